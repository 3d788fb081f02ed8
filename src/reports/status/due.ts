import type { MailingKind } from '../../db/mailings.js';
import type { Unreachable } from '../../db/members.js';
import type { PartialDate, PlainDate } from '../../domain/partial-date.js';

/** What kinds of things are due; the words are stable, programs rely on them. In order of weight. */
export const dueKinds = [
  'unclear_mails',
  'open_mails',
  'failed_mails',
  'news_returned',
  'old_entry_held',
  'list_untold',
  'cancellation_held',
  // in the order in which the office settles what an invitation tells
  'date_open',
  'date_unconfirmed',
  'topic_open',
  'guests_idea',
  'guests_requested',
  'guests_old_date',
  'guests_declined',
  'place_open',
  'guests_uninformed',
  'invitation_due',
  'invitation_missing',
  'invitation_lost',
  'reminder_due',
  'waitlist_free',
  'workshops_over_full',
  'workshops_free',
  'workshops_untold',
  'workshops_unassigned',
  'older_not_marked_held',
  'not_marked_held',
  'attendance_missing',
  'series_unplanned',
  'idea_without_date',
  'membership_ended',
  'names_broken',
  'members_unreachable',
  'eligibility_unknown',
  'given_name_missing',
  'needs_due',
  'privacy_due',
  'backup_old',
  'member_too_old',
] as const;
export type DueKind = (typeof dueKinds)[number];

/** How soon: `now` something goes wrong otherwise; `soon` in the coming weeks; `later` when there is time; `info` only to be known. */
export const urgencies = ['now', 'soon', 'later', 'info'] as const;
export type Urgency = (typeof urgencies)[number];

/** Something that is due. What does not belong to its kind is null or empty. */
export interface Due {
  kind: DueKind;
  urgency: Urgency;
  /** The day it is about: of the event, of the copy, of the election; null: none. */
  date: PartialDate | null;
  /** How many people, mails or guests; 1 where there is nothing to count. */
  count: number;
  event: DueEvent | null;
  /** The day before which dates begun, where several are meant. */
  before: PlainDate | null;
  persons: readonly DuePerson[];
  /** Guests by name, where they are no persons of ours. */
  guests: readonly string[];
  /** Of guests who are to be asked, and of whose news came back: whether a mail can go to one of them at least. */
  canBeWritten: boolean;
  /** Of guests who are to be asked for a new date: the numbers of those whom a mail can reach. */
  toAsk: readonly number[];
  /** Of what kind the mails are; of an old entry, of news that came back, or of who is on the list without an entry:
   * whether the event changed (`update`) or was cancelled (`cancellation`). `invitation` where a cancellation is held: the
   * usual invitation reaches them.
   */
  mailing: MailingKind | null;
  topic: { id: number; title: string } | null;
  series: { slug: string; title: string; year: number } | null;
  /** Whether ideas wait that could be the topic. */
  hasIdeas: boolean;
  /** Workshops by title. */
  workshops: readonly string[];
}

export interface DueEvent {
  id: number;
  slug: string;
  title: string;
  start: PartialDate;
}

export interface DuePerson {
  id: number;
  name: string;
  /** Why no mail reaches them: where that is due. */
  why?: Unreachable;
  /** Which of their names lack letters: where that is due. */
  lacks?: readonly ('given' | 'family')[];
}

/** Something due; what is left out is null or empty. */
export function due(kind: DueKind, urgency: Urgency, facts: Partial<Omit<Due, 'kind' | 'urgency'>>): Due {
  return {
    kind,
    urgency,
    date: null,
    count: 1,
    event: null,
    before: null,
    persons: [],
    guests: [],
    canBeWritten: false,
    toAsk: [],
    mailing: null,
    topic: null,
    series: null,
    hasIdeas: false,
    workshops: [],
    ...facts,
  };
}

const beforeInviting: ReadonlySet<DueKind> = new Set<DueKind>([
  ...(['date_unconfirmed', 'topic_open', 'guests_idea', 'guests_requested', 'guests_old_date', 'place_open'] as const),
]);

/** What an invitation tells is as urgent as the invitation: who works from the top would invite before it is settled. */
export function settledFirst(found: readonly Due[]): Due[] {
  const toInvite = new Set(found.filter(({ kind }) => kind === 'invitation_due').map(({ event }) => event?.id));
  return found.map((each) =>
    beforeInviting.has(each.kind) && toInvite.has(each.event?.id) ? { ...each, urgency: 'now' } : each,
  );
}

/** The most urgent first; in each section by date (what has none last), then event by event, then by weight of the kind. */
export function byUrgency(a: Due, b: Due): number {
  const date = (each: Due) => each.date ?? '~';
  return (
    urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
    (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0) ||
    (a.event?.id ?? 0) - (b.event?.id ?? 0) ||
    dueKinds.indexOf(a.kind) - dueKinds.indexOf(b.kind)
  );
}
