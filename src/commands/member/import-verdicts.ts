import type BetterSqlite3 from 'better-sqlite3';
import type { Settings } from '../../db/settings.js';
import { startsOf } from '../../db/terms.js';
import { type Eligibility, eligibilityOfTerms } from '../../domain/age.js';
import type { PartialDate, PlainDate } from '../../domain/partial-date.js';
import type { Change } from '../../import/changes.js';
import type { Term } from '../../import/people.js';
import type { PlanRow } from '../../import/plan-row.js';

/** The verdict of the age rule on somebody who was young before the list and is not, or not surely, after a row; else null. */
export type VerdictLost = (row: PlanRow) => Eligibility | null;

/** Judges the rows of one reading of a list before they are written. Of most rows it is plain that they change no verdict. */
export function verdictsLost(
  sqlite: BetterSqlite3.Database,
  today: PlainDate,
  { rule, ageLimit }: Pick<Settings, 'rule' | 'ageLimit'>,
): VerdictLost {
  const readStarts = startsOf(sqlite);
  // of several rows about somebody, all but the first say what the list says, not what was known before it
  const notYoung = new Set<number | null>();
  return (row) => {
    if (row.kind !== 'changed' || row.person.isNew || !row.changes.some(mayMatter)) return null;
    const { person, changes } = row;
    const startOf = readStarts(person.id ?? 0);
    const judge = (born: PartialDate | null, terms: readonly Term[], before: readonly Change[]) =>
      eligibilityOfTerms(
        {
          born,
          terms: terms.map((term) => ({ ...electionOf(term, before), starts: startOf.get(term.id ?? 0) ?? null })),
          asOf: today,
        },
        rule,
        ageLimit,
      );
    const wasBorn = changes.find(({ kind, field }) => kind === 'value' && field === 'born');
    const known = person.terms.filter(
      (term) => !changes.some((each) => each.kind === 'new_term' && each.term === term),
    );
    const before = judge(wasBorn === undefined ? person.born : wasBorn.from, known, changes);
    if (before.verdict !== 'yes') notYoung.add(person.id);
    if (notYoung.has(person.id)) return null;
    const after = judge(person.born, person.terms, []);
    return after.verdict === 'yes' ? null : after;
  };
}

/** A birthday that was not known made nobody young. */
function mayMatter({ kind, field, from }: Change): boolean {
  return kind === 'new_term' || field === 'elected' || field === 'electionKind' || (field === 'born' && from !== null);
}

/** @param before what a row changes of it, to be taken back */
function electionOf(term: Term, before: readonly Change[]) {
  const value = (field: 'elected' | 'electionKind') => {
    const change = before.find((each) => each.kind === 'term_value' && each.term === term && each.field === field);
    return change === undefined ? term.values[field] : change.from;
  };
  const kind = value('electionKind');
  return { elected: value('elected'), first: kind === null ? null : kind === 'first' };
}
