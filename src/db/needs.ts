import type BetterSqlite3 from 'better-sqlite3';
import type { AttendeeStatus } from '../domain/attendance.js';
import { comingStatuses } from '../domain/coming.js';
import type { Needs } from '../domain/needs.js';

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
              (SELECT m.name FROM terms t JOIN municipalities m ON m.id = t.municipality_id
                WHERE t.person_id = p.id ORDER BY t.elected_on DESC, t.id DESC LIMIT 1) AS municipality
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

/** An event of which needs are stored, in its list or in the log. */
export interface NeedsOfEvent {
  id: number;
  slug: string;
  title: string;
  /** The last day, or what is known of it. */
  endDate: string;
  people: number;
}

/** The events of which needs are stored, in order of time. What was removed from a list still stands in the log. */
export function eventsWithNeeds(sqlite: BetterSqlite3.Database): NeedsOfEvent[] {
  return sqlite
    .prepare<[], NeedsOfEvent>(
      `WITH stored AS (
         SELECT event_id, person_id FROM attendee_needs
         UNION SELECT coalesce(after, before) ->> '$.event_id', coalesce(after, before) ->> '$.person_id'
                 FROM journal WHERE table_name = 'attendee_needs')
       SELECT e.id, e.slug, e.title, e.end_date AS endDate, count(*) AS people
         FROM stored JOIN events e ON e.id = stored.event_id GROUP BY e.id ORDER BY e.end_date, e.id`,
    )
    .all();
}

/** The options that say them on a command line, which the log keeps as typed. */
const typed = /^--(?:diet|access)(=|$)/;

/**
 * Erases the needs of all attendees of events for good, as one command's change; the command becomes final. What the log
 * knows of them goes too: who, what, and the words of the commands. To be followed by `compactFile`.
 *
 * Law: Art. 9, Art. 5 (1) (e), Art. 17 (1) (a) GDPR.
 */
export function eraseNeeds(sqlite: BetterSqlite3.Database, eventIds: readonly number[]): void {
  sqlite.pragma('secure_delete = ON');
  const ids = JSON.stringify(eventIds);
  const among = '(SELECT value FROM json_each(@ids))';
  sqlite.prepare(`DELETE FROM attendee_needs WHERE event_id IN ${among}`).run({ ids });
  const commands = sqlite
    .prepare<[object], number>(
      `UPDATE journal SET before = CASE WHEN before IS NOT NULL THEN '{"erased":true}' END,
                          after = CASE WHEN after IS NOT NULL THEN '{"erased":true}' END
        WHERE table_name = 'attendee_needs' AND coalesce(after, before) ->> '$.event_id' IN ${among}
       RETURNING command_id`,
    )
    .pluck()
    .all({ ids });
  const read = sqlite.prepare<[number], string>('SELECT args FROM commands WHERE id = ?').pluck();
  const write = sqlite.prepare('UPDATE commands SET args = ? WHERE id = ?');
  for (const id of new Set(commands)) {
    const args = JSON.parse(read.get(id) ?? '[]') as string[];
    const kept = args.map((arg, at) => {
      const option = typed.exec(arg);
      if (option?.[1] === '=') return `${arg.slice(0, arg.indexOf('='))}=…`;
      return typed.exec(args[at - 1] ?? '')?.[1] === '' ? '…' : arg;
    });
    write.run(JSON.stringify(kept), id);
  }
  sqlite.prepare(`UPDATE commands SET final = 'forgotten' WHERE running = 1`).run();
}
