import { mailKindsWith } from '../domain/mail-kinds.js';
import { quoted } from './quoted.js';
import { reached } from './returned.js';

/** SQL: the parts of the audience of a mailing, as it was typed, as rows with `value`. */
export function audienceParts(mailing: string): string {
  return `json_each('[' || replace(json_quote(lower(${mailing}.audience)), ',', '","') || ']')`;
}

/**
 * SQL: a person answered, registered or declined since a mailing was written, other than by answers that it asks for
 * (`--to answer:declined`). Who had done so before is invited only where that is asked for, and so it still holds.
 * @param person SQL of the person's number
 */
export function hasAnsweredSince(mailing: string, person: string): string {
  return `(EXISTS (SELECT 1 FROM attendees a WHERE a.event_id = ${mailing}.event_id AND a.person_id = ${person} AND a.status <> 'invited' AND EXISTS (
    SELECT 1 FROM commands c JOIN journal j ON j.command_id = c.id
     WHERE substr(c.at, 1, 19) >= substr(${mailing}.created_at, 1, 19) AND j.table_name = 'attendees'
       AND a.id BETWEEN j.row_id AND coalesce(j.last_row_id, j.row_id)
       AND (j.before IS NULL OR j.before ->> '$.status' <> j.after ->> '$.status')))
  AND NOT EXISTS (SELECT 1 FROM ${audienceParts(mailing)} p WHERE trim(p.value) = 'attendees' OR trim(p.value) LIKE 'answer:%'))`;
}

/**
 * SQL: the same as far as an event's list knows it, without the log, which is long: an answer without an instant counts.
 * @param person SQL of the person's number
 */
export function isOnListSince(mailing: string, person: string): string {
  return `EXISTS (SELECT 1 FROM attendees listed WHERE listed.event_id = ${mailing}.event_id AND listed.person_id = ${person}
    AND listed.status <> 'invited'
    AND substr(coalesce(listed.replied_at, listed.registered_at, '9'), 1, 19) >= substr(${mailing}.created_at, 1, 19))`;
}

/**
 * SQL: after an instant a guest was asked or said that they come, as somebody noted it, even once more, or a mail for guests reached
 * them. What undo took back was never so.
 * @param instant SQL of a UTC instant; NULL: not known, and nothing is after it
 */
export function isGuestSince(guest: string, instant: string): string {
  return `(EXISTS (SELECT 1 FROM journal said JOIN commands saying ON saying.id = said.command_id
      WHERE said.table_name = 'guests' AND said.row_id = ${guest}.id AND saying.words <> 'undo'
        AND said.after ->> '$.status' IN ('requested', 'confirmed')
        AND (saying.words = 'guest confirm' OR said.before ->> '$.status' IS NOT said.after ->> '$.status')
        AND substr(saying.at, 1, 19) > substr(${instant}, 1, 19)
        AND NOT EXISTS (SELECT 1 FROM commands unsaying WHERE unsaying.undoes = saying.id))
    OR EXISTS (SELECT 1 FROM mailings asking_mailing CROSS JOIN deliveries asking ON asking.mailing_id = asking_mailing.id
      WHERE asking_mailing.event_id = ${guest}.event_id AND asking.person_id = ${guest}.person_id AND ${reached('asking')}
        AND asking_mailing.kind IN (${quoted(mailKindsWith(({ toGuests }) => toGuests))})
        AND substr(asking.sent_at, 1, 19) > substr(${instant}, 1, 19)))`;
}
