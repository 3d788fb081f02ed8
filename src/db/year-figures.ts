import type BetterSqlite3 from 'better-sqlite3';
import type { EventKind } from '../domain/event.js';
import type { State } from '../domain/member.js';
import type { PartialDate, PlainDate } from '../domain/partial-date.js';
import { fieldOf } from './guest-fields.js';

/**
 * A part of a year, from its first day on: what began in it counts. Partial dates count from their first day: an entry
 * in `2025` or `2025-03` lies in that year or month, and is over at its end.
 */
export interface Period {
  year: number;
  /** The last day that counts. */
  until: PlainDate;
  /** An event that is neither held nor cancelled counts once its last day lies before this one. */
  today: PlainDate;
}

/** An event that took place: held, or past and not cancelled. */
export interface PastEvent {
  id: number;
  slug: string;
  kind: EventKind;
  title: string;
  /** Short name of its series. */
  series: string | null;
  date: PartialDate;
  /** The last day; the first one again where there is none other. */
  endDate: PartialDate;
  /** `HH:MM`; null: all day. */
  startTime: string | null;
  endTime: string | null;
  topic: string | null;
  place: string | null;
  ourPart: string | null;
  /** How many came: as counted, else as many as are listed as having attended; null: not known. */
  came: number | null;
}

/** A guest who confirmed, once an event, however many sessions they spoke in. */
export interface PastGuest {
  eventId: number;
  name: string | null;
  function: string | null;
  organisation: string | null;
  /** The field they come from, as said of this or another appearance. */
  field: string | null;
  /** Whether they are, or were, a member of the network. */
  member: boolean;
}

/** Somebody who joined or left. */
export interface Change {
  personId: number;
  givenName: string;
  familyName: string;
  academicTitle: string | null;
  /** Day of entry, or last day of the membership. */
  on: PartialDate;
  office: string | null;
  municipality: string | null;
  state: State | null;
}

/** Events that began in the period and took place, as the condition of a query on `events AS e`. */
export const tookPlace = `e.start_date >= @year AND e.start_date <= @until AND e.status <> 'cancelled'
     AND (e.status = 'held' OR e.end_date < substr(@today, 1, length(e.end_date)))`;

/** The end of a membership: where it was said beforehand and in part, the last day it can be. */
const ended = `iif(m.status = 'former', m.left_on, m.left_on || substr('0000-12-31', length(m.left_on) + 1))`;

/** Memberships that lasted beyond a day: who left on that day is no longer counted. */
export const lastingMembership = (
  day: string,
) => `m.status IN ('active', 'former') AND coalesce(m.entered_on, '') <= ${day}
     AND (${ended} > ${day} OR (m.left_on IS NULL AND m.status = 'active'))`;

/** The term that counts on a day: the latest that had begun by then, else the latest. */
export const latestTerm = (person: string) => `SELECT t.id FROM terms AS t WHERE t.person_id = ${person}
     ORDER BY coalesce(t.elected_on, '') <= @until DESC, t.elected_on DESC, t.starts_on DESC, t.id DESC LIMIT 1`;

/** The events that took place, in order of time. */
export function pastEvents(sqlite: BetterSqlite3.Database, period: Period): PastEvent[] {
  return sqlite
    .prepare<[Record<string, string>], PastEvent>(
      `SELECT e.id, e.slug, e.kind, e.title, s.slug AS series, e.start_date AS date, e.end_date AS endDate,
              e.start_time AS startTime, e.end_time AS endTime, nullif(trim(e.topic), '') AS topic,
              e.place, e.our_part AS ourPart,
              coalesce(e.attendance, (SELECT nullif(count(*), 0) FROM attendees AS a
                                       WHERE a.event_id = e.id AND a.status = 'attended')) AS came
         FROM events AS e LEFT JOIN series AS s ON s.id = e.series_id
        WHERE ${tookPlace} ORDER BY e.start_date, e.start_time, e.id`,
    )
    .all(textOf(period));
}

/** Short names of events of a year that are over and counted, though nobody noted that they were held; of our own. */
export function notMarkedHeld(sqlite: BetterSqlite3.Database, year: number, today: PlainDate): string[] {
  return sqlite
    .prepare<[Record<string, string>], string>(
      `SELECT e.slug FROM events AS e WHERE ${tookPlace} AND e.status <> 'held' AND e.kind <> 'external'
        ORDER BY e.start_date, e.start_time, e.id`,
    )
    .pluck()
    .all(textOf({ year, until: `${year}-12-31`, today }));
}

