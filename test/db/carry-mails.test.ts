import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carryMails, lostEvents } from '../../src/db/carry-mails.js';
import { mistrustOpenMails } from '../../src/db/carry-over.js';
import { carryReturns } from '../../src/db/carry-returns.js';
import type { Store } from '../../src/db/store.js';
import { newStore } from '../helpers/database.js';
import { type Mail, write } from './written-mail.js';

/** The copy that is brought back, and the database as it was until then. */
let here: Store;
let there: Store;
/** The last entry of the journal that both have. */
let entry: number;

const base = `
  INSERT INTO persons (id, given_name, family_name) VALUES (1, 'Anna', 'A'), (2, 'Bert', 'B');
  INSERT INTO email_addresses (person_id, address) VALUES (1, 'anna@x.example'), (2, 'bert@x.example');
  INSERT INTO events (id, slug, uid, title, kind, status, start_date, end_date, timezone)
    VALUES (1, 'impuls', 'uid-1', 'Impuls', 'own', 'planned', '2025-09-04', '2025-09-04', 'Europe/Berlin');`;

beforeEach(async () => {
  [here, there] = [await newStore(), await newStore()];
  for (const { sqlite } of [here, there]) sqlite.exec(base);
  entry = Number(here.sqlite.prepare('SELECT max(id) FROM journal').pluck().get());
});
afterEach(() => {
  here.close();
  there.close();
});

function addEvent({ sqlite }: Store): void {
  sqlite.exec(`INSERT INTO events (id, slug, uid, title, kind, status, start_date, end_date, timezone)
    SELECT 2, 'neu', 'uid-2', 'Neu', kind, status, start_date, end_date, timezone FROM events`);
}

function carry({ isOlder = false, erased = new Map<number, number>() } = {}): number {
  here.sqlite.prepare('ATTACH ? AS present').run(there.file);
  const past = { command: 0, entry };
  const now = '2025-08-25T08:00:00.000Z';
  const carriage = { past, isOlder, erased, onceAnEvent: ['invitation'], now };
  const mails = here.sqlite.transaction(() => carryMails(here.sqlite, carriage))();
  here.sqlite.exec('DETACH present');
  return mails;
}

const lines = () =>
  here.sqlite
    .prepare<[], string>(
      `SELECT d.mailing_id || ' ' || coalesce(d.person_id, '-') || ' ' || d.address || ' ' || d.state || coalesce(' ' || skip_reason, '')
              || iif(c.delivery_id IS NULL, ' without text', '')
         FROM deliveries d LEFT JOIN delivery_contents c ON c.delivery_id = d.id ORDER BY d.id`,
    )
    .pluck()
    .all();
const listed = () => here.sqlite.prepare<[], number>('SELECT person_id FROM attendees ORDER BY 1').pluck().all();

describe('a mail that both know', () => {
  it.each([
    ['planned', 'sent', false, 'sent'],
    ['unclear', 'sent', false, 'sent'],
    // what was decided since counts, what was decided otherwise in the meantime does not
    ['sent', 'planned', true, 'planned'],
    ['sent', 'planned', false, 'sent'],
    // given up since, which is not sent
    ['planned', 'skipped', false, 'skipped blocked'],
  ])('is %s in the copy and %s in the database, of which the copy %s is a part: %s', (old, young, isOlder, state) => {
    write(here, { id: 1, state: old });
    write(there, { id: 1, state: young });
    expect(carry({ isOlder })).toBe(old !== state && state === 'sent' ? 1 : 0);
    expect(lines()).toEqual([`1 1 anna@x.example ${state}`]);
  });

  it('is another one where only the number is the same', () => {
    write(here, { id: 1, state: 'skipped', messageId: '<else@x.example>' });
    write(there, { id: 1 });
    expect(carry()).toBe(1);
    expect(lines()).toEqual(['1 1 anna@x.example skipped blocked', '2 1 anna@x.example sent']);
  });
});

