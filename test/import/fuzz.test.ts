import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readDialect } from '../../src/import/dialect.js';
import { planFile, type WholePlan } from '../../src/import/plan-file.js';
import { readCsv } from '../../src/import/read-csv.js';
import { workbookBytes } from '../../src/import/write-workbook.js';

const nobody = { people: [], places: [] };
const today = '2025-09-04';
const header = ['Anrede', 'Vorname', 'Nachname', 'E-Mail', 'Kommune', 'Land', 'geb.', 'gewählt am', 'Bemerkung'];
const people = Array.from({ length: 30 }, (_, i) => [
  i % 2 ? 'Frau' : 'Herr',
  'Jörg',
  `Müßig${i}`,
  `m${i}@x.example`,
  i % 3 ? 'Diez' : 'Groß-Gerau',
  i % 3 ? 'RP' : 'HE',
  '1986',
  'Oktober 2019',
  i % 5 ? '' : 'sagt: „ja“; €',
]);
const quoted = (cell: string) => (/[;,"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = [header, ...people].map((row) => row.map(quoted).join(';')).join('\r\n');
const files = ['utf-8', 'windows-1252', 'utf-16le'].map((encoding) => iconv.encode(csv, encoding, { addBOM: true }));

/** Every row of a plan ends one way, and is there. */
function isWhole(plan: WholePlan): void {
  const { rows, counts, leftRows } = plan;
  expect(counts.rows).toBe(rows.length);
  expect(counts.new + counts.changed + counts.same + counts.ambiguous + counts.rejected).toBe(counts.rows);
  expect(leftRows).toHaveLength(counts.ambiguous + counts.rejected);
}

/** Something that happens to a file: bytes changed, put in, cut out, cut off. */
const damage = fc.record({
  at: fc.noBias(fc.nat(9999)),
  length: fc.nat(40),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 3 }),
    fc
      .constantFrom('"', '""', ';', '\n', '\r', '\r\n', "'", '\t', ',', '|', 'sep=,\n')
      .map((text) => Buffer.from(text)),
  ),
  kind: fc.constantFrom('change', 'insert', 'change', 'insert', 'cut', 'truncate'),
});

function damaged(
  file: Buffer,
  blows: readonly { at: number; length: number; bytes: Uint8Array; kind: string }[],
): Buffer {
  return blows.reduce((bytes, { at, length, bytes: put, kind }) => {
    const from = Math.floor((at / 10_000) * bytes.length);
    const rest = { change: from + put.length, insert: from, cut: from + length }[kind];
    return Buffer.concat(
      [bytes.subarray(0, from), kind === 'cut' ? '' : put, rest === undefined ? '' : bytes.subarray(rest)].map((part) =>
        Buffer.from(part),
      ),
    );
  }, file);
}

describe('mangled files', () => {
  it('of text end in a refusal or a plan in which every row is accounted for', async () => {
    let plans = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(damage, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(undefined, undefined, undefined, ';', ',', '\t', '#', "'"),
        async (file, blows, delimiter) => {
          const result = await planFile(damaged(file, blows), nobody, { today, ...(delimiter && { delimiter }) });
          if (result.kind !== 'plan') return;
          isWhole(result);
          plans++;
        },
      ),
      { numRuns: 400 },
    );
    expect(plans).toBeGreaterThan(100);
  });

  it('lose no line: without quotes, rows in are lines below the header', async () => {
    const line = fc.array(fc.string({ unit: fc.constantFrom(...'ab;; \tß=-@1.'), maxLength: 8 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          line.map((parts) => parts.join(';')),
          { maxLength: 40 },
        ),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (lines, newline) => {
          const plan = await planFile(Buffer.from(['Vorname;Nachname;E-Mail', ...lines].join(newline)), nobody, {
            today,
            delimiter: ';',
          });
          if (plan.kind !== 'plan') throw new Error(plan.kind);
          isWhole(plan);
          expect(plan.counts.rows).toBe(lines.filter((each) => each.replaceAll(';', '') !== '').length);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('lose no word: with quotes anywhere, all that stands in the text stands in a cell', () => {
    const piece = fc.constantFrom('"', '""', ';', ';"', '";', '\n', '\r\n', ' ', 'x');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 80 }), (pieces) => {
        const words = pieces.map((_, i) => `w${i}q`);
        const text = pieces.map((each, i) => words[i] + each).join('');
        const cells: string[] = [];
        readCsv({ bytes: Buffer.from(text), delimiter: ';', firstLine: 1 }, (record) => void cells.push(...record));
        const read = cells.join('\n');
        expect(words.filter((word) => !read.includes(word))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('of Excel end in a refusal or are read as they were: never in part', async () => {
    const file = await workbookBytes([header, ...people], 'Mitglieder');
    const whole = await planFile(file, nobody, { today });
    expect(whole).toMatchObject({ kind: 'plan', counts: { rows: 30, new: 30 } });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (blows) => {
        const result = await planFile(damaged(file, blows), nobody, { today });
        if (result.kind === 'plan') expect(result.counts).toEqual((whole as WholePlan).counts);
      }),
      { numRuns: 300 },
    );
  });
});

describe('csv-spectrum', () => {
  const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum'));
  const names = readdirSync(join(folder, 'csvs')).map((name) => name.replace(/\.csv$/, ''));

  it.each(names)('%s', async (name) => {
    const table = await readDialect(readFileSync(join(folder, 'csvs', `${name}.csv`)));
    if (table.kind !== 'table') throw new Error(table.kind);
    const records: string[][] = [];
    const notices = readCsv(table, (cells) => void records.push(cells));
    // the one file with quotes where none may stand
    expect(notices).toEqual(name === 'location_coordinates' ? [{ kind: 'stray_quote', line: 2 }] : []);
    const [keys = [], ...rows] = records;
    const objects = rows.map((row) => Object.fromEntries(keys.map((key, i) => [key, row[i]])));
    const expected = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8'));
    // its answer is no list, and has another phone number than the question
    const phone = { 'Contact Phone Number': '2095257564' };
    expect(objects).toEqual(name === 'location_coordinates' ? [{ ...expected, ...phone }] : expected);
  });
});
