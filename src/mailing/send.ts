import { setTimeout as wait } from 'node:timers/promises';
import { mailReader } from '../db/mailings.js';
import type { Store } from '../db/store.js';
import { openBook } from './book.js';
import { copyOf, type ListHeaders } from './copy.js';
import { type CommitCosts, GroupCommit } from './group-commit.js';
import type { OpenDelivery } from './ledger.js';
import { composeMessage, type Message } from './message.js';
import { type Job, Queue } from './queue.js';
import { type LaneRest, ServerRest } from './rest.js';
import { type Channel, type Stopped, stopped, type Transport } from './transports/transport.js';
import { Turn } from './turn.js';

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
  /** Milliseconds before the second, third … attempt within this run; unless given, the transport's. */
  retryWaits?: readonly number[];
  onSettled?(settled: number): void;
  /** Before a wait that is long enough to be noticed. */
  onWait?(pause: Pause): void;
  /** While another program holds the database for so long that it is noticed: nothing is sent until it lets go. */
  onBusy?(): void;
}

/** Why nothing is sent for a while: what stops everybody, or null where `mails` that failed for the moment are left. */
export interface Pause {
  stop: Stopped | null;
  mails: number;
  milliseconds: number;
}

/**
 * What a run did. `left`: still open, for the next run. `skipped`: not sent and never to be, as the event moved, was
 * cancelled or began meanwhile, the person was erased, or somebody else took the delivery.
 */
export interface SendReport {
  sent: number;
  temporary: number;
  permanent: number;
  unclear: number;
  skipped: number;
  left: number;
  stopped: Stopped | null;
  /** Whether the caller's signal ended it before it was through. */
  interrupted?: boolean;
  /** What keeping the book cost. */
  costs?: CommitCosts;
}

type Counts = Omit<SendReport, 'left' | 'stopped' | 'interrupted' | 'costs'>;

const usualWaits = [2_000, 10_000, 60_000];
const noticeable = 1_500;
const aborted = stopped('aborted', true, 'aborted');

/**
 * Sends open deliveries over the transport's channels. One person's failure never stops the others; a temporary one is
 * tried again after growing waits; a mail that cannot be made fails for good; what stops everybody (no connection, no
 * login) ends the run with nothing lost.
 * @throws whatever the database throws; mails in hand are then `sending` in it and become unclear at the next run
 */
export async function sendDeliveries(options: SendOptions): Promise<SendReport> {
  const { store, transport, deliveries } = options;
  const turn = new Turn(store, options.onBusy);
  const run = new Run(options, turn);
  const channels = Math.min(transport.channels, deliveries.length);
  // the journal's file stays while commits follow each other: making and removing it is half of what one costs
  await turn.take(() => store.sqlite.pragma('journal_mode = TRUNCATE'));
  try {
    return await turn.short(async () => {
      const lanes = Array.from({ length: channels }, () => run.lane(transport.open()));
      const ended = await Promise.allSettled(lanes);
      await run.drained();
      const broken = ended.find((lane) => lane.status === 'rejected');
      if (broken !== undefined) throw broken.reason;
      return run.report();
    });
  } finally {
    store.sqlite.pragma('journal_mode = DELETE');
  }
}

/** A job in hand, and its mail, which is written while the mail before it is under way. */
interface Work {
  job: Job;
  mail: Promise<Message | { problem: string }>;
}

class Run {
  readonly #options: SendOptions;
  readonly #turn: Turn;
  readonly #commits: GroupCommit;
  readonly #waits: readonly number[];
  readonly #halt = new AbortController();
  readonly #signal: AbortSignal;
  readonly #read: ReturnType<typeof mailReader>;
  readonly #rest: ServerRest;
  readonly #queue: Queue;
  #lanes = 0;
  #giveUps = 0;
  #settled = 0;
  readonly #counts: Counts = { sent: 0, temporary: 0, permanent: 0, unclear: 0, skipped: 0 };
  #stopped: Stopped | null = null;
  #toldUntil = 0;

