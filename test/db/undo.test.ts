import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change } from '../../src/db/change.js';
import { lastCommand, takeBack } from '../../src/db/undo.js';
import { command, dump, dumpOf, newStore, now, openPlain } from '../helpers/database.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

const name = fc.constantFrom('Mayer', 'Öztürk', "O'Brien", 'de Souza');
const place = fc.constantFrom('Musterstadt', 'Ort', 'Bad Soden-Salmünster');
const day = fc.integer({ min: 10, max: 28 }).map((number) => `2025-11-${number}`);
const guest = fc.constantFrom('Ada Alt, Ministerin, Land', ', , Table:Media', 'N.N., , , requested');

const person = fc.constantFrom('1', '2', '3', 'Mayer', '5@stadt.example');
const past = fc.constantFrom('2019', '2023-05', '1.9.2025');

/** The life of a member, one command a line. */
const life: fc.Arbitrary<string[]> = fc.oneof(
  fc
    .tuple(
      person,
      fc.constantFrom(
        '--phone 12345 --clear born',
        '--email neu@stadt.example --status supporter',
        '--add-email zwei@stadt.example --block Wunsch',
        '--status none --municipality Ort --elected 2020',
        '--clear email --clear municipality --unblock --entered 2020',
      ),
    )
    .map(([who, options]) => ['member', 'edit', who, ...options.split(' ')]),
  fc
    .tuple(person, person, fc.subarray(['familyName=OTHER', 'email=OTHER', 'status=OTHER']))
    .map(([keep, other, takes]) => ['member', 'merge', keep, other, ...takes.flatMap((take) => ['--take', take])]),
  fc
    .tuple(fc.constantFrom('leave', 'rejoin'), person, past)
    .map(([verb, who, date]) => ['member', verb, who, '--on', date]),
  fc
    .tuple(person, past, place)
    .map(([who, date, where]) => ['term', 'add', who, '--elected', date, '--municipality', where]),
  fc
    .tuple(fc.constantFrom('end', 'edit'), person)
    .map(([verb, who]) => ['term', verb, who, verb === 'end' ? '--on' : '--ends', '2025']),
  fc
    .tuple(person, fc.constantFrom('chair', 'mandate'), past)
    .map(([who, kind, date]) => ['role', 'add', who, kind, '--from', date]),
  fc.tuple(person, past).map(([who, date]) => ['role', 'end', who, '--on', date]),
  fc
    .tuple(fc.constantFrom('give', 'revoke'), person, fc.constantFrom('1.9.2025', '1.9.2024'))
    .map(([verb, who, date]) => ['consent', verb, who, 'photo', '--on', date]),
  fc.constantFrom('liste.csv', 'neuer.csv').map((list) => ['member', 'import', list]),
);

/** So many members that the journal announces them in a few entries; the second list changes some of the first. */
function writeLists(session: Session): void {
  const rows = (from: number, phone: string) =>
    Array.from({ length: 18 }, (_, i) => `Jo;Alt ${from + i};${from + i}@ort.example;Ort;1990;${phone}${i}\n`);
  const header = 'Vorname;Nachname;E-Mail;Kommune;Geburtsdatum;Telefon\n';
  session.write('liste.csv', [header, ...rows(1, '030'), 'Kim;Mayer;5@stadt.example;Ort;1986;040\n'].join(''));
  session.write('neuer.csv', [header, ...rows(9, '089')].join(''));
}

const event = fc.constantFrom('next', '1', '2', '2025-11-06', 'impuls-2025-12');
const options = (...lines: string[]) => fc.constantFrom(...lines).map((each) => each.split(' ').filter(Boolean));

