import { type ColumnPlan, type ColumnRefusal, mapColumns } from './columns.js';
import type { Permissions } from './compare.js';
import { type DialectOptions, readDialect, type Table, type TableRefusal } from './dialect.js';
import type { Field } from './fields.js';
import { type Known, Planner, type PlanRow } from './plan.js';
import { type ReadNotice, readCsv } from './read-csv.js';
import { type RowReader, rowReader } from './rows.js';

/** What the user settled for an import. */
export interface ImportOptions extends DialectOptions {
  /** Header (or number from 1) of a column → field, or `-` to leave the column out. */
  map?: ReadonlyMap<string, string>;
  /** Protected fields that may change. */
  overwrite?: ReadonlySet<Field>;
  /** The day as of which two-digit years and plausibility are judged, `YYYY-MM-DD`. */
  today: string;
}

/** How many rows end how. `rows` is the sum of the others. */
export interface ImportCounts {
  rows: number;
  new: number;
  changed: number;
  same: number;
  ambiguous: number;
  rejected: number;
}

/** A whole file, read and decided. */
export interface ImportPlan {
  kind: 'plan';
  rows: PlanRow[];
  counts: ImportCounts;
  columns: ColumnPlan;
  notices: ReadNotice[];
  encoding: string;
  delimiter: string;
  /** Line of the header; what stood above it is a title and was passed over. */
  headerLine: number;
}

/** Why a file cannot be imported at all. */
export type ImportRefusal = TableRefusal | ColumnRefusal;

/** A title or two may stand above the header line. */
const HEADER_WITHIN = 8;

/**
 * Reads a member list and plans its import: pure, nothing is written. A refusal says why the file as a whole cannot
 * be read; what is wrong with single rows stands in the plan.
 */
export async function planFile(
  file: Uint8Array,
  known: Known,
  options: ImportOptions,
): Promise<ImportPlan | ImportRefusal> {
  const table = await readDialect(file, options);
  if (table.kind !== 'table') return table;
  let contested: ReadonlySet<string> = new Set();
  for (;;) {
    const permissions: Permissions = { overwrite: options.overwrite ?? new Set() };
    const planner = new Planner(known, permissions, contested);
    const result = planTable(table, planner, options);
    if (planner.contestedNames.size === contested.size) return result;
    contested = planner.contestedNames;
  }
}

function planTable(table: Table, planner: Planner, options: ImportOptions): ImportPlan | ImportRefusal {
  const rows: PlanRow[] = [];
  const counts: ImportCounts = { rows: 0, new: 0, changed: 0, same: 0, ambiguous: 0, rejected: 0 };
  let refusal: ColumnRefusal | null = null;
  let header: { columns: ColumnPlan; line: number; read: RowReader } | null = null;
  let tried = 0;

  const notices = readCsv(table, (cells, line) => {
    if (header === null) {
      if (tried++ >= HEADER_WITHIN) return;
      const columns = mapColumns(cells, options.map);
      if (columns.kind === 'columns') header = { columns, line, read: rowReader(columns, options.today) };
      else refusal ??= columns;
      return;
    }
    const row = planner.take(header.read(cells, line));
    rows.push(row);
    counts.rows++;
    counts[row.kind]++;
  });

  const found = header as { columns: ColumnPlan; line: number } | null;
  if (found === null) return refusal ?? { kind: 'foreign', what: 'empty' };
  const { encoding, delimiter } = table;
  return { kind: 'plan', rows, counts, columns: found.columns, notices, encoding, delimiter, headerLine: found.line };
}
