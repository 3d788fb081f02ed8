import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { isConflictName, shortName } from '../domain/conflict-name.js';
import { germanWallTime } from '../domain/german-time.js';
import { daysUntil } from '../domain/plain-days.js';
import { shortMoment } from '../i18n/dates.js';
import { type Message, message } from '../i18n/message.js';
import type { Language } from '../i18n/translate.js';
import type { Store } from './store.js';

/** A computer and who is logged in there. */
export interface Computer {
  name: string;
  user: string;
}

/** A command, and the computer it ran or runs on. */
export interface CommandThere extends Computer {
  /** UTC instant it began at. */
  at: string;
  /** `member import` */
  words: string;
}

/** Says that a database is being changed, for other computers that see the same folder. */
export interface Announcement {
  end(): void;
}

/** An announcement older than so many minutes comes from a program that was killed. */
const STALE_AFTER = 60;

/**
 * Puts a small file beside the database (`njb.db-in-use`) while a command changes it. Where the file system has working
 * locks they keep two computers apart; in a folder that a program keeps in sync there are none, and this file is all that
 * comes across in time. Another computer's announcement stays as it is.
 */
export function announce(file: string, command: CommandThere): Announcement {
  const marker = markerOf(file);
  const text = JSON.stringify(command);
  try {
    if (readMarker(marker, command) !== null) return { end: () => {} };
    writeFileSync(marker, text);
  } catch {
    // a help to others, no condition for the work
    return { end: () => {} };
  }
  return {
    end() {
      try {
        if (readFileSync(marker, 'utf8') === text) rmSync(marker);
      } catch {
        // gone already
      }
    },
  };
}

/**
 * What is to be said before this computer changes the database, because others do.
 * @param lang the language of the screen, for the time
 */
export function warningsAbout(store: Store, here: CommandThere, lang: Language): Message[] {
  const said = ({ name, user, at, words }: CommandThere) => ({
    computer: user === '' ? name : `${name} (${user})`,
    when: shortMoment(germanWallTime(at), lang),
    words,
  });
  const now = readMarker(markerOf(store.file), here);
  if (now !== null) {
    return [
      message(
        'Another computer is changing this database at this moment: {computer}, since {when}, “njb {words}”. Please wait until it is done there.',
        said(now),
      ),
    ];
  }
  const last = lastChange(store.sqlite);
  const elsewhere =
    last === null || isSame(last, here)
      ? []
      : [
          message(
            'The last change came from another computer: {computer}, {when}, “njb {words}”. If it reached you through a synced folder, make sure that nobody is at work there now.',
            said(last),
          ),
        ];
  const fresh = conflictCopies(store).filter(({ since }) => last === null || since > last.at);
  return [...elsewhere, ...fresh.map(conflictWarning)];
}

/** What is to be said of a second version of the database. */
export function conflictWarning({ file }: ConflictCopy): Message {
  return message(
    'A second version of the database lies beside it: {file}. Sync programs write one where two computers changed the file at once; what was entered there is missing here. “njb log --db FILE” shows it.',
    { file },
  );
}

/** The last command of which the computer is known. */
function lastChange(sqlite: Store['sqlite']): CommandThere | null {
  const last = sqlite
    .prepare<[], CommandThere>(
      `SELECT computer AS name, coalesce(login, '') AS user, at, words FROM commands
        WHERE computer IS NOT NULL ORDER BY id DESC LIMIT 1`,
    )
    .get();
  return last ?? null;
}

function markerOf(file: string): string {
  return `${file}-in-use`;
}

function readMarker(marker: string, { at, ...here }: CommandThere): CommandThere | null {
  try {
    const read: unknown = JSON.parse(readFileSync(marker, 'utf8'));
    if (!isCommandThere(read) || isSame(read, here)) return null;
    return Math.abs(minutes(read.at, at)) < STALE_AFTER ? read : null;
  } catch {
    return null;
  }
}

function isCommandThere(value: unknown): value is CommandThere {
  const fields = ['name', 'user', 'at', 'words'] as const;
  return (
    typeof value === 'object' &&
    value !== null &&
    fields.every((field) => typeof (value as Partial<CommandThere>)[field] === 'string')
  );
}

function isSame(a: Computer, b: Computer): boolean {
  return shortName(a.name) === shortName(b.name);
}

/** Minutes from one UTC instant to another. */
function minutes(from: string, to: string): number {
  const ofDay = (instant: string) => Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
  return daysUntil(from.slice(0, 10), to.slice(0, 10)) * 1440 + ofDay(to) - ofDay(from);
}

/** A second version of the database beside it, as sync programs write it. */
export interface ConflictCopy {
  file: string;
  /** UTC instant it came to lie there. */
  since: string;
}

/** The second versions of a database that lie beside it. */
export function conflictCopies({ file, sqlite }: Pick<Store, 'file' | 'sqlite'>): ConflictCopy[] {
  const computers = sqlite
    .prepare<[], string>('SELECT DISTINCT computer FROM commands WHERE computer IS NOT NULL')
    .pluck()
    .all();
  const [folder, stem] = [dirname(file), basename(file, extname(file))];
  return readdirSync(folder)
    .filter((name) => isConflictName(stem, name, computers))
    .toSorted()
    .flatMap((name) => {
      const status = statSync(join(folder, name), { throwIfNoEntry: false });
      return status?.isFile() === true ? [{ file: join(folder, name), since: status.ctime.toISOString() }] : [];
    });
}
