import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PastEvent } from '../../src/db/year-figures.js';
import { type YearReport, yearReport } from '../../src/reports/year.js';
import { renderYear, yearFormats } from '../../src/reports/year-view.js';
import { loadTemplates } from '../../src/templates/index.js';
import { newStore } from '../helpers/database.js';
import { faultsOfHtml, withoutStyle } from '../helpers/html.js';
import { newSession } from '../helpers/run.js';

const network = 'Netzwerk Junge Bürgermeister*innen';

function meeting(
  id: number,
  date: string,
  topic: string | null,
  came: number | null,
  changes: Partial<PastEvent> = {},
) {
  const usual = { kind: 'own', title: 'Digital-Impuls', series: 'digital-impuls', place: null, ourPart: null } as const;
  const day = { date, endDate: date, startTime: '16:00', endTime: '17:30' };
  return { id, slug: `e-${id}`, ...usual, ...day, topic, came, ...changes };
}

const guest = (eventId: number, name: string | null, organisation: string | null, member = false) => ({
  eventId,
  name,
  function: name === 'Benjamin Bauer' ? 'Bereichsleiter' : null,
  organisation,
  field: organisation === null ? null : organisation === 'Table:Media' ? 'Medien' : 'Verwaltung & Recht',
  member,
});

const change = (personId: number, familyName: string, on: string) => ({
  ...{ personId, givenName: 'Kim', familyName, academicTitle: null, on },
  ...{ office: 'Bürgermeister*in', municipality: 'Musterstadt', state: 'BY' as const },
});

const report: YearReport = {
  year: 2025,
  until: '2025-12-31',
  running: false,
  before: { year: 2024, until: '2024-12-31' },
  figures: {
    meetings: { value: 4, before: 3 },
    topics: { value: 3, before: 3 },
    guests: { value: 5, before: 5 },
    appearances: { value: 6, before: 5 },
    organisations: { value: 3, before: 0 },
    attendance: { value: 135, before: 62 },
    average: { value: 45, before: 20.7 },
    external: { value: 1, before: 0 },
    members: { value: 751, before: 744 },
    joined: { value: 2, before: 12 },
    left: { value: 1, before: 5 },
  },
  months: Array.from({ length: 12 }, (_, at) => ({
    month: at + 1,
    meetings: [1, 2, 5, 11].includes(at + 1) ? 1 : 0,
    came: { 0: 18, 1: 21, 4: 96 }[at] ?? null,
    cameBefore: { 0: 20, 2: 19, 11: 23 }[at] ?? null,
    members: 744 + ((at * 5) % 9),
  })),
  meetings: [
    meeting(1, '2025-01-09', 'Haushalt ohne Not', 18),
    meeting(2, '2025-02-06', 'KI im Rathaus', 21, { endDate: '2025-02-07', startTime: '20:00', endTime: '01:00' }),
    meeting(3, '2025-05-23', 'Gemeinsam Zukunft gestalten', 96, {
      ...{ endDate: '2025-05-24', title: 'Jahrestagung', series: null },
    }),
    meeting(4, '2025-11', null, null),
  ],
  external: [
    meeting(5, '2025-06', null, null, {
      ...{ endDate: '2025-07', startTime: null, endTime: null },
      ...{ kind: 'external', title: 'Kommunalkongress', series: null, place: 'Berlin', ourPart: 'eigenes Panel' },
    }),
  ],
  guests: [
    guest(1, 'Benjamin Bauer', 'EGovC'),
    guest(2, 'Anna Adam', 'DStGB'),
    guest(2, 'Ben Berg', 'DStGB'),
    guest(3, null, 'Table:Media'),
    guest(4, 'Dirk Specht', null, true),
    guest(4, 'Anna Adam', 'DStGB'),
  ],
  organisations: [
    { organisation: 'DStGB', guests: 2 },
    { organisation: 'EGovC', guests: 1 },
    { organisation: 'Table:Media', guests: 1 },
  ],
  fields: [
    { field: 'Verwaltung & Recht', guests: 3 },
    { field: 'Medien', guests: 1 },
    { field: null, guests: 1 },
  ],
  guestKinds: { members: 1, organisations: 4, persons: 0 },
  states: [
    { state: 'NW', members: 400, before: 401 },
    { state: 'BY', members: 350, before: 343 },
    { state: null, members: 1, before: 0 },
  ],
  undated: { entries: 0, exits: 0 },
  records: null,
};
const board = {
  ...report,
  records: {
    joined: [change(1, 'Mayer', '2025-03-01'), change(2, 'Sommer', '2025')],
    left: [change(3, 'Groß', '2025-12-31')],
  },
};

