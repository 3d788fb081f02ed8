import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OperationFailed, UserError } from '../errors.js';
import { backUp, backupName, freeName } from './backup.js';
import { type CarriedOver, carryOver, mistrustOpenMails } from './carry-over.js';
import { safeWriting } from './change.js';
import { checkStore } from './check.js';
import { readHeader } from './header.js';
import { hasJournal, journalOf } from './hot-journal.js';
import { openSqlite } from './load-sqlite.js';
import { latestVersion, migrate } from './migrate.js';
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

function lastCommandOf(sqlite: Store['sqlite']): LastCommand | null {
  const last = sqlite.prepare<[], LastCommand>('SELECT id, at, words FROM commands ORDER BY id DESC LIMIT 1').get();
  return last ?? null;
}

/**
 * The commands of a database that a copy of it does not know yet, oldest first; null where the copy is not one of it: the
 * command the copy ends with is another one here.
 */
export function commandsSince(sqlite: Store['sqlite'], copy: CopyFacts): LastCommand[] | null {
  const { last } = copy;
  if (last !== null) {
    const same = sqlite.prepare('SELECT 1 FROM commands WHERE id = ? AND at = ? AND words = ?');
    if (same.get(last.id, last.at, last.words) === undefined) return null;
  }
  return sqlite
    .prepare<[number], LastCommand>('SELECT id, at, words FROM commands WHERE id > ? ORDER BY id')
    .all(last?.id ?? 0);
}

/** What a restored database replaces, and what became of it. */
export interface Restored {
  /** Where the database as it was before lies now; null: there was none. */
  kept: string | null;
  carried: CarriedOver;
}

/**
 * Puts a copy in the place of the database, in one step at the end. What stood there is kept beside the other copies, and
 * what must not be forgotten is taken along: which mails have left since, and who was erased. A mail that the copy still
 * holds as waiting becomes unclear, as nobody knows what became of it.
 *
 * @param present the database as it stands, open; null: it cannot be read, or there is none
 * @param now UTC instant
 * @throws OperationFailed where the folder cannot be written or somebody else uses the database
 */
export function restore(
  {
    database,
    backups,
    copy,
    now,
    computer,
  }: { database: string; backups: string; copy: string; now: string; computer: Computer },
  present: { store: Store; isAncestor: boolean } | null,
): Restored {
  const draft = join(dirname(database), `.${basename(database)}.${process.pid}.restoring`);
  try {
    copyFileSync(copy, draft, constants.COPYFILE_EXCL);
    const carried = prepare(draft, { now, computer }, present);
    const kept = keepPresent(database, backups, now, present?.store ?? null);
    putInPlace(draft, database, present?.store ?? null);
    return { kept, carried };
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

function prepare(
  draft: string,
  { now, computer }: { now: string; computer: Computer },
  present: { store: Store; isAncestor: boolean } | null,
): CarriedOver {
  const sqlite = openSqlite(draft);
  try {
    if (Number(sqlite.pragma('user_version', { simple: true })) < latestVersion()) migrate({ sqlite }, now);
    sqlite.exec(safeWriting);
    if (present !== null) sqlite.prepare('ATTACH ? AS present').run(present.store.file);
    const run = sqlite.transaction(() => {
      sqlite
        .prepare(`INSERT INTO commands (at, words, args, final, computer, login)
           VALUES (?, 'db restore', '[]', 'migrated', ?, ?)`)
        .run(now, computer.name, computer.user);
      const carried = carryOver(sqlite, present?.isAncestor === true, now);
      const unclear = mistrustOpenMails(sqlite, now);
      sqlite.exec('UPDATE commands SET running = 0');
      return { ...carried, unclear };
    });
    const carried = run.immediate();
    if (present !== null) sqlite.exec('DETACH present');
    if (checkStore(sqlite).length > 0) throw unsound(draft);
    return carried;
  } finally {
    sqlite.close();
  }
}

/** A verified copy of what can be read; what cannot is put aside as it is. */
function keepPresent(database: string, backups: string, now: string, present: Store | null): string | null {
  if (!existsSync(database)) return null;
  const target = freeName(join(backups, backupName(database, now, present === null ? '-damaged' : '-before-restore')));
  if (present !== null) backUp(present, target);
  else {
    mkdirSync(backups, { recursive: true });
    copyFileSync(database, target, constants.COPYFILE_EXCL);
    // left where it is, SQLite would play it into the restored database
    if (hasJournal(database)) renameSync(journalOf(database), journalOf(target));
  }
  return target;
}

/** Nobody writes while the files change places; Windows renames over no open file, so there the lock ends just before. */
function putInPlace(draft: string, database: string, present: Store | null): void {
  if (present === null) renameSync(draft, database);
  else {
    present.sqlite.exec('BEGIN EXCLUSIVE');
    if (process.platform === 'win32') present.close();
    renameSync(draft, database);
  }
}

function unsound(file: string): OperationFailed {
  return new OperationFailed('The copy {file} is damaged; nothing was changed.', { file }).hint(
    '“njb db restore” without a file shows the copies there are.',
  );
}
