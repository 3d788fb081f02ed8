import { monthNamed } from './date-names.js';
import { type PartialDate, parsePartialDate } from './partial-date.js';

/** First and last day of something, or its first and last month or year where no more is known. Both of one length. */
export interface DateSpan {
  readonly start: PartialDate;
  readonly end: PartialDate;
}

const SEPARATOR = / *[-+&/] *| +(?:bis|to|until|und|and) +/gi;

/**
 * Reads one date of an event, or several days, months or years: `23.–25. Mai 2025`, `6.-7.11.2025`, `30 April – 2 May 2025`,
 * `May 23–25, 2025`, `2025-12-30/2026-01-02`, `März + April 2023`, `Dezember–Januar 2024` (the year is that of the last
 * one), `2023–2024`. What is not said of the first is that of the last. Null for anything else, for a last day that does
 * not lie after the first, and for months as numbers, which could be days.
 */
export function parseDateSpan(text: string): DateSpan | null {
  const plain = tidy(text);
  const single = parsePartialDate(plain, '20xx');
  if (single !== null) return { start: single, end: single };
  const [, month, first, last, year] = /^(\p{L}+)\.? (\d{1,2}) ?- ?(\d{1,2}),? (\d{4})$/u.exec(plain) ?? [];
  if (month !== undefined) return parseDateSpan(`${first} - ${last} ${month} ${year}`);
  for (const { index, 0: separator } of plain.matchAll(SEPARATOR)) {
    const end = parsePartialDate(plain.slice(index + separator.length), '20xx');
    if (end === null) continue;
    const start = completed(plain.slice(0, index).trim(), end);
    if (start !== null) return { start, end };
  }
  return null;
}

/** The first date with what the last one says of month and year. */
function completed(text: string, end: PartialDate): PartialDate | null {
  const [year = '', month] = end.split('-');
  const whole = parsePartialDate(text, '20xx');
  if (whole?.length === end.length) return whole < end ? whole : null;
  const day = /^(?:(\p{L}+)\.?,? )?(\d{1,2})\.?$/u.exec(text);
  if (day !== null) {
    const start = month && end.length === 10 ? parsePartialDate(join(day, month, year), '20xx') : null;
    return start !== null && start < end ? start : null;
  }
  if (end.length === 7 && monthNamed(text) === null) return null;
  for (const candidate of [year, String(Number(year) - 1)]) {
    const start = [`${text} ${candidate}`, `${text}${candidate}`]
      .map((each) => parsePartialDate(each, '20xx'))
      .find((each) => each?.length === end.length);
    if (start !== undefined && start !== null && start < end) return start;
  }
  return null;
}

function join([, weekday, day]: RegExpExecArray, month: string, year: string): string {
  return `${weekday === undefined ? '' : `${weekday} `}${day}.${month}.${year}`;
}

/** Whether two months follow each other. */
export function areNeighbours(month: PartialDate, next: PartialDate): boolean {
  if (month.length !== 7 || next.length !== 7) return false;
  const number = (each: string) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7));
  return number(next) - number(month) === 1;
}

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^(?:vom|von|from) /i, '')
    .trim();
}
