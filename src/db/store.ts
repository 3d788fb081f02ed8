import type BetterSqlite3 from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { DB } from './tables.js';

/** What a query takes: typed SQL on the open database. */
export type Db = Kysely<DB>;

/** An open database. Both handles share one connection, so what `query` does is part of a transaction on `sqlite`. */
export interface Store {
  /** The file, or `:memory:`. */
  readonly file: string;
  /** For transactions and for prepared statements where thousands of rows are written. */
  readonly sqlite: BetterSqlite3.Database;
  /** For everything else. */
  readonly query: Db;
  close(): void;
}
