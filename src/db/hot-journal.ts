import { closeSync, copyFileSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearAbandoned, draftOf, rollbackTarget } from '../drafts.js';
import { OperationFailed } from '../errors.js';
import { explainSqliteError } from './failures.js';
import { openSqlite } from './load-sqlite.js';

/** Where SQLite keeps the pages a running transaction overwrites (https://www.sqlite.org/fileformat2.html, section 3). */
export function journalOf(file: string): string {
  return `${file}-journal`;
}

/** Whether a journal lies beside the file: it is being written just now, or was when a program was killed. */
export function hasJournal(file: string): boolean {
  return (statSync(journalOf(file), { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Whether the transaction of the journal began on an empty file, so that taking it back leaves nothing. */
export function beganEmpty(file: string): boolean {
  const start = Buffer.alloc(20);
  const handle = openSync(journalOf(file), 'r');
  try {
    return readSync(handle, start, 0, start.length, 0) === start.length && start.readUInt32BE(16) === 0;
  } finally {
    closeSync(handle);
  }
}

/**
 * The `application_id` the database will have once the journal is rolled back, null where it will be no database.
 * Found out on a copy, so that file and journal of another program stay as they are.
 */
export function applicationAfterRollback(file: string): number | null {
  const folder = mkdtempSync(`${draftOf(join(tmpdir(), rollbackTarget), 'part')}-`);
  try {
    clearAbandoned(folder);
    const copy = join(folder, 'copy.db');
    copyFileSync(file, copy);
    copyFileSync(journalOf(file), journalOf(copy));
    const sqlite = openSqlite(copy);
    try {
      return Number(sqlite.pragma('application_id', { simple: true }));
    } finally {
      sqlite.close();
    }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined && String(code).startsWith('SQLITE_')) return null;
    throw new OperationFailed('The database {file} cannot be read: {problem}', { file, problem: String(code) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Lets SQLite take back what a killed program left half-written. Where that program was just creating the database,
 * nothing remains, and the file goes too. Waits for a program that is alive and writing.
 * @returns `user_version` as last committed, null where nothing remains
 * @throws OperationFailed where the file may not be written, is locked or damaged
 */
export function rollBack(file: string): number | null {
  let version: number;
  try {
    const sqlite = openSqlite(file, { timeout: 5000, fileMustExist: true });
    try {
      version = Number(sqlite.pragma('user_version', { simple: true }));
    } finally {
      sqlite.close();
    }
  } catch (error) {
    throw explainFailedRollback(error, file);
  }
  // A journal that is still there has a living owner
  if (statSync(file).size > 0 || hasJournal(file)) return version;
  rmSync(file);
  return null;
}

function explainFailedRollback(error: unknown, file: string): unknown {
  const { code } = error as { code?: unknown };
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|IOERR_DELETE)/.test(String(code))) {
    return new OperationFailed(
      'Writing the database {file} was interrupted. What is half-written must be taken back first, and here it is read-only.',
      { file },
    ).hint('Open it once where the file and its folder can be written.');
  }
  return explainSqliteError(error, file);
}
