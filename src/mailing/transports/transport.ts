import type { Message } from '../message.js';

/**
 * A way out of the house: an SMTP server, a folder, a program.
 *
 * Sending is split in two so that the ledger can commit `sending` between them: {@link Channel.ready} waits for
 * everything that may take long or go wrong before a mail is touched (pace, connection, TLS, login),
 * {@link Channel.send} hands over one mail. Whatever `ready` says, no mail has left.
 */
export interface Transport {
  /** How many channels may be open at once. */
  readonly channels: number;
  /** Milliseconds before the second, third … attempt; unless given, the usual. */
  readonly retryWaits?: readonly number[];
  open(): Channel;
  /** Adds what belongs to this way out (signature, envelope sender) to a mail, before its turn comes. */
  finish?(message: Message): Promise<Message>;
}

/** One of the transport's lanes. Carries one mail at a time. */
export interface Channel {
  /** Null when the next mail may be sent. Connects again where a connection was lost. */
  ready(signal?: AbortSignal): Promise<Stopped | null>;
  /** Hands over one mail. Never throws for anything the other side does. To be called after {@link ready} said null. */
  send(message: Message): Promise<Outcome>;
  /** Keeps a copy of a mail that was sent and settled. Never throws; what goes wrong here is no matter of the mail. */
  archive?(message: Message): Promise<void>;
  close(): Promise<void>;
}

export type Outcome = Sent | Failed | Unclear | Stopped;

/** The other side took responsibility for the mail. */
export interface Sent {
  outcome: 'sent';
  /** Its words, or the file written. */
  response: string;
}

/** The mail certainly did not go out; `temporary`: the same mail may be taken later. */
export interface Failed {
  outcome: 'failed';
  kind: 'temporary' | 'permanent';
  error: string;
  /**
   * Set where the other side asks for fewer mails: `server`, from us altogether (421, or 4xx before it knew for whom);
   * `recipient`, for this one (450).
   */
  slowDown?: 'server' | 'recipient';
}

/** The mail was being handed over when the connection broke: it may or may not arrive. Never to be repeated unasked. */
export interface Unclear {
  outcome: 'unclear';
  error: string;
}

/** Nothing can be sent to anybody now. The mail at hand certainly did not go out. */
export interface Stopped {
  outcome: 'stopped';
  reason: StopReason;
  /** Whether the same attempt may succeed in a while (server down or busy) or only after somebody changed something. */
  passing: boolean;
  error: string;
}

/**
 * `unreachable`: no such host, no connection, no greeting · `tls`: no or no trustworthy encryption · `login`: user or
 * password refused, or no login offered · `refused`: the server turns everybody away · `sender`: it does not take mail
 * from this sender · `folder`: the outbox cannot be written · `program`: the sendmail program cannot be run or does not
 * know what to do · `aborted`: the caller's signal
 */
export type StopReason = 'unreachable' | 'tls' | 'login' | 'refused' | 'sender' | 'folder' | 'program' | 'aborted';

export function stopped(reason: StopReason, passing: boolean, error: string): Stopped {
  return { outcome: 'stopped', reason, passing, error };
}
