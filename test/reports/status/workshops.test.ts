import { expect, it } from 'vitest';
import { workshopNews } from '../../../src/db/workshop-news.js';
import { newOffice } from './office.js';

async function withWishes(date: string) {
  const office = await newOffice();
  const event = office.event(date);
  const [kim, jo, lea] = ['Sommer', 'Winter', 'Herbst'].map((name) => office.member(name));
  const session = office.insert('sessions', { event_id: event, position: 1, day: date, kind: 'workshop', title: 'W' });
  for (const [person, status] of [
    [kim, 'registered'],
    [jo, 'accepted'],
    [lea, 'declined'],
  ] as const) {
    office.insert('attendees', { event_id: event, person_id: person ?? 0, status });
    office.insert('workshop_wishes', { person_id: person ?? 0, session_id: session, rank: 1, source: 'import' });
  }
  const place = (person = 0) =>
    office.insert('workshop_places', { person_id: person, session_id: session, given_by: 'hand' });
  /** Tells people what holds now. */
  const tell = (...persons: (number | undefined)[]) => {
    const told = persons.map((person = 0) => person);
    office.mail(event, 'workshops', told, 'sent');
    const news = workshopNews(office, event);
    for (const person of told) {
      const write = 'UPDATE deliveries SET tells = ? WHERE person_id = ?';
      office.sqlite.prepare(write).run(news.get(person), person);
    }
  };
  return { office, event, kim, jo, place, tell };
}

it.each([
  ['2025-11-07', 'soon'],
  ['2025-09-08', 'now'],
])('wishes of those who are coming wait for places: %s, %s', async (date, urgency) => {
  const { office, place, kim } = await withWishes(date);
  expect(await office.only('workshops_unassigned')).toMatchObject({ count: 2, urgency, date });
  expect(await office.kinds()).not.toContain('workshops_untold');
  place(kim);
  expect(await office.kinds()).not.toContain('workshops_unassigned');
});

it('the day named is that of the first workshop', async () => {
  const { office, event, place, kim } = await withWishes('2025-11-07');
  office.sqlite.prepare(`UPDATE events SET start_date = '2025-11-06', end_date = '2025-11-07' WHERE id = ?`).run(event);
  const named = { date: '2025-11-07', event: { start: '2025-11-06' } };
  expect(await office.only('workshops_unassigned')).toMatchObject(named);
  place(kim);
  expect(await office.only('workshops_untold')).toMatchObject(named);
});

it('who has no date ahead waits for nothing', async () => {
  for (const date of ['2025-09-03', '2025-08-01']) {
    const { office } = await withWishes(date);
    expect(await office.kinds()).not.toContain('workshops_unassigned');
  }
});

it('people are to be told once there is news, and can be', async () => {
  const { office, kim, jo, place, tell } = await withWishes('2025-11-07');
  place(kim);
  expect(await office.only('workshops_untold')).toMatchObject({ count: 2, event: { start: '2025-11-07' } });
  tell(kim, jo);
  expect(await office.kinds()).not.toContain('workshops_untold');
  place(jo);
  expect(await office.only('workshops_untold')).toMatchObject({ count: 1 });
  office.sqlite.exec(`UPDATE persons SET blocked = 1 WHERE id = ${jo}`);
  expect(await office.kinds()).not.toContain('workshops_untold');
});

it('a place that is free is told while somebody who comes wishes for it, until they have it', async () => {
  const { office, kim, jo, place } = await withWishes('2025-11-07');
  place(kim);
  expect(await office.only('workshops_free')).toMatchObject({ count: 1, workshops: ['W'], urgency: 'soon' });
  office.sqlite.exec('UPDATE sessions SET capacity = 1');
  expect(await office.kinds()).not.toContain('workshops_free');
  office.sqlite.exec(`UPDATE attendees SET status = 'waitlisted' WHERE person_id = ${kim}`);
  expect(await office.only('workshops_free')).toMatchObject({ count: 1 });
  place(jo);
  expect(await office.kinds()).not.toContain('workshops_free');
});

it('places of an event are told while somebody waits for one', async () => {
  const { office, event, kim, jo } = await withWishes('2025-11-07');
  const set = (person: number | undefined, status: string) =>
    office.sqlite.exec(`UPDATE attendees SET status = '${status}' WHERE person_id = ${person}`);
  set(kim, 'waitlisted');
  expect(await office.kinds()).not.toContain('waitlist_free');
  office.sqlite.exec(`UPDATE events SET capacity = 1 WHERE id = ${event}`);
  expect(await office.kinds()).not.toContain('waitlist_free');
  set(jo, 'declined');
  expect(await office.only('waitlist_free')).toMatchObject({ count: 1, date: '2025-11-07', urgency: 'soon' });
  office.sqlite.exec(`UPDATE events SET status = 'cancelled' WHERE id = ${event}`);
  expect(await office.kinds()).not.toContain('waitlist_free');
  // whoever was erased waits for nothing
  office.sqlite.exec(`UPDATE events SET status = 'planned' WHERE id = ${event}`);
  office.sqlite.exec(`UPDATE attendees SET person_id = NULL WHERE person_id = ${kim}`);
  expect(await office.kinds()).not.toContain('waitlist_free');
});
