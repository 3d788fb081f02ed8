import type { Context } from '../../context.js';
import { type EventFilter, readEvents } from '../../db/events.js';
import { type Event, type Guest, isOvernight } from '../../domain/event.js';
import { weekdays } from '../../i18n/dates.js';
import { type Column, printTable } from '../../terminal/table.js';
import { oneOf, yearOption } from '../choices.js';
import { listRange } from '../list-dates.js';
import { pickSeries } from '../series/pick.js';
import type { Verb } from '../verb.js';
import { eventJson, eventStatusWord, guestStatusWord, missing } from './present.js';

export const verb: Verb = {
  examples: [
    'njb event list --upcoming',
    'njb event list 2025',
    'njb event list --year 2025 --series digital-impuls --json',
  ],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('[year]', t('only events of this year'))
      .option('--year <year>', t('only events of this year'))
      .option('--series <name>', t('only events of this series'))
      .option('--status <status>', t('only planned, confirmed, held or cancelled'))
      .option('--upcoming', t('only events from today on'))
      .action(async (typedYear, { year = typedYear, series, status, upcoming }) => {
        const { query } = await context.store();
        const filter: EventFilter = {
          ...(year && { year: yearOption(year) }),
          ...(series && { series: (await pickSeries(query, series)).slug }),
          ...(status && { status: oneOf(status, ['planned', 'confirmed', 'held', 'cancelled'], '--status') }),
          ...(upcoming && { from: context.today }),
        };
        const events = await readEvents(query, filter);
        if (context.printedJson(() => events.map(eventJson))) return;
        if (events.length === 0) terminal.notice(t('No events found.'));
        await printTable(terminal, [...dateColumns(context), ...columnsFor(context)], events);
      });
  },
};

function dateColumns(context: Context): Column<Event>[] {
  const { t, lang, terminal } = context;
  // a range over the turn of the year would take the room of the texts
  const broken = (range: string) => (terminal.isTerminal && range.length > 16 ? range.replace(/– ?/, '–\n') : range);
  const lastDay = (event: Event) => (isOvernight(event) ? event.startDate : event.endDate);
  return [
    { heading: '#', cell: ({ id }) => id, align: 'right' },
    { heading: t('Day'), cell: (event) => weekdays(event.startDate, lastDay(event), lang) },
    {
      heading: t('Date'),
      cell: (event) => broken(listRange(context, event.startDate, lastDay(event))),
      align: 'right',
      wraps: true,
    },
    { heading: t('Time'), cell: ({ startTime, endTime }) => startTime && `${startTime}–${endTime}` },
  ];
}

/** What an event is about, with whom, and what is missing: beside each other, on a narrow screen below each other. */
function columnsFor({ t, terminal, today }: Context): Column<Event>[] {
  const { paint } = terminal;
  const name = (event: Event) => eventName(event, t);
  const guests = (event: Event) =>
    event.guests.filter(({ status }) => status !== 'declined').map((each) => guestName(each, t));
  const open = (event: Event) => missing(event, today).map((each) => t(each));
  const status = (event: Event) => t(eventStatusWord(event.status));
  const paintStatus = (text: string, event: Event) =>
    event.status === 'confirmed' ? paint.green(text) : event.status === 'cancelled' ? paint.red(text) : text;
  if (terminal.isTerminal && terminal.columns < 100) {
    const cell = (event: Event) => {
      const missed = open(event);
      const state = status(event);
      return [
        name(event),
        ...(guests(event).length > 0 ? [guests(event).join(', ')] : []),
        missed.length === 0 ? state : t('{status} – {open}', { status: state, open: missed.join('; ') }),
      ].join('\n');
    };
    return [{ heading: t('Event'), cell, wraps: true }];
  }
  const glue = terminal.isTerminal ? '\n' : ', ';
  return [
    { heading: t('Event'), cell: name, wraps: true },
    { heading: t('Guests'), cell: (event) => guests(event).join(glue), wraps: true },
    { heading: t('Status'), cell: status, paint: paintStatus },
    {
      heading: t('Open'),
      cell: (event) => open(event).join(terminal.isTerminal ? '\n' : '; '),
      wraps: true,
      paint: (text) => paint.yellow(text),
    },
  ];
}

/** A meeting of a series goes by its topic, everything else by its title too. */
function eventName({ series, title, topic }: Event, t: Context['t']): string {
  if (topic === null) return title;
  return series === null ? t('{title}: {topic}', { title, topic }) : topic;
}

/** "Benjamin Bauer", "N.N. (Stadt Ort, requested)": whoever has not confirmed with the status. */
function guestName({ name, organisation, status }: Guest, t: Context['t']): string {
  const known = name ?? organisation ?? '';
  const unnamed = name !== null && /^n\. ?n\.?$/i.test(name) ? organisation : null;
  const said = [unnamed, status === 'confirmed' ? null : t(guestStatusWord(status))].filter(Boolean).join(', ');
  return said === '' ? known : t('{guest} ({status})', { guest: known, status: said });
}
