import { columnsOf, rowAsJson } from './journal.js';
import type { Store } from './store.js';

/**
 * Takes back entries that announced rows. How such a row was is not in them: it has stayed so, or the next entry of the
 * row knows.
 * @param commandId the command to be taken back, of which nothing is yet
 */
export class AnnouncedRows {
  readonly #sqlite: Store['sqlite'];
  readonly #statements = new Map<string, ReturnType<typeof statementsOf>>();

  constructor({ sqlite }: Store, commandId: number) {
    this.#sqlite = sqlite;
    sqlite.exec(`
      CREATE TEMP TABLE changed_later
        (table_name TEXT NOT NULL, row_id INTEGER NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (table_name, row_id, entry))
        STRICT, WITHOUT ROWID`);
    sqlite
      .prepare(
        `INSERT INTO changed_later SELECT table_name, row_id, id FROM journal
          WHERE last_row_id IS NULL
            AND id > (SELECT min(id) FROM journal WHERE command_id = @commandId AND last_row_id IS NOT NULL)
            AND table_name IN (SELECT table_name FROM journal WHERE command_id = @commandId AND last_row_id IS NOT NULL)`,
      )
      .run({ commandId });
  }

  /**
   * Removes the rows of an entry.
   * @returns how many, or the number of a row that something else has changed since
   */
  remove(entry: {
    id: number;
    table_name: string;
    row_id: number;
    last_row_id: number;
  }): { removed: number } | { changed: number } {
    const { id, table_name: table, row_id: first, last_row_id: last } = entry;
    let statements = this.#statements.get(table);
    if (statements === undefined) {
      statements = statementsOf(this.#sqlite, table, columnsOf(this.#sqlite, table));
      this.#statements.set(table, statements);
    }
    const changed = statements.changed.get({ table, first, last, entry: id });
    if (changed !== undefined) return { changed };
    const removed = statements.remove.run(first, last).changes;
    return removed === last - first + 1 ? { removed } : { changed: first };
  }

  close(): void {
    this.#sqlite.exec('DROP TABLE temp.changed_later');
  }
}

function statementsOf(sqlite: Store['sqlite'], table: string, columns: readonly string[]) {
  return {
    /** A row that is not as the first entry after it was announced found it. */
    changed: sqlite
      .prepare<[{ table: string; first: number; last: number; entry: number }], number>(
        `SELECT later.row_id
           FROM (SELECT row_id, min(entry) AS entry FROM temp.changed_later
                  WHERE table_name = @table AND row_id BETWEEN @first AND @last AND entry > @entry GROUP BY row_id) AS later
           JOIN journal ON journal.id = later.entry LEFT JOIN "${table}" AS present ON present.id = later.row_id
          WHERE journal.before IS NOT ${rowAsJson('present', columns)} LIMIT 1`,
      )
      .pluck(),
    remove: sqlite.prepare<[number, number]>(`DELETE FROM "${table}" WHERE id BETWEEN ? AND ?`),
  };
}
