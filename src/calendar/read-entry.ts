import type { Event } from '../domain/event.js';

/** One calendar entry as a program reads it that gets it by mail. */
export interface ReadEntry extends Pick<Event, 'startDate' | 'endDate' | 'startTime' | 'endTime'> {
  /** `REQUEST`, `CANCEL` or `PUBLISH` (RFC 5546). */
  method: string;
  sequence: number;
  summary: string;
  /** IANA name; null: all-day, or UTC. */
  timezone: string | null;
  location: string | null;
  /** Names, or addresses where there is no name. */
  organizer: string | null;
  attendees: string[];
}

/** Reads the first entry of an iCalendar text of our own; null where there is none to read. */
export async function readEntry(text: string): Promise<ReadEntry | null> {
  const { default: ICAL } = await import('ical.js');
  let calendar: InstanceType<typeof ICAL.Component>;
  try {
    calendar = ICAL.Component.fromString(text);
  } catch {
    return null;
  }
  const event = calendar.name === 'vcalendar' ? calendar.getFirstSubcomponent('vevent') : null;
  const start = event?.getFirstProperty('dtstart');
  if (!event || !start) return null;
  const said = (name: string) => {
    const value = event.getFirstPropertyValue(name);
    return value === null || String(value) === '' ? null : String(value);
  };
  const from = String(start.getFirstValue());
  const to = said('dtend') ?? from;
  const isAllDay = !from.includes('T');
  return {
    method: String(calendar.getFirstPropertyValue('method') ?? ''),
    sequence: Number(said('sequence') ?? 0),
    summary: said('summary') ?? '',
    startDate: from.slice(0, 10),
    // the end of an all-day entry is the day after its last (RFC 5545 3.6.1)
    endDate: isAllDay && to > from ? dayBefore(to, ICAL.Time) : to.slice(0, 10),
    startTime: isAllDay ? null : from.slice(11, 16),
    endTime: isAllDay ? null : to.slice(11, 16),
    timezone: parameter(start, 'tzid'),
    location: said('location'),
    organizer: event.getAllProperties('organizer').map(nameOf)[0] ?? null,
    attendees: event.getAllProperties('attendee').map(nameOf),
  };
}

/** The parts of ical.js that are used here. */
interface Property {
  getParameter(name: string): string | string[] | undefined;
  getFirstValue(): unknown;
}
interface Time {
  adjust(days: number, hours: number, minutes: number, seconds: number): void;
}

function dayBefore(day: string, { fromDateString }: { fromDateString(text: string): Time }): string {
  const time = fromDateString(day);
  time.adjust(-1, 0, 0, 0);
  return String(time).slice(0, 10);
}

function nameOf(property: Property): string {
  return parameter(property, 'cn') ?? String(property.getFirstValue()).replace(/^mailto:/i, '');
}

function parameter(property: Property, name: string): string | null {
  const value = property.getParameter(name);
  return value === undefined || String(value) === '' ? null : String(value);
}
