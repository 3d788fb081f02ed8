import { monthNamed, weekdayNamed } from './date-names.js';
import { isoWeekday } from './weekday.js';

/** A calendar date, `YYYY-MM-DD` (ISO 8601). Valid ones compare as text. */
export type PlainDate = string;

/** What is known of a date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. It stands for every day that begins with it. */
export type PartialDate = string;

/**
 * Which century a year of two digits belongs to: the newest in which the date does not lie after `latest`
 * (births, elections: `latest` is today), or always the years 2000–2099 (events).
 */
export type TwoDigitYears = { readonly latest: PlainDate } | '20xx';

/** Outside these years a number in the office's papers is a slip of the pen, not a year. */
const PLAUSIBLE_YEARS = { first: 1900, last: 2199 };

/** Whether the text is an existing day, exactly `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** Whether the text is exactly an existing year, month or day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isPartialDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The number of days of a month (1–12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The first day a valid partial date can mean. */
export function firstDay(partial: PartialDate): PlainDate {
  return partial.length === 10 ? partial : partial + '-01-01'.slice(partial.length - 4);
}

/** The last day a valid partial date can mean. */
export function lastDay(partial: PartialDate): PlainDate {
  if (partial.length === 10) return partial;
  if (partial.length === 4) return `${partial}-12-31`;
  return `${partial}-${daysInMonth(Number(partial.slice(0, 4)), Number(partial.slice(5, 7)))}`;
}

/** Whether every day `a` can mean lies before every day `b` can mean. */
export function isSurelyBefore(a: PartialDate, b: PartialDate): boolean {
  return lastDay(a) < firstDay(b);
}

/** Whether two dates can be the same one, of which one is known more exactly: `2019` and `2019-10`. */
export function datesAgree(a: PartialDate, b: PartialDate): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/**
 * Reads a day as the office writes it: `2025-10-09`, `9.10.2025`, `09.10.25`, `9. Oktober 2025`, `9 October 2025`,
 * `October 9, 2025`, with a weekday before it and a time after it (spreadsheets add one), which is dropped.
 * Null for anything else: a day that does not exist, a weekday that contradicts the date, only a month or a year,
 * a time with a zone (its day depends on the place), and dates with slashes, where day and month cannot be told apart.
 */
export function parsePlainDate(text: string, twoDigitYears: TwoDigitYears): PlainDate | null {
  const date = parsePartialDate(text, twoDigitYears);
  return date?.length === 10 ? date : null;
}

/**
 * Reads a day as `parsePlainDate` does, or a month or year: `2019-10`, `10/2019`, `10.2019`, `Oktober 2019`, `Oct 2019`,
 * `Okt 19` (spreadsheets shorten so), `1986`, `Jg. 1986`, `Jahrgang 86`. Null when the text is none of these.
 */
export function parsePartialDate(text: string, twoDigitYears: TwoDigitYears): PartialDate | null {
  // most dates of a long list are written so
  const usual = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text);
  if (usual !== null) return compose(usual[3], Number(usual[2]), Number(usual[1]), twoDigitYears);
  const plain = tidy(text);
  return parseDay(plain, twoDigitYears) ?? parseMonth(plain, twoDigitYears) ?? parseYear(plain, twoDigitYears);
}

/**
 * What a year has to be put behind to make a day or month of a text: `4.12.`, `4. Dezember `, `Oktober `; null where it
 * is not only the year that is missing.
 */
export function lacksOnlyYear(text: string): string | null {
  const plain = tidy(text);
  const begins = [/^\d{1,2}\. ?\d{1,2}$/.test(plain) ? `${plain}.` : plain, `${plain} `];
  const found = begins.find((begin) => parsePartialDate(`${begin}2024`, '20xx') !== null);
  return found === undefined || /^\D?$|^\d{1,2}$/.test(plain) ? null : found;
}

/** Whether a text has the form of a date, and only its month has no such day: `31.4.2027`. */
export function isDayOfNoMonth(text: string): boolean {
  const plain = tidy(text);
  if (parsePartialDate(plain, '20xx') !== null) return false;
  const firsts = [
    plain.replace(/^\d{1,2}(?=\.)/, '1'),
    plain.replace(/^(?:\d{4}-\d\d-)\d\d$/, `${plain.slice(0, 8)}01`),
  ];
  return firsts.some((first) => first !== plain && parsePartialDate(first, '20xx')?.length === 10);
}

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

