import type { Candidate } from './candidate.js';
import { type Change, novelty } from './changes.js';
import type { PersonField, TermField } from './fields.js';
import type { Person } from './people.js';

type ComparedField = PersonField | TermField;

/** Whether an earlier import of a file of the same name found that line to be about that person of the database. */
export type WasRead = (person: number, line: number) => boolean;

/** What an earlier row that says the same of who it is said of a person where somebody said what holds, by field. */
export type SaidOf = (candidate: Candidate, person: Person) => Readonly<Partial<Record<string, string>>>;

/**
 * What rows of a file say of a person after another row said something else. Where one of them says what is on record, and
 * it was read before, somebody has decided: what is on record stays.
 */
export class Disputes {
  readonly #standing: Set<string>;
  readonly #wasRead: WasRead;
  readonly #saidOf: SaidOf;
  /** What rows of this file have changed, with what was known before it. */
  readonly #changed = new Map<Person, Map<string, { line: number; before: string | null }>>();

  /** @param standing what an earlier attempt at the same file gave as such */
  constructor(standing: ReadonlySet<string> = new Set(), wasRead: WasRead = () => false, saidOf: SaidOf = () => ({})) {
    this.#saidOf = saidOf;
    this.#standing = new Set(standing);
    this.#wasRead = wasRead;
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
    if (said === undefined ? !this.#wasRead(person.id, candidate.line) : novelty(field, said, to) !== 'same')
      return false;
    const change = this.#changed.get(person)?.get(field);
    if (change === undefined) return true;
    if (change.before === null || novelty(field, change.before, to) !== 'same') return false;
    this.#standing.add(keyOf(person, field));
    return true;
  }

  /** Whether an earlier row that says the same of who it is said that as well, and somebody said what holds. */
  wasSaid(person: Person, field: ComparedField, to: string | null, candidate: Candidate): boolean {
    const said = this.#saidOf(candidate, person)[field];
    return said !== undefined && to !== null && novelty(field, said, to) === 'same';
  }

  /** The line that said what a later one contradicts; null: it is on record. */
  lineOf(person: Person, field: ComparedField): number | null {
    return this.#changed.get(person)?.get(field)?.line ?? (person.isNew ? person.line : null);
  }
}

function keyOf({ id }: Person, field: ComparedField): string {
  return `${id} ${field}`;
}
