import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isOver, statusOn } from '../../src/db/membership-on.js';
import { openStore } from '../../src/db/open.js';
import type { Store } from '../../src/db/store.js';
import {
  factsOf,
  isExpired,
  isOldDate,
  listedForOldDate,
  listedSequence,
  readFacts,
  saysNow,
  sinceUntrue,
  stillHolds,
  tellsOfCancellation,
  toldOtherDate,
  writtenSequence,
} from '../../src/db/what-holds.js';
import { now } from '../helpers/database.js';
import { type Mail, write } from './written-mail.js';

let store: Store;

beforeAll(async () => {
  store = await openStore(':memory:', 'memory', '/nowhere', now);
  store.sqlite.exec(`
    INSERT INTO persons (id, given_name, family_name) VALUES (1, 'Anna', 'A'), (2, 'Bert', 'B');
    INSERT INTO events (id, slug, uid, title, sequence, status, start_date, end_date, start_time, end_time, timezone)
      VALUES (1, 'impuls', 'u1', 'Impuls', 2, 'planned', '2025-09-04', '2025-09-04', '16:00', '17:30', 'Europe/Berlin'),
        (2, 'klausur', 'u2', 'Klausur', 0, 'planned', '2025-10-01', '2025-10-02', NULL, NULL, 'Europe/Berlin')`);
});
beforeEach(() => void store.sqlite.exec('BEGIN'));
afterEach(() => void store.sqlite.exec('ROLLBACK'));
afterAll(() => store.close());

/** What an expression gives, of the event 1 unless `from` says otherwise. */
const ask = (expression: string, from = 'events e WHERE e.id = 1'): unknown =>
  store.sqlite.prepare(`SELECT ${expression} FROM ${from}`).pluck().get();
const ofMailing = (rule: (mailing: string, event: string) => string) =>
  ask(rule('m', 'e'), 'mailings m JOIN events e ON e.id = m.event_id WHERE m.id = 1');
const set = (sql: string) => void store.sqlite.exec(sql);

/** Mails to Anna about the event 1, one after the other, each of a mailing of its own. */
function mails(...given: Partial<Mail>[]): void {
  for (const [i, mail] of given.entries()) write(store, { id: i + 1, mailing: i + 1, ...mail });
}

/** What a mailing said of the event: what is so now, something else, or nobody knows. */
function facts(said: 'same' | 'other' | null): void {
  if (said !== null) set(`UPDATE mailings SET facts = (SELECT ${factsOf('e')} FROM events e WHERE id = 1)`);
  if (said === 'other') set(`UPDATE mailings SET facts = replace(facts, 'Impuls', 'Talk')`);
}

function moved(sequence: number, start: string, end: string, at = now, event = 1): void {
  const move = 'INSERT INTO event_moves (event_id, sequence, from_start, from_end, moved_at) VALUES (?, ?, ?, ?, ?)';
  store.sqlite.prepare(move).run(event, sequence, start, end, at);
}

/** Moved to another day, and back. */
function movedAwayAndBack(): void {
  moved(1, '2025-09-04T16:00', '2025-09-04T17:30');
  moved(2, '2025-09-11T16:00', '2025-09-11T17:30');
}

describe('what a mailing said of its event', () => {
  it.each<[number, 'same' | 'other' | null, 0 | 1]>([
    [2, 'other', 1],
    [3, null, 1],
    [1, 'same', 1],
    [1, 'other', 0],
    [1, null, 0],
  ])('at SEQUENCE %i of 2, and the %s, holds: %i', (sequence, said, holds) => {
    mails({ sequence });
    facts(said);
    expect(ofMailing(stillHolds)).toBe(holds);
  });

  it.each<[string, string, number, 'same' | 'other' | null, 0 | 1]>([
    ['invitation', 'planned', 2, null, 1],
    ['invitation', 'planned', 2, 'other', 0],
    ['invitation', 'planned', 1, null, 0],
    ['invitation', 'planned', 1, 'same', 1],
    ['invitation', 'planned', 1, 'other', 0],
    ['invitation', 'cancelled', 1, 'same', 0],
    ['cancellation', 'cancelled', 1, 'same', 1],
    ['cancellation', 'cancelled', 1, 'other', 0],
    ['cancellation', 'planned', 1, 'same', 0],
    ['cancellation', 'planned', 2, 'same', 1],
    ['withdrawal', 'planned', 1, 'other', 1],
    ['withdrawal', 'cancelled', 1, 'same', 0],
  ])(
    'as %s of one that is %s, at SEQUENCE %i of 2, and the %s, may still be sent: %i',
    (kind, status, sequence, said, is) => {
      set(`UPDATE events SET status = '${status}'`);
      const audience = kind === 'withdrawal' ? 'people' : 'everyone';
      mails({ kind: kind === 'withdrawal' ? 'cancellation' : kind, sequence, audience });
      facts(said);
      expect(ofMailing(saysNow)).toBe(is);
    },
  );

  it('is read back as it was written', () => {
    expect(readFacts(null)).toBeNull();
    expect(readFacts(String(ask(factsOf('e'))))).toEqual({
      ...{ title: 'Impuls', topic: null, onlineUrl: null, place: null },
      ...{ startDate: '2025-09-04', endDate: '2025-09-04', startTime: '16:00', endTime: '17:30' },
    });
  });
});

