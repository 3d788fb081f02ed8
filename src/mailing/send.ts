import { setTimeout as wait } from 'node:timers/promises';
import { mailReader } from '../db/mailings.js';
import type { Store } from '../db/store.js';
import { copyOf, type ListHeaders } from './copy.js';
import { type Ledger, type OpenDelivery, openLedger } from './ledger.js';
import { composeMessage, type Message } from './message.js';
import type { Channel, Outcome, Stopped, Transport } from './transports/transport.js';

export interface SendOptions {
  store: Store;
  /** The command's entry in the journal. */
  commandId: number;
  deliveries: readonly Pick<OpenDelivery, 'id'>[];
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

/**
 * What a run did. `left`: still open, for the next run. `skipped`: not sent and never to be, as the event moved, was
 * cancelled or began meanwhile, or somebody else took the delivery.
 */
export interface SendReport {
  sent: number;
  temporary: number;
  permanent: number;
  unclear: number;
  skipped: number;
  left: number;
  stopped: Stopped | null;
}

type Counts = Omit<SendReport, 'left' | 'stopped'>;

const usualWaits = [2_000, 10_000];

/**
 * Sends open deliveries over the transport's channels. One person's failure never stops the others; a temporary one is
 * tried again after growing waits; a mail that cannot be made fails for good; what stops everybody (no connection, no login) ends the run with nothing lost.
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
  delivery: Pick<OpenDelivery, 'id'>;
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
  readonly #counts: Counts = { sent: 0, temporary: 0, permanent: 0, unclear: 0, skipped: 0 };
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
    return { ...this.#counts, left: this.#fresh.length + this.#later.length, stopped: this.#stopped };
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
    const { asOf, now } = this.#options;
    const message = await this.#message(delivery.id);
    if ('problem' in message) {
      this.#ledger.giveUp(delivery.id, message.problem);
      return this.#done('permanent');
    }
    if (!this.#ledger.claim(delivery.id, asOf())) return this.#done('skipped');
    const outcome = await channel.send(message);
    this.#ledger.settle(delivery.id, outcome, now());
    if (outcome.outcome === 'stopped') {
      this.#fresh.push(job);
      return outcome;
    }
    if (this.#again(job, outcome)) return null;
    return this.#done(outcome.outcome === 'failed' ? outcome.kind : outcome.outcome);
  }

  /** A delivery's mail, or why none can be made of it: that is one person's failure and stops nobody else's mail. */
  async #message(deliveryId: number): Promise<Message | { problem: string }> {
    const mail = this.#read(deliveryId);
    if (mail === null) return { problem: 'no frozen text' };
    try {
      return await composeMessage(copyOf(mail, this.#options.list));
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) };
    }
  }

  #again(job: Job, outcome: Outcome): boolean {
    const pause = this.#waits[job.tries];
    if (outcome.outcome !== 'failed' || outcome.kind !== 'temporary' || pause === undefined) return false;
    this.#later.push({ ...job, tries: job.tries + 1, notBefore: performance.now() + pause });
    return true;
  }

  #done(how: keyof Counts): null {
    this.#counts[how] += 1;
    this.#settled += 1;
    this.#options.onSettled?.(this.#settled);
    return null;
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
