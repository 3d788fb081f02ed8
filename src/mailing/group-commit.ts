import type { Book, Entry } from './book.js';
import type { Turn } from './turn.js';

/** What writing the book has cost so far. */
export interface CommitCosts {
  entries: number;
  commits: number;
  milliseconds: number;
}

interface Waiting {
  entry: Entry;
  resolve(made: boolean | null): void;
  reject(error: unknown): void;
}

/**
 * Writes entries of several lanes into the book in one commit where they come at the same moment: a commit waits for the
 * disk, and that is most of what a mail costs. Nobody goes on before their entry is on the disk, so a mail is still
 * claimed before it is handed over, and settled before its lane claims the next.
 *
 * While another program holds the database, everybody waits, so that no answer of a server is lost and nothing is claimed
 * meanwhile. Where a commit fails, its entries are tried one by one, so that no answer is lost for another's sake; from
 * then on nothing is claimed any more.
 */
export class GroupCommit {
  readonly costs: CommitCosts = { entries: 0, commits: 0, milliseconds: 0 };
  readonly #book: Book;
  readonly #lanes: () => number;
  readonly #turn: Turn;
  readonly #signal: AbortSignal;
  /** When the last commit was done, by the monotonic clock, and how long it took. */
  #last = { end: 0, took: 0 };
  /** Until then lanes may still join the next commit. */
  #gatherUntil = 0;
  #waiting: Waiting[] = [];
  #isWriting = false;
  #broken: { error: unknown } | null = null;
  #drained: (() => void)[] = [];

  /**
   * @param lanes how many lanes there are now, each of which claims one mail at a time
   * @param signal once it came, what waits to be claimed is not claimed any more
   */
  constructor(book: Book, lanes: () => number, turn: Turn, signal: AbortSignal) {
    this.#book = book;
    this.#lanes = lanes;
    this.#turn = turn;
    this.#signal = signal;
  }

  /**
   * @returns when the entry is on the disk, whether it was made; null for a claim that was given up while it waited
   * @throws whatever the database throws
   */
  enter(entry: Entry): Promise<boolean | null> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject });
      if (this.#waiting.length === 1 && !this.#isWriting) this.#begin();
    });
  }

  /** Waits until every entry is on the disk, or given up. */
  async drained(): Promise<void> {
    if (this.#waiting.length > 0 || this.#isWriting) await new Promise<void>((resolve) => this.#drained.push(resolve));
  }

  #begin(): void {
    const { end, took } = this.#last;
    this.#gatherUntil = performance.now() - end < took ? end + 3 * took : 0;
    // after everything the servers have answered up to now
    setImmediate(() => this.#gather());
  }

  /**
   * Where one commit would follow right after the other, it waits a little for lanes whose answer is about to come: else
   * each lane would wait for the commits of all others. Where servers take their time, nobody waits here.
   */
  #gather(): void {
    const claims = this.#waiting.filter(({ entry }) => entry.kind === 'claim').length;
    if (claims < this.#lanes() && performance.now() < this.#gatherUntil) setImmediate(() => this.#gather());
    else void this.#write();
  }

  async #write(): Promise<void> {
    const together = this.#waiting;
    this.#waiting = [];
    this.#isWriting = true;
    try {
      if (this.#broken !== null) throw this.#broken.error;
      await this.#commit(together);
    } catch {
      await this.#writeEach(together);
    }
    this.#isWriting = false;
    if (this.#waiting.length > 0) this.#begin();
    else for (const drained of this.#drained.splice(0)) drained();
  }

  async #writeEach(waiting: readonly Waiting[]): Promise<void> {
    for (const each of waiting) {
      try {
        if (this.#broken !== null && each.entry.kind === 'claim') throw this.#broken.error;
        await this.#commit([each]);
      } catch (error) {
        this.#broken ??= { error };
        each.reject(error);
      }
    }
  }

  async #commit(waiting: readonly Waiting[]): Promise<void> {
    let left = waiting;
    const made = await this.#turn.take(() => {
      left = waiting.filter((each) => !this.#isGivenUp(each));
      const start = performance.now();
      const entered = left.length === 0 ? [] : this.#book.enter(left.map(({ entry }) => entry));
      const end = performance.now();
      this.#last = { end, took: end - start };
      this.costs.milliseconds += end - start;
      return entered;
    });
    this.costs.commits += 1;
    this.costs.entries += left.length;
    for (const each of waiting) {
      const at = left.indexOf(each);
      each.resolve(at < 0 ? null : made[at] === true);
    }
  }

  #isGivenUp({ entry }: Waiting): boolean {
    return entry.kind === 'claim' && this.#signal.aborted;
  }
}
