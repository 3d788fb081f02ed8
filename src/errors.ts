import type { Message, MessageKey, Params } from './i18n/message.js';
import { inEnglish } from './i18n/translate.js';

/** How a command ended, as the exit code of the process. */
export const exitCodes = { done: 0, failed: 1, refused: 2, partly: 3, cancelled: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * An error made for the user: a sentence that names what is wrong and where, and `hints` that say what to do next.
 * Carries messages, not text: the one place that prints errors (main) puts them into the language of the screen.
 */
export abstract class NjbError extends Error {
  abstract readonly exitCode: ExitCode;
  readonly said: Message;
  readonly hints: Message[] = [];

  constructor(key: MessageKey, params: Message['params'] = {}) {
    const said = { key, params };
    super(inEnglish(said));
    this.name = new.target.name;
    this.said = said;
  }

  /** Adds what to do next. */
  hint<K extends MessageKey>(key: K, ...params: Params<K>): this {
    this.hints.push({ key, params: params[0] ?? {} });
    return this;
  }
}

/** What the user gave is refused: an unknown event, a file that is no CSV, an impossible date. Nothing was changed. */
export class UserError extends NjbError {
  readonly exitCode = exitCodes.refused;
  constructor(...said: Said) {
    super(said[0], said[1]);
  }
}

/** The command line itself is wrong: a missing argument, an unknown option. The message points to `--help`. */
export class UsageError extends NjbError {
  readonly exitCode = exitCodes.refused;
  constructor(...said: Said) {
    super(said[0], said[1]);
  }
}

/** The input was right, the world was not: a damaged database, a locked file, a mail server that refuses us. */
export class OperationFailed extends NjbError {
  readonly exitCode = exitCodes.failed;
  constructor(...said: Said) {
    super(said[0], said[1]);
  }
}

/** Done in part: rows were rejected, mails failed. What was done stays done. */
export class PartialFailure extends NjbError {
  readonly exitCode = exitCodes.partly;
  constructor(...said: Said) {
    super(said[0], said[1]);
  }
}

/** The user said no or pressed Ctrl-C. Nothing was changed. */
export class Cancelled extends NjbError {
  readonly exitCode = exitCodes.cancelled;
  constructor() {
    super('Cancelled. Nothing was changed.');
  }
}

/** Ctrl-C ended work that had begun. What was done stays done, the rest can go on later. */
export class Interrupted extends NjbError {
  readonly exitCode = exitCodes.cancelled;
  constructor(...said: Said) {
    super(said[0], said[1]);
  }
}

type Said = { [K in MessageKey]: [key: K, ...params: Params<K>] }[MessageKey];
