import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { clearAbandoned, draftOf } from '../drafts.js';
import { OperationFailed, UserError } from '../errors.js';
import { backUpBefore, backupName, freeName } from './backup.js';
import { type CarriedOver, type CarryOptions, carryOver, type Kinship, mistrustOpenMails } from './carry-over.js';
import { safeWriting } from './change.js';
import { checkStore } from './check.js';
import { lastSharedCommand } from './common-past.js';
import { compactFile } from './forget.js';
import { readHeader } from './header.js';
import { hasJournal, journalOf } from './hot-journal.js';
import { openSqlite } from './load-sqlite.js';
import { latestVersion, migrate } from './migrate.js';
import { notingWords } from './noted-copies.js';
import { mustNotBeNewer } from './open.js';
import type { Computer } from './other-computers.js';
import type { Store } from './store.js';

/** The last command of a database, as its log has it. */
export interface LastCommand {
  id: number;
  /** UTC instant. */
  at: string;
  words: string;
}

/** What a copy of the database holds. */
export interface CopyFacts {
  /** Null: nothing was ever changed in it. */
  last: LastCommand | null;
  persons: number;
  events: number;
}

/**
 * Looks into a copy of the database.
 * @throws UserError where the file is none of ours or newer than this program; OperationFailed where it is damaged
 */
export function inspectCopy(file: string): CopyFacts {
  const header = readHeader(file);
  if (header === null) throw new UserError('There is no file {file}.', { file });
  mustNotBeNewer(file, header.version);
  const copy = openSqlite(file, { readonly: true });
  try {
    if (checkStore(copy).length > 0) throw unsound(file);
    return factsOf(copy);
  } catch (error) {
    const { code } = error as { code?: unknown };
    throw String(code).startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' ? unsound(file) : error;
  } finally {
    copy.close();
  }
}

