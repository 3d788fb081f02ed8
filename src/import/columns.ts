import { foldText } from '../domain/names.js';
import { type Field, isField } from './fields.js';
import { HEADERS } from './headers.js';

/** A column of the file: its position (from 0) and its header as it stands in the file. */
export interface Column {
  index: number;
  header: string;
}

/** A column whose field is known. */
export interface MappedColumn extends Column {
  field: Field;
}

/** Several columns that hold the same field. The first filled one of a row counts. */
export interface DoubledField {
  field: Field;
  headers: string[];
}

/** How the columns of a file are read. */
export interface ColumnPlan {
  kind: 'columns';
  /** In the order of the file. */
  mapped: MappedColumn[];
  /** Columns nobody knows; they are kept out and named. */
  unknown: Column[];
  doubled: DoubledField[];
  width: number;
}

/** Why the header line or the given mapping cannot be used. */
export type ColumnRefusal =
  | { kind: 'unknown_field'; field: string }
  | { kind: 'unknown_column'; column: string; headers: string[] }
  /** No column holds a name, an e-mail address or our id: probably there is no header line. */
  | { kind: 'no_name_column'; headers: string[] };

/** Normalises a header for looking it up: `Bürgermeister*in (E-Mail):` → `buergermeister e mail`. */
export function normaliseHeader(header: string): string {
  return foldText(header.replace(/[*:_/](?:in|innen)\b/gi, '').replace(/\((?:in|innen)\)/gi, ''));
}

const FIELD_OF_HEADER: ReadonlyMap<string, Field> = new Map(
  Object.entries(HEADERS).flatMap(([field, headers]) =>
    isField(field)
      ? [...headers.split(','), field].map((header): [string, Field] => [normaliseHeader(header), field])
      : [],
  ),
);

const MANY_PER_PERSON: ReadonlySet<Field> = new Set(['secondEmail']);

/**
 * Decides which column holds which field, by header. `overrides` (header or number of the column from 1 → field, or
 * `-` to leave it out) wins over the table. `Name` beside a given-name column and without a family-name column is the
 * family name, else the whole name. A second e-mail column holds further addresses. Unknown columns are never guessed.
 */
export function mapColumns(
  headers: readonly string[],
  overrides: ReadonlyMap<string, string> = new Map(),
): ColumnPlan | ColumnRefusal {
  const forced = forcedFields(headers, overrides);
  if (!(forced instanceof Map)) return forced;

  const mapped: MappedColumn[] = [];
  const unknown: Column[] = [];
  for (const [index, header] of headers.entries()) {
    const field = forced.has(index) ? forced.get(index) : fieldOf(header);
    if (field === null) continue;
    if (field !== undefined) mapped.push({ index, header: header.trim(), field });
    else if (header.trim() !== '') unknown.push({ index, header: header.trim() });
  }
  settleName(mapped, forced);
  settleEmails(mapped, forced);
  if (!mapped.some(({ field }) => ['id', 'name', 'familyName', 'email'].includes(field))) {
    return { kind: 'no_name_column', headers: [...headers] };
  }
  return { kind: 'columns', mapped, unknown, doubled: doubledFields(mapped), width: headers.length };
}

function fieldOf(header: string): Field | undefined {
  const normalised = normaliseHeader(header);
  const withoutBrackets = normaliseHeader(header.replace(/[([].*?[)\]]/g, ' '));
  return FIELD_OF_HEADER.get(normalised) ?? FIELD_OF_HEADER.get(withoutBrackets);
}

/** Positions settled by the user; `null` leaves a column out. */
function forcedFields(
  headers: readonly string[],
  overrides: ReadonlyMap<string, string>,
): Map<number, Field | null> | ColumnRefusal {
  const forced = new Map<number, Field | null>();
  for (const [column, field] of overrides) {
    if (field !== '-' && !isField(field)) return { kind: 'unknown_field', field };
    const index = findColumn(headers, column);
    if (index === -1) return { kind: 'unknown_column', column, headers: [...headers] };
    forced.set(index, field === '-' ? null : (field as Field));
  }
  return forced;
}

function findColumn(headers: readonly string[], column: string): number {
  const exact = headers.findIndex((header) => header.trim() === column.trim());
  if (exact !== -1) return exact;
  const wanted = normaliseHeader(column);
  const alike = headers.findIndex((header) => wanted !== '' && normaliseHeader(header) === wanted);
  if (alike !== -1) return alike;
  const number = /^\d+$/.test(column) ? Number(column) - 1 : -1;
  return number < headers.length ? number : -1;
}

function settleName(mapped: MappedColumn[], forced: ReadonlyMap<number, Field | null>): void {
  const has = (field: Field) => mapped.some((column) => column.field === field);
  if (!has('givenName') || has('familyName')) return;
  const column = mapped.find(
    ({ index, header, field }) => field === 'name' && !forced.has(index) && normaliseHeader(header) === 'name',
  );
  if (column !== undefined) column.field = 'familyName';
}

function settleEmails(mapped: MappedColumn[], forced: ReadonlyMap<number, Field | null>): void {
  let first: MappedColumn | undefined = mapped.find(({ index, field }) => field === 'email' && forced.has(index));
  for (const column of mapped) {
    if (column.field !== 'email' || column === first) continue;
    if (first === undefined) first = column;
    else if (!forced.has(column.index)) column.field = 'secondEmail';
  }
  const further = first === undefined ? mapped.find(({ field }) => field === 'secondEmail') : undefined;
  if (further !== undefined && !forced.has(further.index)) further.field = 'email';
}

function doubledFields(mapped: readonly MappedColumn[]): DoubledField[] {
  const headers = new Map<Field, string[]>();
  for (const { field, header } of mapped) headers.set(field, [...(headers.get(field) ?? []), header]);
  return [...headers]
    .filter(([field, names]) => names.length > 1 && !MANY_PER_PERSON.has(field))
    .map(([field, names]) => ({ field, headers: names }));
}
