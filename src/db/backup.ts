import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { OperationFailed, UserError } from '../errors.js';
import { checkStore } from './check.js';
import { openSqlite } from './load-sqlite.js';
import type { Store } from './store.js';

/**
 * Writes a verified copy of the database to `target`, which must not exist yet. The copy gets its name only when it is
 * whole, so a half-written one is never taken for a backup.
 * @throws UserError where the target exists; OperationFailed where the copy cannot be written or is not sound
 */
export function backUp(store: Store, target: string): void {
  if (existsSync(target)) {
    throw new UserError('{file} exists already; njb does not overwrite it.', { file: target }).hint(
      'Choose another name.',
    );
  }
  // What cannot be read is told before a folder is made
  store.sqlite.pragma('schema_version');
  const partial = `${target}.part`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    rmSync(partial, { force: true });
    store.sqlite.prepare('VACUUM INTO ?').run(partial);
    const copy = openSqlite(partial, { readonly: true });
    const problems = checkStore(copy);
    copy.close();
    if (problems.length > 0) {
      rmSync(partial, { force: true });
      throw new OperationFailed('The copy {file} is not sound; it was thrown away.', { file: target });
    }
    renameSync(partial, target);
  } catch (error) {
    discard(partial);
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined && !String(code).startsWith('SQLITE_')) throw error;
    // The original is at fault, not the copy
    if (code === 'SQLITE_NOTADB' || String(code).startsWith('SQLITE_CORRUPT')) throw error;
    throw new OperationFailed('The copy {file} could not be written: {problem}', {
      file: target,
      problem: String(code),
    });
  }
}

/** What cannot even be removed was never written; the first error tells more. */
function discard(partial: string): void {
  try {
    rmSync(partial, { force: true });
  } catch {
    // told by the error that led here
  }
}

/** Copies the database into the folder for backups before something big (a migration) and returns the copy's path. */
export async function backUpBefore(store: Store, folder: string, now: string, occasion: 'migration'): Promise<string> {
  const target = join(folder, backupName(store.file, now, `-before-${occasion}`));
  if (!existsSync(target)) backUp(store, target);
  return target;
}

/** `njb-2025-09-04T14-00-05Z.db`: sorts by time, and Windows allows it. */
export function backupName(file: string, now: string, suffix = ''): string {
  const instant = now.replace(/\.\d+/, '').replaceAll(':', '-');
  return `${basename(file, extname(file))}-${instant}${suffix}.db`;
}

/** The instant (UTC) of the latest copy of a database in a folder, as its name tells; null where there is none. */
export function latestCopy(file: string, folder: string): string | null {
  if (!existsSync(folder)) return null;
  const begins = `${basename(file, extname(file))}-`;
  const instants = readdirSync(folder).flatMap((name) => {
    const [, day, hour, minute, second] = /(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z.*\.db$/.exec(name) ?? [];
    return name.startsWith(begins) && day !== undefined ? [`${day}T${hour}:${minute}:${second}Z`] : [];
  });
  return instants.sort().at(-1) ?? null;
}
