import type { DeliveryReport } from './delivery-report.js';
import { parseDeliveryStatus } from './delivery-report.js';

/** A mail that came in, as far as answers and reports are concerned. */
export interface IncomingMail {
  /** The sender's address in lower case; empty where there is none. */
  from: string;
  fromName: string;
  subject: string;
  /** When it was written, a UTC instant to the second; null where the mail does not say. */
  date: string | null;
  /** With angle brackets, or null. */
  messageId: string | null;
  /** The mails it answers: In-Reply-To, then References from the last back, each with angle brackets. */
  answers: string[];
  /** Out-of-office notes and the like (RFC 3834 5). */
  isAutomatic: boolean;
  /** Every calendar part, as text. */
  calendars: string[];
  /** Whether the mail speaks of a calendar part that could not be taken out of it. */
  isBroken: boolean;
  /** Mails that somebody passed on inside this one. */
  forwarded: Uint8Array[];
  /** What a mail server says of the fate of a mail; empty where the mail is no such report. */
  reports: DeliveryReport[];
}

/**
 * Reads a mail as a mail program saves it (`.eml`, RFC 5322).
 * @returns null where the octets are no mail: no header line
 */
export async function readMail(octets: Uint8Array): Promise<IncomingMail | null> {
  const { default: PostalMime } = await import('postal-mime');
  const parser = new PostalMime({ maxNestingDepth: 30, maxHeadersSize: 1_000_000, forceRfc822Attachments: true });
  const mail = await parser.parse(telling(octets)).catch(() => null);
  if (mail === null || mail.headers.length === 0) return null;
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value.trim() ?? '';
  const parts = mail.attachments.map(({ mimeType, content }) => ({ mimeType, content, text: textOf(content) }));
  const reports = parts
    .filter(({ mimeType }) => mimeType === 'message/delivery-status')
    .flatMap(({ text }) => parseDeliveryStatus(text));
  const returned = parts.find(({ mimeType }) => mimeType === 'message/rfc822' || mimeType === 'text/rfc822-headers');
  const original = idsIn(/^message-id:[ \t]*((?:.|\r?\n[ \t])*)/im.exec(returned?.text ?? '')?.[1] ?? '')[0] ?? null;
  const calendars = parts.filter(({ mimeType }) => isCalendar(mimeType)).map(({ text }) => withWindowsSigns(text));
  const forwarded = parts
    .filter(({ mimeType }) => mimeType === 'message/rfc822')
    .map(({ content }) => octetsOf(content));
  const sign = mail.headers.filter(({ key }) => cameTo.includes(key)).flatMap(({ value }) => signIn(value))[0] ?? null;
  const answered = [...idsIn(header('in-reply-to')), ...idsIn(header('references')).toReversed()];
  return {
    from: mail.from?.address?.toLowerCase() ?? '',
    fromName: withWindowsSigns(mail.from?.name ?? ''),
    subject: withWindowsSigns(mail.subject ?? ''),
    date: instantOf(mail.date ?? ''),
    messageId: idsIn(header('message-id'))[0] ?? null,
    answers: [...new Set(answered)],
    isAutomatic: isAutomatic(header, mail.subject ?? ''),
    calendars,
    isBroken: calendars.length + forwarded.length === 0 && /^content-type:\s*text\/calendar/im.test(latin1(octets)),
    forwarded,
    reports:
      reports.length > 0
        ? reports.map((report) => ({ ...report, messageId: original, sign }))
        : failedRecipients(header('x-failed-recipients'), { messageId: original ?? answered[0] ?? null, sign }),
  };
}

/** Only the header of a mail that holds neither calendar nor report: there may be thousands, and taking one apart is slow. */
function telling(octets: Uint8Array): Uint8Array {
  const text = latin1(octets);
  if (/text\/calendar|application\/ics|message\/delivery-status|x-failed-recipients/i.test(text)) return octets;
  const end = /\r?\n\r?\n/.exec(text);
  return end === null ? octets : octets.subarray(0, end.index + end[0].length);
}

/** One sign an octet. */
function latin1(octets: Uint8Array): string {
  return Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('latin1');
}

function isCalendar(mimeType: string): boolean {
  return mimeType === 'text/calendar' || mimeType === 'application/ics';
}

/** Older Exim and some providers write no report a program can read, but say in a header whom it is about. */
function failedRecipients(header: string, mail: Pick<DeliveryReport, 'messageId' | 'sign'>): DeliveryReport[] {
  return header
    .split(',')
    .map((address) => address.trim().toLowerCase())
    .filter((address) => address.includes('@'))
    .map((recipient) => ({ recipient, action: 'failed', status: '', diagnostic: '', ...mail }));
}

/** Where a mail names the address it was delivered to. */
const cameTo = ['to', 'delivered-to', 'x-original-to', 'envelope-to'];

/** The first half of a Message-ID of ours, as the setting `bounces` puts it into addresses. */
function signIn(addresses: string): string[] {
  return addresses.toLowerCase().match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=[^@\s]*@)/g) ?? [];
}

/** RFC 3834 5, and what was usual before it and still is beside it. */
function isAutomatic(header: (name: string) => string, subject: string): boolean {
  const submitted = header('auto-submitted').toLowerCase();
  if (submitted !== '' && !submitted.startsWith('no')) return true;
  if (/auto_reply|bulk|junk/i.test(header('precedence'))) return true;
  if (header('x-autoreply') !== '' || header('x-autorespond') !== '' || header('x-autoresponder') !== '') return true;
  return /^(?:automatische antwort|automatic reply|abwesenheits|out of (?:the )?office|ich bin (?:bis|vom))/i.test(
    subject,
  );
}

/** postal-mime gives what it understands as ISO 8601 in UTC, and anything else as it stands. */
function instantOf(date: string): string | null {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(date) ? `${date.slice(0, 19)}Z` : null;
}

function idsIn(text: string): string[] {
  return text.match(/<[^<>\s]+>/g) ?? [];
}

function textOf(content: ArrayBuffer | Uint8Array | string): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function octetsOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}

/** What Windows-1252 has where ISO 8859-1 has control characters. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The TextDecoder of Node 20.18 to 20.20 reads Windows-1252, as Outlook writes it, as if it were ISO 8859-1. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}
