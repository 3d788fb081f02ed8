import { type Message, message } from '../../i18n/message.js';
import { CELL_WORDS, CONSENT_WORDS } from '../../import/cell-words.js';
import { NOTHING_WORDS } from '../../import/cells.js';
import { FIELDS, PROTECTED_FIELDS } from '../../import/fields.js';
import { HEADERS } from '../../import/headers.js';
import { fieldWord, valueWord } from '../member/import-texts.js';
import { type Block, wordsOf } from './topics.js';

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
    ...cells(),
    { heading: message('Columns') },
    {
      text: message(
        'Capitals, hyphens and full stops do not matter in the name of a column, and ae is ä. A column nobody knows is named and left out; --map COLUMN=FIELD says what it is, --profile NAME remembers that.',
      ),
    },
    {
      words: FIELDS.map((field) => ({ name: field, about: fieldWord(field), words: wordsOf(HEADERS[field]) })),
    },
    { text: message('“njb member export --out FILE.csv” writes such a file; read again, it changes nothing.') },
  ];
}

function cells(): Block[] {
  const values = (field: keyof typeof CELL_WORDS) => ({
    name: field,
    about: fieldWord(field),
    values: Object.entries<string>(CELL_WORDS[field]).map(([value, words]): readonly [Message, string[]] => [
      valueWord(field, value),
      wordsOf(words),
    ]),
  });
  const consents = FIELDS.filter((field) => field.startsWith('consent'));
  return [
    { heading: message('What a cell may hold') },
    {
      text: message(
        'Capitals do not matter. German and English words are taken, whatever the language of the screen. These count as an empty cell: {words}.',
        { words: NOTHING_WORDS },
      ),
    },
    {
      rows: [
        [
          'born, elected, enteredOn',
          message('27.10.2019, 2019-10-27, October 2019, 2019-10 or 2019; see “njb help dates”'),
        ],
        ['email, secondEmail', message('one address, or several with ; between them')],
        ['state', message('name or abbreviation: Bayern, Bavaria, BY')],
        ['ags', message('eight digits; a leading zero that Excel took is put back')],
      ],
    },
    { cells: [values('status')] },
    {
      text: message(
        'Without a column for the status, whoever is new, or known without membership, is an active member.',
      ),
    },
    { cells: [values('formOfAddress'), values('addressStyle'), values('electionKind'), values('employment')] },
    {
      text: message(
        'Where the name of the column asks, as “Erstwahl”, “Ehrenamtlich” or “Duzen” does, yes or no will do as an answer.',
      ),
    },
    {
      cells: [
        {
          name: `${consents[0]} …`,
          about: message('Consents'),
          values: [
            [message('given'), wordsOf(CONSENT_WORDS.yes)],
            [message('not given'), wordsOf(CONSENT_WORDS.no)],
          ],
        },
      ],
    },
    {
      text: message(
        'A day alone, as 12.3.2024, says since when a consent is given; yes, 12.3.2024 and revoked 31.1.2025 are taken, too.',
      ),
    },
  ];
}
