import { resolve } from 'node:path';
import { writeCalendar } from '../../calendar/ics.js';
import type { Context } from '../../context.js';
import { readEvents } from '../../db/events.js';
import { readSettings } from '../../db/settings.js';
import type { Event } from '../../domain/event.js';
import { type LeadTime, parseLeadTime } from '../../domain/lead-time.js';
import { UsageError, UserError } from '../../errors.js';
import { dateRange } from '../../i18n/dates.js';
import { yearOption } from '../choices.js';
import { deliverDocument, documentLanguage } from '../documents.js';
import { pickEvent } from '../event/pick.js';
import { calendarLabels, senderOf } from '../invite/letter.js';
import { pickSeries } from '../series/pick.js';
import { collect, type Verb } from '../verb.js';

interface Choice {
  series?: string | undefined;
  year?: string | undefined;
  upcoming?: true | undefined;
}

export const verb: Verb = {
  examples: [
    'njb calendar export next --out termin.ics',
    'njb calendar export --series digital-impuls --out reihe.ics',
    'njb calendar export --upcoming --alarm 1d --alarm 15min --out termine.ics',
  ],
  build: (command, context) => {
    const { t, lang, terminal } = context;
    return command
      .argument('[event]', t('number, short name, day, or “next”; without one: all events, or those chosen'))
      .option('--series <name>', t('only events of this series'))
      .option('--year <year>', t('only events of this year'))
      .option('--upcoming', t('only events that are not over'))
      .option('--alarm <before>', t('remind so long before: 15min, 2h, 1d; may be repeated'), collect)
      .option('--out <file>', t('write to this file instead of the screen'))
      .action(async (reference, { out, alarm = [], ...choice }) => {
        const alarms = alarm.map(alarmOption);
        const { query } = await context.store();
        const settings = await readSettings(query);
        const language = documentLanguage(context, settings);
        const { events, name } =
          reference === undefined
            ? await chosen(context, choice, settings.name)
            : { events: [await only(context, reference, choice)], name: null };
        const { ics, leftOut } = writeCalendar(events, {
          name,
          organizer: settings.from === null ? null : senderOf(settings),
          stamp: context.now(),
          labels: await calendarLabels(language),
          alarms,
        });
        for (const event of leftOut) {
          terminal.notice(
            t('Left out, because its day is not settled: {event} ({date})', {
              event: event.title,
              date: dateRange(event.startDate, event.endDate, lang),
            }),
          );
        }
        const count = events.length - leftOut.length;
        if (count === 0) terminal.notice(t('No events found.'));
        else if (out !== undefined) terminal.notice(t('{count} {count|event|events} in the calendar.', { count }));
        const leftOutSlugs = leftOut.map(({ slug }) => slug);
        if (out !== undefined) await deliverDocument(context, ics, out);
        else if (!context.options.json)
          terminal.exact(terminal.isTerminal ? ics.replaceAll('\r\n', '\n').trimEnd() : ics.slice(0, -1));
        if (out === undefined && count > 0 && terminal.isTerminal && !context.options.json) {
          terminal.notice(t('“--out FILE” writes it into a file for your calendar.'));
        }
        context.printedJson(() => ({
          file: out === undefined ? null : resolve(context.system.cwd, out),
          events: count,
          leftOut: leftOutSlugs,
          ...(out === undefined && { ics }),
        }));
      });
  },
};

/** The events chosen, and what the calendar of them is called: by the series or the network, with the year if one. */
async function chosen(
  context: Context,
  { series, year, upcoming }: Choice,
  network: string,
): Promise<{ events: Event[]; name: string }> {
  const { query } = await context.store();
  const only = series === undefined ? null : await pickSeries(query, series);
  const title = only?.title ?? network;
  const events = await readEvents(query, {
    ...(only !== null && { series: only.slug }),
    ...(year !== undefined && { year: yearOption(year) }),
    ...(upcoming && { from: context.today }),
  });
  return { events, name: year === undefined ? title : `${title} ${year}` };
}

/** @throws UserError saying what is possible */
function alarmOption(text: string): LeadTime {
  const before = parseLeadTime(text);
  if (before !== null) return before;
  throw new UserError('“{value}” is no time before an event; it takes 15min, 2h, 1d or 1w, at most a year.', {
    value: text,
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
