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
  #waiting: Waiting[] = [];
  #broken: { error: unknown } | null = null;

  constructor(book: Book) {
    this.#book = book;
  }

  /**
   * @returns when the entry is on the disk, whether it was made
   * @throws whatever the database throws
   */
  enter(entry: Entry): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject });
      // after everything the servers have answered up to now
      if (this.#waiting.length === 1) setImmediate(() => this.#write());
    });
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
    this.costs.milliseconds += performance.now() - start;
    this.costs.commits += 1;
    this.costs.entries += entries.length;
    return made;
  }
}
