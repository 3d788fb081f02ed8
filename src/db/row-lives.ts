import type BetterSqlite3 from 'better-sqlite3';

/** A stretch of the journal in which a number meant one row. Both ends are ids of the journal and belong to it. */
export interface RowLife {
  from: number;
  to: number;
}

/**
 * The life of a row up to an entry, the latest stretch first. Numbers come back when the newest row is deleted, so it
 * begins with the last time the number was given; where an undo brought the row back, it goes on before it went.
 */
export function rowLives(sqlite: BetterSqlite3.Database, table: string, rowId: number, to: number): RowLife[] {
  const gone = sqlite
    .prepare<[{ from: number; table: string; rowId: number }], number | null>(
      `SELECT max(gone.id) FROM journal AS back JOIN commands AS undo ON undo.id = back.command_id
         JOIN journal AS gone ON gone.command_id = undo.undoes AND gone.table_name = @table AND gone.row_id = @rowId
          AND gone.after IS NULL AND gone.last_row_id IS NULL
        WHERE back.id = @from AND back.last_row_id IS NULL`,
    )
    .pluck();
  const lives: RowLife[] = [];
  for (let end: number | null = to; end !== null; ) {
    const from: number = given(sqlite, table, rowId, end);
    lives.push({ from, to: end });
    end = gone.get({ from, table, rowId }) ?? null;
  }
  return lives;
}

/** The entry with which a number was last given. */
function given(sqlite: BetterSqlite3.Database, table: string, rowId: number, to: number): number {
  const found = sqlite
    .prepare<[{ table: string; rowId: number; to: number }], number | null>(
      `SELECT max(id) FROM (
         SELECT max(id) AS id FROM journal
          WHERE table_name = @table AND row_id = @rowId AND before IS NULL AND id <= @to
         UNION ALL
         SELECT max(id) FROM journal WHERE last_row_id IS NOT NULL AND table_name = @table
            AND row_id <= @rowId AND last_row_id >= @rowId AND id <= @to)`,
    )
    .pluck()
    .get({ table, rowId, to });
  return found ?? 0;
}
