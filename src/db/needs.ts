import type BetterSqlite3 from 'better-sqlite3';
import type { AttendeeStatus } from '../domain/attendance.js';
import { comingStatuses } from '../domain/coming.js';
import type { Needs } from '../domain/needs.js';
import { latestMunicipality } from './latest-term.js';

/** Somebody who comes to an event, with what they need. */
export interface PersonNeeds extends Needs {
  person: number;
  name: string;
  municipality: string | null;
}

/** Who comes to an event, by name, with what they need; most need nothing. */
export function readNeeds(sqlite: BetterSqlite3.Database, eventId: number): PersonNeeds[] {
  const { compare } = new Intl.Collator('de');
  return sqlite
    .prepare<[number], PersonNeeds & { status: AttendeeStatus; family: string }>(
      `SELECT p.id AS person, trim(coalesce(p.academic_title || ' ', '') || p.given_name || ' ' || p.family_name) AS name,
              p.family_name AS family, a.status, n.diet, n.access,
              ${latestMunicipality('p.id')} AS municipality
         FROM attendees a JOIN persons p ON p.id = a.person_id
         LEFT JOIN attendee_needs n ON n.event_id = a.event_id AND n.person_id = a.person_id
        WHERE a.event_id = ? ORDER BY p.given_name, p.id`,
    )
    .all(eventId)
    .filter(({ status }) => comingStatuses.includes(status))
    .toSorted((a, b) => compare(a.family, b.family))
    .map(({ status: _, family: __, ...person }) => person);
}

/** What somebody needs at an event. */
export function needsOf(sqlite: BetterSqlite3.Database, eventId: number, person: number): Needs {
  const found = sqlite
    .prepare<[number, number], Needs>('SELECT diet, access FROM attendee_needs WHERE event_id = ? AND person_id = ?')
    .get(eventId, person);
  return found ?? { diet: null, access: null };
}

/** Writes what somebody needs at an event; where that is nothing, no row is left. */
export function writeNeeds(
  sqlite: BetterSqlite3.Database,
  eventId: number,
  person: number,
  { diet, access }: Needs,
): void {
  const key = { eventId, person };
  if (diet === null && access === null) {
    sqlite.prepare('DELETE FROM attendee_needs WHERE event_id = @eventId AND person_id = @person').run(key);
    return;
  }
  sqlite
    .prepare(
      `INSERT INTO attendee_needs (event_id, person_id, diet, access) VALUES (@eventId, @person, @diet, @access)
       ON CONFLICT (event_id, person_id) DO UPDATE SET diet = excluded.diet, access = excluded.access
        WHERE (diet, access) IS NOT (excluded.diet, excluded.access)`,
    )
    .run({ ...key, diet, access });
}
