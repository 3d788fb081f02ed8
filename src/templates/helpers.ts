import * as dates from '../i18n/dates.js';
import { type Message, message } from '../i18n/message.js';
import { escapeInline, escapeLines, escapeLink, type Kind, Markup } from './escaping.js';
import { figureHelpers } from './figures.js';
import { type GuestView, guestLines, guestPhrase, joinList } from './guest-lines.js';
import { describe, UnusableValue } from './template-error.js';

/** What the helpers need to know of the documents they write. */
export interface HelperSettings {
  language: dates.CalendarLanguage;
  /** Stands for the `*` in `Bürgermeister*innen`. */
  genderMark: GenderMark;
  /** Whether `(bar …)` draws in texts: on a terminal. */
  bars?: boolean;
}

/** How words name all genders: `Bürgermeister*innen`, `:innen`, `_innen` or `·innen`. */
export const genderMarks = ['*', ':', '_', '·'] as const;
export type GenderMark = (typeof genderMarks)[number];

/** A helper gets its parameters, its named parameters and the kind of document. @throws UnusableValue */
export type Helper = (args: readonly unknown[], hash: Readonly<Record<string, unknown>>, kind: Kind) => unknown;

/**
 * The helpers of all templates:
 *
 * | call | gives |
 * | --- | --- |
 * | `(date d)`, `(longDate d)`, `(shortDate d)` | 4. September 2025; with weekday; 4.9.2025. `year=false` leaves the year out |
 * | `(monthName 4)` | April |
 * | `(when d)` | am 4. September 2025, im September 2025 |
 * | `(dateRange from to)` | 23.–25. Mai 2025; März + April 2025; `weekdays=true`: Freitag, 23. – Sonntag, 25. Mai 2025 |
 * | `(timeRange from to)` | 16:00–17:30 Uhr |
 * | `(list items)` | A, B und C; `with="or"`, `with=";"` for items that have commas |
 * | `(only records kind="slides")` | those of a list of records whose field is that |
 * | `(join a b …)` | texts and numbers in a row |
 * | `(plural n one="ein Gast" other="# Gäste")` | the form that fits, `#` is the number |
 * | `(gender "Bürgermeister*innen")` | the mark set for this network in place of the star |
 * | `(quote text)` | „text“, with quotation marks inside made single |
 * | `(opening salutation "wir")` | the first words after the salutation: capital where it ends a sentence (`Moin Eva!`) |
 * | `(capital text)`, `(fullStop text)` | first letter capital; a full stop unless there is one |
 * | `(guestLines guests)`, `(guestPhrase guests)` | guests as lines of a list; as part of a sentence |
 * | `(paragraphs text)` | an array of paragraphs |
 * | `(lines text)` | text with its line breaks kept |
 * | `(link url)` | a web or mail address, safe in `href="…"` |
 * | `(number n)`, `(bar n of=most)`, charts … | numbers and pictures: see {@link figureHelpers} |
 * | `(is a b)`, `(turn index 4)` | whether both are the same; the index counted in rounds of four |
 */
export function createHelpers(settings: HelperSettings): Readonly<Record<string, Helper>> {
  const { language, genderMark } = settings;
  return {
    ...figureHelpers(settings),
    date: ([day], hash) => dates.dateInWords(date(day), language, dateFormat(hash)),
    longDate: ([day], hash) => dates.longDate(date(day), language, dateFormat(hash)),
    shortDate: ([day]) => dates.shortDate(date(day), language),
    monthName: ([month]) => dates.monthName(number(month), language),
    when: ([day], hash) => dates.whenInWords(date(day), language, dateFormat(hash)),
    dateRange: ([from, to], hash) =>
      dates.dateRange(date(from), date(to), language, { ...dateFormat(hash), weekdays: hash.weekdays === true }),
    timeRange: ([from, to]) => dates.timeRange(time(from), time(to), language),
    list: ([items], { with: between }) => list(array(items).map(text), between, language),
    only: ([records], hash) => array(records).filter((record) => matches(record, hash)),
    join: (parts) => parts.map((part) => (typeof part === 'number' ? part : text(part))).join(''),
    plural: ([count], hash) => plural(number(count), text(hash.one), text(hash.other)),
    gender: ([word]) => withGenderMark(text(word), genderMark),
    quote: ([quoted]) => quote(text(quoted), language),
    opening: ([greeting, words]) => (/[.!?:]$/.test(text(greeting)) ? capital(text(words)) : text(words)),
    capital: ([words]) => capital(text(words)),
    fullStop: ([sentence]) => text(sentence).replace(/(?<![.!?…])\s*$/u, '.'),
    guestLines: ([guests]) => guestLines(array(guests).map(guest), language),
    guestPhrase: ([guests]) => guestPhrase(array(guests).map(guest), language),
    paragraphs: ([words]) => splitParagraphs(text(words)),
    lines: ([words], _hash, kind) => new Markup(escapeLines(text(words), kind)),
    link: ([url], _hash, kind) => new Markup(escapeLink(text(url), kind)),
    is: ([a, b]) => a === b,
    turn: ([index, rounds]) => number(index) % number(rounds),
  };
}

