import type BetterSqlite3 from 'better-sqlite3';
import type { EventStatus } from '../../domain/event.js';
import { daysLater } from '../../domain/plain-days.js';
import type { Standpoint } from './collect.js';
import { type Due, type DueEvent, due } from './due.js';

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

/** Who came to what is longer ago than half a year nobody counts any more; the figures of a year show it as a gap. */
const halfAYear = 183;

/**
 * Dates that are over: never marked as held, those from before the last half-year in one, or held in that time and nobody counted
 * who came.
 */
export function dueOfPast(sqlite: BetterSqlite3.Database, { today, time }: Standpoint): Due[] {
  const from = daysLater(today, -halfAYear);
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
    .all({ today, from });
  const recent = rows.flatMap((row): Due[] => {
    const isOver = row.endDate < today || (row.endDate === today && row.endTime !== null && row.endTime <= time);
    const facts = { date: row.start, event: { id: row.id, slug: row.slug, title: row.title, start: row.start } };
    if (row.status !== 'held') return isOver ? [due('not_marked_held', 'soon', facts)] : [];
    return row.isCounted === 1 ? [] : [due('attendance_missing', 'later', facts)];
  });
  return [...olderOpen(sqlite, from, { today, time }), ...recent];
}

/** Dates that `event hold --past --before from` marks: one by itself, more in one. */
function olderOpen(
  sqlite: BetterSqlite3.Database,
  from: string,
  { today, time }: Pick<Standpoint, 'today' | 'time'>,
): Due[] {
  const open = sqlite
    .prepare<[object], DueEvent>(
      `SELECT id, slug, title, start_date AS start FROM events
        WHERE start_date < @from AND (end_date < @today OR (end_date = @today AND end_time <= @time)) AND length(start_date) = 10
          AND status IN ('planned', 'confirmed') AND kind <> 'external'
        ORDER BY start_date, id`,
    )
    .all({ from, today, time });
  const [event, ...more] = open;
  if (event === undefined) return [];
  const facts = { date: event.start, count: open.length, before: from };
  return more.length === 0
    ? [due('not_marked_held', 'soon', { date: event.start, event })]
    : [due('older_not_marked_held', 'soon', facts)];
}
