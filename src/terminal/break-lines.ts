/**
 * Breaks lines longer than the screen at a space, so that a terminal does not cut words in two. Further lines keep the
 * indent of their first, and stand below the words of an item of a list. A command to be typed stays whole, so that it can be copied, as does a path or a link.
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
  const start = /^ *(?:- )?/.exec(line)?.[0] ?? '';
  const indent = ' '.repeat(start.length);
  const lines: string[] = [];
  let current = '';
  for (const part of keptWhole(line.slice(start.length)).split(' ')) {
    const word = part.replaceAll(glue, ' ');
    if (current !== start && current.trim() !== '' && lengthOf(`${current} ${word}`) > columns) {
      lines.push(current);
      current = indent + word;
    } else {
      current = current === '' ? start + word : `${current} ${word}`;
    }
  }
  return [...lines, current].join('\n');
}

/** Stands for a space at which a line is not broken. */
const glue = '\ue000';

/** Commands in quotes, those at the end of a line after a colon, and those on a line of their own. */
function keptWhole(line: string): string {
  return line.replace(/[„“]njb [^“”]*[“”]|(?<=: )njb .*$|^njb .*$/g, (command) => command.replaceAll(' ', glue));
}

function lengthOf(text: string): number {
  return text.replace(/\u001b\[[0-9;]*m/g, '').length;
}
