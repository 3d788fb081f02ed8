/**
 * Breaks long lines of plain text between words, as mail programs without wrapping of their own need it (RFC 5322, 2.1.1
 * recommends 78 characters). The lines of a list item after its first are indented. A word longer than a line, such as
 * a link, stays whole.
 */
export function wrapText(text: string, width = 76): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string[] {
  if (lengthOf(line) <= width) return [line];
  const [start = ''] = /^\s*([-–—•*·]\s+|\d{1,2}[.)]\s+)?/.exec(line) ?? [];
  const indent = ' '.repeat(lengthOf(start));
  const lines: string[] = [];
  let current = start;
  let isEmpty = true;
  for (const word of line.slice(start.length).split(breakable)) {
    if (!isEmpty && lengthOf(current) + 1 + lengthOf(word) > width) {
      lines.push(current);
      current = indent;
      isEmpty = true;
    }
    current += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, current];
}

/** Blanks between words, but not in `7. Oktober`, `z. B.` and `16:00 Uhr`. */
const breakable = /(?<!(?:^|[\s(„–])(?:\d{1,2}|\p{L})\.) +(?!Uhr\b)/u;

function lengthOf(text: string): number {
  return [...text].length;
}
