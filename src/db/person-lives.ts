import type BetterSqlite3 from 'better-sqlite3';
import { foldName, type NameParts } from '../domain/names.js';

/**
 * The part of the journal in which a number meant one person: numbers come back when the newest row is deleted, and a
 * person may have had another number before two entries became one. Both ends are ids of the journal and belong to it.
 */
export interface Life {
  personId: number;
  from: number;
  to: number;
}

/** A change of a row that belongs to a person. */
export interface LifeEntry {
  id: number;
  commandId: number | null;
  table: string;
  rowId: number;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** The lives of somebody who is there: under their number, and under numbers that were merged into it. */
export function livesOf(sqlite: BetterSqlite3.Database, personId: number): Life[] {
  const lives = [{ personId, from: begin(sqlite, personId, Number.MAX_SAFE_INTEGER), to: Number.MAX_SAFE_INTEGER }];
  const moved = sqlite.prepare<[number, number, number, number], { old: number; commandId: number }>(
    `SELECT DISTINCT before ->> '$.person_id' AS old, command_id AS commandId FROM journal
      WHERE id BETWEEN ? AND ? AND after ->> '$.person_id' = ? AND before ->> '$.person_id' <> ?`,
  );
  const gone = sqlite
    .prepare<[number, number], number>(
      `SELECT max(id) FROM journal WHERE table_name = 'persons' AND after IS NULL AND row_id = ? AND command_id = ?`,
    )
    .pluck();
  for (const life of lives) {
    for (const { old, commandId } of moved.all(life.from, life.to, life.personId, life.personId)) {
      const to = gone.get(old, commandId) ?? null;
      if (to === null || exists(sqlite, old) || lives.some((each) => each.personId === old && each.to === to)) continue;
      lives.push({ personId: old, from: begin(sqlite, old, to), to });
    }
  }
  return lives;
}

/** Lives that have ended, of people of these names: entered, and taken back or deleted. */
export function endedLives(sqlite: BetterSqlite3.Database, names: readonly NameParts[]): Life[] {
  const keys = new Set(names.map((name) => foldName(name).key).filter(Boolean));
  return sqlite
    .prepare<[], { id: number; personId: number; givenName: string | null; familyName: string | null }>(
      `SELECT id, row_id AS personId, before ->> '$.given_name' AS givenName, before ->> '$.family_name' AS familyName
         FROM journal WHERE table_name = 'persons' AND after IS NULL`,
    )
    .all()
    .filter((row) => keys.has(foldName(row).key))
    .map(({ id, personId }) => ({ personId, from: begin(sqlite, personId, id), to: id }));
}

/** Everything the journal says of a life, in the order it happened. */
export function entriesOf(sqlite: BetterSqlite3.Database, { personId, from, to }: Life): LifeEntry[] {
  return sqlite
    .prepare<
      [number, number, number, number, number],
      Record<'before' | 'after', string | null> & Omit<LifeEntry, 'before' | 'after'>
    >(
      `SELECT id, command_id AS commandId, table_name AS "table", row_id AS rowId, before, after FROM journal
        WHERE id BETWEEN ? AND ? AND ((table_name = 'persons' AND row_id = ?)
          OR before ->> '$.person_id' = ? OR after ->> '$.person_id' = ?)
        ORDER BY id`,
    )
    .all(from, to, personId, personId, personId)
    .map((row) => ({ ...row, before: parsed(row.before), after: parsed(row.after) }));
}

function begin(sqlite: BetterSqlite3.Database, personId: number, to: number): number {
  const found = sqlite
    .prepare<[number, number], number | null>(
      `SELECT max(id) FROM journal WHERE table_name = 'persons' AND row_id = ? AND before IS NULL AND id <= ?`,
    )
    .pluck()
    .get(personId, to);
  return found ?? 0;
}

function exists(sqlite: BetterSqlite3.Database, personId: number): boolean {
  return sqlite.prepare('SELECT 1 FROM persons WHERE id = ?').get(personId) !== undefined;
}

function parsed(text: string | null): Record<string, unknown> | null {
  return text === null ? null : (JSON.parse(text) as Record<string, unknown>);
}
