import { familyNameKey, givenNameKey, nameKey } from '../domain/names.js';
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

/** People found by id, e-mail address, name, and name inside a municipality; all look-ups are by hash. */
export class PeopleIndex {
  readonly #byId = new Map<number, Person>();
  readonly #byEmail = new Map<string, Person[]>();
  readonly #byName = new Map<string, Person[]>();
  readonly #byBlock = new Map<string, Person[]>();
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
    const key = nameKey(person.values.givenName, person.values.familyName);
    if (key !== '') file(this.#byName, key, person);
    for (const { place } of person.terms) {
      if (place === null) continue;
      for (const block of nameBlocks(this.#places.keyOf(place), person.values)) file(this.#byBlock, block, person);
    }
  }

  withId(id: number): Person | undefined {
    return this.#byId.get(id);
  }

  withEmail(email: string): readonly Person[] {
    return this.#byEmail.get(email) ?? [];
  }

  withName(key: string): readonly Person[] {
    return key === '' ? [] : (this.#byName.get(key) ?? []);
  }

  /** People of a municipality whose given name or start of the family name agrees: candidates for a close name. */
  near(key: string, values: Pick<PersonValues, 'givenName' | 'familyName'>): ReadonlySet<Person> {
    const found = new Set<Person>();
    for (const block of nameBlocks(key, values)) for (const person of this.#byBlock.get(block) ?? []) found.add(person);
    return found;
  }
}

/** Close names share their given name or how the family name begins, or have the two swapped. */
function nameBlocks(place: string, values: Pick<PersonValues, 'givenName' | 'familyName'>): string[] {
  const given = givenNameKey(values.givenName);
  const family = familyNameKey(values.familyName);
  const blocks = [`${place}|${family.slice(0, 2)}`];
  if (given !== '') blocks.push(`${place}|${given}`, `${place}|${given.slice(0, 2)}`);
  return blocks;
}

function file(map: Map<string, Person[]>, key: string, person: Person): void {
  const people = map.get(key);
  if (people === undefined) map.set(key, [person]);
  else if (!people.includes(person)) people.push(person);
}
