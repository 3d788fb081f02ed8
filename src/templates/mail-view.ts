import { minutesBefore } from '../domain/clock-time.js';
import type { Event } from '../domain/event.js';
import { type Addressee, type AddressStyle, salutation } from '../domain/salutation.js';
import type { CalendarLanguage } from '../i18n/dates.js';
import { type EventDates, type EventView, eventView, given, type MomentView, momentView } from './event-view.js';

/** The kinds of mail njb writes. Each has a subject, a text and an HTML version: `invitation.subject.hbs` … */
export const mailTemplates = [
  'invitation',
  'reminder',
  'update',
  'cancellation',
  'withdrawal',
  'guest-request',
  'guest-confirmation',
  'thanks',
  'information',
  'data-request',
  'workshops',
] as const;
export type MailTemplate = (typeof mailTemplates)[number];

/** What the office may lack about a person and ask for; the templates put it into words. */
export const dataFields = [
  'name',
  'formOfAddress',
  'academicTitle',
  'email',
  'phone',
  'born',
  'office',
  'municipality',
  'elected',
  'starts',
  'ends',
  'employment',
  'first',
] as const;
export type DataField = (typeof dataFields)[number];

/** The data of every mail. All fields are always there: null or empty where a mail has no use for them. */
export interface MailView {
  language: CalendarLanguage;
  /** The first line, with its closing mark: `Liebe Anna,`. */
  salutation: string;
  /** Whether the person is addressed as `du` rather than `Sie`. */
  informal: boolean;
  /** Given and family name of the person written to. */
  name: string;
  /** Null: the mail is about no event (data request). */
  event: EventView | null;
  /** Further dates, soonest first; may be empty. */
  nextEvents: EventView[];
  network: NetworkView;
  /** Who signs for the network; null: the network alone. */
  signedBy: string | null;
  /** Whether a calendar entry comes with the mail. */
  withCalendar: boolean;
  /** The day by which an answer is asked for, ISO 8601. */
  answerBy: string | null;
  /** What the office adds in its own words: paragraphs separated by blank lines. */
  message: string | null;
  /** Update: what is not as people were told, and why there is news. */
  change: ChangeView;
  /** Cancellation, and withdrawal of one invitation: why. */
  cancelReason: string | null;
  /** Invitation: whether the person was told before that the event does not take place, or not for them. */
  afterCancellation: boolean;
  /** Recordings that may be published. */
  recordings: LinkView[];
  /** Slides, registration and other pages. */
  links: (LinkView & { kind: LinkKind })[];
  /** The guest written to, as they are announced; null: the person is no guest. */
  guest: GuestOfMail | null;
  /** How long a guest is asked to speak, in minutes. */
  talkMinutes: number | null;
  /** Who will be there, in words: `15 bis 25 Bürgermeister*innen`. */
  attendees: string | null;
  technical: TechnicalView;
  /** Data request: what the office lacks. */
  missing: DataField[];
  /**
   * Data request: what the office has, to be corrected. Dates are ISO 8601, also partial; form of address `ms`, `mr` or
   * `none`; employment `full_time` or `honorary`; first election `yes` or `no`; all else is printed as it is.
   */
  known: { field: DataField; value: string }[];
  /** Workshops: the places of the person, in the order of the programme; empty: none. */
  workshops: WorkshopView[];
  /** Workshops: whether the person was told of other places before. */
  toldBefore: boolean;
}

/** What of an event is not as people were told; null: it stays. What it is now is in the event. */
export interface ChangeView {
  /** The date before. */
  from: MomentView | null;
  reason: string | null;
  title: FormerView | null;
  topic: FormerView | null;
  place: FormerView | null;
  /** The link to the video conference. */
  onlineUrl: FormerView | null;
}

/** What was told before; null: nothing. */
export interface FormerView {
  before: string | null;
}

/** The guest written to. */
export interface GuestOfMail {
  name: string | null;
  function: string | null;
  organisation: string | null;
  /** The sessions of the programme the guest is asked for, or takes part in; empty: the event as a whole. */
  sessions: WorkshopView[];
}

/** A workshop that somebody has a place in, or a session for which they are a guest. Day ISO 8601, times `HH:MM`. */
export interface WorkshopView {
  title: string;
  day: string;
  startTime: string | null;
  /** Null: open. */
  endTime: string | null;
  /** Printed instead of a clock time; null: nothing is known. */
  timeNote: string | null;
  room: string | null;
}

/** Who writes. */
export interface NetworkView {
  name: string;
  website: string | null;
}

