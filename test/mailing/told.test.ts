import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Audience } from '../../src/domain/audience.js';
import { type Told, toldBefore } from '../../src/mailing/told.js';
import { FakeTransport, Office } from './office.js';

let office: Office;
beforeEach(async () => {
  office = await Office.open(1);
});
afterEach(() => office.close());

const one: Audience = { groups: [{ kind: 'person', id: 1 }], filters: [], excluded: [] };
const send = (kind: 'invitation' | 'cancellation' | 'guest_request') =>
  office.send(new FakeTransport(), { kind, audience: one, asked: '1' });

/** What person 1 was told so far, where an invitation is planned. */
function told(): Told | undefined {
  return toldBefore(office.store, office.request({ kind: 'invitation' }), '2025-08-20T08:00:00.000Z').get(1);
}

test('who was invited holds an entry, who was taken off the list holds none, each time anew', async () => {
  expect(told()).toBeUndefined();
  await send('invitation');
  expect(told()).toMatchObject({
    held: 0,
    withdrawals: 0,
    isTakenOut: false,
    settled: new Map([['m1@example.org', 1]]),
  });
  await send('cancellation');
  expect(told()).toMatchObject({ held: null, withdrawals: 1, isTakenOut: true, settled: new Map() });
  await send('invitation');
  await send('cancellation');
  expect(told()).toMatchObject({ held: null, withdrawals: 2, isTakenOut: true });
});

test('a guest is asked until that was taken back, and what was taken back may be asked again', async () => {
  office.store.sqlite.exec(
    `INSERT INTO guests (event_id, position, person_id, name, status) VALUES (1, 1, 1, 'G1', 'requested')`,
  );
  await send('guest_request');
  expect(told()).toMatchObject({ asked: 0, held: null });
  await send('cancellation');
  expect(told()).toMatchObject({ asked: null, withdrawals: 1 });
  const planned = office.request({ kind: 'cancellation' });
  const again = () => toldBefore(office.store, planned, '2025-08-20T08:00:00.000Z').get(1)?.settled.size;
  expect(again()).toBe(1);
  await send('guest_request');
  expect(again()).toBe(0);
});