describe('a cancellation', () => {
  const status = (to: string) => set(`UPDATE events SET status = '${to}' WHERE id = 1`);
  const withdraw = (mail: Partial<Mail> = {}) =>
    mails({ kind: 'cancellation', audience: 'Anna', sequence: 1, ...mail });
  const tells = () => ofMailing(tellsOfCancellation);

  it('to everybody, or to somebody while the event is cancelled, says that it does not take place', () => {
    withdraw({ sequence: 2 });
    expect(tells()).toBe(0);
    status('cancelled');
    expect(tells()).toBe(1);
    set(`UPDATE mailings SET audience = 'everyone'`);
    status('planned');
    expect(tells()).toBe(1);
  });

  it.each([
    ['2025-09-03T23:59:59.000Z', '2025-09-02T00:00:00Z', 'a while after it was written', 0],
    ['2025-09-04T00:00:00.000Z', '2025-09-02T00:00:00Z', 'on the day of the event', 1],
    ['2025-09-04T00:00:00.000Z', '2025-09-05T00:00:00Z', 'while its own time lasts', 0],
  ])('that takes an entry back is expired at %s where its time ends at %s: %s', (at, expires, _, expected) => {
    withdraw();
    set(`UPDATE mailings SET expires_at = '${expires}'`);
    expect(ofMailing((mailing, event) => isExpired(mailing, event, `'${at}'`))).toBe(expected);
    set(`UPDATE mailings SET audience = 'everyone'`);
    expect(ofMailing((mailing, event) => isExpired(mailing, event, `'${at}'`))).toBe(at > expires ? 1 : 0);
  });

  it('from before the event was cancelled, or moved, takes an entry back', () => {
    withdraw();
    expect(tells()).toBe(0);
    status('cancelled');
    expect(tells()).toBe(0);
    status('planned');
    expect(tells()).toBe(0);
  });

  it('from when the event was cancelled said so, though it takes place again, as the log knows', () => {
    // the number was that of another mailing once
    withdraw();
    set('DELETE FROM deliveries; DELETE FROM mailings');
    status('cancelled');
    withdraw();
    write(store, { id: 2, mailing: 2, person: 2 });
    set(`UPDATE events SET title = 'Klausurtagung' WHERE id = 2`);
    set(`INSERT INTO journal (table_name, row_id, after) VALUES ('events', 1, '{}')`);
    status('planned');
    write(store, { id: 3, mailing: 3, person: 2 });
    set(`UPDATE mailings SET owed = 1 WHERE id = 1`);
    expect(tells()).toBe(1);
    status('cancelled');
    status('planned');
    expect(tells()).toBe(1);
    // written once more by going back to a copy
    set(`INSERT INTO commands (at, words, args) VALUES ('${now}', 'db restore', '[]');
      INSERT INTO journal (command_id, table_name, row_id, after) SELECT id, 'mailings', 1, '{}' FROM commands`);
    expect(tells()).toBe(1);
  });
});

describe('the date of an event', () => {
  const old = (sequence: number, event = 1) => ask(isOldDate(String(event), String(sequence)));

  it.each([
    ['2025-09-04T16:00', '2025-09-04T17:30', 0],
    ['2025-09-04T15:00', '2025-09-04T17:30', 1],
    ['2025-09-04T16:00', '2025-09-04T18:00', 1],
  ])('was another one where it began %s or ended %s: %i', (start, end, isOld) => {
    moved(1, start, end);
    expect([old(0), old(1), old(0, 2)]).toEqual([isOld, 0, 0]);
  });

  it('of whole days has no times', () => {
    moved(1, '2025-10-01', '2025-10-02', now, 2);
    expect(old(0, 2)).toBe(0);
  });

  it('is that which the first move from there on left', () => {
    moved(2, '2025-09-11T16:00', '2025-09-11T17:30');
    moved(1, '2025-09-04T16:00', '2025-09-04T17:30');
    moved(3, '2025-09-18T16:00', '2025-09-18T17:30');
    moved(3, '2025-09-04T16:00', '2025-09-04T17:30');
    expect([0, 1, 2, 3].map((sequence) => old(sequence))).toEqual([0, 1, 1, 0]);
  });
});

