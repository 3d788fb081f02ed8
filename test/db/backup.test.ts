import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dumpOf } from '../helpers/database.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

const office = madeOnce(async () => {
  const session = newSession();
  await session.done('config set from buero@netz.example');
  await session.done('member add --given Kim --family Sommer --email kim@stadt.example');
  await session.done('member add --given Lea --family Winter --email lea@stadt.example');
  await session.done('event add --title Impuls --date 2025-10-09 --time 16:00-17:30');
  await session.done('invite send next');
  return session;
});

const copies = (session: Session) => (session.exists('backups') ? readdirSync(session.path('backups')).sort() : []);

const reply = (status: string) =>
  [
    ...[
      'BEGIN:VCALENDAR',
      'METHOD:REPLY',
      'BEGIN:VEVENT',
      'UID:UID-OF-EVENT',
      'SEQUENCE:0',
      'DTSTAMP:20250905T080000Z',
    ],
    ...[`ATTENDEE;PARTSTAT=${status}:mailto:kim@stadt.example`, 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');

describe('a copy before something big', () => {
  it.each<[string, string, (session: Session) => Promise<void> | void]>([
    ['member import list.csv', 'import', (session) => void session.write('list.csv', 'Vorname;Nachname\nMax;Herbst\n')],
    [
      'attendee import next list.csv',
      'import',
      (session) => void session.write('list.csv', 'Vorname;Nachname;E-Mail\nMax;Herbst;max@stadt.example\n'),
    ],
    [
      'municipality import list.csv',
      'import',
      (session) => void session.write('list.csv', 'AGS;Name;Land\n09162000;München;Bayern\n'),
    ],
    [
      'holidays import list.csv',
      'import',
      (session) => void session.write('list.csv', 'Land;Name;Von;Bis\nBY;Herbstferien;3.11.2025;7.11.2025\n'),
    ],
    [
      'programme import next list.csv',
      'import',
      (session) => void session.write('list.csv', 'Tag;Zeit;Titel\n9.10.2025;16:00;Begrüßung\n'),
    ],
    [
      'reply import answer.ics',
      'import',
      async (session) => {
        const { uid } = (await session.done('event show next --json')).json<{ uid: string }>();
        session.write('answer.ics', reply('ACCEPTED').replace('UID-OF-EVENT', uid));
      },
    ],
  ])('%s: holds what was there before, and none is made where nothing changes', async (line, occasion, prepare) => {
    const session = await office();
    await prepare(session);
    const before = dumpOf(session.database);
    await session.done(`${line} --dry-run`);
    expect(copies(session)).toEqual([]);
    await session.done(line);
    expect(dumpOf(session.database)).not.toEqual(before);
    const [made = ''] = copies(session);
    expect(copies(session)).toEqual([`njb-2025-09-04T08-00-00Z-before-${occasion}.db`]);
    expect(dumpOf(session.path('backups', made))).toEqual(before);
    await session.done(line);
    expect(copies(session)).toEqual([made]);
    await session.done(`db restore ${made} --yes`);
    expect(dumpOf(session.database)).toEqual(before);
  });

  it('also before merging and erasing, and not of a database without anything in it', async () => {
    const session = newSession();
    session.write('list.csv', 'Vorname;Nachname\nKim;Sommer\nKim;Sommerer\nLea;Winter\n');
    await session.done('member import list.csv');
    expect(copies(session)).toEqual([]);
    await session.done('member merge 1 2 --yes');
    expect(copies(session)).toEqual(['njb-2025-09-04T08-00-00Z-before-merge.db']);
    await session.done('member forget 3 --yes');
    expect(copies(session)).toHaveLength(2);
  });

  it('where it cannot be written, nothing happens', async () => {
    const session = await office();
    session.write('list.csv', 'Vorname;Nachname\nMax;Herbst\n');
    writeFileSync(session.path('backups'), 'in the way');
    const before = readFileSync(session.database);
    const refused = await session.njb('member import list.csv');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('config set automaticCopies off');
    expect(readFileSync(session.database).equals(before)).toBe(true);
    await session.done('config set automaticCopies off');
    await session.done('member import list.csv');
  });

  it('made by hand, of another database or put aside never goes by itself', async () => {
    const session = await office();
    await session.done('config set automaticCopies 1');
    await session.done('db backup');
    const others = [
      'njb-2025-01-01T08-00-00Z-damaged.db',
      'njb-2-2025-01-01T08-00-00Z-before-import.db',
      'njb-2025-01-01T08-00-00Z-before-import-by-hand.db',
      'notes.txt',
    ];
    const old = ['njb-2025-01-01T08-00-00Z-before-import.db', 'njb-2025-01-02T08-00-00Z-before-import.db'];
    for (const name of [...others, ...old]) writeFileSync(session.path('backups', name), '');
    session.write('list.csv', 'Vorname;Nachname\nMax;Herbst\n');
    await session.done('member import list.csv');
    const kept = ['njb-2025-09-04T08-00-00Z.db', 'njb-2025-09-04T08-00-00Z-before-import.db'];
    expect(copies(session)).toEqual([...others, ...kept].sort());
  });
});

describe('member forget --remove-copies', () => {
  it('deletes the copies that hold the person, leaves others, and writes one without', async () => {
    const session = newSession();
    await session.done('member add --given Lea --family Winter');
    await session.done('db backup');
    await session.done('member add --given Kim --family Sommer --email kim@stadt.example');
    session.now = '2025-09-05T08:00:00.000Z';
    await session.done('db backup');
    await session.done('db backup backups/own-name.db');
    await session.done('db backup elsewhere.db');
    session.now = '2025-09-06T08:00:00.000Z';
    const { removed, made, backups } = (await session.done('member forget 2 --yes --remove-copies --json')).json<{
      removed: string[];
      made: string;
      backups: { file: string; holds: boolean }[];
    }>();
    expect(removed).toEqual([session.path('backups', 'njb-2025-09-05T08-00-00Z.db')]);
    expect(backups.filter(({ holds }) => holds)).toHaveLength(3);
    expect(made).toBe(session.path('backups', 'njb-2025-09-06T08-00-00Z-erased.db'));
    const left = ['njb-2025-09-04T08-00-00Z.db', 'njb-2025-09-06T08-00-00Z-erased.db', 'own-name.db'];
    expect(copies(session)).toEqual(left);
    const listed = (await session.done('db backups --json')).json<{ file: string; occasion: string }[]>();
    expect(listed.find(({ file }) => file === made)?.occasion).toBe('erased');
    expect(readFileSync(made).includes('Sommer')).toBe(false);
    expect(session.exists('elsewhere.db')).toBe(true);
    rmSync(session.path('backups', 'own-name.db'));
    for (const name of copies(session))
      expect(readFileSync(session.path('backups', name)).includes('Sommer')).toBe(false);
  });
});
