import type { NameKey } from '../domain/municipality-index.js';
import type { FoldedName, FoldedPart, NameParts } from '../domain/names.js';
import type { PersonValues, TermValues } from './candidate.js';
import { type Few, few, isList, listOf } from './few.js';
import { PERSON_FIELDS, type PersonField, TERM_FIELDS, type TermField } from './fields.js';
import { Neighbours, NOBODY } from './neighbours.js';
import type { Place } from './places.js';
import { Register } from './register.js';

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

/** A term inside a plan: known (`id`), or one the import creates (`id` null until it is written). Each is one object. */
export interface Term {
  id: number | null;
  values: TermValues;
  place: Place | null;
}

/** By what a person of the database is found. */
export interface KnownMarks {
  id: number;
  name: NameParts;
  born: string | null;
  /** Lower case, the primary one first. */
  emails: readonly string[];
  /** The municipalities of their terms. */
  placeIds: readonly number[];
}

/** What else the database has of a person. */
export type KnownDetails = Pick<KnownPerson, 'values' | 'terms'>;

/** What a person has beside their marks. */
export interface PersonDetails {
  readonly values: PersonValues;
  readonly terms: readonly Term[];
}

/**
 * Details of people of the database, read when they are asked for: most people of a large network stand in no file that
 * is imported. Those asked for last are at hand.
 */
export class DetailsOnDemand {
  readonly #read: (id: number) => PersonDetails;
  #last: { id: number; details: PersonDetails } | null = null;

  constructor(read: (id: number) => PersonDetails) {
    this.#read = read;
  }

  of(id: number): PersonDetails {
    if (this.#last?.id !== id) this.#last = { id, details: this.#read(id) };
    return this.#last.details;
  }
}

const NO_PLACES: readonly Place[] = [];

/**
 * A person inside a plan, as they will be after the rows planned so far. Each is one object. There are as many as the
 * database and the file have people, so it is kept small.
 */
export class Person implements FoldedName {
  /** `null`: somebody new who is not written yet. */
  id: number | null;
  /** The first line of this file that is about the person. */
  line: number | null;
  given: FoldedPart;
  family: FoldedPart;
  key: string;
  /** Bits: what this file has said already ({@link fieldBit}), {@link NEW} and {@link QUESTIONED}. */
  #marks: number;
  #emails: Few<string>;
  /** `null`: not read yet, or let go of. */
  #held: { values: PersonValues; terms: Few<Term> } | null = null;
  /** Where the details are read once they are in the database; `null`: they are kept. */
  readonly #source: DetailsOnDemand | null;
  /** What is known without reading the details. */
  #knownPlaces: readonly Place[] = NO_PLACES;
  #knownBirth: string | null = null;

  constructor(of: {
    id: number | null;
    line: number | null;
    folded: FoldedName;
    emails: readonly string[];
    source: DetailsOnDemand | null;
    details: PersonDetails | { places: readonly Place[]; born: string | null };
  }) {
    this.id = of.id;
    this.#marks = of.id === null ? NEW : 0;
    this.line = of.line;
    this.given = of.folded.given;
    this.family = of.folded.family;
    this.key = of.folded.key;
    this.#emails = few(of.emails);
    this.#source = of.source;
    if ('places' in of.details) {
      this.#knownPlaces = together(of.details.places);
      this.#knownBirth = of.details.born;
    } else this.#held = { values: of.details.values, terms: few(of.details.terms) };
  }

