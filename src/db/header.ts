import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { OperationFailed, UserError } from '../errors.js';
import { damaged } from './failures.js';
import { applicationAfterRollback, beganEmpty, hasJournal, rollBack } from './hot-journal.js';

/** "njb1" as SQLite's `application_id`: tells our files from other programs' databases. */
export const applicationId = 0x6e6a6231;

/** What a database file says of itself (https://www.sqlite.org/fileformat2.html, section 1.3). */
export interface Header {
  /** `PRAGMA user_version` as last committed: the number of the last migration that ran. */
  version: number;
}

/**
 * Reads the header without opening the database, so that a file that is not ours stays byte for byte as it was. Where a
 * killed program left a journal beside a file of ours, its half-written changes are taken back first.
 * @returns null where there is no such file
 * @throws UserError where it is a folder, no database, or another program's; OperationFailed where it cannot be read
 *   or is cut short
 */
export function readHeader(file: string): Header | null {
  const { bytes, size, isFolder } = readStart(file);
  if (bytes === null) return null;
  if (isFolder)
    throw new UserError('{file} is a folder, not a database.', { file }).hint(
      'Give a file, for example {file}/njb.db',
      { file },
    );
  if (hasJournal(file) && isOursWithJournal(file, bytes, size)) {
    const version = rollBack(file);
    return version === null ? null : { version };
  }
  if (size === 0) {
    throw new UserError('{file} is an empty file, not an njb database.', { file }).hint(
      'If nothing else uses it, delete it; njb then makes a new database under that name.',
    );
  }
  if (bytes.toString('latin1', 0, 16) !== magic) {
    throw new UserError('{file} is not an njb database.', { file }).hint('Choose the database with --db FILE.');
  }
  if (size < bytes.length) throw damaged(file);
  if (bytes.readUInt32BE(68) !== applicationId) throw foreign(file);
  return { version: bytes.readUInt32BE(60) };
}

/** The error for a database of another program. */
export function foreign(file: string): UserError {
  return new UserError('{file} is a database of another program; njb leaves it alone.', { file }).hint(
    'Choose the database with --db FILE.',
  );
}

const magic = 'SQLite format 3\0';

/**
 * Whether rolling back gives a database of ours, or nothing at all. The first page may itself be half-written, so what
 * it says counts only where it says that it is ours: njb gives its mark to no file that had another.
 */
function isOursWithJournal(file: string, bytes: Buffer, size: number): boolean {
  if (size === 0) return beganEmpty(file);
  if (bytes.toString('latin1', 0, 16) === magic && bytes.readUInt32BE(68) === applicationId) return true;
  return applicationAfterRollback(file) === applicationId;
}

function readStart(file: string): { bytes: Buffer | null; size: number; isFolder: boolean } {
  const bytes = Buffer.alloc(100);
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { bytes: null, size: 0, isFolder: false };
    if (code === 'EISDIR') return { bytes, size: 0, isFolder: true };
    if (code === 'ENOTDIR')
      throw new UserError('{file} cannot be a database: a part of the path is not a folder.', { file });
    throw new OperationFailed('The database {file} cannot be read: {problem}', { file, problem: String(code) });
  }
  try {
    const status = fstatSync(handle);
    if (status.isDirectory()) return { bytes, size: 0, isFolder: true };
    readSync(handle, bytes, 0, 100, 0);
    return { bytes, size: status.size, isFolder: false };
  } finally {
    closeSync(handle);
  }
}