/**
 * What `{{value}}` prints: escaped text of one line. Nothing is never printed as a gap.
 * @throws UnusableValue for null, lists and records
 */
export function emit(value: unknown, kind: Kind): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string') return escapeInline(value, kind);
  if (typeof value === 'number') return String(value);
  if (value === null)
    throw new UnusableValue(message('nothing to print here; put #if around what may be missing'), 'empty field');
  throw new UnusableValue(message('{what} cannot be printed', { what: describe(value) }));
}

/**
 * Looks a field up, step by step, among own properties alone.
 * @throws UnusableValue where it does not exist
 */
export function lookUp(context: unknown, written: string, names: readonly string[]): unknown {
  let value = context;
  for (const name of names) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) {
      const problem = value === null ? 'empty field' : 'unknown field';
      throw new UnusableValue(missing(name, value), problem, written);
    }
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  if (value === undefined) throw new UnusableValue(missing(written, value), 'unknown field', written);
  return value;
}

function missing(name: string, value: unknown): Message {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return message('there is no field “{name}” in {what}', { name, what: describe(value) });
  }
  return message('there is no field “{name}”; there are {names}', { name, names: Object.keys(value).join(', ') });
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new UnusableValue(message('text is needed here, not {what}', { what: describe(value) }));
}

function number(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new UnusableValue(message('a whole number is needed here, not {what}', { what: describe(value) }));
}

function array(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw new UnusableValue(message('a list is needed here, not {what}', { what: describe(value) }));
}

function date(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value)) return value;
  throw new UnusableValue(message('a date like 2025-09-04 is needed here, not {what}', { what: describe(value) }));
}

function time(value: unknown): string {
  if (typeof value === 'string' && /^\d\d:\d\d$/.test(value)) return value;
  throw new UnusableValue(message('a time like 16:00 is needed here, not {what}', { what: describe(value) }));
}

function guest(value: unknown): GuestView {
  const record = (key: string) =>
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  const part = (key: string) => (record(key) == null ? null : text(record(key)));
  return {
    name: part('name'),
    function: part('function'),
    organisation: part('organisation'),
    requested: record('requested') === true,
  };
}

/** Whether the record has every field that is asked for, and of that value. */
function matches(record: unknown, hash: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(hash).every(([name, value]) => lookUp(record, name, [name]) === value);
}

function dateFormat(hash: Readonly<Record<string, unknown>>): { year?: boolean } {
  return hash.year === false ? { year: false } : {};
}

function list(items: string[], between: unknown, language: dates.CalendarLanguage): string {
  return between === ';' ? items.join('; ') : joinList(items, language, between === 'or' ? 'or' : 'and');
}

function plural(count: number, one: string, other: string): string {
  return (count === 1 ? one : other).replaceAll('#', String(count));
}

function withGenderMark(word: string, mark: GenderMark): string {
  return word.replace(/\*(?=\p{Ll})/gu, mark);
}

function quote(quoted: string, language: dates.CalendarLanguage): string {
  const [open, close, innerOpen, innerClose] = language === 'de' ? '„“‚‘' : '“”‘’';
  const inner = quoted.replace(/["„“”«»](?=[\p{L}\p{N}])/gu, innerOpen ?? '').replace(/["„“”«»]/gu, innerClose ?? '');
  return `${open}${inner}${close}`;
}

function capital(words: string): string {
  const [first = '', ...rest] = words;
  return first.toUpperCase() + rest.join('');
}

function splitParagraphs(words: string): string[] {
  return words
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
