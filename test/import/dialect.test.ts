import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { detectDelimiter, readDialect } from '../../src/import/dialect.js';

const text = 'Vorname;Nachname\r\nJörg;Groß „€“ – ß\r\n';

async function decoded(bytes: Uint8Array, options = {}) {
  const table = await readDialect(bytes, options);
  return table.kind === 'table'
    ? { text: table.bytes.toString('utf8'), encoding: table.encoding, bom: table.bom }
    : table;
}

describe('encoding', () => {
  it.each([
    ['utf-8', Buffer.from(text), 'utf-8', false],
    ['utf-8 with BOM', Buffer.from(`\ufeff${text}`), 'utf-8', true],
    ['utf-16le with BOM', iconv.encode(text, 'utf-16le', { addBOM: true }), 'utf-16le', true],
    ['utf-16be with BOM', iconv.encode(text, 'utf-16be', { addBOM: true }), 'utf-16be', true],
    ['utf-16le without BOM', iconv.encode(text, 'utf-16le', { addBOM: false }), 'utf-16le', false],
    ['utf-16be without BOM', iconv.encode(text, 'utf-16be', { addBOM: false }), 'utf-16be', false],
    ['windows-1252', iconv.encode(text, 'windows-1252'), 'windows-1252', false],
  ])('reads %s', async (_name, bytes, encoding, bom) => {
    expect(await decoded(bytes)).toEqual({ text, encoding, bom });
  });

  it('obeys a named encoding', async () => {
    const bytes = iconv.encode('Name\nJörg\n', 'cp850');
    expect(await decoded(bytes, { encoding: 'cp850' })).toMatchObject({ text: 'Name\nJörg\n' });
    expect(await decoded(bytes, { encoding: 'klingon' })).toEqual({ kind: 'unknown_encoding', encoding: 'klingon' });
    expect(await decoded(bytes, { encoding: 'utf-8' })).toEqual({ kind: 'wrong_encoding', encoding: 'utf-8' });
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['empty', Buffer.from('\ufeff \r\n')],
    ['empty', Buffer.from('sep=;\r\n')],
    ['xlsx', Buffer.from('PK\x03\x04....[Content_Types].xml....xl/workbook.xml')],
    ['zip', Buffer.from('PK\x03\x04....notes.txt')],
    ['xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])],
    ['pdf', Buffer.from('%PDF-1.7 …')],
    ['image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d])],
    ['sqlite', Buffer.from('SQLite format 3\0abc')],
    ['binary', Buffer.from('a;b\0\0\0\0\x01\x02\n')],
    ['binary', Buffer.from([1, 0, 0, 0, 7, 9, 0, 0, 0, 0, 3, 1])],
  ])('refuses %s', async (what, bytes) => {
    expect(await readDialect(bytes)).toEqual({ kind: 'foreign', what });
  });
});

describe('delimiter', () => {
  it.each([
    [';', 'Name;Ort\nMayer, Kim;Diez\nGroß, Jörg;Nastätten'],
    [',', 'Name,Ort\n"Mayer; Kim",Diez'],
    ['\t', 'Name\tOrt, Land\nKim Mayer\tDiez, RP'],
    [',', '"Name; ganz; genau; so",Ort\n"a",b'],
    [';', 'Vorname;Name (Vor-, Nachname, Titel)\nKim;Mayer'],
    [';', 'Name\nMayer'],
  ] as const)('finds %j', (delimiter, sample) => {
    expect(detectDelimiter(sample)).toBe(delimiter);
  });

  it('obeys a sep= line and keeps counting lines from it', async () => {
    const table = await readDialect(Buffer.from('sep=|\r\nName|Ort;x;y;z\r\n'));
    expect(table).toMatchObject({ delimiter: '|', firstLine: 2 });
    expect(table.kind === 'table' && table.bytes.toString()).toBe('Name|Ort;x;y;z\r\n');
  });

  it('obeys a forced delimiter and refuses a senseless one', async () => {
    expect(await readDialect(Buffer.from('a;b\n'), { delimiter: 'tab' })).toMatchObject({ delimiter: '\t' });
    expect(await readDialect(Buffer.from('a;b\n'), { delimiter: 'ab' })).toEqual({
      kind: 'bad_delimiter',
      delimiter: 'ab',
    });
  });
});