/** Planning a year, one command a line. */
const plan: fc.Arbitrary<string[]> = fc.oneof(
  fc
    .tuple(fc.constantFrom('confirm', 'cancel', 'remove', 'hold'), event)
    .map(([verb, which]) => ['event', verb, which]),
  fc
    .tuple(event, day)
    .map(([which, date]) => ['event', 'move', which, '--to', date, '--reason', 'Haushalt', '--time', '9-10']),
  fc
    .tuple(
      event,
      options('--topic Haushalt --host GovLab', '--partner A --partner B', '--series impuls', '--status planned'),
    )
    .map(([which, more]) => ['event', 'edit', which, ...more, '--place', 'Rathaus']),
  fc
    .tuple(
      event,
      options('1 --name Clara --email c@x.example', 'N.N. --position 1', 'Alt --person 1 --status confirmed'),
    )
    .map(([which, more]) => ['guest', 'edit', which, ...more]),
  fc
    .tuple(fc.constantFrom('request', 'confirm', 'decline', 'remove'), event, fc.constantFrom('1', '2', 'N.N.'))
    .map((words) => ['guest', ...words]),
  fc.tuple(event, guest).map(([which, who]) => ['guest', 'add', which, who]),
  fc
    .tuple(event, options('--kind slides', '--kind recording --guest 1'))
    .map(([which, more]) => ['link', 'add', which, 'https://x.example', ...more]),
  fc
    .tuple(event, options('--consent 2025-09-01', '--label Folien'))
    .map(([which, more]) => ['link', 'edit', which, '1', ...more]),
  event.map((which) => ['link', 'remove', which, '1']),
  options(
    'series plan impuls 2026 --apply --leave-out 2026-05-07',
    'series plan impuls 2025 --apply --keep 2025-10-02',
    'series edit impuls --every tuesday --move-planned --reason neu',
    'series edit impuls --title Neu --time 9-10 --update-planned --move-planned',
    'series edit impuls --until 2025-11-30 --remove-planned --add-host GovLab',
    'series edit impuls --name neu --audience members,not:1 --pause 7-8',
    'series add talk --title Talk --every friday --host EGovC',
    'series remove talk',
    'holidays import ferien.csv',
    'holidays remove --state BY',
  ).map((words) => words.map((word) => ({ tuesday: 'second tuesday', friday: 'last friday' })[word] ?? word)),
  options(
    'suggest Wald --by 1 --votes 2',
    'edit 1 --title Wald --clear by',
    'vote 1 3',
    'drop 1 --reason x',
    'reopen 1',
  ).map((words) => ['topic', ...words]),
  event.map((which) => ['topic', 'schedule', '1', which, '--yes']),
  options(
    'municipality add Neustadt --state SN',
    'municipality alias Ort Oort',
    'member merge 1 2',
    'audience save rat 1,board',
  ),
);

/** Commands as an office types them; some are refused, depending on what was there before. */
const line: fc.Arbitrary<string[]> = fc.oneof(
  fc
    .tuple(name, place, fc.constantFrom('active', 'prospect', 'none'))
    .map(([family, municipality, status]) => [
      ...['member', 'add', '--given', 'Kim', '--family', family, '--municipality', municipality, '--status', status],
      ...['--email', `${family.length}@stadt.example`, '--born', '1986'],
    ]),
  fc
    .tuple(day, guest)
    .map(([date, who]) => ['event', 'add', '--title', 'Talk', '--date', date, '--guest', who, '--guest', who]),
  guest.map((who) => ['guest', 'add', 'next', who]),
  day.map((date) => ['event', 'move', 'next', '--to', date]),
  fc.constantFrom('35', '40').map((age) => ['config', 'set', 'age-limit', age]),
  fc.constantFrom<string[]>(
    ['config', 'set', 'age-limit'],
    ['init', '--name', 'Netz'],
    ['undo'],
    ['undo', '--dry-run'],
  ),
);

const begun = madeOnce(async () => {
  const session = newSession();
  await session.done('init');
  return session;
});
const ofThree = madeOnce(async () => {
  const session = newSession();
  await session.done('member add --given Kim --family Mayer --email 5@stadt.example --born 1986 --elected 2019-10');
  await session.done('member add --given Kim --family Öztürk --municipality Ort --elected 2019 --status former');
  await session.done('member add --given Jo --family Mayer --status none');
  return session;
});
const ofOneYear = madeOnce(async () => {
  const session = newSession();
  session.write('ferien.csv', 'Land;Name;von;bis\nBY;Herbstferien;3.11.2025;7.11.2025\n');
  await session.done('member add --given Ada --family Alt --email ada@stadt.example --municipality Ort');
  await session.done('member add --given Ada --family Alt');
  await session.done(['series', 'add', 'impuls', '--title', 'Impuls', '--every', 'first thursday']);
  await session.done('series plan impuls 2025 --apply');
  await session.done('guest add next Alt --person 1');
  await session.done('guest add next N.N.');
  await session.done('topic suggest Haushalt --by 1');
  return session;
});

