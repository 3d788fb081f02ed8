import type { Erasures } from '../db/erasures.js';
import { isSharedMailbox } from '../domain/email-address.js';
import type { NameKey } from '../domain/municipality-index.js';
import { closeFoldedNames, isSameButForLost, lacksLetters } from '../domain/names.js';
import type { Candidate } from './candidate.js';
import type { PeopleIndex, Person } from './people.js';
import type { Place, PlaceBook, PlaceRelation } from './places.js';

/** Why a row cannot be given to a person without asking. */
export type Question =
  /** Our id stands beside quite another name. */
  | 'id_of_other_name'
  /** The e-mail address belongs to somebody of another name: an office address, a successor, a marriage. */
  | 'email_of_other_name'
  /** The e-mail address belongs to several people, or several addresses belong to different people. */
  | 'email_of_several'
  /** Several people of this name are known in this municipality. */
  | 'several_of_this_name'
  /** Same name, and one side does not say which municipality. */
  | 'municipality_unknown'
  /** Same name, and the municipalities differ by a slip of the pen. */
  | 'municipality_similar'
  /** It is sure who it is, but a new election or office is of a municipality that is spelt nearly like the one known. */
  | 'municipality_respelled'
  /** An election of that day is on record, for another municipality. */
  | 'same_election_elsewhere'
  /** Several municipalities bear this name. */
  | 'municipality_of_several'
  /** The official list has no municipality of this name, but similar ones. */
  | 'municipality_not_listed'
  /** Same name and birthday, another municipality. */
  | 'same_birthday_elsewhere'
  /** Same name and municipality, but another year of birth. */
  | 'birth_year_differs'
  /** Same municipality, and the names differ by a slip of the pen or a part left out. */
  | 'name_similar'
  /** The names differ by a slip of the pen, and the row does not say which municipality. */
  | 'name_similar_somewhere'
  /** Another row of this file about the same person says something else. */
  | 'contradicts_other_row'
  /** Somebody said of such a row whom it is about, who has quite another name or municipality now. */
  | 'said_before'
  /** Somebody said of such a row that it is about somebody else than it seems to be about by itself. */
  | 'said_of_other'
  /** An earlier row of this file that may be about the same person waits for an answer. */
  | 'waits_for_earlier_row';

/** Whom a row is about. */
export type Match =
  | { kind: 'person'; person: Person }
  | { kind: 'nobody' }
  | { kind: 'ask'; why: Question; people: readonly Person[] };

const NOBODY: Match = { kind: 'nobody' };

/**
 * Finds whom a row is about: own id, then e-mail, then name and municipality. A close name, a shared mailbox under
 * another name or a contradiction is a question; two people of one name in different municipalities are two people.
 * `shares`: the row is about somebody else than who has the address, so it says nothing.
 */
export function matchPerson(
  candidate: Candidate,
  options: readonly Place[],
  people: PeopleIndex,
  places: PlaceBook,
  { trustBirth, shares }: { trustBirth: boolean; shares: boolean },
): Match {
  const byId = candidate.id === null ? undefined : people.withId(candidate.id);
  if (byId !== undefined && (nameFits(candidate, byId) || sharesPersonalEmail(candidate, byId))) {
    return { kind: 'person', person: byId };
  }
  let match = shares ? NOBODY : matchByEmail(candidate, options, people, places);
  if (match.kind === 'nobody') match = matchByName(candidate, options, people, places, trustBirth);
  if (match.kind === 'nobody' && byId !== undefined) return { kind: 'ask', why: 'id_of_other_name', people: [byId] };
  return match;
}

function nameFits(candidate: Candidate, person: Person): boolean {
  return closeFoldedNames(candidate.folded, person.folded) !== 'different';
}

/** Whether a row has an address of the person that is nobody else's by its kind. */
export function sharesPersonalEmail(candidate: Candidate, person: Person): boolean {
  return candidate.emails.some((email) => person.emails.includes(email) && !isSharedMailbox(email));
}

