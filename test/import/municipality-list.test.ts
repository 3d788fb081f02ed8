import { describe, expect, it } from 'vitest';
import { readDialect } from '../../src/import/dialect.js';
import { findListColumns } from '../../src/import/municipality-columns.js';
import { parseCount, readOfficialList } from '../../src/import/municipality-list.js';
import { destatisExtract, officialList } from '../helpers/official-list.js';

async function read(text: string) {
  const table = await readDialect(Buffer.from(text));
  if (table.kind !== 'table') throw new Error(`refused: ${table.kind}`);
  const columns = findListColumns(table);
  if (columns.kind !== 'columns') throw new Error(`refused: ${columns.missing}`);
  return { ...readOfficialList(table, columns), title: columns.title, headerLine: columns.headerLine };
}

const header = 'AGS;ARS;Gemeindename;Bevölkerung\n';

describe('an official list from Excel', () => {
  it('is read with title, keys as text, populations with spaces, towns and associations', async () => {
    const list = await read(officialList);
    expect(list).toMatchObject({ rejected: [], passed: 2, headerLine: 4 });
    expect(list.title).toBe('Gemeinden in Deutschland nach Fläche und Bevölkerung · Gebietsstand: 31.12.2024');
    expect(list.entries).toHaveLength(14);
    expect(list.entries[0]).toEqual({
      line: 5,
      name: 'Flensburg',
      officialName: 'Flensburg, Stadt',
      kind: 'city',
      state: 'SH',
      district: null,
      ags: '01001000',
      ars: '010010000000',
      postalCode: '24937',
      population: 92_667,
    });
    expect(list.entries.map(({ name, kind, ags, ars }) => [name, kind, ags, ars]).slice(9, 13)).toEqual([
      ['Verbandsgemeinde Hermeskeil', 'association', null, '072355003000'],
      ['Hermeskeil', 'town', '07235063', '072355003063'],
      ['Verbandsgemeinde Diez', 'association', null, '071415009000'],
      ['Diez', 'town', '07141029', '071415009029'],
    ]);
    expect(list.entries[2]).toMatchObject({ name: 'Hemmingen', kind: 'municipality', population: 8282 });
  });

  it('is read in the layout of Destatis, with the district from the line above', async () => {
    const list = await read(destatisExtract);
    expect(list.rejected).toEqual([]);
    expect(
      list.entries.map(({ name, officialName, kind, ars, district, population }) => [
        ...[name, officialName, kind, ars, district, population],
      ]),
    ).toEqual([
      [
        'Verbandsgemeinde Hermeskeil',
        'Hermeskeil, Verbandsgemeinde',
        'association',
        '072355003000',
        'Trier-Saarburg',
        null,
      ],
      ['Hermeskeil', 'Hermeskeil, Stadt', 'town', '072355003063', 'Trier-Saarburg', 6691],
      ['Neuhütten', 'Neuhütten', 'municipality', '072355003092', 'Trier-Saarburg', 689],
      ['Flensburg', 'Flensburg, Stadt', 'city', '010010000000', null, 92_667],
      [
        ...['Sachsenwald (Forstgutsbez.), gemfr. Gebiet', 'Sachsenwald (Forstgutsbez.), gemfr. Gebiet', 'other'],
        ...['010530105105', null, 0],
      ],
    ]);
    expect(list.passed).toBe(5);
  });

  it.each([
    ['07141029;071415009063;Diez, Stadt;1', 'keys_contradict', 'AGS'],
    ['7,14103E+06;;Diez, Stadt;1', 'rounded_key', 'AGS'],
    ['0714102;;Diez, Stadt;1', 'bad_key', 'AGS'],
    ['071410291;;Diez, Stadt;1', 'bad_key', 'AGS'],
    ['99141029;;Diez, Stadt;1', 'bad_key', 'AGS'],
    [';;Diez, Stadt;11 338', 'no_key', 'AGS'],
    ['07141029;;;11 338', 'no_name', 'Gemeindename'],
    ['07141029;;Diez, Stadt;viele', 'bad_number', 'Bevölkerung'],
    ['07141029;;Diez, Stadt;1\n07141029;;Diez, Stadt;2', 'key_twice', null],
    ['07141029;;Diez, Stadt;1\n07141029;;Diez, Stadt;1', null, null],
  ])('rejects or takes %s', async (row, reason, column) => {
    const { rejected, entries } = await read(`${header}${row}\n`);
    expect(rejected[0]?.reason ?? null).toBe(reason);
    if (reason !== null && column !== null) expect(rejected[0]?.column).toBe(column);
    expect(entries.length + rejected.length).toBe(reason === 'key_twice' ? 2 : 1);
  });

  it('does not take places without a designation for villages where no name has one', async () => {
    const { entries } = await read(`${header}07141029;;Diez;1\n01001000;;Flensburg;2\n`);
    expect(entries.map(({ kind }) => kind)).toEqual([null, 'city']);
  });

  it.each([
    ['12 345', 12_345],
    ['12\u00a0345', 12_345],
    ['1\u202f234\u202f567', 1_234_567],
    ['12.345', 12_345],
    ['12345,0', 12_345],
    ['0', 0],
    ['12.34', null],
    ['ca. 500', null],
  ])('counts %s', (text, count) => {
    expect(parseCount(text)).toBe(count);
  });
});
