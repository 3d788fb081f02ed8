import { monthNamed, weekdayNamed } from './date-names.js';
import { formatRrule, type Ordinal, parseRrule, type Rule } from './recurrence.js';
import type { IsoWeekday } from './weekday.js';

/**
 * A rule read from words. `alternative` is another rule the same words can mean: "jeden zweiten Montag" is every other
 * Monday, unless the second of the month was meant. Null where the words are clear.
 */
export type RuleReading = { readonly rrule: string; readonly alternative: string | null };

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const ORDINAL_NAMES = new Map<Ordinal, string>([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [4, 'fourth'],
  [5, 'fifth'],
  [-1, 'last'],
]);

const NUMBER = '\\d{1,2}|one|two|three|four|five|six|eine?|zwei|drei|vier|fünf|fuenf|sechs';
const NUMBERS = new Map([
  ['one', 1],
  ['ein', 1],
  ['eine', 1],
  ['two', 2],
  ['zwei', 2],
  ['three', 3],
  ['drei', 3],
  ['four', 4],
  ['vier', 4],
  ['five', 5],
  ['fünf', 5],
  ['fuenf', 5],
  ['six', 6],
  ['sechs', 6],
]);
const ORDINAL =
  '(?:1|2|3|4|5)(?:st|nd|rd|th|\\.)|first|second|third|fourth|fifth|last|(?:erst|zweit|dritt|viert|fünft|fuenft|letzt)e[rnsm]?';
const ORDINAL_STEMS: readonly (readonly [RegExp, Ordinal])[] = [
  [/^(1|first|erst)/, 1],
  [/^(2|second|zweit)/, 2],
  [/^(3|third|dritt)/, 3],
  [/^(4|fourth|viert)/, 4],
  [/^(5|fifth|fünft|fuenft)/, 5],
  [/^(last|letzt)/, -1],
];

const EVERY = '(?:every|each|on|am|immer|jede[nrs]?)';
const THE = '(?:the|der|die|den|dem)';
const AND = '(?:,| and| und| &)';
const ORDINALS_LEAD = new RegExp(`^(${ORDINAL})((?:${AND} (?:${THE} )?(?:${ORDINAL}))*) (.+)$`);
const WEEKS = new RegExp(
  `^(?:(?:every |alle )?(${NUMBER}) (?:weeks?|wochen?)|(\\d{1,2})-(?:wöchentlich|woechentlich|weekly))(?: (?:on|am|jeweils))* (.+)$`,
);
const FORTNIGHT =
  /^(?:fortnightly|biweekly|every fortnight|every other week|(?:14|vierzehn)-?(?:tägig|taegig|täglich|taeglich)|zweiwöchentlich|jede zweite woche|every other)(?: (?:on|am))* (.+)$/;
const WEEKLY = /^(?:weekly|wöchentlich|woechentlich|every week|jede woche)(?: (?:on|am))* (.+)$/;
const OF_THE_MONTH =
  / (?:of|in) (?:the|each|every) month$| (?:im|des|eines|jedes|jeden) monats?$| monthly$| monatlich$/;
const EXCEPT = / (?:except|but not|without|außer|ausser|ohne|nicht)(?: (?:for|in|im))? /;
const IN = / (?:only )?(?:in|im|nur im|nur in) /;

/**
 * Reads a rule in English or German words: `first thursday`, `last tuesday`, `every 2 weeks monday`, `first and third monday`,
 * `third thursday except august`, `second monday in march and september`, `jeden ersten Donnerstag im Monat`,
 * `alle zwei Wochen montags`, `letzter Dienstag außer Juli und August`, `monday` (every week); or an RRULE as it is.
 * Null when the words are no such rule.
 */
export function parseRule(words: string): RuleReading | null {
  const rrule = parseRrule(words);
  if (rrule) return { rrule: formatRrule(rrule), alternative: null };
  const text = words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const { pattern, months } = splitMonths(text);
  if (months === undefined) return null;
  const [rule, alternative] = parsePattern(pattern).map((found) => formatRrule(withMonths(found, months)));
  return rule === undefined ? null : { rrule: rule, alternative: alternative ?? null };
}

/** The English words of a rule, in the form that `parseRule` reads; null if it is none that `parseRrule` knows. */
export function ruleInWords(rrule: string): string | null {
  const rule = parseRrule(rrule);
  if (!rule) return null;
  const day = DAY_NAMES[rule.weekday - 1];
  const pattern =
    rule.every === 'month'
      ? `${rule.ordinals.map((ordinal) => ORDINAL_NAMES.get(ordinal)).join(' and ')} ${day}`
      : rule.interval === 1
        ? `every ${day}`
        : `every ${rule.interval} weeks ${day}`;
  return pattern + monthsInWords(rule.months);
}

