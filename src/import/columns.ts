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
  /** Positions of our own columns, such as the reasons in a file of rejected rows. */
  own: readonly number[];
  /** What was settled by hand: header (number from 1 where it has none) → field, or `-` for a column left out. */
  settled: ReadonlyMap<string, string>;
  width: number;
}

/** What somebody settled about the columns: header (or number from 1) → field, or `-` to leave the column out. */
export interface ColumnChoices {
  /** Given for this very file: a column that it does not have is refused. */
  chosen?: ReadonlyMap<string, string> | undefined;
  /** Kept from earlier files (a profile): what this file does not have is passed over. `chosen` wins. */
  preset?: ReadonlyMap<string, string> | undefined;
}

/** Why the header line or the given mapping cannot be used. */
export type ColumnRefusal =
  | { kind: 'unknown_field'; field: string }
  | { kind: 'unknown_column'; column: string; headers: string[] }
  /** No column holds a name, an e-mail address or our id: probably there is no header line. */
  | { kind: 'no_name_column'; headers: string[] };

/** Begins the header of a column that njb itself put into a file (the reasons in a file of rejected rows). */
export const OWN_COLUMN = 'njb:';

/** Whether a column was put into the file by njb, and says nothing about anybody. */
export function isOwnColumn(header: string): boolean {
  return header.trim().toLowerCase().startsWith(OWN_COLUMN);
}

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

/** The field a word means: its name, or a header that is known for it (`Geburtsdatum`). */
export function findField(word: string): Field | undefined {
  return isField(word) ? word : fieldOf(word);
}

const MANY_PER_PERSON: ReadonlySet<Field> = new Set(['secondEmail']);

/**
 * Decides which column holds which field, by header; what somebody settled wins over the table. `Name` beside a
 * given-name column and without a family-name column is the family name, else the whole name. A second e-mail column
 * holds further addresses. Unknown columns are never guessed; one without a header is unknown, too.
 */
export function mapColumns(headers: readonly string[], choices: ColumnChoices = {}): ColumnPlan | ColumnRefusal {
  const forced = forcedFields(headers, choices);
  if (!(forced instanceof Map)) return forced;

  const mapped: MappedColumn[] = [];
  const unknown: Column[] = [];
  const settled = new Map<string, string>();
  for (const [index, text] of headers.entries()) {
    const header = text.trim();
    const choice = forced.get(index);
    if (choice !== undefined)
      settled.set(
        header === '' ? String(headers.slice(0, index).filter((each) => !isOwnColumn(each)).length + 1) : header,
        choice ?? LEFT_OUT,
      );
    const field = choice === undefined ? fieldOf(header) : choice;
    if (field === null || isOwnColumn(header)) continue;
    if (field !== undefined) mapped.push({ index, header, field });
    else unknown.push({ index, header });
  }
  settleName(mapped, forced);
  settleEmails(mapped, forced);
  if (!mapped.some(({ field }) => ['id', 'name', 'familyName', 'email'].includes(field))) {
    return { kind: 'no_name_column', headers: [...headers] };
  }
  const own = [...headers.keys()].filter((index) => isOwnColumn(headers[index] ?? ''));
  return { kind: 'columns', mapped, unknown, doubled: doubledFields(mapped), own, settled, width: headers.length };
}

function fieldOf(header: string): Field | undefined {
  const normalised = normaliseHeader(header);
  const withoutBrackets = normaliseHeader(header.replace(/[([].*?[)\]]/g, ' '));
  return FIELD_OF_HEADER.get(normalised) ?? FIELD_OF_HEADER.get(withoutBrackets);
}

const LEFT_OUT = '-';

/** Positions settled by somebody; `null` leaves a column out. */
function forcedFields(
  headers: readonly string[],
  { chosen = new Map(), preset = new Map() }: ColumnChoices,
): Map<number, Field | null> | ColumnRefusal {
  const forced = new Map<number, Field | null>();
  for (const [column, word] of [...preset, ...chosen]) {
    const field = word === LEFT_OUT ? null : findField(word);
    if (field === undefined) return { kind: 'unknown_field', field: word };
    const index = findColumn(headers, column);
    if (index !== -1) forced.set(index, field);
    else if (chosen.has(column)) return { kind: 'unknown_column', column, headers: [...headers] };
  }
  return forced;
}

/** The position of a column that somebody names, by its header or its number; -1 where there is none. */
export function findColumn(headers: readonly string[], column: string): number {
  const exact = headers.findIndex((header) => header.trim() === column.trim());
  if (exact !== -1) return exact;
  const wanted = normaliseHeader(column);
  const alike = headers.findIndex((header) => wanted !== '' && normaliseHeader(header) === wanted);
  if (alike !== -1) return alike;
  if (!/^[1-9]\d{0,3}$/.test(column)) return -1;
  // Columns are counted as in the file the office made: our own one in a file of rejected rows does not count.
  const counted = [...headers.keys()].filter((index) => !isOwnColumn(headers[index] ?? ''));
  return counted[Number(column) - 1] ?? -1;
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
