import { afterEach, beforeEach, expect, test } from 'vitest';
import { toldPlaces, toldReader, workshopNews } from '../../src/db/workshop-news.js';
import type { Audience } from '../../src/domain/audience.js';
import { planAudience } from '../../src/mailing/audience.js';
import { FakeTransport, later, Office, unclear } from './office.js';

const everyone: Audience = { groups: [{ kind: 'everyone' }], filters: [], excluded: [] };
let office: Office;
const sql = (text: string) => void office.store.sqlite.exec(text);
const place = (person: number, session: number) =>
  sql(`INSERT INTO workshop_places (person_id, session_id, given_by) VALUES (${person}, ${session}, 'assignment')`);

beforeEach(async () => {
  office = await Office.open(4);
  sql(`INSERT INTO sessions (id, event_id, position, day, start_time, end_time, kind, title, room) VALUES
         (1, 1, 1, '2025-09-04', '16:00', '16:30', 'workshop', 'Wärme', 'A'),
         (2, 1, 2, '2025-09-04', '17:00', '17:30', 'workshop', 'Wohnen', NULL);
       INSERT INTO attendees (event_id, person_id, status) VALUES
         (1, 1, 'registered'), (1, 2, 'accepted'), (1, 3, 'declined'), (1, 4, 'registered');
       INSERT INTO workshop_wishes (person_id, session_id, rank, source) VALUES
         (1, 1, 1, 'import'), (2, 1, 1, 'import'), (3, 1, 1, 'import')`);
  place(1, 1);
  place(3, 1);
});
afterEach(() => office.close());

function plan() {
  const request = office.request({ kind: 'workshops', audience: everyone });
  const { recipients, skipped } = planAudience(office.store, request);
  const not = Object.fromEntries(skipped.map(({ person, reason }) => [person.id, reason]));
  return { to: recipients.map(({ person }) => person.id), not };
}

async function send(transport = new FakeTransport()) {
  await office.send(transport, { kind: 'workshops', audience: everyone });
  return transport.handed.toSorted();
}

test('goes to everybody who is coming and chose, with a place or without, once', async () => {
  expect(plan()).toEqual({ to: [1, 2], not: {} });
  expect(await send()).toEqual(['m1', 'm2']);
  expect(plan()).toEqual({ to: [], not: { 1: 'already_told', 2: 'already_told' } });
  expect(await send()).toEqual([]);
});

test('is news again where places, their time or their room change, and only for those people', async () => {
  await send();
  place(2, 2);
  expect(plan().to).toEqual([2]);
  sql(`UPDATE sessions SET room = 'B' WHERE id = 1`);
  expect(plan().to).toEqual([1, 2]);
  expect(await send()).toEqual(['m1', 'm2']);
  // what was true before is news after something else was told
  sql(`UPDATE sessions SET room = 'A' WHERE id = 1`);
  expect(plan()).toEqual({ to: [1], not: { 2: 'already_told' } });
});

test('tells who lost their only place, wished for or not', async () => {
  place(4, 2);
  await send();
  sql('DELETE FROM workshop_places WHERE person_id = 4');
  expect(plan().to).toEqual([4]);
  sql(`UPDATE attendees SET status = 'declined' WHERE person_id = 4`);
  expect(plan().to).toEqual([]);
});

test('that could not leave is not sent once it is wrong, but written anew', async () => {
  await send(new FakeTransport({ m1: [later, later, later], m2: [unclear] }));
  expect(plan()).toEqual({ to: [], not: { 1: 'left_over', 2: 'already_told' } });
  // who may have the mail is told of a change, who cannot have it is told for the first time
  const wasTold = toldReader(office.store, 1);
  expect([1, 2, 3].map((person) => wasTold(person, 'news'))).toEqual([false, true, false]);
  // the very mail that they have was no news of a change
  expect(wasTold(2, workshopNews(office.store, 1).get(2) ?? '')).toBe(false);
  sql('UPDATE workshop_places SET session_id = 2 WHERE person_id = 1');
  expect(plan().to).toEqual([1]);
  expect(await send()).toEqual(['m1']);
  const states = office.store.sqlite
    .prepare('SELECT state, skip_reason FROM deliveries WHERE person_id = 1 ORDER BY id')
    .all();
  expect(states).toEqual([
    { state: 'skipped', skip_reason: 'expired' },
    { state: 'sent', skip_reason: null },
  ]);
});

test('that could not leave is not sent to who has declined since, with a place or without', async () => {
  await send(new FakeTransport({ m1: [later, later, later], m2: [later, later, later] }));
  sql(`UPDATE attendees SET status = 'declined' WHERE person_id IN (1, 2)`);
  expect(await send()).toEqual([]);
});

test('says what is there to be read back, in the order of the programme', () => {
  place(1, 2);
  const wohnen = {
    title: 'Wohnen',
    day: '2025-09-04',
    startTime: '17:00',
    endTime: '17:30',
    timeNote: null,
    room: null,
  };
  expect(toldPlaces(workshopNews(office.store, 1).get(1) ?? '')).toEqual([
    { title: 'Wärme', day: '2025-09-04', startTime: '16:00', endTime: '16:30', timeNote: null, room: 'A' },
    wohnen,
  ]);
  expect(toldPlaces(workshopNews(office.store, 1).get(2) ?? 'none')).toEqual([]);
});

test('was never told, as long as the mail came back: the next one is no news of a change', async () => {
  await send();
  sql(`UPDATE deliveries SET error = 'returned: 5.2.2' WHERE person_id = 1`);
  const wasTold = toldReader(office.store, 1);
  expect([wasTold(1, 'news'), wasTold(2, 'news')]).toEqual([false, true]);
});
