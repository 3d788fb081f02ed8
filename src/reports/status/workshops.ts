import type BetterSqlite3 from 'better-sqlite3';
import { choosing, workshopNews } from '../../db/workshop-news.js';
import { daysUntil } from '../../domain/plain-days.js';
import type { Standpoint } from './collect.js';
import { type Due, type DueEvent, due, type Urgency } from './due.js';

const isComing = `e.start_date >= @today AND length(e.start_date) = 10 AND e.status IN ('planned', 'confirmed')`;
/** Who is coming and has wishes. CROSS JOIN keeps SQLite from beginning with all wishes ever made. */
const wishing = `(SELECT count(DISTINCT w.person_id)
  FROM sessions s CROSS JOIN workshop_wishes w ON w.session_id = s.id
  JOIN attendees a ON a.event_id = s.event_id AND a.person_id = w.person_id AND a.status IN (${choosing})
 WHERE s.event_id = e.id)`;
const hasPlaces = `EXISTS (SELECT 1 FROM sessions o CROSS JOIN workshop_places p ON p.session_id = o.id
  WHERE o.event_id = e.id)`;

/** SQL: the day of an event's first workshop. */
const firstOf = `coalesce((SELECT min(s.day) FROM sessions s WHERE s.event_id = e.id AND s.kind = 'workshop'), e.start_date)`;

/** Titles of the workshops of an event in which more people who are coming have a place than there are places. */
const overFull = `SELECT s.title FROM sessions s JOIN workshop_places p ON p.session_id = s.id
  JOIN attendees a ON a.event_id = s.event_id AND a.person_id = p.person_id AND a.status IN (${choosing})
 WHERE s.event_id = ? AND s.kind = 'workshop' AND s.capacity IS NOT NULL
 GROUP BY s.id HAVING count(*) > s.capacity ORDER BY s.position`;

/**
 * Workshops of coming dates: wishes that nobody assigned places to, places of which people were not told, workshops
 * with more people than places, and those with room for somebody who wished for them.
 */
export async function dueWorkshops(sqlite: BetterSqlite3.Database, { today }: Standpoint): Promise<Due[]> {
  const urgency = (start: string): Urgency => (daysUntil(today, start) <= 7 ? 'now' : 'soon');
  const unassigned = sqlite
    .prepare<[object], DueEvent & { count: number; date: string }>(
      `SELECT e.id, e.slug, e.title, e.start_date AS start, ${firstOf} AS date, ${wishing} AS count
         FROM events e WHERE ${isComing} AND NOT ${hasPlaces}`,
    )
    .all({ today })
    .filter(({ count }) => count > 0);
  const assigned = sqlite
    .prepare<[object], DueEvent & { date: string }>(
      `SELECT e.id, e.slug, e.title, e.start_date AS start, ${firstOf} AS date FROM events e
        WHERE ${isComing} AND ${hasPlaces}`,
    )
    .all({ today })
    .map(({ date, ...event }) => ({ date, event }));
  // what few have reason to ask is not loaded for all
  const room = assigned.length === 0 ? null : await import('./workshop-room.js');
  const crowded = sqlite.prepare<[number], string>(overFull).pluck();
  return [
    ...unassigned.map(({ count, date, ...event }) =>
      due('workshops_unassigned', urgency(event.start), { date, count, event }),
    ),
    ...assigned.flatMap(({ date, event }) => {
      const workshops = crowded.all(event.id);
      const facts = { date, count: workshops.length, event, workshops };
      return workshops.length === 0 ? [] : [due('workshops_over_full', urgency(event.start), facts)];
    }),
    ...assigned.flatMap(({ date, event }) => {
      const { titles, people: count } = room?.roomWishedFor(sqlite, event.id) ?? { titles: [], people: 0 };
      const facts = { date, count, event, workshops: titles };
      return count === 0 ? [] : [due('workshops_free', urgency(event.start), facts)];
    }),
    ...assigned.flatMap(({ date, event }) => {
      const count = untold(sqlite, event.id);
      return count === 0 ? [] : [due('workshops_untold', urgency(event.start), { date, count, event })];
    }),
  ];
}

/** How many people can be written to and were last told something else, or nothing. */
function untold(sqlite: BetterSqlite3.Database, eventId: number): number {
  const told = new Map(
    sqlite
      .prepare<[number], { person: number; tells: string }>(
        `SELECT d.person_id AS person, d.tells FROM mailings m JOIN deliveries d ON d.mailing_id = m.id
          WHERE m.event_id = ? AND m.kind = 'workshops' AND d.state <> 'skipped' AND d.person_id IS NOT NULL ORDER BY d.id`,
      )
      .all(eventId)
      .map(({ person, tells }) => [person, tells]),
  );
  const canBeTold = sqlite.prepare<[number]>(
    `SELECT 1 FROM persons p JOIN email_addresses e ON e.person_id = p.id AND e.is_primary = 1
      WHERE p.id = ? AND p.blocked = 0 AND e.bounced_at IS NULL`,
  );
  return [...workshopNews({ sqlite }, eventId)].filter(
    ([person, tells]) => told.get(person) !== tells && canBeTold.get(person) !== undefined,
  ).length;
}
