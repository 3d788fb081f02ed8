import type BetterSqlite3 from 'better-sqlite3';
import type { EventStatus } from '../../domain/event.js';
import { daysLater } from '../../domain/plain-days.js';
import type { Standpoint } from './collect.js';
import { type Due, due } from './due.js';

interface Row {
  id: number;
  slug: string;
  title: string;
  status: EventStatus;
  start: string;
  endDate: string;
  endTime: string | null;
  isCounted: 0 | 1;
}

/** What is longer ago than half a year nobody counts any more; the figures of a year show it as a gap. */
const halfAYear = 183;

/** Dates of the last half-year that are over: never marked as held, or held and nobody counted who came. */
export function dueOfPast(sqlite: BetterSqlite3.Database, { today, time }: Standpoint): Due[] {
  const rows = sqlite
    .prepare<[object], Row>(
      `SELECT id, slug, title, status, start_date AS start, end_date AS endDate, end_time AS endTime,
              attendance IS NOT NULL OR EXISTS (
                SELECT 1 FROM attendees a WHERE a.event_id = events.id AND a.status = 'attended') AS isCounted
         FROM events
        WHERE start_date BETWEEN @from AND @today AND length(start_date) = 10
          AND status <> 'cancelled' AND kind <> 'external'
        ORDER BY start_date, id`,
    )
    .all({ today, from: daysLater(today, -halfAYear) });
  return rows.flatMap((row): Due[] => {
    const isOver = row.endDate < today || (row.endDate === today && row.endTime !== null && row.endTime <= time);
    const facts = { date: row.start, event: { id: row.id, slug: row.slug, title: row.title, start: row.start } };
    if (row.status !== 'held') return isOver ? [due('not_marked_held', 'soon', facts)] : [];
    return row.isCounted === 1 ? [] : [due('attendance_missing', 'later', facts)];
  });
}
