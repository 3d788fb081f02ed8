/**
 * The handbook is Markdown that is played from its first command to its last, in one folder:
 *
 *     ```console                          commands after `$ `, each with what the screen shows below it; a line `…`
 *     $ njb member list                   stands for any number of lines left out
 *     ```
 *     ```csv mitglieder.csv               a file: written where there is none, else compared with the one njb wrote;
 *     ```                                 .xlsx becomes a workbook, `ersetzt` after the name overwrites
 *     ```sh                               only to read; no njb in it
 *
 * Comments, which nobody sees, say what the page cannot:
 *
 *     <!-- heute 2025-08-20 -->           the day from here on, ten o'clock in Germany
 *     <!-- antwortet j | Kim Sommer |  -->  answers to the questions of the next block, in order; empty: Enter
 *     <!-- endet mit 2 -->                the exit code of the last command of the next block
 *     <!-- Platz für: … -->              nothing; a mark for whoever writes on
 *     <!-- es antwortet kim@stadt.example ACCEPTED Bemerkung -->   a calendar answer to the newest mail, saved in `antworten`
 */
export type Part = Block | Comment | { kind: 'text'; line: string };

export interface Block {
  kind: 'block';
  /** Line number in the file. */
  at: number;
  info: string;
  lines: string[];
}

export interface Comment {
  kind: 'comment';
  at: number;
  line: string;
  words: string;
}

/**
 * Reads the handbook.
 * @throws Error where a block does not end
 */
export function parseHandbook(markdown: string): Part[] {
  const lines = markdown.replace(/\n$/, '').split('\n');
  const parts: Part[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const at = i + 1;
    const comment = /^<!-- (.*?) ?-->$/.exec(line);
    if (line.startsWith('```')) {
      const end = lines.indexOf('```', i + 1);
      if (end < 0) throw new Error(`line ${at}: the block does not end`);
      parts.push({ kind: 'block', at, info: line.slice(3), lines: lines.slice(i + 1, end) });
      i = end;
    } else if (comment !== null) {
      parts.push({ kind: 'comment', at, line, words: comment[1] ?? '' });
    } else {
      parts.push({ kind: 'text', line });
    }
  }
  return parts;
}

/** A command of a block, with the lines below it. */
export interface Step {
  line: string;
  output: string[];
}

/**
 * The commands of a block.
 * @throws Error where it does not begin with one
 */
export function stepsOf(block: Block): Step[] {
  const steps: Step[] = [];
  for (const line of block.lines) {
    const last = steps.at(-1);
    if (line.startsWith('$ ')) steps.push({ line, output: [] });
    else if (last === undefined) throw new Error(`line ${block.at}: output without a command: ${line}`);
    else last.output.push(line);
  }
  return steps;
}

/**
 * The output as the page may show it: with the lines left out that the page leaves out. Where they cannot be found
 * any more, as much as before is shown at the beginning and at the end, and what stood between two gaps is sought by
 * its first line.
 */
export function withGaps(page: readonly string[], came: readonly string[]): string[] {
  const shown = splitAtGaps(page);
  if (shown.length === 1) return [...came];
  if (fits(shown, came)) return [...page];
  const [first = [], ...rest] = shown;
  const last = rest.pop() ?? [];
  const lines = came.slice(0, first.length);
  let from = first.length;
  for (const middle of rest) {
    const found = came.indexOf(middle[0] ?? '', from);
    if (found < 0) continue;
    lines.push(GAP, ...came.slice(found, found + middle.length));
    from = found + middle.length;
  }
  const end = Math.max(from, came.length - last.length);
  if (end > from) lines.push(GAP);
  return [...lines, ...came.slice(end)];
}

const GAP = '…';

function splitAtGaps(page: readonly string[]): string[][] {
  const shown: string[][] = [[]];
  for (const line of page) {
    if (line.trim() === GAP) shown.push([]);
    else shown.at(-1)?.push(line);
  }
  return shown;
}

/** Whether the pieces stand in the output in this order, the first at its beginning and the last at its end. */
function fits(shown: readonly (readonly string[])[], came: readonly string[]): boolean {
  let from = 0;
  for (const [i, piece] of shown.entries()) {
    const isAt = (at: number) => piece.every((line, k) => came[at + k] === line);
    const latest = came.length - piece.length;
    const starts = i === 0 ? [0] : i === shown.length - 1 ? [latest] : range(from, latest);
    const at = starts.find((start) => start >= from && start <= latest && isAt(start));
    if (at === undefined) return false;
    from = at + piece.length;
  }
  return true;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
