import type { FoldedName } from '../domain/names.js';
import type { PersonValues, TermValues } from './candidate.js';
import { PERSON_FIELDS, type PersonField, TERM_FIELDS, type TermField } from './fields.js';
import type { Place, PlaceBook } from './places.js';

/** A person as the database has them. */
export interface KnownPerson {
  id: number;
  values: PersonValues;
  /** Lower case, the primary one first. */
  emails: readonly string[];
  terms: readonly KnownTerm[];
}

/** A term as the database has it; `placeId` is the id of a municipality given beside the people. */
export interface KnownTerm {
  id: number;
  values: TermValues;
  placeId: number | null;
}

/** A term inside a plan: known (`id`), or one the import will create (`id` null). Each is one object. */
export interface Term {
  readonly id: number | null;
  values: TermValues;
  place: Place | null;
}

/** A person inside a plan, as they will be after the rows planned so far. Each is one object. */
export interface Person {
  /** `null`: created by the row of `line`. */
  readonly id: number | null;
  /** The first line of this file that is about the person. */
  line: number | null;
  values: PersonValues;
  /** The name of `values`, folded for matching. */
  folded: FoldedName;
  emails: readonly string[];
  terms: Term[];
  /** Bits (`fieldBit`) of what this file has said already: a later row that contradicts it is a question, not a change. */
  vouched: number;
  /** An earlier row of this file may mean this person, and somebody has to decide. */
  questioned: boolean;
}

const BITS = new Map<string, number>(
  [...PERSON_FIELDS, ...TERM_FIELDS, 'email'].map((field, bit) => [field, 1 << bit]),
);

/** The bit of a field in `Person.vouched`. */
export function fieldBit(field: PersonField | TermField | 'email'): number {
  return BITS.get(field) ?? 0;
}

/** A person, or several, under one key: most keys lead to one, and a list for each would cost memory. */
type Filed = Person | Person[];

/** People found by id, e-mail address, name, and name inside a municipality; all look-ups are by hash. */
export class PeopleIndex {
  readonly #byId = new Map<number, Person>();
  readonly #byEmail = new Map<string, Filed>();
  readonly #byName = new Map<string, Filed>();
  readonly #byPlace = new Map<string, Neighbours>();
  readonly #places: PlaceBook;

  constructor(places: PlaceBook) {
    this.#places = places;
  }

  add(person: Person): void {
    if (person.id !== null) this.#byId.set(person.id, person);
    for (const email of person.emails) this.addEmail(person, email);
    this.addName(person);
  }

  addEmail(person: Person, email: string): void {
    file(this.#byEmail, email, person);
  }

  /** Files the person under its present name and municipalities; older ones keep leading to it. */
  addName(person: Person): void {
    const { key } = person.folded;
    if (key !== '') file(this.#byName, key, person);
    for (const { place } of person.terms) {
      if (place === null) continue;
      const placeKey = this.#places.keyOf(place);
      const neighbours = this.#byPlace.get(placeKey) ?? new Neighbours();
      this.#byPlace.set(placeKey, neighbours);
      neighbours.add(person, key);
    }
  }

  withId(id: number): Person | undefined {
    return this.#byId.get(id);
  }

  withEmail(email: string): readonly Person[] {
    return list(this.#byEmail.get(email));
  }

  withName(key: string): readonly Person[] {
    return key === '' ? [] : list(this.#byName.get(key));
  }

  /** People of a municipality whose names may be close to the one with this key (`nameKey`). */
  near(placeKey: string, key: string): Iterable<Person> {
    return this.#byPlace.get(placeKey)?.near(key) ?? [];
  }
}

/**
 * The people of one municipality. Close names share their given name, how one of the names begins, or have the two
 * swapped; where many people are filed these blocks keep the search from looking at each of them.
 */
class Neighbours {
  readonly #blocks = new Map<string, Filed>();

  add(person: Person, key: string): void {
    for (const block of nameBlocks(key)) file(this.#blocks, block, person);
  }

  near(key: string): Iterable<Person> {
    if (this.#blocks.size === 0) return [];
    const found = new Set<Person>();
    for (const block of nameBlocks(key)) for (const person of list(this.#blocks.get(block))) found.add(person);
    return found;
  }
}

function nameBlocks(key: string): string[] {
  const bar = key.indexOf('|');
  const given = key.slice(0, Math.max(0, bar));
  const blocks = [key.slice(bar + 1, bar + 4)];
  if (given !== '') blocks.push(given.slice(0, 3), given);
  return blocks;
}

function file(map: Map<string, Filed>, key: string, person: Person): void {
  const filed = map.get(key);
  if (filed === undefined) map.set(key, person);
  else if (!Array.isArray(filed)) {
    if (filed !== person) map.set(key, [filed, person]);
  } else if (!filed.includes(person)) filed.push(person);
}

function list(filed: Filed | undefined): readonly Person[] {
  if (filed === undefined) return NOBODY;
  return Array.isArray(filed) ? filed : [filed];
}

const NOBODY: readonly Person[] = [];
