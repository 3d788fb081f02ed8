import { mailKinds } from '../domain/mail-kinds.js';
import { type Message, message } from '../i18n/message.js';
import type { MailingKind } from './mailings.js';
import type { Store } from './store.js';

interface SentMail {
  kind: MailingKind;
  /** Short name. */
  event: string;
  isCancelled: 0 | 1;
}

/** What sets right what a command that sent mails should not have sent, as far as njb can. */
export function remedyFor({ sqlite }: Pick<Store, 'sqlite'>, commandId: number): Message {
  const sent = sqlite
    .prepare<[number], SentMail>(
      `SELECT m.kind, e.slug AS event, e.status = 'cancelled' AS isCancelled
         FROM journal j JOIN deliveries d ON d.id = j.row_id JOIN mailings m ON m.id = d.mailing_id
         JOIN events e ON e.id = m.event_id
        WHERE j.command_id = ? AND j.table_name = 'deliveries' ORDER BY j.id DESC LIMIT 1`,
    )
    .get(commandId);
  if (sent === undefined) return message('A mail of your own can set right what is wrong.');
  const { kind, event, isCancelled } = sent;
  const { toGuests, method } = mailKinds[kind];
  if (toGuests) {
    return message('A further mail can set it right: “njb invite inform {event} --to guests”.', { event });
  }
  switch (method) {
    case 'REQUEST':
      return message(
        'A further mail can set it right: “njb invite inform {event}” says what is wrong, “njb invite withdraw {event} --from MEMBER” takes an invitation back, and “njb invite update {event}” tells of what you change.',
        { event },
      );
    case 'CANCEL':
      return isCancelled === 1
        ? message(
            'If it takes place after all: “njb event edit {event} --status planned”, then “njb invite send {event}” invites again.',
            { event },
          )
        : message('“njb invite send {event} --to MEMBER” invites again.', { event });
    case null:
      return message('A further mail can set it right: “njb invite inform {event}”.', { event });
  }
}
