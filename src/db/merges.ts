import type BetterSqlite3 from 'better-sqlite3';

/** Two numbers that became one person, as the journal tells it. The ends are ids of the journal and belong to it. */
export interface MergeEntry {
  keep: number;
  other: number;
  /** The entry in which the other number went. */
  gone: number;
  /**
   * Set where it was taken back: from the first entry of the merge to the last one of the undo, rows of either hold values
   * of both.
   */
  mixed: Mixed | null;
}

/** A stretch of the journal in which two people were one by mistake, and the commands that began and ended it. */
export interface Mixed {
  from: number;
  to: number;
  commands: readonly [merge: number, undo: number];
}

/** Every merge there was. Read off the rows it changed, which stay where their values are erased. */
export function readMerges(sqlite: BetterSqlite3.Database): MergeEntry[] {
  return sqlite
    .prepare<[], Omit<MergeEntry, 'mixed'> & { command: number; from: number; undo: number | null; to: number | null }>(
      `SELECT kept.row_id AS keep, gone.row_id AS other, max(gone.id) AS gone, merge.id AS command,
              (SELECT min(id) FROM journal WHERE command_id = merge.id) AS "from",
              undo.id AS undo, (SELECT max(id) FROM journal WHERE command_id = undo.id) AS "to"
         FROM commands AS merge
         JOIN journal AS gone ON gone.command_id = merge.id AND gone.table_name = 'persons' AND gone.after IS NULL
         JOIN journal AS kept ON kept.command_id = merge.id AND kept.table_name = 'persons' AND kept.after IS NOT NULL
         LEFT JOIN commands AS undo ON undo.undoes = merge.id
        WHERE merge.words = 'member merge' GROUP BY merge.id`,
    )
    .all()
    .map(({ command, from, undo, to, ...merge }) => ({
      ...merge,
      mixed: undo === null || to === null ? null : { from, to, commands: [command, undo] },
    }));
}
