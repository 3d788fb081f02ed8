import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Entry, openBook } from '../../src/mailing/book.js';
import { openDeliveries, tidyLedger } from '../../src/mailing/ledger.js';
import { type Outcome, stopped } from '../../src/mailing/transports/transport.js';
import { FakeTransport, later, never, now, Office, sent, unclear } from './office.js';

let office: Office;
beforeEach(async () => {
  office = await Office.open(2);
  const away = stopped('login', false, '535 no');
  await office.send(new FakeTransport({}, [away, away]));
});
afterEach(() => office.close());

function row(id: number) {
  return office.store.sqlite.prepare('SELECT * FROM deliveries WHERE id = ?').get(id);
}

function set(values: string): void {
  office.store.sqlite.exec(`UPDATE deliveries SET ${values} WHERE id = 1`);
}

const enter = (...entries: Entry[]) => openBook(office.store, 1).enter(entries);
const claim = (at = now): Entry => ({ kind: 'claim', deliveryId: 1, at });
const answer = (outcome: Outcome): Entry => ({ kind: 'settle', deliveryId: 1, outcome, at: now });
const giveUp: Entry = { kind: 'giveUp', deliveryId: 1, error: 'Not a mailbox' };
const ids = (at = now) => openDeliveries(office.store, 1, at).map(({ id }) => id);

describe('a claim', () => {
  test('is given once', () => {
    expect(enter(claim(), claim())).toEqual([true, false]);
    expect(row(1)).toMatchObject({ state: 'sending', attempts: 1 });
  });

  test.each([
    `state = 'sending'`,
    `state = 'sent', sent_at = '${now}'`,
    `state = 'unclear'`,
    `state = 'failed', failure = 'permanent'`,
    `state = 'skipped', skip_reason = 'blocked'`,
  ])('is not given where %s, and changes nothing', (values) => {
    set(values);
    const before = row(1);
    expect(enter(claim())).toEqual([false]);
    expect(row(1)).toEqual(before);
    expect(office.store.sqlite.prepare('SELECT final FROM commands').get()).toEqual({ final: null });
  });

  test.each([
    ['the event moved', `UPDATE events SET sequence = 1, start_time = '17:00'`, now],
    ['the event was cancelled', `UPDATE events SET status = 'cancelled'`, now],
    ['the event has begun', 'SELECT 1', '2025-09-04T14:00:00.000Z'],
  ])('is not given where %s: the mail is skipped as expired', (_, sql, at) => {
    set(`state = 'failed', failure = 'temporary', error = '450 later'`);
    office.store.sqlite.exec(sql);
    expect(enter(claim(at))).toEqual([false]);
    expect(row(1)).toMatchObject({ state: 'skipped', skip_reason: 'expired', failure: null });
    expect(row(2)).toMatchObject({ state: 'planned' });
  });

  test('is given where the event moved and moved back', () => {
    office.store.sqlite.exec('UPDATE events SET sequence = 2');
    expect(enter(claim())).toEqual([true]);
  });

  test('of a cancellation is not given where the event takes place again, but where that was cancelled, too', () => {
    office.store.sqlite.exec(
      `UPDATE events SET sequence = 1; UPDATE mailings SET kind = 'cancellation', audience = 'everyone'`,
    );
    expect(enter(claim())).toEqual([false]);
    office.store.sqlite.exec(
      `UPDATE events SET sequence = 2, status = 'cancelled'; UPDATE deliveries SET state = 'planned', skip_reason = NULL`,
    );
    expect(enter(claim())).toEqual([true]);
  });

  test('of what takes one entry back is given wherever the event goes on, but not where it is cancelled', () => {
    office.store.sqlite.exec(
      `UPDATE events SET sequence = 1, start_date = '2025-09-11', end_date = '2025-09-11'; UPDATE mailings SET kind = 'cancellation', audience = '1'`,
    );
    expect(enter(claim('2025-09-08T08:00:00Z'))).toEqual([true]);
    set(`state = 'planned'`);
    office.store.sqlite.exec(`UPDATE events SET sequence = 2, status = 'cancelled'`);
    expect(enter(claim())).toEqual([false]);
  });

  test('is given to the last second before the event begins', () => {
    expect(enter(claim('2025-09-04T13:59:59.999Z'))).toEqual([true]);
  });

  test('of a cancellation is given although the event is cancelled', () => {
    office.store.sqlite.exec(`UPDATE events SET status = 'cancelled'; UPDATE mailings SET kind = 'cancellation'`);
    expect(enter(claim())).toEqual([true]);
  });
});

describe('giving up', () => {
  test('fails what is open for good', () => {
    enter(giveUp);
    expect(row(1)).toMatchObject({ state: 'failed', failure: 'permanent', error: 'Not a mailbox', attempts: 0 });
  });

  test('leaves alone what is not open', () => {
    set(`state = 'unclear'`);
    enter(giveUp);
    expect(row(1)).toMatchObject({ state: 'unclear', failure: null });
  });
});

describe('an answer', () => {
  test.each([
    [sent, { state: 'sent', sent_at: now, error: null, response: '250 ok' }],
    [later, { state: 'failed', failure: 'temporary', sent_at: null, response: null }],
    [never, { state: 'failed', failure: 'permanent', sent_at: null }],
    [unclear, { state: 'unclear', failure: null, sent_at: null }],
    [stopped('sender', false, '550'), { state: 'planned', failure: null, sent_at: null }],
  ])('%j is noted', (outcome, expected) => {
    enter(claim(), answer(outcome));
    expect(row(1)).toMatchObject(expected);
  });

  test('to what is not under way changes nothing', () => {
    enter(answer(never));
    expect(row(1)).toMatchObject({ state: 'planned' });
  });
});

describe('what is open', () => {
  test('is what waits or failed for the moment', () => {
    set(`state = 'failed', failure = 'temporary'`);
    expect(ids()).toEqual([1, 2]);
    set(`failure = 'permanent'`);
    expect(ids()).toEqual([2]);
  });

  test('is nothing once the date no longer holds', () => {
    expect(ids('2025-09-04T14:00:00.000Z')).toEqual([]);
    office.store.sqlite.exec(`UPDATE events SET status = 'cancelled'`);
    expect(ids()).toEqual([]);
  });
});

test('tidying skips what a cancelled event left open, and nothing else', () => {
  set(`state = 'sent', sent_at = '${now}'`);
  tidyLedger(office.store, 1, now);
  expect(row(2)).toMatchObject({ state: 'planned' });
  office.store.sqlite.exec(`UPDATE events SET status = 'cancelled'`);
  tidyLedger(office.store, 1, now);
  expect(row(1)).toMatchObject({ state: 'sent' });
  expect(row(2)).toMatchObject({ state: 'skipped', skip_reason: 'expired' });
});
