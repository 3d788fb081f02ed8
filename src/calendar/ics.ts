import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEvent,
  ICalEventStatus,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { type Event, type Guest, isAllDay } from '../domain/event.js';
import { cleanLine, cleanLink, cleanName, cleanText, escapeText, fold } from './text.js';
import { vtimezone } from './zone.js';

/** Somebody named in a calendar entry. */
export interface CalendarUser {
  name: string;
  /** A valid ASCII address. */
  address: string;
}

/** The words an entry's description needs, in the language of the document. */
export interface CalendarLabels {
  /** ISO 639 code of that language. */
  language: 'de' | 'en';
  /** "Gäste" */
  guests: string;
  /** "Frage" */
  question: string;
  /** Put behind a guest who has not confirmed yet: "angefragt". */
  requested: string;
  /** Before the link: "Online". */
  online: string;
}

interface Common {
  /** The instant the entry was frozen, ISO 8601 in UTC (`2025-08-20T09:30:00Z`): DTSTAMP. */
  stamp: string;
  labels: CalendarLabels;
}

/** One person's entry, as sent by mail. */
export interface PersonalEntry extends Common {
  /** REQUEST invites or updates, CANCEL takes the entry back (RFC 5546 3.2.2, 3.2.5). */
  method: 'REQUEST' | 'CANCEL';
  organizer: CalendarUser;
  attendee: CalendarUser;
  /** Where one person's entry is taken back while the event goes on: a SEQUENCE above the event's. */
  sequence?: number;
}

/** A calendar for everybody, as written to a file or feed. */
export interface PublishedCalendar extends Common {
  /** Name a calendar program shows. */
  name: string;
  organizer: CalendarUser | null;
}

export interface WrittenCalendar {
  ics: string;
  /** Events known only by month or year, which no calendar entry can express. */
  leftOut: Event[];
}

/**
 * The iCalendar text of one person's entry (RFC 5545, iTIP RFC 5546), or null where the event has no day yet.
 *
 * An invitation is STATUS:CONFIRMED even while the office still calls the event planned: it asks people to come, and
 * RFC 5546 2.1.4 would make every later change of STATUS a new SEQUENCE to send round.
 */
export function writePersonalEntry(event: Event, entry: PersonalEntry): string | null {
  if (!hasDay(event)) return null;
  const isRequest = entry.method === 'REQUEST';
  const written = writeEvent(ical(), event, entry);
  written.status(isRequest ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED);
  written.organizer({ name: cleanName(entry.organizer.name), email: entry.organizer.address });
  if (entry.sequence !== undefined) written.sequence(entry.sequence);
  const attendee = written.createAttendee({ email: entry.attendee.address, role: ICalAttendeeRole.REQ });
  attendee.name(cleanName(entry.attendee.name));
  if (isRequest) attendee.status(ICalAttendeeStatus.NEEDSACTION).rsvp(true);
  return assemble(shell(entry.labels, ICalCalendarMethod[entry.method]), [event], [written]);
}

/**
 * A published calendar (RFC 5546 3.2.1): no attendees; cancelled events stay in it as CANCELLED, so that a program
 * that holds them learns of it.
 */
export function writeCalendar(events: readonly Event[], options: PublishedCalendar): WrittenCalendar {
  const dated = events.filter(hasDay);
  const calendar = ical();
  const written = dated.map((event) => {
    const one = writeEvent(calendar, event, options).status(publishedStatus(event));
    const { organizer } = options;
    return organizer === null ? one : one.organizer({ name: cleanName(organizer.name), email: organizer.address });
  });
  const named = shell(options.labels, ICalCalendarMethod.PUBLISH).name(escapeText(cleanLine(options.name)));
  return { ics: assemble(named, dated, written), leftOut: events.filter((event) => !hasDay(event)) };
}

function shell(labels: CalendarLabels, method: ICalCalendarMethod): ICalCalendar {
  return ical({ prodId: { company: 'njb', product: 'njb', language: labels.language.toUpperCase() }, method });
}

