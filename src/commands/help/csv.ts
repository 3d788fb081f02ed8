import { message } from '../../i18n/message.js';
import { FIELDS, PROTECTED_FIELDS } from '../../import/fields.js';
import { HEADERS } from '../../import/headers.js';
import { fieldWord } from '../member/import-texts.js';
import type { Block } from './topics.js';

export function page(): Block[] {
  return [
    {
      text: message(
        '“njb member import FILE” reads CSV as Excel and others save it, and .xlsx. The first line has the names of the columns, in any order.',
      ),
    },
    {
      rows: [
        ['; , Tab', message('parts the columns; found out by itself, else --delimiter')],
        ['UTF-8 …', message('with or without BOM, UTF-16, Windows-1252; found out by itself, else --encoding')],
        ['"…"', message('cells in quotes may have line breaks')],
      ],
    },
    { heading: message('What an import does') },
    {
      text: message(
        'It shows first what would change (--dry-run: only that). An empty cell never deletes. These change only with --overwrite FIELD: {fields}.',
        { fields: [...PROTECTED_FIELDS].join(', ') },
      ),
    },
    {
      text: message(
        'People are found by number, then e-mail address, then name and municipality; names that are only close are asked about. Rows that cannot be read go into the file of --rejects, with the reason, to be mended and imported.',
      ),
    },
    { heading: message('Columns') },
    {
      text: message(
        'Capitals, hyphens and full stops do not matter in the name of a column, and ae is ä. A column nobody knows is named and left out; --map COLUMN=FIELD says what it is, --profile NAME remembers that.',
      ),
    },
    {
      words: FIELDS.map((field) => ({
        name: field,
        about: fieldWord(field),
        words: HEADERS[field].split(',').map((header) => header.trim().replace(/\s+/g, ' ')),
      })),
    },
    { text: message('“njb member export --out FILE.csv” writes such a file; read again, it changes nothing.') },
  ];
}
