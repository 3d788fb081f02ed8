import { expect, it } from 'vitest';
import { defaults } from '../../../src/db/settings.js';
import { privacyDue } from '../../../src/reports/privacy-due.js';
import { collectStatus } from '../../../src/reports/status/collect.js';
import { byUrgency, type Due, due } from '../../../src/reports/status/due.js';
import { countPrivacyDue } from '../../../src/reports/status/privacy.js';
import { newOffice, today } from './office.js';

it('members whom no mail reaches are counted, not those who want none', async () => {
  const office = await newOffice();
  const without = office.member('Adam', { email: null });
  const bounced = office.member('Berg');
  office.sqlite.prepare(`UPDATE email_addresses SET bounced_at = '2025-08-01' WHERE person_id = ?`).run(bounced);
  const blocked = office.member('Conrad', { email: null });
  office.sqlite.prepare('UPDATE persons SET blocked = 1 WHERE id = ?').run(blocked);
  office.member('Dorn');
  expect(await office.due()).toMatchObject([
    {
      kind: 'members_unreachable',
      urgency: 'later',
      count: 2,
      persons: [
        { id: without, name: 'Kim Adam', why: 'no_address' },
        { id: bounced, name: 'Kim Berg', why: 'bounced' },
      ],
    },
  ]);
});

it('a name that lacks letters is remembered until it is mended, of whoever is written to', async () => {
  const office = await newOffice();
  const name = (given: string, family: string, blocked = 0) =>
    office.insert('persons', { given_name: given, family_name: family, blocked });
  name('Ayşe', 'Yılmaz');
  name('Kim', 'Ungl?ck', 1);
  expect(await office.only('names_broken')).toBeUndefined();
  const both = name('Ay?e', 'Y?lmaz');
  const family = name('Eva', 'B\ufffdhm');
  expect(await office.only('names_broken')).toMatchObject({
    urgency: 'soon',
    count: 2,
    persons: [
      { id: family, name: 'Eva B\ufffdhm', lacks: ['family'] },
      { id: both, name: 'Ay?e Y?lmaz', lacks: ['given', 'family'] },
    ],
  });
});

it('missing data leaves the age rule open', async () => {
  const office = await newOffice();
  const unknown = office.member('Adam', { born: null });
  office.member('Berg');
  expect(await office.due()).toMatchObject([{ kind: 'eligibility_unknown', count: 1, persons: [{ id: unknown }] }]);
});

it('who has no given name is named, if mails go to them', async () => {
  const office = await newOffice();
  const nameless = office.member('Klein');
  office.sqlite.prepare(`UPDATE persons SET given_name = '' WHERE id = ?`).run(nameless);
  const blocked = office.member('Gross');
  office.sqlite.prepare(`UPDATE persons SET given_name = '', blocked = 1 WHERE id = ?`).run(blocked);
  office.insert('persons', { given_name: '', family_name: 'Kontakt' });
  expect([await office.only('given_name_missing')]).toMatchObject([
    { kind: 'given_name_missing', urgency: 'later', count: 1, persons: [{ id: nameless, name: 'Klein' }] },
  ]);
});

it('a new election that makes somebody too old is news for half a year', async () => {
  const office = await newOffice();
  const member = office.member('Adam', { born: '1981-01-01' });
  office.insert('terms', { person_id: member, elected_on: '2025-03-05' });
  // too old already at the one before
  const older = office.member('Berg', { born: '1975-01-01' });
  office.insert('terms', { person_id: older, elected_on: '2025-03-05' });
  // elected once only
  office.member('Conrad', { born: '1975-01-01' });
  expect(await office.due()).toMatchObject([
    { kind: 'member_too_old', urgency: 'info', date: '2025-03-05', persons: [{ id: member }] },
  ]);
  expect(await office.due({ today: '2025-09-05' })).toEqual([]);
  expect(await office.due({ set: { rule: 'first' } })).toEqual([]);
});

