import { sql } from 'kysely';
import { lastWords } from '../domain/mail-kinds.js';
import { isReturned } from './returned.js';
import type { Db } from './store.js';

/**
 * What became of the mail by which somebody was invited, or told anew: `sent`; `unclear`, whether it was; `waiting` to be sent;
 * `failed` for good; `returned` as undeliverable; `cancelled`: it was sent, and so was one that the event does not take
 * place; `none` was written.
 */
export type InvitationFate = 'sent' | 'unclear' | 'waiting' | 'failed' | 'returned' | 'cancelled' | 'none';

/** What became of the invitation of everybody who was written to about an event, by person. */
export async function invitationFates(db: Db, eventId: number): Promise<ReadonlyMap<number, InvitationFate>> {
  const rows = await db
    .selectFrom('deliveries as d')
    .innerJoin('mailings as m', 'm.id', 'd.mailing_id')
    .select(['d.person_id as person', 'd.state', 'd.failure', 'm.kind'])
    .select(sql<number>`${sql.raw(isReturned('d'))}`.as('isReturned'))
    .where('m.event_id', '=', eventId)
    .where('m.kind', 'in', lastWords)
    .where('d.state', '<>', 'skipped')
    .where('d.person_id', 'is not', null)
    .orderBy('d.id')
    .execute();
  const fates = new Map<number, InvitationFate>();
  for (const row of rows) {
    const person = row.person ?? 0;
    const own = fateOf({ ...row, isReturned: row.isReturned === 1 });
    const before = fates.get(person) ?? 'none';
    if (row.kind === 'cancellation') {
      if (own === 'sent') fates.set(person, 'cancelled');
    } else if (own === 'sent' || !arrived.includes(before)) fates.set(person, own);
  }
  return fates;
}

/** What a later mail that did not arrive does not take back. */
const arrived: readonly InvitationFate[] = ['sent', 'unclear', 'cancelled'];

function fateOf(delivery: { state: string; failure: string | null; isReturned: boolean }): InvitationFate {
  if (delivery.isReturned) return 'returned';
  if (delivery.state === 'sent') return 'sent';
  if (delivery.state === 'failed' && delivery.failure === 'permanent') return 'failed';
  return delivery.state === 'unclear' || delivery.state === 'sending' ? 'unclear' : 'waiting';
}
