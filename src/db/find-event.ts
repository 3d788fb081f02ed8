import type BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import type { Event } from '../domain/event.js';
import type { EventTimes } from '../domain/event-time.js';
import { damerauDistance } from '../domain/names.js';
import { slugOf } from '../domain/slug.js';
import { readEvents } from './events.js';
import type { Db } from './store.js';

/**
 * Every event a reference fits: an id, a slug, or a day (`YYYY-MM-DD`) on which it takes place.
 */
export async function findEvents(db: Db, reference: string): Promise<Event[]> {
  let query = db.selectFrom('events').select('id');
  if (/^\d{4}-\d{2}-\d{2}$/.test(reference)) {
    query = query
      .where('start_date', '<=', reference)
      .where('end_date', '>=', reference)
      // a date known only by month or year does not take place on this very day
      .where(sql<number>`length(start_date)`, '=', 10);
  } else if (/^\d+$/.test(reference)) query = query.where('id', '=', Number(reference));
  else query = query.where('slug', '=', reference.toLowerCase());
  const ids = (await query.execute()).map(({ id }) => id);
  return ids.length === 0 ? [] : readEvents(db, { ids });
}

/**
 * Events with a settled day that are not cancelled, one by one: those that may lie ahead, the nearest first, or those
 * that may be over, the latest first. What ends today (or in another zone) may be either.
 */
export function* datedEvents(
  sqlite: BetterSqlite3.Database,
  where: 'ahead' | 'past',
  today: string,
): Generator<EventTimes & { id: number }> {
  const order = where === 'ahead' ? 'start_date, start_time, id' : 'end_date DESC, end_time DESC, id DESC';
  const rows = sqlite.prepare<object, EventTimes & { id: number }>(
    `SELECT id, start_date AS startDate, end_date AS endDate, start_time AS startTime, end_time AS endTime, timezone
       FROM events
      WHERE status <> 'cancelled' AND length(start_date) = 10
        AND ${where === 'ahead' ? `end_date >= date(@today, '-1 day')` : `end_date <= date(@today, '+1 day')`}
      ORDER BY ${order} LIMIT 100 OFFSET @offset`,
  );
  for (let offset = 0; ; offset += 100) {
    const batch = rows.all({ today, offset });
    yield* batch;
    if (batch.length < 100) return;
  }
}

/** Ids of events that may be over and are neither held nor cancelled, in order of time. */
export function pastOpenEvents(sqlite: BetterSqlite3.Database, today: string): number[] {
  return sqlite
    .prepare<[string], number>(
      `SELECT id FROM events WHERE status IN ('planned', 'confirmed') AND end_date <= ? ORDER BY start_date, start_time, id`,
    )
    .pluck()
    .all(today);
}

/** Events whose slug begins with a reference, those ahead of `today` first, the nearest of them first. */
export async function findEventsBegun(db: Db, reference: string, today: string): Promise<Event[]> {
  const begin = slugOf(reference, '');
  if (begin.length < 3) return [];
  const rows = await db
    .selectFrom('events')
    .select('id')
    .where(sql`substr(slug, 1, ${begin.length})`, '=', begin)
    .execute();
  const events = rows.length === 0 ? [] : await readEvents(db, { ids: rows.map(({ id }) => id) });
  const [ahead, past] = [true, false].map((isAhead) =>
    events.filter(({ endDate }) => endDate >= today.slice(0, endDate.length) === isAhead),
  );
  return [...(ahead ?? []), ...(past ?? []).toReversed()];
}

/** Up to three slugs close to one that does not exist; of equally close ones the next ahead of `today` first. */
export async function similarSlugs(db: Db, reference: string, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('events')
    .select('slug')
    .orderBy(sql`status = 'cancelled'`)
    .orderBy(sql`end_date < ${today}`)
    .orderBy(sql`CASE WHEN end_date >= ${today} THEN start_date END`)
    .orderBy('start_date', 'desc')
    .execute();
  const wanted = reference.toLowerCase();
  return rows
    .map(({ slug }) => ({ slug, distance: slug.includes(wanted) ? 0 : damerauDistance(slug, wanted, 4) }))
    .filter(({ distance }) => distance <= 3)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ slug }) => slug);
}
