import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MailingKind } from '../../src/db/mailings.js';
import type { Audience } from '../../src/domain/audience.js';
import { planAudience } from '../../src/mailing/audience.js';
import type { Standpoint } from '../../src/reports/status/collect.js';
import { dueInvitations } from '../../src/reports/status/invitations.js';
import { dueMails } from '../../src/reports/status/mails.js';
import { FakeTransport, members, never, now, Office } from './office.js';

const everyone: Audience = { ...members, groups: [{ kind: 'everyone' }] };
const guests: Audience = { ...members, groups: [{ kind: 'guests' }] };
const named = (id: number): Audience => ({ ...members, groups: [{ kind: 'person', id }] });
const at = { today: '2025-08-20', instant: now, time: '11:30' } as Standpoint;

/** Four people who read one address, of whom the first two are guests and the others members alone. */
let office: Office;
beforeEach(async () => {
  office = await Office.open(4);
  sql(`UPDATE email_addresses SET address = 'both@example.org';
     INSERT INTO guests (event_id, position, person_id, name, status) VALUES (1, 1, 1, 'G1', 'confirmed'), (1, 2, 2, 'G2', 'confirmed')`);
});
afterEach(() => office.close());

const sql = (text: string) => void office.store.sqlite.exec(text);

/** To whom mails of the kind went. */
async function send(kind: MailingKind, audience = everyone, transport = new FakeTransport()): Promise<number[]> {
  const newest = office.store.sqlite.prepare<[], number>('SELECT coalesce(max(id), 0) FROM deliveries').pluck();
  const before = newest.get();
  await office.send(transport, { kind, audience });
  return office.store.sqlite
    .prepare<[unknown], number>(
      `SELECT person_id FROM deliveries WHERE id > ? AND state <> 'skipped' ORDER BY person_id`,
    )
    .pluck()
    .all(before);
}

const missing = async () =>
  (await dueInvitations(office.store.sqlite, at)).flatMap(({ persons }) => persons.map(({ id }) => id));

describe('two guests at one address', () => {
  beforeEach(async () => {
    expect(await send('guest_confirmation', guests)).toEqual([1, 2]);
  });

  test('each hear of each change and of the end, once', async () => {
    office.move();
    expect(await send('update')).toEqual([1, 2]);
    expect(await send('update')).toEqual([]);
    // what became of their own letter is theirs, however often it changes
    office.move();
    expect(await send('update')).toEqual([1, 2]);
    sql(`UPDATE events SET status = 'cancelled'`);
    expect(await send('cancellation')).toEqual([1, 2]);
    expect(await send('cancellation')).toEqual([]);
  });

  test('are each told that only they are taken out', async () => {
    expect(await send('cancellation', named(1))).toEqual([1]);
    expect(await send('cancellation', named(2))).toEqual([2]);
  });

  test('are each reminded of what only they were told', async () => {
    sql(`INSERT INTO attendees (event_id, person_id, status) VALUES (1, 1, 'invited'), (1, 2, 'invited');
       UPDATE guests SET status = 'idea'`);
    expect(await send('reminder')).toEqual([1, 2]);
    expect(await send('reminder')).toEqual([]);
  });

  test('use up nobody’s invitation, nor what becomes of it', async () => {
    expect(await send('invitation', members)).toEqual([3]);
    expect(await send('invitation', members)).toEqual([]);
    office.move();
    expect(await send('update')).toEqual([1, 2, 3]);
    sql(`UPDATE events SET status = 'cancelled'`);
    expect(await send('cancellation')).toEqual([1, 2, 3]);
  });

  test('are each told that the event takes place after all', async () => {
    sql(`UPDATE events SET status = 'cancelled', sequence = sequence + 1`);
    expect(await send('cancellation')).toEqual([1, 2]);
    sql(`UPDATE events SET status = 'planned', sequence = sequence + 1`);
    expect(await send('invitation', guests)).toEqual([1, 2]);
    expect(await send('invitation', guests)).toEqual([]);
    expect(await send('invitation', members)).toEqual([3]);
  });

  test('and who was told of the move by their own letter only keeps no news from the others', async () => {
    await send('invitation', members);
    office.move();
    sql('DELETE FROM deliveries WHERE person_id IN (1, 2)');
    await send('guest_confirmation', guests);
    expect(await send('update')).toEqual([3]);
  });
});

