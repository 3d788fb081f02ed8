import { UserError } from '../../errors.js';
import { FIELDS } from '../../import/fields.js';
import type { ImportRefusal } from '../../import/plan-file.js';
import { nearest } from '../usage.js';

const asCsv =
  'Open it in Excel or LibreOffice and save it under “Save as” as “CSV UTF-8 (comma delimited)”; then import that file.';

/**
 * Why a file cannot be imported at all, as the error that says so and what to do.
 * @param fields what `--map` takes
 */
export function refused(file: string, refusal: ImportRefusal, fields: readonly string[] = FIELDS): UserError {
  switch (refusal.kind) {
    case 'foreign':
      return foreign(file, refusal.what);
    case 'workbook_damaged':
      return damaged(file);
    case 'workbook_too_large':
      return new UserError('{file} is larger inside than a member list can be; njb does not unpack it.', { file }).hint(
        asCsv,
      );
    case 'no_such_sheet': {
      const complaint = new UserError('{file} has no sheet “{sheet}”.', { file, sheet: refusal.sheet });
      const near = nearest(refusal.sheet, refusal.sheets);
      if (near !== null) complaint.hint('Did you mean “{word}”?', { word: near });
      return complaint.hint('Its sheets are: {sheets}', { sheets: refusal.sheets.join(', ') });
    }
    case 'no_sheets':
      return new UserError('{file} is no Excel workbook, so --sheet means nothing.', { file }).hint(
        'Leave out --sheet.',
      );
    case 'unknown_encoding':
      return new UserError('“{value}” is no encoding for --encoding.', { value: refusal.encoding }).hint(
        'Possible are utf-8, utf-16le, windows-1252, macroman and others; without --encoding njb finds out by itself.',
      );
    case 'wrong_encoding':
      return new UserError('{file} is not written in {encoding}.', { file, encoding: refusal.encoding }).hint(
        'Leave out --encoding: njb then finds out by itself.',
      );
    case 'bad_delimiter':
      return new UserError('“{value}” is no delimiter; it takes one character, or tab, semicolon or comma.', {
        value: refusal.delimiter,
      });
    case 'unknown_field': {
      const complaint = new UserError('“{value}” is no field for --map.', { value: refusal.field });
      const near = nearest(refusal.field, fields);
      if (near !== null) complaint.hint('Did you mean “{word}”?', { word: near });
      return complaint.hint('Possible are {words}, and “-” to leave a column out.', { words: fields.join(', ') });
    }
    case 'unknown_column': {
      const headers = named(refusal.headers);
      const complaint = new UserError('{file} has no column “{column}”.', { file, column: refusal.column });
      const near = nearest(refusal.column, headers);
      if (near !== null) complaint.hint('Did you mean “{word}”?', { word: near });
      return complaint.hint('Its columns are: {columns}', { columns: headers.join(', ') });
    }
    case 'no_name_column':
      return new UserError(
        '{file} has no header line that njb understands: no column holds a name or e-mail address.',
        {
          file,
        },
      )
        .hint('The first line found is: {columns}', { columns: named(refusal.headers).join(', ') })
        .hint('Name the columns with --map COLUMN=FIELD, for example --map 1=familyName.');
  }
}

function damaged(file: string): UserError {
  return new UserError('{file} is a damaged Excel workbook, or one that njb does not understand.', {
    file,
  }).hint(asCsv);
}

function named(headers: readonly string[]): string[] {
  return headers.map((header) => header.trim()).filter((header) => header !== '');
}

function foreign(file: string, what: (ImportRefusal & { kind: 'foreign' })['what']): UserError {
  switch (what) {
    case 'empty':
      return new UserError('{file} is empty.', { file }).hint('Give a table with a header line.');
    case 'xls':
      return new UserError(
        '{file} is a workbook of an old Excel (.xls), or protected by a password; njb reads neither.',
        { file },
      ).hint(asCsv);
    case 'xlsx':
      return damaged(file);
    case 'ods':
      return new UserError('{file} is a LibreOffice spreadsheet, not a CSV file.', { file }).hint(asCsv);
    case 'sqlite':
      return new UserError('{file} is a database, not a CSV file.', { file }).hint('Give the list as a CSV file.');
    case 'zip':
    case 'pdf':
    case 'image':
    case 'binary':
      return new UserError('{file} is no text file, so it cannot be a CSV file.', { file }).hint(
        'Give the list as a CSV file.',
      );
  }
}
