import type { Message } from '../message.js';
import { outboxTransport } from './outbox.js';
import type { Channel, Outcome, Stopped, Transport } from './transport.js';

/** Where copies of the mails that were sent go, each null for nowhere. */
export interface CopySettings {
  /** An address that gets each mail too, as a mail of its own: nobody sees it, and no recipient's fate hangs on it. */
  address: string | null;
  /** A folder that gets each mail as an .eml file. */
  folder: string | null;
}

/** What became of the copies, as far as it is worth telling. */
export interface CopyTally {
  failed: number;
  /** What went wrong first. */
  problem: string | null;
}

const patience = 3;

/**
 * Keeps copies of what a transport sends, after the mail itself is settled; a copy that fails changes nothing about the
 * mail. After three failures of the same kind in a row no more is tried of that kind, but counted.
 */
export function withCopies(
  transport: Transport,
  { address, folder }: CopySettings,
): { transport: Transport; copies: CopyTally } {
  const copies: CopyTally = { failed: 0, problem: null };
  const inARow = { folder: 0, address: 0 };
  const note = (kind: keyof typeof inARow, outcome: Outcome | Stopped | null) => {
    if (outcome?.outcome === 'sent') {
      inARow[kind] = 0;
      return;
    }
    inARow[kind] += 1;
    copies.failed += 1;
    copies.problem ??= outcome?.error ?? null;
  };
  const open = (): Channel => {
    const channel = transport.open();
    const shelf = folder === null ? null : outboxTransport(folder).open();
    return {
      ready: (signal) => channel.ready(signal),
      send: (message) => channel.send(message),
      close: () => channel.close(),
      async archive(message: Message) {
        if (shelf !== null)
          note('folder', inARow.folder < patience ? ((await shelf.ready()) ?? (await shelf.send(message))) : null);
        if (address === null) return;
        const copy = { ...message, envelope: { ...message.envelope, to: address } };
        note('address', inARow.address < patience ? ((await channel.ready()) ?? (await channel.send(copy))) : null);
      },
    };
  };
  return { transport: { ...transport, open }, copies };
}
