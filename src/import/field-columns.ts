import { remembering } from '../domain/remember.js';
import type { Problem, ProblemReason } from './candidate.js';
import { cellText } from './cells.js';
import type { Field } from './fields.js';

/** What a cell says: its text (`null`: nothing), and its value (`null` beside a text: none that can be read). */
export interface Reading<T> {
  readonly text: string | null;
  readonly value: T | null;
}

/** A column that holds a field. */
export interface FieldColumn {
  readonly index: number;
  readonly header: string;
}

interface ReadColumn<T> extends FieldColumn {
  read(cell: string): Reading<T>;
}

const NOTHING: Reading<never> = { text: null, value: null };

/** Reads a value from the text of a cell; `header` is that of its column. `null` where it is none. */
export type ParseCell<T> = (text: string, header: string) => T | null;

/** The columns of a file that hold one field. */
export class FieldColumns<T> {
  readonly columns: readonly FieldColumn[];
  readonly #field: Field;
  readonly #reason: ProblemReason | null;
  readonly #first: ReadColumn<T> | null;
  readonly #others: readonly ReadColumn<T>[];
  readonly #isDeciding: (header: string) => boolean;

  /**
   * @param reason what is wrong with a text without value; `null` where each has one
   * @param isDeciding whether a column stands above the others, so that they contradict nothing (run-off, first round)
   * @param repeats whether many cells hold the same, as they do but for addresses and numbers
   */
  constructor(
    field: Field,
    columns: readonly FieldColumn[],
    parse: ParseCell<T>,
    {
      reason = null,
      repeats = true,
      isDeciding = () => false,
    }: { reason?: ProblemReason | null; repeats?: boolean; isDeciding?: (header: string) => boolean } = {},
  ) {
    this.columns = columns;
    this.#field = field;
    this.#reason = reason;
    this.#isDeciding = isDeciding;
    const [first = null, ...others] = columns.map(({ index, header }) => {
      const read = (cell: string): Reading<T> => {
        const text = cellText(cell);
        return text === null ? NOTHING : { text, value: parse(text, header) };
      };
      return { index, header, read: repeats ? remembering(read) : read };
    });
    this.#first = first;
    this.#others = others;
  }

  /** The header of the first column, `null` where there is none. */
  get header(): string | null {
    return this.columns[0]?.header ?? null;
  }

  /** The value of the first filled cell. What is wrong with it, or contradicts it, is handed to `complain`. */
  value(cells: readonly string[], complain: Complain): T | null {
    return this.reading(cells, complain).value;
  }

  /** As {@link value}, with the text. */
  reading(cells: readonly string[], complain: Complain): Reading<T> {
    const first = this.#first;
    if (first === null) return NOTHING;
    const cell = cells[first.index];
    const reading = cell === undefined || cell === '' ? NOTHING : this.#read(first, cell, complain);
    if (this.#others.length > 0) return this.#firstFilled(first, reading, cells, complain);
    this.#check(first, reading, complain);
    return reading;
  }

  #firstFilled(first: ReadColumn<T>, reading: Reading<T>, cells: readonly string[], complain: Complain): Reading<T> {
    let column = first;
    let found = reading;
    for (const other of this.#others) {
      const cell = cells[other.index];
      if (cell === undefined || cell === '') continue;
      const further = this.#read(other, cell, complain);
      if (further.text === null) continue;
      if (found.text === null) {
        found = further;
        column = other;
      } else if (further.text !== found.text && !this.#isDeciding(column.header)) {
        complain(other.header, this.#field, further.text, 'columns_contradict');
      }
    }
    this.#check(column, found, complain);
    return found;
  }

  /** What a filled cell says. Whoever wrote `??` or `k. A.` is told that nothing is read of it. */
  #read(column: ReadColumn<T>, cell: string, complain: Complain): Reading<T> {
    const reading = column.read(cell);
    if (reading.text === null) noteEmpty(cell, column.header, this.#field, complain);
    return reading;
  }

  #check({ header }: ReadColumn<T>, { text, value }: Reading<T>, complain: Complain): void {
    if (value === null && text !== null && this.#reason !== null) complain(header, this.#field, text, this.#reason);
  }
}

/** Takes note of a cell that says nothing although it is filled. */
export function noteEmpty(cell: string, header: string, field: Field, complain: Complain): void {
  const value = cell.trim();
  if (value !== '') complain(header, field, value, 'read_as_empty');
}

/** Takes note of something wrong with a cell or row; see `Problem`. */
export type Complain = (
  column: Problem['column'],
  field: Problem['field'],
  value: Problem['value'],
  reason: Problem['reason'],
) => void;
