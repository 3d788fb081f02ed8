import { type CalendarLabels, writePersonalEntry } from '../../calendar/ics.js';
import type { Context } from '../../context.js';
import { readEvents } from '../../db/events.js';
import type { Settings } from '../../db/settings.js';
import type { Mailbox } from '../../domain/email-address.js';
import type { Event } from '../../domain/event.js';
import { unsubscribing } from '../../domain/mail-subject.js';
import { UserError } from '../../errors.js';
import { type Language, translator } from '../../i18n/translate.js';
import type { Letter } from '../../mailing/compose.js';
import type { ListHeaders } from '../../mailing/copy.js';
import type { MailTemplate } from '../../templates/index.js';
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

/** What a mailing's letter is made of. */
export interface LetterParts {
  /** The templates' name. */
  template: MailTemplate;
  method: 'REQUEST' | 'CANCEL' | null;
  event: Event | null;
  settings: Settings;
  particulars?: NonNullable<Letter['particulars']>;
  known?: NonNullable<Letter['known']>;
}

/** Collects what all mails of a mailing have in common. */
export async function mailingLetter(context: Context, parts: LetterParts): Promise<Letter> {
  const { template, method, event, settings, particulars, known } = parts;
  const { query } = await context.store();
  const language = documentLanguage(context, settings);
  const load = (each: Language) => openTemplates(context, each, settings);
  const [de, en, calendar] = await Promise.all([
    load('de'),
    load('en'),
    method === null || event === null ? null : calendarOf(context, method, settings),
  ]);
  return {
    template,
    event,
    nextEvents: event === null || event.series === null ? [] : await eventsAfter(query, event, event.series.slug),
    network: { name: settings.name, website: settings.website },
    signedBy: settings.signedBy,
    language,
    templates: { de, en },
    style: settings.addressStyle,
    calendar,
    ...(particulars !== undefined && { particulars }),
    ...(known !== undefined && { known }),
  };
}

async function calendarOf(
  context: Context,
  method: 'REQUEST' | 'CANCEL',
  settings: Settings,
): Promise<Letter['calendar']> {
  const organizer = senderOf(settings);
  const labels = { de: await calendarLabels('de'), en: await calendarLabels('en') };
  const stamp = context.now();
  return {
    method,
    write: (attendee, spoken, sequence, held) =>
      writePersonalEntry(held, { method, organizer, attendee, stamp, sequence, labels: labels[spoken] }),
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
export function listHeaders({ event, settings }: { event: Event | null; settings: Settings }): ListHeaders {
  const { address } = senderOf(settings);
  const series = event?.series ?? null;
  const answers = settings.replyTo ?? { address };
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return {
    list: { id: `${series?.slug ?? 'njb'}.${domain}`, name: series?.title ?? settings.name },
    unsubscribe: { address: answers.address, subject: unsubscribing },
  };
}
