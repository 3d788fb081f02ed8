import { reached } from './returned.js';

/**
 * SQL: the local start a guest was asked for, where the event has moved since and no mail that reached them told the new date; else NULL.
 * Of an event that was held or cancelled nobody asks any more.
 */
export function askedForOf(guest: string): string {
  return `CASE WHEN ${guest}.asked_for IS NOT NULL
    AND EXISTS (SELECT 1 FROM events moved WHERE moved.id = ${guest}.event_id AND moved.status IN ('planned', 'confirmed'))
    AND NOT EXISTS (
      SELECT 1 FROM deliveries told JOIN mailings teller ON teller.id = told.mailing_id
       WHERE teller.event_id = ${guest}.event_id AND told.person_id = ${guest}.person_id
         AND teller.kind IN ('guest_request', 'guest_confirmation', 'update') AND ${reached('told')}
         AND teller.sequence >= (SELECT max(sequence) FROM event_moves WHERE event_id = ${guest}.event_id))
    THEN ${guest}.asked_for END`;
}
