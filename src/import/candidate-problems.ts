import type { Candidate, Problem } from './candidate.js';

/** The row is about somebody who was erased on request, on that day. */
export function erasedPerson({ line }: Candidate, day: string): Problem {
  return { line, column: null, field: null, value: day, reason: 'erased' };
}

/** The row names a municipality by a key alone, which nobody knows. */
export function unknownAgs(candidate: Candidate): Problem {
  const value = candidate.place?.ags ?? '';
  return { line: candidate.line, column: null, field: 'ags', value, reason: 'unknown_ags' };
}
