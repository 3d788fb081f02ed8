import { describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { newSession, type Session } from '../helpers/run.js';

const elected = { value: new Date(Date.UTC(2019, 9, 27)), type: Date, format: 'dd.mm.yyyy' };

async function withWorkbook(lang: 'de' | 'en' = 'en'): Promise<Session> {
  const session = newSession({ lang });
  const members = [
    ['Unsere Mitglieder'],
    ['Vorname', 'Nachname', 'Kommune', 'Land', 'gewählt am', 'geb.', 'Hobby'],
    ['Kim', 'Mayer', 'Diez', 'RLP', elected, { value: 1986, type: Number }, 'Rad'],
    ['Ben', 'Kurz', 'Bonn', 'NRW', elected, '31.02.1990', null],
  ];
  const guests = [['Nachname'], ['Gast']];
  const file = writeExcel([
    { data: members as never, sheet: 'Mitglieder' },
    { data: guests, sheet: 'Gäste' },
  ]);
  session.write('liste.xlsx', await file.toBuffer());
  return session;
}

describe('member import of a workbook', () => {
  it('plans its first sheet as it plans a CSV file, names lines and columns, and is undone as a whole', async () => {
    const session = await withWorkbook('de');
    const shown = await session.njb('member import liste.xlsx --rejects weg.csv');
    expect(shown.code).toBe(3);
    expect(shown.stdout).toBe(
      [
        'Unbekannte Spalte, nicht eingelesen: Hobby',
        'Neu',
        '  Zeile 3: Kim Mayer, Diez',
        'Abgelehnt',
        '  Zeile 4, Spalte „geb.“: „31.02.1990“ ist kein Datum: Diesen Tag gibt es nicht.',
        'liste.xlsx: 2 Zeilen: 1 neu, 0 geändert, 0 unverändert, 0 zu entscheiden, 1 abgelehnt.',
        '',
      ].join('\n'),
    );
    expect((await session.done('member list --json')).json()).toMatchObject([
      { born: '1986', municipality: { state: 'RP' }, terms: [{ elected: '2019-10-27' }] },
    ]);
    session.write('weg.csv', session.read('weg.csv').replaceAll('31.02.', '28.02.'));
    expect((await session.done('member import weg.csv --json')).json()).toMatchObject({ rows: 1, new: 1 });
    expect((await session.njb('member import liste.xlsx --json')).json()).toMatchObject({
      rows: 2,
      new: 0,
      same: 1,
      encoding: 'xlsx',
    });
    await session.done('undo');
    await session.done('undo');
    expect((await session.done('member list --json')).json()).toEqual([]);
  });

  it('reads the sheet named, with a profile made from another file', async () => {
    const session = await withWorkbook();
    const result = await session.done('member import liste.xlsx --sheet Gäste --json');
    expect(result.json()).toMatchObject({ rows: 1, new: 1 });
    session.write('liste.csv', 'Vorname;Nachname;Hobby\nEva;Holm;Diez\n');
    await session.done('member import liste.csv --map Hobby=municipality --encoding utf-8 --profile wahlamt');
    const mapped = (await session.njb('member import liste.xlsx --profile wahlamt --dry-run --json')).json();
    expect(mapped).toMatchObject({ unknownColumns: [], new: 1 });
  });

  it.each([
    [
      'an unknown sheet',
      'liste.xlsx --sheet Mitglider',
      'liste.xlsx has no sheet “Mitglider”.\nDid you mean “Mitglieder”?\nIts sheets are: Mitglieder, Gäste\n',
    ],
    [
      'a sheet of a CSV file',
      'liste.csv --sheet Eins',
      'liste.csv is no Excel workbook, so --sheet means nothing.\nLeave out --sheet.\n',
    ],
    ['an empty sheet', 'leer.xlsx', 'leer.xlsx is empty.\n'],
    [
      'a workbook cut off',
      'halb.xlsx',
      'halb.xlsx is a damaged Excel workbook, or one that njb does not understand.\n',
    ],
    ['a bomb', 'bombe.xlsx', 'bombe.xlsx is larger inside than a member list can be; njb does not unpack it.\n'],
    [
      'an old or locked workbook',
      'alt.xls',
      'alt.xls is a workbook of an old Excel (.xls), or protected by a password; njb reads neither.\n',
    ],
  ])('refuses %s and changes nothing', async (_, line, sentence) => {
    const session = await withWorkbook();
    session.write('liste.csv', 'Nachname\nMayer\n');
    session.write('leer.xlsx', await writeExcel([[null]]).toBuffer());
    session.write('halb.xlsx', (await writeExcel([['Nachname'], ['Mayer']]).toBuffer()).subarray(0, 900));
    session.write('bombe.xlsx', await writeExcel([['a'.repeat(3_000_000)]]).toBuffer());
    session.write('alt.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const { code, stdout, stderr } = await session.njb(`member import ${line}`);
    expect(stderr).toContain(sentence);
    expect([code, stdout, session.exists('njb.db')]).toEqual([2, '', false]);
  });
});
