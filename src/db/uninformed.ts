import { bringing } from '../domain/mail-kinds.js';
import { askedForOf } from './asked-for.js';
import { quoted } from './quoted.js';
import { reached } from './returned.js';
import type { Store } from './store.js';

/** SQL: a mail can reach a guest. */
export function canReachGuest(guest: string): string {
  return `EXISTS (SELECT 1 FROM persons reachable JOIN email_addresses own ON own.person_id = reachable.id AND own.is_primary = 1
    WHERE reachable.id = ${guest}.person_id AND reachable.blocked = 0 AND own.bounced_at IS NULL)`;
}

/**
 * SQL: a guest has confirmed the date the event has and can be written to, but no mail with link, times and calendar entry reached
 * them, none waits, and none was refused.
 */
export function isUninformed(guest: string): string {
  return `(${guest}.status = 'confirmed' AND ${askedForOf(guest)} IS NULL AND ${canReachGuest(guest)}
    AND NOT EXISTS (SELECT 1 FROM mailings details CROSS JOIN deliveries given ON given.mailing_id = details.id
      WHERE details.event_id = ${guest}.event_id AND given.person_id = ${guest}.person_id
        AND ((details.kind IN (${quoted(bringing)}) AND ${reached('given')})
          OR (details.kind = 'guest_confirmation' AND given.state IN ('planned', 'failed')))))`;
}

/** The guests of an event, by number, of whom that is so. */
export function uninformedGuests({ sqlite }: Pick<Store, 'sqlite'>, eventId: number): ReadonlySet<number> {
  const rows = sqlite.prepare<[number], number>(
    `SELECT id FROM guests WHERE event_id = ? AND ${isUninformed('guests')}`,
  );
  return new Set(rows.pluck().all(eventId));
}
