/**
 * Breaks lines longer than the screen at a space, so that a terminal does not cut words in two. Further lines keep the
 * indent of their first. A word that is longer than the screen (a path, a link) stays whole.
 * Counts characters, not the columns of rare wide ones: this runs before the libraries for those are loaded.
 * @param columns columns of the screen
 */
export function breakLines(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (lengthOf(line) <= columns ? line : broken(line, columns)))
    .join('\n');
}

function broken(line: string, columns: number): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = '';
  for (const word of line.slice(indent.length).split(' ')) {
    if (current.trim() !== '' && lengthOf(`${current} ${word}`) > columns) {
      lines.push(current);
      current = indent + word;
    } else {
      current = current === '' ? indent + word : `${current} ${word}`;
    }
  }
  return [...lines, current].join('\n');
}

function lengthOf(text: string): number {
  return text.replace(/\u001b\[[0-9;]*m/g, '').length;
}
