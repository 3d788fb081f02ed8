import { existsSync, realpathSync } from 'node:fs';
import { openSqlite } from '../db/load-sqlite.js';

/** Held while mails go out. */
export interface SendingLock {
  release(): void;
}

/** The same file however the database is called: a link to it is no second database. */
function lockFile(databaseFile: string): string {
  return `${existsSync(databaseFile) ? realpathSync(databaseFile) : databaseFile}-sending`;
}

/** Whether a process is sending just now. Takes nothing and leaves no file. */
export function isSending(databaseFile: string): boolean {
  if (!existsSync(lockFile(databaseFile))) return false;
  const lock = takeSendingLock(databaseFile);
  lock?.release();
  return lock === null;
}

/**
 * Takes the right to send mails of a database: one process at a time, on this computer or another that shares the file.
 *
 * The lock is SQLite's own on an empty file beside the database (`njb.db-sending`), so it goes with the process that
 * holds it, however that ends. The file stays: removing it could let two processes lock two files of the same name.
 *
 * @returns null where another process is sending
 */
export function takeSendingLock(databaseFile: string): SendingLock | null {
  const lock = openSqlite(lockFile(databaseFile), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return { release: () => void lock.close() };
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}
