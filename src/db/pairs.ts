import type BetterSqlite3 from 'better-sqlite3';
import type { AttendeeStatus } from '../domain/attendance.js';
import { listed } from '../domain/languages.js';
import type { Pairable } from '../domain/pairs.js';
import { commonSpelling } from '../domain/spelling.js';
import { latestFirst } from './latest-term.js';

/** What of an attendee of an event a pairing goes by. */
export interface AttendeeTraits {
  /** One of the two groups of the event. */
  group: string | null;
  interests: string | null;
  languages: string | null;
  /** Of the municipality, where it was said for this event. */
  population: number | null;
}

/** Somebody on an event's list who can be paired; `id` is the number on the list. */
export interface PairablePerson extends Pairable {
  person: number;
  name: string;
  office: string | null;
  municipality: string | null;
  group: string | null;
  status: AttendeeStatus;
}

/** Two of an event's list. */
export interface Pair {
  id: number;
  one: number;
  other: number;
  byHand: boolean;
}

/** Everybody on an event's list by name, with what they are paired by: groups and interests as most wrote them. */
export function readPairable(sqlite: BetterSqlite3.Database, eventId: number): PairablePerson[] {
  const { compare } = new Intl.Collator('de');
  const people = sqlite
    .prepare<[number], PairablePerson & { family: string }>(
      `WITH office AS (
         SELECT a.id, (SELECT t.id FROM terms t WHERE t.person_id = a.person_id
                        ORDER BY ${latestFirst('t')} LIMIT 1) AS term
           FROM attendees a WHERE a.event_id = ?)
       SELECT a.id, p.id AS person, p.family_name AS family, t.title AS office, m.name AS municipality,
              trim(coalesce(p.academic_title || ' ', '') || p.given_name || ' ' || p.family_name) AS name,
              a.pair_group AS "group", a.status, a.interests, a.languages,
              coalesce(a.population, m.population) AS population
         FROM office JOIN attendees a ON a.id = office.id JOIN persons p ON p.id = a.person_id
         LEFT JOIN terms t ON t.id = office.term LEFT JOIN municipalities m ON m.id = t.municipality_id
        ORDER BY p.given_name, a.id`,
    )
    .all(eventId)
    .toSorted((a, b) => compare(a.family, b.family))
    .map(({ family: _, ...person }) => person);
  const group = commonSpelling(people.flatMap((person) => person.group ?? []));
  const interest = commonSpelling(people.flatMap(({ interests }) => listed(interests)));
  return people.map((person) => ({
    ...person,
    group: person.group && group(person.group),
    interests: person.interests && listed(person.interests).map(interest).join(', '),
  }));
}

/** The pairs of an event, in the order they were made. */
export function readPairs(sqlite: BetterSqlite3.Database, eventId: number): Pair[] {
  return sqlite
    .prepare<[number], Omit<Pair, 'byHand'> & { byHand: number }>(
      'SELECT id, one_id AS one, other_id AS other, by_hand AS byHand FROM pairs WHERE event_id = ? ORDER BY id',
    )
    .all(eventId)
    .map((pair) => ({ ...pair, byHand: pair.byHand === 1 }));
}

/** Makes a pair of two of an event's list, of whom neither is in one. */
export function addPair(
  sqlite: BetterSqlite3.Database,
  eventId: number,
  { one, other, byHand }: Omit<Pair, 'id'>,
): void {
  sqlite
    .prepare('INSERT INTO pairs (event_id, one_id, other_id, by_hand) VALUES (?, ?, ?, ?)')
    .run(eventId, one, other, byHand ? 1 : 0);
}

/** Parts pairs. */
export function removePairs(sqlite: BetterSqlite3.Database, ids: readonly number[]): void {
  const remove = sqlite.prepare('DELETE FROM pairs WHERE id = ?');
  for (const id of ids) remove.run(id);
}

/** What somebody is paired by at an event. */
export function traitsOf(sqlite: BetterSqlite3.Database, eventId: number, person: number): AttendeeTraits {
  const found = sqlite
    .prepare<[number, number], AttendeeTraits>(
      'SELECT pair_group AS "group", interests, languages, population FROM attendees WHERE event_id = ? AND person_id = ?',
    )
    .get(eventId, person);
  return found ?? { group: null, interests: null, languages: null, population: null };
}

/** Writes what somebody is paired by at an event. */
export function writeTraits(
  sqlite: BetterSqlite3.Database,
  eventId: number,
  person: number,
  traits: AttendeeTraits,
): void {
  sqlite
    .prepare(
      `UPDATE attendees SET pair_group = @group, interests = @interests, languages = @languages, population = @population
        WHERE event_id = @eventId AND person_id = @person
          AND (pair_group, interests, languages, population) IS NOT (@group, @interests, @languages, @population)`,
    )
    .run({ ...traits, eventId, person });
}
