import { setTimeout as wait } from 'node:timers/promises';
import type { Outcome } from './transports/transport.js';

const longestForAll = 30_000;
const longestForOne = 1_000;

/** The pause that a server asks of all lanes (421, or 4xx before any recipient is named: too many mails, too busy). */
export class ServerRest {
  readonly #first: number;
  #until = 0;
  #inARow = 0;

  /** @param first milliseconds of the first pause; each one right after another is twice as long, up to half a minute */
  constructor(first: number) {
    this.#first = first;
  }

  /** A lane's own view of it. */
  ofLane(): LaneRest {
    return new LaneRest(this, this.#first / 8);
  }

  begin(): void {
    // several lanes hear of the same trouble
    if (this.#until > performance.now()) return;
    this.#until = performance.now() + Math.min(this.#first * 2 ** this.#inARow, longestForAll);
    this.#inARow += 1;
  }

  end(): void {
    this.#inARow = 0;
  }

  get until(): number {
    return this.#until;
  }
}

/** What a lane waits before its next mail: the pause of all, and a short one of its own after a 450 for a recipient. */
export class LaneRest {
  readonly #ofAll: ServerRest;
  readonly #first: number;
  #until = 0;
  #inARow = 0;

  constructor(ofAll: ServerRest, first: number) {
    this.#ofAll = ofAll;
    this.#first = first;
  }

  /** Learns from what became of a mail. */
  after(outcome: Outcome): void {
    if (outcome.outcome === 'sent') {
      this.#ofAll.end();
      this.#inARow = 0;
    } else if (outcome.outcome === 'failed' && outcome.slowDown === 'server') this.#ofAll.begin();
    else if (outcome.outcome === 'failed' && outcome.slowDown === 'recipient') {
      this.#until = performance.now() + Math.min(this.#first * 2 ** this.#inARow, longestForOne);
      this.#inARow += 1;
    }
  }

  /** Waits until the pause is over, or the signal comes. */
  async over(signal: AbortSignal): Promise<void> {
    for (let left = this.#left(); left > 0 && !signal.aborted; left = this.#left())
      await wait(left, undefined, { signal }).catch(() => undefined);
  }

  #left(): number {
    return Math.ceil(Math.max(this.#until, this.#ofAll.until) - performance.now());
  }
}