  constructor(options: SendOptions, turn: Turn) {
    this.#options = options;
    this.#turn = turn;
    this.#waits = options.retryWaits ?? options.transport.retryWaits ?? usualWaits;
    this.#signal = AbortSignal.any([options.signal, this.#halt.signal]);
    const book = openBook(options.store, options.commandId);
    this.#commits = new GroupCommit(book, () => this.#lanes, turn, this.#signal);
    this.#read = mailReader(options.store);
    this.#rest = new ServerRest(this.#waits[0] ?? 0);
    this.#queue = new Queue(options.deliveries, this.#waits, (mails, milliseconds) =>
      this.#tellWait({ stop: null, mails, milliseconds }),
    );
  }

  async lane(channel: Channel): Promise<void> {
    this.#lanes += 1;
    try {
      await this.#work(channel);
    } catch (error) {
      this.#halt.abort();
      throw error;
    } finally {
      await channel.close();
    }
  }

  /** Waits until all that servers answered is written down. */
  drained(): Promise<void> {
    return this.#commits.drained();
  }

  report(): SendReport {
    const { left } = this.#queue;
    const interrupted = this.#options.signal.aborted && left > 0;
    return { ...this.#counts, left, stopped: this.#stopped, interrupted, costs: this.#commits.costs };
  }

  async #work(channel: Channel): Promise<void> {
    const lane = { channel, rest: this.#rest.ofLane(), noted: Promise.resolve<boolean | null>(true) };
    let stops = 0;
    let ahead: Work | null = null;
    for (let work = await this.#next(); work !== null; work = ahead ?? (await this.#next())) {
      const { stop, following } = await this.#handOver(work, lane);
      ahead = following;
      if (stop === null) stops = 0;
      else if (!(await this.#comesBack(stop, stops++))) {
        if (ahead !== null) this.#queue.putBack(ahead.job);
        break;
      }
    }
    await lane.noted;
  }

  async #next(): Promise<Work | null> {
    return this.#begin(await this.#queue.next(this.#signal));
  }

  #begin(job: Job | null): Work | null {
    if (job === null) return null;
    const mail = this.#write(job.deliveryId);
    // whoever takes the work sees it; work that is given back is not to end the program
    mail.catch(() => undefined);
    return { job, mail };
  }

  /** A delivery's mail, or why none can be made of it: that is one person's failure and stops nobody else's mail. */
  async #write(deliveryId: number): Promise<Message | { problem: string }> {
    const mail = await this.#turn.take(() => this.#read(deliveryId));
    if (mail === null) return { problem: 'no frozen text' };
    let message: Message;
    try {
      message = await composeMessage(copyOf(mail, this.#options.list));
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) };
    }
    const { transport } = this.#options;
    return transport.finish === undefined ? message : transport.finish(message);
  }

  /** Sends one mail. Tells what stopped everybody, if anything did, and the mail that was begun meanwhile. */
  async #handOver(
    { job, mail }: Work,
    lane: { channel: Channel; rest: LaneRest; noted: Promise<boolean | null> },
  ): Promise<{ stop: Stopped | null; following: Work | null }> {
    const { deliveryId } = job;
    const stop = await this.#ready(lane);
    if (stop !== null) {
      this.#queue.putBack(job);
      return { stop, following: null };
    }
    const message = await mail;
    if ('problem' in message) {
      const given = await this.#commits.enter({ kind: 'giveUp', deliveryId, error: message.problem });
      // of somebody who was erased while others were written to nothing is left that could fail
      return this.#settle(given === false ? 'skipped' : 'permanent');
    }
    const { asOf, now } = this.#options;
    const claimed = await this.#commits.enter({ kind: 'claim', deliveryId, at: asOf() });
    if (claimed === null) {
      this.#queue.putBack(job);
      return { stop: aborted, following: null };
    }
    if (!claimed) return this.#settle('skipped');
    const sending = lane.channel.send(message);
    const following = this.#begin(this.#queue.take());
    const outcome = await sending;
    // not waited for: the lane's next claim comes after it, in the same commit or a later one
    lane.noted = this.#commits.enter({ kind: 'settle', deliveryId, outcome, at: now() });
    lane.noted.catch(() => undefined);
    lane.rest.after(outcome);
    if (outcome.outcome === 'stopped') {
      this.#queue.putBack(job);
      return { stop: outcome, following };
    }
    if (outcome.outcome === 'sent' && lane.channel.archive !== undefined) {
      await lane.noted;
      await lane.channel.archive(message);
    }
    if (outcome.outcome === 'failed' && outcome.kind === 'temporary' && this.#queue.again(job))
      return { stop: null, following };
    return { ...this.#settle(outcome.outcome === 'failed' ? outcome.kind : outcome.outcome), following };
  }

  async #ready({ channel, rest }: { channel: Channel; rest: LaneRest }): Promise<Stopped | null> {
    await rest.over(this.#signal);
    const stop = this.#signal.aborted ? null : await channel.ready(this.#signal);
    return stop ?? (this.#signal.aborted ? aborted : null);
  }

  /** Several lanes wait for the same; it is told once. */
  #tellWait(pause: Pause): void {
    if (pause.milliseconds < noticeable || performance.now() < this.#toldUntil) return;
    this.#toldUntil = performance.now() + pause.milliseconds;
    this.#options.onWait?.(pause);
  }

  #settle(how: keyof Counts): { stop: null; following: null } {
    this.#queue.done();
    this.#counts[how] += 1;
    this.#settled += 1;
    this.#options.onSettled?.(this.#settled);
    return { stop: null, following: null };
  }

  /** Waits where what stopped us may pass; else, or after the last wait, stops all lanes. */
  async #comesBack(stop: Stopped, stops: number): Promise<boolean> {
    if (this.#signal.aborted) return false;
    const pause = this.#waits[stops];
    if (stop.passing && pause !== undefined) {
      this.#tellWait({ stop, mails: this.#queue.left, milliseconds: pause });
      await wait(pause, undefined, { signal: this.#signal }).catch(() => undefined);
      return !this.#signal.aborted;
    }
    this.#giveUps += 1;
    // some servers take fewer connections at a time than we have lanes: the others go on
    if (stop.passing && this.#giveUps < this.#lanes) return false;
    this.#stopped ??= stop;
    this.#halt.abort();
    return false;
  }
}
