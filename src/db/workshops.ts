import type { AttendeeStatus } from '../domain/attendance.js';
import { choosingStatuses } from '../domain/coming.js';
import { fullName } from '../domain/member.js';
import { type Participant, usualPerPerson } from '../domain/workshops.js';
import { readGuestList } from './guest-list.js';
import type { Db, Store } from './store.js';

/** Who typed or read a wish, who gave a place. */
export type WishSource = 'hand' | 'import';
export type GivenBy = 'hand' | 'assignment';

/** Somebody on an event's list, with wishes and places. */
export interface WorkshopPerson extends Participant {
  name: string;
  municipality: string | null;
  email: string | null;
  status: AttendeeStatus;
  /** Null: no wishes. */
  source: WishSource | null;
  byHand: readonly number[];
}

/** The choice of workshops of an event. */
export interface WorkshopChoice {
  /** Null: nothing was assigned yet. */
  seed: string | null;
  perPerson: number;
  /** Everybody on the list, by name. */
  people: WorkshopPerson[];
}

/** Reads the wishes and places of an event. */
export async function readWorkshopChoice(db: Db, eventId: number): Promise<WorkshopChoice> {
  const [event, listed, wishes, places] = await Promise.all([
    db
      .selectFrom('events')
      .select(['workshop_seed as seed', 'workshops_per_person as perPerson'])
      .where('id', '=', eventId)
      .executeTakeFirstOrThrow(),
    readGuestList(db, eventId),
    db
      .selectFrom('workshop_wishes as w')
      .innerJoin('sessions as s', 's.id', 'w.session_id')
      .select(['w.person_id as person', 'w.session_id as session', 'w.source'])
      .where('s.event_id', '=', eventId)
      .where('s.kind', '=', 'workshop')
      .orderBy('w.rank')
      .orderBy('w.id')
      .execute(),
    db
      .selectFrom('workshop_places as p')
      .innerJoin('sessions as s', 's.id', 'p.session_id')
      .select(['p.person_id as person', 'p.session_id as session', 'p.given_by as givenBy'])
      .where('s.event_id', '=', eventId)
      .where('s.kind', '=', 'workshop')
      .orderBy('s.position')
      .execute(),
  ]);
  const [wishesOf, placesOf] = [grouped(wishes), grouped(places)];
  const people = listed.map(({ person: id, status, municipality, email, ...row }): WorkshopPerson => {
    const [own, given] = [wishesOf.get(id) ?? [], placesOf.get(id) ?? []];
    return {
      ...{ id, name: fullName(row), municipality, email, status },
      isComing: choosingStatuses.includes(status),
      wishes: own.map(({ session }) => session),
      source: own[0]?.source ?? null,
      places: given.map(({ session }) => session),
      byHand: given.filter(({ givenBy }) => givenBy === 'hand').map(({ session }) => session),
    };
  });
  return { seed: event.seed, perPerson: event.perPerson ?? usualPerPerson, people };
}

function grouped<Row extends { person: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const byPerson = new Map<number, Row[]>();
  for (const row of rows) {
    const own = byPerson.get(row.person);
    if (own === undefined) byPerson.set(row.person, [row]);
    else own.push(row);
  }
  return byPerson;
}

/** How many wishes and places go with a session. */
export async function countChosen(db: Db, ...sessions: readonly number[]): Promise<{ wishes: number; places: number }> {
  const count = async (table: 'workshop_wishes' | 'workshop_places') => {
    const rows = await db.selectFrom(table).select('id').where('session_id', 'in', sessions).execute();
    return rows.length;
  };
  return { wishes: await count('workshop_wishes'), places: await count('workshop_places') };
}