function monthsInWords(months: readonly number[] | null): string {
  if (!months) return '';
  const left = MONTH_NAMES.filter((_, index) => !months.includes(index + 1));
  const names = months.flatMap((month) => MONTH_NAMES[month - 1] ?? []);
  return left.length > 0 && left.length < 6 ? ` except ${left.join(' and ')}` : ` in ${names.join(' and ')}`;
}

function splitMonths(text: string): { pattern: string; months: readonly number[] | null | undefined } {
  const except = text.split(EXCEPT);
  if (except.length === 2) {
    const paused = monthList(except[1] ?? '');
    const months = paused && range(1, 12).filter((month) => !paused.includes(month));
    return { pattern: except[0] ?? '', months: months && months.length > 0 ? months : undefined };
  }
  const bare = text.replace(OF_THE_MONTH, '');
  const at = bare.search(IN);
  if (at < 0 || bare !== text) return { pattern: text, months: null };
  return { pattern: text.slice(0, at), months: monthList(text.slice(at).replace(IN, '')) };
}

/** "july and august", "Juli bis September", "june–august, december". Undefined if any word is no month. */
function monthList(text: string): readonly number[] | undefined {
  const found = new Set<number>();
  for (const part of text.split(/,\s*(?:and |und )?| and | und | & |\+/)) {
    const [from, to, ...more] = part.split(/ to | bis | ?[-–] ?/).map((name) => monthNamed(name.trim()));
    if (!from || to === null || more.length > 0) return undefined;
    for (const month of to === undefined ? [from] : turn(from, to)) found.add(month);
  }
  return [...found].sort((a, b) => a - b);
}

function parsePattern(words: string): readonly Rule[] {
  const pattern = words.replace(/,$/, '');
  const bare = pattern.replace(OF_THE_MONTH, '');
  const weeks = WEEKS.exec(bare);
  if (weeks) return weekly(weeks[3], numberOf(weeks[1] ?? weeks[2] ?? ''));
  const fortnight = FORTNIGHT.exec(bare);
  if (fortnight) return weekly(fortnight[1], 2);
  const everyWeek = WEEKLY.exec(bare);
  if (everyWeek) return weekly(everyWeek[1], 1);

  const lead = new RegExp(`^(?:${EVERY} )?(?:${THE} )?`).exec(bare)?.[0] ?? '';
  const rest = bare.slice(lead.length);
  const counted = ORDINALS_LEAD.exec(rest);
  if (!counted) return weekly(rest, 1);
  const weekday = dayNamed(counted[3]);
  if (!weekday) return [];
  const ordinals = `${counted[1]}${counted[2]}`.match(new RegExp(ORDINAL, 'g'))?.flatMap(ordinalOf) ?? [];
  const distinct = [...ORDINAL_NAMES.keys()].filter((ordinal) => ordinals.includes(ordinal));
  const inMonth: Rule = { every: 'month', ordinals: distinct, weekday, months: null };
  const isPlain = distinct.length > 1 || bare !== pattern || !/^(?:every|each|jede)/.test(lead);
  const [ordinal = 1] = distinct;
  if (isPlain || ordinal < 2) return [inMonth];
  const inWeeks: Rule = { every: 'week', interval: ordinal, weekday, months: null };
  return ordinal === 2 ? [inWeeks, inMonth] : [inMonth, inWeeks];
}

function weekly(day: string | undefined, interval: number): readonly Rule[] {
  const weekday = dayNamed(day);
  return weekday && interval >= 1 && interval <= 52 ? [{ every: 'week', interval, weekday, months: null }] : [];
}

/** Also "mondays", "montags". */
function dayNamed(name: string | undefined): IsoWeekday | null {
  const word = name?.trim() ?? '';
  return weekdayNamed(word) ?? weekdayNamed(word.replace(/s$/, ''));
}

function ordinalOf(word: string): readonly Ordinal[] {
  return ORDINAL_STEMS.flatMap(([stem, ordinal]) => (stem.test(word) ? [ordinal] : []));
}

function numberOf(word: string): number {
  return NUMBERS.get(word) ?? Number(word);
}

function withMonths(rule: Rule, months: readonly number[] | null): Rule {
  return { ...rule, months: months?.length === 12 ? null : months };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** December to February runs over the turn of the year. */
function turn(from: number, to: number): number[] {
  return from <= to ? range(from, to) : [...range(from, 12), ...range(1, to)];
}
