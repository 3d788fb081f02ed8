import { firstDay, isLeapYear, isSurelyBefore, lastDay, type PartialDate, type PlainDate } from './partial-date.js';

/** Ages in whole years, both ends included. */
export type AgeRange = { readonly min: number; readonly max: number };

/** What a date leaves open: `1986` lacks day and month, `2019-10` the day. */
export type Gap = { readonly fact: 'born' | 'elected'; readonly lacks: 'day' | 'day_and_month' };

/** Why a verdict is what it is, for the caller to put into a sentence. `age` is the age at the election. */
export type EligibilityReason =
  | { readonly kind: 'younger'; readonly limit: number; readonly age: AgeRange }
  | { readonly kind: 'not_younger'; readonly limit: number; readonly age: AgeRange }
  /** Elected on the very day of reaching the limit, which is not younger any more. */
  | { readonly kind: 'limit_reached_on_election_day'; readonly limit: number; readonly age: AgeRange }
  /** The dates are not exact enough; `gaps` are those that would decide it. */
  | { readonly kind: 'imprecise'; readonly limit: number; readonly age: AgeRange; readonly gaps: readonly Gap[] }
  /** Dates that are not known at all. */
  | { readonly kind: 'missing'; readonly facts: readonly ('born' | 'elected')[] }
  /** No election is on record (or none that the rule could look at: `first`, but all are re-elections). */
  | { readonly kind: 'no_election' }
  | { readonly kind: 'first_election_not_recorded' }
  | { readonly kind: 'not_yet_elected'; readonly elected: PartialDate }
  /** One of the two dates must be wrong. */
  | { readonly kind: 'elected_before_birth' };

export type Eligibility = {
  readonly verdict: 'yes' | 'no' | 'unknown';
  /** Age at the election that counts; null where it cannot be told at all. */
  readonly age: AgeRange | null;
  readonly reason: EligibilityReason;
};

type Interval = { readonly first: PlainDate; readonly last: PlainDate };
type Fact = Interval & { readonly lacks: Gap['lacks'] | null };

/**
 * The day on which somebody becomes `years` old: at 0:00 on the birthday (BGB §§ 187(2), 188(2)). Who was born on
 * 29 February completes the year of age at the end of 28 February outside leap years, so the new age holds from 1 March.
 */
export function birthday(born: PlainDate, years: number): PlainDate {
  const year = Number(born.slice(0, 4)) + years;
  const day = born.endsWith('-02-29') && !isLeapYear(year) ? '03-01' : born.slice(5);
  return `${String(year).padStart(4, '0')}-${day}`;
}

/** Nobody holds a mayor's office before this age, whichever Land (youngest minimum age: 18); below it a date is wrong. */
export const leastAge = 16;

/** Whether somebody born then is surely too young to be elected. */
export function isTooYoung(born: PartialDate, elected: PartialDate): boolean {
  return birthday(firstDay(born), leastAge) > lastDay(elected);
}

/**
 * Age in whole years on a day; negative before birth. That the birthday of 29 February is 1 March in other years needs no
 * thought here: the first day there that is not before 29 February is that very day.
 */
export function ageOn(born: PlainDate, day: PlainDate): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return born.slice(5) <= day.slice(5) ? years : years - 1;
}

/**
 * Whether somebody was younger than `limit` years when elected. Partial dates are intervals: born in [b1, b2], elected in
 * [w1, w2]: yes if w2 < b1 + limit years, no if w1 ≥ b2 + limit years, else unknown with what would decide it.
 * `elected` is the day of the deciding ballot; taking office does not matter.
 */
export function eligibility(
  dates: { readonly born: PartialDate | null; readonly elected: PartialDate | null },
  limit: number,
): Eligibility {
  if (dates.born === null || dates.elected === null) {
    const facts = (['born', 'elected'] as const).filter((fact) => dates[fact] === null);
    return unknown({ kind: 'missing', facts });
  }
  return decide(factOf(dates.born), factOf(dates.elected), limit);
}

/** What the rule needs of a term of office. `first` is false where the record says that it was a re-election. */
export type ElectionOfTerm = {
  readonly elected: PartialDate | null;
  readonly starts?: PartialDate | null;
  readonly first?: boolean | null;
};

/** `elections`: the terms whose election counts; more than one where partial dates leave the order open. */
export type EligibilityOfTerms<Term> = Eligibility & { readonly elections: readonly Term[] };

