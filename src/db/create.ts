import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OperationFailed } from '../errors.js';
import { hasJournal, journalOf } from './hot-journal.js';
import type { Store } from './store.js';

/**
 * Puts a new database under its name in one step, so that a kill at any moment leaves either none or a whole one.
 * @param contents the bytes of a database with all tables and no rows
 * @returns false where another program was faster; its file stays
 * @throws OperationFailed where a journal without its database lies there: SQLite would play it into the new one
 */
export function createDatabase(file: string, contents: Uint8Array): boolean {
  if (hasJournal(file)) {
    throw new OperationFailed('There is no database {file}, but the journal of one: {journal}', {
      file,
      journal: journalOf(file),
    }).hint('If the database was moved, put the journal beside it again, it may be needed; otherwise delete it.');
  }
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  try {
    writeWhole(draft, contents);
    const isFirst = publish(draft, file);
    removeDrafts(file);
    return isFirst;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Removes a database this process created, if no command has committed anything to it, and closes it.
 * @returns whether it was removed
 */
export function removeIfUnused({ file, sqlite }: Store): boolean {
  try {
    // Locked, so that nobody commits between the look and the removal
    sqlite.exec('BEGIN EXCLUSIVE');
  } catch {
    // Somebody uses it already
    return false;
  }
  const isUnused = sqlite.prepare('SELECT 1 FROM commands LIMIT 1').get() === undefined;
  // Windows removes no open file
  if (isUnused && process.platform !== 'win32') rmSync(file, { force: true });
  sqlite.exec('ROLLBACK');
  if (!isUnused) return false;
  sqlite.close();
  rmSync(file, { force: true });
  return true;
}

/** Drafts of killed programs; whoever is at one just now finds the finished database instead. */
function removeDrafts(file: string): void {
  const start = `${basename(file)}.`;
  for (const name of readdirSync(dirname(file))) {
    if (!name.startsWith(start) || !/^\d+\.new$/.test(name.slice(start.length))) continue;
    try {
      rmSync(join(dirname(file), name));
    } catch {
      // Windows removes no open file, and its owner will
    }
  }
}

function writeWhole(file: string, contents: Uint8Array): void {
  const handle = openSync(file, 'w');
  try {
    for (let done = 0; done < contents.length; ) done += writeSync(handle, contents, done);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A link, unlike a rename, never replaces what stands there; some file systems (exFAT) have none. */
function publish(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(file)) return false;
    renameSync(draft, file);
    return true;
  }
}