function matchByEmail(candidate: Candidate, options: readonly Place[], people: PeopleIndex, places: PlaceBook): Match {
  const found = people.withEmails(candidate.emails);
  if (found.length === 0) return NOBODY;
  const namesakes = found.filter((person) => closeFoldedNames(candidate.folded, person.folded) === 'equal');
  const [only] = namesakes.length > 0 ? namesakes : found;
  if (only === undefined) return NOBODY;
  if (namesakes.length > 1 || (namesakes.length === 0 && found.length > 1)) {
    return { kind: 'ask', why: 'email_of_several', people: found };
  }
  const sameSpeltOtherwise =
    sharesPersonalEmail(candidate, only) && (nameFits(candidate, only) || differsByLost(candidate, only));
  if (namesakes.length === 1 || sameSpeltOtherwise || marriedName(candidate, only, options, places)) {
    return { kind: 'person', person: only };
  }
  return { kind: 'ask', why: 'email_of_other_name', people: found };
}

/** Letters were lost in one of the two lists, and the names agree in all others. */
function differsByLost({ values }: Candidate, person: Person): boolean {
  const pairs = [
    [values.givenName ?? '', person.values.givenName ?? ''],
    [values.familyName ?? '', person.values.familyName ?? ''],
  ] as const;
  return pairs.some((names) => names.some(lacksLetters)) && pairs.every(([own, known]) => isSameButForLost(own, known));
}

/** A personal address, the same given name and no other municipality: the family name has changed. */
function marriedName(candidate: Candidate, person: Person, options: readonly Place[], places: PlaceBook): boolean {
  return (
    candidate.folded.given.key !== '' &&
    candidate.folded.given.key === person.folded.given.key &&
    sharesPersonalEmail(candidate, person) &&
    relateTo(person, candidate, options, places) !== 'different'
  );
}

function matchByName(
  candidate: Candidate,
  options: readonly Place[],
  people: PeopleIndex,
  places: PlaceBook,
  trustBirth: boolean,
): Match {
  const namesakes = people.withName(candidate.folded.key);
  // so it is nearly always: of people who are met here for the first time many have a namesake somewhere
  if (areOthers(namesakes, candidate, options, places)) return matchCloseName(candidate, options, people, places);
  return (
    matchNamesakes(namesakes, candidate, options, places, trustBirth) ??
    matchCloseName(candidate, options, people, places)
  );
}

/** `null`: none of the namesakes is meant. */
function matchNamesakes(
  namesakes: readonly Person[],
  candidate: Candidate,
  options: readonly Place[],
  places: PlaceBook,
  trustBirth: boolean,
): Match | null {
  const groups: Record<PlaceRelation, Person[]> = { same: [], close: [], different: [], unknown: [] };
  for (const person of namesakes) {
    groups[relateTo(person, candidate, options, places)].push(person);
  }
  const [neighbour, other] = groups.same.length > 1 && !trustBirth ? bornLike(candidate, groups.same) : groups.same;
  if (other !== undefined) return { kind: 'ask', why: 'several_of_this_name', people: groups.same };
  if (neighbour !== undefined) {
    return trustBirth || !birthYearsDiffer(candidate.values.born, neighbour.born)
      ? { kind: 'person', person: neighbour }
      : { kind: 'ask', why: 'birth_year_differs', people: [neighbour] };
  }
  return matchElsewhere(candidate, groups);
}

/** Of several in one municipality the one of the row's year of birth, where the others were born in other years. */
function bornLike({ values: { born } }: Candidate, people: readonly Person[]): readonly Person[] {
  const possible = people.filter((person) => !birthYearsDiffer(born, person.born));
  const [only] = possible;
  return born !== null && only !== undefined && only.born !== null && possible.length === 1 ? possible : people;
}

/** Whether all live in another municipality, and none was born on the very day. */
function areOthers(
  namesakes: readonly Person[],
  candidate: Candidate,
  options: readonly Place[],
  places: PlaceBook,
): boolean {
  for (const person of namesakes) {
    if (relateTo(person, candidate, options, places) !== 'different' || isTwin(candidate, person)) return false;
  }
  return true;
}

function matchElsewhere(candidate: Candidate, groups: Readonly<Record<PlaceRelation, Person[]>>): Match | null {
  const { born } = candidate.values;
  const twins = (group: Person[]) => group.filter((person) => isTwin(candidate, person));
  const [twin, ...moreTwins] = twins(groups.unknown);
  if (twin !== undefined && moreTwins.length === 0) return { kind: 'person', person: twin };
  const elsewhere = [...twins(groups.close), ...twins(groups.different)];
  if (elsewhere.length > 0) return { kind: 'ask', why: 'same_birthday_elsewhere', people: elsewhere };
  const possible = (group: Person[]) => group.filter((person) => !birthYearsDiffer(born, person.born));
  const similar = possible(groups.close);
  if (similar.length > 0) return { kind: 'ask', why: 'municipality_similar', people: similar };
  const unknown = possible(groups.unknown);
  const [single] = unknown;
  if (
    single !== undefined &&
    unknown.length === 1 &&
    isBare(candidate) &&
    single.emails.length === 0 &&
    !hasPlace(single)
  ) {
    return { kind: 'person', person: single };
  }
  return unknown.length > 0 ? { kind: 'ask', why: 'municipality_unknown', people: unknown } : null;
}

