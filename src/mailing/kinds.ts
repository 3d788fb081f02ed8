import type { MailingKind } from '../db/mailings.js';
import type { MailPurpose } from '../domain/mail-consent.js';
import { bringing, type MailKindTraits, mailKinds } from '../domain/mail-kinds.js';
import type { MailTemplate } from '../templates/index.js';

/** What makes one kind of mailing unlike another: everything that plans, freezes and sends mails asks here. */
export interface KindRules extends MailKindTraits {
  /** The templates' name. */
  template: MailTemplate;
  /** Who can get one, whomever the audience means. */
  among: Among;
  /** Whom it goes to unless said otherwise, as `--to` takes it. */
  audience: string;
  /** Mails of these kinds, sent or perhaps sent, make this one needless for a person … */
  toldBy: readonly MailingKind[];
  /**
   * … if they were about the same event; or only if what they said of it holds (`facts`), the same text, or of late; `own`: if
   * the last of them said the same of the person's own affairs.
   */
  once: 'event' | 'facts' | 'text' | 'of_late' | 'own';
  purpose: MailPurpose;
  /** Open mails of these kinds to the same people that it makes pointless: they are never sent. */
  supersedes: readonly MailingKind[];
  /** When it can be sent: before the event begins, before it ends, or once it has ended; null: at any time. */
  phase: 'before_start' | 'before_end' | 'after_end' | null;
  /** Whether the event's day must be settled. */
  needsDay: boolean;
  /** Whether it can be sent about a cancelled event. */
  onCancelled: boolean;
  /** After which instant nothing of it is sent any more: the event's start or end, or two weeks after it was written. */
  expires: 'start' | 'end' | 'fortnight';
}

/**
 * `anybody`; people who hold an entry of the event, or mean to come or to speak without one (`holders`); who hold one
 * that says what no longer holds (`outdated`), or one they have not answered, unless they speak (`unanswered`); guests that are linked to a person; who is
 * coming and chose workshops, or has a place in one (`choosers`).
 */
export type Among = 'anybody' | 'holders' | 'outdated' | 'unanswered' | 'guests' | 'choosers';

/** Who was asked for missing data is not asked again for so many days. */
export const daysBetweenDataRequests = 60;

const everyKind: readonly MailingKind[] = [
  'invitation',
  'reminder',
  'update',
  'guest_request',
  'guest_confirmation',
  'information',
  'workshops',
];

export const kinds: Readonly<Record<MailingKind, KindRules>> = {
  invitation: {
    ...mailKinds.invitation,
    template: 'invitation',
    among: 'anybody',
    audience: 'members',
    toldBy: bringing,
    once: 'event',
    purpose: 'offer',
    supersedes: [],
    phase: 'before_start',
    needsDay: true,
    onCancelled: false,
    expires: 'start',
  },
  reminder: {
    ...mailKinds.reminder,
    template: 'reminder',
    among: 'unanswered',
    audience: 'everyone',
    toldBy: ['reminder'],
    once: 'facts',
    purpose: 'offer',
    supersedes: [],
    phase: 'before_start',
    needsDay: true,
    onCancelled: false,
    expires: 'start',
  },
  update: {
    ...mailKinds.update,
    template: 'update',
    among: 'outdated',
    audience: 'everyone',
    toldBy: bringing,
    once: 'facts',
    purpose: 'due',
    // an older news of a move is obsolete by its SEQUENCE; one of the same waits to be sent
    supersedes: ['invitation', 'reminder'],
    phase: 'before_start',
    needsDay: true,
    onCancelled: false,
    expires: 'start',
  },
  cancellation: {
    ...mailKinds.cancellation,
    template: 'cancellation',
    among: 'holders',
    audience: 'everyone',
    toldBy: ['cancellation'],
    once: 'event',
    purpose: 'due',
    supersedes: everyKind,
    phase: 'before_end',
    needsDay: false,
    onCancelled: true,
    expires: 'end',
  },
  guest_request: {
    ...mailKinds.guest_request,
    template: 'guest-request',
    among: 'guests',
    audience: 'guests',
    toldBy: ['guest_request', 'guest_confirmation'],
    once: 'facts',
    purpose: 'due',
    supersedes: [],
    phase: 'before_start',
    needsDay: false,
    onCancelled: false,
    expires: 'start',
  },
  guest_confirmation: {
    ...mailKinds.guest_confirmation,
    template: 'guest-confirmation',
    among: 'guests',
    audience: 'guests',
    toldBy: ['guest_confirmation'],
    once: 'event',
    purpose: 'due',
    supersedes: ['guest_request'],
    phase: 'before_start',
    needsDay: true,
    onCancelled: false,
    expires: 'start',
  },
  thanks: {
    ...mailKinds.thanks,
    template: 'thanks',
    among: 'anybody',
    audience: 'answer:attended',
    toldBy: ['thanks'],
    once: 'event',
    purpose: 'offer',
    supersedes: [],
    phase: 'after_end',
    needsDay: true,
    onCancelled: false,
    expires: 'fortnight',
  },
  information: {
    ...mailKinds.information,
    template: 'information',
    among: 'anybody',
    audience: 'attendees',
    toldBy: ['information'],
    once: 'text',
    purpose: 'offer',
    supersedes: [],
    phase: null,
    needsDay: false,
    onCancelled: false,
    expires: 'fortnight',
  },
  data_request: {
    ...mailKinds.data_request,
    template: 'data-request',
    among: 'anybody',
    audience: 'members',
    toldBy: ['data_request'],
    once: 'of_late',
    purpose: 'offer',
    supersedes: [],
    phase: null,
    needsDay: false,
    onCancelled: true,
    expires: 'fortnight',
  },
  workshops: {
    ...mailKinds.workshops,
    template: 'workshops',
    among: 'choosers',
    audience: 'everyone',
    toldBy: ['workshops'],
    once: 'own',
    purpose: 'due',
    // an open mail with other places lapses by itself
    supersedes: [],
    phase: 'before_end',
    needsDay: true,
    onCancelled: false,
    expires: 'end',
  },
};
