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
 * is somebody, and `may` a verb. None where more may be named than is understood, as in `Sept. und Okt.`, `ab November` or
 * `9., 6. und 4.12.`: who took the rest for all would lose an answer.
 *
 * @param names of people: months in them are none
 */
export function datesInSubject(subject: string, names: readonly string[] = []): SubjectDate[] {
  const known = new Set(names.flatMap((name) => wordsOf(name)));
  const words = wordsOf(subject.replace(TIMES, ' ')).filter((word) => !known.has(word));
  const found: SubjectDate[] = [];
  let isBehindDate = false;
  for (let i = 0; i < words.length; i += 1) {
    const length = [3, 2, 1].find((each) => i + each <= words.length && dateOf(words.slice(i, i + each)) !== null) ?? 0;
    const date = dateOf(words.slice(i, i + length));
    if (date === null) {
      if (mayBeDate(words[i] ?? '')) return [];
      isBehindDate &&= isDash(words[i]);
      continue;
    }
    if (isBehindDate && isDash(words[i - 1])) return [];
    found.push(date);
    isBehindDate = true;
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

/** Times of day, which look like days. */
const TIMES = /\d{1,2}:\d\d|\d{1,2}(?:\.\d\d)?(?= ?(?:uhr|h)(?!\p{L}))/giu;

/** Words by which others are meant than those that are named. */
const OTHERS =
  /^(?:ab|bis|seit|danach|alle[ns]?|beide|rest|(?:weiter|folgend|übrig|nächst|kommend)e\p{L}?|heute|morgen|übermorgen|from|until|till?|to|through|since|onwards?|all|both|others?|next|today|tomorrow)$/u;

/** Whether a word that is no date by itself may be one, or part of one, all the same. */
function mayBeDate(word: string): boolean {
  const parts = word.split(/[^\p{L}\p{N}]+/u);
  return parts.some(
    (part) => OTHERS.test(part) || monthNamed(part) !== null || /^0?[1-9]$|^[12]\d$|^3[01]$/.test(part),
  );
}

function isDash(word: string | undefined): boolean {
  return word === '–';
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[–—]|(?<=\s)-(?=\s)/gu, ' – ')
    .replace(/(?<=\d\.),/g, ' , ')
    .split(/\s+|(?<!\d)\/|\/(?!\d)|[_|]/u)
    .map((word) => (isDash(word) || word === ',' ? word : word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '')))
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
