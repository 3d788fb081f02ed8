import { Temporal } from 'temporal-polyfill';
import { lastDay, type PartialDate, type PlainDate } from './partial-date.js';

/** A time on the clock, `HH:MM`, 00:00 to 23:59. Compares as text. */
export type ClockTime = string;

/** An instant in UTC, ISO 8601 ending in `Z`. */
export type Instant = string;

const TIME = /^(\d{1,2})(?:[:.](\d\d))? ?(?:h\b|uhr)? ?(a\.?m\.?|p\.?m\.?)?$/;

/** Reads `16:00`, `16.30`, `9`, `16 Uhr`, `4pm`, `4:30 p.m.`. Null for anything else, `24:00` among it. */
export function parseTime(text: string): ClockTime | null {
  const parts = TIME.exec(tidy(text));
  if (!parts) return null;
  const [hour, minute, half] = [Number(parts[1]), Number(parts[2] ?? 0), parts[3]];
  if (minute > 59 || hour > 23 || (half && (hour < 1 || hour > 12))) return null;
  const hours = half ? (hour % 12) + (half.startsWith('p') ? 12 : 0) : hour;
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/**
 * Reads a beginning and an end: `16:00-17:30`, `16–17:30 Uhr`, `16 bis 17.30 Uhr`, `4-5:30pm`. The end may lie before the
 * beginning (an event over several days, or past midnight): whether that fits the dates is the caller's to judge.
 */
export function parseTimeRange(text: string): { readonly start: ClockTime; readonly end: ClockTime } | null {
  const [from = '', to = '', ...more] = tidy(text)
    .replace(/^(?:von|from) /, '')
    .split(/ ?- ?| bis | to /);
  if (more.length > 0) return null;
  const end = parseTime(to);
  // "4-5:30pm" says the half of the day once.
  const half = /[ap]\.?m\.?$/.exec(to)?.[0] ?? '';
  const start = /[ap]\.?m\.?$/.test(from) ? parseTime(from) : parseTime(from + half);
  return start && end ? { start, end } : null;
}

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Whether the text names a time zone of the IANA database, such as `Europe/Berlin`. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant of a wall time in a zone, whatever the zone of the process. Where the clocks go forward, a time that is
 * skipped counts as an hour later; where they go back, the first of two passes counts (RFC 5545, 3.3.5).
 * @throws RangeError if date, time or zone is invalid; ask `isPlainDate`, `parseTime`, `isTimeZone` first.
 */
export function instantOf(date: PlainDate, time: ClockTime, timezone: string): Instant {
  return zoned(date, time, timezone).toInstant().toString();
}

/** Whether the clock shows this time once that day, never (`gap`, clocks go forward) or twice (`overlap`, they go back). */
export function wallTimeKind(date: PlainDate, time: ClockTime, timezone: string): 'once' | 'gap' | 'overlap' {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(timezone, { disambiguation }),
  );
  if (!earlier || !later || earlier.equals(later)) return 'once';
  return earlier.toPlainDateTime().equals(wall) ? 'overlap' : 'gap';
}

/** What the clock on the wall shows in a zone at an instant. */
export function wallTimeOf(instant: Instant, timezone: string): { readonly date: PlainDate; readonly time: ClockTime } {
  const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(timezone);
  return { date: wall.toPlainDate().toString(), time: wall.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/** When an event is. Without times it is all-day; dates may be partial then. */
export type EventTimes = {
  readonly startDate: PartialDate;
  readonly endDate: PartialDate;
  readonly startTime: ClockTime | null;
  readonly endTime: ClockTime | null;
  readonly timezone: string;
};

/**
 * The instant an event begins. All-day: the first moment of the first day it can mean.
 * @throws RangeError as `instantOf`.
 */
export function beginningOf({ startDate, startTime, timezone }: EventTimes): Instant {
  if (startTime !== null) return instantOf(startDate, startTime, timezone);
  const first = Temporal.PlainDate.from(`${startDate}-01-01`.slice(0, 10));
  return first.toZonedDateTime(timezone).toInstant().toString();
}

/**
 * The instant an event ends, exclusive. All-day: the first moment of the day after the last one it can mean.
 * @throws RangeError as `instantOf`.
 */
export function endOf({ endDate, endTime, timezone }: EventTimes): Instant {
  if (endTime !== null) return instantOf(endDate, endTime, timezone);
  const after = Temporal.PlainDate.from(lastDay(endDate)).add({ days: 1 });
  return after.toZonedDateTime(timezone).toInstant().toString();
}

/** The instant so many days of 24 hours later. */
export function daysLater(instant: Instant, days: number): Instant {
  return Temporal.Instant.from(instant)
    .add({ hours: 24 * days })
    .toString();
}

/** Whether an event is over at `now`; at the very instant of its end it is. */
export function hasEnded(event: EventTimes, now: Instant): boolean {
  return Temporal.Instant.compare(endOf(event), now) <= 0;
}

function zoned(date: PlainDate, time: ClockTime, timezone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timezone, { disambiguation: 'compatible' });
}