export type LinkKind = 'slides' | 'registration' | 'page';

export interface LinkView {
  /** Null: the address stands for itself. */
  label: string | null;
  url: string;
}

/** What speakers need to know to join. */
export interface TechnicalView {
  /** When to be there, `HH:MM`; null where the event has no clock times. */
  joinFrom: string | null;
  /** The same in minutes before the beginning. */
  joinMinutes: number;
  /** A link for speakers alone; null: they use the event's. */
  hostUrl: string | null;
  /** How to take part by telephone. */
  dialIn: string | null;
  /** Whom to call on the day itself. */
  phone: string | null;
  /** Whether the office would like to record, for which it needs a consent. */
  recorded: boolean;
}

/** What a mail is made of. */
export interface MailContent {
  event: Event | null;
  nextEvents: readonly Event[];
  person: Addressee;
  style: AddressStyle;
  language: CalendarLanguage;
  network: NetworkView;
  signedBy?: string | null;
  /** Without it: true where the event's day is settled. */
  withCalendar?: boolean;
  answerBy?: string | null;
  message?: string | null;
  /** What people held before: `from`, the date, and `told`, the rest; null: not known. */
  change?: { from: EventDates | null; reason: string | null; told?: Pick<Event, ToldField> | null } | null;
  /** Without it: the event's own. */
  cancelReason?: string | null;
  afterCancellation?: boolean;
  recordings?: readonly LinkView[];
  links?: MailView['links'];
  guest?: MailView['guest'];
  talkMinutes?: number | null;
  attendees?: string | null;
  /** Without `joinMinutes` speakers are asked to come a quarter of an hour early. */
  technical?: Partial<Omit<TechnicalView, 'joinFrom'>>;
  missing?: readonly DataField[];
  known?: MailView['known'];
  workshops?: readonly WorkshopView[];
  toldBefore?: boolean;
}

const usualJoinMinutes = 15;

/** Collects what the templates of one person's mail may print. */
export function mailView(content: MailContent): MailView {
  const { event, person, style, language, network, technical = {} } = content;
  const joinMinutes = technical.joinMinutes ?? usualJoinMinutes;
  const startTime = event?.startTime ?? null;
  return {
    language,
    salutation: salutation(person, style, language),
    informal: style === 'informal',
    name: [person.givenName, person.familyName].filter((part) => part.trim() !== '').join(' '),
    event: event === null ? null : eventView(event),
    nextEvents: content.nextEvents.map(eventView),
    network,
    signedBy: content.signedBy ?? null,
    withCalendar: content.withCalendar ?? event?.startDate.length === 10,
    answerBy: content.answerBy ?? null,
    message: given(content.message),
    change: changeView(event, content.change ?? null),
    cancelReason: given(content.cancelReason ?? event?.cancelReason),
    afterCancellation: content.afterCancellation ?? false,
    recordings: [...(content.recordings ?? [])],
    links: [...(content.links ?? [])],
    guest: content.guest ?? null,
    talkMinutes: content.talkMinutes ?? null,
    attendees: given(content.attendees),
    technical: {
      joinFrom: startTime === null ? null : minutesBefore(startTime, joinMinutes),
      joinMinutes,
      hostUrl: technical.hostUrl ?? null,
      dialIn: technical.dialIn ?? null,
      phone: technical.phone ?? null,
      recorded: technical.recorded ?? false,
    },
    missing: [...(content.missing ?? [])],
    known: [...(content.known ?? [])],
    workshops: [...(content.workshops ?? [])],
    toldBefore: content.toldBefore ?? false,
  };
}

type ToldField = 'title' | 'topic' | 'place' | 'onlineUrl';

/** What is the same as before did not change. */
function changeView(event: Event | null, change: MailContent['change'] | null): ChangeView {
  const { from, reason, told = null } = change ?? { from: null, reason: null };
  const isMoved = event !== null && from !== null && !sameDates(from, event);
  const former = (field: ToldField): FormerView | null =>
    event === null || told === null || given(told[field]) === given(event[field])
      ? null
      : { before: given(told[field]) };
  return {
    from: isMoved ? momentView(from, event.timezone) : null,
    reason: given(reason),
    title: former('title'),
    topic: former('topic'),
    place: former('place'),
    onlineUrl: former('onlineUrl'),
  };
}

function sameDates(a: EventDates, b: EventDates): boolean {
  return (
    a.startDate === b.startDate && a.endDate === b.endDate && a.startTime === b.startTime && a.endTime === b.endTime
  );
}
