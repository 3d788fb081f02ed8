import { sql } from 'kysely';
import { mailKindsWith } from '../domain/mail-kinds.js';
import { quoted } from './quoted.js';
import type { Db } from './store.js';

const toGuests = mailKindsWith((kind) => kind.toGuests);

/**
 * What ties an event to its date beside its status: people have been mailed about it or are about to be, are on its
 * guest list, or a guest was asked or has promised to come.
 */
export type Tie = 'invited' | 'registered' | 'guest';

/** The strongest tie of each event that has one. */
export async function readTies(db: Db, eventIds: readonly number[]): Promise<ReadonlyMap<number, Tie>> {
  if (eventIds.length === 0) return new Map();
  const [guests, attendees, mailed] = await Promise.all([
    db
      .selectFrom('guests')
      .select('event_id')
      .distinct()
      .where('event_id', 'in', eventIds)
      .where('status', 'in', ['requested', 'confirmed'])
      .execute(),
    db.selectFrom('attendees').select('event_id').distinct().where('event_id', 'in', eventIds).execute(),
    db
      .selectFrom('deliveries as d')
      .innerJoin('mailings as m', 'm.id', 'd.mailing_id')
      .select(['m.event_id', sql<number>`m.kind IN (${sql.raw(quoted(toGuests))})`.as('toGuests')])
      .distinct()
      .where('m.event_id', 'in', eventIds)
      .where('d.state', '<>', 'skipped')
      .execute(),
  ]);
  const all: readonly (readonly [Tie, readonly { event_id: number | null }[]])[] = [
    ['guest', [...guests, ...mailed.filter(({ toGuests }) => toGuests === 1)]],
    ['registered', attendees],
    ['invited', mailed.filter(({ toGuests }) => toGuests === 0)],
  ];
  return new Map(
    all.flatMap(([tie, rows]) => rows.flatMap(({ event_id }) => (event_id === null ? [] : [[event_id, tie] as const]))),
  );
}
