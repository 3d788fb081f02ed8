import { continueCommand } from '../db/change.js';
import type { Store } from '../db/store.js';
import { isOpen } from './lapse.js';
import { skipLapsed } from './ledger.js';
import type { Outcome } from './transports/transport.js';

/** One line in the book of deliveries. */
export type Entry = Claim | Settlement | GivenUp;

/**
 * Before the server is asked: `sending`. Refused where the delivery must not be sent any more: somebody else took it, or
 * what it announces no longer holds at the instant `at`, or the person wants no mail any more (it is then `skipped`), as
 * event and person may change during a long run.
 */
interface Claim {
  kind: 'claim';
  deliveryId: number;
  at: string;
}

/** After its answer. A mail that certainly did not leave is open again. */
interface Settlement {
  kind: 'settle';
  deliveryId: number;
  outcome: Outcome;
  at: string;
}

/** In place of a claim, where no mail can be made of the delivery: it failed for good, and nothing left. */
interface GivenUp {
  kind: 'giveUp';
  deliveryId: number;
  error: string;
}

/** The book of deliveries while mails go out. */
export interface Book {
  /**
   * Writes entries down in one commit, on the disk when the call returns: all of them or, where it throws, none.
   * @returns for each whether it was made; false for a claim that is refused, or where what is given up is gone
   */
  enter(entries: readonly Entry[]): boolean[];
}

/** Opens the book for a command that has its entry in the journal. */
export function openBook(store: Store, commandId: number): Book {
  const { sqlite } = store;
  // from here on the command cannot be undone, whatever becomes of the mail
  const final = sqlite.prepare(`UPDATE commands SET final = 'mail_sent' WHERE id = ? AND final IS NULL`);
  const lapse = sqlite.prepare(`${skipLapsed} AND id = @deliveryId`);
  const claim = sqlite.prepare(
    `UPDATE deliveries SET state = 'sending', attempts = attempts + 1, failure = NULL, error = NULL
      WHERE id = ? AND ${isOpen}`,
  );
  const giveUp = sqlite.prepare(
    `UPDATE deliveries SET state = 'failed', failure = 'permanent', error = ? WHERE id = ? AND ${isOpen}`,
  );
  const settle = sqlite.prepare(
    `UPDATE deliveries SET state = @state, failure = @failure, error = @error, response = @response, sent_at = @sentAt
      WHERE id = @id AND state = 'sending'`,
  );
  const invite = inviter(store);
  const write = (entry: Entry): boolean => {
    switch (entry.kind) {
      case 'claim': {
        lapse.run({ deliveryId: entry.deliveryId, now: entry.at });
        const isOurs = claim.run(entry.deliveryId).changes === 1;
        if (isOurs) final.run(commandId);
        return isOurs;
      }
      case 'settle':
        settle.run({ id: entry.deliveryId, ...columns(entry.outcome, entry.at) });
        if (entry.outcome.outcome === 'sent') invite(entry.deliveryId);
        return true;
      case 'giveUp':
        return giveUp.run(entry.error, entry.deliveryId).changes === 1;
    }
  };
  return { enter: (entries) => continueCommand(store, commandId, () => entries.map(write)) };
}

/** Notes that the person a delivery went to is invited now, if it was an invitation. To be run inside a command's change. */
export function inviter({ sqlite }: Pick<Store, 'sqlite'>): (deliveryId: number) => void {
  const insert = sqlite.prepare(
    `INSERT INTO attendees (event_id, person_id, status)
     SELECT m.event_id, d.person_id, 'invited' FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
      WHERE d.id = ? AND m.kind = 'invitation' AND m.event_id IS NOT NULL AND d.person_id IS NOT NULL
     ON CONFLICT DO NOTHING`,
  );
  return (deliveryId) => void insert.run(deliveryId);
}

function columns(outcome: Outcome, at: string) {
  const nothing = { failure: null, error: null, response: null, sentAt: null };
  switch (outcome.outcome) {
    case 'sent':
      return { ...nothing, state: 'sent', response: outcome.response, sentAt: at };
    case 'failed':
      return { ...nothing, state: 'failed', failure: outcome.kind, error: outcome.error };
    case 'unclear':
      return { ...nothing, state: 'unclear', error: outcome.error };
    case 'stopped':
      return { ...nothing, state: 'planned', error: outcome.error };
  }
}
