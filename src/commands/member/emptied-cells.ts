import type { Context } from '../../context.js';
import type { Problem } from '../../import/candidate.js';

/** So many different signs are told. */
const SHOWN = 8;

/** Cells that were filled and read as empty (`??`, `-`, `k. A.`), by what stood in them. */
export class EmptiedCells {
  readonly #cells = new Map<string, { first: Problem; count: number }>();

  take(notes: readonly Problem[]): void {
    for (const note of notes) {
      if (note.reason !== 'read_as_empty') continue;
      const known = this.#cells.get(note.value);
      if (known === undefined) this.#cells.set(note.value, { first: note, count: 1 });
      else known.count += 1;
    }
  }

  /** Tells in one sentence which signs were taken for nothing: where, or how often. */
  print({ t, terminal }: Pick<Context, 't' | 'terminal'>): void {
    if (this.#cells.size === 0) return;
    const told = [...this.#cells].slice(0, SHOWN).map(([value, { first, count }]) =>
      count === 1
        ? t('“{value}” (line {line}, {column})', { value, line: first.line, column: first.column ?? '' })
        : t('“{value}” ({count} times, first in line {line}, {column})', {
            ...{ value, count, line: first.line, column: first.column ?? '' },
          }),
    );
    const cells = told.join(', ') + (this.#cells.size > SHOWN ? ' …' : '');
    terminal.out(t('Read as empty: {cells}', { cells }));
  }
}
