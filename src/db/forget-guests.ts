import type BetterSqlite3 from 'better-sqlite3';
import { foldText } from '../domain/names.js';
import { type Identity, NOBODY } from '../domain/redact.js';
import type { Life } from './person-lives.js';
import { rowLives } from './row-lives.js';

/**
 * Appearances stay as `N.N.`: function and organisation would tell who it was; recordings and slides go. An organisation
 * that came without a name only loses whom to write to. Of an event still to come the guest counts as not coming: nobody
 * can be told of it, nor announced. Returns the ids of the rows.
 */
export function anonymiseGuests(
  sqlite: BetterSqlite3.Database,
  personId: number,
  isNamed: (name: string | null) => boolean,
  today: string,
): { guests: number[]; recordings: number[] } {
  sqlite.prepare('UPDATE guests SET person_id = NULL WHERE person_id = ? AND name IS NULL').run(personId);
  const guests = sqlite
    .prepare<[], { id: number; personId: number | null; name: string | null }>(
      'SELECT id, person_id AS personId, name FROM guests',
    )
    .all()
    .filter((guest) => guest.personId === personId || (guest.personId === null && isNamed(guest.name)));
  const clear = sqlite.prepare(
    `UPDATE guests SET person_id = NULL, name = ?, function = NULL, organisation = NULL, organisation_id = NULL
      WHERE id = ?`,
  );
  const takeRecordings = sqlite
    .prepare<[number], number>('DELETE FROM event_links WHERE guest_id = ? RETURNING id')
    .pluck();
  const recordings = guests.flatMap(({ id }) => takeRecordings.all(id));
  const letGo = sqlite.prepare(
    `UPDATE guests SET status = 'declined', asked_for = NULL
      WHERE id = @id AND event_id IN (SELECT id FROM events
        WHERE end_date >= substr(@today, 1, length(end_date)) AND status <> 'held')`,
  );
  for (const { id } of guests) {
    clear.run(NOBODY, id);
    letGo.run({ id, today });
  }
  return { guests: guests.map(({ id }) => id), recordings };
}

/** Entries of the journal about appearances that were removed: what is left of them would tell who it was. */
export function entriesOfRemovedGuests(
  sqlite: BetterSqlite3.Database,
  people: readonly Life[],
  isNamed: (name: string | null) => boolean,
): number[] {
  const told = sqlite
    .prepare<[{ rowId: number; from: number; to: number }], number>(
      `SELECT id FROM journal WHERE id BETWEEN @from AND @to AND last_row_id IS NULL
          AND ((table_name = 'guests' AND row_id = @rowId)
            OR (table_name = 'event_links' AND coalesce(after, before) ->> '$.guest_id' = @rowId))`,
    )
    .pluck();
  return sqlite
    .prepare<[], { id: number; rowId: number; personId: number | null; name: string | null }>(
      `SELECT id, row_id AS rowId, before ->> '$.person_id' AS personId, before ->> '$.name' AS name
         FROM journal WHERE table_name = 'guests' AND after IS NULL AND last_row_id IS NULL`,
    )
    .all()
    .filter(({ id, personId, name }) =>
      personId === null
        ? isNamed(name)
        : people.some((life) => life.personId === personId && life.from <= id && id <= life.to),
    )
    .flatMap(({ id, rowId }) =>
      rowLives(sqlite, 'guests', rowId, id).flatMap((life) => told.all({ rowId, from: life.from, to: life.to })),
    );
}

/** Whether a guest of this name is meant, whatever title stands before it. */
export function bearsName({ names }: Identity): (name: string | null) => boolean {
  const spellings = new Set(
    names.flatMap(({ givenName, familyName }) => (givenName ? [foldText(`${givenName} ${familyName}`)] : [])),
  );
  return (name) => name !== null && spellings.has(withoutTitle(name));
}

function withoutTitle(name: string): string {
  return foldText(name).replace(/^(?:(?:dr|prof|dipl|ing|h c|med|jur|phil|rer nat) )+/, '');
}

/**
 * The functions and organisations under which guests were told of, as the journal has them: those of rows that are there,
 * and of entries about removed ones.
 */
export function officesOf(
  sqlite: BetterSqlite3.Database,
  guests: readonly number[],
  entries: readonly number[],
): string[] {
  const found = sqlite
    .prepare<[{ guests: string; entries: string }], { function: string | null; organisation: string | null }>(
      `WITH told AS (
         SELECT before, after FROM journal WHERE table_name = 'guests'
            AND (id IN (SELECT value FROM json_each(@entries)) OR row_id IN (SELECT value FROM json_each(@guests))))
       SELECT before ->> '$.function' AS function, before ->> '$.organisation' AS organisation FROM told WHERE before IS NOT NULL
       UNION SELECT after ->> '$.function', after ->> '$.organisation' FROM told WHERE after IS NOT NULL`,
    )
    .all({ guests: JSON.stringify(guests), entries: JSON.stringify(entries) });
  return [...new Set(found.flatMap((each) => [each.function, each.organisation]).filter((text) => text !== null))];
}
