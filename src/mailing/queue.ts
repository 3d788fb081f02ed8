/** Lanes are woken by whatever happens to a mail; they look by themselves so often, in milliseconds, all the same. */
const longestWait = 1_000;

/** A delivery to be sent. */
export interface Job {
  readonly deliveryId: number;
  /** Attempts so far in this run. */
  readonly tries: number;
}

/** The mails of a run that are still to be sent, shared by its lanes. Untried ones go before those to be tried again. */
export class Queue {
  /** The first one last. */
  readonly #fresh: Job[];
  readonly #later: { job: Job; notBefore: number }[] = [];
  readonly #waits: readonly number[];
  readonly #onWait: (mails: number, milliseconds: number) => void;
  readonly #waiting = new Set<() => void>();
  #inHand = 0;

  /**
   * @param waits milliseconds before the second, third … attempt
   * @param onWait told when nothing is left but mails to be tried again
   */
  constructor(
    deliveries: readonly { id: number }[],
    waits: readonly number[],
    onWait: (mails: number, milliseconds: number) => void = () => undefined,
  ) {
    this.#onWait = onWait;
    this.#fresh = deliveries.map(({ id }) => ({ deliveryId: id, tries: 0 })).reverse();
    this.#waits = waits;
  }

  /** Mails that nobody has in hand. */
  get left(): number {
    return this.#fresh.length + this.#later.length;
  }

  /** A mail whose time has come, null where there is none now. Whoever takes one gives it back or calls {@link done}. */
  take(): Job | null {
    const again = this.#later.findIndex(({ notBefore }) => notBefore <= performance.now());
    const job = again >= 0 ? this.#later.splice(again, 1)[0]?.job : this.#fresh.pop();
    if (job === undefined) return null;
    this.#inHand += 1;
    return job;
  }

  /** As {@link take}, and waits while a mail may come back; null when there is nothing more to do or the signal came. */
  async next(signal: AbortSignal): Promise<Job | null> {
    while (!signal.aborted) {
      const job = this.take();
      if (job !== null) return job;
      if (this.#later.length === 0 && this.#inHand === 0) return null;
      const soonest = Math.min(...this.#later.map(({ notBefore }) => notBefore)) - performance.now();
      if (this.#inHand === 0) this.#onWait(this.#later.length, soonest);
      await this.#change(Math.max(1, Math.min(soonest, longestWait)), signal);
    }
    return null;
  }

  done(): void {
    this.#inHand -= 1;
    this.#wake();
  }

  /** Gives a mail back untried. */
  putBack(job: Job): void {
    this.#inHand -= 1;
    this.#fresh.push(job);
    this.#wake();
  }

  /** Gives a mail back to be tried once more after a while; false, and still in hand, where it was tried often enough. */
  again(job: Job): boolean {
    const pause = this.#waits[job.tries];
    if (pause === undefined) return false;
    this.#inHand -= 1;
    this.#later.push({ job: { ...job, tries: job.tries + 1 }, notBefore: performance.now() + pause });
    this.#wake();
    return true;
  }

  /** Waits until a mail in hand is done or comes back, but no longer than said, nor after the signal. */
  #change(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        this.#waiting.delete(end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal.addEventListener('abort', end);
      this.#waiting.add(end);
    });
  }

  #wake(): void {
    for (const end of this.#waiting) end();
  }
}
