import type BetterSqlite3 from 'better-sqlite3';
import { foldName } from '../domain/names.js';
import type { Identity } from '../domain/redact.js';
import { columnsOf, journalledTables, rowAsJson } from './journal.js';
import { type Mixed, readMerges } from './merges.js';
import { type RowLife, rowLives } from './row-lives.js';

/**
 * The part of the journal in which a number meant one person, who may have had another number before two entries became
 * one.
 */
export interface Life extends RowLife {
  personId: number;
  /** Where it holds values of somebody else as well. */
  mixed: readonly Mixed[];
}

/** A change of a row that belongs to a person. */
export interface LifeEntry {
  id: number;
  /** The entry announced many new rows, of which this is one; it holds nothing of the row itself. */
  isAnnounced: boolean;
  /** May say something of somebody else: the two were merged, which was taken back. */
  isMixed: boolean;
  commandId: number | null;
  table: string;
  rowId: number;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/**
 * The lives of somebody who is there: under their number, under numbers that were merged into it, and under that of
 * somebody they were merged into until it was taken back.
 */
export function livesOf(sqlite: BetterSqlite3.Database, personId: number): Life[] {
  return withMerges(sqlite, underNumber(sqlite, personId, Number.MAX_SAFE_INTEGER));
}

/** Lives that have ended, of people of these names or addresses: entered, and taken back or deleted. */
export function endedLives(sqlite: BetterSqlite3.Database, { names, addresses }: Identity): Life[] {
  const keys = new Set(names.map((name) => foldName(name).key).filter(Boolean));
  const known = new Set(
    sqlite
      .prepare<[string], string>(
        `SELECT command_id || ' ' || (before ->> '$.person_id') FROM journal
          WHERE table_name = 'email_addresses' AND after IS NULL
            AND lower(before ->> '$.address') IN (SELECT lower(value) FROM json_each(?))`,
      )
      .pluck()
      .all(JSON.stringify(addresses)),
  );
  const ended = sqlite
    .prepare<
      [],
      { id: number; personId: number; commandId: number | null; givenName: string | null; familyName: string | null }
    >(
      `SELECT j.id, row_id AS personId, command_id AS commandId, before ->> '$.given_name' AS givenName,
              before ->> '$.family_name' AS familyName
         FROM journal j LEFT JOIN commands c ON c.id = j.command_id
        WHERE table_name = 'persons' AND after IS NULL AND last_row_id IS NULL AND c.words IS NOT 'member merge'`,
    )
    .all()
    .filter((row) => keys.has(foldName(row).key) || known.has(`${row.commandId} ${row.personId}`))
    .flatMap(({ id, personId }) => underNumber(sqlite, personId, id));
  return withMerges(sqlite, ended);
}

/** Adds the lives that belong to lives by merges, and says where two people were mixed. */
function withMerges(sqlite: BetterSqlite3.Database, own: readonly Life[]): Life[] {
  const merges = readMerges(sqlite);
  const lives = own.map((life) => ({ ...life }));
  const add = (life: Life) => {
    const isKnown = lives.some(({ personId, to }) => personId === life.personId && to === life.to);
    if (!isKnown) lives.push({ ...life });
  };
  for (const life of lives) {
    for (const { keep, other, gone, mixed } of merges) {
      if (gone < life.from || gone > life.to || (keep !== life.personId && other !== life.personId)) continue;
      if (mixed !== null) life.mixed = [...life.mixed, mixed];
      if (keep === life.personId && mixed === null) for (const each of underNumber(sqlite, other, gone)) add(each);
      if (other === life.personId && mixed !== null) {
        add({ personId: keep, from: mixed.from, to: mixed.to, mixed: [mixed] });
      }
    }
  }
  return lives;
}

/** The lives under one number up to an entry. */
function underNumber(sqlite: BetterSqlite3.Database, personId: number, to: number): Life[] {
  return rowLives(sqlite, 'persons', personId, to).map((life) => ({ personId, ...life, mixed: [] }));
}

/** Everything the journal says of a life, in the order it happened. */
export function entriesOf(sqlite: BetterSqlite3.Database, life: Life): LifeEntry[] {
  const { personId, from, to, mixed } = life;
  const isMixed = (id: number) => mixed.some((each) => each.from <= id && id <= each.to);
  const entries = sqlite
    .prepare<
      [number, number, number, number, number],
      Record<'before' | 'after', string | null> & Omit<LifeEntry, 'before' | 'after' | 'isAnnounced' | 'isMixed'>
    >(
      `SELECT id, command_id AS commandId, table_name AS "table", row_id AS rowId, before, after FROM journal
        WHERE id BETWEEN ? AND ? AND last_row_id IS NULL AND ((table_name = 'persons' AND row_id = ?)
          OR before ->> '$.person_id' = ? OR after ->> '$.person_id' = ?)
        ORDER BY id`,
    )
    .all(from, to, personId, personId, personId)
    .map((row) => ({
      ...row,
      before: parsed(row.before),
      after: parsed(row.after),
      isAnnounced: false,
      isMixed: isMixed(row.id),
    }));
  return [...announcedOf(sqlite, life, entries), ...entries].sort((one, other) => one.id - other.id);
}

/** Which mails a merge left without a person, as both entries had got the same mailing: numbers of deliveries. */
export function secondCopies(entries: readonly LifeEntry[]): number[] {
  return entries.flatMap(({ table, rowId, before, after, isMixed }) =>
    table === 'deliveries' && !isMixed && before?.person_id != null && after !== null && after.person_id === null
      ? [rowId]
      : [],
  );
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
    return entry === undefined
      ? []
      : [{ ...entry, isAnnounced: true, isMixed: false, table, rowId, before: null, after }];
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

function parsed(text: string | null): Record<string, unknown> | null {
  return text === null ? null : (JSON.parse(text) as Record<string, unknown>);
}
