import { eventOfSeries } from '../../db/events.js';
import type { Db } from '../../db/store.js';
import type { Event } from '../../domain/event.js';
import type { PartialDate } from '../../domain/partial-date.js';
import { UserError } from '../../errors.js';

/**
 * The event that a series has on a date, as its plan made it: still to be filled in.
 * @throws UserError where it has a topic or guests already
 */
export async function openDateOf(query: Db, series: number, date: PartialDate): Promise<Event | null> {
  const standing = await eventOfSeries(query, series, date);
  if (standing === null || (standing.topic === null && standing.guests.length === 0)) return standing;
  throw new UserError('The series already meets on {date}: “{event}”.', { date, event: standing.slug }).hint(
    '“njb event show {event}” shows it.',
    { event: standing.slug },
  );
}
