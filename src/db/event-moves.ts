import type { Db } from './store.js';

/** The local starts (`2025-10-02T16:00`, or a date) from which each event of a series was moved away, oldest first. */
export async function readMovesOfSeries(db: Db, seriesId: number): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await db
    .selectFrom('event_moves as m')
    .innerJoin('events as e', 'e.id', 'm.event_id')
    .select(['m.event_id', 'm.from_start'])
    .where('e.series_id', '=', seriesId)
    .orderBy('m.id')
    .execute();
  const moves = new Map<number, string[]>();
  for (const { event_id, from_start } of rows) moves.set(event_id, [...(moves.get(event_id) ?? []), from_start]);
  return moves;
}

/** One time an event was moved. */
export interface EventMove {
  /** The SEQUENCE after it. */
  sequence: number;
  /** The local start it had, `2025-10-02T16:00` or a date. */
  from: string;
  /** The local end it had, in the same form; the last day itself. */
  fromEnd: string;
  reason: string | null;
  /** UTC instant. */
  at: string;
}

/** The moves of an event, oldest first. */
export async function readMoves(db: Db, eventId: number): Promise<EventMove[]> {
  return db
    .selectFrom('event_moves')
    .select(['sequence', 'from_start as from', 'from_end as fromEnd', 'reason', 'moved_at as at'])
    .where('event_id', '=', eventId)
    .orderBy('id')
    .execute();
}
