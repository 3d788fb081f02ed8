import { type ColumnChoices, type ColumnPlan, type ColumnRefusal, mapColumns } from './columns.js';
import type { TableRefusal } from './dialect.js';
import { readRecords, type Source } from './read-records.js';

/** The header of a file, and what its columns look like. */
export interface Header {
  kind: 'header';
  /** As they stand in the file. */
  headers: readonly string[];
  /** Line of the header; what stands above it is a title and is passed over. */
  line: number;
  columns: ColumnPlan;
  /** Some different values of each column, by its index, in the order of the file. */
  samples: ReadonlyMap<number, readonly string[]>;
}

/** A title or two may stand above the header line. */
const HEADER_WITHIN = 8;
/** So many records below the header are looked at for samples. */
const SAMPLE_RECORDS = 200;
const SAMPLES = 3;

class EnoughSeen extends Error {}

/**
 * Finds the header of a table among its first records and decides what the columns hold. Columns that have neither a
 * header nor a value in the first records are no columns.
 */
export function findHeader(table: Source, choices: ColumnChoices = {}): Header | ColumnRefusal | TableRefusal {
  let refusal: { columns: ColumnRefusal; width: number } | null = null;
  const found: { header: { headers: string[]; line: number; columns: ColumnPlan } | null } = { header: null };
  const samples = new Map<number, string[]>();
  let seen = 0;
  let limit = HEADER_WITHIN;
  try {
    readRecords(table, (cells, line) => {
      if (seen++ >= limit) throw new EnoughSeen();
      if (found.header !== null) {
        takeSamples(samples, cells);
        return;
      }
      const columns = mapColumns(cells, choices);
      const width = cells.filter((cell) => cell.trim() !== '').length;
      if (columns.kind === 'columns') {
        found.header = { headers: cells, line, columns };
        limit = seen + SAMPLE_RECORDS;
      } else if (refusal === null || width > refusal.width) refusal = { columns, width };
    });
  } catch (error) {
    if (!(error instanceof EnoughSeen)) throw error;
  }
  if (found.header === null) {
    return (refusal as { columns: ColumnRefusal } | null)?.columns ?? { kind: 'foreign', what: 'empty' };
  }
  const { columns } = found.header;
  const unknown = columns.unknown.filter(({ header, index }) => header !== '' || samples.has(index));
  return { kind: 'header', ...found.header, columns: { ...columns, unknown }, samples };
}

function takeSamples(samples: Map<number, string[]>, cells: readonly string[]): void {
  for (const [index, cell] of cells.entries()) {
    const value = cell.trim();
    if (value === '') continue;
    const known = samples.get(index);
    if (known === undefined) samples.set(index, [value]);
    else if (known.length < SAMPLES && !known.includes(value)) known.push(value);
  }
}
