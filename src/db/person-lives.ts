import type BetterSqlite3 from 'better-sqlite3';
import { foldName, type NameParts } from '../domain/names.js';
import { columnsOf, journalledTables, rowAsJson } from './journal.js';

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
  /** The entry announced many new rows, of which this is one; it holds nothing of the row itself. */
  isAnnounced: boolean;
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
      `SELECT max(id) FROM journal WHERE table_name = 'persons' AND after IS NULL AND last_row_id IS NULL AND row_id = ? AND command_id = ?`,
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
         FROM journal WHERE table_name = 'persons' AND after IS NULL AND last_row_id IS NULL`,
    )
    .all()
    .filter((row) => keys.has(foldName(row).key))
    .map(({ id, personId }) => ({ personId, from: begin(sqlite, personId, id), to: id }));
}

/** Everything the journal says of a life, in the order it happened. */
export function entriesOf(sqlite: BetterSqlite3.Database, life: Life): LifeEntry[] {
  const { personId, from, to } = life;
  const entries = sqlite
    .prepare<
      [number, number, number, number, number],
      Record<'before' | 'after', string | null> & Omit<LifeEntry, 'before' | 'after' | 'isAnnounced'>
    >(
      `SELECT id, command_id AS commandId, table_name AS "table", row_id AS rowId, before, after FROM journal
        WHERE id BETWEEN ? AND ? AND last_row_id IS NULL AND ((table_name = 'persons' AND row_id = ?)
          OR before ->> '$.person_id' = ? OR after ->> '$.person_id' = ?)
        ORDER BY id`,
    )
    .all(from, to, personId, personId, personId)
    .map((row) => ({ ...row, before: parsed(row.before), after: parsed(row.after), isAnnounced: false }));
  return [...announcedOf(sqlite, life, entries), ...entries].sort((one, other) => one.id - other.id);
}

/** The rows of a life that were announced as new, as they were then: as their next entry found them, or as they still are. */
function announcedOf(sqlite: BetterSqlite3.Database, life: Life, entries: readonly LifeEntry[]): LifeEntry[] {
  const { personId, from, to } = life;
  const rows = new Map<string, Pick<LifeEntry, 'table' | 'rowId' | 'after'> & { next: number }>();
  if (to === Number.MAX_SAFE_INTEGER) {
    for (const row of presentRows(sqlite, personId)) rows.set(`${row.table} ${row.rowId}`, { ...row, next: to });
  }
  for (const { table, rowId, before, id } of entries.toReversed()) {
    rows.set(`${table} ${rowId}`, { table, rowId, after: before, next: id });
  }
  const announcing = sqlite.prepare<[string, number, number, number, number], { id: number; commandId: number | null }>(
    `SELECT id, command_id AS commandId FROM journal
      WHERE last_row_id IS NOT NULL AND table_name = ? AND row_id <= ? AND last_row_id >= ? AND id BETWEEN ? AND ?
      ORDER BY id DESC LIMIT 1`,
  );
  return [...rows.values()].flatMap(({ table, rowId, after, next }) => {
    if (after === null || (table !== 'persons' && after.person_id !== personId)) return [];
    const entry = announcing.get(table, rowId, rowId, from, next);
    return entry === undefined ? [] : [{ ...entry, isAnnounced: true, table, rowId, before: null, after }];
  });
}

/** The rows of a person that are there. */
function presentRows(
  sqlite: BetterSqlite3.Database,
  personId: number,
): (Pick<LifeEntry, 'table' | 'rowId'> & { after: LifeEntry['after'] })[] {
  return journalledTables(sqlite).flatMap((table) => {
    const columns = columnsOf(sqlite, table);
    const owner = table === 'persons' ? 'id' : 'person_id';
    if (!columns.includes(owner)) return [];
    return sqlite
      .prepare<[number], { rowId: number; after: string }>(
        `SELECT id AS rowId, ${rowAsJson(`"${table}"`, columns)} AS after FROM "${table}" WHERE ${owner} = ?`,
      )
      .all(personId)
      .map(({ rowId, after }) => ({ table, rowId, after: parsed(after) }));
  });
}

/** The entry with which somebody was entered. */
function begin(sqlite: BetterSqlite3.Database, personId: number, to: number): number {
  const found = sqlite
    .prepare<[{ personId: number; to: number }], number | null>(
      `SELECT max(id) FROM (
         SELECT max(id) AS id FROM journal
          WHERE table_name = 'persons' AND row_id = @personId AND before IS NULL AND id <= @to
         UNION ALL
         SELECT max(id) FROM journal WHERE last_row_id IS NOT NULL AND table_name = 'persons'
            AND row_id <= @personId AND last_row_id >= @personId AND id <= @to)`,
    )
    .pluck()
    .get({ personId, to });
  return found ?? 0;
}

function exists(sqlite: BetterSqlite3.Database, personId: number): boolean {
  return sqlite.prepare('SELECT 1 FROM persons WHERE id = ?').get(personId) !== undefined;
}

function parsed(text: string | null): Record<string, unknown> | null {
  return text === null ? null : (JSON.parse(text) as Record<string, unknown>);
}
