import type BetterSqlite3 from 'better-sqlite3';
import { writeNeeds } from '../db/needs.js';
import type { AttendeeTraits } from '../db/pairs.js';
import type { AttendeeStatus } from '../domain/attendance.js';
import type { Needs } from '../domain/needs.js';
import type { Person } from './people.js';
import type { PlanRow } from './plan-row.js';
import type { Registration } from './registrations.js';

/** What stands on an event's list of somebody. */
export interface Listed extends Needs, AttendeeTraits {
  id: number;
  personId: number;
  status: AttendeeStatus;
  /** What the outside tool last said. */
  registration: AttendeeStatus | null;
  registeredAt: string | null;
  /** Of the answer by mail that set the status. */
  repliedAt: string | null;
  reference: string | null;
  comment: string | null;
}

type ListedValues = Omit<Listed, 'id' | 'personId' | 'repliedAt'>;

/** What becomes of somebody's place on the list. */
export interface PlannedRegistration {
  kind: 'new' | 'changed' | 'same';
  person: Person;
  /** The row that counts; the lines of others about the same person are in `doubles`. */
  line: number;
  doubles: number[];
  before: Listed | null;
  after: ListedValues;
}

const seen: readonly AttendeeStatus[] = ['attended', 'absent'];

/**
 * Plans an event's list from the rows that could be given to a person. Of several rows about one person the one that was
 * registered last counts. Only what the tool says anew changes a status: an answer that came by mail later stays, and so does
 * what the office saw with its own eyes. Planned again after it was applied, nothing changes.
 */
export function planRegistrations(
  rows: readonly PlanRow[],
  byLine: ReadonlyMap<number, Registration>,
  listed: readonly Listed[],
  now: string,
): PlannedRegistration[] {
  const before = new Map(listed.map((each) => [each.personId, each]));
  const said = new Map<Person, Registration[]>();
  for (const row of rows) {
    const registration = byLine.get(row.line);
    if (registration === undefined || row.kind === 'ambiguous' || row.kind === 'rejected') continue;
    said.set(row.person, [...(said.get(row.person) ?? []), registration]);
  }
  return [...said].map(([person, registrations]): PlannedRegistration => {
    const [last, ...others] = registrations.toSorted(later);
    if (last === undefined) throw new Error('nobody is registered without a row');
    const known = person.id === null ? null : (before.get(person.id) ?? null);
    const first = <K extends 'reference' | 'comment' | keyof Needs | keyof AttendeeTraits>(field: K) =>
      [last, ...others].map((each) => each[field]).find((value) => value !== null) ?? known?.[field] ?? null;
    const says = last.status ?? 'registered';
    // who was only invited has no registration, and none that our own list could tell of
    const isKnown = last.isOurs && known !== null;
    const after: ListedValues = {
      status: known === null ? says : statusAfter(known, says, last.registeredAt),
      registration: isKnown ? known.registration : says,
      registeredAt: sameMinute(last.registeredAt, known?.registeredAt) ?? (isKnown ? null : now),
      reference: first('reference'),
      comment: first('comment'),
      diet: first('diet'),
      access: first('access'),
      group: first('group'),
      interests: first('interests'),
      languages: first('languages'),
      population: first('population'),
    };
    const isSame =
      known !== null && (Object.keys(after) as (keyof ListedValues)[]).every((key) => after[key] === known[key]);
    return {
      kind: known === null ? 'new' : isSame ? 'same' : 'changed',
      ...{ person, line: last.line, doubles: others.map(({ line }) => line), before: known, after },
    };
  });
}

function statusAfter(known: Listed, says: AttendeeStatus, registeredAt: string | null): AttendeeStatus {
  if (known.registration === says) return known.status;
  if (seen.includes(known.status) && !seen.includes(says)) return known.status;
  if (says === 'registered' && known.status === 'accepted') return known.status;
  if (known.registration !== null || seen.includes(says)) return says;
  const isOlder = known.repliedAt !== null && registeredAt !== null && registeredAt < known.repliedAt;
  return isOlder ? known.status : says;
}

/** What the file says, unless it only leaves out the seconds, or says nothing. */
function sameMinute(said: string | null, known: string | null | undefined): string | null {
  if (said === null || known === null || known === undefined) return said ?? known ?? null;
  return said.slice(0, 16) === known.slice(0, 16) ? known : said;
}

/** The latest first; without dates the last in the file. */
function later(a: Registration, b: Registration): number {
  const [first, second] = [a.registeredAt ?? '', b.registeredAt ?? ''];
  return first === second ? b.line - a.line : first < second ? 1 : -1;
}

/** Reads an event's list. */
export function loadListed(sqlite: BetterSqlite3.Database, eventId: number): Listed[] {
  return sqlite
    .prepare<[number], Listed>(
      `SELECT a.id, a.person_id AS personId, a.status, a.registration, a.registered_at AS registeredAt,
              a.replied_at AS repliedAt, a.reference, a.comment, n.diet, n.access,
              a.pair_group AS "group", a.interests, a.languages, a.population
         FROM attendees a LEFT JOIN attendee_needs n ON n.event_id = a.event_id AND n.person_id = a.person_id
        WHERE a.event_id = ? AND a.person_id IS NOT NULL`,
    )
    .all(eventId);
}

/** Writes what a plan says, inside the caller's transaction, once its people are written. */
export function applyRegistrations(
  sqlite: BetterSqlite3.Database,
  eventId: number,
  plan: readonly PlannedRegistration[],
): void {
  const insert = sqlite.prepare(
    `INSERT INTO attendees (event_id, person_id, status, registration, registered_at, reference, comment, pair_group,
                            interests, languages, population)
     VALUES (@eventId, @personId, @status, @registration, @registeredAt, @reference, @comment, @group,
             @interests, @languages, @population)`,
  );
  const update = sqlite.prepare(
    `UPDATE attendees SET status = @status, registration = @registration, registered_at = @registeredAt,
            reference = @reference, comment = @comment, pair_group = @group, interests = @interests,
            languages = @languages, population = @population WHERE id = @id`,
  );
  for (const { kind, person, before, after } of plan) {
    const personId = person.id;
    if (kind === 'new') insert.run({ ...after, eventId, personId });
    else if (kind === 'changed') update.run({ ...after, id: before?.id ?? 0 });
    const isTold = after.diet !== (before?.diet ?? null) || after.access !== (before?.access ?? null);
    if (isTold && personId !== null) writeNeeds(sqlite, eventId, personId, after);
  }
}