describe('a mail that only the database knows', () => {
  it('is taken over with its mailing, and puts its person on the list', () => {
    write(there, { id: 1, audience: '1,members' });
    there.sqlite.exec(`INSERT INTO attendees (event_id, person_id, status) VALUES (1, 1, 'accepted')`);
    expect(carry()).toBe(1);
    expect(lines()).toEqual(['1 1 anna@x.example sent']);
    expect(listed()).toEqual([1]);
  });

  it('puts nobody on the list who was taken off it since, nor whose invitation is unclear', () => {
    write(there, { id: 1 });
    write(there, { id: 2, person: 2, name: 'Bert B', address: 'bert@x.example', state: 'unclear' });
    there.sqlite.exec(`INSERT INTO attendees (event_id, person_id, status) VALUES (1, 2, 'invited')`);
    expect(carry()).toBe(2);
    expect(listed()).toEqual([]);
  });

  it('of an event that the copy does not have is left, and the event named', () => {
    addEvent(there);
    write(there, { id: 1, event: 2 });
    write(there, { id: 2, mailing: 2, event: null, kind: 'data_request' });
    expect(carry()).toBe(1);
    expect(lines()).toEqual(['1 1 anna@x.example sent']);
    here.sqlite.prepare('ATTACH ? AS present').run(there.file);
    expect(lostEvents(here.sqlite)).toEqual(['Neu']);
  });

  it('is not lost of an event nobody was written to about', () => {
    there.sqlite.exec(`UPDATE events SET uid = 'uid-2'`);
    write(there, { id: 1, state: 'planned' });
    here.sqlite.prepare('ATTACH ? AS present').run(there.file);
    expect(lostEvents(here.sqlite)).toEqual([]);
  });

  it('of somebody who is not at hand keeps only what they are known by, unless somebody has to decide about it', () => {
    here.sqlite.exec('DELETE FROM email_addresses; DELETE FROM persons');
    write(there, { id: 1, error: 'returned: 5.1.1', tells: 'Datenschutz' });
    write(there, { id: 2, person: 2, address: 'bert@x.example', state: 'unclear' });
    expect(carry()).toBe(2);
    expect(lines()).toEqual(['1 - anna@x.example sent without text', '1 - bert@x.example unclear']);
    expect(here.sqlite.prepare('SELECT count(error) + count(tells) FROM deliveries').pluck().get()).toBe(0);
  });

  it('is never a second one of a mailing to an address', () => {
    const bert = { person: 2, name: 'Bert B', address: 'bert@x.example' };
    for (const store of [here, there]) write(store, { id: 1 });
    write(here, { id: 2, ...bert, messageId: '<here@x.example>', state: 'unclear' });
    write(there, { id: 2, ...bert, messageId: '<there@x.example>' });
    expect(carry()).toBe(0);
    expect(lines()).toEqual(['1 1 anna@x.example sent', '1 2 bert@x.example unclear']);
  });

  it('is taken over beside one to the address that was skipped', () => {
    for (const store of [here, there]) write(store, { id: 1, person: 2, address: 'bert@x.example' });
    write(here, { id: 2, messageId: '<here@x.example>', state: 'skipped' });
    write(there, { id: 2, messageId: '<there@x.example>' });
    expect(carry()).toBe(1);
    expect(lines()[2]).toBe('1 - anna@x.example sent without text');
  });

  it('that was skipped goes along with a mailing that is taken over, and with nothing else', () => {
    write(here, { id: 1 });
    write(there, { id: 1 });
    write(there, { id: 2, person: 2, address: 'bert@x.example', state: 'skipped' });
    there.sqlite.exec(`INSERT INTO persons (id, given_name, family_name) VALUES (3, 'Cem', 'C')`);
    write(there, { id: 3, mailing: 2, kind: 'reminder', audience: '1,3' });
    write(there, { id: 5, mailing: 2, person: 3, name: 'Cem C', address: 'cem@x.example', state: 'skipped' });
    write(there, { id: 4, mailing: 2, person: 2, address: 'bert@x.example', state: 'skipped' });
    carry();
    expect(lines()).toEqual([
      '1 1 anna@x.example sent',
      '2 1 anna@x.example sent',
      '2 2 bert@x.example skipped blocked',
    ]);
    expect(here.sqlite.prepare('SELECT audience FROM mailings').pluck().all()).toEqual(['members', '1,nobody']);
  });
});

