import type { Event, Guest } from '../domain/event.js';
import { announcedGuests } from '../domain/guest-status.js';
import type { GuestView } from './guest-lines.js';

/** First to last day of an event and its clock times; both null: all-day. */
export type EventDates = Pick<Event, 'startDate' | 'endDate' | 'startTime' | 'endTime'>;

/** When something is, as templates get it. Dates are ISO 8601, times `HH:MM`; the helpers put them into words. */
export interface MomentView {
  /** Shorter where only the month or year is known. */
  startDate: string;
  /** The last day itself. */
  endDate: string;
  severalDays: boolean;
  /** Both null: all-day. */
  startTime: string | null;
  endTime: string | null;
  timezone: string;
  /** Whether the clock times are those of Germany. */
  germanTime: boolean;
}

/** An event as templates get it. */
export interface EventView extends MomentView {
  title: string;
  /** The title of its series; null: an event of its own. */
  series: string | null;
  /** Null: not settled yet. */
  topic: string | null;
  place: string | null;
  onlineUrl: string | null;
  /** Paragraphs separated by blank lines. */
  abstract: string | null;
  question: string | null;
  ourPart: string | null;
  /** Organisations that hold it, with us or, where it is `external`, alone; by name. */
  hosts: string[];
  /** Organisations that take part otherwise, by name. */
  partners: string[];
  /** Somebody else's event, in which we only take part. */
  external: boolean;
  /** Who is announced: confirmed guests, and ahead of the event those who were asked, marked as such. */
  guests: GuestView[];
}

/**
 * An event as it is announced: guests who are only an idea, or who declined, are left out, and of one that was held those
 * who never confirmed.
 */
export function eventView(event: Event): EventView {
  return {
    ...momentView(event, event.timezone),
    title: event.title,
    series: event.series?.title ?? null,
    topic: given(event.topic),
    place: given(event.place),
    onlineUrl: given(event.onlineUrl),
    abstract: given(event.abstract),
    question: given(event.question),
    ourPart: given(event.ourPart),
    hosts: [...event.hosts],
    partners: [...event.partners],
    external: event.kind === 'external',
    guests: announcedGuests(event.guests, event.status === 'held').map(guestView),
  };
}

/** When an event is, or was before it moved. */
export function momentView({ startDate, endDate, startTime, endTime }: EventDates, timezone: string): MomentView {
  return {
    startDate,
    endDate,
    severalDays: startDate !== endDate,
    startTime,
    endTime,
    timezone,
    germanTime: timezone === 'Europe/Berlin',
  };
}

/** A guest as templates get one. */
export function guestView(guest: Pick<Guest, 'name' | 'function' | 'organisation' | 'status'>): GuestView {
  const { name, function: role, organisation, status } = guest;
  return { name, function: role, organisation, requested: status === 'requested' };
}

/** The text, or null where there is none to print. */
export function given(text: string | null | undefined): string | null {
  return text === null || text === undefined || text.trim() === '' ? null : text;
}
