import { guarded } from './cells.js';

const BOM = '\ufeff';

/**
 * Rows as a CSV file that Excel opens with a double click: UTF-8 with a byte order mark, CRLF (RFC 4180), and cells that
 * a spreadsheet would take for a formula guarded.
 */
export function csvText(rows: Iterable<readonly string[]>, delimiter: string): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(row.map((cell) => csvCell(cell, delimiter)).join(delimiter));
  return `${BOM}${lines.join('\r\n')}\r\n`;
}

/** At which sign a spreadsheet of that language splits a CSV file: in German the comma belongs to numbers. */
export function delimiterOf(language: 'de' | 'en'): ';' | ',' {
  return language === 'de' ? ';' : ',';
}

/** A cell of a CSV file (RFC 4180, section 2). Zero bytes go: nothing reads a text with them. */
function csvCell(text: string, delimiter: string): string {
  const safe = guarded(text.replaceAll('\0', ''));
  return /["\r\n]/.test(safe) || safe.includes(delimiter) || /^\s|\s$/.test(safe)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
