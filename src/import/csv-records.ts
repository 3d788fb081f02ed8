/** Bytes of a CSV text in UTF-8, and what parts its cells and records. */
export interface CsvBytes {
  bytes: Buffer;
  delimiter: Buffer;
  /** Line feed (a carriage return before it belongs to it), or the carriage return of old Macs. */
  newline: 10 | 13;
}

/** A record as it stands in the file. */
export interface CsvRecord {
  cells: string[];
  /** Where the next record begins. */
  end: number;
}

const QUOTE = 34;
const CARRIAGE_RETURN = 13;

/**
 * Reads the record that begins at `start` (RFC 4180): a cell is quoted as a whole, with quotes doubled inside, or holds
 * no quote at all. `null` where a quote stands that may not, or is never closed. An empty line is a record of one empty
 * cell.
 */
export function recordAt(source: CsvBytes, delimiter: string, start: number): CsvRecord | null {
  const { bytes, newline } = source;
  const found = bytes.indexOf(newline, start);
  const end = found === -1 ? bytes.length : found;
  const isCrLf = newline === 10 && found > start && bytes[end - 1] === CARRIAGE_RETURN;
  const line = bytes.toString('utf8', start, isCrLf ? end - 1 : end);
  if (line.includes('"')) return quotedRecordAt(source, start);
  return { cells: line.split(delimiter), end: found === -1 ? end : end + 1 };
}

function quotedRecordAt(source: CsvBytes, start: number): CsvRecord | null {
  const { bytes, delimiter } = source;
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const isQuoted = bytes[at] === QUOTE;
    const end = isQuoted ? closingQuote(bytes, at) : endOfPlainCell(source, at);
    if (end === -1) return null;
    const text = bytes.toString('utf8', isQuoted ? at + 1 : at, end);
    cells.push(isQuoted && text.includes('"') ? text.replaceAll('""', '"') : text);
    at = isQuoted ? end + 1 : end;
    if (at === bytes.length) return { cells, end: at };
    const lineBreak = lineBreakAt(source, at);
    if (lineBreak > 0) return { cells, end: at + lineBreak };
    if (!startsWith(bytes, delimiter, at)) return null;
    at += delimiter.length;
  }
}

/** Where the cell that is quoted from `start` on ends; -1 where it does not. */
function closingQuote(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(QUOTE, start + 1);
  while (at !== -1 && bytes[at + 1] === QUOTE) at = bytes.indexOf(QUOTE, at + 2);
  return at;
}

/** Where the cell without quotes ends; -1 where a quote stands in it. */
function endOfPlainCell(source: CsvBytes, start: number): number {
  const { bytes, delimiter } = source;
  let at = start;
  while (at < bytes.length && lineBreakAt(source, at) === 0 && !startsWith(bytes, delimiter, at)) {
    if (bytes[at] === QUOTE) return -1;
    at++;
  }
  return at;
}

/** How many bytes the line break takes that stands here; 0 for none. */
function lineBreakAt({ bytes, newline }: CsvBytes, at: number): 0 | 1 | 2 {
  if (bytes[at] === newline) return 1;
  return newline === 10 && bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === newline ? 2 : 0;
}

function startsWith(bytes: Buffer, sought: Buffer, at: number): boolean {
  for (let i = 0; i < sought.length; i++) if (bytes[at + i] !== sought[i]) return false;
  return true;
}
