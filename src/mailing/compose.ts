import type { NewDelivery } from '../db/mailings.js';
import type { Event } from '../domain/event.js';
import { fullName } from '../domain/member.js';
import type { AddressStyle } from '../domain/salutation.js';
import {
  type MailContent,
  type MailTemplate,
  mailView,
  type NetworkView,
  renderMail,
  type Templates,
} from '../templates/index.js';
import type { Recipient } from './audience.js';
import { entrySequence } from './entry.js';

type Language = 'de' | 'en';

/** What a mail says beyond the event itself: the reason of a change, links, the guest it goes to, what is lacking … */
export type Particulars = Partial<Omit<MailContent, 'event' | 'nextEvents' | 'person' | 'style' | 'language'>>;

/** What all mails of one mailing have in common. */
export interface Letter {
  /** The templates' name. */
  template: MailTemplate;
  /** Null: the mails are about no event. */
  event: Event | null;
  /** Further dates to mention, soonest first. */
  nextEvents: readonly Event[];
  network: NetworkView;
  /** Who signs; null: the network alone. */
  signedBy: string | null;
  /** The network's language; who prefers the other gets that. */
  language: Language;
  templates: Readonly<Record<Language, Templates>>;
  /** How people are addressed whose own style is not on record; null: as is usual. */
  style: AddressStyle | null;
  /** Null: no calendar entry comes with the mails. */
  calendar: {
    method: 'REQUEST' | 'CANCEL';
    /** The iCalendar text of the event with this one attendee; null where it has no day. */
    write(
      attendee: { name: string; address: string },
      language: Language,
      sequence: number,
      event: Event,
    ): string | null;
  } | null;
  /** The event with the date the person was told last, and with that of the entry they hold; without it: as it is. */
  known?(recipient: Recipient): { told: Event; held: Event };
  /** What one person's mail says beyond that. */
  particulars?(recipient: Recipient, language: Language): Particulars;
}

/**
 * Writes one person's mail.
 * @throws TemplateError where a template or a field is missing
 */
export function compose(letter: Letter, recipient: Recipient): NewDelivery['content'] {
  const { person } = recipient;
  const language = person.language ?? letter.language;
  const { nextEvents, network, signedBy } = letter;
  const { told: event, held } = letter.known?.(recipient) ?? { told: letter.event, held: letter.event };
  const style = person.addressStyle ?? letter.style ?? usualStyle(person.status !== null);
  const calendar = entryFor(letter.calendar, held, recipient, language);
  const view = mailView({
    network,
    signedBy,
    withCalendar: calendar !== null,
    ...letter.particulars?.(recipient, language),
    event,
    nextEvents,
    person,
    style,
    language,
  });
  return {
    ...renderMail(letter.templates[language], letter.template, view),
    calendar,
    method: calendar === null ? null : (letter.calendar?.method ?? null),
  };
}

function entryFor(
  calendar: Letter['calendar'],
  event: Event | null,
  recipient: Recipient,
  language: Language,
): string | null {
  if (calendar === null || event === null) return null;
  const { person, address, held, withdrawals } = recipient;
  // who was only asked to come has no entry that could be taken back
  if (calendar.method === 'CANCEL' && held === null) return null;
  const goesOn = event.status !== 'cancelled';
  const sequence = entrySequence(calendar.method, { eventSequence: event.sequence, held, withdrawals, goesOn });
  return calendar.write({ name: fullName(person), address }, language, sequence, event);
}

/** Among members one says `du`; guests and other contacts are addressed as `Sie`. */
function usualStyle(isMember: boolean): AddressStyle {
  return isMember ? 'informal' : 'formal';
}
