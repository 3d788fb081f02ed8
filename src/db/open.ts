import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseEmailAddress } from '../domain/email-address.js';
import { germanDay } from '../domain/german-time.js';
import { OperationFailed, UserError } from '../errors.js';
import { backUpBefore, rotate } from './backup.js';
import { safeWriting } from './change.js';
import { createDatabase } from './create.js';
import { damaged, explainSqliteError } from './failures.js';
import { applicationId, foreign, readHeader } from './header.js';
import { openSqlite } from './load-sqlite.js';
import { latestVersion, migrate } from './migrate.js';
import { readSettingsBare } from './settings.js';
import type { Store } from './store.js';
import type { DB } from './tables.js';

/** How a command wants the database: reading never creates one; changing does; `memory` is for a dry run without a file. */
export type Purpose = 'read' | 'change' | 'memory';

/** An open database, and what opening it took. */
export interface OpenedStore extends Store {
  /** Whether this process made the file. */
  readonly created: boolean;
  /** Where the copy from before a migration lies, null where the tables were up to date. */
  readonly copyOfOlder: string | null;
}

/**
 * Opens the database, creating or migrating it where the purpose allows.
 * @param now the present instant, for the name of the copy made before a migration
 * @throws UserError where there is none to read, or the file is not ours or newer than this program;
 *   OperationFailed where it is damaged, locked or cannot be written
 */
export async function openStore(file: string, purpose: Purpose, backups: string, now: string): Promise<OpenedStore> {
  if (purpose === 'memory') return Object.assign(inMemory(), { created: true, copyOfOlder: null });
  const header = readHeader(file);
  // A newer schema may be one this SQLite cannot even parse
  if (header !== null) mustNotBeNewer(file, header.version);
  let created = false;
  if (header === null) {
    if (purpose === 'read') {
      throw new UserError('There is no database {file} yet.', { file }).hint(
        'Start with “njb init”, or choose another database with --db FILE.',
      );
    }
    created = await explaining(file, async () => create(file));
  }
  return explaining(file, async () => {
    const store = connect(file);
    try {
      const copyOfOlder = await bringUpToDate(store, purpose, backups, now);
      return Object.assign(store, { created, copyOfOlder });
    } catch (error) {
      store.close();
      throw error;
    }
  });
}

async function bringUpToDate(store: Store, purpose: Purpose, backups: string, now: string): Promise<string | null> {
  const version = checkedVersion(store);
  if (purpose === 'change' || version < latestVersion()) mustBeWritable(store.file);
  if (purpose === 'change') store.sqlite.exec(safeWriting);
  if (version === latestVersion()) return null;
  const copy = backUpBefore(store, backups, now, 'migration');
  migrate(store, now);
  const { automaticCopies } = readSettingsBare(store.sqlite);
  if (automaticCopies !== null) rotate(store.file, backups, copy, automaticCopies, germanDay(now));
  return copy;
}

/**
 * The version of the tables, asked of SQLite, which never sees a half-written page.
 * @throws UserError where the file is not ours after all, or newer than this program; OperationFailed where it is
 *   shorter than it says
 */
export function checkedVersion({ sqlite, file }: Pick<Store, 'sqlite' | 'file'>): number {
  try {
    // one statement is one look at the file, and quicker than four
    const [application, version = 0, pages = 0, pageSize = 0] =
      sqlite
        .prepare<[], number[]>(
          `SELECT application_id, user_version, page_count, page_size
             FROM pragma_application_id, pragma_user_version, pragma_page_count, pragma_page_size`,
        )
        .raw()
        .get() ?? [];
    if (application !== applicationId) throw foreign(file);
    mustNotBeNewer(file, version);
    if (statSync(file).size < pages * pageSize) throw damaged(file);
    return version;
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_CORRUPT')) throw damaged(file);
    throw error;
  }
}

/** @throws UserError where the tables are newer than this program */
export function mustNotBeNewer(file: string, version: number): void {
  if (version <= latestVersion()) return;
  throw new UserError('The database {file} was written by a newer njb (version {version} of its tables).', {
    file,
    version,
  }).hint('Update njb on this computer, then try again.');
}

let emptyDatabase: Buffer | null = null;

function create(file: string): boolean {
  return createDatabase(file, emptyOne());
}

/** The bytes of a database with all tables and no rows: always the same, and slow to make. */
function emptyOne(): Buffer {
  if (emptyDatabase !== null) return emptyDatabase;
  const draft = connect(':memory:');
  try {
    migrate(draft, null);
    emptyDatabase = draft.sqlite.serialize();
    return emptyDatabase;
  } finally {
    draft.close();
  }
}

function inMemory(): Store {
  const store = connect(':memory:', emptyOne());
  store.sqlite.exec(safeWriting);
  return store;
}

function connect(file: string, bytes?: Buffer): Store {
  const sqlite = openSqlite(bytes ?? file, { timeout: 5000, fileMustExist: true });
  // an internationalised domain stands in lists in one form, in mails in another
  sqlite.function('mail_address', { deterministic: true }, (text) =>
    typeof text === 'string' ? parseEmailAddress(text.trim()) : null,
  );
  let query: Store['query'] | null = null;
  return {
    file,
    sqlite,
    get query() {
      if (builder === null) throw new Error('the query builder was not loaded');
      query ??= new builder.Kysely<DB>({ dialect: new builder.SqliteDialect({ database: sqlite }) });
      return query;
    },
    close: () => void sqlite.close(),
  };
}

let builder: typeof import('./query-builder.js') | null = null;

/** Loads what `query` is built with. Lists of members do without: it takes as long to load as the list itself. */
export async function loadQueryBuilder(): Promise<void> {
  builder ??= await import('./query-builder.js');
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
