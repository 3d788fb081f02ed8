import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { daysUntil } from '../domain/plain-days.js';
import { type Draft, draftsIn, isOld, rollbackTarget, shortened } from '../drafts.js';

/** Where half-made files may lie that hold what is in a database. */
export interface LeftoverPlaces {
  database: string;
  backups: string;
  /** Copies that were written elsewhere. */
  copies: readonly string[];
  /** Folders of mails as files; null: none. */
  mails: readonly (string | null)[];
}

/** A half-made file. */
export type Leftover = Pick<Draft, 'file' | 'isAbandoned'>;

/**
 * Half-made copies, restored databases and mails that an njb at work has in hand, or left when it was killed.
 * @param now UTC instant
 */
export function leftoversOf({ database, backups, copies, mails }: LeftoverPlaces, now: string): Leftover[] {
  const then = millisecondsOf(now);
  const of = (folder: string, isMeant: (draft: Draft) => boolean = () => true) =>
    draftsIn(folder, then).filter(isMeant);
  const folders = [...new Set([backups, ...mails.filter((folder) => folder !== null)])];
  const found: Leftover[] = [
    ...of(
      dirname(database),
      ({ target, ending }) => target === shortened(basename(database)) && ending === 'restoring',
    ),
    ...folders.flatMap((folder) => of(folder)),
    ...copies.flatMap((copy) => of(dirname(copy), ({ target }) => target === shortened(basename(copy)))),
    ...ofOldName(database, backups, copies).map((file) => ({ file, isAbandoned: isOld(file, then) })),
  ];
  return [...new Map(found.map(({ file, isAbandoned }) => [file, { file, isAbandoned }])).values()];
}

/** Copies of an interrupted database in the system's own folder, which nobody has to hear of. */
export function rollbackLeftovers(now: string): Leftover[] {
  return draftsIn(tmpdir(), millisecondsOf(now)).filter(({ target }) => target === rollbackTarget);
}

/** From before their names told whose they are. */
function ofOldName(database: string, backups: string, copies: readonly string[]): string[] {
  const named = (folder: string, shape: RegExp) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => shape.test(name))
          .map((name) => join(folder, name))
      : [];
  return [
    ...named(dirname(database), /^\.[^@]+\.\d+\.restoring$/).filter((file) =>
      basename(file).startsWith(`.${basename(database)}.`),
    ),
    ...named(backups, /-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ[a-z0-9-]*\.db\.part$/),
    ...copies.map((copy) => `${copy}.part`).filter((file) => existsSync(file)),
  ];
}

function millisecondsOf(instant: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = instant.slice(11, 19).split(':').map(Number);
  return ((daysUntil('1970-01-01', instant.slice(0, 10)) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000;
}