it('a series should have a date in the coming quarter, and from October on in the next year', async () => {
  const office = await newOffice();
  office.sqlite.exec('UPDATE series SET ends_on = NULL');
  const said = async (day: string) =>
    (await office.due({ today: day, instant: `${day}T08:00:00Z`, latestCopy: `${day}T08:00:00Z` }))
      .filter(({ kind }) => kind === 'series_unplanned')
      .map(({ date, series, urgency }) => [date, series?.year, urgency]);
  expect(await said('2025-09-05')).toEqual([['2025-10-02', 2025, 'soon']]);
  // each month of the quarter is decided: an event, a cancelled one, a pause, left out
  office.event('2025-10-09', { status: 'cancelled' });
  office.sqlite.exec(`UPDATE series SET pause_months = '[11]'`);
  expect(await said('2025-09-05')).toEqual([['2025-12-04', 2025, 'soon']]);
  office.insert('series_left_out', { series_id: 1, proposed: '2025-12-04' });
  expect(await said('2025-09-05')).toEqual([]);
  office.event('2025-12-11');
  expect(await said('2025-09-30')).toEqual([]);
  expect(await said('2025-10-01')).toEqual([['2026', 2026, 'later']]);
  office.event('2026-03-05');
  expect(await said('2025-10-01')).toEqual([]);
  office.sqlite.exec(`DELETE FROM events WHERE start_date > '2026'; UPDATE series SET ends_on = '2025-12-31'`);
  expect(await said('2025-10-01')).toEqual([]);
});

it('an idea whose date was cancelled or removed waits for another', async () => {
  const office = await newOffice();
  const cancelled = office.event('2025-12-04', { status: 'cancelled' });
  const held = office.event('2025-08-07', { status: 'held', attendance: 1 });
  const idea = (title: string, event: number | null, status = 'scheduled') =>
    office.insert('topics', { title, event_id: event, status });
  idea('Hitze', cancelled);
  idea('Kälte', null);
  idea('Regen', held);
  idea('Wind', null, 'idea');
  expect((await office.due()).map(({ kind, topic }) => [kind, topic?.title])).toEqual([
    ['idea_without_date', 'Hitze'],
    ['idea_without_date', 'Kälte'],
  ]);
});

it('calls for a copy of the database where the last one is too old', async () => {
  const office = await newOffice();
  const copies = (latestCopy: string | null) => office.only('backup_old', { latestCopy });
  expect(await copies('2025-08-05T08:00:00Z')).toBeUndefined();
  expect(await copies('2025-08-04T08:00:00Z')).toMatchObject({ date: '2025-08-04' });
  expect(
    await office.only('backup_old', { latestCopy: '2020-01-01T00:00:00Z', set: { backupDays: null } }),
  ).toBeUndefined();
  // a young database needs none yet
  expect(await copies(null)).toBeUndefined();
  office.sqlite.exec(
    `INSERT INTO commands (at, words, args, running) VALUES ('2025-08-04T08:00:00Z', 'init', '[]', 0)`,
  );
  expect(await copies(null)).toMatchObject({ date: null });
});

