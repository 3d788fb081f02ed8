import type { NewDelivery } from '../db/mailings.js';
import type { Event } from '../domain/event.js';
import { fullName } from '../domain/member.js';
import type { AddressStyle } from '../domain/salutation.js';
import { type MailTemplate, mailView, type NetworkView, renderMail, type Templates } from '../templates/index.js';
import type { Recipient } from './audience.js';

type Language = 'de' | 'en';

/** What all mails of one mailing have in common. */
export interface Letter {
  /** The templates' name. */
  template: MailTemplate;
  event: Event;
  /** Further dates to mention, soonest first. */
  nextEvents: readonly Event[];
  network: NetworkView;
  /** The network's language; who prefers the other gets that. */
  language: Language;
  templates: Readonly<Record<Language, Templates>>;
  calendar: {
    method: 'REQUEST' | 'CANCEL';
    /** The iCalendar text with this one attendee; null where the event has no day. */
    write(attendee: { name: string; address: string }, language: Language): string | null;
  };
}

/**
 * Writes one person's mail.
 * @throws TemplateError where a template or a field is missing
 */
export function compose(letter: Letter, { person, address }: Recipient): NewDelivery['content'] {
  const language = person.language ?? letter.language;
  const { event, nextEvents, network } = letter;
  const style = person.addressStyle ?? usualStyle(person.status !== null);
  const view = mailView({ event, nextEvents, network, person, style, language });
  const calendar = letter.calendar.write({ name: fullName(person), address }, language);
  return {
    ...renderMail(letter.templates[language], letter.template, view),
    calendar,
    method: calendar === null ? null : letter.calendar.method,
  };
}

/** Among members one says `du`; guests and other contacts are addressed as `Sie`. */
function usualStyle(isMember: boolean): AddressStyle {
  return isMember ? 'informal' : 'formal';
}
