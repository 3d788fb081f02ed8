import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralise } from '../../src/i18n/neutralise.js';
import { translator } from '../../src/i18n/translate.js';
import { type Column, printTable } from '../../src/terminal/table.js';
import { openTerminal } from '../../src/terminal/terminal.js';
import { width } from '../../src/terminal/width.js';

interface Row {
  id: number;
  name: string;
  place: string | null;
}

const plain: Column<Row>[] = [
  { heading: '#', cell: ({ id }) => id, align: 'right' },
  { heading: 'Name', cell: ({ name }) => name },
  { heading: 'Ort', cell: ({ place }) => place },
];

async function printed(rows: readonly Row[], { isTTY = true, screen = 80, columns = plain } = {}): Promise<string> {
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  const terminal = await openTerminal({
    stdout: { write, isTTY, columns: screen },
    stderr: { write: () => {} },
    t: await translator('en'),
    stdinIsTerminal: () => isTTY,
    quiet: false,
    color: false,
    pager: false,
    env: {},
  });
  await printTable(terminal, columns, rows);
  return text;
}

describe('a table on a terminal', () => {
  it('never cuts what is there to be copied', async () => {
    const rows = [
      { id: 1, name: 'digital-impuls-2025-09', place: 'a long text about something that is much too wide' },
    ];
    const columns = plain.map((column) => ({ ...column, whole: column.heading === 'Name' }));
    const text = await printed(rows, { screen: 40, columns });
    expect(text).toContain('  digital-impuls-2025-09  ');
    expect(text.split('\n').filter((line) => width(line) > 40)).toEqual([]);
  });

  it('has headings, and columns that stand straight under umlauts, emoji and East Asian characters', async () => {
    const rows = [
      { id: 1, name: 'Öztürk 🙂', place: 'Ort' },
      { id: 10, name: '日本', place: null },
      { id: 2, name: 'Mayer', place: 'Bad Soden' },
    ];
    expect(await printed(rows)).toBe(
      [' #  Name       Ort', ' 1  Öztürk 🙂  Ort', '10  日本', ' 2  Mayer      Bad Soden', ''].join('\n'),
    );
  });

  it('is nothing at all where there are no rows', async () => {
    expect(await printed([])).toBe('');
  });

  it('breaks the longest texts until it fits, and cuts nothing', async () => {
    const rows = [{ id: 1234567890, name: 'Netzwerk Junge Bürgermeister*innen', place: 'Bad Soden-Salmünster' }];
    const lines = (await printed(rows, { screen: 40 })).trimEnd().split('\n');
    expect(lines.slice(1)).toEqual([
      '1234567890  Netzwerk       Bad',
      '            Junge          Soden-',
      '            Bürgermeister  Salmünster',
      '            *innen',
    ]);
  });

  it('is a record each where so little of each column would be left that it said nothing', async () => {
    const rows = [
      { id: 1234567890, name: 'Netzwerk Junge Bürgermeister*innen', place: 'Bad Soden-Salmünster' },
      { id: 2, name: 'Kim', place: null },
    ];
    expect((await printed(rows, { screen: 26 })).split('\n')).toEqual([
      '#     1234567890',
      'Name  Netzwerk Junge',
      '      Bürgermeister*innen',
      'Ort   Bad Soden-Salmünster',
      '',
      '#     2',
      'Name  Kim',
      '',
    ]);
  });

  it('leaves out a column without anything in it where others need the room', async () => {
    const rows = [{ id: 1, name: 'Netzwerk Junge Bürgermeister*innen', place: null }];
    expect(await printed(rows, { screen: 40 })).toBe('#  Name\n1  Netzwerk Junge Bürgermeister*innen\n');
    expect(await printed(rows, { screen: 80 })).toContain('Ort');
  });

  it('breaks a text that may take several lines, and keeps the line breaks it has', async () => {
    const columns = plain.map((column) => ({ ...column, wraps: column.heading === 'Name' }));
    const rows = [
      { id: 1, name: 'Netzwerk Junge Bürgermeister*innen\nBüro', place: 'Bad Soden' },
      { id: 2, name: 'Kurz', place: null },
    ];
    expect((await printed(rows, { screen: 32, columns })).split('\n')).toEqual([
      '#  Name                Ort',
      '1  Netzwerk Junge      Bad Soden',
      '   Bürgermeister*inne',
      '   n',
      '   Büro',
      '2  Kurz',
      '',
    ]);
    expect(await printed(rows.slice(1), { isTTY: false, columns })).toBe('2\tKurz\t\n');
  });

  it('takes no more columns than the screen has', async () => {
    const row = fc.record({
      id: fc.nat(999),
      name: fc.string({ unit: 'grapheme', maxLength: 60 }),
      place: fc.option(fc.string({ unit: 'grapheme', maxLength: 60 })),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 19, max: 90 }),
        async (rows, screen) => {
          const lines = (await printed(rows, { screen })).slice(0, -1).split('\n');
          const isTable = !lines[0]?.startsWith('#   ');
          const letters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
          const told = rows.map(({ id, name, place }) => `${id}${neutralise(name)}${neutralise(place ?? '')}`).join('');
          if (isTable) expect(letters(lines.slice(1).join(''))).toBe(letters(told));
          for (const line of lines) expect(width(line)).toBeLessThanOrEqual(screen);
        },
      ),
    );
  });

  it('is not steered by what is in it', async () => {
    const rows = [{ id: 1, name: 'a\u001b[2Jb\nc\td', place: '\u202eevil' }];
    expect(await printed(rows)).toBe('#  Name        Ort\n1  a�[2Jb c d  �evil\n');
  });
});

describe('a table in a pipe', () => {
  it('is rows with tabs, without headings, nothing shortened', async () => {
    const long = 'x'.repeat(200);
    expect(await printed([{ id: 1, name: long, place: null }], { isTTY: false, screen: 20 })).toBe(`1\t${long}\t\n`);
    expect(await printed([], { isTTY: false })).toBe('');
  });

  it('has one line a row and one tab between cells, whatever is in it', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ id: fc.nat(9), name: text, place: text }), { minLength: 1, maxLength: 4 }),
        async (rows) => {
          const lines = (await printed(rows, { isTTY: false })).slice(0, -1).split('\n');
          expect(lines.map((line) => line.split('\t').length)).toEqual(rows.map(() => 3));
        },
      ),
    );
  });
});
