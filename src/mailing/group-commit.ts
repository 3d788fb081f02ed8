import type { Book, Entry } from './book.js';

/** What writing the book has cost so far. */
export interface CommitCosts {
  entries: number;
  commits: number;
  milliseconds: number;
}

interface Waiting {
  entry: Entry;
  resolve(made: boolean): void;
  reject(error: unknown): void;
}

/**
 * Writes entries of several lanes into the book in one commit where they come at the same moment: a commit waits for the
 * disk, and that is most of what a mail costs. Nobody goes on before their entry is on the disk, so a mail is still
 * claimed before it is handed over, and settled before its lane claims the next.
 *
 * Where a commit fails, its entries are tried one by one, so that no answer of a server is lost for another's sake; from
 * then on nothing is claimed any more.
 */
export class GroupCommit {
  readonly costs: CommitCosts = { entries: 0, commits: 0, milliseconds: 0 };
  readonly #book: Book;
  readonly #lanes: () => number;
  /** When the last commit was done, by the monotonic clock, and how long it took. */
  #last = { end: 0, took: 0 };
  /** Until then lanes may still join the next commit. */
  #gatherUntil = 0;
  #waiting: Waiting[] = [];
  #broken: { error: unknown } | null = null;

  /** @param lanes how many lanes there are now, each of which claims one mail at a time */
  constructor(book: Book, lanes: () => number) {
    this.#book = book;
    this.#lanes = lanes;
  }

  /**
   * @returns when the entry is on the disk, whether it was made
   * @throws whatever the database throws
   */
  enter(entry: Entry): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject });
      if (this.#waiting.length > 1) return;
      const { end, took } = this.#last;
      this.#gatherUntil = performance.now() - end < took ? end + 3 * took : 0;
      // after everything the servers have answered up to now
      setImmediate(() => this.#gather());
    });
  }

  /**
   * Where one commit would follow right after the other, it waits a little for lanes whose answer is about to come: else
   * each lane would wait for the commits of all others. Where servers take their time, nobody waits here.
   */
  #gather(): void {
    const claims = this.#waiting.filter(({ entry }) => entry.kind === 'claim').length;
    if (claims < this.#lanes() && performance.now() < this.#gatherUntil) setImmediate(() => this.#gather());
    else this.#write();
  }

  #write(): void {
    const together = this.#waiting;
    this.#waiting = [];
    try {
      if (this.#broken !== null) throw this.#broken.error;
      const made = this.#commit(together.map(({ entry }) => entry));
      together.forEach(({ resolve }, i) => {
        resolve(made[i] === true);
      });
    } catch {
      this.#writeEach(together);
    }
  }

  #writeEach(waiting: readonly Waiting[]): void {
    for (const { entry, resolve, reject } of waiting) {
      try {
        if (this.#broken !== null && entry.kind === 'claim') throw this.#broken.error;
        resolve(this.#commit([entry])[0] === true);
      } catch (error) {
        this.#broken ??= { error };
        reject(error);
      }
    }
  }

  #commit(entries: readonly Entry[]): boolean[] {
    const start = performance.now();
    const made = this.#book.enter(entries);
    const end = performance.now();
    this.#last = { end, took: end - start };
    this.costs.milliseconds += end - start;
    this.costs.commits += 1;
    this.costs.entries += entries.length;
    return made;
  }
}
