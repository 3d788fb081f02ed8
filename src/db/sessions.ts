import { sql } from 'kysely';
import type { Guest } from '../domain/event.js';
import type { Session } from '../domain/programme.js';
import type { SessionGuest } from '../domain/session-guests.js';
import { askedForOf } from './asked-for.js';
import { among } from './id-list.js';
import type { Db } from './store.js';

/** A session to be stored. */
export type NewSession = Omit<Session, 'id' | 'guests'>;

/** The programme of an event, in the order of print. */
export async function readSessions(db: Db, eventId: number): Promise<Session[]> {
  return (await readProgrammes(db, [eventId])).get(eventId) ?? [];
}

/** The programmes of events; those without one are not in the map. */
export async function readProgrammes(db: Db, eventIds: readonly number[]): Promise<Map<number, Session[]>> {
  const sessions = await db
    .selectFrom('sessions')
    .selectAll()
    .where('event_id', 'in', among(eventIds))
    .orderBy('event_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
  if (sessions.length === 0) return new Map();
  const guests = await db
    .selectFrom('guests')
    .select(['id', 'session_id', 'name', 'function', 'organisation', 'status', 'person_id as personId', 'field'])
    .select(sql<string | null>`${sql.raw(askedForOf('guests'))}`.as('askedFor'))
    .where('event_id', 'in', among(eventIds))
    .where('session_id', 'is not', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const guestsOf = new Map<number, Guest[]>();
  for (const { session_id, ...guest } of guests) {
    const own = guestsOf.get(session_id ?? 0) ?? [];
    own.push(guest);
    guestsOf.set(session_id ?? 0, own);
  }
  const programmes = new Map<number, Session[]>();
  for (const row of sessions) {
    const own = programmes.get(row.event_id) ?? [];
    own.push({
      id: row.id,
      day: row.day,
      startTime: row.start_time,
      endTime: row.end_time,
      timeNote: row.time_note,
      kind: row.kind,
      title: row.title,
      abstract: row.abstract,
      track: row.track,
      room: row.room,
      phase: row.phase,
      capacity: row.capacity,
      slots:
        row.slot_count === null || row.slot_minutes === null
          ? null
          : { count: row.slot_count, minutes: row.slot_minutes },
      status: row.status,
      guests: guestsOf.get(row.id) ?? [],
    });
    programmes.set(row.event_id, own);
  }
  return programmes;
}

/** Stores a session behind all others of the event, to be put in its place by {@link arrangeSessions}; returns its id. */
export async function addSession(db: Db, eventId: number, session: NewSession): Promise<number> {
  const { last } = await db
    .selectFrom('sessions')
    .select((select) => select.fn.max('position').as('last'))
    .where('event_id', '=', eventId)
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('sessions')
    .values({ ...facts(session), event_id: eventId, position: Number(last ?? 0) + 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Gives a session these facts; its guests stay. */
export async function updateSession(db: Db, id: number, session: NewSession): Promise<void> {
  await db.updateTable('sessions').set(facts(session)).where('id', '=', id).execute();
}

/** Removes a session with its guests. */
export async function removeSession(db: Db, id: number): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', id).execute();
}

/** Numbers the sessions of an event in this order; only what moves is written. */
export async function arrangeSessions(db: Db, eventId: number, ids: readonly number[]): Promise<void> {
  const rows = await db.selectFrom('sessions').select(['id', 'position']).where('event_id', '=', eventId).execute();
  const now = new Map(rows.map(({ id, position }) => [id, position]));
  for (const [index, id] of ids.entries()) {
    if (now.get(id) === index + 1) continue;
    await db
      .updateTable('sessions')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .execute();
  }
}

/** Makes these the guests of a session, in this order; those with an id are kept, others of the session go. */
export async function setSessionGuests(
  db: Db,
  eventId: number,
  sessionId: number,
  guests: readonly SessionGuest[],
): Promise<void> {
  const before = await db.selectFrom('guests').selectAll().where('session_id', '=', sessionId).execute();
  const kept = new Set(guests.map(({ id }) => id));
  for (const { id } of before) if (!kept.has(id)) await db.deleteFrom('guests').where('id', '=', id).execute();
  for (const [index, guest] of guests.entries()) {
    const values = {
      position: index + 1,
      person_id: guest.personId,
      name: guest.name,
      function: guest.function,
      organisation: guest.organisation,
      status: guest.status,
      field: guest.field,
    };
    const known = before.find(({ id }) => id === guest.id);
    if (known === undefined) {
      await db
        .insertInto('guests')
        .values({ ...values, event_id: eventId, session_id: sessionId })
        .execute();
    } else if (Object.entries(values).some(([column, value]) => known[column as keyof typeof values] !== value)) {
      const said = { ...values, ...(known.status !== values.status && { asked_for: null }) };
      await db.updateTable('guests').set(said).where('id', '=', known.id).execute();
    }
  }
}

function facts(session: NewSession) {
  return {
    day: session.day,
    start_time: session.startTime,
    end_time: session.endTime,
    time_note: session.timeNote,
    kind: session.kind,
    title: session.title,
    abstract: session.abstract,
    track: session.track,
    room: session.room,
    phase: session.phase,
    capacity: session.capacity,
    slot_count: session.slots?.count ?? null,
    slot_minutes: session.slots?.minutes ?? null,
    status: session.status,
  };
}
