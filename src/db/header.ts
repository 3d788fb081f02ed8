import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { OperationFailed, UserError } from '../errors.js';

/** "njb1" as SQLite's `application_id`: tells our files from other programs' databases. */
export const applicationId = 0x6e6a6231;

/** What the first 100 bytes of a database file say (https://www.sqlite.org/fileformat2.html, section 1.3). */
export interface Header {
  /** `PRAGMA user_version`: the number of the last migration that ran. */
  version: number;
}

/**
 * Reads the header without opening the database, so that a file that is not ours stays byte for byte as it was.
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
  if (size === 0) {
    throw new UserError('{file} is an empty file, not an njb database.', { file }).hint(
      'If nothing else uses it, delete it; njb then makes a new database under that name.',
    );
  }
  if (bytes.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new UserError('{file} is not an njb database.', { file }).hint('Choose the database with --db FILE.');
  }
  if (size < bytes.length) throw damaged(file);
  if (bytes.readUInt32BE(68) !== applicationId) {
    throw new UserError('{file} is a database of another program; njb leaves it alone.', { file }).hint(
      'Choose the database with --db FILE.',
    );
  }
  const pageSize = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16);
  if (size < pageSize * bytes.readUInt32BE(28)) throw damaged(file);
  return { version: bytes.readUInt32BE(60) };
}

/** The error for a file whose contents contradict themselves. */
export function damaged(file: string): OperationFailed {
  return new OperationFailed('The database {file} is damaged.', { file }).hint(
    'Keep the damaged file and go back to the last good copy in the folder “backups” beside it.',
  );
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
