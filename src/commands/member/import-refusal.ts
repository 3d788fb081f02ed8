import { UserError } from '../../errors.js';
import { FIELDS } from '../../import/fields.js';
import type { ImportRefusal } from '../../import/plan-file.js';
import { nearest } from '../usage.js';

const asCsv =
  'Open it in Excel or LibreOffice and save it under “Save as” as “CSV UTF-8 (comma delimited)”; then import that file.';

/** Why a file cannot be imported at all, as the error that says so and what to do. */
export function refused(file: string, refusal: ImportRefusal): UserError {
  switch (refusal.kind) {
    case 'foreign':
      return foreign(file, refusal.what);
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
      const near = nearest(refusal.field, FIELDS);
      if (near !== null) complaint.hint('Did you mean “{word}”?', { word: near });
      return complaint.hint('Possible are {words}, and “-” to leave a column out.', { words: FIELDS.join(', ') });
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

function named(headers: readonly string[]): string[] {
  return headers.map((header) => header.trim()).filter((header) => header !== '');
}

function foreign(file: string, what: (ImportRefusal & { kind: 'foreign' })['what']): UserError {
  switch (what) {
    case 'empty':
      return new UserError('{file} is empty.', { file }).hint('Give a member list with a header line.');
    case 'xlsx':
    case 'xls':
      return new UserError('{file} is an Excel workbook, not a CSV file.', { file }).hint(asCsv);
    case 'ods':
      return new UserError('{file} is a LibreOffice spreadsheet, not a CSV file.', { file }).hint(asCsv);
    case 'sqlite':
      return new UserError('{file} is a database, not a CSV file.', { file }).hint('Give a member list as a CSV file.');
    case 'zip':
    case 'pdf':
    case 'image':
    case 'binary':
      return new UserError('{file} is no text file, so it cannot be a CSV file.', { file }).hint(
        'Give a member list as a CSV file.',
      );
  }
}
