import type { MailingKind, MailingRow } from '../db/mailings.js';
import type { Store } from '../db/store.js';
import { inviter } from './book.js';
import { isObsolete, isToBeWrittenAnew } from './lapse.js';

/** A mail that a person may settle: nobody knows whether it arrived, or it only went into the outbox folder. */
export interface Undecided {
  id: number;
  personId: number | null;
  name: string;
  address: string;
  messageId: string;
  kind: MailingKind;
  /** Why it is unclear. */
  error: string | null;
  /** The outbox file, null for what is unclear. */
  file: string | null;
}

/** What a person says of such a mail: it counts as sent, or it did not arrive and is to be sent again. */
export type Fate = 'sent' | 'resend';

/** SQL: the mail went no further than a file in an outbox. */
const isInOutbox = `(deliveries.state = 'sent' AND deliveries.response LIKE '%.eml'
  AND deliveries.response NOT GLOB '2[0-9][0-9]*' AND deliveries.response NOT LIKE 'sendmail:%')`;

/**
 * Mailings as they are where no run `isRunning`: what a crash left `sending` is unclear, even before the next run writes
 * that down.
 */
export function asLeftBehind(mailings: readonly MailingRow[], isRunning: boolean): MailingRow[] {
  if (isRunning) return [...mailings];
  return mailings.map((mailing) => ({
    ...mailing,
    deliveries: mailing.deliveries.map((delivery) =>
      delivery.state === 'sending' ? { ...delivery, state: 'unclear', error: 'interrupted' } : delivery,
    ),
  }));
}

/**
 * The mails of an event that a person may settle, in the order they were planned.
 * @param eventId null: mailings that are about no event
 * @param which `unclear`, with those that a run left `sending` unless one `isRunning` now; or what lies in the outbox
 */
export function undecidedMails(
  { sqlite }: Pick<Store, 'sqlite'>,
  eventId: number | null,
  which: { of: 'unclear'; isRunning: boolean } | { of: 'outbox' },
): Undecided[] {
  const states = which.of === 'unclear' && !which.isRunning ? `'unclear', 'sending'` : `'unclear'`;
  const isMeant = which.of === 'outbox' ? isInOutbox : `deliveries.state IN (${states})`;
  return sqlite
    .prepare<[number | null], Undecided>(
      `SELECT id, person_id AS personId, name, address, message_id AS messageId,
              (SELECT m.kind FROM mailings m WHERE m.id = mailing_id) AS kind,
              CASE WHEN state = 'sending' THEN 'interrupted' ELSE error END AS error,
              CASE WHEN state = 'sent' THEN response END AS file
         FROM deliveries
        WHERE mailing_id IN (SELECT m.id FROM mailings m WHERE m.event_id IS ?) AND ${isMeant} ORDER BY id`,
    )
    .all(eventId);
}

/**
 * Writes down what a person says. To be run inside a command's change, by whoever holds the sending lock, after
 * `tidyLedger`.
 * @param now UTC instant
 * @returns what became of it: `outdated` where it is to be sent again, but what it announces no longer holds: in the outbox it is left
 *   as it is, an unclear one is given up, so that something else is written; `changed` where somebody else settled it meanwhile
 */
export function settleByHand(
  store: Pick<Store, 'sqlite'>,
  deliveryId: number,
  fate: Fate,
  now: string,
): 'done' | 'outdated' | 'changed' {
  const { sqlite } = store;
  const where = `WHERE id = @deliveryId AND (state = 'unclear' OR (@fate = 'resend' AND ${isInOutbox}))`;
  const found = sqlite
    .prepare<[object], { state: string; isObsolete: 0 | 1 }>(
      `SELECT state, ${isObsolete} AND NOT (state = 'unclear' AND ${isToBeWrittenAnew}) AS isObsolete FROM deliveries ${where}`,
    )
    .get({ deliveryId, fate, now });
  if (found === undefined) return 'changed';
  if (fate === 'sent') {
    sqlite.prepare(`UPDATE deliveries SET state = 'sent', sent_at = ?, error = NULL WHERE id = ?`).run(now, deliveryId);
    inviter(store)(deliveryId);
    return 'done';
  }
  if (found.isObsolete === 1) {
    if (found.state === 'unclear') {
      sqlite
        .prepare(`UPDATE deliveries SET state = 'skipped', skip_reason = 'expired', error = NULL WHERE id = ?`)
        .run(deliveryId);
    }
    return 'outdated';
  }
  sqlite
    .prepare(
      `UPDATE deliveries SET state = 'planned', failure = NULL, error = NULL, response = NULL, sent_at = NULL
        WHERE id = ?`,
    )
    .run(deliveryId);
  return 'done';
}

/**
 * Takes back that mails count as sent which lie in the outbox and say what no longer holds: of people to whom an earlier one goes
 * again, which would else be needless. To be run inside a command's change, after {@link settleByHand}.
 */
export function giveUpLater({ sqlite }: Pick<Store, 'sqlite'>, outdated: readonly number[]): void {
  sqlite
    .prepare(
      `UPDATE deliveries SET state = 'skipped', skip_reason = 'expired', sent_at = NULL, response = NULL
        WHERE id IN (SELECT value FROM json_each(@outdated)) AND ${isInOutbox} AND EXISTS (
          SELECT 1 FROM mailings m CROSS JOIN mailings om ON om.event_id IS m.event_id
            CROSS JOIN deliveries o ON o.mailing_id = om.id AND o.person_id = deliveries.person_id
           WHERE m.id = deliveries.mailing_id AND o.id < deliveries.id AND o.state = 'planned')`,
    )
    .run({ outdated: JSON.stringify(outdated) });
}
