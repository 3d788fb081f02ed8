import { type Said, wordOf } from '../db/answered-rows.js';
import type { Candidate } from './candidate.js';
import { type Change, novelty } from './changes.js';
import type { PersonField, TermField } from './fields.js';
import type { Person } from './people.js';

type ComparedField = PersonField | TermField;

/** What an earlier row that says the same of who it is said of a person where somebody said what holds, by field. */
export type SaidOf = (candidate: Candidate, person: Person) => Readonly<Partial<Record<string, Said>>>;

/**
 * What rows of a file say of a person after another row said something else. Where somebody decided about a row that says just
 * the same, what is on record stays. That a row was merely read before is no decision.
 */
export class Disputes {
  readonly #standing: Set<string>;
  readonly #saidOf: SaidOf;
  /** What rows of this file have changed, with what was known before it. */
  readonly #changed = new Map<Person, Map<string, { line: number; before: string | null }>>();

  /** @param standing what an earlier attempt at the same file gave as such */
  constructor(standing: ReadonlySet<string> = new Set(), saidOf: SaidOf = () => ({})) {
    this.#saidOf = saidOf;
    this.#standing = new Set(standing);
  }

  /**
   * What stays as it is on record, by person and field. Where there is something new, the file has to be planned again with
   * it: an earlier row has changed it already.
   */
  get standing(): ReadonlySet<string> {
    return this.#standing;
  }

  /** Takes notice of what a row changes, as far as a later row may contradict it. */
  note(person: Person, line: number, changes: readonly Change[]): void {
    for (const { kind, field, from } of changes) {
      if ((kind !== 'value' && kind !== 'term_value') || (from === null && person.line === null)) continue;
      const fields = this.#changed.get(person) ?? new Map<string, { line: number; before: string | null }>();
      this.#changed.set(person, fields.set(field, { line, before: fields.get(field)?.before ?? from }));
    }
  }

  /** Whether what is on record stays, whatever a row says. */
  stands(person: Person, field: ComparedField): boolean {
    return this.#standing.size > 0 && this.#standing.has(keyOf(person, field));
  }

  /** Whether it was decided before that what is on record stays, though rows of this file contradict each other. */
  isDecided(person: Person, field: ComparedField, to: string, candidate: Candidate): boolean {
    if (person.isNew || person.id === null) return false;
    const said = this.#saidOf(candidate, person)[field];
    // a row that says something new is asked about, wherever it stands
    if (said === undefined || novelty(field, wordOf(said), to) !== 'same') return false;
    const change = this.#changed.get(person)?.get(field);
    // where its own word held, and is not on record any more, nobody has said what holds now
    if (change === undefined) return typeof said !== 'object';
    if (change.before === null || novelty(field, change.before, to) !== 'same') return false;
    this.#standing.add(keyOf(person, field));
    return true;
  }

  /**
   * Whether somebody said of an earlier row that says the same of who it is that this does not hold: so it stays when the row comes
   * before the one whose word held, or alone.
   */
  wasOverruled(person: Person, field: ComparedField, to: string, candidate: Candidate): boolean {
    if (person.isNew || person.id === null) return false;
    const said = this.#saidOf(candidate, person)[field];
    return typeof said === 'string' && novelty(field, said, to) === 'same';
  }

  /** Whether an earlier row that says the same of who it is said that as well, and somebody said what holds. */
  wasSaid(person: Person, field: ComparedField, to: string | null, candidate: Candidate): boolean {
    const said = this.#saidOf(candidate, person)[field];
    return said !== undefined && to !== null && novelty(field, wordOf(said), to) === 'same';
  }

  /** The line that said what a later one contradicts; null: it is on record. */
  lineOf(person: Person, field: ComparedField): number | null {
    return this.#changed.get(person)?.get(field)?.line ?? (person.isNew ? person.line : null);
  }
}

function keyOf({ id }: Person, field: ComparedField): string {
  return `${id} ${field}`;
}
