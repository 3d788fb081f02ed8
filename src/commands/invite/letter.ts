import { type CalendarLabels, writePersonalEntry } from '../../calendar/ics.js';
import type { Context } from '../../context.js';
import { readEvents } from '../../db/events.js';
import type { Settings } from '../../db/settings.js';
import type { Mailbox } from '../../domain/email-address.js';
import type { Event } from '../../domain/event.js';
import { UserError } from '../../errors.js';
import { type Language, translator } from '../../i18n/translate.js';
import type { Letter } from '../../mailing/compose.js';
import type { ListHeaders } from '../../mailing/copy.js';
import { documentLanguage, openTemplates } from '../documents.js';

/**
 * Who mails come from, named after the network unless the setting names somebody.
 * @throws UserError where no sender is set
 */
export function senderOf(settings: Settings): Mailbox {
  const sender = settings.from;
  if (sender !== null) return sender.name === '' ? { ...sender, name: settings.name } : sender;
  throw new UserError('Nobody is set as the sender of mails.').hint('Set one with “njb config set from ADDRESS”.');
}

/** The words of calendar entries in a language. */
export async function calendarLabels(language: Language): Promise<CalendarLabels> {
  const t = await translator(language);
  return {
    language,
    guests: t('Guests'),
    question: t('Question'),
    requested: t('requested'),
    online: t('Online'),
    ourPart: t('Our part'),
    cancelled: t('Cancelled'),
    reminder: t('Reminder'),
  };
}

/** Collects what all invitations to an event have in common. */
export async function invitationLetter(context: Context, event: Event, settings: Settings): Promise<Letter> {
  const { query } = await context.store();
  const language = documentLanguage(context, settings);
  const organizer = senderOf(settings);
  const load = (each: Language) => openTemplates(context, each, settings);
  const [de, en, deLabels, enLabels] = await Promise.all([
    load('de'),
    load('en'),
    calendarLabels('de'),
    calendarLabels('en'),
  ]);
  const labels = { de: deLabels, en: enLabels };
  const stamp = context.now();
  return {
    template: 'invitation',
    event,
    nextEvents: event.series === null ? [] : await eventsAfter(query, event, event.series.slug),
    network: { name: settings.name, website: null },
    language,
    templates: { de, en },
    calendar: {
      method: 'REQUEST',
      write: (attendee, spoken) =>
        writePersonalEntry(event, { method: 'REQUEST', organizer, attendee, stamp, labels: labels[spoken] }),
    },
  };
}

async function eventsAfter(db: Parameters<typeof readEvents>[0], event: Event, series: string): Promise<Event[]> {
  const coming = await readEvents(db, { series, from: event.startDate });
  return coming
    .filter(({ id, status, startDate }) => id !== event.id && status !== 'cancelled' && startDate > event.endDate)
    .slice(0, 3);
}

/** A Message-ID in the sender's own domain. */
export function newMessageId(context: Context, sender: Mailbox): string {
  return `<${context.newId()}@${sender.address.slice(sender.address.lastIndexOf('@') + 1)}>`;
}

/** The headers that mail programs sort and unsubscribe by. */
export function listHeaders({ event, settings }: { event: Event; settings: Settings }): ListHeaders {
  const { address } = senderOf(settings);
  const answers = settings.replyTo ?? { address };
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return {
    list: { id: `${event.series?.slug ?? 'njb'}.${domain}`, name: event.series?.title ?? settings.name },
    unsubscribe: { address: answers.address, subject: 'unsubscribe' },
  };
}
