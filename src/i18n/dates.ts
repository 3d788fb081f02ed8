import { areNeighbours } from '../domain/date-span.js';
import { isoWeekday } from '../domain/weekday.js';
import { calendarWords } from './calendar-words.js';
import type { InBoth } from './message.js';

/** A language with words for the calendar. */
export type CalendarLanguage = keyof typeof calendarWords;

interface DateFormat {
  /** False leaves the year out where a month or day is known. */
  year?: boolean;
}

interface Parts {
  year: string;
  month: number | null;
  day: number | null;
}

/**
 * The name of a month.
 * @param month 1 to 12
 * @throws RangeError for any other number
 */
export function monthName(month: number, language: CalendarLanguage): string {
  return named(calendarWords[language].months, month, 'month');
}

/** The name of the weekday of a calendar date (`YYYY-MM-DD`). */
export function weekdayName(date: string, language: CalendarLanguage): string {
  return named(calendarWords[language].weekdays, isoWeekday(date), 'weekday');
}

/**
 * A date in words: `4. September 2025`, `4 September 2025`; as much of it as is known: `September 2025`, `2025`.
 * @param date `YYYY-MM-DD`, `YYYY-MM` or `YYYY`
 */
export function dateInWords(date: string, language: CalendarLanguage, { year = true }: DateFormat = {}): string {
  const { month, day, ...known } = partsOf(date);
  const shown = [day === null ? '' : dayNumber(day, language), month === null ? '' : monthName(month, language)];
  return [...shown, year || month === null ? known.year : ''].filter(Boolean).join(' ');
}

/** A date with its weekday: `Donnerstag, 4. September 2025`, `Thursday, 4 September 2025`; a partial one without. */
export function longDate(date: string, language: CalendarLanguage, format: DateFormat = {}): string {
  const words = dateInWords(date, language, format);
  return partsOf(date).day === null ? words : `${weekdayName(date, language)}, ${words}`;
}

/** A date in little space: `4.9.2025`, `4 Sep 2025`; partial: `9/2025`, `Sep 2025`, `2025`. */
export function shortDate(date: string, language: CalendarLanguage): string {
  const { year, month, day } = partsOf(date);
  if (month === null) return year;
  if (language === 'de') return day === null ? `${month}/${year}` : `${day}.${month}.${year}`;
  const name = named(calendarWords.en.shortMonths, month, 'month');
  return day === null ? `${name} ${year}` : `${day} ${name} ${year}`;
}

/** A day with a clock time in little space: `4.9.2025 16:00`, `4 Sep 2025 16:00`. @param moment `YYYY-MM-DDThh:mm` */
export function shortMoment(moment: string, language: CalendarLanguage): string {
  const [date = '', time = ''] = moment.split('T');
  return `${shortDate(date, language)} ${time}`;
}

/**
 * First to last day, repeating nothing: `23.–25. Mai 2025`, `30. April – 2. Mai 2025`, `März–Mai 2025`; one date where
 * both are the same, and two months that follow each other as `März + April 2025`: it is in one or the other. With
 * `weekdays` days have theirs: `Freitag, 23. – Sonntag, 25. Mai 2025`.
 */
export function dateRange(
  start: string,
  end: string,
  language: CalendarLanguage,
  { weekdays: named = false, ...format }: DateFormat & { weekdays?: boolean } = {},
): string {
  const [from, to] = [partsOf(start), partsOf(end)];
  const inWords = named ? longDate : dateInWords;
  const last = inWords(end, language, format);
  if (start === end) return last;
  if (from.month === null || to.month === null) return `${from.year}–${to.year}`;
  const neighbours = areNeighbours(start, end);
  if (from.year !== to.year) return `${inWords(start, language)} ${neighbours ? '+' : '–'} ${inWords(end, language)}`;
  if (from.day === null) return `${monthName(from.month, language)}${neighbours ? ' + ' : '–'}${last}`;
  if (from.month !== to.month) return `${inWords(start, language, { year: false })} – ${last}`;
  const first = dayNumber(from.day, language);
  return named ? `${weekdayName(start, language)}, ${first} – ${last}` : `${first}–${last}`;
}