/**
 * The verdict at the election that counts: the latest (the network's definition) or the first.
 * Elections after `asOf` have not taken place and are left out. Where the order of several elections is open, the verdict
 * holds for every order. A term without election date is left out if its start shows that another election counts;
 * else the verdict is unknown, unless the dated ones settle it (a later election cannot make anybody younger).
 */
export function eligibilityOfTerms<Term extends ElectionOfTerm>(
  person: { readonly born: PartialDate | null; readonly terms: readonly Term[]; readonly asOf?: PlainDate },
  rule: 'latest' | 'first',
  limit: number,
): EligibilityOfTerms<Term> {
  const { born, asOf } = person;
  const only = person.terms[0];
  if (only?.elected && person.terms.length === 1 && isCounted(only, asOf, rule)) {
    const { verdict, age, reason } = eligibility({ born, elected: only.elected }, limit);
    return { verdict, age, reason, elections: person.terms };
  }
  const past = person.terms.filter((term) => !term.elected || !asOf || firstDay(term.elected) <= asOf);
  if (past.length === 0) return { ...withoutElection(person.terms), elections: [] };

  const initial = rule === 'first' ? past.filter((term) => term.first !== false) : past;
  // A re-election is not the first one, but bounds it: who was young enough then was so before.
  const firstIsRecorded = initial.length > 0;
  const pool = firstIsRecorded ? initial : past;
  const elections =
    pool.length === 1 ? pool : pool.filter((term) => !pool.some((other) => isOvertaken(term, other, rule)));
  const dated = datesOf(elections);
  const complete = firstIsRecorded && dated.length === elections.length;

  const verdict = complete
    ? eligibilityAt(born, dated, rule, limit)
    : eligibilityAtBound(born, datesOf(past), rule, limit, firstIsRecorded);
  return { ...verdict, elections };
}

/**
 * Whether {@link eligibilityOfTerms} has no answer. Of most people the years tell that it has one, in a fraction of the
 * time: only who was elected in the year of the birthday in question may need the days.
 */
export function isOpen<Term extends ElectionOfTerm>(
  person: { readonly born: PartialDate | null; readonly terms: readonly Term[]; readonly asOf?: PlainDate },
  rule: 'latest' | 'first',
  limit: number,
): boolean {
  const { born, terms, asOf } = person;
  const only = terms[0];
  if (born !== null && only?.elected && terms.length === 1 && isCounted(only, asOf, rule)) {
    const years = Number(only.elected.slice(0, 4)) - Number(born.slice(0, 4));
    if (years > 0 && years !== limit) return false;
  }
  return eligibilityOfTerms(person, rule, limit).verdict === 'unknown';
}

/** The usual case, a single election that surely counts, needs no weighing of one against another. */
function isCounted({ elected, first }: ElectionOfTerm, asOf: PlainDate | undefined, rule: 'latest' | 'first'): boolean {
  return (!elected || !asOf || firstDay(elected) <= asOf) && (rule === 'latest' || first !== false);
}

function datesOf(terms: readonly ElectionOfTerm[]): Fact[] {
  const facts: Fact[] = [];
  for (const { elected } of terms) if (elected) facts.push(factOf(elected));
  return facts;
}

function withoutElection(terms: readonly ElectionOfTerm[]): Eligibility {
  const ahead = terms.flatMap((term) => (term.elected ? [term.elected] : [])).sort()[0];
  return unknown(ahead === undefined ? { kind: 'no_election' } : { kind: 'not_yet_elected', elected: ahead });
}

function isOvertaken(term: ElectionOfTerm, other: ElectionOfTerm, rule: 'latest' | 'first'): boolean {
  return rule === 'latest' ? wasElectedBefore(term, other) : wasElectedBefore(other, term);
}

/** Whether `a` was surely elected before `b`; where their dates do not tell, the starts of the terms do. */
function wasElectedBefore(a: ElectionOfTerm, b: ElectionOfTerm): boolean {
  if (a.elected && b.elected) {
    if (isSurelyBefore(a.elected, b.elected)) return true;
    if (isSurelyBefore(b.elected, a.elected)) return false;
  }
  if (a.starts && b.starts) return isSurelyBefore(a.starts, b.starts);
  return Boolean(a.starts && b.elected && isSurelyBefore(a.starts, b.elected));
}