/** The members at the end of a day of whom nobody knows when they joined, by name: they count from the start. */
export function membersWithoutEntry(
  sqlite: BetterSqlite3.Database,
  day: PlainDate,
): { readonly id: number; readonly name: string }[] {
  return sqlite
    .prepare<[{ day: string }], { id: number; name: string }>(
      `SELECT p.id, trim(p.given_name || ' ' || p.family_name) AS name FROM memberships AS m
         JOIN persons AS p ON p.id = m.person_id
        WHERE ${lastingMembership('@day')}
        GROUP BY p.id HAVING max(m.entered_on) IS NULL ORDER BY p.family_name, p.given_name, p.id`,
    )
    .all({ day });
}

/** Of how many who were members nobody knows when they left: they count at no time. */
export function formerWithoutExit(sqlite: BetterSqlite3.Database, day: PlainDate): number {
  return (
    sqlite
      .prepare<[{ day: string }], number>(
        `SELECT count(DISTINCT m.person_id) FROM memberships AS m
          WHERE m.status = 'former' AND m.left_on IS NULL AND coalesce(m.entered_on, '') <= @day`,
      )
      .pluck()
      .get({ day }) ?? 0
  );
}

/** The guests of the events that took place, in order of time. */
export function pastGuests(sqlite: BetterSqlite3.Database, period: Period): PastGuest[] {
  return sqlite
    .prepare<[Record<string, string>], Omit<PastGuest, 'member'> & { member: number }>(
      `SELECT g.event_id AS eventId, g.name, min(g.function) AS function, min(g.organisation) AS organisation,
              min(${fieldOf('g')}) AS field,
              max(EXISTS (SELECT 1 FROM memberships AS m
                           WHERE m.person_id = g.person_id AND m.status IN ('active', 'former'))) AS member
         FROM events AS e JOIN guests AS g ON g.event_id = e.id
        WHERE ${tookPlace} AND g.status = 'confirmed'
        GROUP BY g.event_id, g.name, CASE WHEN g.name IS NULL THEN g.organisation END
        ORDER BY e.start_date, e.start_time, e.id, min(g.position), min(g.id)`,
    )
    .all(textOf(period))
    .map((guest) => ({ ...guest, member: guest.member === 1 }));
}

/** How many members the network had at the end of each of these days. */
export function membersOn(sqlite: BetterSqlite3.Database, days: readonly PlainDate[]): number[] {
  return sqlite
    .prepare<[string], number>(
      `SELECT (SELECT count(DISTINCT m.person_id) FROM memberships AS m WHERE ${lastingMembership('d.value')})
         FROM json_each(?) AS d ORDER BY d.key`,
    )
    .pluck()
    .all(JSON.stringify(days));
}

/** The members at the end of a day by Land; null: not known. The most first. */
export function membersByState(
  sqlite: BetterSqlite3.Database,
  until: PlainDate,
): { state: State | null; members: number }[] {
  return sqlite
    .prepare<[{ until: string }], { state: State | null; members: number }>(
      `SELECT c.state, count(*) AS members
         FROM (SELECT DISTINCT m.person_id FROM memberships AS m WHERE ${lastingMembership('@until')}) AS m
         LEFT JOIN terms AS own ON own.id = (${latestTerm('m.person_id')})
         LEFT JOIN municipalities AS c ON c.id = own.municipality_id
        GROUP BY c.state ORDER BY c.state IS NULL, members DESC, c.state`,
    )
    .all({ until });
}

/** Memberships that began, and that ended, in the period, in order of time. */
export function membershipChanges(
  sqlite: BetterSqlite3.Database,
  period: Period,
): { joined: Change[]; left: Change[] } {
  const changes = (column: 'entered_on' | 'left_on', day: string) =>
    sqlite
      .prepare<[Record<string, string>], Change>(
        `SELECT p.id AS personId, p.given_name AS givenName, p.family_name AS familyName,
                p.academic_title AS academicTitle, m.${column} AS "on", own.title AS office, c.name AS municipality, c.state
           FROM memberships AS m JOIN persons AS p ON p.id = m.person_id
           LEFT JOIN terms AS own ON own.id = (${latestTerm('m.person_id')})
           LEFT JOIN municipalities AS c ON c.id = own.municipality_id
          WHERE ${day} >= @year AND ${day} <= @until AND m.status IN ('active', 'former')
          ORDER BY m.${column}, p.family_name, p.given_name, m.id`,
      )
      .all(textOf(period));
  return { joined: changes('entered_on', 'm.entered_on'), left: changes('left_on', ended) };
}

function textOf({ year, until, today }: Period): { year: string; until: string; today: string } {
  return { year: String(year), until, today };
}
