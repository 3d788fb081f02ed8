import { inEnglish } from '../../i18n/translate.js';
import type { Problem } from '../../import/candidate.js';
import type { Person } from '../../import/people.js';
import type { ImportPlan } from '../../import/plan-file.js';
import type { PlanRow } from '../../import/plan-row.js';
import { eligibilityJson } from './eligibility.js';
import { nameOf, problemText, questionText } from './import-texts.js';
import type { VerdictLost } from './import-verdicts.js';

/** What else `--json` tells of an import. */
export interface ImportOutcome {
  applied: boolean;
  /** The file of rows that were not imported; null where none was written. */
  rejectsFile: string | null;
}

/**
 * An import as `--json` prints it, put together row by row. `rows` = `new` + `changed` + `same` + `ambiguous` + one entry
 * of `rejected` per refused row; everything else is there to explain. Reasons are English sentences, `kind` their names
 * for programs.
 */
export class ImportJson {
  readonly #rejected: unknown[] = [];
  readonly #questions: unknown[] = [];
  readonly #changes: unknown[] = [];
  readonly #withheld: unknown[] = [];
  readonly #decidedBefore: unknown[] = [];
  readonly #noLongerYoung: unknown[] = [];
  readonly #leftOut: unknown[] = [];
  readonly #lostLetters: unknown[] = [];
  readonly #readAsEmpty: unknown[] = [];
  readonly #verdictLost: VerdictLost | undefined;

  /** @param verdictLost without it nobody is judged */
  constructor(verdictLost?: VerdictLost) {
    this.#verdictLost = verdictLost;
  }

  take(row: PlanRow): void {
    if (row.kind === 'rejected') {
      const [first] = row.problems;
      if (first !== undefined) this.#rejected.push({ ...problemJson(first), problems: row.problems.map(problemJson) });
      return;
    }
    for (const note of row.notes) {
      this.#listOf(note).push(problemJson(note));
    }
    if (row.kind === 'ambiguous') {
      this.#questions.push({
        line: row.line,
        name: nameOf(row.candidate),
        reason: inEnglish(questionText(row.why)),
        kind: row.why,
        candidates: row.people.map(personJson),
        municipalities: row.places.map(({ id, isNew, name, officialName, state, ags }) => ({
          ...{ id: isNew ? null : id, name, officialName, state, ags },
        })),
      });
      return;
    }
    const verdict = this.#verdictLost?.(row) ?? null;
    if (verdict !== null) {
      const [person, eligibility] = [personJson(row.person), eligibilityJson(verdict)];
      this.#noLongerYoung.push({ line: row.line, person, eligibility });
    }
    if (row.decided === 'before') this.#decidedBefore.push({ line: row.line, person: personJson(row.person) });
    if (row.kind !== 'new' && (row.kind === 'changed' || row.withheld.length > 0)) {
      const person = personJson(row.person);
      if (row.kind === 'changed') {
        for (const { field, from, to } of row.changes) this.#changes.push({ line: row.line, person, field, from, to });
      }
      for (const { field, from, to } of row.withheld) this.#withheld.push({ line: row.line, person, field, from, to });
    }
  }

  #listOf({ reason }: Problem): unknown[] {
    if (reason === 'lost_letters') return this.#lostLetters;
    return reason === 'read_as_empty' ? this.#readAsEmpty : this.#leftOut;
  }

  value(plan: ImportPlan, { applied, rejectsFile }: ImportOutcome): Record<string, unknown> {
    const { counts, columns } = plan;
    return {
      rows: counts.rows,
      new: counts.new,
      changed: counts.changed,
      same: counts.same,
      ambiguous: counts.ambiguous,
      rejected: this.#rejected,
      applied,
      questions: this.#questions,
      changes: this.#changes,
      withheld: this.#withheld,
      decidedBefore: this.#decidedBefore,
      ...(this.#verdictLost && { noLongerYoung: this.#noLongerYoung }),
      leftOut: this.#leftOut,
      lostLetters: this.#lostLetters,
      readAsEmpty: this.#readAsEmpty,
      columns: columns.mapped.map(({ header, field }) => ({ column: header, field })),
      unknownColumns: columns.unknown.map(({ header, index }) => header || String(index + 1)),
      doubledColumns: columns.doubled.map(({ field, headers }) => ({ field, columns: headers })),
      unlistedMunicipalities: plan.unlisted,
      strayQuotes: plan.notices.map(({ line }) => line),
      headerLine: plan.headerLine,
      encoding: plan.encoding,
      delimiter: plan.delimiter,
      rejectsFile,
    };
  }
}

function problemJson(problem: Problem) {
  const { line, column, value, reason } = problem;
  return { line, column, value, reason: inEnglish(problemText(problem)), kind: reason };
}

/** `line` tells of somebody whom this file brings where their row stands. */
function personJson(person: Person) {
  const { isNew, id, line } = person;
  return { id: isNew ? null : id, line: isNew ? line : null, name: nameOf(person) };
}
