import { resolve } from 'node:path';
import { writeCalendar } from '../../calendar/ics.js';
import type { Context } from '../../context.js';
import { readEvents } from '../../db/events.js';
import { readSettings } from '../../db/settings.js';
import type { Event } from '../../domain/event.js';
import { UsageError, UserError } from '../../errors.js';
import { deliverDocument, documentLanguage } from '../documents.js';
import { pickEvent } from '../event/pick.js';
import { calendarLabels, senderOf } from '../invite/letter.js';
import { pickSeries } from '../series/pick.js';
import type { Verb } from '../verb.js';

interface Choice {
  series?: string | undefined;
  year?: string | undefined;
  upcoming?: true | undefined;
}

export const verb: Verb = {
  examples: [
    'njb calendar export next --out termin.ics',
    'njb calendar export --series digital-impuls --out reihe.ics',
    'njb calendar export --upcoming --out termine.ics',
  ],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('[event]', t('number, short name, day, or “next”; without one: all events, or those chosen'))
      .option('--series <name>', t('only events of this series'))
      .option('--year <year>', t('only events of this year'))
      .option('--upcoming', t('only events that are not over'))
      .option('--out <file>', t('write to this file instead of the screen'))
      .action(async (reference, { out, ...choice }) => {
        const { query } = await context.store();
        const settings = await readSettings(query);
        const events =
          reference === undefined ? await chosen(context, choice) : [await only(context, reference, choice)];
        const language = documentLanguage(context, settings);
        const { ics, leftOut } = writeCalendar(events, {
          name: settings.name,
          organizer: settings.from === null ? null : senderOf(settings),
          stamp: context.now(),
          labels: await calendarLabels(language),
        });
        for (const event of leftOut) {
          terminal.notice(
            t('Left out, because its day is not settled: {event} ({date})', {
              event: event.slug,
              date: event.startDate,
            }),
          );
        }
        const leftOutSlugs = leftOut.map(({ slug }) => slug);
        if (out !== undefined) deliverDocument(context, ics, out);
        else if (!context.options.json)
          terminal.out(terminal.isTerminal ? ics.replaceAll('\r\n', '\n') : ics.slice(0, -1));
        context.printedJson(() => ({
          file: out === undefined ? null : resolve(context.system.cwd, out),
          events: events.length - leftOut.length,
          leftOut: leftOutSlugs,
          ...(out === undefined && { ics }),
        }));
      });
  },
};

async function chosen(context: Context, { series, year, upcoming }: Choice): Promise<Event[]> {
  const { query } = await context.store();
  if (year !== undefined && !/^\d{4}$/.test(year))
    throw new UserError('“{value}” is no year; it takes four digits, as in 2025.', { value: year });
  const slug = series === undefined ? undefined : (await pickSeries(query, series)).slug;
  return readEvents(query, {
    ...(slug !== undefined && { series: slug }),
    ...(year !== undefined && { year: Number(year) }),
    ...(upcoming && { from: context.today }),
  });
}

async function only(context: Context, reference: string, choice: Choice): Promise<Event> {
  if (choice.series ?? choice.year ?? choice.upcoming) {
    throw new UsageError('Either one event, or --series, --year or --upcoming.');
  }
  const event = await pickEvent(context, reference);
  if (event.startDate.length === 10) return event;
  throw new UserError('The day of “{event}” is not settled yet ({date}); a calendar has no entry for that.', {
    event: event.slug,
    date: event.startDate,
  });
}
