import type { PeopleIndex, Person } from './people.js';

/** Whose word counts where two differ: what is known or was read before, or the row. */
export type Side = 'known' | 'row';

/** A person as an answer names them: by number, or, where the file brings them, by their line. */
export type Named = { id: number } | { line: number };

/** What somebody answered about a row. */
export type RowAnswer =
  /** It is about somebody who shares their address with whoever has it. */
  | { kind: 'shares' }
  /** It is about somebody who is not known yet, whoever has their name or address. */
  | { kind: 'somebody_new' }
  /**
   * It is about that person. `name`: which spelling counts; `contradictions`: what counts where another row says something
   * else; `place`: which of two municipalities, where one election cannot well be of both; `isRecalled`: it was said of an earlier row.
   */
  | { kind: 'person'; person: Named; name?: Side; contradictions?: Side; place?: Side; isRecalled?: true };

/** What was answered about the rows of a file, by line. */
export type RowAnswersGiven = ReadonlyMap<number, RowAnswer>;

/** The answer about one row that says whom it is about. */
export type AboutPerson = RowAnswer & { kind: 'person' };

/** A person, to be found again when the file is planned once more. */
export function named({ id, line, isNew }: Person): Named {
  return isNew || id === null ? { line: line ?? 0 } : { id };
}

/** Finds who is meant by answers while a plan is made. */
export class RowAnswers {
  readonly #answers: RowAnswersGiven;
  /** Who was brought by the lines that answers name. */
  readonly #brought = new Map<number, Person | null>();

  constructor(answers: RowAnswersGiven) {
    this.#answers = answers;
    for (const answer of answers.values()) {
      if (answer.kind === 'person' && 'line' in answer.person) this.#brought.set(answer.person.line, null);
    }
  }

  of(line: number): RowAnswer | undefined {
    return this.#answers.get(line);
  }

  /** Whether an answer says of another row that it is about whom this line brings. */
  isNamed(line: number): boolean {
    return this.#brought.has(line);
  }

  /** Takes notice of somebody whom a line of the file brings. */
  notice(person: Person, line: number): void {
    if (this.#brought.has(line)) this.#brought.set(line, person);
  }

  /** Who is meant; null where nobody such is there any more. */
  personOf({ person }: AboutPerson, people: PeopleIndex): Person | null {
    if ('id' in person) return people.withId(person.id) ?? null;
    return this.#brought.get(person.line) ?? null;
  }
}
