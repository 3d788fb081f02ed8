import { Temporal } from 'temporal-polyfill';
import { firstDay, lastDay, type PartialDate, type PlainDate } from './partial-date.js';

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

/** Week number and the year it belongs to, by ISO 8601 (2025-12-29 is in week 1 of 2026). */
export function isoWeek(date: PlainDate): { readonly year: number; readonly week: number } {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
  return { year: yearOfWeek ?? 0, week: weekOfYear ?? 0 };
}

/** Every month (`YYYY-MM`) that the days from `from` to `to` touch, in order: what a list by months files a range under. */
export function eachMonth(from: PartialDate, to: PartialDate): PartialDate[] {
  const last = lastDay(to).slice(0, 7);
  const months: PartialDate[] = [];
  for (let month = Temporal.PlainYearMonth.from(firstDay(from).slice(0, 7)); month.toString() <= last; ) {
    months.push(month.toString());
    month = month.add({ months: 1 });
  }
  return months;
}
