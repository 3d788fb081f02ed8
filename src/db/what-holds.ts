import type { Event } from '../domain/event.js';
import { plannedBy } from '../domain/event-change.js';
import { bringing } from '../domain/mail-kinds.js';
import { quoted } from './quoted.js';
import { reached } from './returned.js';
import type { Store } from './store.js';

/**
 * Whether what people hold or were told of an event still is so. SEQUENCE does not say it: an event that was moved and
 * moved back has a higher one, and everybody who was told nothing of that holds what is true (RFC 5546, 2.1.4: the next
 * news carries the higher number, and no calendar minds the gap).
 */

/**
 * Columns of what people plan by of an event, in the order of `mailings.facts`; a change of one with nobody to tell leaves SEQUENCE
 * as it was (`changeForHolders`).
 */
export const factColumns = plannedBy.map((field) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

/** SQL: what people plan by of an event's row, in the form of `mailings.facts`. */
export function factsOf(event: string): string {
  // as text: the journal would keep what SQLite knows to be JSON as an array
  return `(json_array(${factColumns.map((column) => `${event}.${column}`).join(', ')}) || '')`;
}

/**
 * SQL, 0 or 1: whether what a mailing said of its event is what holds. Of one that is known of only by its SEQUENCE, which a
 * restored database was told of perhaps, that one decides.
 */
export function stillHolds(mailing: string, event: string): string {
  return `(${mailing}.sequence >= ${event}.sequence OR coalesce(${mailing}.facts = ${factsOf(event)}, 0))`;
}

/**
 * SQL: whether a mail that waits would say what holds: at the present SEQUENCE, or at an earlier one the very same, of an event that
 * is, or is not, cancelled as it says. One that takes a single person's entry back names the date which they know, and holds
 * wherever the event goes.
 */
export function saysNow(mailing: string, event: string): string {
  const isSame = `${mailing}.facts = ${factsOf(event)}`;
  return `(${mailing}.sequence = ${event}.sequence AND coalesce(${isSame}, 1)
    OR CASE WHEN ${mailing}.kind <> 'cancellation' THEN ${event}.status <> 'cancelled' AND coalesce(${isSame}, 0)
      WHEN ${event}.status = 'cancelled' AND NOT coalesce(${isSame}, 0) THEN 0
      ELSE (${event}.status = 'cancelled') = ${tellsOfCancellation(mailing, event)} END)`;
}

/** SQL: a mailing takes entries back while the event goes on. */
export function takesBack(mailing: string, event: string): string {
  return `(${mailing}.kind = 'cancellation' AND ${event}.status <> 'cancelled' AND NOT ${tellsOfCancellation(mailing, event)})`;
}

/**
 * SQL: nothing of a mailing is sent any more at an instant. What takes an entry back is, as long as the event lies ahead: it may have
 * been put off.
 * @param now SQL of a UTC instant
 */
export function isExpired(mailing: string, event: string, now: string): string {
  return `(substr(${mailing}.expires_at, 1, 19) <= substr(${now}, 1, 19)
    AND NOT coalesce(${takesBack(mailing, event)} AND ${event}.start_date > substr(${now}, 1, 10), 0))`;
}

/**
 * SQL: a cancellation says that the event does not take place: it went to everybody, or to somebody by name while the event was
 * cancelled, which the log knows. Else it takes an entry back while the event goes on. An event that was cancelled and takes place
 * again has a higher SEQUENCE than the mail.
 */
export function tellsOfCancellation(mailing: string, event: string): string {
  return `(${mailing}.audience = 'everyone' OR (${event}.status = 'cancelled' AND ${mailing}.sequence >= ${event}.sequence)
    OR (${mailing}.sequence < ${event}.sequence AND coalesce((
      SELECT was.before ->> '$.status' = 'cancelled' FROM journal was
       WHERE was.table_name = 'events' AND was.row_id = ${event}.id AND was.before IS NOT NULL AND was.id > (
         SELECT max(wrote.id) FROM journal wrote LEFT JOIN commands ON commands.id = wrote.command_id
          WHERE wrote.table_name = 'mailings' AND wrote.row_id = ${mailing}.id AND wrote.before IS NULL
            AND commands.words IS NOT 'db restore')
       ORDER BY was.id LIMIT 1), 0)))`;
}

/** SQL, 0 or 1: a mailing took entries back while the event went on. */
export function tookBack(mailing: string, event: string): string {
  return `(${mailing}.kind = 'cancellation' AND NOT coalesce(${tellsOfCancellation(mailing, event)}, 1))`;
}

/** SQL: the local start and the local end of an event's row, as moves keep them. */
const start = (event: string) => `${event}.start_date || coalesce('T' || ${event}.start_time, '')`;
const end = (event: string) => `${event}.end_date || coalesce('T' || ${event}.end_time, '')`;

/**
 * SQL, 0 or 1: whether the date an event had at a SEQUENCE is another one than it has now. Where no SEQUENCE is known it is not.
 * @param event SQL of the event's number, `sequence` of the SEQUENCE
 */
export function isOldDate(event: string, sequence: string): string {
  return `EXISTS (SELECT 1 FROM event_moves left_date JOIN events present_date ON present_date.id = left_date.event_id
    WHERE left_date.id = (SELECT next_move.id FROM event_moves next_move
        WHERE next_move.event_id = ${event} AND next_move.sequence > ${sequence} ORDER BY next_move.sequence, next_move.id LIMIT 1)
      AND (left_date.from_start <> ${start('present_date')} OR left_date.from_end <> ${end('present_date')}))`;
}

/**
 * SQL, 0 or 1: since a SEQUENCE of an event a mail told somebody another date than it has now. They may have given the day away,
 * and what they said of it before is no answer any more, though the event came back to it: a reply counts for the
 * SEQUENCE that it answers (RFC 5546, 2.1.5).
 * @param event SQL of the event's number
 */
export function toldOtherDate(event: string, person: string, sequence: string): string {
  return `EXISTS (SELECT 1 FROM deliveries elsewhere CROSS JOIN mailings elsewhere_mailing ON elsewhere_mailing.id = elsewhere.mailing_id
    WHERE elsewhere.person_id = ${person} AND elsewhere_mailing.event_id = ${event} AND elsewhere_mailing.sequence > ${sequence}
      AND elsewhere_mailing.kind <> 'cancellation' AND ${reached('elsewhere')} AND ${isOldDate(event, 'elsewhere_mailing.sequence')})`;
}

/**
 * SQL, 0 or 1: what somebody said of an event at a SEQUENCE is an answer to another date than the event has now, or was before they
 * were told one.
 * @param event SQL of the event's number
 */
export function isOldAnswer(event: string, person: string, sequence: string): string {
  return `(${isOldDate(event, sequence)} OR ${toldOtherDate(event, person, sequence)})`;
}

/** SQL: nothing that is not true any more reached the delivery's person by a mail after it. */
export function sinceUntrue(delivery: string, event: string): string {
  return `NOT EXISTS (SELECT 1 FROM mailings untrue_mailing CROSS JOIN deliveries untrue ON untrue.mailing_id = untrue_mailing.id
    WHERE untrue_mailing.event_id = ${event}.id AND untrue.person_id = ${delivery}.person_id AND untrue.id > ${delivery}.id
      AND untrue_mailing.kind IN (${quoted(bringing)}) AND ${reached('untrue')} AND NOT ${stillHolds('untrue_mailing', event)})`;
}

/**
 * SQL: SEQUENCE of an event (`event`) as somebody on its list (`attendee`) knew it when they answered or registered, other than
 * by our mails.
 */
export function listedSequence(attendee: string, event: string): string {
  return `coalesce(${attendee}.reply_sequence, (SELECT min(listed_move.sequence) - 1 FROM event_moves listed_move
    WHERE listed_move.event_id = ${event}.id
      AND substr(listed_move.moved_at, 1, 19) >= substr(coalesce(${attendee}.registered_at, ''), 1, 19)), ${event}.sequence)`;
}

/**
 * SQL: SEQUENCE of an event as the last mail about it named it to a person; NULL: none did. One that reached nobody counts only
 * where it names the present date, and did not lapse: then it was tried. One that went to somebody else at their address is not theirs.
 */
export function writtenSequence(person: string, event: string): string {
  return `(SELECT max(written_mailing.sequence) FROM deliveries written CROSS JOIN mailings written_mailing ON written_mailing.id = written.mailing_id
    WHERE written.person_id = ${person} AND written_mailing.event_id = ${event}.id
      AND (${reached('written')} OR (coalesce(written.skip_reason NOT IN ('expired', 'shared_address'), 1)
        AND NOT ${isOldDate(`${event}.id`, 'written_mailing.sequence')})))`;
}

/** Those on an event's list whose last word from us, or to us, is of another date than it has now. */
export function listedForOldDate({ sqlite }: Pick<Store, 'sqlite'>, eventId: number): ReadonlySet<number> {
  const rows = sqlite.prepare<[number], number>(
    `SELECT a.person_id FROM events e JOIN attendees a ON a.event_id = e.id
      WHERE e.id = ? AND a.person_id IS NOT NULL
        AND ${isOldDate('e.id', `max(${listedSequence('a', 'e')}, coalesce(${writtenSequence('a.person_id', 'e')}, -1))`)}`,
  );
  return new Set(rows.pluck().all(eventId));
}

/** What people plan by of an event. */
export type EventFacts = Pick<Event, (typeof plannedBy)[number]>;

/** Reads `mailings.facts` back; null: what a mailing said is not known. */
export function readFacts(text: string | null): EventFacts | null {
  if (text === null) return null;
  const [title, topic, onlineUrl, place, startDate, endDate, startTime, endTime] = JSON.parse(text) as Columns;
  return { title, topic, onlineUrl, place, startDate, endDate, startTime, endTime };
}

type Text = string | null;
type Columns = [string, Text, Text, Text, string, string, Text, Text];
