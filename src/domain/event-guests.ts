import type { Event, Guest } from './event.js';

/** A guest of an event, with the session of its programme the guest belongs to; null: of the event as a whole. */
export interface EventGuest extends Guest {
  session: { id: number; title: string } | null;
}

/** All guests of an event: its own in their order, then those of its programme, in the order of print. */
export function guestsOf(event: Pick<Event, 'guests' | 'sessions'>): EventGuest[] {
  return [
    ...event.guests.map((guest) => ({ ...guest, session: null })),
    ...event.sessions.flatMap(({ id, title, guests }) => guests.map((guest) => ({ ...guest, session: { id, title } }))),
  ];
}

/** The guests a guest stands among: those of the same session, or of the event as a whole. */
export function neighboursOf(event: Pick<Event, 'guests' | 'sessions'>, { session }: EventGuest): EventGuest[] {
  return guestsOf(event).filter((each) => each.session?.id === session?.id);
}
