import { monthNamed } from './date-names.js';
import { datesAgree, lacksOnlyYear, type PartialDate, parsePartialDate } from './partial-date.js';

/** A day or month that a subject names. */
export interface SubjectDate {
  /** Null where it is not said. */
  year: string | null;
  /** `MM-DD` or `MM`. */
  rest: string;
}

/**
 * Finds the days and months in the subject of a mail, in every form in which a day is typed, without the year as well:
 * `06.11.`, `4.12`, `4. Dez.`, `im November`. A year alone is none, and a month alone only where it is written out: `Jan`
 * is somebody, and `may` a verb.
 *
 * @param names of people: months in them are none
 */
export function datesInSubject(subject: string, names: readonly string[] = []): SubjectDate[] {
  const known = new Set(names.flatMap((name) => wordsOf(name)));
  const words = wordsOf(subject.replace(/\d{1,2}[.:]\d\d(?= ?(?:uhr|h)(?!\p{L}))/giu, ' ')).filter(
    (word) => !known.has(word),
  );
  const found: SubjectDate[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const length = [3, 2, 1].find((each) => i + each <= words.length && dateOf(words.slice(i, i + each)) !== null) ?? 0;
    const date = dateOf(words.slice(i, i + length));
    if (date === null) continue;
    found.push(date);
    i += length - 1;
  }
  return found;
}

/** Whether one of the days or months can be a date. */
export function canMean(dates: readonly SubjectDate[], date: PartialDate): boolean {
  return dates.some(
    ({ year, rest }) => (year === null || date.startsWith(year)) && datesAgree(rest, date.slice('YYYY-'.length)),
  );
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+|(?<!\d)\/|\/(?!\d)|[–—_|]/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, ''))
    .filter((word) => word !== '');
}

function dateOf(words: readonly string[]): SubjectDate | null {
  const text = words.join(' ');
  // what may be a day or a year, as in “Dezember 25”, is neither
  const month = /^(\p{L}+)\.?(?: \d\d)?$/u.exec(text)?.[1];
  if (month !== undefined) {
    const number = month.length < 4 && month !== 'mai' ? null : monthNamed(month);
    return number === null ? null : { year: null, rest: String(number).padStart(2, '0') };
  }
  const full = parsePartialDate(text, '20xx');
  if (full !== null) return full.length === 4 ? null : { year: full.slice(0, 4), rest: full.slice('YYYY-'.length) };
  if (!/\d\. ?\d|\p{L}/u.test(text)) return null;
  const begin = lacksOnlyYear(text);
  const date = begin === null ? null : parsePartialDate(`${begin}2024`, '20xx');
  return date === null ? null : { year: null, rest: date.slice('YYYY-'.length) };
}