it('counts the people whom “privacy due” lists', async () => {
  const office = await newOffice();
  const { sqlite, insert } = office;
  const person = (name: string) => insert('persons', { family_name: name });
  const former = (name: string, left: string | null) =>
    insert('memberships', { person_id: person(name), status: 'former', left_on: left });
  former('A', '2021-09-04');
  former('B', '2021-09-05');
  former('C', '2021');
  former('D', '2020');
  former('E', null);
  insert('memberships', { person_id: office.member('Back'), status: 'active' });
  const touch = (id: number, at: string) => {
    const words = { at, words: 'member edit', args: '[]', running: 0 };
    const after = JSON.stringify({ id });
    insert('journal', { command_id: insert('commands', words), table_name: 'persons', row_id: id, after });
  };
  const prospects = Object.fromEntries(
    ['old', 'touched', 'elected', 'came', 'absent', 'board', 'guest', 'erased'].map((name) => [name, person(name)]),
  );
  for (const id of Object.values(prospects)) touch(id, '2020-01-01T08:00:00Z');
  touch(prospects.touched ?? 0, '2024-01-01T08:00:00Z');
  insert('terms', { person_id: prospects.elected ?? 0, elected_on: '2024' });
  const event = office.event('2024-05-02', { status: 'held', attendance: 1 });
  insert('attendees', { event_id: event, person_id: prospects.came ?? 0, status: 'attended' });
  insert('attendees', { event_id: event, person_id: prospects.absent ?? 0, status: 'absent' });
  insert('roles', { person_id: prospects.board ?? 0, kind: 'chair' });
  insert('guests', { event_id: event, position: 1, person_id: prospects.guest ?? 0, name: 'G', status: 'confirmed' });
  insert('persons', { family_name: 'nobody knows since when' });
  for (const day of [today, '2023-12-31', '2026-05-01', '2026-05-02', '2030-01-01']) {
    for (const months of [
      { keepFormer: 48, keepProspects: 24 },
      { keepFormer: null, keepProspects: 1 },
      { keepFormer: 1, keepProspects: null },
    ]) {
      const settings = { ...defaults, ...months };
      const people = privacyDue({ sqlite }, settings, day, []).filter(({ personId }) => personId !== null);
      const count = countPrivacyDue(sqlite, settings, day);
      expect([day, months, count]).toEqual([day, months, people.length]);
    }
  }
  expect(countPrivacyDue(sqlite, defaults, today)).toBeGreaterThan(5);
  // the first command was two years ago less a day: only former members are looked at
  expect(countPrivacyDue(sqlite, defaults, '2021-12-31')).toBe(1);
  expect(await office.only('privacy_due')).toMatchObject({ count: countPrivacyDue(sqlite, defaults, today) });
});

it('the most urgent comes first, then the earliest, then by weight', () => {
  const dues: Due[] = [
    due('member_too_old', 'info', { date: '2025-01-01' }),
    due('backup_old', 'later', {}),
    due('attendance_missing', 'later', { date: '2025-08-01' }),
    due('topic_open', 'now', { date: '2025-09-10' }),
    due('invitation_due', 'now', { date: '2025-09-10' }),
    due('reminder_due', 'now', { date: '2025-09-05' }),
    due('not_marked_held', 'soon', { date: '2025-09-01' }),
  ];
  expect(dues.toSorted(byUrgency).map(({ kind }) => kind)).toEqual([
    'reminder_due',
    'topic_open',
    'invitation_due',
    'not_marked_held',
    'attendance_missing',
    'backup_old',
    'member_too_old',
  ]);
});

it('never reads a whole table that grows with the years', async () => {
  const office = await newOffice();
  const { sqlite } = office;
  sqlite.exec(`UPDATE series SET ends_on = NULL;
    INSERT INTO persons (family_name) VALUES ('A');
    INSERT INTO commands (at, words, args, running) VALUES ('2020-01-01T00:00:00Z', 'x', '[]', 0)`);
  office.event('2025-09-05', { topic: null });
  office.event('2025-08-05', { status: 'held' });
  const seen = new Set<string>();
  const watched = new Proxy(sqlite, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== 'prepare') return typeof value === 'function' ? value.bind(target) : value;
      return (sql: string) => {
        seen.add(sql);
        return target.prepare(sql);
      };
    },
  });
  const settings = { ...defaults, remindDaysBefore: 30 };
  const at = { settings, today, time: '10:00', instant: '2025-09-04T08:00:00Z', latestCopy: null };
  await collectStatus(watched, at);
  expect(seen.size).toBeGreaterThan(15);
  const aliases = {
    a: 'attendees',
    e: 'events',
    d: 'deliveries',
    o: 'deliveries',
    m: 'mailings',
    j: 'journal',
    g: 'guests',
  };
  const scans = [...seen].flatMap((sql) => {
    const plan = sqlite
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replace(/@\w+|\?/g, `'2025'`)}`)
      .all();
    const isMaterialized = plan.some(({ detail }) => detail === 'MATERIALIZE e');
    return plan
      .map(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1] ?? '')
      .filter(
        (name) => (name in aliases && !(name === 'e' && isMaterialized)) || Object.values(aliases).includes(name),
      );
  });
  expect(scans).toEqual([]);
});
