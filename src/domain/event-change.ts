import type { Event } from './event.js';

/** What a calendar program shows of an event and an attendee plans by. */
export const plannedBy = [
  'title',
  'topic',
  'onlineUrl',
  'place',
  'startDate',
  'endDate',
  'startTime',
  'endTime',
] as const;

/** What an entry's description holds besides. */
const described = ['abstract', 'question'] as const;

/**
 * What a change means to somebody who holds a calendar entry of an event: `significant` raises SEQUENCE, so that the entry
 * is sent anew (RFC 5546, 2.1.4: dates and STATUS must, other changes where they may change whether somebody comes);
 * `described` leaves the old words in it, for which nobody is written to; `none` does not show.
 */
export function changeForHolders(before: Event, after: Event): 'significant' | 'described' | 'none' {
  const differs = (fields: readonly (keyof Event)[]) => fields.some((field) => before[field] !== after[field]);
  const isCancelled = (event: Event) => event.status === 'cancelled';
  if (differs(plannedBy) || isCancelled(before) !== isCancelled(after)) return 'significant';
  return differs(described) ? 'described' : 'none';
}
