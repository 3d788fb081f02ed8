import type { Event } from '../domain/event.js';
import { type Addressee, type AddressStyle, salutation } from '../domain/salutation.js';
import type { CalendarLanguage } from '../i18n/dates.js';
import type { Templates } from './engine.js';
import { type EventView, eventView } from './event-view.js';

/** The data of every mail about an event: `invitation.subject.hbs`, `invitation.txt.hbs`, `invitation.html.hbs`. */
export interface MailView {
  language: CalendarLanguage;
  /** The first line, with its closing mark: `Liebe Anna,`. */
  salutation: string;
  /** Whether the person is addressed as `du` rather than `Sie`. */
  informal: boolean;
  event: EventView;
  /** Further dates, soonest first; may be empty. */
  nextEvents: EventView[];
  network: NetworkView;
}

/** Who writes. */
export interface NetworkView {
  name: string;
  website: string | null;
}

/** What a mail is made of. */
export interface MailContent {
  event: Event;
  nextEvents: readonly Event[];
  person: Addressee;
  style: AddressStyle;
  language: CalendarLanguage;
  network: NetworkView;
}

/** One mail as written: a subject of one line, and both versions of the body. */
export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/** Collects what the templates of one person's mail may print. */
export function mailView({ event, nextEvents, person, style, language, network }: MailContent): MailView {
  return {
    language,
    salutation: salutation(person, style, language),
    informal: style === 'informal',
    event: eventView(event),
    nextEvents: nextEvents.map(eventView),
    network,
  };
}

/**
 * Writes a mail from the three templates of its kind.
 * @param name `invitation`, `reminder` …
 * @throws TemplateError where a template or a field is missing
 */
export function renderMail(templates: Templates, name: string, view: MailView): RenderedMail {
  return {
    subject: templates.render(name, 'subject', view),
    text: templates.render(name, 'txt', view),
    html: templates.render(name, 'html', view),
  };
}