describe('a mail of somebody who was erased since', () => {
  const anna = { id: 1, person: 1 };
  const bert = { id: 2, person: 2, name: 'Bert B', address: 'bert@x.example' };
  /** Commands that erased people, the one to look at last put last. */
  const erased = new Map([
    [2, 8],
    [1, 7],
  ]);

  /** Does what a command does of the number. */
  function command(id: number, sql: string): void {
    there.sqlite.exec(`INSERT INTO commands (id, at, words, args) VALUES (${id}, '2025-08-21T08:00:00.000Z', 'member forget', '[]');
      ${sql}; UPDATE commands SET running = 0`);
  }
  const erase = (id: number) =>
    `UPDATE deliveries SET person_id = NULL, name = '', address = 'erased-${id}@erased.invalid',
       message_id = '<erased-${id}@erased.invalid>' WHERE id = ${id}`;

  it.each([
    ['planned', 'sent', 'sent', 1],
    ['skipped', 'sent', 'sent', 1],
    ['sent', 'unclear', 'sent', 0],
    ['unclear', 'unclear', 'unclear', 0],
  ])('that is %s in the copy, and %s in the database, is %s, and no other', (old, young, state, count) => {
    for (const store of [here, there]) write(store, { ...bert, state: 'planned' });
    write(here, { ...anna, state: old });
    write(here, { id: 3, mailing: 2, kind: 'reminder', state: 'planned' });
    write(there, { ...anna, state: young });
    command(7, erase(1));
    expect(carry({ erased })).toBe(count);
    expect(lines()).toEqual([
      `1 1 anna@x.example ${state}`,
      '1 2 bert@x.example planned',
      '2 1 anna@x.example planned',
    ]);
  });

  it('to whom nothing could be sent stays that', () => {
    for (const store of [here, there]) write(store, bert);
    here.sqlite.exec(`INSERT INTO deliveries (mailing_id, person_id, name, state, skip_reason)
      VALUES (1, 1, 'Anna A', 'skipped', 'no_address')`);
    write(there, anna);
    command(7, erase(1));
    expect(carry({ erased })).toBe(0);
  });

  it('is theirs by what was erased of it, not by a number that was another’s', () => {
    for (const store of [here, there]) write(store, { ...bert, id: 1, mailing: 5 });
    write(there, { id: 3, mailing: 6, state: 'planned' });
    command(
      7,
      `UPDATE persons SET remarks = 'A' WHERE id = 2; DELETE FROM delivery_contents; DELETE FROM deliveries WHERE id = 3`,
    );
    for (const id of [2, 3]) write(there, { ...bert, id, mailing: id });
    command(8, `${erase(2)}; ${erase(3)}`);
    carry({ erased });
    expect(lines().map((line) => line.replace(/(erased)-[^@]*/, '$1'))).toEqual([
      '5 2 bert@x.example sent',
      '6 2 erased@erased.invalid sent',
      '7 2 erased@erased.invalid sent',
    ]);
  });
});

