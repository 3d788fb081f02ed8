import type BetterSqlite3 from 'better-sqlite3';
import type { AttendeeStatus } from '../domain/attendance.js';
import type { Person, State } from '../domain/member.js';
import { isCurrent } from '../domain/role.js';
import { latestFirst } from './latest-term.js';
import { statusOn } from './membership-on.js';
import { reached } from './returned.js';
import { isOldAnswer, stillHolds } from './what-holds.js';

/** Somebody mails may go to, with what decides whether and how they are written to, and nothing else. */
export interface Correspondent
  extends Pick<
    Person,
    | 'id'
    | 'givenName'
    | 'familyName'
    | 'academicTitle'
    | 'formOfAddress'
    | 'addressStyle'
    | 'salutation'
    | 'language'
    | 'blocked'
    | 'email'
    | 'status'
  > {
  /** Where the latest term is. */
  municipality: { name: string; state: State | null; population: number | null } | null;
  /** The last statement on mails of the network. */
  newsletter: 'given' | 'revoked' | null;
}

type Row = Omit<Correspondent, 'blocked' | 'municipality' | 'newsletter'> & {
  blocked: 0 | 1;
  /** Null: not known. */
  place: string | null;
  state: State | null;
  population: number | null;
  revoked: 0 | 1 | null;
};

/**
 * Everybody, one after the other, from one query: an audience of tens of thousands is never in memory as whole persons.
 * In no order.
 * @param day whoever said that they leave before it is a former member by then
 */
export function* correspondents(sqlite: BetterSqlite3.Database, day: string): Generator<Correspondent> {
  const rows = sqlite.prepare<[string], Row>(
    `SELECT p.id, p.given_name AS givenName, p.family_name AS familyName, p.academic_title AS academicTitle,
            p.form_of_address AS formOfAddress, p.address_style AS addressStyle, p.salutation, p.language, p.blocked,
            e.address AS email, ${statusOn('?')} AS status, c.name AS place, c.state, c.population,
            n.revoked_on IS NOT NULL AS revoked, n.id AS statement
       FROM persons p
       LEFT JOIN email_addresses e ON e.person_id = p.id AND e.is_primary = 1
       LEFT JOIN memberships m ON m.id = (SELECT max(id) FROM memberships WHERE person_id = p.id)
       LEFT JOIN municipalities c ON c.id = (
         SELECT municipality_id FROM terms WHERE person_id = p.id AND municipality_id IS NOT NULL
          ORDER BY ${latestFirst('terms')} LIMIT 1)
       LEFT JOIN consents n ON n.id = (
         SELECT max(id) FROM consents WHERE person_id = p.id AND purpose = 'newsletter')`,
  );
  for (const row of rows.iterate(day) as IterableIterator<Row & { statement: number | null }>) {
    const { blocked, place, state, population, revoked, statement, ...person } = row;
    yield {
      ...person,
      blocked: blocked === 1,
      municipality: place === null ? null : { name: place, state, population },
      newsletter: statement === null ? null : revoked === 1 ? 'revoked' : 'given',
    };
  }
}

/** The functions everybody holds on a day. */
export function rolesOn(sqlite: BetterSqlite3.Database, today: string): ReadonlyMap<number, readonly string[]> {
  type Held = { personId: number; kind: string; starts: string | null; ends: string | null };
  const held = new Map<number, string[]>();
  const rows = sqlite.prepare<[], Held>(
    'SELECT person_id AS personId, kind, starts_on AS starts, ends_on AS ends FROM roles',
  );
  for (const { personId, kind, ...span } of rows.all()) {
    if (isCurrent(span, today)) held.set(personId, [...(held.get(personId) ?? []), kind]);
  }
  return held;
}

/** Who is a guest of an event and has not declined; `true`: was asked to come, or has confirmed. */
export function guestsOf(sqlite: BetterSqlite3.Database, eventId: number | null): ReadonlyMap<number, boolean> {
  const rows = sqlite
    .prepare<[number | null], [number, 0 | 1]>(
      `SELECT person_id, max(status IN ('requested', 'confirmed')) FROM guests
        WHERE event_id = ? AND status <> 'declined' AND person_id IS NOT NULL GROUP BY person_id`,
    )
    .raw()
    .all(eventId);
  return new Map(rows.map(([personId, wasAsked]) => [personId, wasAsked === 1]));
}

/** Who speaks at an event: they have said that they come, whatever stands on its list. */
export function speakersOf(sqlite: BetterSqlite3.Database, eventId: number | null): ReadonlySet<number> {
  const rows = sqlite.prepare<[number | null], number>(
    `SELECT person_id FROM guests WHERE event_id = ? AND status = 'confirmed' AND person_id IS NOT NULL`,
  );
  return new Set(rows.pluck().all(eventId));
}

/** What stands on an event's list of attendees. */
export interface Answer {
  status: AttendeeStatus;
  /** Whether what was answered is another date than the event has now. */
  isOldDate: boolean;
}

/** An event's list of attendees. */
export function answersTo(sqlite: BetterSqlite3.Database, eventId: number | null): ReadonlyMap<number, Answer> {
  const rows = sqlite
    .prepare<[number | null], { personId: number; status: AttendeeStatus; isOld: 0 | 1 }>(
      `SELECT person_id AS personId, status, ${isOldAnswer('attendees.event_id', 'attendees.person_id', 'attendees.reply_sequence')} AS isOld
         FROM attendees
        WHERE event_id = ? AND person_id IS NOT NULL`,
    )
    .all(eventId);
  return new Map(rows.map(({ personId, status, isOld }) => [personId, { status, isOldDate: isOld === 1 }]));
}

/** Addresses from which mail came back, in lower case. */
export function bouncedAddresses(sqlite: BetterSqlite3.Database): ReadonlySet<string> {
  const rows = sqlite.prepare<[], string>('SELECT address FROM email_addresses WHERE bounced_at IS NOT NULL').pluck();
  return new Set(rows.all().map((address) => address.toLowerCase()));
}

/**
 * Guests of an event who were asked to come by a mail that never reached them, or by one that said what no longer holds: another
 * date, from which it moved since.
 */
export function askedInVain(sqlite: BetterSqlite3.Database, eventId: number): ReadonlySet<number> {
  const request = `mailings m JOIN deliveries d ON d.mailing_id = m.id
    WHERE m.event_id = e.id AND m.kind = 'guest_request' AND d.person_id = g.person_id`;
  const asked = sqlite
    .prepare<[number], number>(
      `SELECT DISTINCT g.person_id FROM events e JOIN guests g ON g.event_id = e.id
        WHERE e.id = ? AND g.status = 'requested' AND EXISTS (SELECT 1 FROM ${request})
          AND coalesce((SELECT ${stillHolds('m', 'e')} FROM ${request} AND ${reached('d')} ORDER BY d.id DESC LIMIT 1), 0) = 0`,
    )
    .pluck();
  return new Set(asked.all(eventId));
}
