import { readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * Whole files are written under another name first. Where njb is killed meanwhile such a draft stays, with what it holds of
 * people, and nobody looks for it. So its name tells whose it is: `.njb-2025-09-04.db.office-pc@4711.njb-part`.
 */
export interface Draft {
  file: string;
  /** The name of the file it was to become, as {@link shortened}. */
  target: string;
  ending: string;
  /** Whether nobody is at it any more. */
  isAbandoned: boolean;
}

// Nobody else's file may look like one. SQLite puts a journal beside it; a folder has six signs nobody knows beforehand
const shape = /^\.(.+)\.([\w-]+)@(\d+)\.njb-(part|restoring)(?:-journal|-\w{6})?$/;

/** A copy of a database that was interrupted, in the system's own folder: the one draft that is a folder. */
export const rollbackTarget = 'njb-rollback';

/** No draft is worked on for so long: writing one is waited for. Process numbers are given out again, here and elsewhere. */
const LONGEST_WORK = 24 * 60 * 60 * 1000;

/** The name, beside it, under which a file is written first. */
export function draftOf(target: string, ending: 'part' | 'restoring'): string {
  return join(dirname(target), `.${shortened(basename(target))}.${computer()}@${process.pid}.njb-${ending}`);
}

/** As much of a file's name as a longer one has room for: most systems allow 255 bytes. */
export function shortened(name: string): string {
  return Buffer.from(name).subarray(0, LONGEST_NAME).toString();
}

const LONGEST_NAME = 100;

/**
 * The drafts in a folder, by name.
 * @param now milliseconds since 1970
 */
export function draftsIn(folder: string, now: number): Draft[] {
  return namesIn(folder).flatMap((name) => {
    const [, target, owner, number, ending] = shape.exec(name) ?? [];
    if (target === undefined || ending === undefined) return [];
    const file = join(folder, name);
    const isAbandoned = isOld(file, now) || (owner === computer() && !isRunning(Number(number)));
    return [{ file, target, ending, isAbandoned }];
  });
}

/** Whether a file was not written to for longer than anybody works on a draft. */
export function isOld(file: string, now: number): boolean {
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return written !== undefined && now - written > LONGEST_WORK;
}

/** Removes drafts that nobody is at any more; what cannot be removed stays for the next time. */
export function clearDrafts(drafts: readonly Pick<Draft, 'file' | 'isAbandoned'>[]): string[] {
  return drafts.flatMap(({ file, isAbandoned }) => {
    if (!isAbandoned) return [];
    try {
      rmSync(file, { recursive: basename(file).startsWith(`.${rollbackTarget}.`), force: true });
      return [file];
    } catch {
      return [];
    }
  });
}

/**
 * Removes what an njb that was killed left in folders.
 * @param fresh a draft just written: its time is by the clock of the computer its folder lies on
 */
export function clearAbandoned(fresh: string, folders: readonly string[] = [dirname(fresh)]): void {
  const now = statSync(fresh, { throwIfNoEntry: false })?.mtimeMs;
  if (now === undefined) return;
  for (const folder of folders) clearDrafts(draftsIn(folder, now));
}

function computer(): string {
  return (
    hostname()
      .replace(/[^\w-]/g, '_')
      .slice(0, 40) || '_'
  );
}

function isRunning(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    // of somebody else's process one is told that it may not be asked
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