describe('what waits in the copy', () => {
  const waiting: Mail = { id: 1, state: 'planned', messageId: '<waits@x.example>' };
  const told: Mail = { id: 9, mailing: 9 };
  const asked = { kind: 'data_request', event: null };

  it.each<[string, Partial<Mail>, Partial<Mail>, string]>([
    ['the same was said', {}, {}, 'skipped already_told'],
    ['the same was said of another date, once is enough', {}, { sequence: 4 }, 'skipped already_told'],
    ['it may have been said', {}, { state: 'unclear' }, 'skipped already_told'],
    ['the same was said at the address', {}, { person: 2 }, 'skipped already_told'],
    ['the same was said at another address', {}, { address: 'anna@alt.example' }, 'skipped already_told'],
    ['it came back', {}, { error: 'returned: 5.1.1' }, 'planned'],
    ['it was refused', {}, { state: 'failed' }, 'planned'],
    ['another kind was sent', {}, { kind: 'reminder' }, 'planned'],
    [
      'the same text was sent',
      { kind: 'information', message: 'A' },
      { kind: 'information', message: 'A' },
      'skipped already_told',
    ],
    ['another text was sent', { kind: 'information', message: 'A' }, { kind: 'information', message: 'B' }, 'planned'],
    ['another date was told', { kind: 'update' }, { kind: 'update', sequence: 1 }, 'planned'],
    ['another place was told', { kind: 'workshops', tells: 'A' }, { kind: 'workshops', tells: 'B' }, 'planned'],
    ['another event was told of', { kind: 'information', event: null }, { kind: 'information' }, 'planned'],
    ['the same was asked, about no event', asked, asked, 'skipped already_told'],
    ['the same was said after it could not be', { state: 'failed', failure: 'temporary' }, {}, 'skipped already_told'],
    ['the same was said after it was refused', { state: 'failed' }, {}, 'failed'],
  ])('and %s', (_, own, other, state) => {
    write(here, { ...waiting, ...own });
    write(there, { ...waiting, ...own });
    write(there, { ...told, ...other });
    carry();
    expect(lines()[0]).toBe(`1 1 anna@x.example ${state}`);
  });

  it('though the copy knew that the same was said', () => {
    for (const store of [here, there]) for (const mail of [waiting, told]) write(store, mail);
    carry();
    expect(lines()[0]).toBe('1 1 anna@x.example planned');
  });
});

it('a mail that waits, or was being sent, is not sent unasked where nobody knows what became of it', () => {
  const states = ['planned', 'sending', 'failed', 'failed', 'sent', 'unclear', 'skipped'];
  for (const [i, state] of states.entries()) write(here, { id: i + 1, person: null, address: `${i}@x.example`, state });
  here.sqlite.exec(`UPDATE deliveries SET failure = 'temporary' WHERE id = 3`);
  expect(mistrustOpenMails(here.sqlite, '2025-08-25T08:00:00.000Z')).toBe(3);
  expect(
    here.sqlite.prepare("SELECT state || coalesce(' ' || failure, '') FROM deliveries ORDER BY id").pluck().all(),
  ).toEqual(['unclear', 'unclear', 'unclear', 'failed permanent', 'sent', 'unclear', 'skipped']);
});

