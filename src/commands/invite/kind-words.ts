import type { DeliveryState, MailingKind } from '../../db/mailings.js';
import { type Message, message, type Translate } from '../../i18n/message.js';

/** A kind of mailing in a word; a cancellation that takes invitations back while the event goes on is called that. */
export function kindWord(kind: MailingKind, takesBack = false): Message {
  return takesBack ? message('Withdrawal of the invitation') : words[kind];
}

const words: Readonly<Record<MailingKind, Message>> = {
  invitation: message('Invitation'),
  reminder: message('Reminder'),
  update: message('Notice of a change'),
  cancellation: message('Cancellation'),
  guest_request: message('Request to a guest'),
  guest_confirmation: message('Confirmation to a guest'),
  thanks: message('Thanks'),
  information: message('Information'),
  data_request: message('Request for data'),
  workshops: message('Workshops'),
};

/**
 * What became of a mailing's mails: "1 unclear, 3 sent"; what there is none of is left out.
 * @param returned how many of those sent came back
 */
export function countsText(t: Translate, counts: Readonly<Record<DeliveryState, number>>, returned = 0): string {
  const parts = [
    [counts.unclear, message('unclear')],
    [counts.failed, message('failed')],
    [counts.planned + counts.sending, message('open')],
    [returned, message('came back')],
    [counts.sent - returned, message('sent')],
    [counts.skipped, message('skipped')],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${t(word)}`)
    .join(', ');
}

/** The command that sends mails of a kind, and what is left of them. */
export function commandFor(kind: MailingKind, event: string): string {
  return `${commands[kind]} ${event}`.trim();
}

const commands: Readonly<Record<MailingKind, string>> = {
  invitation: 'invite send',
  reminder: 'invite remind',
  update: 'invite update',
  cancellation: 'invite withdraw',
  guest_request: 'guest ask',
  guest_confirmation: 'guest inform',
  thanks: 'invite thank',
  information: 'invite inform',
  data_request: 'member ask-data',
  workshops: 'invite workshops',
};
