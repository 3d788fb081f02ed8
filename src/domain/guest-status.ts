import type { Event, Guest, GuestStatus } from './event.js';

/** What is done with a guest, and what the guest is then. */
export const guestSteps = { request: 'requested', confirm: 'confirmed', decline: 'declined' } as const;

export type GuestStep = keyof typeof guestSteps;

/**
 * What a step makes of a guest: the new status, `same` where the guest has it already, or `too_late` where somebody who
 * has confirmed would be asked again. Who has declined may be asked again, and may come after all; who was asked for a
 * date that is no more may be asked anew, and confirm it anew.
 */
export function nextStatus(
  { status, askedFor }: Pick<Guest, 'status' | 'askedFor'>,
  step: GuestStep,
): GuestStatus | 'same' | 'too_late' {
  if (askedFor !== null) return guestSteps[step];
  if (guestSteps[step] === status) return 'same';
  return step === 'request' && status === 'confirmed' ? 'too_late' : guestSteps[step];
}

/**
 * The guests an event is announced or remembered with. Ahead of it: who confirmed, and who was asked (to be marked so).
 * Afterwards only who confirmed: nobody else can be said to have been there.
 */
export function announcedGuests<G extends Pick<Guest, 'status'>>(guests: readonly G[], isOver: boolean): G[] {
  return guests.filter(({ status }) => status === 'confirmed' || (!isOver && status === 'requested'));
}

/** Whether an event is over by its status or its dates: its last possible day lies before `today`. */
export function isPast(event: Pick<Event, 'status' | 'endDate'>, today: string): boolean {
  return event.status === 'held' || event.endDate < today.slice(0, event.endDate.length);
}
