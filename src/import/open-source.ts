import { type DialectOptions, readDialect, type TableRefusal } from './dialect.js';
import { isWorkbook } from './encoding.js';
import type { Source } from './read-records.js';
import type { WorkbookRefusal } from './read-workbook.js';

/** What the user settled about the file. */
export interface SourceOptions extends DialectOptions {
  /** The sheet of a workbook; the first one unless said. */
  sheet?: string;
}

/** Why a file is no table. */
export type SourceRefusal = TableRefusal | WorkbookRefusal | { kind: 'no_sheets' };

/** Opens a member list, a CSV text in any dialect or an Excel workbook, whichever the file is. */
export async function openSource(
  file: Buffer,
  { sheet, ...dialect }: SourceOptions = {},
): Promise<Source | SourceRefusal> {
  if (!isWorkbook(file)) return sheet === undefined ? readDialect(file, dialect) : { kind: 'no_sheets' };
  const { readWorkbook } = await import('./read-workbook.js');
  const read = await readWorkbook(file, sheet);
  if (read.kind !== 'sheet') return read;
  return read.rows.some((row) => row.some((cell) => cell !== '')) ? read : { kind: 'foreign', what: 'empty' };
}
