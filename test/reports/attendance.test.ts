import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/db/store.js';
import { translator } from '../../src/i18n/translate.js';
import {
  type AttendanceReport,
  attendanceFormats,
  attendanceReport,
  attendanceTable,
  renderAttendance,
} from '../../src/reports/attendance.js';
import { loadTemplates } from '../../src/templates/index.js';
import { newStore } from '../helpers/database.js';
import { faultsOfHtml, withoutStyle } from '../helpers/html.js';
import { newSession } from '../helpers/run.js';
import { fillYears } from '../helpers/sample-years.js';

let store: Store;
beforeAll(async () => {
  store = await newStore();
  fillYears(store);
});
const today = '2026-03-15';

describe('the figures', () => {
  const listed = `SELECT DISTINCT e.id FROM events AS e JOIN attendees AS a ON a.event_id = e.id AND a.status = 'attended'
    WHERE substr(e.start_date, 1, 4) = '2025' AND e.kind <> 'external' AND e.status <> 'cancelled'
    AND (e.status = 'held' OR e.end_date < '2026')`;
  const came = `SELECT a.person_id FROM attendees AS a WHERE a.status = 'attended' AND a.event_id IN (${listed})`;
  const member = `SELECT person_id FROM memberships WHERE status IN ('active', 'former')
    AND coalesce(substr(entered_on, 1, 4), '') <= '2025' AND iif(left_on IS NULL, status = 'active', substr(left_on, 1, 4) > '2025')`;
  const queries: [keyof AttendanceReport, string][] = [
    ['listed', `SELECT count(*) FROM (${listed})`],
    ['visits', `SELECT count(*) FROM (${came})`],
    ['anonymous', `SELECT count(*) FROM (${came}) WHERE person_id IS NULL`],
    ['people', `SELECT count(DISTINCT person_id) FROM (${came})`],
    ['members', `SELECT count(DISTINCT person_id) FROM (${member})`],
    ['membersCame', `SELECT count(DISTINCT person_id) FROM (${came}) WHERE person_id IN (${member})`],
    [
      'unnamed',
      `SELECT count(*) FROM persons WHERE blocked = 1 AND (id IN (${member}) OR id IN (SELECT * FROM (${came}) WHERE person_id IS NOT NULL))`,
    ],
  ];

  test.each(queries)('%s is what one query counts', (name, query) => {
    const report = attendanceReport(store.sqlite, 2025, today);
    expect(report[name]).toBe(store.sqlite.prepare(query).pluck().get());
    expect(report[name]).toBeGreaterThan(0);
  });

  test('people who came, and never did, are all there, but for the blocked', () => {
    const { visitors, never, people, members, membersCame, unnamed, times, states, visits, anonymous, ...report } =
      attendanceReport(store.sqlite, 2025, today);
    expect(visitors.length + never.length + unnamed).toBe(people + members - membersCame);
    expect(times.reduce((sum, each) => sum + each.members, 0)).toBe(members);
    expect(times[0]?.members).toBe(members - membersCame);
    expect(states.reduce((sum, each) => sum + each.members, 0)).toBe(members);
    expect(visitors.reduce((sum, each) => sum + each.came, 0)).toBeLessThanOrEqual(visits - anonymous);
    for (const each of visitors) expect(each.regular).toBe(each.came >= 2 && 2 * each.came >= report.listed);
    const blocked = store.sqlite.prepare<[], number>('SELECT id FROM persons WHERE blocked = 1').pluck().all();
    expect([...visitors, ...never].filter(({ id }) => blocked.includes(id))).toEqual([]);
  });

  test('who came to exactly half of the meetings, and twice, comes regularly', async () => {
    const session = newSession({ now: '2026-01-10T08:00:00.000Z' });
    for (const name of ['Adam', 'Berg', 'Cohn']) await session.done(`member add --family ${name}`);
    const came: Record<string, string[]> = {
      '02': ['Adam', 'Berg', 'Cohn'],
      '03': ['Adam', 'Berg'],
      '04': ['Adam'],
      '05': ['Adam'],
    };
    for (const [month, names] of Object.entries(came)) {
      await session.done(`event add --title Impuls --date 2025-${month}-06`);
      for (const name of names) await session.done(`attendee add 2025-${month}-06 ${name} --status attended`);
    }
    const report = (await session.done('report attendance 2025 --json')).json<AttendanceReport>();
    expect(report.visitors.map(({ name, regular }) => [name, regular])).toEqual([
      ['Adam', true],
      ['Berg', true],
      ['Cohn', false],
    ]);
  });

  test('limited to a series', () => {
    const series = { slug: 'digital-impuls', title: 'Digital-Impuls' };
    const limited = attendanceReport(store.sqlite, 2025, today, series);
    expect(limited.series).toBe('Digital-Impuls');
    expect(limited.meetings).toBeLessThan(attendanceReport(store.sqlite, 2025, today).meetings);
    expect(limited.visits).toBe(
      store.sqlite
        .prepare(`SELECT count(*) FROM attendees WHERE status = 'attended'
          AND event_id IN (${listed} AND e.series_id IS NOT NULL)`)
        .pluck()
        .get(),
    );
  });
});

