import type { Store } from '../db/store.js';
import { missedElsewhere } from '../domain/mail-kinds.js';
import { isDoubled, isOpen, isToBeWrittenAnew, reasonToSkip } from './lapse.js';

/** A mail that may still be sent. */
export interface OpenDelivery {
  id: number;
  personId: number | null;
  name: string;
  address: string;
}

/** SQL: the delivery is open, but must not be sent any more at the instant `@now`. */
export const isLapsed = `(${isOpen} AND ${reasonToSkip} IS NOT NULL)`;

/** SQL: takes what {@link isLapsed} out of the work and says why. */
export const skipLapsed = `UPDATE deliveries SET state = 'skipped', skip_reason = ${reasonToSkip}, failure = NULL
  WHERE ${isLapsed}`;

const ofEvent = 'mailing_id IN (SELECT id FROM mailings WHERE event_id IS @eventId)';

/**
 * Brings the book of an event's mailings up to date before work goes on. To be run inside a command's change, by
 * whoever holds the sending lock:
 *
 * - `sending` without an answer is what a crash left behind: `unclear`, for a person to decide, never sent again unasked
 * - what is open but not to be sent any more is `skipped`, with the reason (`lapse.ts`): an old database brought back sends
 *   nothing stale. What is to be written anew waits for that (see {@link replaceLapsed})
 *
 * @param eventId null: mailings that are about no event
 * @param now UTC instant
 * @returns the number of deliveries that became unclear
 */
export function tidyLedger({ sqlite }: Store, eventId: number | null, now: string): number {
  const { changes } = sqlite
    .prepare(`UPDATE deliveries SET state = 'unclear', error = 'interrupted' WHERE state = 'sending' AND ${ofEvent}`)
    .run({ eventId });
  sqlite.prepare(`${skipLapsed} AND NOT ${isToBeWrittenAnew} AND ${ofEvent}`).run({ eventId, now });
  return changes;
}

/**
 * Takes what waits for one person out of the work where it is not to be sent any more, or says what another mail that waits
 * says too: of two records that became one. To be run inside a command's change.
 * @param now UTC instant
 */
export function skipNeedless({ sqlite }: Pick<Store, 'sqlite'>, person: number, now: string): void {
  sqlite.prepare(`${skipLapsed} AND NOT ${isToBeWrittenAnew} AND person_id = @person`).run({ person, now });
  sqlite
    .prepare(
      `UPDATE deliveries SET state = 'skipped', skip_reason = 'already_told', failure = NULL
        WHERE person_id = @person AND ${isOpen} AND ${isDoubled}`,
    )
    .run({ person, now });
}

/**
 * What is left to send of an event's mailings, in the order it was planned.
 * @param now UTC instant; what is not to be sent any more by then is left out
 * @param only mailings of one kind, and where a text is given, with that text
 */
export function openDeliveries(
  { sqlite }: Pick<Store, 'sqlite'>,
  eventId: number | null,
  now: string,
  only: { kind?: string; message?: string | null } = {},
): OpenDelivery[] {
  const ofKind = only.kind === undefined ? '' : 'AND m.kind = @kind';
  const ofText = only.message === undefined ? '' : 'AND m.message IS @message';
  return sqlite
    .prepare<[object], OpenDelivery>(
      `SELECT id, person_id AS personId, name, address FROM deliveries
        WHERE mailing_id IN (SELECT m.id FROM mailings m WHERE m.event_id IS @eventId ${ofKind} ${ofText})
          AND ${isOpen} AND NOT ${isLapsed} ORDER BY id`,
    )
    .all({ eventId, now, ...only });
}

/**
 * Takes what lapsed out of the work for people of whom a mailing of the same kind was planned anew, with the same text where it
 * is one of its own. To be run inside a command's change, after planning.
 * @param only as in {@link openDeliveries}
 */
export function replaceLapsed(
  { sqlite }: Pick<Store, 'sqlite'>,
  eventId: number | null,
  now: string,
  only: { kind: string; message?: string | null },
  persons: readonly number[],
): void {
  if (missedElsewhere.some((kind) => kind === only.kind)) return;
  const ofText = only.message === undefined ? '' : 'AND m.message IS @message';
  sqlite
    .prepare(
      `UPDATE deliveries SET state = 'skipped', skip_reason = 'expired', failure = NULL
        WHERE ${isLapsed} AND person_id IN (SELECT value FROM json_each(@persons))
         AND mailing_id IN (SELECT m.id FROM mailings m WHERE m.event_id IS @eventId AND m.kind = @kind ${ofText})`,
    )
    .run({ eventId, now, ...only, persons: JSON.stringify(persons) });
}

/**
 * Takes open mails of some kinds out of the work, for people whom another mail makes them pointless. To be run inside a
 * command's change.
 * @returns how many
 */
export function supersede(
  { sqlite }: Pick<Store, 'sqlite'>,
  eventId: number | null,
  kinds: readonly string[],
  persons: readonly number[],
): number {
  return sqlite
    .prepare(
      `UPDATE deliveries SET state = 'skipped', skip_reason = 'expired', failure = NULL
        WHERE ${ofEvent} AND ${isOpen} AND person_id IN (SELECT value FROM json_each(@persons))
          AND mailing_id IN (SELECT id FROM mailings WHERE kind IN (SELECT value FROM json_each(@kinds)))`,
    )
    .run({ eventId, kinds: JSON.stringify(kinds), persons: JSON.stringify(persons) }).changes;
}
