import type { ColumnChoices, ColumnPlan, ColumnRefusal } from './columns.js';
import type { WasRead } from './disputes.js';
import type { Field } from './fields.js';
import { findHeader, type Header } from './find-header.js';
import type { Found, Known } from './known.js';
import { openSource, type SourceOptions, type SourceRefusal } from './open-source.js';
import type { PlaceAnswers } from './places.js';
import { Planner } from './plan.js';
import type { PlanRow } from './plan-row.js';
import type { ReadNotice } from './read-csv.js';
import { readRecords, type Source, sourceSize } from './read-records.js';
import type { Recall } from './recall.js';
import type { RowAnswersGiven } from './row-answers.js';
import { type Row, rowReader } from './rows.js';

/** What the user settled for planning. */
export interface PlanOptions {
  /** Protected fields that may change. */
  overwrite?: ReadonlySet<Field>;
  /** The day as of which two-digit years and plausibility are judged, `YYYY-MM-DD`. */
  today: string;
  /** Which municipality is meant where that had to be asked. */
  answers?: PlaceAnswers;
  /** What was answered about single rows. */
  rowAnswers?: RowAnswersGiven;
  /** See {@link Permissions}. */
  fillOnly?: boolean;
  /** See {@link Disputes}. */
  wasRead?: WasRead | undefined;
  /** See {@link Recalled}. */
  recall?: Recall | undefined;
  /** Looks at each row beside its cells before it is planned; may change or refuse it. */
  adapt?: (row: Row, cells: readonly string[]) => Row;
}

/** What the user settled for an import. */
export interface ImportOptions extends SourceOptions, ColumnChoices, PlanOptions {}

/** How many rows end how. `rows` is the sum of the others. */
export interface ImportCounts {
  rows: number;
  new: number;
  changed: number;
  same: number;
  ambiguous: number;
  rejected: number;
}

/** A whole file, read and decided; its rows went to whoever took them. */
export interface ImportPlan {
  kind: 'plan';
  counts: ImportCounts;
  columns: ColumnPlan;
  notices: ReadNotice[];
  /** `xlsx` for a workbook. */
  encoding: string;
  /** What parts the cells; in a workbook `;`, as for the rows that are written back. */
  delimiter: string;
  /** Line of the header; what stood above it is a title and was passed over. */
  headerLine: number;
  /** The header as it stands in the file, and the cells of each row that was rejected or is ambiguous. */
  headers: readonly string[];
  leftRows: { row: PlanRow & { kind: 'rejected' | 'ambiguous' }; cells: readonly string[] }[];
  /** Names of municipalities that are made although the official list does not have them. */
  unlisted: readonly string[];
}

/** A plan with its rows, all of them held. */
export type WholePlan = ImportPlan & { readonly rows: readonly PlanRow[] };

/** Why a file cannot be imported at all. */
export type ImportRefusal = SourceRefusal | ColumnRefusal;

/**
 * Takes the rows of a plan one by one, as they are decided: those of a long list are not to be held all at once.
 * @param done the part of the file that is read, up to 1
 */
export type RowTaker = (row: PlanRow, done: number) => void;

/**
 * Reads a member list and plans its import: pure, nothing is written. A refusal says why the file as a whole cannot
 * be read; what is wrong with single rows stands in the plan.
 */
export async function planFile(file: Buffer, known: Known, options: ImportOptions): Promise<WholePlan | ImportRefusal> {
  const table = await openSource(file, options);
  if (table.kind !== 'table' && table.kind !== 'sheet') return table;
  const header = findHeader(table, options);
  if (header.kind !== 'header') return header;
  let rows: PlanRow[] = [];
  const plan = planTable(table, header, known, options, () => {
    rows = [];
    return (row) => rows.push(row);
  });
  return { ...plan, rows };
}

/**
 * Plans the rows of a table whose header was found. In itself it writes nothing; the taker may write what it takes, for
 * people who are written are read again where it knows how (`known.detailsReader`).
 * @param begin called at the start for who takes the rows; once more where it has to begin anew, for which all that the
 * first one did must be undone
 */
export function planTable(
  table: Source,
  header: Header,
  known: Known,
  options: PlanOptions,
  begin: () => RowTaker,
): ImportPlan {
  let found: Found = { contestedNames: new Set(), outdated: new Set(), standing: new Set() };
  const { today, overwrite = new Set<Field>(), fillOnly = false, wasRead, recall } = options;
  const given = { today, overwrite, fillOnly, wasRead, recall };
  for (;;) {
    const take = begin();
    const planner = new Planner(known, given, found, options.answers, options.rowAnswers);
    const plan = planOnce(table, header, planner, options, take);
    const before = found;
    found = planner.found;
    if (sizeOf(found) === sizeOf(before)) return plan;
  }
}

function sizeOf({ contestedNames, outdated, standing }: Found): number {
  return contestedNames.size + outdated.size + standing.size;
}

function planOnce(table: Source, header: Header, planner: Planner, options: PlanOptions, take: RowTaker): ImportPlan {
  const { encoding, delimiter } = table.kind === 'table' ? table : { encoding: 'xlsx', delimiter: ';' };
  const { columns, headers, line: headerLine } = header;
  const leftRows: ImportPlan['leftRows'] = [];
  const counts: ImportCounts = { rows: 0, new: 0, changed: 0, same: 0, ambiguous: 0, rejected: 0 };
  const read = rowReader(columns, options.today);
  const { adapt } = options;
  const size = sourceSize(table);
  const notices = readRecords(table, (cells, line, bytes) => {
    if (line <= headerLine) return;
    const own = read(cells, line);
    const row = planner.take(adapt === undefined ? own : adapt(own, cells));
    counts.rows++;
    counts[row.kind]++;
    if (row.kind === 'rejected' || row.kind === 'ambiguous') leftRows.push({ row, cells });
    take(row, bytes / size);
  });
  const unlisted = planner.unlistedPlaces.map(({ name }) => name);
  return { kind: 'plan', counts, columns, notices, encoding, delimiter, headerLine, headers, leftRows, unlisted };
}
