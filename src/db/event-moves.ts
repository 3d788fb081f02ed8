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

/** A move of an event. */
export interface PastMove {
  /** The SEQUENCE after it. */
  sequence: number;
  /** When the event was before. */
  from: { startDate: string; endDate: string; startTime: string | null; endTime: string | null };
  reason: string | null;
}

/** The moves of an event, oldest first. */
export async function movesOf(db: Db, eventId: number): Promise<PastMove[]> {
  const rows = await db
    .selectFrom('event_moves')
    .select(['sequence', 'from_start', 'from_end', 'reason'])
    .where('event_id', '=', eventId)
    .orderBy('id')
    .execute();
  return rows.map(({ sequence, from_start, from_end, reason }) => {
    const [startDate = '', startTime = null] = from_start.split('T');
    const [endDate = '', endTime = null] = from_end.split('T');
    return { sequence, from: { startDate, endDate, startTime, endTime }, reason };
  });
}
