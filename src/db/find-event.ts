import { sql } from 'kysely';
import type { Event } from '../domain/event.js';
import { damerauDistance } from '../domain/names.js';
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

/** Up to three slugs close to one that does not exist. */
export async function similarSlugs(db: Db, reference: string): Promise<string[]> {
  const rows = await db.selectFrom('events').select('slug').orderBy('start_date', 'desc').execute();
  const wanted = reference.toLowerCase();
  return rows
    .map(({ slug }) => ({ slug, distance: slug.includes(wanted) ? 0 : damerauDistance(slug, wanted, 4) }))
    .filter(({ distance }) => distance <= 3)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ slug }) => slug);
}
