import type { Context } from '../../context.js';
import { readSettings } from '../../db/settings.js';
import type { Event } from '../../domain/event.js';
import { isOfOneGroup } from '../../domain/pair-plan.js';
import { translator } from '../../i18n/translate.js';
import { type PairsReport, pairsFormats, pairsReport } from '../../reports/pairs.js';
import { type Column, printTable } from '../../terminal/table.js';
import { attendeeStatusWord } from '../attendee/words.js';
import { pickEvent } from '../event/pick.js';
import type { Verb } from '../verb.js';
import { personJson, personLabel, reasonsText } from './present.js';

export const formats = [...pairsFormats, 'csv', 'json'] as const;

/** A line of the table: a pair, or somebody who has nobody. */
interface Line {
  one: string | null;
  other: string | null;
  why: string;
}

export const verb: Verb = {
  examples: [
    'njb pair list delegationsreise-2026-05',
    'njb pair list delegationsreise-2026-05 --out paare.html',
    'njb pair list next --format csv --json',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .option('--format <format>', t('html to print, txt, csv or json; without it what --out ends with'))
      .option('--out <file>', t('write to this file instead of the screen'))
      .action(async (reference, given) => {
        const event = await pickEvent(context, reference);
        const report = pairsReport((await context.store()).sqlite, event.id);
        if (!context.options.json && given.format === undefined && given.out === undefined) {
          await show(context, event, report);
        } else {
          // writing loads templates, which the list on the screen does without
          const { deliverDocument, formatOf } = await import('../documents.js');
          const format = formatOf(context, given, formats, 'txt', { htm: 'html' });
          await deliverDocument(context, await contentOf(context, event, report, format), given.out);
        }
      });
  },
};

async function show(context: Context, event: Event, report: PairsReport): Promise<void> {
  const { t, terminal } = context;
  const { pairs, open, groups } = report;
  if (pairs.length === 0) terminal.notice(t('“{event}” has no pairs yet.', { event: event.slug }));
  await printTable(terminal, columns(context, report), lines(context, report));
  if (open.length > 0 && new Set(open.map(({ group }) => group)).size === 1) {
    terminal.notice(
      t('{count} {count|person has|people have} nobody yet, and of the other group nobody is left.', {
        count: open.length,
      }),
    );
  } else if (open.length > 0) {
    terminal.notice(
      t('{count} {count|person has|people have} nobody yet; “njb pair propose {event}” proposes pairs.', {
        count: open.length,
        event: event.slug,
      }),
    );
  } else if (groups.length === 0) {
    terminal.notice(
      t('“njb attendee edit {event} PERSON --group NAME” says of which of the two groups somebody is.', {
        event: event.slug,
      }),
    );
  }
}

function columns({ t }: Pick<Context, 't'>, { groups: [first, second] }: PairsReport): Column<Line>[] {
  return [
    { heading: first ?? t('Name'), cell: ({ one }) => one ?? t('open'), wraps: true },
    { heading: second ?? t('Counterpart'), cell: ({ other }) => other ?? t('open'), wraps: true },
    { heading: t('In common'), cell: ({ why }) => why, wraps: true },
  ];
}

function lines(context: Pick<Context, 't' | 'lang'>, { pairs, open, groups: [first] }: PairsReport): Line[] {
  const { t } = context;
  return [
    ...pairs.map((pair): Line => {
      const away = [pair.one, pair.other].filter(({ status }) => status === 'declined' || status === 'absent');
      const notes = away.map(({ name, status }) =>
        t('{name} does not come ({status})', { name, status: attendeeStatusWord(status) }),
      );
      if (isOfOneGroup(pair.one, pair.other)) {
        notes.push(t('both are of the group “{group}”', { group: pair.one.group ?? '' }));
      }
      return {
        one: personLabel(pair.one),
        other: personLabel(pair.other),
        why: [...notes, reasonsText(context, pair)].join('; '),
      };
    }),
    ...open.map((person): Line => {
      const isFirst = person.group === first;
      const label = personLabel(person);
      return { one: isFirst ? label : null, other: isFirst ? null : label, why: '' };
    }),
  ];
}

async function contentOf(
  context: Context,
  event: Event,
  report: PairsReport,
  format: (typeof formats)[number],
): Promise<string> {
  if (format === 'json') {
    const json = {
      event: event.slug,
      groups: report.groups,
      pairs: report.pairs.map(({ pair, one, other, points, reasons }) => ({
        ...{ one: personJson(one), other: personJson(other), byHand: pair.byHand, points, reasons },
      })),
      open: report.open.map(personJson),
    };
    return `${JSON.stringify(json, null, 2)}\n`;
  }
  const settings = await readSettings((await context.store()).query);
  const { documentLanguage, openTemplates } = await import('../documents.js');
  const lang = documentLanguage(context, settings);
  const t = await translator(lang);
  if (format === 'csv') {
    const all = columns({ t }, report);
    const rows = lines({ t, lang }, report).map((line) => all.map(({ cell }) => String(cell(line) ?? '')));
    const { csvText, delimiterOf } = await import('../../import/write-csv.js');
    return csvText([all.map(({ heading }) => heading), ...rows], delimiterOf(lang));
  }
  const { renderPairs } = await import('../../reports/pairs-document.js');
  return renderPairs(event, report, format, lang, t, await openTemplates(context, lang, settings));
}
