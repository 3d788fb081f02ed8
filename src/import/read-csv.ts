import { CsvError, parse } from 'csv-parse/sync';
import { type CsvRecord, recordAt } from './csv-records.js';

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
  const { bytes } = source;
  const newline = bytes.includes(10) ? 10 : 13;
  const text = { bytes, delimiter: Buffer.from(source.delimiter), newline } as const;
  const notices: ReadNotice[] = [];
  let line = source.firstLine;
  let width = 0;
  let offset = 0;
  while (offset < bytes.length) {
    let record = recordAt(text, source.delimiter, offset);
    if (record === null) {
      notices.push({ kind: 'stray_quote', line });
      record = readOneLeniently(source, offset, newline, width);
    }
    const { cells, end } = record;
    if (width === 0 && (cells.length > 1 || cells[0] !== '')) width = cells.length;
    if (cells.some((cell) => cell !== '')) handle(cells, line, end);
    line += lineBreaks(bytes, newline, offset, end);
    offset = end;
  }
  return notices;
}

function lineBreaks(bytes: Buffer, newline: number, start: number, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(newline, start); at !== -1 && at < end; at = bytes.indexOf(newline, at + 1)) count++;
  return count;
}

/** How far a record with a stray quote may reach, in bytes: without a bound, many open quotes would cost quadratic time. */
const LONGEST_RECORD = 65_536;

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
function readOneLeniently(source: CsvSource, offset: number, newline: number, width: number): CsvRecord {
  const lineBreak = source.bytes.indexOf(newline, offset);
  const lineEnd = lineBreak === -1 ? source.bytes.length : lineBreak + 1;
  const line = tryOne(source.bytes.subarray(offset, lineEnd), source.delimiter, newline, true);
  if (line !== null && (line.cells.length === width || width === 0)) return { cells: line.cells, end: lineEnd };
  const several = tryOne(source.bytes.subarray(offset, offset + LONGEST_RECORD), source.delimiter, newline, true);
  if (several !== null && several.cells.length === width) return { cells: several.cells, end: offset + several.end };
  const literal = tryOne(source.bytes.subarray(offset, lineEnd), source.delimiter, newline, false);
  return { cells: literal?.cells ?? [source.bytes.toString('utf8', offset, lineEnd)], end: lineEnd };
}

function tryOne(bytes: Buffer, delimiter: string, newline: number, quotes: boolean): CsvRecord | null {
  let result: CsvRecord | null = null;
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
