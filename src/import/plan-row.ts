import type { Candidate, PersonValues, Problem, TermValues } from './candidate.js';
import type { Change, Contradiction, Withheld } from './changes.js';
import type { Few } from './few.js';
import type { Question } from './match.js';
import type { Person, Term } from './people.js';
import type { Place } from './places.js';
import type { Decided } from './recall.js';

/**
 * What becomes of one row. `person` is one object per person throughout a plan: known before, or created by the `new` row
 * of `person.line`. Values in `new` and in changes are those at the time of the row.
 */
export type PlanRow =
  | {
      kind: 'new';
      line: number;
      notes: readonly Problem[];
      person: Person;
      values: PersonValues;
      emails: Few<string>;
      term: Term | null;
      termValues: TermValues | null;
      place: Place | null;
      /** What the row adds to a municipality known before. */
      changes: readonly Change[];
      decided?: Decided;
    }
  | {
      kind: 'changed';
      line: number;
      notes: readonly Problem[];
      person: Person;
      changes: readonly Change[];
      withheld: readonly Withheld[];
      decided?: Decided;
    }
  | {
      kind: 'same';
      line: number;
      notes: readonly Problem[];
      person: Person;
      withheld: readonly Withheld[];
      decided?: Decided;
    }
  | {
      kind: 'ambiguous';
      line: number;
      candidate: Candidate;
      notes: readonly Problem[];
      why: Question;
      people: readonly Person[];
      /** Where it is the municipality that has to be told: those that may be meant. */
      places: readonly Place[];
      /** Where it is another row that says something else: what. */
      contradictions: readonly Contradiction[];
    }
  | { kind: 'rejected'; line: number; problems: readonly Problem[] };

/** The row, with how it was decided whom it is about, if it was; what it is known to say otherwise is kept with it. */
export function withDecision(row: PlanRow, decided: Decided | null): PlanRow {
  if (decided === null || row.kind === 'ambiguous' || row.kind === 'rejected') return row;
  const { decided: before } = row;
  if (before === undefined || before === 'before' || decided === 'before') return { ...row, decided };
  return { ...row, decided: { ...before, ...decided } };
}
