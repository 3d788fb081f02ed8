import type { Computer } from './other-computers.js';
import type { Store } from './store.js';

/**
 * What every writing connection must set: references are checked, the journal also sees rows that REPLACE removes, and a
 * commit is on the disk before it counts, on network drives too.
 */
export const safeWriting = `
  PRAGMA foreign_keys = ON;
  PRAGMA recursive_triggers = ON;
  PRAGMA synchronous = EXTRA;
  -- on disk, the statement journals of a big import take most of its time
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -16384;
  PRAGMA trusted_schema = OFF;
`;

/** What the journal says of a command: when, its words, and its arguments as typed. */
export interface CommandLine {
  /** UTC instant. */
  at: string;
  /** `member import` */
  words: string;
  args: readonly string[];
  /** The computer it runs on, and who is logged in there. */
  computer?: Computer;
}

/**
 * Runs one command's changes as one transaction and one entry of the journal: all of them or none. A command that
 * changed nothing leaves no entry, even where it wrote what stood there already, unless `keepEntry` says of its result that
 * it goes on in further transactions, or that it counts that this was said again. With `dryRun` everything happens, checks included, and is then rolled back.
 * @returns what `work` returns, and the id of the command (null where it has no entry)
 */
export async function change<T>(
  store: Store,
  command: CommandLine,
  work: () => Promise<T>,
  options: { dryRun?: boolean; undoes?: number; keepEntry?: (result: T) => boolean } = {},
): Promise<{ result: T; commandId: number | null }> {
  const { sqlite } = store;
  sqlite.exec(safeWriting);
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    const { lastInsertRowid } = sqlite
      .prepare('INSERT INTO commands (at, words, args, undoes, computer, login) VALUES (?, ?, ?, ?, ?, ?)')
      .run(
        ...[command.at, command.words, JSON.stringify(command.args), options.undoes ?? null],
        ...[command.computer?.name ?? null, command.computer?.user ?? null],
      );
    const commandId = Number(lastInsertRowid);
    const result = await work();
    // what an undo took back is not taken back again, whatever it was
    const changed = options.undoes !== undefined || !isVain(sqlite, commandId);
    const kept = changed || options.keepEntry?.(result) === true;
    if (kept) sqlite.prepare('UPDATE commands SET running = 0 WHERE id = ?').run(commandId);
    else {
      sqlite.prepare('DELETE FROM journal WHERE command_id = ?').run(commandId);
      sqlite.prepare('DELETE FROM commands WHERE id = ?').run(commandId);
    }
    sqlite.exec(options.dryRun ? 'ROLLBACK' : 'COMMIT');
    return { result, commandId: kept && !options.dryRun ? commandId : null };
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Whether a command left every row as it found it: it wrote what stood there already, or turned back what it had done. Where it
 * erased, lines that look alike say nothing: what differed is gone from them.
 */
export function isVain(sqlite: Store['sqlite'], commandId: number): boolean {
  const changed = sqlite.prepare<[object], 0 | 1>(
    `WITH touched AS (SELECT min(id) AS first, max(id) AS last FROM journal
        WHERE command_id = @commandId GROUP BY table_name, row_id)
     SELECT (SELECT final FROM commands WHERE id = @commandId) IS NOT NULL
       OR EXISTS (SELECT 1 FROM journal WHERE command_id = @commandId AND last_row_id IS NOT NULL)
       OR EXISTS (SELECT 1 FROM touched
         WHERE (SELECT before FROM journal WHERE id = first) IS NOT (SELECT after FROM journal WHERE id = last))`,
  );
  return changed.pluck().get({ commandId }) === 0;
}

/**
 * A further transaction of a command that goes on after its first one (a mailing that commits each delivery on its
 * own). Synchronous, so that nothing of another delivery slips in between.
 */
export function continueCommand<T>(store: Store, commandId: number, work: () => T): T {
  const { sqlite } = store;
  const run = sqlite.transaction(() => {
    sqlite.prepare('UPDATE commands SET running = 1 WHERE id = ?').run(commandId);
    const result = work();
    sqlite.prepare('UPDATE commands SET running = 0 WHERE id = ?').run(commandId);
    return result;
  });
  return run.immediate();
}

/** For several attempts at one thing in a transaction: what it gives, begins one as if those before had not been. */
export function attempts({ sqlite }: Pick<Store, 'sqlite'>): () => void {
  let isFirst = true;
  return () => {
    sqlite.exec(isFirst ? 'SAVEPOINT attempt' : 'ROLLBACK TO attempt');
    isFirst = false;
  };
}
