import { CsvError, parse } from 'csv-parse/sync';

/** Something odd in the file that did not stop the reading. */
export interface ReadNotice {
  kind: 'stray_quote';
  /** Line of the file on which the record starts. */
  line: number;
}

/** What to read: UTF-8 bytes without byte order mark, their delimiter, and the number of their first line. */
export interface CsvSource {
  bytes: Buffer;
  delimiter: string;
  firstLine: number;
}

/**
 * Called for each record with its cells as they stand in the file, the line on which it starts, and the number of
 * bytes read so far.
 */
export type RecordHandler = (cells: string[], line: number, bytes: number) => void;

/**
 * Reads a CSV text record by record, without holding all of them. Quoted cells may span lines; empty lines and records
 * of empty cells are skipped. A quote where none may stand does not end the reading: that record is read with the quote
 * taken literally, and the line is reported. What the handler throws, this function throws.
 */
export function readCsv(source: CsvSource, handle: RecordHandler): ReadNotice[] {
  const notices: ReadNotice[] = [];
  const newline = source.bytes.includes(10) ? 10 : 13;
  const cursor = { offset: 0, line: source.firstLine };
  let width = 0;

  const deliver = (cells: string[], end: number): void => {
    skipEmptyLines(source.bytes, cursor, newline);
    const line = cursor.line;
    advance(source.bytes, cursor, end, newline);
    if (width === 0) width = cells.length;
    if (cells.some((cell) => cell !== '')) handle(cells, line, end);
  };

  while (cursor.offset < source.bytes.length) {
    if (readStrictly(source, cursor.offset, newline, deliver)) break;
    skipEmptyLines(source.bytes, cursor, newline);
    notices.push({ kind: 'stray_quote', line: cursor.line });
    const rescued = readOneLeniently(source, cursor.offset, newline, width);
    deliver(rescued.cells, rescued.end);
  }
  return notices;
}

interface Cursor {
  offset: number;
  line: number;
}

function skipEmptyLines(bytes: Buffer, cursor: Cursor, newline: number): void {
  for (;;) {
    const byte = bytes[cursor.offset];
    if (byte !== 10 && byte !== 13) return;
    if (byte === newline) cursor.line++;
    cursor.offset++;
  }
}

function advance(bytes: Buffer, cursor: Cursor, end: number, newline: number): void {
  for (
    let found = bytes.indexOf(newline, cursor.offset);
    found !== -1 && found < end;
    found = bytes.indexOf(newline, found + 1)
  ) {
    cursor.line++;
  }
  cursor.offset = end;
}

/** How far a record with a stray quote may reach, in bytes: without a bound, many open quotes would cost quadratic time. */
const LONGEST_RECORD = 65_536;

class HandlerFailure extends Error {}

/** Reads from `offset` to the end and says true, or delivers all records before a stray quote and says false. */
function readStrictly(
  source: CsvSource,
  offset: number,
  newline: number,
  deliver: (cells: string[], end: number) => void,
): boolean {
  let failure: unknown;
  try {
    parse(source.bytes.subarray(offset), {
      ...parserOptions(source.delimiter, newline),
      on_record: (cells: string[], info) => {
        try {
          deliver(cells, offset + info.bytes);
        } catch (error) {
          failure = error;
          throw new HandlerFailure();
        }
        return null;
      },
    });
    return true;
  } catch (error) {
    if (failure !== undefined) throw failure;
    if (error instanceof CsvError) return false;
    throw error;
  }
}

function parserOptions(delimiter: string, newline: number) {
  return {
    delimiter,
    record_delimiter: newline === 10 ? ['\r\n', '\n'] : ['\r'],
    relax_column_count: true,
    skip_empty_lines: true,
  };
}

/**
 * Reads the record with the stray quote. The first line alone is tried before the lines that follow, so that one
 * forgotten quote does not swallow the rest of the file; if neither gives the right number of cells, the line's quotes
 * are all taken literally.
 */
function readOneLeniently(
  source: CsvSource,
  offset: number,
  newline: number,
  width: number,
): { cells: string[]; end: number } {
  const lineBreak = source.bytes.indexOf(newline, offset);
  const lineEnd = lineBreak === -1 ? source.bytes.length : lineBreak + 1;
  const line = tryOne(source.bytes.subarray(offset, lineEnd), source.delimiter, newline, true);
  if (line !== null && (line.cells.length === width || width === 0)) return { cells: line.cells, end: lineEnd };
  const several = tryOne(source.bytes.subarray(offset, offset + LONGEST_RECORD), source.delimiter, newline, true);
  if (several !== null && several.cells.length === width) return { cells: several.cells, end: offset + several.end };
  const literal = tryOne(source.bytes.subarray(offset, lineEnd), source.delimiter, newline, false);
  return { cells: literal?.cells ?? [source.bytes.toString('utf8', offset, lineEnd)], end: lineEnd };
}

function tryOne(
  bytes: Buffer,
  delimiter: string,
  newline: number,
  quotes: boolean,
): { cells: string[]; end: number } | null {
  let result: { cells: string[]; end: number } | null = null;
  try {
    parse(bytes, {
      ...parserOptions(delimiter, newline),
      relax_quotes: true,
      to: 1,
      ...(quotes ? {} : { quote: null }),
      on_record: (cells: string[], info) => {
        result = { cells, end: info.bytes };
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return result;
}
