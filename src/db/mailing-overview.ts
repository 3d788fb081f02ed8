import type { DeliveryState, MailingKind } from './mailings.js';
import { cameBack } from './returned.js';
import type { Store } from './store.js';
import { tookBack } from './what-holds.js';

/** A mailing with the number of its mails in each state. */
export interface MailingSummary {
  id: number;
  kind: MailingKind;
  /** Whether it took invitations back while the event went on. */
  takesBack: boolean;
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
  type Row = Omit<MailingSummary, 'counts' | 'takesBack'> & MailingSummary['counts'] & { takesBack: 0 | 1 };
  const count = (state: DeliveryState) => `count(*) FILTER (WHERE d.state = '${state}') AS ${state}`;
  const rows = sqlite.prepare<[], Row>(
    `SELECT m.id, m.kind, ${tookBack('m', 'e')} AS takesBack, e.slug AS event, m.created_at AS created, m.audience, ${count('planned')},
            ${count('sending')}, ${count('sent')}, ${count('failed')}, ${count('unclear')}, ${count('skipped')},
            count(*) FILTER (WHERE ${cameBack('d')}) AS returned
       FROM mailings m LEFT JOIN events e ON e.id = m.event_id LEFT JOIN deliveries d ON d.mailing_id = m.id
      GROUP BY m.id ORDER BY m.id DESC`,
  );
  return rows.all().map(({ id, kind, takesBack, event, created, audience, returned, ...counts }) => ({
    ...{ id, kind, takesBack: takesBack === 1, event, created, audience, counts, returned },
  }));
}