/** How many people who are coming have a place in each workshop of an event, by session. */
export async function readTaken(db: Db, eventId: number): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('sessions as s')
    .innerJoin('workshop_places as p', 'p.session_id', 's.id')
    .innerJoin('attendees as a', (join) =>
      join.onRef('a.person_id', '=', 'p.person_id').onRef('a.event_id', '=', 's.event_id'),
    )
    .select(({ fn }) => ['s.id', fn.countAll<number>().as('count')])
    .where('s.event_id', '=', eventId)
    .where('s.kind', '=', 'workshop')
    .where('a.status', 'in', choosingStatuses)
    .groupBy('s.id')
    .execute();
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The workshops of an event in which a person has a place: ids of sessions. */
export async function placesOf(db: Db, eventId: number, person: number): Promise<number[]> {
  const rows = await db
    .selectFrom('workshop_places as p')
    .innerJoin('sessions as s', 's.id', 'p.session_id')
    .select('s.id')
    .where('s.event_id', '=', eventId)
    .where('s.kind', '=', 'workshop')
    .where('p.person_id', '=', person)
    .execute();
  return rows.map(({ id }) => id);
}

/** The wishes of everybody for an event, by person. */
export function loadWishes(
  { sqlite }: Pick<Store, 'sqlite'>,
  eventId: number,
): Map<number, { sessions: number[]; source: WishSource }> {
  const rows = sqlite
    .prepare<[number], { person: number; session: number; source: WishSource }>(
      `SELECT w.person_id AS person, w.session_id AS session, w.source
         FROM workshop_wishes w JOIN sessions s ON s.id = w.session_id WHERE s.event_id = ? AND s.kind = 'workshop' ORDER BY w.rank, w.id`,
    )
    .all(eventId);
  return new Map(
    [...grouped(rows)].map(([person, own]) => [
      person,
      { sessions: own.map(({ session }) => session), source: own[0]?.source ?? 'hand' },
    ]),
  );
}

/** Makes these the wishes of a person for an event, the dearest first; what stays as it was is not written. */
export function writeWishes(
  { sqlite }: Pick<Store, 'sqlite'>,
  eventId: number,
  person: number,
  sessions: readonly number[],
  source: WishSource,
): void {
  const before = sqlite
    .prepare<[object], { id: number; session: number; rank: number; source: WishSource }>(
      `SELECT w.id, w.session_id AS session, w.rank, w.source FROM workshop_wishes w JOIN sessions s ON s.id = w.session_id
        WHERE w.person_id = @person AND s.event_id = @eventId`,
    )
    .all({ person, eventId });
  const remove = sqlite.prepare('DELETE FROM workshop_wishes WHERE id = ?');
  const update = sqlite.prepare('UPDATE workshop_wishes SET rank = ?, source = ? WHERE id = ?');
  const insert = sqlite.prepare(
    'INSERT INTO workshop_wishes (person_id, session_id, rank, source) VALUES (?, ?, ?, ?)',
  );
  for (const { id, session } of before) if (!sessions.includes(session)) remove.run(id);
  for (const [index, session] of sessions.entries()) {
    const known = before.find((each) => each.session === session);
    if (known === undefined) insert.run(person, session, index + 1, source);
    else if (known.rank !== index + 1 || known.source !== source) update.run(index + 1, source, known.id);
  }
}

/** Gives a place; one that the person has already only changes who gave it. */
export function givePlace({ sqlite }: Pick<Store, 'sqlite'>, person: number, session: number, by: GivenBy): void {
  sqlite
    .prepare(
      `INSERT INTO workshop_places (person_id, session_id, given_by) VALUES (@person, @session, @by)
       ON CONFLICT (person_id, session_id) DO UPDATE SET given_by = @by WHERE given_by <> @by`,
    )
    .run({ person, session, by });
}

/** Takes a place away. */
export function takePlace({ sqlite }: Pick<Store, 'sqlite'>, person: number, session: number): void {
  sqlite.prepare('DELETE FROM workshop_places WHERE person_id = ? AND session_id = ?').run(person, session);
}

/** Keeps what an assignment went by, for the next one. */
export async function writeWorkshopRules(
  db: Db,
  eventId: number,
  { seed, perPerson }: { seed: string; perPerson: number },
): Promise<void> {
  await db
    .updateTable('events')
    .set({ workshop_seed: seed, workshops_per_person: perPerson })
    .where('id', '=', eventId)
    .where((where) =>
      where.or([where('workshop_seed', 'is not', seed), where('workshops_per_person', 'is not', perPerson)]),
    )
    .execute();
}