const report: AttendanceReport = {
  ...{ year: 2025, until: '2025-12-31', series: 'Digital-Impuls', meetings: 5, listed: 4, visits: 9, anonymous: 1 },
  ...{ people: 4, members: 5, membersCame: 3, unnamed: 1 },
  times: [2, 1, 1, 0, 1].map((members, times) => ({ times, members })),
  states: [
    { state: 'BY', members: 3, came: 2, visits: 6 },
    { state: null, members: 2, came: 1, visits: 1 },
  ],
  visitors: [
    ...[{ ...{ id: 1, name: 'Kim Mayer', member: true, municipality: 'Musterstadt', state: 'BY' as const }, came: 4 }],
    ...[{ ...{ id: 2, name: 'Jonas Groß', member: false, municipality: null, state: null }, came: 1 }],
  ].map((each) => ({ ...each, last: '2025-11-06', regular: each.came > 1 })),
  never: [{ id: 3, name: '=Ada', member: true, municipality: 'Ort', state: null, came: 0, last: null, regular: false }],
};

describe.each(['de', 'en'] as const)('written (%s)', (language) => {
  const builtIn = join(import.meta.dirname, '../../templates');
  const templates = loadTemplates({ folders: { own: null, builtIn }, language, genderMark: '*' });

  test.each(attendanceFormats)('as %s', async (format) => {
    const written = renderAttendance(report, format, language, await templates);
    if (format === 'html') expect(faultsOfHtml(written)).toEqual([]);
    await expect(withoutStyle(written)).toMatchFileSnapshot(`golden/attendance.${language}.${format}`);
    const empty = { ...report, listed: 0, visitors: [], never: [], states: [], times: [] };
    expect(renderAttendance(empty, format, language, await templates)).toContain(
      language === 'de' ? 'ist nicht festgehalten, wer kam' : 'is not recorded who came',
    );
  });

  test.each(attendanceFormats)('hostile data stays text as %s', async (format) => {
    const hostile = '<script>|*_`# {{year}}\r\n# \u001b[31m\u0007';
    const [first] = report.visitors;
    const visitors = first === undefined ? [] : [{ ...first, name: hostile, municipality: hostile }];
    const written = renderAttendance({ ...report, series: hostile, visitors }, format, language, await templates);
    expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(written).toContain('{{year}}');
    if (format === 'html') {
      expect(written).not.toContain('<script');
      expect(faultsOfHtml(written)).toEqual([]);
    }
    if (format === 'md') expect(written.replace(/\\./g, '').replace(/^#+ /gm, '')).not.toMatch(/[<>|_`#]/);
  });
});

test('as a table: everybody who is named', async () => {
  expect(attendanceTable(report, await translator('de'), 'de')).toEqual([
    ['Name', 'Kommune', 'Land', 'Mitglied', 'Gekommen', 'von Treffen', 'zuletzt'],
    ['Kim Mayer', 'Musterstadt', 'Bayern', 'ja', '4', '4', '2025-11-06'],
    ['Jonas Groß', '', '', 'nein', '1', '4', '2025-11-06'],
    ['=Ada', 'Ort', '', 'ja', '0', '4', ''],
  ]);
});

test('njb report attendance says of which meetings nothing is known', async () => {
  const session = newSession({ now: '2026-01-10T08:00:00.000Z' });
  await session.done('event add --title Impuls --date 2025-02-06');
  const { stdout, stderr } = await session.done('report attendance 2025');
  expect(stdout).toBe('Teilnahme 2025\n\nFür 2025 ist nicht festgehalten, wer kam.\n');
  expect(stderr).toBe('It is not recorded who came to 1 meeting; left out here.\n');
  expect((await session.done('report attendance 2025 --json')).json()).toMatchObject({ meetings: 1, listed: 0 });
});
