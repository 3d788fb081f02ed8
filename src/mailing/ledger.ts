import type { Store } from '../db/store.js';

/** A mail that may still be sent. */
export interface OpenDelivery {
  id: number;
  personId: number | null;
  name: string;
  address: string;
}

/** SQL: the delivery waits to be sent, for the first time or again. */
export const isOpen = `(deliveries.state = 'planned'
  OR (deliveries.state = 'failed' AND deliveries.failure = 'temporary'))`;

/**
 * SQL: what the delivery announces no longer holds at the instant `@now`: the event moved, was cancelled, or has begun.
 * Instants are compared to the second, with and without a fraction.
 */
export const isObsolete = `EXISTS (
  SELECT 1 FROM mailings m LEFT JOIN events e ON e.id = m.event_id
   WHERE m.id = deliveries.mailing_id
     AND (substr(m.expires_at, 1, 19) <= substr(@now, 1, 19) OR m.sequence <> e.sequence
          OR (e.status = 'cancelled' AND m.kind <> 'cancellation')))`;

const ofEvent = 'mailing_id IN (SELECT id FROM mailings WHERE event_id = @eventId)';
const expire = `UPDATE deliveries SET state = 'skipped', skip_reason = 'expired', failure = NULL
                 WHERE ${isOpen} AND ${isObsolete}`;

/**
 * Brings the book of an event's mailings up to date before work goes on. To be run inside a command's change, by
 * whoever holds the sending lock:
 *
 * - `sending` without an answer is what a crash left behind: `unclear`, for a person to decide, never sent again unasked
 * - what is open but announces a date that no longer holds is `skipped` as expired: an old database brought back sends
 *   nothing stale
 *
 * @param now UTC instant
 * @returns the number of deliveries that became unclear
 */
export function tidyLedger({ sqlite }: Store, eventId: number, now: string): number {
  const { changes } = sqlite
    .prepare(`UPDATE deliveries SET state = 'unclear', error = 'interrupted' WHERE state = 'sending' AND ${ofEvent}`)
    .run({ eventId });
  sqlite.prepare(`${expire} AND ${ofEvent}`).run({ eventId, now });
  return changes;
}

/**
 * What is left to send of an event's mailings, in the order it was planned.
 * @param now UTC instant; what no longer holds by then is left out
 */
export function openDeliveries({ sqlite }: Store, eventId: number, now: string): OpenDelivery[] {
  return sqlite
    .prepare<[object], OpenDelivery>(
      `SELECT id, person_id AS personId, name, address FROM deliveries
        WHERE ${ofEvent} AND ${isOpen} AND NOT ${isObsolete} ORDER BY id`,
    )
    .all({ eventId, now });
}
