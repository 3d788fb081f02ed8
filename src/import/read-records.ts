import type { Table } from './dialect.js';
import { type ReadNotice, type RecordHandler, readCsv } from './read-csv.js';
import type { Sheet } from './read-workbook.js';

/** A table of records: a CSV text, or a sheet of a workbook. */
export type Source = Table | Sheet;

/** Reads a table record by record; see {@link readCsv}. In a sheet every row counts as one byte. */
export function readRecords(source: Source, handle: RecordHandler): ReadNotice[] {
  if (source.kind === 'table') return readCsv(source, handle);
  for (const [index, cells] of source.rows.entries()) {
    if (cells.some((cell) => cell !== '')) handle([...cells], index + 1, index + 1);
  }
  return [];
}

/** How much {@link readRecords} counts up to. */
export function sourceSize(source: Source): number {
  return source.kind === 'table' ? source.bytes.length : source.rows.length;
}
