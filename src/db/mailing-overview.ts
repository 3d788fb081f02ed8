import type { DeliveryState, MailingKind } from './mailings.js';
import { cameBack } from './returned.js';
import type { Store } from './store.js';

/** A mailing with the number of its mails in each state. */
export interface MailingSummary {
  id: number;
  kind: MailingKind;
  /** Short name of the event; null: it is about none. */
  event: string | null;
  /** UTC instant. */
  created: string;
  audience: string;
  counts: Record<DeliveryState, number>;
  /** How many of those sent came back. */
  returned: number;
}

/** Every mailing, the latest first. */
export function readOverview({ sqlite }: Pick<Store, 'sqlite'>): MailingSummary[] {
  type Row = Omit<MailingSummary, 'counts'> & MailingSummary['counts'];
  const count = (state: DeliveryState) => `count(*) FILTER (WHERE d.state = '${state}') AS ${state}`;
  const rows = sqlite.prepare<[], Row>(
    `SELECT m.id, m.kind, e.slug AS event, m.created_at AS created, m.audience, ${count('planned')},
            ${count('sending')}, ${count('sent')}, ${count('failed')}, ${count('unclear')}, ${count('skipped')},
            count(*) FILTER (WHERE ${cameBack('d')}) AS returned
       FROM mailings m LEFT JOIN events e ON e.id = m.event_id LEFT JOIN deliveries d ON d.mailing_id = m.id
      GROUP BY m.id ORDER BY m.id DESC`,
  );
  return rows.all().map(({ id, kind, event, created, audience, returned, ...counts }) => ({
    ...{ id, kind, event, created, audience, counts, returned },
  }));
}