describe('mails since', () => {
  it.each<[Partial<Mail>, 0 | 1]>([
    [{ sequence: 1 }, 1],
    [{ sequence: 2 }, 0],
    [{ sequence: 1, kind: 'cancellation' }, 0],
    [{ sequence: 1, error: 'returned: 550' }, 0],
    [{ sequence: 1, person: 2 }, 0],
    [{ sequence: 1, event: 2 }, 0],
  ])('told somebody another date: %o: %i', (mail, told) => {
    movedAwayAndBack();
    mails(mail);
    expect(ask(toldOtherDate('1', '1', '0'))).toBe(told);
    expect(ask(toldOtherDate('1', '1', '1'))).toBe(0);
  });

  it.each<[Partial<Mail>, 0 | 1]>([
    [{ sequence: 2 }, 1],
    [{ sequence: 0 }, 0],
    [{ sequence: 0, kind: 'information' }, 1],
    [{ sequence: 0, error: 'returned: 550' }, 1],
    [{ sequence: 0, person: 2 }, 1],
    [{ sequence: 0, event: 2 }, 1],
  ])('told them nothing that is not true: %o: %i', (mail, isTrue) => {
    mails({ sequence: 0 }, { sequence: 2 }, mail);
    const since = (delivery: number) =>
      ask(sinceUntrue('d', 'e'), `deliveries d, events e WHERE e.id = 1 AND d.id = ${delivery}`);
    expect([since(2), since(3)]).toEqual([isTrue, 1]);
  });
});

describe('SEQUENCE as somebody knows it', () => {
  const [first, second] = ['2025-08-21T08:00:00.000Z', '2025-08-22T08:00:00.000Z'];

  it.each([
    [1, null, 1],
    [null, null, 0],
    [null, '2025-08-20T08:00:00.000Z', 0],
    [null, '2025-08-21T08:00:00.500Z', 0],
    [null, '2025-08-21T08:00:01.000Z', 1],
    [null, '2025-08-23T08:00:00.000Z', 2],
  ])('by their answer to %s, or since they registered at %s, is %i', (reply, registered, known) => {
    moved(1, '2025-09-04T16:00', '2025-09-04T17:30', first);
    moved(2, '2025-09-11T16:00', '2025-09-11T17:30', second);
    moved(7, '2025-09-11', '2025-09-11', '2025-12-01T08:00:00.000Z', 2);
    store.sqlite
      .prepare(
        `INSERT INTO attendees (event_id, person_id, status, reply_sequence, registered_at) VALUES (1, 1, 'accepted', ?, ?)`,
      )
      .run(reply, registered);
    expect(ask(listedSequence('a', 'e'), 'attendees a JOIN events e ON e.id = a.event_id')).toBe(known);
  });

  it.each<[string, Partial<Mail>[], number | null]>([
    ['none', [], null],
    ['those that reached them', [{ sequence: 0 }, { sequence: 1 }], 1],
    ['one that failed, of another date', [{ sequence: 1, state: 'failed' }], null],
    ['one that failed, of this date', [{ sequence: 2, state: 'failed' }], 2],
    ['one that was skipped', [{ sequence: 2, state: 'skipped' }], 2],
    ['one to somebody else', [{ sequence: 2, person: 2 }], null],
    ['one about something else', [{ sequence: 2, event: 2 }], null],
  ])('by our mails: %s', (_, given, known) => {
    movedAwayAndBack();
    mails(...given);
    expect(ask(writtenSequence('1', 'e'))).toBe(known);
    set(`UPDATE deliveries SET skip_reason = 'expired' WHERE state = 'skipped'`);
    if (given.some(({ state }) => state === 'skipped')) expect(ask(writtenSequence('1', 'e'))).toBeNull();
  });

  it('is that of another date for who is on the list and knows none later', () => {
    movedAwayAndBack();
    moved(3, '2025-09-18T16:00', '2025-09-18T17:30');
    set(`INSERT INTO attendees (event_id, person_id, status, reply_sequence)
      VALUES (1, 1, 'accepted', 1), (1, 2, 'accepted', 1), (1, NULL, 'accepted', 1), (2, 2, 'accepted', 0)`);
    const named = () => [...listedForOldDate(store, 1)];
    expect(named()).toEqual([1, 2]);
    mails({ sequence: 3 });
    expect(named()).toEqual([2]);
  });
});

describe('a membership', () => {
  it.each([
    ['2026-12-31', '2026-12-31', 0],
    ['2026-12-31', '2027-01-01', 1],
    ['2026-12', '2026-12-31', 0],
    ['2026-12', '2027-01-01', 1],
    ['2026', '2026-12-31', 0],
    ['2026', '2027-01-01', 1],
    [null, '2027-01-01', null],
  ])('that ends %s is over on %s: %s', (end, day, over) => {
    const left = end === null ? 'NULL' : `'${end}'`;
    const membership = `(SELECT 'active' AS status, ${left} AS left_on) AS m`;
    expect(ask(isOver('m.left_on', `'${day}'`), membership)).toBe(over);
    expect(ask(statusOn(`'${day}'`), membership)).toBe(over === 1 ? 'former' : 'active');
  });
});
