import { type Erasures, erasedAddress } from '../db/erasures.js';
import type { Candidate, Problem } from './candidate.js';
import type { Person } from './people.js';

/** The row is about somebody who was erased on request, on that day. */
export function erasedPerson({ line }: Candidate, day: string): Problem {
  return { line, column: null, field: null, value: day, reason: 'erased' };
}

/** The row without addresses that belonged to somebody else who was erased: nobody brings them back. */
export function leavingOutErased(
  candidate: Candidate,
  notes: readonly Problem[],
  person: Person,
  erasures: Erasures | undefined,
): { candidate: Candidate; notes: readonly Problem[] } {
  if (erasures === undefined || erasures.isEmpty) return { candidate, notes };
  const isErased = (email: string) => !person.emails.includes(email) && erasedAddress(erasures, [email]) !== null;
  const erased = candidate.emails.filter(isErased);
  if (erased.length === 0) return { candidate, notes };
  const emails = candidate.emails.filter((email) => !erased.includes(email));
  const { line } = candidate;
  const told = erased.map(
    (value): Problem => ({ line, column: null, field: 'secondEmail', value, reason: 'erased_address' }),
  );
  return { candidate: { ...candidate, emails }, notes: [...notes, ...told] };
}

/** The row names a municipality by a key alone, which nobody knows. */
export function unknownAgs(candidate: Candidate): Problem {
  const value = candidate.place?.ags ?? '';
  return { line: candidate.line, column: null, field: 'ags', value, reason: 'unknown_ags' };
}