/**
 * First to last day in little space: `6.–7.11.2025`, `30.4.–2.5.2025`, `März + Apr. 2023`; `6–7 Nov 2025`,
 * `30 Apr – 2 May 2025`, `Mar + Apr 2023`.
 */
export function shortRange(start: string, end: string, language: CalendarLanguage): string {
  const [from, to] = [partsOf(start), partsOf(end)];
  if (start === end || from.month === null || to.month === null) {
    return start === end ? shortDate(start, language) : `${start}–${end}`;
  }
  const sameYear = from.year === to.year;
  if (from.day === null) {
    const names = calendarWords[language].shortMonths;
    const [first, last] = [named(names, from.month, 'month'), named(names, to.month, 'month')];
    const sign = areNeighbours(start, end) ? ' + ' : sameYear ? '–' : ' – ';
    return `${first}${sameYear ? '' : ` ${from.year}`}${sign}${last} ${to.year}`;
  }
  const last = shortDate(end, language);
  if (!sameYear) return `${shortDate(start, language)}${language === 'de' ? '–' : ' – '}${last}`;
  if (language === 'de') return `${from.day}.${from.month === to.month ? '' : `${from.month}.`}–${last}`;
  if (from.month === to.month) return `${from.day}–${last}`;
  return `${from.day} ${named(calendarWords.en.shortMonths, from.month, 'month')} – ${last}`;
}

/** The weekdays of first and last day, shortened: `Do`, `Do–Fr`; null where the days are not known. */
export function weekdays(start: string, end: string, language: CalendarLanguage): string | null {
  if (start.length < 10) return null;
  const short = (date: string) => named(calendarWords[language].shortWeekdays, isoWeekday(date), 'weekday');
  return start === end ? short(start) : `${short(start)}–${short(end)}`;
}

/** Clock times from start to end: `16:00–17:30 Uhr`, `16:00–17:30`; the start alone where both are the same. */
export function timeRange(start: string, end: string, language: CalendarLanguage): string {
  const range = start === end ? start : `${start}–${end}`;
  return language === 'de' ? `${range} Uhr` : range;
}

/** A date as an adverbial: `am 4. März 2025`, `im März 2025`, `im Jahr 2025`; `on 4 March 2025`, `in March 2025`, `in 2025`. */
export function whenInWords(date: string, language: CalendarLanguage, format: DateFormat = {}): string {
  const words = dateInWords(date, language, format);
  const { month, day } = partsOf(date);
  if (language === 'en') return `${day === null ? 'in' : 'on'} ${words}`;
  if (day !== null) return `am ${words}`;
  return month === null ? `im Jahr ${words}` : `im ${words}`;
}

/** {@link whenInWords} for a sentence that is put into a language later. */
export function whenInBoth(date: string): InBoth {
  return { de: whenInWords(date, 'de'), en: whenInWords(date, 'en') };
}

/** {@link dateInWords} for a sentence that is put into a language later. */
export function dateInBoth(date: string): InBoth {
  return { de: dateInWords(date, 'de'), en: dateInWords(date, 'en') };
}

function dayNumber(day: number, language: CalendarLanguage): string {
  return language === 'de' ? `${day}.` : String(day);
}

function partsOf(date: string): Parts {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date)) throw new RangeError(`no date: ${date}`);
  return {
    year: date.slice(0, 4),
    month: date.length < 7 ? null : Number(date.slice(5, 7)),
    day: date.length < 10 ? null : Number(date.slice(8, 10)),
  };
}

function named(names: readonly string[], number: number, what: string): string {
  const name = names[number - 1];
  if (name === undefined) throw new RangeError(`no ${what} ${number}`);
  return name;
}
