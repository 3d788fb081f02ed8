import { addDays } from '../domain/calendar-day.js';
import { isPlainDate, type PlainDate } from '../domain/partial-date.js';

/** An entry of a calendar file that takes whole days, first to last. */
export interface DayEntry {
  /** Which entry of the file, counted from 1. */
  readonly number: number;
  readonly name: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** A calendar file as far as it holds whole days. */
export interface CalendarDays {
  /** What the calendar calls itself. */
  readonly name: string | null;
  readonly days: readonly DayEntry[];
  /** Entries whose dates cannot be read. */
  readonly unreadable: readonly { readonly number: number; readonly name: string; readonly value: string }[];
  /** How many entries have times, repeat or were called off, and so are no days of their own. */
  readonly passed: number;
}

/**
 * Reads the all-day entries of a calendar file (RFC 5545; several calendars in one file are taken together). DTEND is
 * exclusive there (3.6.1): the last day is the one before. An end that is missing, or not after the beginning, makes one
 * day. Midnight to midnight (or 23:59) counts as whole days, a date without `VALUE=DATE` as a date.
 * @returns null where the text is no calendar, or a damaged one
 */
export async function readDays(text: string): Promise<CalendarDays | null> {
  const { default: ICAL } = await import('ical.js');
  const calendars: { name: string | null; entries: Entry[] }[] = [];
  try {
    // one calendar comes as itself, several as a list
    const parsed: unknown[] = ICAL.parse(text);
    for (const each of typeof parsed[0] === 'string' ? [parsed] : parsed) {
      const calendar = new ICAL.Component(each as [string, unknown[], unknown[]]);
      if (calendar.name !== 'vcalendar') return null;
      const name = calendar.getFirstPropertyValue('x-wr-calname') ?? calendar.getFirstPropertyValue('name');
      const entries = calendar.getAllSubcomponents('vevent').map((event): Entry => {
        const raw = (property: string) => event.getFirstProperty(property)?.jCal[3];
        return Object.fromEntries(
          ['summary', 'dtstart', 'dtend', 'duration', 'rrule', 'status'].map((property) => [property, raw(property)]),
        ) as Entry;
      });
      calendars.push({ name: name === null ? null : String(name), entries });
    }
  } catch {
    return null;
  }
  if (calendars.length === 0) return null;
  const names = calendars.flatMap(({ name }) => name ?? []);
  return { name: names.length === 0 ? null : names.join(', '), ...sorted(calendars.flatMap(({ entries }) => entries)) };
}

/** Properties of an entry as ical.js leaves them in jCal (RFC 7265): dates as `2025-02-10` or `2025-02-10T00:00:00`. */
type Entry = Readonly<Record<'summary' | 'dtstart' | 'dtend' | 'duration' | 'rrule' | 'status', unknown>>;

function sorted(entries: readonly Entry[]): Omit<CalendarDays, 'name'> {
  const days: DayEntry[] = [];
  const unreadable: { number: number; name: string; value: string }[] = [];
  let passed = 0;
  entries.forEach((entry, index) => {
    const number = index + 1;
    const name = String(entry.summary ?? '').trim();
    const isOff = entry.rrule !== undefined || String(entry.status ?? '').toUpperCase() === 'CANCELLED';
    const period = isOff ? 'timed' : periodOf(entry);
    if (period === 'timed') passed++;
    else if (period === null) unreadable.push({ number, name, value: String(entry.dtstart ?? '') });
    else days.push({ number, name, ...period });
  });
  return { days, unreadable, passed };
}

function periodOf({ dtstart, dtend, duration }: Entry): { from: PlainDate; until: PlainDate } | 'timed' | null {
  const start = moment(dtstart);
  if (start === null) return null;
  const end = dtend === undefined ? null : moment(dtend);
  if (dtend !== undefined && end === null) return null;
  const lastMinute = end?.time.startsWith('23:59') === true;
  if (start.time !== MIDNIGHT || (end !== null && end.time !== MIDNIGHT && !lastMinute)) return 'timed';
  const from = start.date;
  if (end !== null) return { from, until: notBefore(from, lastMinute ? end.date : addDays(end.date, -1)) };
  const [, weeks, days] = /^P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T0[HMS])*$/.exec(String(duration ?? 'P1D')) ?? [];
  if (weeks === undefined && days === undefined) return 'timed';
  return { from, until: notBefore(from, addDays(from, 7 * Number(weeks ?? 0) + Number(days ?? 0) - 1)) };
}

const MIDNIGHT = '00:00';

/** A date, with the time on the clock where it has one; `T::` is what ical.js makes of a date that should have one. */
function moment(value: unknown): { date: PlainDate; time: string } | null {
  const [, date = '', time = MIDNIGHT] =
    /^(\d{4}-\d\d-\d\d)(?:T::|T(\d\d:\d\d)(?::\d\d)?Z?)?$/.exec(String(value)) ?? [];
  return isPlainDate(date) ? { date, time } : null;
}

function notBefore(first: PlainDate, last: PlainDate): PlainDate {
  return last < first ? first : last;
}