describe('who came to read at an address later', () => {
  beforeEach(async () => {
    sql(`DELETE FROM guests; UPDATE email_addresses SET address = 'm' || person_id || '@example.org'`);
    await send('invitation', members);
  });
  const join = (id: number) => sql(`UPDATE email_addresses SET address = 'm1@example.org' WHERE person_id = ${id}`);

  test('hears what was news to them alone', async () => {
    office.move();
    expect(await send('update', named(3))).toEqual([3]);
    join(3);
    office.move(-1);
    expect(await send('update')).toEqual([3]);
    expect(await send('update')).toEqual([]);
  });

  test('hears with the other by one mail what is news to both', async () => {
    join(3);
    office.move();
    expect(await send('update')).toEqual([1, 2, 4]);
    expect(await send('update')).toEqual([]);
  });

  test('hears that the event is off though the other was taken out before', async () => {
    join(3);
    await send('cancellation', named(1));
    sql(`UPDATE events SET status = 'cancelled', sequence = sequence + 1`);
    expect(await send('cancellation')).toEqual([2, 3, 4]);
  });

  test('keeps no invitation from the other once the event takes place after all', async () => {
    join(3);
    office.move();
    await send('update', named(3));
    sql(`UPDATE events SET status = 'cancelled'`);
    expect(await send('cancellation')).toEqual([1, 2, 4]);
    sql(`UPDATE events SET status = 'planned', sequence = sequence + 1`);
    expect(await send('invitation', members)).toEqual([1, 2, 4]);
  });
});

test('guests who were asked each hear that the event is off', async () => {
  sql(`UPDATE guests SET status = 'requested'`);
  expect(await send('guest_request', guests)).toEqual([1, 2]);
  sql(`UPDATE events SET status = 'cancelled'`);
  expect(await send('cancellation')).toEqual([1, 2]);
});

test('the status names whose invitation only a guest’s letter has taken, as planning does', async () => {
  office.addMember(5, 'm5@example.org');
  await send('guest_confirmation', guests);
  await send('invitation', named(5));
  sql(`UPDATE mailings SET audience = 'members' WHERE kind = 'invitation'`);
  expect(await missing()).toEqual([3]);
  expect(await send('invitation', members)).toEqual([3]);
  expect(await missing()).toEqual([]);
});

test('the status names nobody whose own letter the address refused', async () => {
  office.addMember(5, 'm5@example.org');
  sql(`UPDATE email_addresses SET address = 'm1@example.org' WHERE person_id = 1`);
  await send('guest_confirmation', named(1), new FakeTransport({ m1: [never] }));
  await send('invitation', members);
  expect(await missing()).toEqual([]);
});

type Deed = { do: 'guest_confirmation' | 'invitation' | 'reminder' | 'update' } | { do: 'move' | 'off' };

const deed: fc.Arbitrary<Deed> = fc.record({
  do: fc.constantFrom('guest_confirmation', 'invitation', 'reminder', 'update', 'update', 'move', 'move', 'off'),
});

test('whatever an office does, nobody at one address is told twice, and nobody never', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 9 }), async (deeds) => {
      sql(
        `DELETE FROM mailings; DELETE FROM attendees; UPDATE events SET sequence = 0, status = 'planned', topic = NULL`,
      );
      let state = 0;
      /** The last mail of each person. */
      const told = new Map<number, { kind: MailingKind; state: number }>();
      /** Whether a mail that is nobody's alone told those of whom none is. */
      let isHeard = false;
      const hand = async (kind: MailingKind, audience = everyone) => {
        for (const person of await send(kind, audience)) {
          const last = told.get(person);
          const isAgain = last?.kind === kind && last.state === state;
          expect(isAgain).toBe(false);
          told.set(person, { kind, state });
          if (kind === 'invitation' || kind === 'cancellation') isHeard = kind === 'invitation';
        }
      };
      for (const each of [...deeds, { do: 'move' }, { do: 'update' }, { do: 'invitation' }] as Deed[]) {
        if (each.do === 'move') sql(`UPDATE events SET sequence = sequence + 1, topic = 'Thema ${++state}'`);
        else if (each.do === 'off') {
          sql(`UPDATE events SET status = 'cancelled'`);
          await hand('cancellation');
          for (const { kind } of told.values()) expect(kind).toBe('cancellation');
          sql(`UPDATE events SET status = 'planned', sequence = sequence + 1, topic = 'Thema ${++state}'`);
        } else if (each.do === 'guest_confirmation') await hand(each.do, guests);
        else await hand(each.do, each.do === 'invitation' ? members : everyone);
        if (each.do !== 'update') continue;
        const due = dueMails(office.store.sqlite, at).filter(({ kind }) => kind === 'old_entry_held');
        expect(due).toEqual([]);
        const left = planAudience(office.store, office.request({ kind: 'update', audience: everyone }));
        expect(left.skipped.filter(({ reason }) => reason === 'shared_address')).toEqual([]);
      }
      // whoever holds something holds what is true
      for (const last of told.values()) if (last.kind !== 'cancellation') expect(last.state).toBe(state);
      expect(isHeard).toBe(true);
    }),
    { numRuns: 12 },
  );
});
