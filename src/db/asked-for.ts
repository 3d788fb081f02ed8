import { mailKindsWith } from '../domain/mail-kinds.js';
import { quoted } from './quoted.js';
import { reached } from './returned.js';

/**
 * SQL: the local start a guest was asked for, where the event has moved since; NULL where it has not, where they accepted the new
 * date in the calendar, or, of who has not confirmed, where a mail that reached them told it. Whoever had confirmed has not done
 * so for a date that a mail named since. Of an event that was held or cancelled nobody asks any more.
 */
export function askedForOf(guest: string): string {
  const moved = `(SELECT max(sequence) FROM event_moves WHERE event_id = ${guest}.event_id)`;
  return `CASE WHEN ${guest}.asked_for IS NOT NULL
    AND EXISTS (SELECT 1 FROM events moved WHERE moved.id = ${guest}.event_id AND moved.status IN ('planned', 'confirmed'))
    AND NOT EXISTS (
      SELECT 1 FROM attendees answer WHERE answer.event_id = ${guest}.event_id AND answer.person_id = ${guest}.person_id
         AND answer.status = 'accepted' AND answer.reply_sequence >= ${moved})
    AND (${guest}.status = 'confirmed' OR NOT EXISTS (
      SELECT 1 FROM deliveries told JOIN mailings teller ON teller.id = told.mailing_id
       WHERE teller.event_id = ${guest}.event_id AND told.person_id = ${guest}.person_id
         AND teller.kind IN ('update', ${quoted(mailKindsWith(({ toGuests }) => toGuests))}) AND ${reached('told')}
         AND teller.sequence >= ${moved}))
    THEN ${guest}.asked_for END`;
}
