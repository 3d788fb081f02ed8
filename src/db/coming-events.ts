import type BetterSqlite3 from 'better-sqlite3';
import { lastWords } from '../domain/mail-kinds.js';
import { quoted } from './quoted.js';
import { reached } from './returned.js';

/** Events still to come whose entry a person holds, or where they were asked to speak or have confirmed. */
export function comingEvents(
  sqlite: BetterSqlite3.Database,
  person: number,
  today: string,
): { slug: string; holds: boolean; isGuest: boolean }[] {
  return sqlite
    .prepare<[object], { slug: string; last: string | null; isGuest: 0 | 1 }>(
      `SELECT e.slug,
              (SELECT m.kind FROM mailings m CROSS JOIN deliveries d ON d.mailing_id = m.id
                WHERE m.event_id = e.id AND d.person_id = @person AND ${reached('d')}
                  AND m.kind IN (${quoted(lastWords)})
                ORDER BY d.id DESC LIMIT 1) AS last,
              EXISTS (SELECT 1 FROM guests
                WHERE event_id = e.id AND person_id = @person AND status IN ('requested', 'confirmed')) AS isGuest
         FROM events e
        WHERE e.end_date >= substr(@today, 1, length(e.end_date)) AND e.status IN ('planned', 'confirmed')
        ORDER BY e.start_date, e.id`,
    )
    .all({ person, today })
    .map(({ slug, last, isGuest }) => ({
      slug,
      holds: last !== null && last !== 'cancellation',
      isGuest: isGuest === 1,
    }))
    .filter(({ holds, isGuest }) => holds || isGuest);
}
