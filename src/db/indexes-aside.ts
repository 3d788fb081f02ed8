import type BetterSqlite3 from 'better-sqlite3';

/** Fewer rows are quickly put into an index one by one. */
const MANY = 1000;

/**
 * Inserts rows into tables, with some of their indexes made anew afterwards: where most rows of a table are new, that
 * takes a fraction of the time of finding the place of each. For indexes that the inserting itself does not look into,
 * inside the caller's transaction.
 * @param table the one that tells how many rows there are
 * @param count how many rows it gets
 */
export function withIndexesAside(
  sqlite: BetterSqlite3.Database,
  { table, count, indexes }: { table: string; count: number; indexes: readonly string[] },
  insert: () => void,
): void {
  const present = sqlite.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck();
  if (count < MANY || count < (present.get() ?? 0)) {
    insert();
    return;
  }
  const made = sqlite
    .prepare<[string], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND name IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
    )
    .all(JSON.stringify(indexes));
  for (const { name } of made) sqlite.exec(`DROP INDEX "${name}"`);
  insert();
  for (const { sql } of made) sqlite.exec(sql);
}
