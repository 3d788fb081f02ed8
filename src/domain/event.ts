import type { ConsentRecord } from './consent.js';
import { dayAfter } from './german-time.js';
import type { Session } from './programme.js';

/**
 * An event as every room reads it: one dated occasion with its guests, collected from the database.
 *
 * Dates are calendar dates (`YYYY-MM-DD`, shorter where only month or year is known), times are wall-clock times
 * (`HH:MM`) in `timezone`. Both times are null for an all-day event. `endDate` is the last day itself (inclusive).
 */
export interface Event {
  id: number;
  slug: string;
  /** RFC 5545 UID, the same in mails and exports for the whole life of the event. */
  uid: string;
  /** RFC 5545 SEQUENCE. */
  sequence: number;
  title: string;
  kind: EventKind;
  series: SeriesName | null;
  status: EventStatus;
  startDate: string;
  endDate: string;
  startTime: string | null;
  endTime: string | null;
  /** IANA name, e.g. `Europe/Berlin`. */
  timezone: string;
  topic: string | null;
  /** Paragraphs separated by blank lines. */
  abstract: string | null;
  /** A question for discussion, announced with the event. */
  question: string | null;
  onlineUrl: string | null;
  place: string | null;
  /** What the network does in somebody else's event ("own panel on the second day"). */
  ourPart: string | null;
  cancelReason: string | null;
  /** Number of people who came, where counted. */
  attendance: number | null;
  /** The local start (`2025-10-02T16:00`, or a date) the event was last moved away from. */
  movedFrom: string | null;
  /** Whether attendees are asked for diet and access needs. */
  asksNeeds: boolean;
  guests: Guest[];
  /** Names of the organisations that hold it (with us), in their order. */
  hosts: string[];
  /** Names of the organisations that take part otherwise. */
  partners: string[];
  links: EventLink[];
  /** The programme, in the order of print; empty where it has none. */
  sessions: Session[];
}

export interface SeriesName {
  id: number;
  slug: string;
  title: string;
}

/** A guest with function and organisation as they were at the time. `name` null: an organisation alone. */
export interface Guest {
  id: number;
  name: string | null;
  function: string | null;
  organisation: string | null;
  status: GuestStatus;
  /** The person, where the guest is one the office knows. */
  personId: number | null;
  /** The field the guest comes from, as said of this appearance ("Wissenschaft"). */
  field: string | null;
  /**
   * The local start (`2025-10-02T16:00`, or a date) the guest was asked for, where the event has moved since and nobody
   * has told or asked the guest again; null: the event's own.
   */
  askedFor: string | null;
}

/** A link that belongs to an event. What of it may be shown to others says `publicationOf` in recording.ts. */
export interface EventLink {
  id: number;
  kind: LinkKind;
  url: string;
  label: string | null;
  /** The guest who speaks in a recording, or whose slides these are. */
  guestId: number | null;
  /** The day the guest consented to this recording. */
  consentOn: string | null;
  /** What counts of the guest's own statements on recordings, where the guest is a person the office knows. */
  personConsent: ConsentRecord | null;
}

export const linkKinds = ['registration', 'page', 'slides', 'recording'] as const;
export type LinkKind = (typeof linkKinds)[number];

export type EventKind = 'own' | 'joint' | 'external';
export type EventStatus = 'planned' | 'confirmed' | 'held' | 'cancelled';
export type GuestStatus = 'idea' | 'requested' | 'confirmed' | 'declined';

/** Whether the event has no clock times. */
export function isAllDay(event: Pick<Event, 'startTime'>): boolean {
  return event.startTime === null;
}

/** The local start as ISO 8601: `2025-09-04T16:00`, or the date alone where the event is all-day. */
export function localStart(event: Pick<Event, 'startDate' | 'startTime'>): string {
  return event.startTime === null ? event.startDate : `${event.startDate}T${event.startTime}`;
}

/** The local end as ISO 8601, like {@link localStart}; for an all-day event the last day itself. */
export function localEnd(event: Pick<Event, 'endDate' | 'endTime'>): string {
  return event.endTime === null ? event.endDate : `${event.endDate}T${event.endTime}`;
}

/**
 * Whether an event begins in the evening and ends within twelve hours, the next day (22:00–01:00): it goes by its first
 * day alone. 18:00–14:00 over two days does not.
 */
export function isOvernight({
  startDate,
  endDate,
  startTime,
  endTime,
}: Pick<Event, 'startDate' | 'endDate' | 'startTime' | 'endTime'>): boolean {
  if (startTime === null || endTime === null || startDate.length < 10 || startDate === endDate) return false;
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return minutes(startTime) - minutes(endTime) >= 12 * 60 && dayAfter(startDate) === endDate;
}
