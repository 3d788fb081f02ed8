import { addDays, daysBetween, mondayOf } from './calendar-day.js';
import { daysInMonth, type PlainDate } from './partial-date.js';
import { dayOf } from './plain-days.js';
import { type IsoWeekday, isoWeekday } from './weekday.js';

/** Which weekday of the month: first to fifth, the last but one (-2), or the last (-1). */
export type Ordinal = 1 | 2 | 3 | 4 | 5 | -2 | -1;

/** How a series repeats. `months` (1–12, ascending) limits it to some months; null means all. */
export type Rule =
  | {
      readonly every: 'month';
      readonly ordinals: readonly Ordinal[];
      readonly weekday: IsoWeekday;
      readonly months: readonly number[] | null;
    }
  | {
      readonly every: 'week';
      /** Every how many weeks, 1 or more. */
      readonly interval: number;
      readonly weekday: IsoWeekday;
      readonly months: readonly number[] | null;
    };

const DAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const ORDINALS: readonly Ordinal[] = [1, 2, 3, 4, 5, -2, -1];

/** A Monday. Fortnights without a start of their own are counted from it, so that they run on evenly from year to year. */
const WEEK_ZERO: PlainDate = '2024-01-01';

/** The recurrence rule of RFC 5545 (3.3.10), without DTSTART and without the name `RRULE:`. */
export function formatRrule(rule: Rule): string {
  const day = DAY_CODES[rule.weekday - 1];
  const months = rule.months ? `;BYMONTH=${rule.months.join(',')}` : '';
  if (rule.every === 'month') {
    return `FREQ=MONTHLY;BYDAY=${rule.ordinals.map((ordinal) => `${ordinal}${day}`).join(',')}${months}`;
  }
  return `FREQ=WEEKLY${rule.interval === 1 ? '' : `;INTERVAL=${rule.interval}`};BYDAY=${day}${months}`;
}

/**
 * Reads a recurrence rule of RFC 5545 of the two kinds that series have: `FREQ=MONTHLY` with weekdays counted in the month,
 * `FREQ=WEEKLY` with one weekday, each with or without BYMONTH; `RRULE:` before it is allowed. Null for any other rule.
 */
export function parseRrule(text: string): Rule | null {
  const parts = new Map<string, string>();
  for (const part of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [name = '', value = '', ...more] = part.split('=');
    if (more.length > 0 || value === '' || parts.has(name)) return null;
    parts.set(name, value);
  }
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTH', ...(parts.get('WKST') === 'MO' ? ['WKST'] : [])];
  if ([...parts.keys()].some((name) => !known.includes(name))) return null;
  const months = parts.has('BYMONTH') ? parseMonths(parts.get('BYMONTH') ?? '') : null;
  const interval = parts.has('INTERVAL') ? wholeNumber(parts.get('INTERVAL') ?? '', 1, 52) : 1;
  if (months === undefined || interval === null) return null;
  const days = (parts.get('BYDAY') ?? '').split(',').map(parseDay);
  const weekday = days[0]?.weekday;
  if (!weekday || days.some((day) => day?.weekday !== weekday)) return null;
  const ordinals = days.map((day) => day?.ordinal ?? null);
  if (parts.get('FREQ') === 'WEEKLY' && ordinals.length === 1 && ordinals[0] === null) {
    return { every: 'week', interval, weekday, months };
  }
  if (parts.get('FREQ') !== 'MONTHLY' || interval !== 1 || ordinals.includes(null)) return null;
  return { every: 'month', ordinals: ORDINALS.filter((ordinal) => ordinals.includes(ordinal)), weekday, months };
}

/**
 * The dates of a rule in a year, in order. `start` is what DTSTART is to RFC 5545: nothing happens before it, and rules of
 * every so many weeks count from its week (Monday to Sunday). Without it they count from the week of 1 January 2024, so
 * that a fortnightly series goes on evenly over the turn of the year either way.
 * @throws RangeError if the text is no rule that `parseRrule` reads.
 */
export function occurrences(rrule: string, year: number, start?: PlainDate): PlainDate[] {
  const rule = parseRrule(rrule);
  if (!rule) throw new RangeError(`Not a recurrence rule of a series: ${rrule}`);
  const days = rule.every === 'month' ? monthly(rule, year) : weekly(rule, year, start ?? WEEK_ZERO);
  return days.filter((day) => isInMonths(day, rule.months) && (start === undefined || day >= start));
}

function monthly(rule: Rule & { every: 'month' }, year: number): PlainDate[] {
  const days: PlainDate[] = [];
  for (let month = 1; month <= 12; month++) {
    const length = daysInMonth(year, month);
    const toFirst = (rule.weekday - isoWeekday(dayOf(year, month, 1)) + 7) % 7;
    const all = [1, 8, 15, 22, 29].map((day) => day + toFirst).filter((day) => day <= length);
    const chosen = rule.ordinals.map((ordinal) => all.at(ordinal < 0 ? ordinal : ordinal - 1) ?? 0);
    const distinct = [...new Set(chosen)].filter((day) => day > 0).sort((a, b) => a - b);
    days.push(...distinct.map((day) => dayOf(year, month, day)));
  }
  return days;
}

function weekly(rule: Rule & { every: 'week' }, year: number, start: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  const first = dayOf(year, 1, 1);
  const week = addDays(mondayOf(first), rule.weekday - 1);
  const weeksOff = Math.round(daysBetween(mondayOf(start), mondayOf(first)) / 7);
  const lead = (rule.interval - (((weeksOff % rule.interval) + rule.interval) % rule.interval)) % rule.interval;
  for (let day = addDays(week, 7 * lead); day <= dayOf(year, 12, 31); day = addDays(day, 7 * rule.interval)) {
    if (day >= first) days.push(day);
  }
  return days;
}

function isInMonths(day: PlainDate, months: readonly number[] | null): boolean {
  return months === null || months.includes(Number(day.slice(5, 7)));
}

function parseDay(text: string): { weekday: IsoWeekday; ordinal: Ordinal | null } | null {
  const parts = /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text);
  if (!parts) return null;
  const weekday = (DAY_CODES.indexOf(parts[2] ?? '') + 1) as IsoWeekday;
  if (parts[1] === undefined) return { weekday, ordinal: null };
  const ordinal = ORDINALS.find((known) => known === Number(parts[1]));
  return ordinal === undefined ? null : { weekday, ordinal };
}

/** Undefined when unreadable. */
function parseMonths(text: string): readonly number[] | undefined {
  const months = text.split(',').map((part) => wholeNumber(part, 1, 12));
  const known = months.filter((month) => month !== null);
  return known.length === months.length ? [...new Set(known)].sort((a, b) => a - b) : undefined;
}

function wholeNumber(text: string, min: number, max: number): number | null {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return number >= min && number <= max ? number : null;
}
