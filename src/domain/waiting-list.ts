import type { AttendeeStatus } from './attendance.js';
import { comingStatuses } from './coming.js';

/** Somebody on an event's list, as the waiting list needs to know them. */
export interface Waiting {
  id: number;
  status: AttendeeStatus;
  /** UTC instant; null: not known, and so behind all others. */
  registeredAt: string | null;
}

/** An event's places: how many there are (null: no limit), are taken and are free, and who waits, first come, first served. */
export interface Places<Person extends Waiting> {
  capacity: number | null;
  taken: number;
  /** Null: no limit. */
  free: number | null;
  waiting: Person[];
  /** Those of `waiting` for whom there is a place now. */
  next: Person[];
  /** Who has a place beyond those there are: the last to register, the very last first. */
  beyond: Person[];
}

/** Works out an event's places. Who was entered at the same moment moves up in the order of entry. */
export function placesOf<Person extends Waiting>(people: readonly Person[], capacity: number | null): Places<Person> {
  const placed = people.filter(({ status }) => comingStatuses.includes(status)).toSorted(byRegistration);
  const taken = placed.length;
  const waiting = people.filter(({ status }) => status === 'waitlisted').toSorted(byRegistration);
  const free = capacity === null ? null : Math.max(0, capacity - taken);
  return {
    ...{ capacity, taken, free, waiting },
    next: free === null ? waiting : waiting.slice(0, free),
    beyond: capacity === null ? [] : placed.slice(capacity).toReversed(),
  };
}

function byRegistration(a: Waiting, b: Waiting): number {
  const [first, second] = [a.registeredAt ?? '~', b.registeredAt ?? '~'];
  return first === second ? a.id - b.id : first < second ? -1 : 1;
}
