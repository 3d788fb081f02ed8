import type { Event } from './event.js';
import { foldName, splitName } from './names.js';
import { firstDay, lastDay } from './partial-date.js';
import { daysUntil } from './plain-days.js';
import { DAY, lengthOf, minutesOf, type Session, type Span, spanOf } from './programme.js';
import { isUnnamed } from './session-guests.js';

/** What is wrong in a programme. `at` and `other` are the sessions it is about. */
export type ProgrammeProblem =
  | { kind: 'room_overlap'; room: string; at: Session; other: Session }
  | { kind: 'track_overlap'; track: string; at: Session; other: Session }
  | { kind: 'person_twice'; name: string; at: Session; other: Session }
  /** The slots take until `until` (minutes since midnight), longer than the session, or into `other`. */
  | { kind: 'slots_overrun'; until: number; at: Session; other: Session | null }
  /** More present than there are slots. */
  | { kind: 'slots_missing'; presenters: number; at: Session }
  /** More people have a place in the workshop than there are places. */
  | { kind: 'over_full'; taken: number; at: Session }
  | { kind: 'outside_event'; at: Session };

type EventSpan = Pick<Event, 'startDate' | 'endDate' | 'startTime' | 'endTime'>;

/**
 * Everything that cannot be as it stands: two sessions in one room or track at a time, a person in two places, slots that
 * take longer than the session or reach into the next, more presenters than slots, more people than places, and a session
 * outside the event.
 * Rooms, tracks and people are the same whatever their case and spelling of umlauts. A session without an end is taken to
 * be there at its start only; one without a clock time is not compared.
 * @param taken how many people who are coming have a place, by session
 */
export function checkProgramme(
  event: EventSpan,
  sessions: readonly Session[],
  taken: ReadonlyMap<number, number>,
): ProgrammeProblem[] {
  const origin = firstDay(event.startDate);
  const timed = sessions
    .flatMap((session) => {
      const span = spanOf(session, origin);
      return span === null ? [] : [{ session, span }];
    })
    .toSorted((a, b) => a.span.start - b.span.start);
  return [
    ...overlaps(timed),
    ...sessions.flatMap((session) => slotProblems(session, timed, origin)),
    ...overFull(sessions, taken),
    ...sessions.flatMap((at): ProgrammeProblem[] =>
      isInside(event, at, spanOf(at, origin), origin) ? [] : [{ kind: 'outside_event', at }],
    ),
  ];
}

/** The workshops in which more people have a place than there are places. */
export function overFull(
  sessions: readonly Session[],
  taken: ReadonlyMap<number, number>,
): Extract<ProgrammeProblem, { kind: 'over_full' }>[] {
  return sessions.flatMap((at) => {
    const people = taken.get(at.id) ?? 0;
    const isOver = at.kind === 'workshop' && at.capacity !== null && people > at.capacity;
    return isOver ? [{ kind: 'over_full' as const, taken: people, at }] : [];
  });
}

/** The sessions a problem is about. */
export function sessionsOf(problem: ProgrammeProblem): Session[] {
  return 'other' in problem && problem.other !== null ? [problem.at, problem.other] : [problem.at];
}

interface Timed {
  session: Session;
  span: Span;
}

function overlaps(timed: readonly Timed[]): ProgrammeProblem[] {
  return timed.flatMap((first, index) =>
    timed.slice(index + 1).flatMap((second): ProgrammeProblem[] => {
      if (!meet(first.span, second.span)) return [];
      const [at, other] = [first.session, second.session];
      const { room, track } = at;
      // slots that reach into the next session are told as that
      const isTaken = at.endTime !== null || meet({ ...first.span, end: null }, second.span);
      const sameRoom = isTaken && samePlace(room, other.room);
      const sameTrack = isTaken && samePlace(track, other.track);
      return [
        ...(sameRoom && room !== null ? [{ kind: 'room_overlap' as const, room, at, other }] : []),
        // in one room as well it is one mistake, not two
        ...(sameTrack && !sameRoom && track !== null ? [{ kind: 'track_overlap' as const, track, at, other }] : []),
        ...sharedPeople(at, other).map((name) => ({ kind: 'person_twice' as const, name, at, other })),
      ];
    }),
  );
}

/** `a` begins no later than `b`. What has no end, or none yet, is there for the moment of its start. */
function meet(a: Span, b: Span): boolean {
  return b.start < (a.end ?? a.start + 1);
}

function sharedPeople(a: Session, b: Session): string[] {
  const there = b.guests.filter(isComing);
  return a.guests.filter(isComing).flatMap(({ name, personId }) => {
    const key = personKey(name);
    const isSame = there.some(
      (other) => (personId !== null && personId === other.personId) || (key !== '' && key === personKey(other.name)),
    );
    return isSame && name !== null ? [name] : [];
  });
}

function isComing({ status }: Session['guests'][number]): boolean {
  return status !== 'declined' && status !== 'idea';
}

/** Empty for organisations and `N.N.`. */
function personKey(name: string | null): string {
  if (name === null || isUnnamed(name)) return '';
  const { key } = foldName(splitName(name));
  return key;
}

function samePlace(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && placeKey(a) === placeKey(b);
}

function placeKey(place: string): string {
  return place.normalize('NFKC').toLocaleLowerCase('de').replace(/\s+/g, ' ').trim();
}

function slotProblems(at: Session, timed: readonly Timed[], origin: string): ProgrammeProblem[] {
  const { slots, startTime } = at;
  if (slots === null) return [];
  const presenters = at.guests.filter(({ status }) => status !== 'declined').length;
  const missing: ProgrammeProblem[] = presenters > slots.count ? [{ kind: 'slots_missing', presenters, at }] : [];
  const span = spanOf(at, origin);
  if (startTime === null || span === null) return missing;
  const end = span.start + lengthOf(slots);
  const until = minutesOf(startTime) + lengthOf(slots);
  if (at.endTime !== null) {
    return span.end !== null && end > span.end
      ? [...missing, { kind: 'slots_overrun', until, at, other: null }]
      : missing;
  }
  const next = timed.find(({ session, span: its }) => its.start > span.start && follows(at, session));
  return next !== undefined && end > next.span.start
    ? [...missing, { kind: 'slots_overrun', until, at, other: next.session }]
    : missing;
}

/** Whether `next` waits for `at` to end: it is in the same room or track, or everybody is meant by one of the two. */
function follows(at: Session, next: Session): boolean {
  const isForAll = (session: Session) => session.room === null && session.track === null;
  return samePlace(at.room, next.room) || samePlace(at.track, next.track) || isForAll(at) || isForAll(next);
}

/** An event without times, or known by month only, leaves its days open as a whole. */
function isInside(event: EventSpan, { day }: Session, span: Span | null, origin: string): boolean {
  if (day < firstDay(event.startDate) || day > lastDay(event.endDate)) return false;
  if (span === null || event.startTime === null || event.endTime === null) return true;
  const start = minutesOf(event.startTime);
  const end = daysUntil(origin, event.endDate) * DAY + minutesOf(event.endTime);
  // what has no end is a moment, and may be the last one ("Abreise")
  const isBeforeEnd = span.start < end || (span.end === null && span.start === end);
  return span.start >= start && isBeforeEnd && (span.end ?? span.start) <= end;
}
