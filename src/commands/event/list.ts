import type { Context } from '../../context.js';
import { type EventFilter, readEvents } from '../../db/events.js';
import type { Event } from '../../domain/event.js';
import { shortDate, weekdayName } from '../../i18n/dates.js';
import { type Column, printTable } from '../../terminal/table.js';
import { oneOf, yearOption } from '../choices.js';
import { pickSeries } from '../series/pick.js';
import type { Verb } from '../verb.js';
import { eventJson, eventStatusWord, missing } from './present.js';

export const verb: Verb = {
  examples: ['njb event list --upcoming', 'njb event list --year 2025 --series digital-impuls --json'],
  build: (command, context) => {
    const { t, lang, terminal } = context;
    return command
      .option('--year <year>', t('only events of this year'))
      .option('--series <name>', t('only events of this series'))
      .option('--status <status>', t('only planned, confirmed, held or cancelled'))
      .option('--upcoming', t('only events from today on'))
      .action(async ({ year, series, status, upcoming }) => {
        const { query } = await context.store();
        if (series) await pickSeries(query, series);
        const filter: EventFilter = {
          ...(year && { year: yearOption(year) }),
          ...(series && { series }),
          ...(status && { status: oneOf(status, ['planned', 'confirmed', 'held', 'cancelled'], '--status') }),
          ...(upcoming && { from: context.today }),
        };
        const events = await readEvents(query, filter);
        if (context.printedJson(() => events.map(eventJson))) return;
        if (events.length === 0) terminal.notice(t('No events found.'));
        const guests: Column<Event> = {
          heading: t('Guests'),
          cell: ({ guests }) => guests.map(({ name, organisation }) => name ?? organisation).join(', '),
        };
        // on a narrow screen names cut to a few letters help nobody
        const isWide = !terminal.isTerminal || terminal.columns >= 100;
        await printTable(
          terminal,
          [
            { heading: '#', cell: ({ id }) => id, align: 'right' },
            {
              heading: t('Day'),
              cell: ({ startDate }) => (startDate.length === 10 ? weekdayName(startDate, lang).slice(0, 2) : null),
            },
            { heading: t('Date'), cell: ({ startDate }) => shortDate(startDate, lang), align: 'right' },
            { heading: t('Time'), cell: ({ startTime, endTime }) => startTime && `${startTime}–${endTime}` },
            {
              heading: t('Event'),
              cell: (event) => eventName(event, t),
            },
            ...(isWide ? [guests] : []),
            { heading: t('Status'), cell: ({ status }) => t(eventStatusWord(status)) },
            {
              heading: t('Open'),
              cell: (event) =>
                missing(event)
                  .map((each) => t(each))
                  .join('; '),
            },
          ],
          events,
        );
      });
  },
};

/** A meeting of a series goes by its topic, everything else by its title too. */
function eventName({ series, title, topic }: Event, t: Context['t']): string {
  if (topic === null) return title;
  return series === null ? t('{title}: {topic}', { title, topic }) : topic;
}
