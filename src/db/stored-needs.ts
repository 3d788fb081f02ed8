import type BetterSqlite3 from 'better-sqlite3';
import { readNeed } from '../domain/needs.js';
import { rowLives } from './row-lives.js';
import { ERASED, typedValues, withoutValues } from './typed-options.js';

/** Where needs are stored: in the list of an event or in the log. All events that are gone are one; its fields are null. */
export interface NeedsOfEvent {
  id: number | null;
  slug: string | null;
  title: string | null;
  /** The last day, or what is known of it. */
  endDate: string | null;
  people: number;
}

/** The events of which needs are stored, in order of time, those that are gone last. */
export function eventsWithNeeds(sqlite: BetterSqlite3.Database): NeedsOfEvent[] {
  const people = new Map<number | null, Set<string>>();
  for (const { event, numbers } of storedNeeds(sqlite)) {
    const among = people.get(event) ?? new Set();
    people.set(event, among.add(numbers));
  }
  const gone = people.get(null)?.size ?? 0;
  return [
    ...sqlite
      .prepare<[], Omit<NeedsOfEvent, 'people'> & { id: number }>(
        'SELECT id, slug, title, end_date AS endDate FROM events ORDER BY end_date, id',
      )
      .all()
      .flatMap((event) => {
        const count = people.get(event.id)?.size ?? 0;
        return count === 0 ? [] : [{ ...event, people: count }];
      }),
    ...(gone === 0 ? [] : [{ id: null, slug: null, title: null, endDate: null, people: gone }]),
  ];
}

/**
 * Erases the needs of all attendees of events for good, as one command's change; the command becomes final. What the log
 * knows of them goes too: who, what, and the words of the commands. To be followed by `compactFile`.
 *
 * Law: Art. 9, Art. 5 (1) (e), Art. 17 (1) (a) GDPR.
 * @param events their numbers; null: those that are gone
 */
export function eraseNeeds(sqlite: BetterSqlite3.Database, events: readonly (number | null)[]): void {
  sqlite.pragma('secure_delete = ON');
  const remove = sqlite.prepare('DELETE FROM attendee_needs WHERE event_id = ?');
  for (const event of events) if (event !== null) remove.run(event);
  const blank = sqlite.prepare(
    `UPDATE journal SET before = CASE WHEN before IS NOT NULL THEN '{"erased":true}' END,
                        after = CASE WHEN after IS NOT NULL THEN '{"erased":true}' END WHERE id = ?`,
  );
  const write = sqlite.prepare('UPDATE commands SET args = ? WHERE id = ?');
  for (const { event, entry, command } of storedNeeds(sqlite)) {
    if (!events.includes(event)) continue;
    if (entry !== null) blank.run(entry);
    if (command !== null) write.run(JSON.stringify(withoutValues(command.args, NEED_OPTIONS)), command.id);
  }
  sqlite.prepare(`UPDATE commands SET final = 'forgotten' WHERE running = 1`).run();
}

/** One place in which needs stand: a row, an entry of the journal, or a command as typed. */
interface StoredNeed {
  /** Null: the event is gone. */
  event: number | null;
  /** Who it is of, with the number of the event. */
  numbers: string;
  entry: number | null;
  command: { id: number; args: string[] } | null;
}

function storedNeeds(sqlite: BetterSqlite3.Database): StoredNeed[] {
  const present = new Set(sqlite.prepare<[], number>('SELECT id FROM events').pluck().all());
  const begun = new Map<number, number>();
  // The number may have been another event's before
  const eventAt = (id: number, entry: number) => {
    if (!present.has(id)) return null;
    const begin = begun.get(id) ?? rowLives(sqlite, 'events', id, Number.MAX_SAFE_INTEGER).at(-1)?.from ?? 0;
    begun.set(id, begin);
    return entry >= begin ? id : null;
  };
  const rows = sqlite
    .prepare<[], { event: number; person: number }>('SELECT event_id AS event, person_id AS person FROM attendee_needs')
    .all()
    .map(({ event, person }) => ({ event, numbers: `${event} ${person}`, entry: null, command: null }));
  const entries = sqlite
    .prepare<[], { entry: number; event: number; person: number }>(
      `SELECT id AS entry, coalesce(after, before) ->> '$.event_id' AS event,
              coalesce(after, before) ->> '$.person_id' AS person
         FROM journal WHERE table_name = 'attendee_needs' AND coalesce(after, before) ->> '$.event_id' IS NOT NULL`,
    )
    .all()
    .map(({ entry, event, person }) => ({
      event: eventAt(event, entry),
      numbers: `${event} ${person}`,
      entry,
      command: null,
    }));
  return [...rows, ...entries, ...typedNeeds(sqlite, eventAt)];
}

/** The commands that say them: also those that changed something else, as the need was known. */
function typedNeeds(
  sqlite: BetterSqlite3.Database,
  eventAt: (id: number, entry: number) => number | null,
): StoredNeed[] {
  const about = sqlite.prepare<[number], { entry: number; event: number; person: number | null }>(
    `SELECT max(id) AS entry, coalesce(after, before) ->> '$.event_id' AS event,
            coalesce(after, before) ->> '$.person_id' AS person
       FROM journal WHERE command_id = ? AND coalesce(after, before) ->> '$.event_id' IS NOT NULL GROUP BY event, person`,
  );
  return sqlite
    .prepare<[], { id: number; args: string }>(
      `SELECT id, args FROM commands WHERE args LIKE '%--diet%' OR args LIKE '%--access%'`,
    )
    .all()
    .flatMap(({ id, args: typed }) => {
      const args = JSON.parse(typed) as string[];
      const told = typedValues(args, NEED_OPTIONS).filter(({ value }) => value !== ERASED && readNeed(value) !== null);
      if (told.length === 0) return [];
      const found = about.all(id);
      const command = { id, args };
      // What else the command changed is not known any more
      if (found.length === 0) return [{ event: null, numbers: `command ${id}`, entry: null, command }];
      return found.map(({ entry, event, person }) => ({
        event: eventAt(event, entry),
        numbers: `${event} ${person}`,
        entry: null,
        command,
      }));
    });
}

const NEED_OPTIONS = ['--diet', '--access'];
