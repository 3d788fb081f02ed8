import { bringing, lastWords } from '../domain/mail-kinds.js';
import type { PlainDate } from '../domain/partial-date.js';
import { isOver, statusOn } from './membership-on.js';
import { quoted } from './quoted.js';
import { reached } from './returned.js';
import type { Store } from './store.js';
import { isToTakeBack } from './taken-back.js';

/**
 * SQL: the person is a former member by the day of the event, and was invited to it before that, as a member. Where the day of
 * leaving is not known, every invitation counts as one from before.
 */
export function hasLeftSinceInvited(event: string, person: string): string {
  return `EXISTS (SELECT 1 FROM memberships own
    WHERE own.id = (SELECT max(id) FROM memberships WHERE person_id = ${person}) AND ${statusOn(`${event}.start_date`, 'own')} = 'former'
      AND NOT EXISTS (SELECT 1 FROM mailings anew CROSS JOIN deliveries given ON given.mailing_id = anew.id
        WHERE anew.event_id = ${event}.id AND anew.kind = 'invitation' AND given.person_id = ${person} AND ${reached('given')}
          AND ${isOver('own.left_on', 'substr(anew.created_at, 1, 10)')}))`;
}

/** Of everybody on an event's list who left since they were invited. */
export function whoLeftSinceInvited({ sqlite }: Pick<Store, 'sqlite'>, eventId: number | null): ReadonlySet<number> {
  const rows = sqlite.prepare<[number | null], number>(
    `SELECT a.person_id FROM events e CROSS JOIN attendees a ON a.event_id = e.id
      WHERE e.id = ? AND a.person_id IS NOT NULL AND ${hasLeftSinceInvited('e', 'a.person_id')}`,
  );
  return new Set(rows.pluck().all(eventId));
}

/**
 * The short names of coming events after a day of which somebody holds an invitation that nobody takes back yet. Not those to which
 * they said no, or are a guest.
 */
export function invitationsAfter(
  { sqlite }: Pick<Store, 'sqlite'>,
  person: number,
  { day, today }: { day: PlainDate; today: PlainDate },
): string[] {
  return sqlite
    .prepare<[object], string>(
      `SELECT e.slug FROM events e
        WHERE e.start_date > @day AND e.start_date >= @today AND e.status IN ('planned', 'confirmed')
          AND (SELECT m.kind IN (${quoted(bringing)}) FROM mailings m CROSS JOIN deliveries d ON d.mailing_id = m.id
            WHERE m.event_id = e.id AND d.person_id = @person AND m.kind IN (${quoted(lastWords)}) AND ${reached('d')}
            ORDER BY d.id DESC LIMIT 1)
          AND NOT EXISTS (SELECT 1 FROM mailings m CROSS JOIN deliveries d ON d.mailing_id = m.id
            WHERE m.event_id = e.id AND d.person_id = @person AND ${isToTakeBack('d', 'm', 'e')})
          AND NOT EXISTS (SELECT 1 FROM attendees a WHERE a.event_id = e.id AND a.person_id = @person AND a.status = 'declined')
          AND NOT EXISTS (SELECT 1 FROM guests g WHERE g.event_id = e.id AND g.person_id = @person AND g.status <> 'declined')
        ORDER BY e.start_date, e.id`,
    )
    .pluck()
    .all({ person, day, today });
}