describe('undo', () => {
  it('as often as there were commands leads back to the beginning', async () => {
    let undone = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 2, maxLength: 7 }), async (lines) => {
        const session = await begun();
        const beginning = dumpOf(session.database);
        for (const each of lines) expect([0, 2]).toContain((await session.njb(each)).code);
        const left = openCommands(session);
        for (let i = 0; i < left; i += 1) await session.done('undo');
        undone += left;
        expect(dumpOf(session.database)).toEqual(beginning);
        expect(await session.njb('undo')).toMatchObject({ code: 2 });
      }),
      { numRuns: 15 },
    );
    expect(undone).toBeGreaterThan(15);
  });

  it('leads back through the lives of members, and never breaks a reference on the way', async () => {
    const words = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 3, maxLength: 10 }), async (lines) => {
        const session = await ofThree();
        writeLists(session);
        const beginning = dumpOf(session.database);
        for (const each of lines) {
          const { code } = await session.njb(each);
          // 3: rows of a list that could mean several people
          expect([0, 2, 3]).toContain(code);
          if (code !== 2) words.add(each.slice(0, 2).join(' '));
          expect(brokenReferences(session)).toEqual([]);
        }
        for (let left = openCommands(session) - 3; left > 0; left -= 1) await session.done('undo');
        expect(dumpOf(session.database)).toEqual(beginning);
      }),
      { numRuns: 15 },
    );
    expect(words).toContain('member merge');
    expect(words).toContain('member import');
    expect(words.size).toBeGreaterThan(6);
  });

  it('leads back through the planning of a year, command by command', async () => {
    const words = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(plan, { minLength: 4, maxLength: 9 }), async (lines) => {
        const session = await ofOneYear();
        const states = [dumpOf(session.database)];
        for (const each of lines) {
          const { code } = await session.njb(each);
          expect([0, 2]).toContain(code);
          const state = dumpOf(session.database);
          if (code === 0) words.add(each.slice(0, 2).join(' '));
          if (openCommands(session) === 6 + states.length) continue;
          states.push(state);
        }
        expect(brokenReferences(session)).toEqual([]);
        for (let last = states.length - 2; last >= 0; last -= 1) {
          await session.done('undo');
          expect(dumpOf(session.database)).toEqual(states[last]);
        }
      }),
      { numRuns: 8 },
    );
    expect(words.size).toBeGreaterThan(12);
  });

  it.each([
    ['mail_sent', 'it sent mails'],
    ['forgotten', 'erased personal data'],
    ['migrated', 'updated to a new version'],
    ['migrated', 'restored from a copy', 'db restore'],
  ])('refuses what is final, whatever the log has of it: %s, %s', async (final, sentence, words = 'member add') => {
    const session = newSession();
    await session.done('member add --given Kim --family Mayer');
    other(session, `UPDATE commands SET final = '${final}', words = '${words}'; DELETE FROM journal`);
    const before = dumpOf(session.database);
    expect(await session.njb('undo')).toMatchObject({ code: 2, stderr: expect.stringContaining(sentence) });
    expect(dumpOf(session.database)).toEqual(before);
  });

  const added = 'member add --given Kim --family Mayer --municipality Ort --email kim@ort.example';

  it.each([
    ['a changed row', added, 'municipalities 1', 'UPDATE municipalities SET population = 1'],
    ['a row that is gone', added, 'memberships 1', 'DELETE FROM memberships'],
    ['a row that hangs on it', added, 'roles 1', `INSERT INTO roles (person_id, kind) VALUES (1, 'chair')`],
    ['a row that points to it', added, 'topics 1', `INSERT INTO topics (title, suggested_by) VALUES ('KI', 1)`],
    [
      'a row that cannot be without it',
      added,
      'municipalities 1',
      `INSERT INTO persons (given_name, family_name) VALUES ('Jo', 'Alt'); INSERT INTO terms (person_id, municipality_id) VALUES (2, 1)`,
    ],
    [
      'another row in its place',
      'config set age-limit',
      'settings 1',
      `INSERT INTO settings VALUES (1, 'name', 'Netz')`,
    ],
    [
      'another row with its key',
      'config set age-limit',
      'settings 1',
      `INSERT INTO settings VALUES (7, 'ageLimit', '36')`,
    ],
  ])('refuses, and takes nothing back, where something else has left %s', async (_, line, row, sql) => {
    const session = newSession();
    await session.done('config set age-limit 35');
    await session.done(line);
    other(session, sql);
    const before = dumpOf(session.database);
    expect(await session.njb('undo')).toMatchObject({ code: 2, stderr: expect.stringContaining(changedSince(row)) });
    expect(dumpOf(session.database)).toEqual(before);
    expect(openCommands(session)).toBe(2);
  });

  it.each([
    ['changed', 'persons 12', 'UPDATE persons SET born = 1985 WHERE id = 12'],
    ['deleted', 'import_origins 3', 'DELETE FROM import_origins WHERE id = 3'],
    [
      'deleted past the log',
      'import_origins 1',
      'DELETE FROM import_origins WHERE id = 3; DELETE FROM journal WHERE command_id IS NULL',
    ],
    ['replaced', 'memberships 18', `REPLACE INTO memberships (id, person_id, status) VALUES (18, 18, 'former')`],
    ['tied', 'topics 1', `INSERT INTO topics (title, suggested_by) VALUES ('KI', 7)`],
  ])('refuses to take back a list where something else has %s one row of it', async (_, row, sql) => {
    const session = newSession();
    writeLists(session);
    await session.done('member import liste.csv');
    other(session, sql);
    const before = dumpOf(session.database);
    expect(await session.njb('undo')).toMatchObject({ code: 2, stderr: expect.stringContaining(changedSince(row)) });
    expect(dumpOf(session.database)).toEqual(before);
    await session.done('member import neuer.csv');
    await session.done('undo');
    expect(dumpOf(session.database)).toEqual(before);
  });

  it('takes back each of more changes than are held at once', async () => {
    const store = await newStore();
    const sql = (text: string) => async () => void store.sqlite.exec(text);
    await change(
      store,
      command,
      sql(`INSERT INTO persons (given_name, family_name) SELECT 'Jo', value
      FROM json_each('[${'1,'.repeat(2100)}1]')`),
    );
    const before = dump(store.sqlite);
    await change(store, command, sql(`UPDATE persons SET given_name = 'Kim'`));
    const last = lastCommand(store);
    if (last === null) throw new Error('nothing to take back');
    const undo = () => change(store, command, async () => takeBack(store, last), { undoes: last.id });
    store.sqlite.exec(`PRAGMA max_page_count = ${store.sqlite.pragma('page_count', { simple: true })}`);
    await expect(undo()).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    store.sqlite.exec('PRAGMA max_page_count = 1000000');
    expect((await undo()).result).toBe(2101);
    expect(dump(store.sqlite)).toEqual(before);
    store.close();
  });

  it('goes back further each time, and never takes back an undo', async () => {
    const session = newSession();
    await session.done('config set age-limit 34');
    const sqlite = openPlain(session.database);
    // njb wrote down what changed nothing once
    sqlite.exec(`INSERT INTO commands (at, words, args, running) VALUES ('${now}', 'event edit', '[]', 1);
      UPDATE settings SET value = value; UPDATE commands SET running = 0`);
    sqlite.close();
    await session.done('config set age-limit 35');
    await session.done('config set age-limit 36');
    await session.done('undo');
    expect((await session.done('config get age-limit')).stdout).toBe('35\n');
    for (let i = 0; i < 3; i += 1) await session.done('undo');
    expect((await session.done('config get age-limit')).stdout).toBe('40\n');
    await session.done('config set age-limit 37');
    await session.done('undo');
    expect((await session.done('config get age-limit')).stdout).toBe('40\n');
    expect(await session.njb('undo')).toMatchObject({ code: 2 });
  });
});

function brokenReferences(session: Session): unknown[] {
  const sqlite = openPlain(session.database);
  const broken = sqlite.pragma('foreign_key_check') as unknown[];
  sqlite.close();
  return broken;
}

const changedSince = (row: string) => `something else has changed the data since (${row}).`;

/** Commands that are neither undone nor an undo. */
function openCommands(session: Session): number {
  const sqlite = openPlain(session.database);
  const count = sqlite
    .prepare<[], number>(
      'SELECT count(*) FROM commands WHERE undoes IS NULL AND id NOT IN (SELECT undoes FROM commands WHERE undoes IS NOT NULL)',
    )
    .pluck()
    .get();
  sqlite.close();
  return count ?? 0;
}

/** Another program changes the database. */
function other(session: Session, sql: string): void {
  const sqlite = openPlain(session.database);
  sqlite.pragma('foreign_keys = ON');
  sqlite.exec(sql);
  sqlite.close();
}
