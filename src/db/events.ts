import { sql } from 'kysely';
import type { Event, EventKind, EventStatus, Guest } from '../domain/event.js';
import type { PartialDate } from '../domain/partial-date.js';
import { askedForOf } from './asked-for.js';
import { readLinks } from './event-links.js';
import { inheritHosts, readOrganisations, setOrganisations } from './event-organisations.js';
import { noteMoved, noteMovedBack } from './guests.js';
import { among } from './id-list.js';
import { readProgrammes } from './sessions.js';
import type { Db } from './store.js';

/** Which events to read; without anything all. Dates are compared as days: a range that touches the year counts. */
export interface EventFilter {
  ids?: readonly number[];
  year?: number;
  /** Slug of a series. */
  series?: string;
  status?: EventStatus;
  /** Only events whose last day is this day or later. */
  from?: string;
}

/** Events with their guests, in order of time. */
export async function readEvents(db: Db, filter: EventFilter = {}): Promise<Event[]> {
  let query = db
    .selectFrom('events as e')
    .leftJoin('series as s', 's.id', 'e.series_id')
    .selectAll('e')
    .select(['s.slug as series_slug', 's.title as series_title'])
    .select((select) =>
      select
        .selectFrom('event_moves as m')
        .select('m.from_start')
        .whereRef('m.event_id', '=', 'e.id')
        .orderBy('m.id', 'desc')
        .limit(1)
        .as('moved_from'),
    )
    .orderBy('e.start_date')
    .orderBy('e.start_time')
    .orderBy('e.id');
  if (filter.ids !== undefined) query = query.where('e.id', 'in', among(filter.ids));
  if (filter.series !== undefined) query = query.where('s.slug', '=', filter.series);
  if (filter.status !== undefined) query = query.where('e.status', '=', filter.status);
  // `~` sorts after every digit and hyphen: a month ("2025-11") ends after all of its days; the index finds the year
  if (filter.from !== undefined) {
    query = query
      .where('e.end_date', '>=', filter.from.slice(0, 4))
      .where(sql<string>`e.end_date || '~'`, '>=', filter.from);
  }
  if (filter.year !== undefined) {
    query = query.where('e.start_date', '<', String(filter.year + 1)).where('e.end_date', '>=', String(filter.year));
  }
  const rows = await query.execute();
  const ids = rows.map(({ id }) => id);
  const guests = await readGuests(db, ids);
  const organisations = await readOrganisations(db, ids);
  const links = await readLinks(db, ids);
  const programmes = await readProgrammes(db, ids);
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    uid: row.uid,
    sequence: row.sequence,
    title: row.title,
    kind: row.kind,
    series:
      row.series_id === null ? null : { id: row.series_id, slug: row.series_slug ?? '', title: row.series_title ?? '' },
    status: row.status,
    startDate: row.start_date,
    endDate: row.end_date,
    startTime: row.start_time,
    endTime: row.end_time,
    timezone: row.timezone,
    topic: row.topic,
    abstract: row.abstract,
    question: row.question,
    onlineUrl: row.online_url,
    place: row.place,
    ourPart: row.our_part,
    cancelReason: row.cancel_reason,
    attendance: row.attendance,
    movedFrom: row.moved_from,
    asksNeeds: row.asks_needs === 1,
    guests: guests.get(row.id) ?? [],
    hosts: organisations.get(row.id)?.hosts ?? [],
    partners: organisations.get(row.id)?.partners ?? [],
    links: links.get(row.id) ?? [],
    sessions: programmes.get(row.id) ?? [],
  }));
}

/** One event. */
export async function readEvent(db: Db, id: number): Promise<Event | null> {
  return (await readEvents(db, { ids: [id] }))[0] ?? null;
}

/** An event to be stored. */
export interface NewEvent {
  slug: string;
  uid: string;
  title: string;
  kind: EventKind;
  status: EventStatus;
  seriesId: number | null;
  startDate: PartialDate;
  endDate: PartialDate;
  startTime: string | null;
  endTime: string | null;
  timezone: string;
  topic: string | null;
  abstract: string | null;
  question: string | null;
  onlineUrl: string | null;
  place: string | null;
  ourPart: string | null;
  attendance: number | null;
  /** Names of organisations; hosts that are not said are those of the series. */
  hosts?: readonly string[];
  partners?: readonly string[];
}

/** Stores an event and returns its id. */
export async function addEvent(db: Db, event: NewEvent): Promise<number> {
  const { id } = await db
    .insertInto('events')
    .values({ ...facts(event), slug: event.slug, uid: event.uid })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (event.hosts === undefined && event.seriesId !== null) await inheritHosts(db, id, event.seriesId);
  await writeOrganisations(db, id, event);
  return id;
}

