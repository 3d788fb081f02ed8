import { continueCommand } from '../db/change.js';
import type { Store } from '../db/store.js';
import type { Outcome } from './transports/transport.js';

/** What may still be sent of an event's mailings. */
export interface OpenDelivery {
  id: number;
  expiresAt: string | null;
}

/**
 * Brings the book of an event's mailings up to date before work goes on. To be run inside a command's change, by
 * whoever holds the sending lock:
 *
 * - `sending` without an answer is what a crash left behind: `unclear`, for a person to decide, never sent again unasked
 * - what is planned or failed for the moment, but announces a date that no longer holds (the event moved, was cancelled,
 *   or has begun), is `skipped` as expired: an old database brought back sends nothing stale
 *
 * @param now UTC instant
 * @returns the number of deliveries that became unclear
 */
export function tidyLedger({ sqlite }: Store, eventId: number, now: string): number {
  const ofEvent = 'mailing_id IN (SELECT id FROM mailings WHERE event_id = @eventId)';
  const { changes } = sqlite
    .prepare(`UPDATE deliveries SET state = 'unclear', error = 'interrupted' WHERE state = 'sending' AND ${ofEvent}`)
    .run({ eventId });
  sqlite
    .prepare(
      `UPDATE deliveries SET state = 'skipped', skip_reason = 'expired', failure = NULL
        WHERE (state = 'planned' OR (state = 'failed' AND failure = 'temporary'))
          AND mailing_id IN (SELECT m.id FROM mailings m JOIN events e ON e.id = m.event_id
                              WHERE m.event_id = @eventId
                                AND (m.expires_at <= @now OR m.sequence <> e.sequence
                                     OR (e.status = 'cancelled' AND m.kind <> 'cancellation')))`,
    )
    .run({ eventId, now });
  return changes;
}

/** What is left to send of an event's mailings, in the order it was planned. */
export function openDeliveries({ sqlite }: Store, eventId: number): OpenDelivery[] {
  return sqlite
    .prepare<[number], OpenDelivery>(
      `SELECT d.id, m.expires_at AS expiresAt FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
        WHERE m.event_id = ? AND (d.state = 'planned' OR (d.state = 'failed' AND d.failure = 'temporary'))
        ORDER BY d.id`,
    )
    .all(eventId);
}

/**
 * Gives a command that only goes on with frozen mailings its entry in the journal: rewrites the mailings as they are,
 * which the journal records.
 */
export function touchMailings({ sqlite }: Store, eventId: number): void {
  sqlite.prepare('UPDATE mailings SET created_at = created_at WHERE event_id = ?').run(eventId);
}

/** The book of deliveries while mails go out. Each entry is a commit of its own, on the disk when the call returns. */
export interface Ledger {
  /** Before the server is asked: `sending`. False where the delivery is no longer open. */
  claim(deliveryId: number): boolean;
  /** After its answer. A mail that certainly did not leave is open again. */
  settle(deliveryId: number, outcome: Outcome, at: string): void;
}

/** Opens the book for a command that has its entry in the journal. */
export function openLedger(store: Store, commandId: number): Ledger {
  const { sqlite } = store;
  // from here on the command cannot be undone, whatever becomes of the mail
  const final = sqlite.prepare(`UPDATE commands SET final = 'mail_sent' WHERE id = ? AND final IS NULL`);
  const claim = sqlite.prepare(
    `UPDATE deliveries SET state = 'sending', attempts = attempts + 1, failure = NULL, error = NULL
      WHERE id = ? AND (state = 'planned' OR (state = 'failed' AND failure = 'temporary'))`,
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
    claim: (deliveryId) =>
      continueCommand(store, commandId, () => {
        final.run(commandId);
        return claim.run(deliveryId).changes === 1;
      }),
    settle(deliveryId, outcome, at) {
      continueCommand(store, commandId, () => {
        settle.run({ id: deliveryId, ...entry(outcome, at) });
        if (outcome.outcome === 'sent') invited.run(deliveryId);
      });
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
