import type { CommandLine } from '../../src/db/change.js';
import { journalledTables } from '../../src/db/journal.js';
import { openSqlite } from '../../src/db/load-sqlite.js';
import { loadQueryBuilder, openStore } from '../../src/db/open.js';
import type { Store } from '../../src/db/store.js';
import { newSession } from './run.js';

/** An instant for what needs one. */
export const now = '2025-09-04T08:00:00.000Z';

/** A command for the journal. */
export const command: CommandLine = { at: now, words: 'member add', args: ['member', 'add'] };

/** A new database in a folder of its own. */
export async function newStore(): Promise<Store> {
  await loadQueryBuilder();
  return openStore(newSession().database, 'change', '/nowhere', now);
}

/** Opens a file with plain SQLite, as another program would. */
export function openPlain(file: string) {
  return openSqlite(file);
}

/** All rows of the tables, by table and id; unless said, of all that are journalled. */
export function dump(
  sqlite: Store['sqlite'],
  tables: readonly string[] = journalledTables(sqlite),
): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    tables.map((table) => {
      const rows = sqlite.prepare<[], { id: number }>(`SELECT * FROM "${table}"`).all();
      return [table, Object.fromEntries(rows.map((row) => [row.id, row]))];
    }),
  );
}

/** The dump of a database file. */
export function dumpOf(file: string): ReturnType<typeof dump> {
  const sqlite = openPlain(file);
  try {
    return dump(sqlite);
  } finally {
    sqlite.close();
  }
}
