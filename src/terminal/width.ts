import stringWidth from 'string-width';

/** Letters of Europe and the usual marks, each of which takes one column whatever stands beside it. */
const plain = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

/** Columns a text takes on a terminal: umlauts 1, emoji and East Asian characters 2, combining marks 0. */
export function width(text: string): number {
  // whatever else there is takes a tool that is a third as long in loading as Node itself
  return plain.test(text) ? text.length : stringWidth(text);
}

/** Pads or shortens (`…`) a text to exactly `columns` columns; the last cell of a row needs no padding. */
export function fitTo(text: string, columns: number, align: 'right' | undefined, last: boolean): string {
  const cut = shorten(text, columns);
  const padding = ' '.repeat(Math.max(0, columns - width(cut)));
  if (align === 'right') return padding + cut;
  return last ? cut : cut + padding;
}

function shorten(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  if (plain.test(text)) return `${text.slice(0, Math.max(0, columns - 1)).trimEnd()}…`;
  const graphemes = new Intl.Segmenter();
  let cut = '';
  for (const { segment } of graphemes.segment(text)) {
    if (width(cut + segment) > columns - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}

/** As {@link wrap}, and a word that is longer than a line goes on in the next one, behind a hyphen or the like where it has one. */
export function wrapWhole(text: string, columns: number): string[] {
  return wrap(text, columns).flatMap((line) => (width(line) <= columns ? line : broken(line, columns)));
}

const marks = ['-', '@', '/', '.', '_'];

function broken(word: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (line !== '' && width(line + segment) > columns) {
      const mark = Math.max(...marks.map((each) => line.lastIndexOf(each))) + 1;
      const end = mark * 3 > line.length ? mark : line.length;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
    line += segment;
  }
  return [...lines, line];
}

/** Breaks a text at spaces into lines of at most `columns` columns, keeping its own line breaks. */
export function wrap(text: string, columns: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && width(line) + 1 + width(word) > columns) {
        lines.push(line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    return [...lines, line];
  });
}