/** What a database holds. */
export function factsOf(sqlite: Store['sqlite']): CopyFacts {
  const count = (table: string) => Number(sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  return { last: lastCommandOf(sqlite), persons: count('persons'), events: count('events') };
}

/** SQL: the command is no note of a copy that was written ({@link notingWords}). */
const changes = `words <> '${notingWords}'`;

function lastCommandOf(sqlite: Store['sqlite']): LastCommand | null {
  const last = sqlite.prepare<[], LastCommand>(
    `SELECT id, at, words FROM commands WHERE ${changes} ORDER BY id DESC LIMIT 1`,
  );
  return last.get() ?? null;
}

/**
 * The commands of a database that a copy does not know, oldest first.
 * @returns null where the copy is not one of it, but of another database
 */
export function commandsSince(sqlite: Store['sqlite'], copy: string): LastCommand[] | null {
  const shared = sharedWith(sqlite, copy);
  if (shared === null) return null;
  return sqlite
    .prepare<[number], LastCommand>(`SELECT id, at, words FROM commands WHERE id > ? AND ${changes} ORDER BY id`)
    .all(shared);
}

function sharedWith(sqlite: Store['sqlite'], copy: string): number | null {
  const other = openSqlite(copy, { readonly: true });
  try {
    return lastSharedCommand(other, sqlite);
  } finally {
    other.close();
  }
}

/** What is put in the place of what, and how. */
export interface Restoration extends CarryOptions {
  database: string;
  backups: string;
  copy: string;
  computer: Computer;
  /** The database as it stands, open; null: it cannot be read, or there is none. */
  present: Store | null;
}

/** What a restored database replaces, and what became of it. */
export interface Restored {
  /** Where the database as it was before lies now; null: there was none. */
  kept: string | null;
  carried: CarriedOver;
}

/** What {@link restore} would carry over, and nothing changed. */
export function rehearseRestore(restoration: Restoration): CarriedOver {
  return inDraft(restoration, (draft) => prepare(draft, restoration));
}

/**
 * Puts a copy in the place of the database, in one step at the end. What stood there is kept beside the other copies, and
 * what must not be forgotten is taken along: which mails have left since, who was erased, and who objected. A mail that the copy still
 * holds as waiting becomes unclear, as nobody knows what became of it.
 *
 * @param seen the last command of the database when it was decided
 * @throws OperationFailed where the folder cannot be written, or somebody else uses the database or has changed it since
 */
export function restore(restoration: Restoration, seen: LastCommand | null): Restored {
  const { database, present } = restoration;
  // From here on nobody else writes into what is about to be replaced
  present?.sqlite.exec('BEGIN IMMEDIATE');
  if (present !== null && lastCommandOf(present.sqlite)?.id !== seen?.id) {
    throw new OperationFailed('The database {file} was changed meanwhile; it was not replaced.', {
      file: database,
    }).hint('Start the command again to see what would be lost now.');
  }
  return inDraft(restoration, (draft) => {
    const carried = prepare(draft, restoration);
    const kept = keepPresent(restoration);
    clearAbandoned(draft);
    // Windows renames over no open file, so there the lock ends just before
    if (process.platform === 'win32') present?.close();
    renameSync(draft, database);
    return { kept, carried };
  });
}

function inDraft<T>({ database, copy }: Restoration, work: (draft: string) => T): T {
  const draft = draftOf(database, 'restoring');
  try {
    // of a killed njb that had our number
    rmSync(draft, { force: true });
    copyFileSync(copy, draft, constants.COPYFILE_EXCL);
    return work(draft);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new OperationFailed('The folder of the database {file} cannot be written: {problem}', {
      file: database,
      problem: String(code),
    });
  } finally {
    rmSync(draft, { force: true });
  }
}

function prepare(draft: string, restoration: Restoration): CarriedOver {
  const { copy, present, now, computer } = restoration;
  const sqlite = openSqlite(draft, { fileMustExist: true });
  try {
    const kinship = present === null ? null : kinshipOf(sqlite, present, copy);
    if (Number(sqlite.pragma('user_version', { simple: true })) < latestVersion()) migrate({ sqlite }, now);
    sqlite.exec(safeWriting);
    if (present !== null) sqlite.prepare('ATTACH ? AS present').run(present.file);
    const run = sqlite.transaction(() => {
      sqlite
        .prepare(`INSERT INTO commands (at, words, args, computer, login) VALUES (?, 'db restore', '[]', ?, ?)`)
        .run(now, computer.name, computer.user);
      const carried =
        kinship === null
          ? { mails: 0, returned: 0, erased: [], lostEvents: [], objections: [], lostObjections: [] }
          : carryOver(sqlite, kinship, restoration);
      const unclear = mistrustOpenMails(sqlite, now);
      // erasing anew says otherwise
      sqlite.exec(`UPDATE commands SET running = 0, final = 'migrated' WHERE running = 1`);
      return { ...carried, unclear };
    });
    const carried = run();
    if (present !== null) sqlite.exec('DETACH present');
    if (carried.erased.length > 0) compactFile({ sqlite });
    if (checkStore(sqlite).length > 0) throw unsound(copy);
    return carried;
  } finally {
    sqlite.close();
  }
}

function kinshipOf(draft: Store['sqlite'], present: Store, copy: string): Kinship | null {
  const command = sharedWith(present.sqlite, copy);
  if (command === null) return null;
  const last = (table: string) => Number(draft.prepare(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get());
  return { command, lastEntry: last('journal'), isOlder: command === last('commands') };
}

/** A verified copy of what can be read; what cannot is put aside as it is. */
function keepPresent({ database, backups, now, present }: Restoration): string | null {
  if (!existsSync(database)) return null;
  if (present !== null) return backUpBefore(present, backups, now, 'restore');
  const target = freeName(join(backups, backupName(database, now, '-damaged')));
  mkdirSync(backups, { recursive: true });
  copyFileSync(database, target, constants.COPYFILE_EXCL);
  // left where it is, SQLite would play it into the restored database
  if (hasJournal(database)) renameSync(journalOf(database), journalOf(target));
  return target;
}

function unsound(file: string): OperationFailed {
  return new OperationFailed('The copy {file} is damaged; nothing was changed.', { file }).hint(
    '“njb db restore” without a file shows the copies there are.',
  );
}
