import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '../db/store.js';

const pause = 250;
const noticeable = 1_500;

/**
 * Access to a database that other programs use, too, while mails go out: waits for it however long one of them holds it, so
 * that what a server answered is never lost. The process stays awake meanwhile, and hears what servers answer.
 */
export class Turn {
  readonly #sqlite: Store['sqlite'];
  readonly #onWait: () => void;
  /** Whether the present wait is told already: several may wait for the same. */
  #isTold = false;

  /** @param onWait told once for each wait that is long enough to be noticed */
  constructor({ sqlite }: Pick<Store, 'sqlite'>, onWait: () => void = () => undefined) {
    this.#sqlite = sqlite;
    this.#onWait = onWait;
  }

  /** For the time of the work within: SQLite itself waits but shortly, as nothing else happens while it does. */
  async short<T>(work: () => Promise<T>): Promise<T> {
    const usual = Number(this.#sqlite.pragma('busy_timeout', { simple: true }));
    this.#sqlite.pragma(`busy_timeout = ${pause}`);
    try {
      return await work();
    } finally {
      this.#sqlite.pragma(`busy_timeout = ${usual}`);
    }
  }

  /**
   * Does some work, again from its beginning where another program was in the way. Work that fails so must have changed
   * nothing.
   * @throws whatever else the work throws
   */
  async take<T>(work: () => T): Promise<T> {
    const start = performance.now();
    for (;;) {
      try {
        const result = work();
        this.#isTold = false;
        return result;
      } catch (error) {
        if (!isBusy(error)) throw error;
      }
      if (!this.#isTold && performance.now() - start > noticeable) {
        this.#isTold = true;
        this.#onWait();
      }
      await wait(pause);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
