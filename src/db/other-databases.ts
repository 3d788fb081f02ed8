import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { applicationId } from './header.js';

/**
 * Databases of ours that may have been meant by a name under which there is none: those that would be used without it, and
 * those beside it. They are looked at from outside only.
 * @param usual where a database is looked for otherwise
 */
export function otherDatabases(file: string, usual: readonly string[]): string[] {
  const beside = filesIn(dirname(file)).filter((name) => name.endsWith('.db'));
  const candidates = new Set([...usual, ...beside.toSorted().map((name) => join(dirname(file), name))]);
  return [...candidates].filter((candidate) => candidate !== file && isOurs(candidate));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // the folder is misspelt, too
    return [];
  }
}

function isOurs(file: string): boolean {
  const mark = Buffer.alloc(4);
  try {
    const handle = openSync(file, 'r');
    try {
      return readSync(handle, mark, 0, 4, 68) === 4 && mark.readUInt32BE() === applicationId;
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
}
