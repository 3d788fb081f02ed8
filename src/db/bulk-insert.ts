import type BetterSqlite3 from 'better-sqlite3';

/** What a column of ours can hold. */
export type SqlValue = string | number | null;

/**
 * Rows that one statement inserts. A statement whose rows fire triggers begins and ends a small transaction of its own,
 * which costs more than a row. Of what is left over, fewer go at a time.
 */
const BATCHES = [128, 16, 1] as const;

/** Inserts rows into one table, many at a time: they are in the database after `flush`, in the order they were added. */
export class BulkInsert {
  readonly #sqlite: BetterSqlite3.Database;
  readonly #head: string;
  readonly #width: number;
  readonly #statements = new Map<number, BetterSqlite3.Statement>();
  #values: SqlValue[] = [];

  constructor(sqlite: BetterSqlite3.Database, table: string, columns: readonly string[]) {
    this.#sqlite = sqlite;
    this.#head = `INSERT INTO ${table} (${columns.join(', ')}) VALUES `;
    this.#width = columns.length;
  }

  /** Whether so many rows wait that they should be written. */
  get isFull(): boolean {
    return this.#values.length >= BATCHES[0] * this.#width;
  }

  /** Takes a row: a value for each column. */
  add(...row: SqlValue[]): void {
    for (const value of row) this.#values.push(value);
  }

  /** Writes the rows that wait. */
  flush(): void {
    let done = 0;
    for (const rows of BATCHES) {
      for (; this.#values.length - done >= rows * this.#width; done += rows * this.#width) {
        this.#statement(rows).run(...this.#values.slice(done, done + rows * this.#width));
      }
    }
    this.#values = [];
  }

  #statement(rows: number): BetterSqlite3.Statement {
    let statement = this.#statements.get(rows);
    if (statement === undefined) {
      const row = `(${Array.from({ length: this.#width }, () => '?').join(', ')})`;
      statement = this.#sqlite.prepare(this.#head + Array.from({ length: rows }, () => row).join(', '));
      this.#statements.set(rows, statement);
    }
    return statement;
  }
}
