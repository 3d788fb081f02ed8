import ical, {
  type ICalAttendee,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEvent,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { type Event, type Guest, isAllDay } from '../domain/event.js';
import { wallTimeKind } from '../domain/event-time.js';
import type { LeadTime } from '../domain/lead-time.js';
import { valarms } from './alarms.js';
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
  /** Before what the network does in somebody else's event: "Unser Beitrag". */
  ourPart: string;
  /** Before the reason, and in feeds before the title: "Abgesagt". */
  cancelled: string;
  /** Before the title, in an alarm: "Erinnerung". */
  reminder: string;
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
  /** Name a calendar program shows; null for entries to be put into the reader's own calendar. */
  name: string | null;
  organizer: CalendarUser | null;
  /** When programs are to remind of each event; nothing where left out. */
  alarms?: readonly LeadTime[];
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
 * RFC 5546 2.1.4 would make every later change of STATUS a new SEQUENCE to send round. A CANCEL says CANCELLED only where
 * the event is: for one person taken out of an event that goes on, 3.2.5 forbids it.
 */
export function writePersonalEntry(event: Event, entry: PersonalEntry): string | null {
  if (!hasDay(event)) return null;
  const { attendee, ...common } = entry;
  const { before, slot, after } = aroundAttendee(event, common);
  slot.email(attendee.address).name(cleanName(attendee.name));
  return `${before}${fold(slot.toString().trimEnd())}${after}`;
}

interface Around {
  before: string;
  slot: ICalAttendee;
  after: string;
}

/** Thousands get the same entry but for one line. */
const written = new WeakMap<Event, Map<string, Around>>();

function aroundAttendee(event: Event, common: Omit<PersonalEntry, 'attendee'>): Around {
  const key = JSON.stringify(common);
  const ofEvent = written.get(event) ?? new Map<string, Around>();
  written.set(event, ofEvent);
  const around = ofEvent.get(key) ?? writeAround(event, common);
  ofEvent.set(key, around);
  return around;
}

function writeAround(
  event: Event,
  { method, organizer, sequence, ...common }: Omit<PersonalEntry, 'attendee'>,
): Around {
  const isRequest = method === 'REQUEST';
  const entry = writeEvent(ical(), event, common);
  if (isRequest) entry.status(ICalEventStatus.CONFIRMED);
  else if (event.status === 'cancelled') entry.status(ICalEventStatus.CANCELLED);
  entry.organizer({ name: cleanName(organizer.name), email: organizer.address });
  if (sequence !== undefined) entry.sequence(sequence);
  const slot = entry.createAttendee({ email: 'somebody@example.org', role: ICalAttendeeRole.REQ });
  if (isRequest) slot.status(ICalAttendeeStatus.NEEDSACTION).rsvp(true);
  const text = assemble(shell(common.labels, ICalCalendarMethod[method]), [event], [entry.toString()]);
  const line = /^ATTENDEE[:;].*(\r\n .*)*$/m.exec(text);
  if (line === null) throw new Error('The entry has no attendee');
  return { before: text.slice(0, line.index), slot, after: text.slice(line.index + line[0].length) };
}

/**
 * A published calendar (RFC 5546 3.2.1): no attendees; cancelled events stay in it as CANCELLED, so that a program
 * that holds them learns of it. PUBLISH requires an ORGANIZER: without one it is a calendar without METHOD.
 */
export function writeCalendar(events: readonly Event[], options: PublishedCalendar): WrittenCalendar {
  const dated = events.filter(hasDay);
  const calendar = ical();
  const written = dated.map((event) => writePublished(calendar, event, options));
  const whole = shell(options.labels, options.organizer === null ? null : ICalCalendarMethod.PUBLISH);
  // both as RFC 7986 has them and as older programs read them
  if (options.name !== null) whole.name(escapeText(cleanLine(options.name))).ttl(hoursToNextLook * 3600);
  return { ics: assemble(whole, dated, written), leftOut: events.filter((event) => !hasDay(event)) };
}

/** How often a program that subscribed to a feed is asked to look for changes. */
const hoursToNextLook = 12;

function writePublished(calendar: ICalCalendar, event: Event, options: PublishedCalendar): string {
  const { organizer, labels, alarms = [] } = options;
  const written = writeEvent(calendar, event, options).status(publishedStatus(event));
  if (organizer !== null) written.organizer({ name: cleanName(organizer.name), email: organizer.address });
  const series = event.series === null ? '' : cleanLine(event.series.title);
  if (series !== '') written.categories([{ name: series }]);
  const isOff = event.status === 'cancelled';
  // nobody is busy for what was called off, or for what the network only points to
  if (isOff || event.kind === 'external') written.transparency(ICalEventTransparency.TRANSPARENT);
  // Outlook shows a file's CANCELLED entry like any other
  if (isOff) return written.summary(`${labels.cancelled}: ${title(event)}`).toString();
  // the library would put alarms before the last properties, where RFC 5545 3.6.1 has none
  const lines = written.toString().trimEnd().split('\r\n');
  lines.splice(-1, 0, ...valarms(event, alarms, `${labels.reminder}: ${title(event)}`));
  return lines.join('\r\n');
}

function shell(labels: CalendarLabels, method: ICalCalendarMethod | null): ICalCalendar {
  return ical({ prodId: { company: 'njb', product: 'njb', language: labels.language.toUpperCase() }, method });
}

/**
 * The calendar's own lines around zones and events. The library could put all of it together, but then it folds
 * character by character (1 ms an event) and, given a zone for the calendar, makes DTSTAMP and DTSTART floating.
 */
function assemble(empty: ICalCalendar, events: readonly Event[], entries: readonly string[]): string {
  const end = 'END:VCALENDAR';
  const head = empty.toString().slice(0, -end.length);
  const body = [...zones(events), ...entries.map((entry) => fold(entry.trimEnd())), end];
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
    summary: title(event),
  });
  const link = event.onlineUrl === null ? null : cleanLink(event.onlineUrl);
  const location = event.place === null ? link : cleanLine(event.place);
  if (location) written.location({ title: location });
  if (link) written.url(link);
  const description = describe(event, link, labels);
  if (description) written.description(description);
  return written;
}