  /** Created by the row of `line`. */
  get isNew(): boolean {
    return (this.#marks & NEW) !== 0;
  }

  /** An earlier row of this file may mean this person, and somebody has to decide. */
  get isQuestioned(): boolean {
    return (this.#marks & QUESTIONED) !== 0;
  }

  question(): void {
    this.#marks |= QUESTIONED;
  }

  /** Whether this file has said a field already ({@link fieldBit}): a later row that contradicts it is a question, not a change. */
  hasSaid(bit: number): boolean {
    return (this.#marks & bit) !== 0;
  }

  /** Notes what this file says, as bits of fields. */
  vouch(bits: number): void {
    this.#marks |= bits;
  }

  get values(): PersonValues {
    return (this.#held ?? this.#read()).values;
  }

  set values(values: PersonValues) {
    this.#holding().values = values;
  }

  get terms(): readonly Term[] {
    return this.#held === null ? this.#read().terms : listOf(this.#held.terms);
  }

  /** Known without reading the rest: it tells people of one name apart. */
  get born(): string | null {
    return this.#held === null ? this.#knownBirth : this.#held.values.born;
  }

  addTerm(term: Term): void {
    this.#holding().terms = [...this.terms, term];
  }

  /** The municipalities of the terms; known without reading the rest. */
  get places(): readonly Place[] {
    if (this.#held === null) return this.#knownPlaces;
    const { terms } = this.#held;
    if (isList(terms)) return together(terms.flatMap(({ place }) => place ?? []));
    return terms.place === null ? NO_PLACES : terms.place.alone;
  }

  /**
   * Keeps what was read, to be changed: terms are the same objects from now on.
   * @returns false where it is kept already
   */
  hold(): boolean {
    if (this.#held !== null) return false;
    this.#holding();
    return true;
  }

  #holding(): { values: PersonValues; terms: Few<Term> } {
    if (this.#held === null) {
      const { values, terms } = this.#read();
      this.#held = { values, terms: few(terms) };
    }
    return this.#held;
  }

  /** Lets go of what is held, where the database has it. */
  release(): void {
    if (this.#source === null || this.id === null) return;
    // which municipality belongs to which of several terms is known here alone, where this import makes them
    if (this.isNew && this.terms.length > 1) return;
    this.#knownPlaces = this.places;
    this.#knownBirth = this.born;
    this.#held = null;
  }

  #read(): PersonDetails {
    if (this.#source === null || this.id === null) throw new Error('a person without a source was let go of');
    const details = this.#source.of(this.id);
    if (!this.isNew) return details;
    // of a municipality that this import makes, only the people in it know which it is
    const [place = null] = this.#knownPlaces;
    return { values: details.values, terms: details.terms.map((term) => ({ ...term, place })) };
  }

  /** The name of `values`, folded for matching. */
  get folded(): FoldedName {
    return this;
  }

  set folded({ given, family, key }: FoldedName) {
    this.given = given;
    this.family = family;
    this.key = key;
  }

  /** Lower case, the primary one first. */
  get emails(): readonly string[] {
    return listOf(this.#emails);
  }

  set emails(emails: readonly string[]) {
    this.#emails = few(emails);
  }
}

/** A list of municipalities, the one that all share where it is of one. */
function together(places: readonly Place[]): readonly Place[] {
  const [only] = places;
  return only !== undefined && places.length === 1 ? only.alone : places;
}

const BITS = new Map<string, number>(
  [...PERSON_FIELDS, ...TERM_FIELDS, 'email'].map((field, bit) => [field, 1 << bit]),
);

/** Bits of a person beside those of the fields. */
const NEW = 1 << 29;
const QUESTIONED = 1 << 28;

/** The bit of a field, for `Person.vouch` and `hasSaid`. */
export function fieldBit(field: PersonField | TermField | 'email'): number {
  return BITS.get(field) ?? 0;
}

/** People found by id, e-mail address, name, and name inside a municipality; all look-ups are by hash. */
export class PeopleIndex {
  readonly #people: Person[] = [];
  #byId: Map<number | null, Person> | null = null;
  readonly #byEmail = new Register();
  readonly #byName = new Register();
  /** Under the numbers of municipalities' names; `null` where nobody is. */
  readonly #byPlace: (Neighbours | null)[] = [];
  /** Everybody who was known when it was first asked for. */
  #known: Neighbours | null = null;

  get isEmpty(): boolean {
    return this.#people.length === 0;
  }

  add(person: Person): void {
    this.#people.push(person);
    if (!person.isNew) this.#byId?.set(person.id, person);
    for (const email of person.emails) this.addEmail(person, email);
    this.addName(person);
  }

  addEmail(person: Person, email: string): void {
    this.#byEmail.add(email, person);
  }

  /** Files the person under its present name and municipalities; older ones keep leading to it. */
  addName(person: Person): void {
    const { key } = person.folded;
    if (key !== '') this.#byName.add(key, person);
    for (const place of person.places) this.#neighboursIn(place.key).add(person, key);
  }

  #neighboursIn({ number }: NameKey): Neighbours {
    while (this.#byPlace.length <= number) this.#byPlace.push(null);
    const neighbours = this.#byPlace[number] ?? new Neighbours();
    this.#byPlace[number] = neighbours;
    return neighbours;
  }

  withId(id: number): Person | undefined {
    // a number that is only given in the course of this file stands in no row of it
    this.#byId ??= new Map(this.#people.filter(({ isNew }) => !isNew).map((person) => [person.id, person]));
    return this.#byId.get(id);
  }

  withEmail(email: string): readonly Person[] {
    return this.#byEmail.of(email);
  }

  /** Everybody who has one of the addresses, each once. */
  withEmails(emails: readonly string[]): readonly Person[] {
    const [email] = emails;
    if (email === undefined) return NOBODY;
    if (emails.length === 1) return this.withEmail(email);
    return [...new Set(emails.flatMap((each) => this.withEmail(each)))];
  }

  withName(key: string): readonly Person[] {
    return key === '' ? NOBODY : this.#byName.of(key);
  }

  /** People of a municipality whose names may be close to the one with this key (`nameKey`). */
  near(place: NameKey, key: string): readonly Person[] {
    return this.#byPlace[place.number]?.near(key) ?? NOBODY;
  }

  /** People of the database, wherever they are, whose names may be close to the one with this key. */
  nearAnywhere(key: string): readonly Person[] {
    if (this.#known === null) {
      this.#known = new Neighbours();
      for (const person of this.#people) if (!person.isNew) this.#known.add(person, person.key);
    }
    return this.#known.near(key);
  }
}
