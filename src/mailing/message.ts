import { createHash } from 'node:crypto';
import type { MimeNodePreparedHeaderValue } from 'nodemailer/lib/mime-node';
import { Temporal } from 'temporal-polyfill';
import type { Mailbox } from '../domain/email-address.js';
import { octetsOf } from './octets.js';

/** One person's copy of a mailing as frozen in the database: everything the mail is made of, nothing decided later. */
export interface MailCopy {
  /** With its angle brackets, `<id@domain>`; the same on every attempt. */
  messageId: string;
  /** The instant of the freeze, ISO 8601 in UTC. */
  date: string;
  from: Mailbox;
  replyTo: Mailbox | null;
  to: Mailbox;
  subject: string;
  text: string;
  html: string;
  calendar: CalendarPart | null;
  /** List-Id (RFC 2919): `digital-impuls.example.org`, and the name people see. */
  list: { id: string; name: string } | null;
  /** Where a mail unsubscribes its sender: List-Unsubscribe (RFC 2369). */
  unsubscribe: { address: string; subject: string } | null;
}

export interface CalendarPart {
  /** iCalendar text whose METHOD property equals `method` (RFC 6047 2.4 asks for both). */
  text: string;
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
}

/** A mail ready to leave: the envelope (one recipient, so that one answer of the server is one person's) and its octets. */
export interface Message {
  messageId: string;
  envelope: { from: string; to: string };
  /** RFC 5322 text with CRLF, ASCII only. */
  octets: Buffer;
}

/**
 * Makes the mail of a frozen copy: multipart/mixed of multipart/alternative (text, HTML, calendar) and `invite.ics`.
 *
 * The same copy always gives the same octets. Nothing in it can add a header or a recipient: line breaks and control
 * characters in headers become spaces, addresses must have passed `parseEmailAddress`.
 *
 * @throws TypeError where the Message-ID is not `<id@domain>`, which the ledger never writes
 */
export async function composeMessage(copy: MailCopy): Promise<Message> {
  if (!/^<[^\s<>@]+@[^\s<>@]+>$/.test(copy.messageId)) throw new TypeError(`Not a Message-ID: ${copy.messageId}`);
  library ??= loadLibrary();
  const { MailComposer, encodeWord, encoders } = await library;
  const composer = new MailComposer({
    disableFileAccess: true,
    disableUrlAccess: true,
    // fixed, so that the same copy is the same mail; no text contains the hash of its own Message-ID
    baseBoundary: createHash('sha256').update(copy.messageId).digest('hex').slice(0, 24),
    messageId: copy.messageId,
    date: mailDate(copy.date),
    from: headerMailbox(copy.from),
    to: headerMailbox(copy.to),
    ...(copy.replyTo === null ? {} : { replyTo: headerMailbox(copy.replyTo) }),
    headers: [subjectHeader(headerText(copy.subject), encodeWord), ...listHeaders(copy, encodeWord)],
    text: bodyText(copy.text),
    html: bodyText(copy.html),
    ...(copy.calendar === null ? {} : { icalEvent: calendarPart(copy.calendar) }),
  });
  const octets = octetsOf(composer.compile(), encoders);
  return { messageId: copy.messageId, envelope: { from: copy.from.address, to: copy.to.address }, octets };
}

type EncodeWord = (text: string, how: 'Q', length: number) => string;

interface Header {
  key: string;
  value: string | MimeNodePreparedHeaderValue;
}

/** base64: some servers rewrap quoted-printable, and an .ics of long lines does not survive it. */
function calendarPart({ text, method }: CalendarPart) {
  return { content: text, method, filename: 'invite.ics', contentTransferEncoding: 'base64' };
}

/** The library leaves a text of plain letters as it is, and readers then decode what only looks encoded in it. */
function looksEncoded(text: string): boolean {
  return text.includes('=?');
}

let library: ReturnType<typeof loadLibrary> | null = null;

/** Once: an import of what is loaded already takes a while, too. */
async function loadLibrary() {
  const [{ default: MailComposer }, { encodeWord }, qp, base64] = await Promise.all([
    import('nodemailer/lib/mail-composer'),
    import('nodemailer/lib/mime-funcs'),
    import('nodemailer/lib/qp'),
    import('nodemailer/lib/base64'),
  ]);
  return { MailComposer, encodeWord, encoders: { 'quoted-printable': qp, base64 } };
}

/** A word too long for a line would leave the first line of the header empty, which readers take for a space. */
function subjectHeader(subject: string, encodeWord: EncodeWord): Header {
  if (!looksEncoded(subject) && !/[!-~]{60}/.test(subject)) return { key: 'Subject', value: subject };
  return { key: 'Subject', value: { value: encodeWord(subject, 'Q', 52), prepared: true, foldLines: true } };
}

function listHeaders({ list, unsubscribe }: MailCopy, encodeWord: EncodeWord): Header[] {
  const headers: Header[] = [{ key: 'Auto-Submitted', value: 'auto-generated' }];
  if (list !== null) {
    const name = headerText(list.name);
    // the library would encode the id together with the name
    const phrase =
      /^[ -~]*$/.test(name) && !looksEncoded(name) ? `"${name.replace(/["\\]/g, "'")}"` : encodeWord(name, 'Q', 52);
    const value = `${phrase} <${list.id.replace(/[^A-Za-z0-9.-]/g, '-')}>`;
    headers.push({ key: 'List-Id', value: { value, prepared: true, foldLines: true } });
  }
  if (unsubscribe !== null) {
    const subject = encodeURIComponent(headerText(unsubscribe.subject));
    headers.push({ key: 'List-Unsubscribe', value: `<mailto:${unsubscribe.address}?subject=${subject}>` });
  }
  return headers;
}

/** A name that looks encoded is none; the library has no way to write it down as it is. */
function headerMailbox({ name, address }: Mailbox): Mailbox {
  return { name: headerText(name).replaceAll('=?', '= ?'), address };
}

/** One line without control characters, complete in its surrogate pairs. */
function headerText(text: string): string {
  return wellFormed(text)
    .replace(/[\0-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function bodyText(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\u0008\u000b-\u001f\u007f]/g, '')
    .replaceAll('\n', '\r\n');
}

function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** RFC 5322 3.3. Handed over as text: the library would need a Date. */
function mailDate(instant: string): string {
  const utc = Temporal.Instant.from(instant).toZonedDateTimeISO('UTC');
  const time = utc.toPlainTime().toString({ smallestUnit: 'second' });
  return `${weekdays[utc.dayOfWeek - 1]}, ${utc.day} ${months[utc.month - 1]} ${utc.year} ${time} +0000`;
}
