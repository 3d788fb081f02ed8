import { neutralise } from '../i18n/neutralise.js';
import type { Terminal } from './terminal.js';

/** A column: its heading in the language of the screen, and how its cells are drawn. */
export interface Column<Row> {
  heading: string;
  cell(row: Row): string | number | null;
  align?: 'right';
  /** Breaks a long text into lines instead of cutting it; the text may have line breaks of its own. `words`: cuts no usual word. */
  wraps?: boolean | 'words';
  /** Never cut, as it is there to be copied: a name, an address. */
  whole?: boolean;
  /** Colours the padded cell on a terminal. */
  paint?(text: string, row: Row): string;
}

/**
 * Prints rows: on a terminal as a table with headings, shrunk to the width of the screen; in a pipe as tab-separated
 * rows without headings, nothing shortened, so that `cut` and Excel can read them.
 * @param below what stands on a terminal in lines of its own under a row, from the second column on: long texts
 */
export async function printTable<Row>(
  terminal: Terminal,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  below?: (row: Row) => readonly string[],
): Promise<void> {
  if (rows.length === 0) return;
  if (!terminal.isTerminal) {
    terminal.out(rowsForPrograms(columns, rows));
    return;
  }
  const texts = rows.map((row) => columns.map((column) => cellLines(column, row)));
  const { width, fitTo, wrap } = await import('./width.js');
  const natural = columns.map((column, i) =>
    texts.reduce(
      (most, cells) => Math.max(most, ...(cells[i] ?? []).map((each) => width(each))),
      width(column.heading),
    ),
  );
  const least = columns.map(({ align, whole, wraps }, i) => {
    if (align === 'right' || whole) return natural[i] ?? 0;
    if (wraps !== 'words') return narrowest;
    const longest = texts.reduce(
      (most, cells) =>
        Math.max(most, ...(cells[i] ?? []).flatMap((each) => each.split(' ')).map((word) => width(word))),
      narrowest,
    );
    return Math.min(longestWord, longest);
  });
  const widths = shrink(natural, least, terminal.columns - gap.length * (columns.length - 1));
  const line = (cells: readonly string[], row: Row | null) =>
    columns
      .map((column, i) => {
        const last = i === columns.length - 1;
        const text = fitTo(cells[i] ?? '', widths[i] ?? 0, column.align, last);
        if (row === null) return terminal.paint.bold(text);
        return column.paint ? column.paint(text, row) : text;
      })
      .join(gap);
  const heading = line(
    columns.map((column) => column.heading),
    null,
  );
  const indent = ' '.repeat((widths[0] ?? 0) + gap.length);
  const body = texts.flatMap((cells, at) => {
    const broken = cells.map((lines, i) =>
      columns[i]?.wraps ? lines.flatMap((each) => wrap(each, widths[i] ?? 0)) : lines,
    );
    const height = Math.max(...broken.map((lines) => lines.length));
    const row = rows[at] ?? null;
    const lines = Array.from({ length: height }, (_, n) =>
      line(
        broken.map((each) => each[n] ?? ''),
        row,
      ),
    );
    const under = row === null ? [] : (below?.(row) ?? []).map(neutralise);
    const room = terminal.columns - indent.length;
    return [...lines, ...under.flatMap((text) => wrap(text, room)).map((text) => indent + text)];
  });
  await terminal.page([heading, ...body].map((each) => each.trimEnd()).join('\n'));
}

/** Plain loops: a thousand rows are printed before the engine has warmed up to anything finer. */
function rowsForPrograms<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines: string[] = [];
  for (const row of rows) {
    const cells: string[] = [];
    for (const column of columns) cells.push(String(column.cell(row) ?? ''));
    // one look at the row instead of one at each cell: hardly any has something to neutralise
    const text = cells.join('');
    lines.push((neutralise(text) === text ? cells : cells.map(neutralise)).join('\t'));
  }
  return lines.join('\n');
}

function cellLines<Row>({ cell, wraps }: Column<Row>, row: Row): string[] {
  const value = cell(row);
  return wraps && typeof value === 'string' ? value.split('\n').map(neutralise) : [cellText(value)];
}

function cellText(value: string | number | null): string {
  return typeof value === 'string' ? neutralise(value) : value === null ? '' : String(value);
}

const gap = '  ';

/** No text is cut to fewer columns. */
const narrowest = 6;

/** A longer word is cut even where words are not. */
const longestWord = 24;

/** Takes columns from the widest texts first until all fit. Numbers and dates keep theirs: a cut one would be wrong. */
function shrink(natural: readonly number[], least: readonly number[], room: number): number[] {
  const widths = [...natural];
  const spare = (i: number) => (widths[i] ?? 0) > (least[i] ?? 0);
  for (let excess = widths.reduce((sum, width) => sum + width, 0) - room; excess > 0; excess -= 1) {
    const widest = widths.reduce((most, width, i) => (spare(i) ? Math.max(most, width) : most), 0);
    const i = widths.findLastIndex((width, at) => width === widest && spare(at));
    if (i < 0) break;
    widths[i] = widest - 1;
  }
  return widths;
}
