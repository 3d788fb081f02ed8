import type { Context } from '../../context.js';
import { type EventMove, readMoves } from '../../db/event-moves.js';
import { knownSequences } from '../../db/known-sequence.js';
import type { Event } from '../../domain/event.js';
import type { Letter } from '../../mailing/compose.js';
import type { EventDates } from '../../templates/index.js';

/**
 * An event with the date somebody was told last, and with that of the entry in their calendar: it may have moved since without
 * a word to them. Who was told nothing that is on record gets it as it is.
 */
export async function asKnown(context: Context, event: Event): Promise<NonNullable<Letter['known']>> {
  const store = await context.store();
  const moves = await readMoves(store.query, event.id);
  const otherwise = knownSequences(store, event);
  // the same object for everybody who knows the same: what is written of it is kept by it
  const before = new Map(moves.map((move) => [move, { ...event, ...datesBefore(move) }]));
  const at = (known: number | null): Event => {
    const next = known === null ? undefined : moves.find(({ sequence }) => sequence > known);
    return (next && before.get(next)) ?? event;
  };
  return ({ person, told, held }) => {
    const heard = [told, otherwise.get(person.id) ?? null].filter((each) => each !== null);
    return { told: at(heard.length === 0 ? null : Math.max(...heard)), held: at(held) };
  };
}

/** Whether two dates are one, to the minute. */
export function isSameDate(a: EventDates, b: EventDates): boolean {
  return (['startDate', 'endDate', 'startTime', 'endTime'] as const).every((each) => a[each] === b[each]);
}

/** When an event was before it moved. */
export function datesBefore({ from, fromEnd }: EventMove): EventDates {
  const [startDate = '', startTime = null] = from.split('T');
  const [endDate = '', endTime = null] = fromEnd.split('T');
  return { startDate, endDate, startTime, endTime };
}
