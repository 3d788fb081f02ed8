/** What a file that may hold answers is, by its first octets: names and endings differ from program to program. */
export type MailFile =
  | { kind: 'calendar' }
  /** One mail, or those of an mbox (RFC 4155). */
  | { kind: 'mails'; mails: Uint8Array[] }
  /** A message as classic Outlook saves it (`.msg`), which is no Internet mail. */
  | { kind: 'outlook' }
  | { kind: 'empty' }
  | { kind: 'other' };

/** Tells what a file holds. */
export function readMailFile(octets: Uint8Array): MailFile {
  if (octets.length === 0) return { kind: 'empty' };
  if (outlookSignature.every((octet, index) => octets[index] === octet)) return { kind: 'outlook' };
  // one sign an octet: what is looked for is ASCII, in UTF-16 with a zero beside each letter
  const start = Buffer.from(octets.subarray(0, 4096))
    .toString('latin1')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (/^BEGIN:VCALENDAR/i.test(start)) return { kind: 'calendar' };
  if (/^From \S*.*\r?\n/.test(start)) return { kind: 'mails', mails: mailsOfMbox(octets) };
  if (/^[!-9;-~]+[ \t]*:/.test(start)) return { kind: 'mails', mails: [octets] };
  return { kind: 'other' };
}

/** MS-CFB 2.2 */
const outlookSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * A line that parts the mails of an mbox ends in a time and a year (RFC 4155, appendix A). Not every program marks a line
 * of the text that begins with "From " as none.
 */
const SEPARATOR = /(?:^|\r?\n\r?\n)From [^\r\n]*\d\d:\d\d[^\r\n]*\b\d{4}\b[^\r\n]*\r?\n/;

function mailsOfMbox(octets: Uint8Array): Uint8Array[] {
  const text = Buffer.from(octets).toString('latin1');
  return text
    .split(SEPARATOR)
    .filter((mail) => mail.trim() !== '')
    .map((mail) => Buffer.from(mail.replace(/^>(?=>*From )/gm, ''), 'latin1'));
}
