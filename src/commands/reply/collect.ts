import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type CalendarReply, readIncomingCalendar } from '../../calendar/reply.js';
import type { Context } from '../../context.js';
import { oneLine } from '../../domain/clean-text.js';
import { UserError } from '../../errors.js';
import { decodeFile } from '../../import/encoding.js';
import type { DeliveryReport } from '../../mailing/delivery-report.js';
import { readMail } from '../../mailing/incoming.js';
import { readMailFile } from '../../mailing/mail-files.js';

/** The mail that something came in; a file that is just a calendar has none. */
export interface Letter {
  /** Relative to where njb was called. */
  file: string;
  /** Whether the file holds nothing else. */
  isAlone: boolean;
  from: string;
  /** The name beside the sender's address. */
  fromName: string;
  subject: string;
  /** When the mail was written, a UTC instant; null where it does not say. */
  date: string | null;
  /** Its own Message-ID, with angle brackets; null: it has none. */
  messageId: string | null;
  /** The mails of ours it may answer. */
  answers: readonly string[];
}

/** What files hold, sorted by what it is, nothing looked up yet. */
export interface Collected {
  files: number;
  replies: { letter: Letter; reply: CalendarReply }[];
  counters: { letter: Letter; uid: string; attendee: string; stamp: string | null }[];
  reports: { letter: Letter; report: DeliveryReport }[];
  /** Mails written by a person. */
  letters: Letter[];
  /** Out-of-office notes and the like. */
  automatic: Letter[];
  /** Files that are neither mail nor calendar, and calendars that are no answers. */
  other: string[];
  unreadable: {
    file: string;
    problem: 'outlook' | 'calendar' | 'empty' | 'too_large' | 'unreadable';
    detail: string;
  }[];
}

/** No mail with an answer comes near it; what is larger is not read into memory. */
const LARGEST = 60 * 1024 * 1024;

/**
 * Reads files, and all files of folders.
 * @throws UserError where a path does not exist
 */
export async function collect(context: Context, paths: readonly string[]): Promise<Collected> {
  const { cwd } = context.system;
  const found: Collected = {
    ...{ files: 0, automatic: [], other: [] },
    ...{ replies: [], counters: [], reports: [], letters: [], unreadable: [] },
  };
  for (const path of paths) {
    for (const file of filesAt(resolve(cwd, path), path)) {
      found.files += 1;
      await readOne(file, relative(cwd, file) || file, found);
    }
  }
  // a copy that came back says nothing of the address of the person whose mail it is a copy of
  const copies = context.config.copyTo?.toLowerCase();
  const isOfCopy = ({ report }: Collected['reports'][number]) => report.recipient === copies;
  const automatic = [...found.automatic, ...found.reports.filter(isOfCopy).map(({ letter }) => letter)];
  return { ...found, reports: found.reports.filter((each) => !isOfCopy(each)), automatic };
}

/** The path itself, or everything below it in order of name, hidden files left out. */
function filesAt(path: string, typed: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new UserError('There is no file {file}.', { file: typed });
  if (!stat.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) return filesAt(inside, inside);
      return entry.isFile() ? [inside] : [];
    });
}

async function readOne(path: string, file: string, found: Collected): Promise<void> {
  const octets = contentOf(path, file, found);
  if (octets === null) return;
  const content = readMailFile(octets);
  switch (content.kind) {
    case 'outlook':
    case 'empty':
      found.unreadable.push({ file, problem: content.kind, detail: '' });
      break;
    case 'other':
      found.other.push(file);
      break;
    case 'calendar': {
      const none = { from: '', fromName: '', subject: '', date: null, messageId: null, answers: [] };
      const letter = { file, isAlone: true, ...none };
      const decoded = await decodeFile(octets);
      // a zero in a comment makes it no table, but the answer can be read all the same
      const text = decoded.kind === 'text' ? decoded.bytes : octets;
      if (!(await takeCalendar(text.toString(), letter, found))) found.other.push(file);
      break;
    }
    case 'mails':
      for (const mail of content.mails) await takeMail(mail, file, found, content.mails.length === 1);
  }
}

function contentOf(path: string, file: string, found: Collected): Buffer | null {
  try {
    if (statSync(path).size <= LARGEST) return readFileSync(path);
    found.unreadable.push({ file, problem: 'too_large', detail: '' });
  } catch (error) {
    found.unreadable.push({ file, problem: 'unreadable', detail: String((error as NodeJS.ErrnoException).code) });
  }
  return null;
}

/** A mail that is passed on may hold one that was passed on, and so forth. */
const DEEPEST = 5;

async function takeMail(
  octets: Uint8Array,
  file: string,
  found: Collected,
  isAlone: boolean,
  depth = 0,
): Promise<void> {
  const mail = await readMail(octets);
  if (mail === null) {
    found.other.push(file);
    return;
  }
  const { from, fromName, date, messageId, answers } = mail;
  const letter = { file, isAlone, from, fromName, subject: oneLine(mail.subject), date, messageId, answers };
  if (mail.reports.length > 0) {
    found.reports.push(...mail.reports.map((report) => ({ letter, report })));
    return;
  }
  // the same answer stands in a mail twice: as a part of the text and as an attachment
  for (const text of mail.calendars) if (await takeCalendar(text, letter, found)) return;
  if (mail.isBroken) {
    found.unreadable.push({ file, problem: 'calendar', detail: '' });
    return;
  }
  if (mail.isAutomatic) {
    found.automatic.push(letter);
    return;
  }
  const inner = depth < DEEPEST ? mail.forwarded : [];
  for (const each of inner) await takeMail(each, file, found, false, depth + 1);
  if (inner.length === 0 || answers.length > 0) found.letters.push(letter);
}

/** @returns whether it was an answer of some kind */
async function takeCalendar(text: string, letter: Letter, found: Collected): Promise<boolean> {
  const calendar = await readIncomingCalendar(text);
  switch (calendar.kind) {
    case 'reply':
      found.replies.push(
        ...calendar.replies.map((reply) => ({
          letter: { ...letter, isAlone: letter.isAlone && calendar.replies.length === 1 },
          reply,
        })),
      );
      return true;
    case 'counter':
      found.counters.push({ letter, uid: calendar.uid, attendee: calendar.attendee, stamp: calendar.stamp });
      return true;
    case 'unreadable':
      found.unreadable.push({ file: letter.file, problem: 'calendar', detail: calendar.problem });
      return true;
    case 'other':
      return false;
  }
}
