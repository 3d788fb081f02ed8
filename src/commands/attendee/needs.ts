import { type PersonNeeds, readNeeds } from '../../db/needs.js';
import { readSettings } from '../../db/settings.js';
import { countNeeds, needFields } from '../../domain/needs.js';
import { isPlainDate } from '../../domain/partial-date.js';
import { daysLater } from '../../domain/plain-days.js';
import { dateInWords } from '../../i18n/dates.js';
import { translator } from '../../i18n/translate.js';
import { csvText, delimiterOf } from '../../import/write-csv.js';
import { type Column, printTable } from '../../terminal/table.js';
import { deliverDocument, documentLanguage } from '../documents.js';
import { pickEvent } from '../event/pick.js';
import type { Verb } from '../verb.js';
import { needWord } from './needs-options.js';

interface Row {
  kind: string;
  need: string;
  count: number;
  people: readonly PersonNeeds[];
}

export const verb: Verb = {
  examples: [
    'njb attendee needs jahreskonferenz-2025-11',
    'njb attendee needs jahreskonferenz-2025-11 --out kueche.csv',
    'njb attendee needs jahreskonferenz-2025-11 --names --json',
  ],
  build: (command, context) => {
    const { t, lang, terminal } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .option('--names', t('with the names of the people, for the tables; a kitchen needs the numbers alone'))
      .option('--out <file>', t('write it as a table for Excel (CSV) into this file'))
      .action(async (reference, { names = false, out }) => {
        const event = await pickEvent(context, reference);
        const { query, sqlite } = await context.store();
        const coming = readNeeds(sqlite, event.id);
        const people = coming.filter(({ diet, access }) => diet !== null || access !== null);
        const counted = needFields.map((field) => [field, countNeeds(coming, field)] as const);
        const json = () => ({
          event: event.slug,
          asked: event.asksNeeds,
          coming: coming.length,
          ...Object.fromEntries(
            counted.map(([field, needs]) => [
              field,
              needs.map(({ need, people: whose }) => ({
                ...{ need, count: whose.length },
                ...(names && { people: whose.map(({ person, name }) => ({ person, name })) }),
              })),
            ]),
          ),
        });
        if (context.printedJson(json)) return;
        const settings = await readSettings(query);
        // a file speaks the language of documents, as all exports do
        const language = documentLanguage(context, settings);
        const words = out === undefined ? t : await translator(language);
        const rows = counted.flatMap(([field, needs]) =>
          needs.map(
            ({ need, people: whose }): Row => ({
              kind: words(needWord(field)),
              need,
              count: whose.length,
              people: whose,
            }),
          ),
        );
        const columns: Column<Row>[] = [
          { heading: words('Kind'), cell: ({ kind }) => kind },
          { heading: words('Need'), cell: ({ need }) => need, wraps: true },
          { heading: words('People'), cell: ({ count }) => count, align: 'right' },
          ...(names
            ? [{ heading: words('Names'), cell: (row: Row) => row.people.map(label).join('; '), wraps: true }]
            : []),
        ];
        if (out === undefined) await printTable(terminal, columns, rows);
        else {
          const cells = rows.map((row) => columns.map(({ cell }) => String(cell(row) ?? '')));
          await deliverDocument(
            context,
            csvText([columns.map(({ heading }) => heading), ...cells], delimiterOf(language)),
            out,
          );
        }
        if (!event.asksNeeds) {
          terminal.notice(
            t('“njb event edit {event} --ask-needs” asks for diet and access needs.', { event: event.slug }),
          );
          return;
        }
        terminal.notice(
          t('{count} of {coming} {coming|person who comes|people who come} told what they need.', {
            count: people.length,
            coming: coming.length,
          }),
        );
        const { keepNeeds } = settings;
        if (keepNeeds !== null && people.length > 0 && isPlainDate(event.endDate)) {
          const day = dateInWords(daysLater(event.endDate, keepNeeds), lang);
          terminal.notice(t('To be erased from {day} on: “njb privacy erase-needs”.', { day }));
        }
      });
  },
};

function label({ name, municipality }: PersonNeeds): string {
  return municipality === null ? name : `${name} (${municipality})`;
}
