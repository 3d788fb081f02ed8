import { nextDay } from '../domain/calendar-day.js';
import type { Event } from '../domain/event.js';
import { endOfSession, type Session } from '../domain/programme.js';

/**
 * A programme as entries of a calendar, one a session, each under an identity of its own that stays. Sessions without a
 * clock time have none; one without an end takes until the next begins.
 */
export function sessionEntries(event: Event, sessions: readonly Session[]): { entries: Event[]; leftOut: Session[] } {
  const leftOut = sessions.filter(({ startTime }) => startTime === null);
  const entries = sessions.flatMap((session): Event[] => {
    const { startTime } = session;
    if (startTime === null) return [];
    const endTime = endOfSession(session, sessions) ?? startTime;
    return [
      {
        ...event,
        id: session.id,
        uid: `session-${session.id}-${event.uid}`,
        title: session.title,
        topic: null,
        series: { id: event.id, slug: event.slug, title: event.title },
        startDate: session.day,
        endDate: endTime < startTime ? nextDay(session.day) : session.day,
        startTime,
        endTime,
        abstract: session.abstract,
        question: null,
        ourPart: null,
        place: [session.room, event.place].filter((part) => part !== null).join(', ') || null,
        guests: session.guests,
        status: event.status === 'confirmed' && session.status === 'requested' ? 'planned' : event.status,
      },
    ];
  });
  return { entries, leftOut };
}
