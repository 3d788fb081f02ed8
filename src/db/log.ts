import { sql } from 'kysely';
import type { Db } from './store.js';

/** A command as `njb log` shows it. */
export interface LogEntry {
  id: number;
  /** UTC instant. */
  at: string;
  words: string;
  args: string[];
  changes: number;
  /** The command this one took back, if it is an undo. */
  undoes: number | null;
  /** The undo that took this one back. */
  undoneBy: number | null;
}

/** The last `limit` commands, oldest first. */
export async function loggedCommands(db: Db, limit: number): Promise<LogEntry[]> {
  const rows = await db
    .selectFrom('commands')
    .select((select) => [
      'id',
      'at',
      'words',
      'args',
      'undoes',
      select
        .selectFrom('journal')
        .select(sql<number>`coalesce(sum(coalesce(last_row_id - row_id, 0) + 1), 0)`.as('n'))
        .whereRef('journal.command_id', '=', 'commands.id')
        .as('changes'),
      select
        .selectFrom('commands as undo')
        .select((max) => max.fn.max('undo.id').as('id'))
        .whereRef('undo.undoes', '=', 'commands.id')
        .as('undoneBy'),
    ])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse().map((row) => ({ ...row, args: JSON.parse(row.args), changes: Number(row.changes) }));
}
