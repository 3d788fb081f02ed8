import type BetterSqlite3 from 'better-sqlite3';
import { countedStatuses } from '../domain/coming.js';
import { inList, lastWords } from '../domain/mail-kinds.js';
import { reached } from './returned.js';

/** Events still to come whose entry a person holds, to which they mean to come, or where they were asked to speak or have confirmed. */
export function comingEvents(
  sqlite: BetterSqlite3.Database,
  person: number,
  today: string,
): { slug: string; holds: boolean; isGuest: boolean; isComing: boolean }[] {
  return sqlite
    .prepare<[object], { slug: string; last: string | null; isGuest: 0 | 1; isComing: 0 | 1 }>(
      `SELECT e.slug,
              (SELECT m.kind FROM mailings m CROSS JOIN deliveries d ON d.mailing_id = m.id
                WHERE m.event_id = e.id AND d.person_id = @person AND ${reached('d')}
                  AND m.kind IN (${inList(lastWords)})
                ORDER BY d.id DESC LIMIT 1) AS last,
              EXISTS (SELECT 1 FROM guests
                WHERE event_id = e.id AND person_id = @person AND status IN ('requested', 'confirmed')) AS isGuest,
              EXISTS (SELECT 1 FROM attendees
                WHERE event_id = e.id AND person_id = @person AND status IN (SELECT value FROM json_each(@counted))) AS isComing
         FROM events e
        WHERE e.end_date >= substr(@today, 1, length(e.end_date)) AND e.status IN ('planned', 'confirmed')
        ORDER BY e.start_date, e.id`,
    )
    .all({ person, today, counted: JSON.stringify(countedStatuses) })
    .map(({ slug, last, isGuest, isComing }) => ({
      slug,
      holds: last !== null && last !== 'cancellation',
      isGuest: isGuest === 1,
      isComing: isComing === 1,
    }))
    .filter(({ holds, isGuest, isComing }) => holds || isGuest || isComing);
}
