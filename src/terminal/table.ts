import { neutralise } from '../i18n/neutralise.js';
import type { Terminal } from './terminal.js';

/** A column: its heading in the language of the screen, and how its cells are drawn. */
export interface Column<Row> {
  heading: string;
  cell(row: Row): string | number | null;
  align?: 'right';
  /** The text may have line breaks of its own. `words`: where it is broken into lines, no usual word is cut in two. */
  wraps?: boolean | 'words';
  /** Never broken, as it is there to be copied: a name, an address. */
  whole?: boolean;
  /** Colours the padded cell on a terminal. */
  paint?(text: string, row: Row): string;
}

/**
 * Prints rows: on a terminal as a table with headings, shrunk to the width of the screen, and a record each where its columns
 * cannot be; in a pipe as tab-separated rows without headings, nothing shortened, so that `cut` and Excel can read them.
 * @param below what stands on a terminal in lines of its own under a row, from the second column on: long texts
 */
export async function printTable<Row>(
  terminal: Terminal,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  below?: Below<Row>,
): Promise<void> {
  if (rows.length === 0) return;
  if (!terminal.isTerminal) {
    terminal.out(rowsForPrograms(columns, rows));
    return;
  }
  const measures = await import('./width.js');
  const all = columns.map((column) => measured(column, rows, measures.width));
  const isWide = excessOf(all, ({ natural }) => natural, terminal.columns) > 0;
  // what says nothing of anybody takes no room from what does
  const laid = isWide ? all.filter(({ isEmpty }) => !isEmpty) : all;
  const fits = excessOf(laid, ({ least }) => least, terminal.columns) <= 0;
  const present = fits ? tableOf : recordsOf;
  const lines = present(terminal, laid, rows, measures, below);
  await terminal.page(lines.map((line) => line.trimEnd()).join('\n'));
}

/** What stands under a row. */
type Below<Row> = (row: Row) => readonly string[];

type Measures = typeof import('./width.js');

/** A column with its cells, in lines, and the widths it would like to have and must have. */
interface Laid<Row> {
  column: Column<Row>;
  cells: string[][];
  natural: number;
  least: number;
  isEmpty: boolean;
}

function measured<Row>(column: Column<Row>, rows: readonly Row[], width: Measures['width']): Laid<Row> {
  const { heading, align, whole, wraps } = column;
  const cells = rows.map((row) => cellLines(column, row));
  let content = 0;
  let longest = 0;
  for (const lines of cells) {
    for (const line of lines) {
      content = Math.max(content, width(line));
      if (wraps === 'words') for (const word of line.split(' ')) longest = Math.max(longest, width(word));
    }
  }
  const natural = Math.max(content, width(heading));
  const enough = wraps === 'words' ? Math.min(longestWord, Math.max(narrowest, longest)) : narrowest;
  const least = align === 'right' || whole ? natural : Math.min(natural, enough);
  return { column, cells, natural, least, isEmpty: content === 0 };
}

/** By how much columns of such widths are wider than the screen. */
function excessOf<Row>(laid: readonly Laid<Row>[], widthOf: (column: Laid<Row>) => number, screen: number): number {
  return laid.reduce((sum, column) => sum + widthOf(column) + gap.length, -gap.length) - screen;
}

function tableOf<Row>(
  terminal: Terminal,
  laid: readonly Laid<Row>[],
  rows: readonly Row[],
  { width, fitTo, wrapWhole }: Measures,
  below?: Below<Row>,
): string[] {
  const widths = shrink(laid, terminal.columns);
  const line = (cells: readonly string[], row: Row | null) =>
    laid
      .map(({ column: { align, paint } }, i) => {
        const text = fitTo(cells[i] ?? '', widths[i] ?? 0, align, i === laid.length - 1);
        if (row === null) return terminal.paint.bold(text);
        return paint ? paint(text, row) : text;
      })
      .join(gap);
  const heading = line(
    laid.map(({ column }) => column.heading),
    null,
  );
  const indent = ' '.repeat((widths[0] ?? 0) + gap.length);
  const body = rows.flatMap((row, at) => {
    const broken = laid.map(({ column, cells }, i) => {
      const lines = cells[at] ?? [];
      const room = widths[i] ?? 0;
      const isKept = column.whole || column.align === 'right';
      // a cut name or value could be read nowhere
      return isKept ? lines : lines.flatMap((each) => (width(each) <= room ? each : wrapWhole(each, room)));
    });
    const height = Math.max(...broken.map((lines) => lines.length));
    const lines = Array.from({ length: height }, (_, n) =>
      line(
        broken.map((each) => each[n] ?? ''),
        row,
      ),
    );
    const under = (below?.(row) ?? []).map(neutralise);
    const room = terminal.columns - indent.length;
    return [...lines, ...under.flatMap((text) => wrapWhole(text, room)).map((text) => indent + text)];
  });
  return [heading, ...body];
}

/** Each row under the other, a line a cell with its heading before it; empty cells are left out. */
function recordsOf<Row>(
  { paint, columns: screen }: Terminal,
  laid: readonly Laid<Row>[],
  rows: readonly Row[],
  { width, fitTo, wrapWhole }: Measures,
  below?: Below<Row>,
): string[] {
  const indent = Math.min(Math.max(...laid.map(({ column }) => width(column.heading))), Math.floor(screen / 2));
  const room = Math.max(1, screen - indent - gap.length);
  const label = (text: string) => paint.dim(fitTo(text, indent, undefined, false)) + gap;
  return rows.flatMap((row, at) => {
    const record = laid.flatMap(({ column, cells }) => {
      const lines = (cells[at] ?? []).flatMap((each) => (column.whole ? [each] : wrapWhole(each, room)));
      if (lines.every((each) => each === '')) return [];
      return lines.map((each, n) => label(n === 0 ? column.heading : '') + (column.paint?.(each, row) ?? each));
    });
    for (const text of below?.(row) ?? []) record.push(...wrapWhole(neutralise(text), screen));
    return at === 0 ? record : ['', ...record];
  });
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

/** No text is cut to fewer columns: less of it, of a name or a time, tells nobody anything. */
const narrowest = 10;

/** A longer word is broken even where words are not. */
const longestWord = 24;

/** Takes columns from the widest texts first until all fit. Numbers and dates keep theirs: a cut one would be wrong. */
function shrink<Row>(laid: readonly Laid<Row>[], screen: number): number[] {
  const widths = laid.map(({ natural }) => natural);
  const spare = (i: number) => (widths[i] ?? 0) > (laid[i]?.least ?? 0);
  for (let excess = excessOf(laid, ({ natural }) => natural, screen); excess > 0; excess -= 1) {
    const widest = widths.reduce((most, width, i) => (spare(i) ? Math.max(most, width) : most), 0);
    const i = widths.findLastIndex((width, at) => width === widest && spare(at));
    if (i < 0) break;
    widths[i] = widest - 1;
  }
  return widths;
}
