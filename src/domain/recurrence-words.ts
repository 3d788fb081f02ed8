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
  [-2, 'second to last'],
  [-1, 'last'],
]);

const NUMBERS = new Map(
  [
    'one ein eine einen',
    'two zwei',
    'three drei',
    'four vier',
    'five fünf fuenf',
    'six sechs',
    'seven sieben',
    'eight acht',
    'nine neun',
    'ten zehn',
    'eleven elf',
    'twelve zwölf zwoelf',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);
const NUMBER = `\\d{1,2}|${[...NUMBERS.keys()].toSorted((a, b) => b.length - a.length).join('|')}`;
const ORDINAL =
  '(?:second|next)[ -]to[ -]last|second[ -]last|penultimate|(?:1|2|3|4|5)(?:st|nd|rd|th|\\.)|first|second|third|fourth|fifth|last|(?:erst|zweit|dritt|viert|fünft|fuenft|vorletzt|letzt)e[rnsm]?';
const ORDINAL_STEMS: readonly (readonly [RegExp, Ordinal])[] = [
  [/^(?:second|next)[ -](?:to[ -])?last|^penultimate|^vorletzt/, -2],
  [/^(?:1|first|erst)/, 1],
  [/^(?:2|second|zweit)/, 2],
  [/^(?:3|third|dritt)/, 3],
  [/^(?:4|fourth|viert)/, 4],
  [/^(?:5|fifth|fünft|fuenft)/, 5],
  [/^(?:last|letzt)/, -1],
];

const EVERY = '(?:every|each|on|am|an|immer|jeweils|jede[nrsm]?)';
const THE = '(?:the|der|die|den|dem)';
const AND = '(?:,| and| und| &|/)';
const ORDINALS_LEAD = new RegExp(`^(${ORDINAL})((?:${AND} ?(?:${THE} )?(?:${ORDINAL}))*) (.+)$`);
/** Between how often and on which day: "alle zwei Wochen, jeweils am Montag". */
const ON = ',?(?: (?:on|am|an|a|einem|jeweils|immer))*';
const WEEKS = new RegExp(
  `^(?:(?:every |alle )?(${NUMBER}) (?:weeks?|wochen?)|(\\d{1,2})-(?:wöchentlich|woechentlich|wöchig|woechig|weekly)|(?:every|each|jede) (${ORDINAL}) (?:week|woche))${ON} (.+)$`,
);
const FORTNIGHT = new RegExp(
  `^(?:fortnightly|biweekly|every fortnight|every other week|(?:every|alle) (?:14|vierzehn) (?:days|tagen?)|(?:14|vierzehn)-?(?:tägig|taegig|täglich|taeglich)|zwei-?w(?:ö|oe)ch(?:entlich|ig)|every other)${ON} (.+)$`,
);
const WEEKLY = new RegExp(`^(?:weekly|wöchentlich|woechentlich|every week|each week|jede woche)${ON} (.+)$`);
/** The day may come first: "montags alle zwei Wochen". */
const DAY_FIRST =
  /^(?:(?:on|am) )?(\S+?),? ((?:every|each|alle|jede|fortnightly|biweekly|weekly|w(?:ö|oe)chentlich|zwei-?w|14|vierzehn|\d{1,2}-)\b.*)$/;

/** The months in which quarters begin and end. */
const QUARTERS = { begin: [1, 4, 7, 10], end: [3, 6, 9, 12] } as const;

/** In which months a rule counts that names a period, a choice where the words leave it open. */
const PERIODS: readonly { readonly words: string; readonly months: readonly (readonly number[] | null)[] }[] = [
  {
    words:
      '(?:(?:of|in) )?(?:every|each) month|(?:of|in) (?:the )?month|monthly|once a month|(?:einmal )?(?:im|pro) monat|(?:des|eines|jedes|jeden) monats?|monatlich',
    months: [null],
  },
  {
    words:
      '(?:(?:of|in) )?(?:the|every|each|a) quarter|once a quarter|quarterly|(?:einmal )?(?:im|pro|je) quartal|(?:des|eines|jedes) quartals|jedes quartal|vierteljährlich|vierteljaehrlich|quartalsweise',
    months: [QUARTERS.begin],
  },
  {
    words:
      '(?:of )?every (?:other|second|2nd) month|(?:every|alle) (?:2|two|zwei) (?:months|monate)|jeden (?:zweiten|2\\.) monat|bimonthly|zweimonatlich',
    months: [
      [1, 3, 5, 7, 9, 11],
      [2, 4, 6, 8, 10, 12],
    ],
  },
];
const PERIOD_LAST = PERIODS.map(({ words, months }) => ({ pattern: new RegExp(`,? (?:${words})$`), months }));
const PERIOD_FIRST = PERIODS.map(({ words, months }) => ({ pattern: new RegExp(`^(?:${words})${ON} `), months }));
const EXCEPT = /,? (?:except|but not|without|außer|ausser|ohne|nicht)(?: (?:for|in|im))? /;
const IN = /,? (?:only |nur )?(?:in|im|of|from|von|des) /;

/**
 * Reads a rule in English or German words: `first thursday`, `last tuesday`, `every 2 weeks monday`, `first and third monday`,
 * `third thursday except august`, `second monday in march and september`, `jeden ersten Donnerstag im Monat`,
 * `alle zwei Wochen montags`, `letzter Dienstag außer Juli und August`, `first thursday every quarter`, `monday` (every week);
 * or an RRULE as it is.
 * Null when the words are no such rule.
 */
export function parseRule(words: string): RuleReading | null {
  const rrule = parseRrule(words);
  if (rrule) return { rrule: formatRrule(rrule), alternative: null };
  const text = words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const { pattern, months } = splitMonths(text);
  const { bare, choices } = splitPeriod(pattern);
  if (months === undefined || (months !== null && choices.some((choice) => choice !== null))) return null;
  const rules = parsePattern(bare, bare !== pattern).flatMap((found) =>
    // a period tells weekdays of the month apart, and says nothing of weeks
    found.every === 'week'
      ? [withMonths(found, months)]
      : choices.flatMap((choice) => inPeriod(found, months ?? choice)),
  );
  const isOfWeeks = rules.some(({ every }) => every === 'week');
  if (isOfWeeks && choices.some((choice) => choice !== null)) return null;
  const [rule, alternative] = rules.map(formatRrule);
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
  if (PERIOD_LAST.some(({ pattern }) => pattern.test(text))) return { pattern: text, months: null };
  const start =
    PERIOD_FIRST.map(({ pattern }) => pattern.exec(text)?.[0].length ?? 0).find((length) => length > 0) ?? 0;
  const at = text.slice(start).search(IN);
  if (at < 0) return { pattern: text, months: null };
  return { pattern: text.slice(0, start + at), months: monthList(text.slice(start + at).replace(IN, '')) };
}

/** Takes "of the month", "every quarter" and the like off; `choices` are the months that may be meant, null for all. */
function splitPeriod(pattern: string): { bare: string; choices: readonly (readonly number[] | null)[] } {
  const words = pattern.replace(/,$/, '');
  const period = [...PERIOD_LAST, ...PERIOD_FIRST].find(({ pattern: each }) => each.test(words));
  return period === undefined
    ? { bare: words, choices: [null] }
    : { bare: words.replace(period.pattern, ''), choices: period.months };
}

/** "july and august", "Juli bis September", "june–august, december". Undefined if any word is no month. */
function monthList(text: string): readonly number[] | undefined {
  const found = new Set<number>();
  for (const part of text.split(/,\s*(?:and |und )?| and | und | & |\+/)) {
    const [from, to, ...more] = part
      .split(/ to | bis | ?[-–] ?/)
      .map((name) => monthNamed(name.trim().replace(/^(?:in|im|of|des) /, '')));
    if (!from || to === null || more.length > 0) return undefined;
    for (const month of to === undefined ? [from] : turn(from, to)) found.add(month);
  }
  return [...found].sort((a, b) => a - b);
}

function parsePattern(words: string, hasPeriod: boolean): readonly Rule[] {
  const swapped = DAY_FIRST.exec(words);
  const bare = swapped && dayNamed(swapped[1]) ? `${swapped[2]} ${swapped[1]}` : words;
  const weeks = WEEKS.exec(bare);
  if (weeks) return weekly(weeks[4], numberOf(weeks[1] ?? weeks[2] ?? weeks[3] ?? ''));
  const fortnight = FORTNIGHT.exec(bare);
  if (fortnight) return weekly(fortnight[1], 2);
  const everyWeek = WEEKLY.exec(bare);
  if (everyWeek) return weekly(everyWeek[1], 1);

  const lead = new RegExp(`^(?:${EVERY} )*(?:${THE} )?(?:(?:jeweils|immer) )?`).exec(bare)?.[0] ?? '';
  const rest = bare.slice(lead.length);
  const counted = ORDINALS_LEAD.exec(rest);
  if (!counted) return weekly(rest, 1);
  const weekday = dayNamed(counted[3]);
  if (!weekday) return [];
  const ordinals = `${counted[1]}${counted[2]}`.match(new RegExp(ORDINAL, 'g'))?.flatMap(ordinalOf) ?? [];
  const distinct = [...ORDINAL_NAMES.keys()].filter((ordinal) => ordinals.includes(ordinal));
  const inMonth: Rule = { every: 'month', ordinals: distinct, weekday, months: null };
  const isPlain = distinct.length > 1 || hasPeriod || !/^(?:every|each|jede)/.test(lead);
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
  return ORDINAL_STEMS.flatMap(([stem, ordinal]) => (stem.test(word) ? [ordinal] : [])).slice(0, 1);
}

/** Of "2", "two", "zweite"; 0 or less where weeks are not counted so ("last"). */
function numberOf(word: string): number {
  return /^\d+$/.test(word) ? Number(word) : (NUMBERS.get(word) ?? ordinalOf(word)[0] ?? 0);
}

/** The last Friday of a quarter is in its last month; the first and last of one are no rule of one month. */
function inPeriod(rule: Rule & { every: 'month' }, months: readonly number[] | null): Rule[] {
  if (months !== QUARTERS.begin || rule.ordinals.every((ordinal) => ordinal > 0)) return [withMonths(rule, months)];
  return rule.ordinals.every((ordinal) => ordinal < 0) ? [withMonths(rule, QUARTERS.end)] : [];
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
