import { daysInMonth, type PlainDate } from './partial-date.js';

/*
 * Arithmetic with days in whole numbers, for what is shown at once and should not wait for Temporal to load; the same
 * results as `addDays`, `addMonths` and `daysBetween` of calendar-day.ts.
 */

/** The date `days` days later (earlier where negative). Dates are valid `YYYY-MM-DD` throughout this file. */
export function daysLater(date: PlainDate, days: number): PlainDate {
  return dateOf(dayNumber(date) + days);
}

/** The date `months` months later, the last day of the month where it has no such day. */
export function monthsLater(date: PlainDate, months: number): PlainDate {
  const all = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(all / 12), (all % 12) + 1];
  return dayOf(year, month, Math.min(Number(date.slice(8)), daysInMonth(year, month)));
}

/** Days from `from` to `to`; negative where `to` lies before. */
export function daysUntil(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Years begin in March here, so that the leap day is the last one (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
function dayNumber(date: PlainDate): number {
  const month = (Number(date.slice(5, 7)) + 9) % 12;
  const year = Number(date.slice(0, 4)) - (month > 9 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + Math.floor((153 * month + 2) / 5) + Number(date.slice(8)) - 1;
}

function dateOf(number: number): PlainDate {
  const era = Math.floor(number / 146_097);
  const ofEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month > 9 ? 1 : 0);
  return dayOf(year, month < 10 ? month + 3 : month - 9, day);
}

/** The date with these numbers. */
export function dayOf(year: number, month: number, day: number): PlainDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
