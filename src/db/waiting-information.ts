import type { Store } from './store.js';

/** An information about an event of which mails are still to be sent. */
export interface WaitingInformation {
  /** What the office wrote. */
  message: string;
  /** The audience as it was typed. */
  audience: string;
  owed: boolean;
  /** Whom it did not reach yet. */
  persons: ReadonlySet<number>;
}

/**
 * The first information about an event of which mails wait at an instant, whether or not what else they say holds; null: none does.
 * @param now UTC instant
 */
export function waitingInformation(
  { sqlite }: Pick<Store, 'sqlite'>,
  eventId: number,
  now: string,
): WaitingInformation | null {
  const rows = sqlite
    .prepare<[object], { message: string; audience: string; owed: 0 | 1; person: number }>(
      `SELECT m.message, m.audience, m.owed, d.person_id AS person
         FROM mailings m CROSS JOIN deliveries d ON d.mailing_id = m.id
        WHERE m.event_id = @eventId AND m.kind = 'information' AND m.message IS NOT NULL AND d.person_id IS NOT NULL
          AND (d.state = 'planned' OR (d.state = 'failed' AND d.failure = 'temporary'))
          AND substr(m.expires_at, 1, 19) > substr(@now, 1, 19)
        ORDER BY d.id`,
    )
    .all({ eventId, now });
  const [first] = rows;
  if (first === undefined) return null;
  const { message, audience, owed } = first;
  const same = rows.filter((row) => row.message === message && row.audience === audience);
  return { message, audience, owed: owed === 1, persons: new Set(same.map(({ person }) => person)) };
}