function matchCloseName(
  candidate: Candidate,
  options: readonly Place[],
  people: PeopleIndex,
  places: PlaceBook,
): Match {
  const similar: Person[] = [];
  for (const key of placeKeys(candidate, options, places)) {
    for (const person of people.near(key, candidate.folded.key)) {
      const isAlike =
        closeFoldedNames(candidate.folded, person.folded) === 'close' ||
        // Max and Maximilian of one birthday are no two people
        (isTwin(candidate, person) && candidate.folded.family.key === person.family.key);
      if (
        isAlike &&
        relateTo(person, candidate, options, places) === 'same' &&
        !birthYearsDiffer(candidate.values.born, person.born) &&
        !similar.includes(person)
      ) {
        similar.push(person);
      }
    }
  }
  return similar.length === 0 ? NOBODY : { kind: 'ask', why: 'name_similar', people: similar };
}

/**
 * For a row without municipality that is about nobody known: those known before it whose names differ by a slip of the pen.
 * A list of members would ask about every other Schmidt; who registers mostly is somebody the office knows.
 */
export function matchCloseAnywhere({ folded, values, place }: Candidate, people: PeopleIndex): Match {
  if (place !== null) return NOBODY;
  const similar: Person[] = [];
  for (const person of people.nearAnywhere(folded.key)) {
    if (closeFoldedNames(folded, person.folded) === 'close' && !birthYearsDiffer(values.born, person.born)) {
      similar.push(person);
    }
  }
  return similar.length === 0 ? NOBODY : { kind: 'ask', why: 'name_similar_somewhere', people: similar };
}

/** The keys of the municipalities a row may mean, each once; mostly it is one. */
function placeKeys({ place }: Candidate, options: readonly Place[], places: PlaceBook): readonly NameKey[] {
  const named = place === null || place.name === null ? null : places.key(place.name);
  const first = options[0]?.key ?? named;
  if (first === null) return NO_KEYS;
  if (options.length <= 1 && (named === null || named === first)) return [first];
  const keys = options.map(({ key }) => key);
  return [...new Set(named === null ? keys : [...keys, named])];
}

const NO_KEYS: readonly NameKey[] = [];

/**
 * The day on which the person a row is about was erased on request, `YYYY-MM-DD`; null: nobody such was. A municipality
 * counts under the name the row uses and under every one by which it is known.
 */
export function erasedOn(
  erasures: Erasures,
  candidate: Candidate,
  options: readonly Place[],
  places: PlaceBook,
): string | null {
  if (erasures.isEmpty) return null;
  const mentioned = candidate.place?.name ?? null;
  return erasures.erasedOn({
    addresses: candidate.emails,
    names: [candidate.values],
    municipalities: [...(mentioned === null ? [] : [mentioned]), ...options.flatMap((place) => places.namesOf(place))],
  });
}

/** Relates a person's municipalities to the one a row names; the closest relation of all terms counts. */
export function relateTo(
  person: Person,
  candidate: Candidate,
  options: readonly Place[],
  places: PlaceBook,
): PlaceRelation {
  if (candidate.place === null) return 'unknown';
  const own = person.places;
  if (own.length === 0) return 'unknown';
  let closest: PlaceRelation = 'different';
  for (const place of own) {
    const relation = places.relate(place, candidate.place, options);
    if (relation === 'same') return 'same';
    if (relation === 'close') closest = 'close';
  }
  return closest;
}

/** Of the same birthday, known to the day. */
function isTwin({ values: { born } }: Candidate, person: Person): boolean {
  return born?.length === 10 && person.born === born;
}

function hasPlace(person: Person): boolean {
  return person.places.length > 0;
}

function isBare(candidate: Candidate): boolean {
  return candidate.place === null && candidate.emails.length === 0;
}

function birthYearsDiffer(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.slice(0, 4) !== b.slice(0, 4);
}