function title(event: Event): string {
  return cleanLine(event.topic === null ? event.title : `${event.title}: ${event.topic}`);
}

/**
 * Wall times as Temporal values: a native Date would be read in the zone of the process. Where the clocks show a time
 * twice, readers disagree which is meant, in spite of RFC 5545 3.3.5: then both are written in UTC. An end that is not later than
 * the start is left out (RFC 5545 3.8.2.2 forbids it); the library would swap the two.
 */
function when(event: Event) {
  const { startDate, endDate, startTime, endTime, timezone } = event;
  if (startTime === null || endTime === null) {
    // DTEND is the day after the last (RFC 5545 3.6.1)
    const end = Temporal.PlainDate.from(endDate).add({ days: 1 });
    return { allDay: true, start: Temporal.PlainDate.from(startDate), end };
  }
  const isClear =
    wallTimeKind(startDate, startTime, timezone) === 'once' && wallTimeKind(endDate, endTime, timezone) === 'once';
  const written = (date: string, time: string) => {
    const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
    return isClear ? wall : wall.toZonedDateTime(timezone).withTimeZone('UTC').toPlainDateTime();
  };
  const [start, end] = [written(startDate, startTime), written(endDate, endTime)];
  const isLater = Temporal.PlainDateTime.compare(end, start) > 0;
  return { start, end: isLater ? end : null, timezone: isClear ? timezone : 'UTC' };
}

function describe(event: Event, link: string | null, labels: CalendarLabels): string {
  const guests = event.guests.filter((guest) => guest.status === 'confirmed' || guest.status === 'requested');
  return [
    event.status !== 'cancelled' || event.cancelReason === null ? null : `${labels.cancelled}: ${event.cancelReason}`,
    event.ourPart === null ? null : `${labels.ourPart}: ${event.ourPart}`,
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
