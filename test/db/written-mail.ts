import type { Store } from '../../src/db/store.js';

/** A delivery, and what matters of its mailing. */
export interface Mail {
  id: number;
  mailing?: number;
  person?: number | null;
  name?: string;
  address?: string;
  state?: string;
  kind?: string;
  audience?: string;
  event?: number | null;
  sequence?: number;
  message?: string | null;
  error?: string | null;
  /** Of one that failed. */
  failure?: 'temporary' | 'permanent';
  /** What it says of the person's workshops. */
  tells?: string | null;
  /** By which both know a mail; made of the number unless said. */
  messageId?: string;
  /** UTC instant, of one that was sent. */
  sentAt?: string;
  /** UTC instant at which its mailing was made. */
  createdAt?: string;
  subject?: string;
}

/** Writes a mail, with its mailing where there is none of the number. */
export function write({ sqlite }: Store, mail: Mail): void {
  const of = { mailing: 1, person: 1, name: 'Anna A', address: 'anna@x.example', state: 'sent', kind: 'invitation' };
  const more = {
    audience: 'members',
    event: 1,
    sequence: 0,
    message: null,
    error: null,
    failure: 'permanent',
    tells: null,
    messageId: `<m${mail.id}@x.example>`,
    sentAt: '2025-08-20T08:00:01.000Z',
    createdAt: '2025-08-20T08:00:00.000Z',
    subject: 'Betreff',
  };
  const all = { ...of, ...more, ...mail };
  sqlite
    .prepare(
      `INSERT INTO mailings (id, event_id, kind, audience, created_at, language, sender, sequence, message)
       VALUES (@mailing, @event, @kind, @audience, @createdAt, 'de', 'buero@x.example', @sequence, @message)
       ON CONFLICT DO NOTHING`,
    )
    .run(all);
  sqlite
    .prepare(
      `INSERT INTO deliveries (id, mailing_id, person_id, name, address, message_id, state, error, tells, sent_at, failure, skip_reason)
       VALUES (@id, @mailing, @person, @name, @address, @messageId, @state, @error, @tells,
         iif(@state = 'sent', @sentAt, NULL), iif(@state = 'failed', @failure, NULL),
         iif(@state = 'skipped', 'blocked', NULL))`,
    )
    .run(all);
  sqlite
    .prepare(`INSERT INTO delivery_contents (delivery_id, subject, text, html) VALUES (@id, @subject, 'Text', '<p>')`)
    .run(all);
}
