import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { OperationFailed, UserError } from '../errors.js';
import { backUpBefore } from './backup.js';
import { explainSqliteError } from './failures.js';
import { readHeader } from './header.js';
import { openSqlite } from './load-sqlite.js';
import { latestVersion, migrate } from './migrate.js';
import type { Store } from './store.js';

/** How a command wants the database: reading never creates one; changing does; `memory` is for a dry run without a file. */
export type Purpose = 'read' | 'change' | 'memory';

/**
 * Opens the database, creating or migrating it where the purpose allows.
 * @param now the present instant, for the name of the copy made before a migration
 * @throws UserError where there is none to read, or the file is not ours or newer than this program;
 *   OperationFailed where it is damaged, locked or cannot be written
 */
export async function openStore(file: string, purpose: Purpose, backups: string, now: string): Promise<Store> {
  if (purpose === 'memory') return create(':memory:');
  const header = readHeader(file);
  if (header === null) {
    if (purpose === 'change') return create(file);
    throw new UserError('There is no database {file} yet.', { file }).hint(
      'Start with “njb init”, or choose another database with --db FILE.',
    );
  }
  if (header.version > latestVersion()) {
    throw new UserError('The database {file} was written by a newer njb (version {version} of its tables).', {
      file,
      version: header.version,
    }).hint('Update njb on this computer, then try again.');
  }
  if (purpose === 'change') mustBeWritable(file);
  return explaining(file, async () => {
    const store = connect(file);
    if (header.version < latestVersion()) {
      mustBeWritable(file);
      await backUpBefore(store, backups, now, 'migration');
      migrate(store, now);
    }
    return store;
  });
}

async function create(file: string): Promise<Store> {
  return explaining(file, async () => {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    const store = connect(file);
    migrate(store, null);
    return store;
  });
}

function connect(file: string): Store {
  const sqlite = openSqlite(file, { timeout: 5000 });
  const query = new Kysely<never>({ dialect: new SqliteDialect({ database: sqlite }) }) as unknown as Store['query'];
  return { file, sqlite, query, close: () => void sqlite.close() };
}

function mustBeWritable(file: string): void {
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
    // SQLite puts its rollback journal beside the database
    accessSync(dirname(file), constants.W_OK);
  } catch {
    throw new OperationFailed('The database {file} is read-only; nothing was changed.', { file }).hint(
      'Ask for the right to write the file and its folder.',
    );
  }
}

/** Runs work on the database, turning SQLite's errors into sentences about the file. */
export async function explaining<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainSqliteError(error, file);
  }
}
