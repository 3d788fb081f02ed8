import { setTimeout as wait } from 'node:timers/promises';
import { mailReader } from '../db/mailings.js';
import type { Store } from '../db/store.js';
import { copyOf, type ListHeaders } from './copy.js';
import { type Ledger, type OpenDelivery, openLedger } from './ledger.js';
import { composeMessage } from './message.js';
import type { Channel, Outcome, Stopped, Transport } from './transports/transport.js';

export interface SendOptions {
  store: Store;
  /** The command's entry in the journal. */
  commandId: number;
  deliveries: readonly OpenDelivery[];
  transport: Transport;
  list: ListHeaders;
  /** The present instant, UTC. */
  now(): string;
  /** The instant that expiry is judged by; differs from `now` where the command runs as of another day. */
  asOf(): string;
  /** Ends the work after the mails in hand. */
  signal: AbortSignal;
  /** Milliseconds before the second, third … attempt within this run. */
  retryWaits?: readonly number[];
  onSettled?(settled: number): void;
}

/** What a run did. `left`: still open, for the next run. */
export interface SendReport {
  sent: number;
  temporary: number;
  permanent: number;
  unclear: number;
  left: number;
  stopped: Stopped | null;
}

const usualWaits = [2_000, 10_000];

/**
 * Sends open deliveries over the transport's channels. One person's failure never stops the others; a temporary one is
 * tried again after growing waits; what stops everybody (no connection, no login) ends the run with nothing lost.
 * @throws whatever the database throws; mails in hand are then `sending` in it and become unclear at the next run
 */
export async function sendDeliveries(options: SendOptions): Promise<SendReport> {
  const run = new Run(options);
  const channels = Math.min(options.transport.channels, options.deliveries.length);
  const lanes = Array.from({ length: channels }, () => run.lane(options.transport.open()));
  const ended = await Promise.allSettled(lanes);
  const broken = ended.find((lane) => lane.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  return run.report();
}

interface Job {
  delivery: OpenDelivery;
  tries: number;
  /** By the monotonic clock. */
  notBefore: number;
}

class Run {
  readonly #options: SendOptions;
  readonly #ledger: Ledger;
  readonly #waits: readonly number[];
  readonly #halt = new AbortController();
  readonly #signal: AbortSignal;
  readonly #read: ReturnType<typeof mailReader>;
  /** Untried mails, the first one last. */
  readonly #fresh: Job[];
  /** Mails to be tried again. */
  readonly #later: Job[] = [];
  #inHand = 0;
  #settled = 0;
  #passedOver = 0;
  #counts = { sent: 0, temporary: 0, permanent: 0, unclear: 0 };
  #stopped: Stopped | null = null;

  constructor(options: SendOptions) {
    this.#options = options;
    this.#ledger = openLedger(options.store, options.commandId);
    this.#waits = options.retryWaits ?? usualWaits;
    this.#signal = AbortSignal.any([options.signal, this.#halt.signal]);
    this.#read = mailReader(options.store);
    this.#fresh = options.deliveries.map((delivery) => ({ delivery, tries: 0, notBefore: 0 })).reverse();
  }

  async lane(channel: Channel): Promise<void> {
    try {
      let stops = 0;
      for (let job = await this.#next(); job !== null; job = await this.#next()) {
        const stop = await this.#work(job, channel);
        this.#inHand -= 1;
        if (stop === null) stops = 0;
        else if (!(await this.#comesBack(stop, stops++))) break;
      }
    } catch (error) {
      this.#halt.abort();
      throw error;
    } finally {
      await channel.close();
    }
  }

  report(): SendReport {
    const { sent, temporary, permanent, unclear } = this.#counts;
    const left = this.#fresh.length + this.#later.length + this.#passedOver;
    return { sent, temporary, permanent, unclear, left, stopped: this.#stopped };
  }

  /** The next mail whose time has come; waits for one to be tried again; null when there is nothing more to do. */
  async #next(): Promise<Job | null> {
    while (!this.#signal.aborted) {
      const due = this.#takeDue();
      if (due !== null) {
        this.#inHand += 1;
        return due;
      }
      if (this.#later.length === 0 && this.#inHand === 0) return null;
      await wait(50, undefined, { signal: this.#signal }).catch(() => undefined);
    }
    return null;
  }

  #takeDue(): Job | null {
    const again = this.#later.findIndex((job) => job.notBefore <= performance.now());
    if (again >= 0) return this.#later.splice(again, 1)[0] ?? null;
    return this.#fresh.pop() ?? null;
  }

  /** Sends one mail; tells what stopped everybody, if anything did. */
  async #work(job: Job, channel: Channel): Promise<Stopped | null> {
    const { delivery } = job;
    const stop = await channel.ready(this.#signal);
    if (stop !== null) {
      this.#fresh.push(job);
      return stop;
    }
    const { asOf, list, now, onSettled } = this.#options;
    const mail = this.#read(delivery.id);
    const expired = delivery.expiresAt !== null && delivery.expiresAt <= asOf();
    const message = mail === null || expired ? null : await composeMessage(copyOf(mail, list));
    if (message === null || !this.#ledger.claim(delivery.id)) {
      this.#passedOver += 1;
      return null;
    }
    const outcome = await channel.send(message);
    this.#ledger.settle(delivery.id, outcome, now());
    if (outcome.outcome === 'stopped') {
      this.#fresh.push(job);
      return outcome;
    }
    if (this.#again(job, outcome)) return null;
    this.#count(outcome);
    this.#settled += 1;
    onSettled?.(this.#settled);
    return null;
  }

  #again(job: Job, outcome: Outcome): boolean {
    const pause = this.#waits[job.tries];
    if (outcome.outcome !== 'failed' || outcome.kind !== 'temporary' || pause === undefined) return false;
    this.#later.push({ ...job, tries: job.tries + 1, notBefore: performance.now() + pause });
    return true;
  }

  #count(outcome: Outcome): void {
    if (outcome.outcome === 'failed') this.#counts[outcome.kind] += 1;
    else if (outcome.outcome !== 'stopped') this.#counts[outcome.outcome] += 1;
  }

  /** Waits where what stopped us may pass; else, or after the last wait, stops all lanes. */
  async #comesBack(stop: Stopped, stops: number): Promise<boolean> {
    if (this.#signal.aborted) return false;
    const pause = this.#waits[stops];
    if (stop.passing && pause !== undefined) {
      await wait(pause, undefined, { signal: this.#signal }).catch(() => undefined);
      return !this.#signal.aborted;
    }
    this.#stopped ??= stop;
    this.#halt.abort();
    return false;
  }
}