/** The latest of several elections lies between the latest beginning and the latest end; the first one likewise. */
function eligibilityAt(
  born: PartialDate | null,
  dated: readonly Fact[],
  rule: 'latest' | 'first',
  limit: number,
): Eligibility {
  const elected = counting(dated, rule);
  if (born === null || elected === null) return unknown({ kind: 'missing', facts: missing(born, elected) });
  return decide(factOf(born), elected, limit);
}

/** Some election that may count has no date: the dated ones only say "not earlier than" (latest) or "not later than" (first). */
function eligibilityAtBound(
  born: PartialDate | null,
  dated: readonly Fact[],
  rule: 'latest' | 'first',
  limit: number,
  firstIsRecorded: boolean,
): Eligibility {
  const bound = counting(dated, rule);
  if (born !== null && bound !== null) {
    const decided = decide(factOf(born), bound, limit);
    if (decided.verdict === (rule === 'latest' ? 'no' : 'yes')) return decided;
  }
  if (born !== null && !firstIsRecorded) return unknown({ kind: 'first_election_not_recorded' });
  return unknown({ kind: 'missing', facts: missing(born, null) });
}

function missing(born: PartialDate | null, elected: Fact | null): ('born' | 'elected')[] {
  return [...(born === null ? (['born'] as const) : []), ...(elected === null ? (['elected'] as const) : [])];
}

function counting(dated: readonly Fact[], rule: 'latest' | 'first'): Fact | null {
  if (dated.length === 1) return dated[0] ?? null;
  const pick = (days: PlainDate[]): PlainDate | undefined => (rule === 'latest' ? days.sort().at(-1) : days.sort()[0]);
  const first = pick(dated.map((fact) => fact.first));
  const last = pick(dated.map((fact) => fact.last));
  if (first === undefined || last === undefined) return null;
  const lacks = dated.map((fact) => fact.lacks);
  return { first, last, lacks: lacks.find((gap) => gap === 'day_and_month') ?? lacks.find((gap) => gap) ?? null };
}

function factOf(date: PartialDate): Fact {
  const lacks = date.length === 4 ? 'day_and_month' : date.length === 7 ? 'day' : null;
  return { first: firstDay(date), last: lastDay(date), lacks };
}

function decide(born: Fact, elected: Fact, limit: number): Eligibility {
  if (elected.last < born.first) return unknown({ kind: 'elected_before_birth' });
  const age = ageAt(born, elected);
  const verdict = verdictOf(age, limit);
  if (verdict === 'yes') return { verdict, age, reason: { kind: 'younger', limit, age } };
  if (verdict === 'unknown') {
    return { verdict, age, reason: { kind: 'imprecise', limit, age, gaps: decidingGaps(born, elected, limit) } };
  }
  const sameDay = elected.lacks === null && born.lacks === null && birthday(born.first, limit) === elected.first;
  return { verdict, age, reason: { kind: sameDay ? 'limit_reached_on_election_day' : 'not_younger', limit, age } };
}

/** The ages somebody can have had at an election. */
function ageAt(born: Interval, elected: Interval): AgeRange {
  const max = ageOn(born.first, elected.last);
  const isExact = born.first === born.last && elected.first === elected.last;
  return { min: Math.max(0, isExact ? max : ageOn(born.last, elected.first)), max };
}

function verdictOf({ min, max }: AgeRange, limit: number): Eligibility['verdict'] {
  if (max < limit) return 'yes';
  return min >= limit ? 'no' : 'unknown';
}

/** A gap decides if filling it alone can settle the verdict; where none can alone, it takes all of them. */
function decidingGaps(born: Fact, elected: Fact, limit: number): readonly Gap[] {
  const settles = (bornIn: Interval, electedIn: Interval): boolean =>
    verdictOf(ageAt(bornIn, electedIn), limit) !== 'unknown';
  const gaps: { gap: Gap; alone: boolean }[] = [];
  if (born.lacks) {
    const alone = ends(born).some((day) => settles(day, elected));
    gaps.push({ gap: { fact: 'born', lacks: born.lacks }, alone });
  }
  if (elected.lacks) {
    const alone = ends(elected).some((day) => settles(born, day));
    gaps.push({ gap: { fact: 'elected', lacks: elected.lacks }, alone });
  }
  const alone = gaps.filter((entry) => entry.alone);
  return (alone.length > 0 ? alone : gaps).map((entry) => entry.gap);
}

function ends({ first, last }: Interval): readonly Interval[] {
  return [first, last].map((day) => ({ first: day, last: day }));
}

function unknown(reason: EligibilityReason): Eligibility {
  return { verdict: 'unknown', age: null, reason };
}