describe.each(['de', 'en'] as const)('written (%s)', (language) => {
  const builtIn = join(import.meta.dirname, '../../templates');
  const templates = loadTemplates({ folders: { own: null, builtIn }, language, genderMark: '*' });
  const written = async (value: YearReport, format: (typeof yearFormats)[number]) =>
    renderYear(value, network, format, language, await templates);

  test.each(yearFormats)('as %s', async (format) => {
    const page = await written(report, format);
    if (format === 'html') expect(faultsOfHtml(page)).toEqual([]);
    await expect(withoutStyle(page)).toMatchFileSnapshot(`golden/year.${language}.${format}`);
    expect(page).not.toMatch(/undefined|null|\[object|NaN|Mayer|Groß/);
  });

  test.each(yearFormats)('for the board, with names, as %s', async (format) => {
    const page = await written(board, format);
    if (format === 'html') expect(faultsOfHtml(page)).toEqual([]);
    await expect(withoutStyle(page)).toMatchFileSnapshot(`golden/year-records.${language}.${format}`);
    // the page for everybody and the one for the board differ in what only the board sees
    expect(page).toContain('Kim Groß');
  });

  test.each(yearFormats)('of members whose entry is not known, as %s', async (format) => {
    const { figures, states } = report;
    const page = await written(
      {
        ...report,
        figures: { ...figures, members: { value: 7, before: null }, joined: { value: null, before: null } },
        states: states.map((each) => ({ ...each, before: null })),
        undated: { entries: 7, exits: 1 },
      },
      format,
    );
    if (format === 'html') expect(faultsOfHtml(page)).toEqual([]);
    const plain = page.replaceAll(/\s+/g, ' ');
    for (const sentence of language === 'de'
      ? [
          'hatte am Jahresende 7 Mitglieder; wie viele beitraten, ist nicht bekannt; eine Person trat aus, soweit bekannt.',
          'Von 7 Mitgliedern ist kein Eintrittsdatum bekannt; sie sind mitgezählt, als wären sie von Anfang an dabei gewesen.',
          'Deshalb sind die Mitglieder nicht mit 2024 verglichen. Von einem ehemaligen Mitglied ist kein Austrittsdatum bekannt;',
        ]
      : [
          'had 7 members at the end of the year; how many people joined is not known, and one left, as far as is known.',
          'Of 7 members no date of entry is known; they are counted as if there from the start.',
          'So members are not compared with 2024. Of one former member it is not known when they left;',
        ])
      expect(plain).toContain(sentence);
    expect(plain).toContain(format === 'md' ? '| 4 | 3 |' : '2024: 3');
    // the part with the Länder comes last
    const byLand = page.slice(page.lastIndexOf(language === 'de' ? 'Mitglieder nach Land' : 'Members by Land'));
    expect(byLand).not.toContain('2024');
    expect(page).not.toMatch(/undefined|null|\[object|NaN/);
  });

  test.each(yearFormats)('a year of which nothing is known yet, as %s', async (format) => {
    const { sqlite } = await newStore();
    const page = await written(yearReport(sqlite, 2025, '2025-02-01', true), format);
    if (format === 'html') expect(faultsOfHtml(page)).toEqual([]);
    expect(page).toContain(language === 'de' ? 'gab es kein Treffen' : 'there was no meeting');
    expect(page).not.toMatch(/undefined|null|\[object|NaN|Infinity/);
  });

  test.each(yearFormats)('hostile data stays text as %s', async (format) => {
    const hostile = '<script>|*_`# {{year}}\r\n# \u001b[31m\u0007';
    const page = await written(
      {
        ...board,
        meetings: [meeting(1, '2025-01-09', hostile, 3, { title: hostile, series: null })],
        external: [meeting(2, '2025-01-09', null, null, { title: hostile, place: hostile, ourPart: hostile })],
        guests: [guest(1, hostile, hostile)],
        organisations: [{ organisation: hostile, guests: 1 }],
        records: {
          joined: [{ ...change(1, hostile, '2025'), office: hostile, municipality: hostile }],
          left: [],
        },
      },
      format,
    );
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(page).toContain('{{year}}');
    if (format === 'html') {
      expect(page).not.toContain('<script');
      expect(faultsOfHtml(page)).toEqual([]);
    }
    if (format === 'md') expect(page.replace(/\\./g, '').replace(/^(#+ |\|.*\|$)/gm, '')).not.toMatch(/[<>_`#]/);
  });
});

test('njb report year: what was entered by commands, the numbers with bars on a terminal', async () => {
  const session = newSession({ now: '2026-01-10T08:00:00.000Z' });
  await session.done('member add --given Kim --family Mayer --municipality Musterstadt --state BY --entered 1.3.2025');
  for (const [date, guest] of [
    ['2025-02-06', 'Anna Adam, Leiterin, DStGB, confirmed'],
    ['2025-03-06', 'Ben Berg, , DStGB, requested'],
    ['2025-04-03', 'Anna Adam, , DStGB, confirmed'],
  ])
    await session.done([
      'event',
      'add',
      '--title',
      'Impuls',
      '--date',
      `${date}`,
      '--topic',
      'KI',
      '--guest',
      `${guest}`,
    ]);
  const { figures, records } = (await session.done('report year 2025 --json')).json<YearReport>();
  expect(figures).toMatchObject({
    meetings: { value: 3, before: 0 },
    guests: { value: 1, before: 0 },
    appearances: { value: 2, before: 0 },
    attendance: { value: null },
    members: { value: 1, before: 0 },
    joined: { value: 1, before: 0 },
  });
  expect(records).toBeNull();
  expect((await session.done('report year 2025')).stdout).toContain('3 Treffen mit einem Gast (2 Auftritte)');
  expect((await session.done('report guests 2025')).stdout).toContain('2 Auftritte von einem Gast.');
  const onScreen = await session.done('report year 2025', { terminal: true });
  expect(onScreen.stdout).toContain('  ████████████████████ DStGB: 1\n');
  // on a terminal lines end between words, in a pipe a paragraph is a line
  expect(onScreen.stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
  const piped = (await session.done('report year 2025')).stdout;
  expect(piped).toContain('\n  DStGB: 1\n');
  expect(piped.split('\n').some((line) => line.length > 80)).toBe(true);
  const named = await session.done('report year 2025 --records --out board.html');
  expect(named.stderr).toContain('it is for the board, not for publication');
  expect(session.read('board.html')).toContain('Kim Mayer');
  await session.done('report year 2025 --out all.html');
  expect(session.read('all.html')).not.toContain('Kim Mayer');
  const ahead = await session.done('report year 2027 --document-lang en');
  expect(ahead.stderr).toContain('“njb report outlook 2027” shows what lies ahead');
  expect(ahead.stdout).toMatch(/^The year 2027\n/);
  expect(ahead.stdout).toContain('The year 2027 has not begun. The network has one member.\n');
  expect(ahead.stdout).not.toContain('2026');
  const folder = await session.njb('report year 2025 --out .');
  expect(folder.code).toBe(2);
  expect(folder.stderr).toContain('is a folder; give a file in it.');
});

test('the last day of a year counts, and the year is over on it', async () => {
  const session = newSession({ now: '2025-12-31T20:00:00.000Z' });
  for (const date of ['2024-12-31', '2025-12-31'])
    await session.done(`event add --title Impuls --date ${date} --status held`);
  const { figures } = (await session.done('report year 2025 --json')).json<YearReport>();
  expect(figures.meetings).toEqual({ value: 1, before: 1 });
  const whole = (await session.done('report year 2025')).stdout;
  expect(whole).toMatch(/^Das Jahr 2025\n/);
  expect(whole).toContain('\nIm Jahr 2025 gab es ein Treffen.');
  expect((await session.done('report year 2025 --today 2025-12-30')).stdout).toMatch(
    /^Das Jahr 2025 bis zum 30. Dezember 2025\n/,
  );
});
