import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newSession } from '../helpers/run.js';

const bavaria = `BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//ferien.example//DE\r
BEGIN:VEVENT\r
UID:1@ferien.example\r
SUMMARY:Osterferien 2026 Bayern\r
DTSTART;VALUE=DATE:20260330\r
DTEND;VALUE=DATE:20260411\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:2@ferien.example\r
SUMMARY:Karfreitag\r
DTSTART;VALUE=DATE:20260403\r
DTEND;VALUE=DATE:20260404\r
END:VEVENT\r
END:VCALENDAR\r
`;
const nameless = bavaria.replace(' 2026 Bayern', '');
const table =
  'Land;Ferien;Von;Bis\nHessen;Osterferien;30.03.2026;10.04.2026\nSachsen;Osterferien;03.04.2026;10.04.2026\n';

interface Imported {
  rows: number;
  new: number;
  changed: number;
  same: number;
  rejected: { file: string; line: number; reason: string }[];
  applied: boolean;
}

describe('holidays import', () => {
  test('reads calendars and tables; again it changes nothing; undo takes it back', async () => {
    const session = newSession();
    session.write('by.ics', bavaria);
    session.write('ferien.csv', table);
    const line = 'holidays import by.ics ferien.csv --json';
    expect((await session.done(`${line} --dry-run`)).json()).toMatchObject({ rows: 3, new: 3, applied: false });
    expect(session.exists('njb.db')).toBe(false);
    expect((await session.done(line)).json<Imported>()).toMatchObject({
      rows: 3,
      new: 3,
      changed: 0,
      same: 0,
      rejected: [],
    });
    const list = (await session.done('holidays list 2026 --json')).json();
    expect(list).toMatchObject([
      { state: 'BY', name: 'Osterferien', from: '2026-03-30', until: '2026-04-10', source: 'by.ics' },
      { state: 'HE', name: 'Osterferien', from: '2026-03-30', until: '2026-04-10', source: 'ferien.csv' },
      { state: 'SN', from: '2026-04-03' },
    ]);
    expect((await session.done(line)).json<Imported>()).toMatchObject({ rows: 3, new: 0, changed: 0, same: 3 });
    expect((await session.done('holidays import by.ics')).stderr).toContain('There was nothing to change.');
    await session.done('undo');
    expect((await session.done('holidays list 2026 --json')).json()).toEqual([]);
  });

  test('a corrected calendar changes what was there', async () => {
    const session = newSession();
    session.write('ferien.csv', table);
    await session.done('holidays import ferien.csv --source KMK');
    session.write('ferien.csv', table.replace('03.04.2026;10.04.2026', '02.04.2026;11.04.2026'));
    const { stdout } = await session.done('holidays import ferien.csv');
    expect(stdout).toContain('First day: 3 Apr 2026 → 2 Apr 2026');
    expect(stdout).toContain('0 new, 1 changed, 1 unchanged');
    expect((await session.done('holidays list 2026 --state SN --json')).json()).toMatchObject([{ from: '2026-04-02' }]);
  });

  test('a folder stands for the files in it', async () => {
    const session = newSession();
    mkdirSync(session.path('ferien'));
    session.write('ferien/by.ics', bavaria);
    session.write('ferien/andere.csv', table);
    session.write('ferien/liesmich.pdf', '%PDF');
    expect((await session.done('holidays import ferien --json')).json<Imported>()).toMatchObject({ new: 3 });
  });

  test('the Land is found in the file’s name, given, or asked for', async () => {
    const session = newSession({ lang: 'de' });
    session.write('ferien.ics', nameless);
    session.write('ferien_hessen.ics', nameless);
    expect(await session.njb('holidays import ferien.ics')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--state BY'),
    });
    await session.done('holidays import ferien_hessen.ics');
    await session.done('holidays import ferien.ics --state Thüringen');
    await session.done('holidays import ferien.ics', {
      answers: [
        [/^Für welches Land/, 'Saarland'],
        ['So einlesen?', 'y'],
      ],
    });
    const list = (await session.done('holidays list 2026 --json')).json<{ state: string }[]>();
    expect(list.map(({ state }) => state)).toEqual(['HE', 'SL', 'TH']);
    session.write('ohne.csv', 'Name;Von;Bis\nHerbstferien;5.10.2026;17.10.2026\n');
    await session.done('holidays import ohne.csv', {
      answers: [
        [/^Für welches Land/, 'Berlin'],
        ['So einlesen?', 'y'],
      ],
    });
    expect((await session.done('holidays list 2026 --state BE --json')).json()).toHaveLength(1);
  });

  test('rejected rows are named with line and column, the others taken', async () => {
    const session = newSession();
    session.write('ferien.csv', `${table}Atlantis;X;1.8.2026;2.8.2026\n`);
    const { code, stdout } = await session.njb('holidays import ferien.csv');
    expect(code).toBe(3);
    expect(stdout).toContain('Line 4, column “Land”: “Atlantis” is no Land.');
    expect((await session.done('holidays list 2026 --json')).json()).toHaveLength(2);
  });

  test.each([
    ['nothing.ics', null, 'There is no file'],
    ['a.ics', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n', 'is a damaged calendar file'],
    ['a.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', 'has no school holidays'],
    ['a.pdf', '%PDF-1.7 x', 'is neither a calendar file nor a table'],
    ['a.csv', '', 'is neither a calendar file nor a table'],
    ['a.csv', 'Land;Ferien;Wann\nBY;A;B\n', 'no column with the first day'],
    ['a.csv', 'Land;Von;Bis\nBY;1.8.2026;2.8.2026\n', 'no column with the name'],
    ['a.csv', 'Name;Von;Bis\nA;1.8.2026;2.8.2026\n', 'does not say for which Land'],
  ])('refuses %s: %j', async (file, content, complaint) => {
    const session = newSession();
    if (content !== null) session.write(file, content);
    expect(await session.njb(`holidays import ${file}`)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(complaint),
    });
    expect(session.exists('njb.db')).toBe(false);
  });
});

