import type { AnsweredRow, AnsweredRows, RowMarks } from '../db/answered-rows.js';
import { datesAgree } from '../domain/partial-date.js';
import type { Candidate } from './candidate.js';
import type { WasRead } from './disputes.js';
import type { PeopleIndex, Person } from './people.js';
import type { AboutPerson, RowAnswer } from './row-answers.js';

export type Recall = AnsweredRows;

/** How it was decided whom a row is about: by an answer to an earlier row, or by one that is to be kept for later rows. */
export type Decided = 'before' | ToKeep;

/** What is kept of an answer; `said`: {@link AnsweredRow}. */
export interface ToKeep {
  readonly marks: RowMarks;
  readonly keepsName: boolean;
  readonly said?: AnsweredRow['said'];
}

/** What a row says of who it is: somebody else would be told apart by one of these. */
export function marksOf({ values, place, emails }: Candidate): RowMarks {
  const { name, district, state, ags, postalCode } = place ?? NOWHERE;
  return {
    givenName: values.givenName ?? '',
    familyName: values.familyName ?? '',
    born: values.born ?? '',
    municipality: [name, district, state, ags, postalCode].filter((part) => part !== null).join(', '),
    addresses: emails.join(' '),
  };
}

/** Whether nothing tells the person from others of their name in the municipality. */
export function isVague({ born, addresses }: RowMarks): boolean {
  return born === '' && addresses === '';
}

/** Whether a row says a name and nothing else. */
function isBareName(marks: RowMarks): boolean {
  return isVague(marks) && marks.municipality === '';
}

/** Whether the birthday or an address in a row shows that it is about one of two people, and not about the other. */
function areToldApart({ values: { born }, emails }: Candidate, person: Person, other: Person): boolean {
  const isOtherBirth = born !== null && other.born !== null && !datesAgree(born, other.born);
  const has = (one: Person) => emails.some((email) => one.emails.includes(email));
  return isOtherBirth || (has(person) && !has(other));
}

const NOTHING: AnsweredRow['said'] = {};
const NOWHERE = { name: null, district: null, state: null, ags: null, postalCode: null };

/** What was answered about earlier rows, for rows about which there is a question. */
export class Recalled {
  readonly #recall: Recall | undefined;
  readonly #wasRead: WasRead | undefined;
  /** Whether a list changes names, so that it counts which one holds. */
  readonly #changesNames: boolean;
  /** What was answered about rows and rows of this file say by their number as well. */
  readonly #confirmed = new Set<AnsweredRow>();

  constructor(recall: Recall | undefined, wasRead: WasRead | undefined, { changesNames }: { changesNames: boolean }) {
    this.#recall = recall;
    this.#wasRead = wasRead;
    this.#changesNames = changesNames;
  }

  /**
   * What is to be kept where the number in a row says that it is about somebody else than was answered, or the name in such a
   * row counts. Of several rows that say the same of who it is one may be about whoever was answered: then that stays.
   */
  corrected(candidate: Candidate, person: Person): Decided | null {
    const found = this.#found(candidate);
    if (found === null || this.#confirmed.has(found)) return null;
    const marks = marksOf(candidate);
    if (found.person !== person.id) return { marks, keepsName: false };
    this.#confirmed.add(found);
    const isRenamed = found.keepsName && this.#changesNames && person.key !== candidate.folded.key;
    return isRenamed ? { marks, keepsName: false } : null;
  }

  /** Most rows bear a family name about which nothing was answered: these cost nothing. */
  #found(candidate: Candidate): AnsweredRow | null {
    if (this.#recall?.mayKnow(candidate.values.familyName ?? '') !== true) return null;
    return this.#recall.of(marksOf(candidate));
  }

  /** Whether an answer about a row that says this will count for a later one. */
  isWorthKeeping(marks: RowMarks): boolean {
    return this.#wasRead !== undefined || !isBareName(marks);
  }

  /** Whom somebody said the row to be about, if they are still there. */
  personOf(candidate: Candidate, people: PeopleIndex): Person | null {
    const found = this.#found(candidate);
    return found === null ? null : (people.withId(found.person) ?? null);
  }

  /** An answer, with what was answered before of the name in the row where it says nothing of that. */
  completed(answer: RowAnswer | undefined, candidate: Candidate, person: Person): RowAnswer | undefined {
    if (answer?.kind !== 'person' || answer.name !== undefined) return answer;
    const name = this.of(candidate, [person])?.answer.name;
    return name === undefined ? answer : { ...answer, name };
  }

  /** What an earlier row that says just the same of who it is said of the person where somebody said what holds, by field. */
  saidOf(candidate: Candidate, { id }: Person): AnsweredRow['said'] {
    const found = this.#found(candidate);
    return found?.person === id ? found.said : NOTHING;
  }

  /**
   * Which of those a row may be about it is, and whether the name on record holds; null: nobody said so. Of two people of
   * the row's name its birthday or address must tell them apart, a row without either must leave no choice, and a name alone counts
   * only in the line where it was read before.
   * `inLine`: in that line nothing has to tell the two apart; `isNumbered`: the row has the person's number, and its name counts.
   */
  of(
    candidate: Candidate,
    people: readonly Person[],
    { inLine = false, isNumbered = false }: { inLine?: boolean; isNumbered?: boolean } = {},
  ): { person: Person; answer: AboutPerson } | null {
    const found = this.#found(candidate);
    const person = people.find(({ id, isNew }) => !isNew && id === found?.person);
    if (found === null || person?.id == null) return null;
    const marks = marksOf(candidate);
    const wasRead = this.#wasRead?.(person.id, candidate.line) === true;
    const others = people.filter((other) => other !== person);
    const bearers = others.filter(({ key }) => key === candidate.folded.key);
    const isTold = (inLine && wasRead) || bearers.every((other) => areToldApart(candidate, person, other));
    if (isVague(marks) ? others.length > 0 : !isTold) return null;
    if (isBareName(marks) && !wasRead) return null;
    if (!isNumbered && this.#changesNames && !found.keepsName && person.key !== candidate.folded.key) return null;
    const answer: AboutPerson = { kind: 'person', person: { id: person.id }, isRecalled: true };
    return { person, answer: found.keepsName && !isNumbered ? { ...answer, name: 'known' } : answer };
  }
}
