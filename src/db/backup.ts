import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { outworn } from '../domain/copy-rotation.js';
import { clearAbandoned, draftOf } from '../drafts.js';
import { OperationFailed, UserError } from '../errors.js';
import { checkStore } from './check.js';
import { openSqlite } from './load-sqlite.js';
import type { Store } from './store.js';

/**
 * Writes a verified copy of the database to `target`, which must not exist yet. The copy gets its name only when it is
 * whole, so a half-written one is never taken for a backup.
 * @throws UserError where the target exists; OperationFailed where the copy cannot be written or is not sound
 */
export function backUp(store: Pick<Store, 'file' | 'sqlite'>, target: string): void {
  if (existsSync(target)) {
    throw new UserError('{file} exists already; njb does not overwrite it.', { file: target }).hint(
      'Choose another name.',
    );
  }
  // What cannot be read is told before a folder is made
  store.sqlite.pragma('schema_version');
  const partial = draftOf(target, 'part');
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
    clearAbandoned(partial, [dirname(target), dirname(store.file)]);
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

/** What njb makes a copy of the database before, by itself. */
export type Occasion = 'migration' | 'import' | 'merge' | 'forget' | 'restore';

/**
 * Copies the database into the folder for backups before something big and returns the copy's path. While a transaction
 * is open on `store`, the copy holds what was there before it, as long as little of it was written yet.
 */
export function backUpBefore(store: Store, folder: string, now: string, occasion: Occasion): string {
  const target = freeName(join(folder, backupName(store.file, now, `-before-${occasion}`)));
  if (!store.sqlite.inTransaction) backUp(store, target);
  else {
    const sqlite = openSqlite(store.file, { readonly: true, timeout: 5000 });
    try {
      backUp({ file: store.file, sqlite }, target);
    } finally {
      sqlite.close();
    }
  }
  return target;
}

/** A command that cannot have its copy is refused, and says how to do without. */
export function withAdvice(work: () => string): string {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof OperationFailed)) throw error;
    throw error
      .hint('Nothing was changed, as there is no copy to go back to. Make room, or see to the folder.')
      .hint('“njb config set automaticCopies off” does without such copies.');
  }
}

/** Whether there is something in a database that it would be a pity to lose. */
export function isWorthKeeping({ sqlite }: Pick<Store, 'sqlite'>): boolean {
  const tables = ['persons', 'events', 'municipalities'];
  return tables.some((table) => sqlite.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined);
}

/**
 * Deletes the automatic copies of a database that may go by the rule of {@link outworn}; copies made by hand stay.
 * @param made the copy just made, which stays even if a clock that was wrong made it look old
 */
export function rotate(file: string, folder: string, made: string, keep: number, today: string): void {
  const copies = copiesOf(file, folder).flatMap((copy) =>
    copy.occasion !== null ? [{ ...copy, occasion: copy.occasion }] : [],
  );
  for (const { file: old } of outworn(copies, keep, today)) {
    if (old === made) continue;
    try {
      rmSync(old);
    } catch {
      // Windows removes no open file; the next time will
    }
  }
}

/** `njb-2025-09-04T14-00-05Z.db`: sorts by time, and Windows allows it. */
export function backupName(file: string, now: string, suffix = ''): string {
  const instant = now.replace(/\.\d+/, '').replaceAll(':', '-');
  return `${basename(file, extname(file))}-${instant}${suffix}.db`;
}

/** What ends the name of a copy that takes the place of those that held somebody who was erased. */
export const erasedSuffix = '-erased';

/** A name nobody has yet: two copies within a second get names of their own. */
export function freeName(file: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? file : file.replace(/\.db$/, `-${number}.db`);
    if (!existsSync(name)) return name;
  }
}

/** A copy as its name tells. */
export interface NamedCopy {
  file: string;
  /** UTC instant it was made at. */
  at: string;
  /** What it was made before; `erased`: after somebody was erased, in place of those that held them; null: made by hand, or put aside. */
  occasion: Occasion | 'erased' | null;
}

/** The copies in a folder that njb named after this database, by name. */
export function copiesOf(file: string, folder: string): NamedCopy[] {
  if (!existsSync(folder)) return [];
  const begins = `${basename(file, extname(file))}-`;
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const told = name.startsWith(begins) ? shape.exec(name.slice(begins.length)) : null;
      if (told === null) return [];
      const [, day, hour, minute, second, before, isErased] = told;
      const occasion = isErased ? 'erased' : (occasions.find((each) => each === before) ?? null);
      return [{ file: join(folder, name), at: `${day}T${hour}:${minute}:${second}Z`, occasion }];
    });
}

const occasions: readonly Occasion[] = ['migration', 'import', 'merge', 'forget', 'restore'];
const shape = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z(?:-before-([a-z]+)|(-erased)|-damaged)?(?:-\d+)?\.db$/;

/** The instant (UTC) of the latest copy of a database in a folder, as its name tells; null where there is none. */
export function latestCopy(file: string, folder: string): string | null {
  const instants = copiesOf(file, folder).map(({ at }) => at);
  return instants.toSorted().at(-1) ?? null;
}
