import type { PlainDate } from './partial-date.js';

/** Monday 1 … Sunday 7, as ISO 8601 counts them. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const WEEKDAYS: readonly IsoWeekday[] = [7, 1, 2, 3, 4, 5, 6];
const MONTH_SHIFT = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

/**
 * The ISO weekday of a valid date of the Gregorian calendar, by Sakamoto's congruence.
 * It is done in integers because lists print weekdays and should not wait for Temporal to load.
 */
export function isoWeekday(date: PlainDate): IsoWeekday {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const sum = year + leapDays + (MONTH_SHIFT[month - 1] ?? 0) + Number(date.slice(8, 10));
  return WEEKDAYS[sum % 7] ?? 7;
}
