import { type Mailbox, readableAddress } from '../domain/email-address.js';
import type { Translate } from '../i18n/message.js';

/** Somebody with the address a mail goes to, “Kim Mayer <kim@bürger.example>”. */
export function mailboxText(t: Translate, { name, address }: Mailbox): string {
  return t('{name} <{address}>', { name, address: readableAddress(address) });
}
