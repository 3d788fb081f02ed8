import type { FrozenMail } from '../db/mailings.js';
import { type Mailbox, parseMailbox } from '../domain/email-address.js';
import type { MailCopy } from './message.js';

/** What the headers of a mailing list say, the same in every mail of a mailing. */
export type ListHeaders = Pick<MailCopy, 'list' | 'unsubscribe'>;

/**
 * The mail of a frozen delivery. Only headers for programs are added; nothing a person reads is decided here.
 * @throws TypeError where sender or reply address were frozen as something that is no mailbox
 */
export function copyOf(mail: FrozenMail, list: ListHeaders): MailCopy {
  const { messageId, subject, text, html, calendar, method } = mail;
  return {
    messageId,
    date: mail.createdAt,
    from: mailbox(mail.sender),
    replyTo: mail.replyTo === null ? null : mailbox(mail.replyTo),
    to: { name: mail.name, address: mail.address },
    subject,
    text,
    html,
    calendar: calendar === null || method === null ? null : { text: calendar, method },
    ...list,
  };
}

function mailbox(text: string): Mailbox {
  const parsed = parseMailbox(text);
  if (parsed === null) throw new TypeError(`Not a mailbox: ${text}`);
  return parsed;
}