/** Gives an event that stands already the facts of another; its short name and UID stay. */
export async function fillInEvent(db: Db, id: number, event: NewEvent): Promise<void> {
  await db.updateTable('events').set(facts(event)).where('id', '=', id).execute();
  await writeOrganisations(db, id, event);
}

async function writeOrganisations(db: Db, id: number, { hosts, partners }: NewEvent): Promise<void> {
  if (hosts !== undefined) await setOrganisations(db, id, 'host', hosts);
  if (partners !== undefined) await setOrganisations(db, id, 'partner', partners);
}

/** The event of a series that stands on a day, not a cancelled one. */
export async function eventOfSeries(db: Db, seriesId: number, date: string): Promise<Event | null> {
  const found = await db
    .selectFrom('events')
    .select('id')
    .where('series_id', '=', seriesId)
    .where('start_date', '=', date)
    .where('status', '<>', 'cancelled')
    .executeTakeFirst();
  return found === undefined ? null : readEvent(db, found.id);
}

function facts(event: NewEvent) {
  return {
    title: event.title,
    kind: event.kind,
    status: event.status,
    series_id: event.seriesId,
    start_date: event.startDate,
    end_date: event.endDate,
    start_time: event.startTime,
    end_time: event.endTime,
    timezone: event.timezone,
    topic: event.topic,
    abstract: event.abstract,
    question: event.question,
    online_url: event.onlineUrl,
    place: event.place,
    our_part: event.ourPart,
    attendance: event.attendance,
  };
}

/** Where an event moves to. */
export interface Move {
  startDate: string;
  endDate: string;
  startTime: string | null;
  endTime: string | null;
  reason: string | null;
  /** UTC instant of the move. */
  at: string;
}

/**
 * Moves an event as it stands now: the UID stays, SEQUENCE rises (RFC 5546, 2.1.4), the old date is kept with the
 * reason. Sessions move along by as many days.
 */
export async function moveEvent(db: Db, id: number, move: Move): Promise<void> {
  const event = await db.selectFrom('events').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const sequence = event.sequence + 1;
  const time = (date: string, clock: string | null) => (clock === null ? date : `${date}T${clock}`);
  await noteMoved(db, id, time(event.start_date, event.start_time));
  await db
    .insertInto('event_moves')
    .values({
      event_id: id,
      sequence,
      from_start: time(event.start_date, event.start_time),
      from_end: time(event.end_date, event.end_time),
      reason: move.reason,
      moved_at: move.at,
    })
    .execute();
  await db
    .updateTable('events')
    .set({
      sequence,
      start_date: move.startDate,
      end_date: move.endDate,
      start_time: move.startTime,
      end_time: move.endTime,
    })
    .where('id', '=', id)
    .execute();
  await noteMovedBack(db, id, time(move.startDate, move.startTime));
  if (event.start_date.length < 10 || move.startDate.length < 10) return;
  // the programme keeps its place in the event
  await db
    .updateTable('sessions')
    .set({ day: sql`date(day, (julianday(${move.startDate}) - julianday(${event.start_date})) || ' days')` })
    .where('event_id', '=', id)
    .execute();
}

/** A slug nobody has yet: `base`, else `base-2`, `base-3` … */
export async function freeSlug(db: Db, base: string): Promise<string> {
  const taken = new Set(
    (await db.selectFrom('events').select('slug').where('slug', 'like', `${base}%`).execute()).map(({ slug }) => slug),
  );
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

/** A guest to be stored. */
export type NewGuest = Omit<Guest, 'id' | 'askedFor'>;

/** Adds a guest after those the event has, and returns its id. */
export async function addGuest(db: Db, eventId: number, guest: NewGuest): Promise<number> {
  const { last } = await db
    .selectFrom('guests')
    .select((select) => select.fn.max('position').as('last'))
    .where('event_id', '=', eventId)
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('guests')
    .values({
      event_id: eventId,
      position: Number(last ?? 0) + 1,
      person_id: guest.personId,
      name: guest.name,
      function: guest.function,
      organisation: guest.organisation,
      status: guest.status,
      field: guest.field,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function readGuests(db: Db, eventIds: readonly number[]): Promise<Map<number, Guest[]>> {
  const query = db
    .selectFrom('guests')
    .select(['id', 'event_id', 'name', 'function', 'organisation', 'status', 'person_id as personId', 'field'])
    .select(sql<string | null>`${sql.raw(askedForOf('guests'))}`.as('askedFor'))
    .where('event_id', 'in', among(eventIds))
    .where('session_id', 'is', null)
    .orderBy('event_id')
    .orderBy('position')
    .orderBy('id');
  const guests = new Map<number, Guest[]>();
  for (const { event_id, ...guest } of await query.execute()) {
    const own = guests.get(event_id);
    if (own) own.push(guest);
    else guests.set(event_id, [guest]);
  }
  return guests;
}