const TIME_AFTER = /(?:T|,? )\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?(?:Uhr|[AaPp]\.?[Mm]\.?))?$/;

// patterns with classes of letters stand where they are used: every command would wait for them to be built
function parseDay(text: string, twoDigitYears: TwoDigitYears): PlainDate | null {
  const bare = text.replace(TIME_AFTER, '');
  const date = readDay(bare, twoDigitYears);
  if (date) return date;
  const before = /^(\p{L}+)(?:\.,?|,) ?(?=\S)|^(\p{L}+) (?=\d)/u.exec(bare);
  const weekday = before && weekdayNamed(before[1] ?? before[2] ?? '');
  if (!before || !weekday) return null;
  const rest = readDay(bare.slice(before[0].length), twoDigitYears);
  return rest && isoWeekday(rest) === weekday ? rest : null;
}

const ISO_DAY = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;
const DOTTED_DAY = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)$/;

function readDay(text: string, twoDigitYears: TwoDigitYears): PlainDate | null {
  const iso = ISO_DAY.exec(text);
  if (iso) return compose(iso[1], Number(iso[3]), Number(iso[4]), twoDigitYears);
  const dotted = DOTTED_DAY.exec(text);
  if (dotted) return compose(dotted[3], Number(dotted[2]), Number(dotted[1]), twoDigitYears);
  const named = /^(\d{1,2})(?:\.|st|nd|rd|th)?[ -]?(\p{L}+)(?:\.?,? |\.|-)(\d{4}|\d\d)$/u.exec(text);
  if (named) return compose(named[3], monthNamed(named[2] ?? ''), Number(named[1]), twoDigitYears);
  const american = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text);
  if (american) return compose(american[3], monthNamed(american[1] ?? ''), Number(american[2]), twoDigitYears);
  return null;
}

function parseMonth(text: string, twoDigitYears: TwoDigitYears): PartialDate | null {
  const iso = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (iso) return compose(iso[1], Number(iso[2]), undefined, twoDigitYears);
  const numeric = /^(\d{1,2}) ?[/.-] ?(\d{4})$/.exec(text);
  if (numeric) return compose(numeric[2], Number(numeric[1]), undefined, twoDigitYears);
  const named = /^(\p{L}+)(?:\.?,? |\.|-|\/)(\d{4}|'?\d\d)$/u.exec(text);
  if (named) return compose(named[2]?.replace("'", ''), monthNamed(named[1] ?? ''), undefined, twoDigitYears);
  return null;
}

function parseYear(text: string, twoDigitYears: TwoDigitYears): PartialDate | null {
  const year = /^(?:(?:Jahrgang|Jg\.?) ?)?(\d{4})$/i.exec(text) ?? /^(?:Jahrgang|Jg\.?) ?'?(\d\d)$/i.exec(text);
  return year ? compose(year[1], undefined, undefined, twoDigitYears) : null;
}

/** Null parts are unreadable, undefined ones not given. */
function compose(
  year: string | undefined,
  month: number | null | undefined,
  day: number | undefined,
  twoDigitYears: TwoDigitYears,
): PartialDate | null {
  if (year === undefined || month === null) return null;
  const rest = month === undefined ? [] : day === undefined ? [twoDigits(month)] : [twoDigits(month), twoDigits(day)];
  const full = fullYear(year, rest, twoDigitYears);
  const date = rest.length === 0 ? full : `${full}-${rest.join('-')}`;
  const number = Number(full);
  const plausible = number >= PLAUSIBLE_YEARS.first && number <= PLAUSIBLE_YEARS.last;
  return plausible && isPartialDate(date) ? date : null;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

function fullYear(year: string, rest: readonly string[], twoDigitYears: TwoDigitYears): string {
  if (year.length === 4) return year;
  if (twoDigitYears === '20xx') return `20${year}`;
  const { latest } = twoDigitYears;
  const newest = `${latest.slice(0, 2)}${year}`;
  const liesAfter = firstDay([newest, ...rest].join('-')) > latest;
  return liesAfter ? String(Number(newest) - 100).padStart(4, '0') : newest;
}
