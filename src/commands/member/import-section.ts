import type { Context } from '../../context.js';

/** Rows of a section that are shown on a terminal without --verbose. */
export const SHOWN = 20;
/** The same elsewhere: of a hundred thousand names nobody reads the last ones, and they take as long as the planning of many. */
const SHOWN_IN_A_PIPE = 1000;

/** Rows that are kept as one text: a text for each of a long list would take as much memory as the list. */
const TOGETHER = 500;

/** A heading and rows below it; on a terminal the first ones only, unless more is asked for. */
export class Section {
  readonly #context: Context;
  readonly #title: string;
  readonly #limit: number;
  readonly #texts: string[] = [];
  #lines: string[] = [];
  #count = 0;

  constructor(context: Context, title: string) {
    const { terminal, options } = context;
    this.#context = context;
    this.#title = title;
    this.#limit = options.verbose ? Number.POSITIVE_INFINITY : terminal.isTerminal ? SHOWN : SHOWN_IN_A_PIPE;
  }

  /** @param show the lines of the row; asked for only where it is shown */
  add(show: () => readonly string[]): void {
    if (this.takes()) for (const line of show()) this.line(line);
  }

  /** Counts a row, and says whether it is shown. */
  takes(): boolean {
    this.#count += 1;
    return this.#count <= this.#limit;
  }

  /** Takes a line of a row that is shown. */
  line(text: string): void {
    this.#lines.push(text);
    if (this.#lines.length < TOGETHER) return;
    this.#texts.push(this.#lines.join('\n'));
    this.#lines = [];
  }

  get count(): number {
    return this.#count;
  }

  print(): void {
    if (this.#count === 0) return;
    const { t, terminal } = this.#context;
    terminal.out(terminal.paint.bold(this.#title));
    for (const text of this.#texts) terminal.out(text);
    if (this.#lines.length > 0) terminal.out(this.#lines.join('\n'));
    const more = this.#count - this.#limit;
    if (more > 0) terminal.out(`  ${t('… {count} more; --verbose shows all', { count: more })}`);
  }
}
