import type { Event, Guest } from '../domain/event.js';
import { announcedGuests } from '../domain/guest-status.js';
import type { GuestView } from './guest-lines.js';

/** An event as templates get it. Dates are ISO 8601, times `HH:MM`; the helpers put them into words. */
export interface EventView {
  title: string;
  /** Null: not settled yet. */
  topic: string | null;
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
  place: string | null;
  onlineUrl: string | null;
  /** Paragraphs separated by blank lines. */
  abstract: string | null;
  question: string | null;
  ourPart: string | null;
  /** Who is announced: confirmed guests, and ahead of the event those who were asked, marked as such. */
  guests: GuestView[];
}

/**
 * An event as it is announced: guests who are only an idea, or who declined, are left out, and of one that was held those
 * who never confirmed.
 */
export function eventView(event: Event): EventView {
  return {
    title: event.title,
    topic: given(event.topic),
    startDate: event.startDate,
    endDate: event.endDate,
    severalDays: event.startDate !== event.endDate,
    startTime: event.startTime,
    endTime: event.endTime,
    timezone: event.timezone,
    germanTime: event.timezone === 'Europe/Berlin',
    place: given(event.place),
    onlineUrl: given(event.onlineUrl),
    abstract: given(event.abstract),
    question: given(event.question),
    ourPart: given(event.ourPart),
    guests: announcedGuests(event.guests, event.status === 'held').map(guestView),
  };
}

/** A guest as templates get one. */
export function guestView(guest: Pick<Guest, 'name' | 'function' | 'organisation' | 'status'>): GuestView {
  const { name, function: role, organisation, status } = guest;
  return { name, function: role, organisation, requested: status === 'requested' };
}

function given(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
