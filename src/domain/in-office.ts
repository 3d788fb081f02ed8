import { ageOn } from './age.js';
import type { Term } from './member.js';
import { firstDay, lastDay, type PartialDate, type PlainDate } from './partial-date.js';
import { monthsLater } from './plain-days.js';
import { isCurrent } from './role.js';

/** A list may be written just before the ballot; an election later than so many months ahead is a slip. */
const MONTHS_AHEAD = 6;

/** The last day on which somebody can be said to be elected. */
export function latestElection(today: PlainDate): PlainDate {
  return monthsLater(today, MONTHS_AHEAD);
}

/** Nobody says earlier than so many months before when they enter or leave; a later date is a slip. */
const MONTHS_SAID_AHEAD = 24;

/** The last day for which somebody can be said to enter or leave. */
export function latestEntry(today: PlainDate): PlainDate {
  return monthsLater(today, MONTHS_SAID_AHEAD);
}

/** Whether somebody holds an office on a day: elected and begun, and not ended, as far as the record says. */
export function isInOffice(terms: readonly Pick<Term, 'elected' | 'starts' | 'ends'>[], day: PlainDate): boolean {
  return terms.some((term) => (term.elected ?? '') <= day && isCurrent(term, day));
}

/** Age in whole years on a day; a range where the date of birth is known in part. Null before birth. */
export function ageRangeOn(born: PartialDate, day: PlainDate): { min: number; max: number } | null {
  const max = ageOn(firstDay(born), day);
  return max < 0 ? null : { min: Math.max(0, ageOn(lastDay(born), day)), max };
}

/**
 * Order of the youngest in office: who holds one before who does not, then the youngest first. A date of birth known in
 * part counts as its first day, so that nobody gets ahead by what is not known; without one, people come last.
 */
export function youngestFirst(
  a: { inOffice: boolean; born: PartialDate | null },
  b: { inOffice: boolean; born: PartialDate | null },
): number {
  if (a.inOffice !== b.inOffice) return a.inOffice ? -1 : 1;
  const [left, right] = [a, b].map(({ born }) => (born === null ? '' : firstDay(born)));
  if (left === right || left === undefined || right === undefined) return 0;
  return left > right ? -1 : 1;
}
