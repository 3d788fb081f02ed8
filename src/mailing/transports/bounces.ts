import type { Message } from '../message.js';

/** Stands in the setting `bounces` for what tells one mail from all others. */
export const mailSign = '*';

/**
 * Sets where undeliverable mail comes back to: the sender of the envelope, with {@link mailSign} replaced by the first
 * half of the Message-ID (variable envelope return path). Nobody can guess it, and whoever reads the mail that came back
 * finds the delivery by it, however the rest of it was mangled.
 */
export function withBounceAddress(message: Message, bounces: string): Message {
  const id = message.messageId.slice(1, message.messageId.lastIndexOf('@')).replace(/[^A-Za-z0-9.-]/g, '-');
  return { ...message, envelope: { ...message.envelope, from: bounces.replace(mailSign, id) } };
}