/**
 * The calendar's own lines around zones and events. The library could put all of it together, but then it folds
 * character by character (1 ms an event) and, given a zone for the calendar, makes DTSTAMP and DTSTART floating.
 */
function assemble(empty: ICalCalendar, events: readonly Event[], written: readonly ICalEvent[]): string {
  const end = 'END:VCALENDAR';
  const head = empty.toString().slice(0, -end.length);
  const body = [...zones(events), ...written.map((event) => fold(event.toString().trimEnd())), end];
  return `${head}${body.join('\r\n')}\r\n`;
}

function zones(events: readonly Event[]): string[] {
  const timed = events.filter((event) => !isAllDay(event) && event.timezone !== 'UTC');
  return [...yearsByZone(timed)].map(([zone, { first, last }]) => vtimezone(zone, first, last));
}

function yearsByZone(events: readonly Event[]): Map<string, { first: number; last: number }> {
  const years = new Map<string, { first: number; last: number }>();
  for (const event of events) {
    const first = Number(event.startDate.slice(0, 4));
    const last = Number(event.endDate.slice(0, 4));
    const known = years.get(event.timezone);
    years.set(event.timezone, {
      first: Math.min(first, known?.first ?? first),
      last: Math.max(last, known?.last ?? last),
    });
  }
  return years;
}

function writeEvent(calendar: ICalCalendar, event: Event, { stamp, labels }: Common): ICalEvent {
  const written = calendar.createEvent({
    ...when(event),
    id: escapeText(cleanLine(event.uid)),
    sequence: event.sequence,
    stamp: Temporal.Instant.from(stamp),
    summary: cleanLine(event.topic === null ? event.title : `${event.title}: ${event.topic}`),
  });
  const link = event.onlineUrl === null ? null : cleanLink(event.onlineUrl);
  const location = event.place === null ? link : cleanLine(event.place);
  if (location) written.location({ title: location });
  if (link) written.url(link);
  const description = describe(event, link, labels);
  if (description) written.description(description);
  return written;
}

/**
 * Wall times as Temporal values: a native Date would be read in the zone of the process. An end that is not later than
 * the start is left out (RFC 5545 3.8.2.2 forbids it); the library would swap the two.
 */
function when(event: Event) {
  if (isAllDay(event)) {
    // DTEND is the day after the last (RFC 5545 3.6.1)
    const end = Temporal.PlainDate.from(event.endDate).add({ days: 1 });
    return { allDay: true, start: Temporal.PlainDate.from(event.startDate), end };
  }
  const start = Temporal.PlainDateTime.from(`${event.startDate}T${event.startTime}`);
  const end = Temporal.PlainDateTime.from(`${event.endDate}T${event.endTime}`);
  const isLater = Temporal.PlainDateTime.compare(end, start) > 0;
  return { start, end: isLater ? end : null, timezone: event.timezone };
}

function describe(event: Event, link: string | null, labels: CalendarLabels): string {
  const guests = event.guests.filter((guest) => guest.status === 'confirmed' || guest.status === 'requested');
  return [
    event.abstract,
    guests.length > 0 ? `${labels.guests}:\n${guests.map((guest) => guestLine(guest, labels)).join('\n')}` : null,
    event.question === null ? null : `${labels.question}: ${event.question}`,
    link === null ? null : `${labels.online}: ${link}`,
  ]
    .filter((part) => part !== null)
    .map(cleanText)
    .filter((part) => part !== '')
    .join('\n\n');
}

function guestLine(guest: Guest, labels: CalendarLabels): string {
  const parts = [guest.name, guest.function, guest.organisation].filter((part) => part !== null).map(cleanLine);
  return `- ${parts.join(', ')}${guest.status === 'requested' ? ` (${labels.requested})` : ''}`;
}

function publishedStatus(event: Event): ICalEventStatus {
  switch (event.status) {
    case 'planned':
      return ICalEventStatus.TENTATIVE;
    case 'cancelled':
      return ICalEventStatus.CANCELLED;
    default:
      return ICalEventStatus.CONFIRMED;
  }
}

function hasDay(event: Event): boolean {
  return event.startDate.length === 10;
}
