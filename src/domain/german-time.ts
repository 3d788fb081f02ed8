import { lastDay, type PlainDate } from './partial-date.js';
import { isoWeekday } from './weekday.js';

/**
 * The calendar day in Germany at an instant, without loading a time-zone database (which takes half as long as
 * starting a command). Central European Time is UTC+1; summer time, UTC+2, runs from the last Sunday of March to the
 * last Sunday of October, changing at 01:00 UTC (Directive 2000/84/EC). Good for instants since 1996.
 *
 * @param instant UTC, `2025-09-04T14:00:05.000Z`
 */
export function germanDay(instant: string): PlainDate {
  const day = instant.slice(0, 10);
  const ahead = isSummerTime(instant) ? 2 : 1;
  return Number(instant.slice(11, 13)) + ahead < 24 ? day : dayAfter(day);
}

/**
 * The wall-clock time in Germany at an instant, `2025-09-04T16:00`.
 *
 * @param instant UTC, `2025-09-04T14:00:05.000Z`
 */
export function germanWallTime(instant: string): string {
  const hour = (Number(instant.slice(11, 13)) + (isSummerTime(instant) ? 2 : 1)) % 24;
  return `${germanDay(instant)}T${padded(hour)}${instant.slice(13, 16)}`;
}

function isSummerTime(instant: string): boolean {
  const year = instant.slice(0, 4);
  return instant >= `${lastSunday(`${year}-03`)}T01` && instant < `${lastSunday(`${year}-10`)}T01`;
}

/** March and October both have 31 days. */
function lastSunday(month: string): PlainDate {
  return `${month}-${31 - (isoWeekday(`${month}-31`) % 7)}`;
}

/** The day after a day, without loading a calendar library. */
export function dayAfter(day: PlainDate): PlainDate {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (day !== lastDay(day.slice(0, 7))) return day.slice(0, 8) + padded(Number(day.slice(8)) + 1);
  return month < 12 ? `${year}-${padded(month + 1)}-01` : `${year + 1}-01-01`;
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
