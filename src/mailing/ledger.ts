import { continueCommand } from '../db/change.js';
import type { Store } from '../db/store.js';
import type { Outcome } from './transports/transport.js';

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

const ofEvent = 'mailing_id IN (SELECT id FROM mailings WHERE event_id IS @eventId)';
const expire = `UPDATE deliveries SET state = 'skipped', skip_reason = 'expired', failure = NULL
                 WHERE ${isOpen} AND ${isObsolete}`;

/**
 * Brings the book of an event's mailings up to date before work goes on. To be run inside a command's change, by
 * whoever holds the sending lock:
 *
 * - `sending` without an answer is what a crash left behind: `unclear`, for a person to decide, never sent again unasked
 * - what is open but announces a date that no longer holds is `skipped` as expired: an old database brought back sends
 *   nothing stale
 * - what is open to somebody who wants no mail any more is `skipped` as blocked
 *
 * @param eventId null: mailings that are about no event
 * @param now UTC instant
 * @returns the number of deliveries that became unclear
 */
export function tidyLedger({ sqlite }: Store, eventId: number | null, now: string): number {
  const { changes } = sqlite
    .prepare(`UPDATE deliveries SET state = 'unclear', error = 'interrupted' WHERE state = 'sending' AND ${ofEvent}`)
    .run({ eventId });
  sqlite.prepare(`${expire} AND ${ofEvent}`).run({ eventId, now });
  sqlite
    .prepare(
      `UPDATE deliveries SET state = 'skipped', skip_reason = 'blocked', failure = NULL
        WHERE ${isOpen} AND ${ofEvent} AND person_id IN (SELECT id FROM persons WHERE blocked = 1)`,
    )
    .run({ eventId });
  return changes;
}

/**
 * What is left to send of an event's mailings, in the order it was planned.
 * @param now UTC instant; what no longer holds by then is left out
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
          AND ${isOpen} AND NOT ${isObsolete} ORDER BY id`,
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

/** The book of deliveries while mails go out. Each entry is a commit of its own, on the disk when the call returns. */
export interface Ledger {
  /**
   * Before the server is asked: `sending`. False where the delivery must not be sent any more: somebody else took it, or
   * what it announces no longer holds `now` (it is then `skipped`), as the event may change during a long run.
   */
  claim(deliveryId: number, now: string): boolean;
  /** After its answer. A mail that certainly did not leave is open again. */
  settle(deliveryId: number, outcome: Outcome, at: string): void;
  /** In place of {@link claim}, where no mail can be made of the delivery: it failed for good, and nothing left. */
  giveUp(deliveryId: number, error: string): void;
}

/** Opens the book for a command that has its entry in the journal. */
export function openLedger(store: Store, commandId: number): Ledger {
  const { sqlite } = store;
  // from here on the command cannot be undone, whatever becomes of the mail
  const final = sqlite.prepare(`UPDATE commands SET final = 'mail_sent' WHERE id = ? AND final IS NULL`);
  const expireOne = sqlite.prepare(`${expire} AND id = @deliveryId`);
  const claim = sqlite.prepare(
    `UPDATE deliveries SET state = 'sending', attempts = attempts + 1, failure = NULL, error = NULL
      WHERE id = ? AND ${isOpen}`,
  );
  const giveUp = sqlite.prepare(
    `UPDATE deliveries SET state = 'failed', failure = 'permanent', error = ? WHERE id = ? AND ${isOpen}`,
  );
  const settle = sqlite.prepare(
    `UPDATE deliveries SET state = @state, failure = @failure, error = @error, sent_at = @sentAt
      WHERE id = @id AND state = 'sending'`,
  );
  const invited = sqlite.prepare(
    `INSERT INTO attendees (event_id, person_id, status)
     SELECT m.event_id, d.person_id, 'invited' FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
      WHERE d.id = ? AND m.kind = 'invitation' AND m.event_id IS NOT NULL AND d.person_id IS NOT NULL
     ON CONFLICT DO NOTHING`,
  );
  return {
    claim: (deliveryId, now) =>
      continueCommand(store, commandId, () => {
        expireOne.run({ deliveryId, now });
        const isOurs = claim.run(deliveryId).changes === 1;
        if (isOurs) final.run(commandId);
        return isOurs;
      }),
    settle(deliveryId, outcome, at) {
      continueCommand(store, commandId, () => {
        settle.run({ id: deliveryId, ...entry(outcome, at) });
        if (outcome.outcome === 'sent') invited.run(deliveryId);
      });
    },
    giveUp(deliveryId, error) {
      continueCommand(store, commandId, () => giveUp.run(error, deliveryId));
    },
  };
}

function entry(outcome: Outcome, at: string) {
  switch (outcome.outcome) {
    case 'sent':
      return { state: 'sent', failure: null, error: null, sentAt: at };
    case 'failed':
      return { state: 'failed', failure: outcome.kind, error: outcome.error, sentAt: null };
    case 'unclear':
      return { state: 'unclear', failure: null, error: outcome.error, sentAt: null };
    case 'stopped':
      return { state: 'planned', failure: null, error: outcome.error, sentAt: null };
  }
}
