import type { Store } from '../db/store.js';
import { saysOldPlaces } from '../db/workshop-news.js';
import { kinds } from './kinds.js';

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

const offers = Object.entries(kinds)
  .filter(([, { purpose }]) => purpose === 'offer')
  .map(([kind]) => `'${kind}'`);

/** SQL: the person revoked the consent to mails, and this one is none that they must hear all the same. */
const isRevoked = `(SELECT revoked_on IS NOT NULL FROM consents
    WHERE person_id = deliveries.person_id AND purpose = 'newsletter' ORDER BY id DESC LIMIT 1) = 1
  AND EXISTS (SELECT 1 FROM mailings m WHERE m.id = deliveries.mailing_id AND m.kind IN (${offers.join(', ')})
    AND (m.owed = 0 OR (SELECT status FROM memberships
      WHERE person_id = deliveries.person_id ORDER BY id DESC LIMIT 1) IS NOT 'active'))`;

/**
 * SQL: the person has another address by now, and the old one may be somebody else's. An internationalised domain stands
 * in the two tables in different forms, so there nothing can be said.
 */
const isReaddressed = `(deliveries.person_id IS NOT NULL AND deliveries.address NOT LIKE '%xn--%'
  AND NOT EXISTS (SELECT 1 FROM email_addresses
    WHERE person_id = deliveries.person_id AND deliveries.address = trim(address)))`;

/**
 * SQL: why an open delivery is not to be sent any more at the instant `@now`, as it is written down; NULL: it may go.
 * What was true when it was frozen may have changed since.
 */
const reasonToSkip = `CASE
  WHEN ${isObsolete} OR ${isReaddressed} OR ${saysOldPlaces} THEN 'expired'
  WHEN EXISTS (SELECT 1 FROM persons WHERE id = deliveries.person_id AND blocked = 1) THEN 'blocked'
  WHEN EXISTS (SELECT 1 FROM email_addresses
    WHERE person_id = deliveries.person_id AND address = deliveries.address AND bounced_at IS NOT NULL) THEN 'bounced'
  WHEN ${isRevoked} THEN 'no_consent' END`;

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
 * - what is open but announces a date that no longer holds, or goes to an address the person no longer has, is `skipped`
 *   as expired: an old database brought back sends nothing stale
 * - what is open to somebody who must not be written to any more is `skipped` too: blocked, a consent revoked, an
 *   address from which mail came back
 *
 * @param eventId null: mailings that are about no event
 * @param now UTC instant
 * @returns the number of deliveries that became unclear
 */
export function tidyLedger({ sqlite }: Store, eventId: number | null, now: string): number {
  const { changes } = sqlite
    .prepare(`UPDATE deliveries SET state = 'unclear', error = 'interrupted' WHERE state = 'sending' AND ${ofEvent}`)
    .run({ eventId });
  sqlite.prepare(`${skipLapsed} AND ${ofEvent}`).run({ eventId, now });
  return changes;
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
