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
  guests: Guest[];
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
}

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
