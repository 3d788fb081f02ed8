import { countedStatuses } from '../domain/coming.js';
import { bringing, lastWords } from '../domain/mail-kinds.js';
import { quoted } from './quoted.js';
import { reached } from './returned.js';
import type { Store } from './store.js';
import { takesBack } from './what-holds.js';

/** SQL: an entry of the delivery's event reached its person after it. */
export function isOutdone(delivery: string, event: string): string {
  return `EXISTS (SELECT 1 FROM mailings outdoing_mailing CROSS JOIN deliveries outdoing ON outdoing.mailing_id = outdoing_mailing.id
    WHERE outdoing_mailing.event_id = ${event}.id AND outdoing.person_id = ${delivery}.person_id AND outdoing.id > ${delivery}.id
      AND outdoing_mailing.kind IN (${quoted(bringing)}) AND ${reached('outdoing')})`;
}

/** SQL: the delivery's person is on the event's list, and so keeps the entry. */
export function isBackOnList(delivery: string, event: string): string {
  return `EXISTS (SELECT 1 FROM attendees back WHERE back.event_id = ${event}.id AND back.person_id = ${delivery}.person_id
    AND back.status IN (${quoted(countedStatuses)}))`;
}

/**
 * SQL: the delivery was to take its person's entry back while the event goes on, did not, and still is to: they hold one, if
 * they ever did, and nobody put them on the list again. It waits, was refused, or lapsed, as the address changed.
 */
export function isToTakeBack(delivery: string, mailing: string, event: string): string {
  return `(${takesBack(mailing, event)}
    AND (${delivery}.state IN ('planned', 'sending', 'failed') OR (${delivery}.state = 'skipped' AND ${delivery}.skip_reason = 'expired'))
    AND NOT ${isBackOnList(delivery, event)}
    AND coalesce((SELECT word_mailing.kind IN (${quoted(bringing)}) AND word.id < ${delivery}.id
        FROM mailings word_mailing CROSS JOIN deliveries word ON word.mailing_id = word_mailing.id
       WHERE word_mailing.event_id = ${event}.id AND word.person_id = ${delivery}.person_id
         AND word_mailing.kind IN (${quoted(lastWords)}) AND ${reached('word')}
       ORDER BY word.id DESC LIMIT 1), ${delivery}.state <> 'skipped'))`;
}

/** Whose entry is to be taken back while the event goes on, and could not yet. */
export function toTakeBack({ sqlite }: Pick<Store, 'sqlite'>, eventId: number | null): ReadonlySet<number> {
  const rows = sqlite.prepare<[number | null], number>(
    `SELECT DISTINCT d.person_id FROM events e CROSS JOIN mailings m ON m.event_id = e.id CROSS JOIN deliveries d ON d.mailing_id = m.id
      WHERE e.id = ? AND m.kind = 'cancellation' AND d.person_id IS NOT NULL AND ${isToTakeBack('d', 'm', 'e')}`,
  );
  return new Set(rows.pluck().all(eventId));
}