describe('an event that people were told otherwise of', () => {
  const state = () => ({
    sequence: here.sqlite.prepare('SELECT sequence FROM events').pluck().get(),
    moves: here.sqlite.prepare('SELECT from_start FROM event_moves').pluck().all(),
  });
  const edit = ({ sqlite }: Store, columns: string) => sqlite.exec(`UPDATE events SET ${columns}`);
  const move = (store: Store, sequence: number, date: string) =>
    edit(store, `sequence = ${sequence}, start_date = '${date}', end_date = '${date}'`);

  const anew = { sequence: 1, moves: [] as string[] };

  it.each<[string, () => void, typeof anew]>([
    ['as it stands in the copy', () => undefined, { sequence: 0, moves: [] }],
    ...['title', 'topic', 'online_url', 'place'].map((column): [string, () => void, typeof anew] => [
      `under another ${column}`,
      () => edit(there, `${column} = 'Neu'`),
      anew,
    ]),
    ['as cancelled', () => there.sqlite.exec(`UPDATE events SET status = 'cancelled'`), { sequence: 1, moves: [] }],
    ['as it stood before the copy was changed', () => edit(here, `title = 'Neu'`), anew],
    [
      'as confirmed, which nobody plans by',
      () => there.sqlite.exec(`UPDATE events SET status = 'confirmed'`),
      { sequence: 0, moves: [] },
    ],
    ['with another beginning', () => edit(there, `start_date = '2025-09-03'`), { sequence: 1, moves: ['2025-09-03'] }],
    [
      'with another end',
      () => [here, there].map((store, i) => edit(store, `start_time = '16:00', end_time = '17:${i}0'`)),
      { sequence: 1, moves: ['2025-09-04T16:00'] },
    ],
    ['as it stands, beside another event', () => addEvent(there), { sequence: 0, moves: [] }],
    ['on another day', () => move(there, 0, '2025-09-11'), { sequence: 1, moves: ['2025-09-11'] }],
    [
      'on another day, from which it moved back',
      () => {
        move(there, 0, '2025-09-11');
        move(there, 0, '2025-09-04');
      },
      { sequence: 1, moves: [] },
    ],
  ])('%s', (_, change, expected) => {
    change();
    write(there, { id: 1 });
    carry();
    expect(state()).toEqual(expected);
  });

  it('gets a SEQUENCE above all they hold', () => {
    move(there, 3, '2025-09-11');
    write(there, { id: 1, sequence: 3 });
    carry();
    expect(state()).toEqual({ sequence: 4, moves: ['2025-09-11'] });
  });

  it('keeps a SEQUENCE above what they hold', () => {
    move(here, 5, '2025-09-11');
    move(there, 3, '2025-09-18');
    write(there, { id: 1, sequence: 3 });
    move(there, 5, '2025-09-18');
    carry();
    expect(state()).toEqual({ sequence: 5, moves: [] });
  });

  it.each<[string, () => void]>([
    ['in a mail that the copy knows', () => [write(here, { id: 1 }), edit(there, `title = 'Neu'`)]],
    ['as it stands in the copy, before it moved', () => move(there, 5, '2025-09-11')],
    [
      'as it stands, after another title that both know of',
      () => {
        for (const { sqlite } of [here, there])
          for (const title of ['Alt', 'Impuls']) sqlite.prepare('UPDATE events SET title = ?').run(title);
        entry = Number(here.sqlite.prepare('SELECT max(id) FROM journal').pluck().get());
      },
    ],
  ])('is left as it is where they were told %s', (_, change) => {
    change();
    write(there, { id: 1 });
    carry();
    expect(state()).toEqual({ sequence: 0, moves: [] });
  });
});

describe('a mail that came back', () => {
  const back = { id: 1, error: 'returned: <anna@x.example> unknown' };
  const errors = () => here.sqlite.prepare('SELECT error FROM deliveries ORDER BY id').pluck().all();
  const dead = () =>
    here.sqlite.prepare('SELECT address FROM email_addresses WHERE bounced_at IS NOT NULL').pluck().all();
  const mark = `UPDATE email_addresses SET bounced_at = '2025-08-21T08:00:00.000Z' WHERE address = 'anna@x.example'`;

  function carryBack(isOlder: boolean): number {
    here.sqlite.prepare('ATTACH ? AS present').run(there.file);
    const count = here.sqlite.transaction(() => carryReturns(here.sqlite, { entry }, isOlder))();
    here.sqlite.exec('DETACH present');
    return count;
  }

  it.each([
    ['with the report', 1, 'returned: <anna@x.example> unknown'],
    ['without it where nobody at hand got it', null, 'returned:'],
  ])('is known as that, %s', (_, person, error) => {
    write(here, { id: 1, person });
    write(there, back);
    there.sqlite.exec(mark);
    expect(carryBack(true)).toBe(1);
    expect([errors(), dead()]).toEqual([[error], ['anna@x.example']]);
  });

  it('leaves an address that was entered at hand since', () => {
    write(here, { id: 1 });
    write(there, back);
    there.sqlite.exec(mark);
    here.sqlite.exec(`UPDATE email_addresses SET is_primary = 1 WHERE person_id = 1`);
    expect(carryBack(false)).toBe(0);
    expect([errors(), dead()]).toEqual([[back.error], []]);
  });
});
