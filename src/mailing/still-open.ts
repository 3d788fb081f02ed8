import type { MailingKind } from '../db/mailings.js';
import type { Store } from '../db/store.js';
import { isOpen } from './lapse.js';
import { isLapsed } from './ledger.js';

/** The kinds of mails about an event that wait for a person and would go at the instant `now` (UTC), as things stand. */
export function stillOpen(
  { sqlite }: Pick<Store, 'sqlite'>,
  { eventId, person, now }: { eventId: number; person: number; now: string },
): MailingKind[] {
  return sqlite
    .prepare<[object], MailingKind>(
      `SELECT DISTINCT (SELECT kind FROM mailings WHERE id = deliveries.mailing_id) FROM deliveries
        WHERE person_id = @person AND mailing_id IN (SELECT id FROM mailings WHERE event_id = @eventId)
          AND ${isOpen} AND NOT ${isLapsed}`,
    )
    .pluck()
    .all({ eventId, person, now });
}
