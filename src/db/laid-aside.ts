import type BetterSqlite3 from 'better-sqlite3';

/** Fewer rows are quickly put into an index one by one. */
const MANY = 1000;

interface SchemaEntry {
  type: 'index' | 'trigger';
  name: string;
  sql: string;
}

/**
 * Lays some indexes and triggers of tables aside while rows are inserted, and makes them anew: where most rows of a table
 * are new, that takes a fraction of the time of finding the place of each in an index, and of asking a trigger for each.
 * For indexes that the inserting itself does not look into, and for triggers that have nothing to do for what is inserted
 * ({@link BulkInsert} announces its rows to the journal), inside the caller's transaction.
 */
export class LaidAside {
  readonly #sqlite: BetterSqlite3.Database;
  readonly #names: readonly string[];
  #aside: SchemaEntry[] = [];

  constructor(sqlite: BetterSqlite3.Database, names: readonly string[]) {
    this.#sqlite = sqlite;
    this.#names = names;
  }

  /** Lays them aside where it is worth it: `count` rows are expected beside those that are in the table. */
  expect(table: string, count: number): void {
    if (this.#aside.length > 0 || count < MANY) return;
    const present = this.#sqlite.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck();
    if (count < (present.get() ?? 0)) return;
    this.#aside = this.#sqlite
      .prepare<[string], SchemaEntry>(
        `SELECT type, name, sql FROM sqlite_schema
          WHERE type IN ('index', 'trigger') AND name IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
      )
      .all(JSON.stringify(this.#names));
    for (const { type, name } of this.#aside) this.#sqlite.exec(`DROP ${type} "${name}"`);
  }

  /** Makes anew what was laid aside. */
  end(): void {
    for (const { sql } of this.#aside) this.#sqlite.exec(sql);
    this.#aside = [];
  }
}
