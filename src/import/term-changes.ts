import { datesAgree } from '../domain/partial-date.js';
import type { Candidate, TermValues } from './candidate.js';
import type { Person, Term } from './people.js';
import type { Place, PlaceBook, PlaceRelation } from './places.js';

/** Which of a person's terms a row speaks of. */
export type TermChoice =
  | { kind: 'none' }
  | { kind: 'existing'; term: Term }
  /** `place` is the municipality of the latest term where the row names none: a re-election there. */
  | { kind: 'new'; inherited: Term | null }
  /** The municipality is spelt nearly like `place`, which is known. */
  | { kind: 'similar_place'; place: Place }
  /** The election is on record for `place`, which is another municipality. */
  | { kind: 'same_election'; place: Place };

/**
 * Elections of one office lie years apart (terms of mayors: five to ten years, by Land). Dates of the same or the next
 * year are taken for one election, corrected: a run-off, a repeated ballot, a slip.
 */
const YEARS_BETWEEN_ELECTIONS = 2;

/**
 * Chooses the term a row speaks of. Without an election date: the latest in the named municipality. With one: the term
 * whose date agrees (partially known dates included), else one without a date, else one within a year (a correction);
 * a date further away is another election and a term of its own.
 */
export function chooseTerm(
  person: Person,
  candidate: Candidate,
  options: readonly Place[],
  places: PlaceBook,
): TermChoice {
  const { officeTitle, elected, electionKind, employment } = candidate.term;
  if (
    elected === null &&
    officeTitle === null &&
    electionKind === null &&
    employment === null &&
    candidate.place === null
  ) {
    return { kind: 'none' };
  }
  if (person.terms.length === 0) return { kind: 'new', inherited: null };
  const inPlace: Term[] = [];
  const open: Term[] = [];
  const close: Term[] = [];
  for (const term of person.terms) {
    const relation: PlaceRelation = places.relate(term.place, candidate.place, options);
    if (relation === 'same') inPlace.push(term);
    else if (relation === 'unknown') open.push(term);
    else if (relation === 'close') close.push(term);
  }
  const fitting = [...latestFirst(inPlace), ...latestFirst(open)];
  const [latest] = fitting;
  if (latest === undefined) {
    const place = latestFirst(close)[0]?.place ?? null;
    if (place !== null) return { kind: 'similar_place', place };
    return sameElection(person.terms, elected) ?? { kind: 'new', inherited: null };
  }
  if (elected === null) return { kind: 'existing', term: latest };
  const term =
    fitting.find(({ values }) => values.elected !== null && datesAgree(values.elected, elected)) ??
    fitting.find(({ values }) => values.elected === null) ??
    fitting.find(
      ({ values }) => values.elected !== null && yearsApart(values.elected, elected) < YEARS_BETWEEN_ELECTIONS,
    );
  if (term !== undefined) return { kind: 'existing', term };
  return sameElection(person.terms, elected) ?? { kind: 'new', inherited: candidate.place === null ? latest : null };
}

/** The election of that date in a municipality that the row does not name: hardly anybody is elected in two at once. */
function sameElection(terms: readonly Term[], elected: string | null): TermChoice | null {
  const term = electionsOf(terms, elected).find(({ place }) => place !== null);
  return term?.place == null ? null : { kind: 'same_election', place: term.place };
}

/** Those of a person's terms whose election may have been on that date. */
export function electionsOf(terms: readonly Term[], elected: string | null): readonly Term[] {
  if (elected === null) return [];
  return terms.filter(({ values }) => values.elected !== null && datesAgree(values.elected, elected));
}

/** Terms by election date, the latest first and those without a date last; equal ones stay in their order. */
export function latestFirst<T extends { values: TermValues }>(terms: readonly T[]): T[] {
  return [...terms].sort((a, b) => {
    const [one, other] = [a.values.elected ?? '', b.values.elected ?? ''];
    return one < other ? 1 : one > other ? -1 : 0;
  });
}

function yearsApart(a: string, b: string): number {
  return Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)));
}
