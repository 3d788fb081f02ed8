import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from './partial-date.js';

/** The date `days` days later (earlier where negative). Dates are valid `YYYY-MM-DD` throughout this file. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The date `months` months later, the last day of the month where it has no such day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** The day after. */
export function nextDay(date: PlainDate): PlainDate {
  return addDays(date, 1);
}

/** Days from `from` to `to`; negative where `to` lies before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** Every day from `from` to `to`, both included; none where `to` lies before `from`. */
export function eachDay(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day <= to; day = nextDay(day)) days.push(day);
  return days;
}

/** The Monday of the date's week. */
export function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, 1 - Temporal.PlainDate.from(date).dayOfWeek);
}
