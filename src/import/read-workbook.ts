import type { CellValue } from 'read-excel-file/universal';
import { isMonthOnly, withoutMonthFormats } from './month-formats.js';
import { unzip, type ZipEntry, type ZipLimits, zipStored } from './zip.js';

/** A sheet of a workbook as rows of text. `rows[0]` is line 1. */
export interface Sheet {
  kind: 'sheet';
  rows: readonly string[][];
}

/** Why a workbook cannot be read. */
export type WorkbookRefusal =
  | { kind: 'workbook_too_large' }
  | { kind: 'workbook_damaged' }
  | { kind: 'no_such_sheet'; sheet: string; sheets: string[] };

/**
 * A member list of 100,000 people is some 100 MiB of XML. Excel's sheets shrink to a tenth, some to a fiftieth; what
 * shrinks further is mostly a bomb.
 */
const LIMITS: ZipLimits = { entries: 2000, total: 256 * 2 ** 20, ratio: 200, freeOf: 2 ** 20 };
/** The reader fills a rectangle: a single cell far out must not fill the memory. */
const MOST_ROWS = 1_048_576;
const MOST_CELLS = 8_000_000;

/**
 * Reads one sheet of an Excel workbook (.xlsx), the first unless one is named. Dates become ISO 8601 text (a month
 * where the cell shows month and year only), numbers and yes/no text as in a CSV file, errors (`#N/A`) empty cells.
 */
export async function readWorkbook(file: Buffer, sheet?: string): Promise<Sheet | WorkbookRefusal> {
  const unpacked = unzip(file, (name) => /\.xml(?:\.rels)?$/.test(name), LIMITS);
  if (unpacked.kind === 'too_large') return { kind: 'workbook_too_large' };
  if (unpacked.kind === 'damaged') return { kind: 'workbook_damaged' };
  const { entries } = unpacked;
  for (const { name, bytes } of entries) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const extent = sheetExtent(bytes.toString('latin1'));
    if (extent === null) return { kind: 'workbook_damaged' };
    if (extent > MOST_CELLS) return { kind: 'workbook_too_large' };
  }
  try {
    const rows = await readEntries(entries, sheet);
    const plain = withoutMonthFormats(entries);
    const months = plain === null ? null : await readEntries(plain, sheet);
    return {
      kind: 'sheet',
      rows: rows.map((row, r) => row.map((value, c) => cellText(value, months?.[r]?.[c] ?? null))),
    };
  } catch (error) {
    if (sheet !== undefined && error instanceof Error && error.name === 'SheetNotFoundError') {
      return { kind: 'no_such_sheet', sheet, sheets: sheetNames(entries) };
    }
    return { kind: 'workbook_damaged' };
  }
}

/** What was checked is what is read: the reader gets the unpacked entries, not the file. */
async function readEntries(entries: readonly ZipEntry[], sheet: string | undefined) {
  const { readSheet } = await import('read-excel-file/universal');
  const archive = zipStored(entries);
  const input = archive.buffer.slice(archive.byteOffset, archive.byteOffset + archive.byteLength) as ArrayBuffer;
  return readSheet(input, sheet ?? 1);
}

function cellText(value: CellValue | null, plain: CellValue | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (!((value as unknown) instanceof Date)) return String(value);
  const date = value as unknown as Date;
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  if (isMonthOnly(plain)) return iso.slice(0, 7);
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
}

/** The size of the rectangle that holds all cells of a sheet; `null` where a place is none. */
function sheetExtent(xml: string): number | null {
  let rows = 0;
  let columns = 0;
  for (const [tag] of xml.matchAll(/<(?:\w+:)?(?:row|c)\b(?:[^>"']|"[^"]*"|'[^']*')*>/g)) {
    const [, double, single] = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag) ?? [];
    const place = double ?? single;
    if (place === undefined) continue;
    const [, column = '', row = ''] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? [];
    if (row === '' || Number(row) > MOST_ROWS) return null;
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnNumber(column));
  }
  return rows * columns;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function sheetNames(entries: readonly ZipEntry[]): string[] {
  const xml = entries.find(({ name }) => name === 'xl/workbook.xml')?.bytes.toString('utf8') ?? '';
  return [...xml.matchAll(/<(?:\w+:)?sheet\b[^>]*?\sname="([^"]*)"/g)].map(([, name = '']) =>
    name.replace(/&(amp|lt|gt|quot|apos);/g, (_, sign: string) => ENTITIES[sign] ?? ''),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
