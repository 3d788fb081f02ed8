import { describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { readWorkbook } from '../../src/import/read-workbook.js';
import { unzip, zipStored } from '../../src/import/zip.js';

const day = new Date(Date.UTC(2019, 9, 27));
const limits = { entries: 100, total: 10_000_000, ratio: 100, freeOf: 100_000 };

async function workbook(): Promise<Buffer> {
  const members = [
    ['Nachname', 'gewählt am', 'AGS', 'Mitglied', 'Bemerkung'],
    [
      'Müßig',
      { value: day, type: Date, format: 'dd.mm.yyyy' },
      { value: 7141029, type: Number },
      { value: true, type: Boolean },
      'eins\nzwei & <drei>',
    ],
    null,
    ['Mayer', { value: day, type: Date, format: 'mmm yy' }, '07141029', null, '=1+1'],
    [
      'Kurz',
      { value: new Date(Date.UTC(2019, 9, 27, 16, 30)), type: Date, format: 'dd.mm.yyyy hh:mm' },
      8.5,
      null,
      null,
    ],
  ];
  return writeExcel([
    { data: members.map((row) => row ?? []) as never, sheet: 'Mitglieder & Gäste' },
    { data: [['Nachname'], ['Zweitblatt']], sheet: 'Zwei' },
  ]).toBuffer();
}

/** A workbook of one sheet made by hand. */
function handMade(sheetData: string): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const file = (name: string, xml: string) => ({ name, bytes: Buffer.from(`<?xml version="1.0"?>${xml}`) });
  return zipStored([
    file(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    file(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    file(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    file('xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`),
  ]);
}

const inline = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('a workbook', () => {
  it('is read as a spreadsheet program shows it: days as ISO 8601, months as months', async () => {
    expect(await readWorkbook(await workbook())).toEqual({
      kind: 'sheet',
      rows: [
        ['Nachname', 'gewählt am', 'AGS', 'Mitglied', 'Bemerkung'],
        ['Müßig', '2019-10-27', '7141029', 'true', 'eins\nzwei & <drei>'],
        ['', '', '', '', ''],
        ['Mayer', '2019-10', '07141029', '', '=1+1'],
        ['Kurz', '2019-10-27T16:30', '8.5', '', ''],
      ],
    });
  });

  it('is read from the sheet named, and names its sheets otherwise', async () => {
    const file = await workbook();
    expect(await readWorkbook(file, 'Zwei')).toEqual({ kind: 'sheet', rows: [['Nachname'], ['Zweitblatt']] });
    expect(await readWorkbook(file, 'Drei')).toEqual({
      kind: 'no_such_sheet',
      sheet: 'Drei',
      sheets: ['Mitglieder & Gäste', 'Zwei'],
    });
  });

  it('may be made by another program', async () => {
    const rows = `<row r="1">${inline('A1', 'Nachname')}</row><row r="3">${inline('B3', 'r="XFD9"')}<c r="C3" t="e"><v>#N/A</v></c></row>`;
    expect(await readWorkbook(handMade(rows))).toEqual({
      kind: 'sheet',
      rows: [
        ['Nachname', ''],
        ['', ''],
        ['', 'r="XFD9"'],
      ],
    });
  });

  it('is refused where one cell far out would fill the memory, or a place is none', async () => {
    const far = `<row r="1">${inline('A1', 'a')}</row><row r="1048576">${inline('XFD1048576', 'b')}</row>`;
    expect(await readWorkbook(handMade(far))).toEqual({ kind: 'workbook_too_large' });
    for (const place of ['A1e9', 'AAAAAA1', '&#65;1', 'A99999999']) {
      expect(await readWorkbook(handMade(`<row>${inline(place, 'a')}</row>`))).toEqual({ kind: 'workbook_damaged' });
    }
    const hidden = `<row x=">" r='9999999'>${inline('A9999999', 'a')}</row>`;
    expect(await readWorkbook(handMade(hidden))).toEqual({ kind: 'workbook_damaged' });
  });

  it('is refused before it is unpacked where it would grow too much', async () => {
    const bomb = await writeExcel([['a'.repeat(3_000_000)]]).toBuffer();
    expect(bomb.length).toBeLessThan(30_000);
    expect(await readWorkbook(bomb)).toEqual({ kind: 'workbook_too_large' });
  });
});

describe('a ZIP archive', () => {
  const file = { name: 'a.xml', bytes: Buffer.from('<a/>'.repeat(100)) };

  it('gives back what was packed', () => {
    expect(unzip(zipStored([file]), () => true, limits)).toEqual({ kind: 'entries', entries: [file] });
    expect(unzip(zipStored([file]), () => false, limits)).toEqual({ kind: 'entries', entries: [] });
  });

  it('is refused with too many files, too large, or with a size or checksum that is not true', async () => {
    const many = Array.from({ length: 101 }, (_, i) => ({ ...file, name: `${i}.xml` }));
    expect(unzip(zipStored(many), () => true, limits)).toEqual({ kind: 'too_large' });
    expect(unzip(zipStored([file]), () => true, { ...limits, total: 399 })).toEqual({ kind: 'too_large' });
    expect(unzip(zipStored([file, file]), () => true, limits)).toEqual({ kind: 'damaged' });

    const packed = await writeExcel([['Nachname']]).toBuffer();
    const central = packed.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const size = packed.readUInt32LE(central + 24);
    for (const lie of [1, size - 1, size + 1]) {
      const lying = Buffer.from(packed);
      lying.writeUInt32LE(lie, central + 24);
      expect(unzip(lying, () => true, limits)).toEqual({ kind: 'damaged' });
    }
    const huge = Buffer.from(packed);
    huge.writeUInt32LE(0xffff_ffff, central + 24);
    expect(unzip(huge, () => true, limits)).toEqual({ kind: 'too_large' });
    const mangled = Buffer.from(packed);
    mangled.writeUInt32LE(0, central + 16);
    expect(unzip(mangled, () => true, limits)).toEqual({ kind: 'damaged' });
  });
});
