import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Audience } from '../../src/domain/audience.js';
import { planAudience } from '../../src/mailing/audience.js';
import { stopped } from '../../src/mailing/transports/transport.js';
import { FakeTransport, later, members, never, Office } from './office.js';

let office: Office;
beforeEach(async () => {
  office = await Office.open(3);
});
afterEach(() => office.close());

const everyone: Audience = { groups: [{ kind: 'everyone' }], filters: [], excluded: [] };
const board: Audience = { groups: [{ kind: 'board' }], filters: [], excluded: [] };
const away = stopped('login', false, '535 no');

async function plan(audience = members, today = '2025-08-20') {
  const { recipients, skipped } = planAudience(office.store, { ...office.request({ audience }), today });
  return {
    to: recipients.map(({ address }) => address.split('@')[0]),
    not: Object.fromEntries(skipped.map(({ person, reason }) => [`m${person.id}`, reason])),
  };
}

test.each([
  [null, null, true],
  ['2025-08-20', null, true],
  ['2025-08-21', null, false],
  ['2025', null, true],
  ['2026', null, false],
  [null, '2025-08-20', true],
  [null, '2025-08-19', false],
  [null, '2025-08', true],
  [null, '2025-07', false],
  [null, '2025', true],
  ['2020', '2024', false],
])('a role from %s to %s is held on 20 August 2025: %s', async (from, until, held) => {
  office.store.sqlite
    .prepare(`INSERT INTO roles (person_id, kind, starts_on, ends_on) VALUES (2, 'treasurer', ?, ?)`)
    .run(from, until);
  expect((await plan(board)).to).toEqual(held ? ['m2'] : []);
});

test('guests and attendees are meant unless they declined', async () => {
  office.store.sqlite.exec(`
    INSERT INTO guests (event_id, position, person_id, name, status) VALUES
      (1, 1, 1, 'G1', 'confirmed'), (1, 2, 2, 'G2', 'declined');
    INSERT INTO attendees (event_id, person_id, status) VALUES (1, 2, 'declined'), (1, 3, 'accepted')`);
  expect((await plan({ ...members, groups: [{ kind: 'guests' }] })).to).toEqual(['m1']);
  expect((await plan({ ...members, groups: [{ kind: 'attendees' }] })).to).toEqual(['m3']);
});

test('a mail of an earlier run that is still to be sent is not an invitation yet, and is not written twice', async () => {
  await office.send(new FakeTransport({ m1: [later, later, later], m2: [never] }));
  expect(await plan()).toEqual({ to: [], not: { m1: 'left_over', m2: 'refused', m3: 'already_told' } });
});

test.each([
  ['date', () => office.move()],
  // while nobody holds it yet, SEQUENCE does not rise
  ['topic', () => office.store.sqlite.exec(`UPDATE events SET topic = 'Neu'`)],
])('a mail whose %s no longer holds counts as never written', async (_, change) => {
  await office.send(new FakeTransport({}, [away, away]));
  expect((await plan()).not).toEqual({ m1: 'left_over', m2: 'left_over', m3: 'left_over' });
  change();
  expect(await plan()).toEqual({ to: ['m1', 'm2', 'm3'], not: {} });
});

test('who was sent the old date after all is told already', async () => {
  await office.send(new FakeTransport());
  office.move();
  expect((await plan()).not).toEqual({ m1: 'already_told', m2: 'already_told', m3: 'already_told' });
});

describe('who answered without an invitation', () => {
  beforeEach(() => {
    office.store.sqlite.exec(`
      INSERT INTO attendees (event_id, person_id, status) VALUES
        (1, 1, 'registered'), (1, 2, 'declined'), (1, 3, 'invited')`);
  });

  test('is not invited, but who only stands there as invited is', async () => {
    expect(await plan()).toEqual({ to: ['m3'], not: { m1: 'on_list', m2: 'declined' } });
  });

  test('is invited where somebody asks for them, by name or by the answer', async () => {
    expect((await plan({ ...members, groups: [{ kind: 'person', id: 2 }] })).to).toEqual(['m2']);
    const registered: Audience = { ...members, groups: [{ kind: 'answer', answer: 'registered' }] };
    expect((await plan(registered)).to).toEqual(['m1']);
    const saved: Audience = { ...members, groups: [{ kind: 'saved', name: 'da', audience: registered }] };
    expect((await plan(saved)).to).toEqual(['m1']);
  });
});

test('who was told that the event is off is invited anew when it takes place after all, whatever they answered', async () => {
  await office.send(new FakeTransport());
  office.store.sqlite.exec(`UPDATE attendees SET status = 'accepted'; UPDATE events SET status = 'cancelled'`);
  await office.send(new FakeTransport(), { kind: 'cancellation', audience: everyone });
  office.store.sqlite.exec(`UPDATE events SET status = 'planned'`);
  expect((await plan()).to).toEqual(['m1', 'm2', 'm3']);
});
