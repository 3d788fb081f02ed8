import writeExcel from 'write-excel-file/node';
import { unguarded } from './cells.js';

/** Characters per column beyond which a column of the sheet is not made wider. */
const WIDEST = 40;

/**
 * Rows as an Excel workbook (.xlsx, ECMA-376) of one sheet: every cell is text, so that nothing turns into a date, a
 * formula or a number without its leading zeros. The first row is the heading and stays in sight.
 */
export async function workbookBytes(rows: readonly (readonly string[])[], sheet: string): Promise<Buffer> {
  const [heading = [], ...body] = rows;
  const columns = heading.map((text, index) => ({
    width: Math.min(WIDEST, rows.reduce((most, row) => Math.max(most, row[index]?.length ?? 0), text.length) + 2),
  }));
  const cell = (text: string) => (text === '' ? null : { value: sheetText(text), type: String });
  return writeExcel(
    [
      heading.map((text) => ({ value: text, type: String, fontWeight: 'bold' as const })),
      ...body.map((row) => row.map(cell)),
    ],
    { sheet, columns, stickyRowsCount: 1 },
  ).toBuffer();
}

/**
 * A text as a cell holds it. A text that an import would take the guard off gets one; control characters and what
 * looks like their escape are escaped (ST_Xstring, ECMA-376 part 1, 22.9.2.19).
 */
function sheetText(text: string): string {
  const kept = unguarded(text) === text ? text : `'${text}`;
  return kept
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(
      /[\0-\u0008\u000b-\u001f\ufffe\uffff]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}
