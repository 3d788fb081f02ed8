import type BetterSqlite3 from 'better-sqlite3';

/** What a column of ours can hold. */
export type SqlValue = string | number | null;

/**
 * Rows that one statement inserts. A statement whose rows fire triggers begins and ends a small transaction of its own,
 * which costs more than a row. Of what is left over, fewer go at a time.
 */
const BATCHES = [256, 64, 16, 4, 1] as const;

/** So many batches wait before it is time to write them: there is little left over of one then. */
export const WAITING = 2;

/**
 * Inserts rows into one table, many at a time: they are in the database after `flush`, in the order they were added.
 *
 * The journal has one entry for all rows of a statement: it is written before them and announces their numbers, so that
 * no trigger need write one a row, nor be there. Of a table whose numbers are given (the first column is `id`), they
 * follow each other without a gap.
 */
export class BulkInsert {
  readonly #sqlite: BetterSqlite3.Database;
  readonly #table: string;
  readonly #columns: readonly string[];
  readonly #waiting: number;
  readonly #statements = new Map<number, BetterSqlite3.Statement>();
  #announced: ReturnType<typeof announcing> | null = null;
  #lastId: BetterSqlite3.Statement<[], number> | null = null;
  readonly #size: number;
  /** Places for the values of a batch each, used again and again; `#full` of them wait whole, the next one up to `#end`. */
  readonly #batches: SqlValue[][] = [];
  #batch: SqlValue[];
  #full = 0;
  #end = 0;

  constructor(sqlite: BetterSqlite3.Database, table: string, columns: readonly string[], waiting: number = WAITING) {
    this.#sqlite = sqlite;
    this.#table = table;
    this.#columns = columns;
    this.#waiting = waiting;
    this.#size = BATCHES[0] * columns.length;
    this.#batch = this.#emptyBatch();
  }

  /** Whether so many rows wait that they should be written. */
  get isFull(): boolean {
    return this.#full >= this.#waiting;
  }

  /** Takes a row: a value for each column. */
  add(...row: SqlValue[]): void {
    const batch = this.#batch;
    let end = this.#end;
    for (let i = 0; i < row.length; i += 1) batch[end++] = row[i] ?? null;
    this.#end = end;
    if (end < this.#size) return;
    this.#full += 1;
    this.#end = 0;
    this.#batch = this.#batches[this.#full] ?? this.#emptyBatch();
  }

  /** Writes the rows that wait. */
  flush(): void {
    for (let i = 0; i < this.#full; i += 1) this.#insert(BATCHES[0], this.#batches[i] ?? []);
    const width = this.#columns.length;
    let done = 0;
    for (const rows of BATCHES) {
      for (; this.#end - done >= rows * width; done += rows * width) {
        this.#insert(rows, this.#batch.slice(done, done + rows * width));
      }
    }
    // what is written is not to be held
    for (let i = 0; i <= this.#full; i += 1) this.#batches[i]?.fill(null);
    this.#batch = this.#batches[0] ?? this.#emptyBatch();
    this.#full = 0;
    this.#end = 0;
  }

  /** Filled from the start: V8 compiles what handles an array anew when other values come into it. */
  #emptyBatch(): SqlValue[] {
    const batch = new Array<SqlValue>(this.#size).fill(null);
    this.#batches.push(batch);
    return batch;
  }

  /** Writes a row at once, before those that wait. */
  insert(...row: SqlValue[]): void {
    this.#insert(1, row);
  }

  #insert(rows: number, values: readonly SqlValue[]): void {
    const statement = this.#statement(rows);
    const first = this.#firstId(values);
    this.#announced ??= announcing(this.#sqlite);
    this.#announced(this.#table, first, first + rows - 1, () => statement.run(...values).lastInsertRowid);
  }

  #firstId(values: readonly SqlValue[]): number {
    const [given] = values;
    if (this.#columns[0] === 'id' && typeof given === 'number') return given;
    this.#lastId ??= this.#sqlite.prepare<[], number>(`SELECT coalesce(max(id), 0) FROM "${this.#table}"`).pluck();
    return (this.#lastId.get() ?? 0) + 1;
  }

  #statement(rows: number): BetterSqlite3.Statement {
    let statement = this.#statements.get(rows);
    if (statement === undefined) {
      const row = `(${this.#columns.map(() => '?').join(', ')})`;
      statement = this.#sqlite.prepare(
        `INSERT INTO ${this.#table} (${this.#columns.join(', ')}) VALUES ${Array.from({ length: rows }, () => row).join(', ')}`,
      );
      this.#statements.set(rows, statement);
    }
    return statement;
  }
}

/** Inserts rows that are announced: all of them, and the entry that says so, or nothing. */
function announcing(sqlite: BetterSqlite3.Database) {
  const begin = sqlite.prepare<[string, number, number]>(
    `INSERT INTO journal (command_id, table_name, row_id, last_row_id, filling)
     VALUES ((SELECT id FROM commands WHERE running = 1), ?, ?, ?, 1)`,
  );
  const end = sqlite.prepare<[number | bigint]>('UPDATE journal SET filling = NULL WHERE id = ?');
  return sqlite.transaction((table: string, first: number, last: number, insert: () => number | bigint) => {
    const entry = begin.run(table, first, last).lastInsertRowid;
    if (insert() !== last) throw new Error(`${table}: not the rows that were announced`);
    end.run(entry);
  });
}
