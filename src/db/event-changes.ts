import type { Updateable } from 'kysely';
import type { Db } from './store.js';
import type { Events } from './tables.js';

/** Columns of an event to be written; what is left out stays. */
export type EventColumns = Updateable<Events>;

/** Writes some columns of an event; with `raise` SEQUENCE rises by one (RFC 5546, 2.1.4). */
export async function updateEvent(db: Db, id: number, columns: EventColumns, raise = false): Promise<void> {
  if (Object.keys(columns).length > 0) {
    await db.updateTable('events').set(columns).where('id', '=', id).execute();
  }
  if (raise) {
    await db
      .updateTable('events')
      .set((now) => ({ sequence: now('sequence', '+', 1) }))
      .where('id', '=', id)
      .execute();
  }
}

/** What of other people's doing hangs on an event; counts of rows. */
export interface Hanging {
  /** Mails written to somebody, sent or not. */
  mails: number;
  /** People invited or registered. */
  attendees: number;
}

/** What hangs on an event and forbids to remove it. */
export async function whatHangs(db: Db, id: number): Promise<Hanging> {
  const { mails } = await db
    .selectFrom('mailings as m')
    .innerJoin('deliveries as d', 'd.mailing_id', 'm.id')
    .select((select) => select.fn.countAll<number>().as('mails'))
    .where('m.event_id', '=', id)
    .where('d.state', '<>', 'skipped')
    .executeTakeFirstOrThrow();
  const { attendees } = await db
    .selectFrom('attendees')
    .select((select) => select.fn.countAll<number>().as('attendees'))
    .where('event_id', '=', id)
    .executeTakeFirstOrThrow();
  return { mails: Number(mails), attendees: Number(attendees) };
}

/**
 * Removes an event with guests, hosts, links, moves and programme. A topic that was scheduled to it becomes an idea
 * again.
 * @returns the titles of those topics, and how many sessions went
 */
export async function removeEvent(db: Db, id: number): Promise<{ topics: string[]; sessions: number }> {
  const topics = await db
    .updateTable('topics')
    .set({ status: 'idea', event_id: null })
    .where('event_id', '=', id)
    .where('status', '=', 'scheduled')
    .returning('title')
    .execute();
  const sessions = await db.deleteFrom('sessions').where('event_id', '=', id).returning('id').execute();
  await db.deleteFrom('events').where('id', '=', id).execute();
  return { topics: topics.map(({ title }) => title), sessions: sessions.length };
}
