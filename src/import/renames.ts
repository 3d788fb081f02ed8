import type { Candidate } from './candidate.js';
import type { Found } from './known.js';
import type { Person } from './people.js';
import { named } from './row-answers.js';

/** Which names rows of a file take from people, and which other rows of it use them. */
export class Renames {
  /** Keys of the names that rows of this file have replaced by others. */
  readonly #former = new Set<string>();
  readonly #contested: Set<string>;
  readonly #outdated: Set<string>;

  /** @param found by earlier attempts at the same file */
  constructor({ contestedNames, outdated }: Omit<Found, 'standing'>) {
    this.#contested = new Set(contestedNames);
    this.#outdated = new Set(outdated);
  }

  get found(): Omit<Found, 'standing'> {
    return { contestedNames: this.#contested, outdated: this.#outdated };
  }

  /** Takes notice of the name of a row. */
  meet({ folded: { key } }: Candidate): void {
    if (this.#former.size > 0 && this.#former.has(key)) this.#contested.add(key);
  }

  /** Takes notice of a name that a person, of whom earlier rows may have spoken, has no longer. */
  note(person: Person, before: string, isReplaced: boolean): void {
    this.#former.add(before);
    if (isReplaced && person.line !== null) this.#outdated.add(bearing(person, before));
  }

  /** Whether some row replaces the name of the person, and another one uses it. */
  isContested({ key }: Person): boolean {
    return this.#contested.has(key);
  }

  /** Whether a row gives the person a name that a later one replaces. */
  isOutdated(person: Person, { folded: { key } }: Candidate): boolean {
    return this.#outdated.size > 0 && person.key === key && this.#outdated.has(bearing(person, key));
  }
}

function bearing(person: Person, key: string): string {
  return `${JSON.stringify(named(person))} ${key}`;
}
