import type BetterSqlite3 from 'better-sqlite3';
import { comingStatuses } from '../../domain/coming.js';
import { daysUntil } from '../../domain/plain-days.js';
import type { Standpoint } from './collect.js';
import { type Due, type DueEvent, due } from './due.js';

const coming = comingStatuses.map((status) => `'${status}'`).join(', ');

/** Coming dates with a free place while somebody waits for one; `count`: how many of them can have one. */
export function dueOfWaiting(sqlite: BetterSqlite3.Database, { today }: Standpoint): Due[] {
  return sqlite
    .prepare<[object], DueEvent & { count: number }>(
      // one event after the other, found by its date: grouped, all that ever were would be read
      `SELECT * FROM (
         SELECT e.id, e.slug, e.title, e.start_date AS start,
                (SELECT min(sum(a.status = 'waitlisted' AND a.person_id IS NOT NULL), e.capacity - sum(a.status IN (${coming})))
                   FROM attendees a WHERE a.event_id = e.id) AS count
           FROM events e
          WHERE e.start_date >= @today AND length(e.start_date) = 10 AND e.status IN ('planned', 'confirmed')
            AND e.capacity IS NOT NULL)
        WHERE count > 0`,
    )
    .all({ today })
    .map(({ count, ...event }) =>
      due('waitlist_free', daysUntil(today, event.start) <= 7 ? 'now' : 'soon', { date: event.start, count, event }),
    );
}
