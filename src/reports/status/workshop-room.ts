import type BetterSqlite3 from 'better-sqlite3';
import { choosing } from '../../db/workshop-news.js';
import type { Session } from '../../domain/programme.js';
import { explainWishes, takenPlaces, usualPerPerson, workshopsOf } from '../../domain/workshops.js';

type Row = Omit<Session, 'slots' | 'guests'> & { slotCount: number | null; slotMinutes: number | null };

/** Workshops with room for somebody who is coming and wished for them, by title, and how many people these are. */
export function roomWishedFor(sqlite: BetterSqlite3.Database, eventId: number): { titles: string[]; people: number } {
  const programme = sqlite
    .prepare<[number], Row>(
      `SELECT id, day, start_time AS startTime, end_time AS endTime, time_note AS timeNote, kind, title, abstract, track,
              room, phase, capacity, status, slot_count AS slotCount, slot_minutes AS slotMinutes
         FROM sessions WHERE event_id = ? ORDER BY position, id`,
    )
    .all(eventId)
    .map(({ slotCount, slotMinutes, ...row }): Session => {
      const slots = slotCount === null || slotMinutes === null ? null : { count: slotCount, minutes: slotMinutes };
      return { ...row, slots, guests: [] };
    });
  const chosen = (table: 'workshop_wishes' | 'workshop_places', order: string) =>
    grouped(
      sqlite
        .prepare<[number], { person: number; session: number }>(
          `SELECT c.person_id AS person, c.session_id AS session
             FROM sessions s CROSS JOIN ${table} c ON c.session_id = s.id
             JOIN attendees a ON a.event_id = s.event_id AND a.person_id = c.person_id AND a.status IN (${choosing})
            WHERE s.event_id = ? AND s.kind = 'workshop' ORDER BY ${order}, c.id`,
        )
        .all(eventId),
    );
  const [wishes, places] = [chosen('workshop_wishes', 'c.rank'), chosen('workshop_places', 's.position')];
  const people = [...new Set([...wishes.keys(), ...places.keys()])].map((id) => ({
    ...{ id, isComing: true, wishes: wishes.get(id) ?? [], places: places.get(id) ?? [] },
  }));
  const perPerson =
    sqlite
      .prepare<[number], number | null>('SELECT workshops_per_person FROM events WHERE id = ?')
      .pluck()
      .get(eventId) ?? usualPerPerson;
  const [workshops, taken] = [workshopsOf(programme), takenPlaces(people)];
  const open = people.flatMap((person) =>
    explainWishes(person, workshops, taken, perPerson).flatMap(({ outcome, workshop }) =>
      outcome === 'open' ? [{ person: person.id, workshop }] : [],
    ),
  );
  const wanted = new Set(open.map(({ workshop }) => workshop));
  return {
    titles: programme.filter(({ id }) => wanted.has(id)).map(({ title }) => title),
    people: new Set(open.map(({ person }) => person)).size,
  };
}

function grouped(rows: readonly { person: number; session: number }[]): Map<number, number[]> {
  const of = new Map<number, number[]>();
  for (const { person, session } of rows) {
    const own = of.get(person);
    if (own === undefined) of.set(person, [session]);
    else own.push(session);
  }
  return of;
}
