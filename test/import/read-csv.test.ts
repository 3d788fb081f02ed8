import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/import/read-csv.js';

function read(text: string, delimiter = ';', firstLine = 1) {
  const records: [number, ...string[]][] = [];
  const notices = readCsv({ bytes: Buffer.from(text), delimiter, firstLine }, (cells, line) =>
    records.push([line, ...cells]),
  );
  return { records, notices: notices.map((notice) => notice.line) };
}

describe('readCsv', () => {
  it('numbers records by the line on which they start', () => {
    expect(read('a;b\r\n"x\r\ny";1\r\n\r\n;\r\nz;"2 ""zwei"""\r\nlast;3', ';', 2)).toEqual({
      records: [
        [2, 'a', 'b'],
        [3, 'x\r\ny', '1'],
        [7, 'z', '2 "zwei"'],
        [8, 'last', '3'],
      ],
      notices: [],
    });
  });

  it('keeps ragged rows as they are', () => {
    expect(read('a;b\n1\n1;2;3\n').records).toEqual([
      [1, 'a', 'b'],
      [2, '1'],
      [3, '1', '2', '3'],
    ]);
  });

  it('reads old Mac line ends and mixed ones', () => {
    expect(read('a;b\r1;2\r3;4').records.length).toBe(3);
    expect(read('a;b\r\n1;2\n3;4\r\n').records.map((record) => record[0])).toEqual([1, 2, 3]);
  });

  it('takes stray quotes literally, reports their lines and loses no row', () => {
    expect(read('a;b\n1;Saal 5" breit\n"x" y;2\n3;"ok;ok"\n')).toEqual({
      records: [
        [1, 'a', 'b'],
        [2, '1', 'Saal 5" breit'],
        [3, '"x" y', '2'],
        [4, '3', 'ok;ok'],
      ],
      notices: [2, 3],
    });
  });

  it('does not let a forgotten quote swallow the rest of the file', () => {
    const { records, notices } = read('a;b\n1;"offen\n2;zwei\n3;drei\n');
    expect(records.map((record) => record.slice(1))).toEqual([
      ['a', 'b'],
      ['1', '"offen'],
      ['2', 'zwei'],
      ['3', 'drei'],
    ]);
    expect(notices).toEqual([2]);
  });

  it('passes on what the handler throws', () => {
    expect(() =>
      readCsv({ bytes: Buffer.from('a\n'), delimiter: ';', firstLine: 1 }, () => {
        throw new RangeError('mine');
      }),
    ).toThrow('mine');
  });

  it('reads back whatever was written with quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ß', '"', ';', '\n', '\r\n', ' ', ',') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';')).join('\r\n');
        const filled = rows.filter((row) => row.some((value) => value !== ''));
        const { records, notices } = read(text);
        expect(records.map((record) => record.slice(1))).toEqual(filled);
        expect(notices).toEqual([]);
      }),
    );
  });

  it('reads what csv-parse reads, and reports a stray quote where it refuses', () => {
    const piece = fc.constantFrom(
      'a',
      'ß',
      '„x“',
      '"',
      '""',
      '"a"',
      ';',
      ';',
      '\n',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '"a;\n""b"',
    );
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom(';', '§'), (pieces, delimiter) => {
        const text = pieces.join('').replaceAll(';', delimiter);
        let expected: string[][] | null;
        try {
          expected = parse(text, {
            delimiter,
            record_delimiter: text.includes('\n') ? ['\r\n', '\n'] : ['\r'],
            relax_column_count: true,
            skip_empty_lines: true,
          });
          accepted++;
        } catch (error) {
          if (!(error instanceof CsvError)) throw error;
          expected = null;
          refused++;
        }
        const { records, notices } = read(text, delimiter);
        expect(notices.length > 0).toBe(expected === null);
        const filled = expected?.filter((cells) => cells.some((cell) => cell !== ''));
        if (filled !== undefined) expect(records.map(([, ...cells]) => cells)).toEqual(filled);
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(accepted, refused)).toBeGreaterThan(300);
  });

  it('ends on any rubbish', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', '\r', 'ß'), maxLength: 60 }), (text) => {
        const { records } = read(text);
        const letters = (value: string) => value.replace(/[^aß]/g, '').length;
        expect(records.reduce((sum, record) => sum + letters(record.slice(1).join('')), 0)).toBe(letters(text));
      }),
      { numRuns: 500 },
    );
  });
});