test('holidays list shows what is not over, or a year; remove takes away what is named', async () => {
  const session = newSession();
  session.write('ferien.csv', `${table}Hessen;Herbstferien;05.10.2026;17.10.2026\n`);
  await session.done('holidays import ferien.csv');
  expect((await session.done('holidays list --today 2026-06-01')).stdout).toContain(
    'Herbstferien\t2026-10-05\t2026-10-17',
  );
  expect((await session.done('holidays list 2027')).stderr).toContain('“njb holidays import FILE”');
  expect(await session.njb('holidays remove')).toMatchObject({ code: 2 });
  expect(await session.njb('holidays remove --state Atlantis')).toMatchObject({ code: 2 });
  expect((await session.done('holidays remove --name herbstferien --dry-run')).stdout).toContain(
    '1 entry would be removed.',
  );
  await session.done('holidays remove --state HE --year 2026 --name osterferien');
  expect((await session.done('holidays list 2026 --json')).json()).toHaveLength(2);
  await session.done('undo');
  await session.done('holidays remove --all');
  expect((await session.done('holidays list 2026 --json')).json()).toEqual([]);
});

test('series plan warns of school holidays with the members they affect, and says of which Länder it knows none', async () => {
  const session = newSession();
  await session.done('member add --family A --municipality Hof --state BY --status active');
  await session.done('member add --family B --municipality Fulda --state HE --status active');
  await session.done('member add --family C --municipality Kiel --state SH --status active');
  await session.done('series add di --title DI --every "first thursday"');
  expect((await session.done('series plan di 2026')).stderr).not.toContain('School holidays');
  session.write('by.ics', bavaria);
  session.write('ferien.csv', table);
  await session.done('holidays import by.ics ferien.csv');
  const plan = (await session.done('series plan di 2026 --json')).json<{ proposed: string; warnings: string[] }[]>();
  expect(plan.find(({ proposed }) => proposed === '2026-04-02')?.warnings).toContain(
    'School holidays in that week: Osterferien in BY, HE, SN (affects 2 of 3 active members).',
  );
  expect((await session.done('series plan di 2026')).stderr).toContain(
    'School holidays of 2026 are not imported for SH.',
  );
  expect((await session.done('series plan di 2027')).stderr).toContain('School holidays of 2027 are not imported.');
});
