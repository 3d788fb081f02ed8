import type { Guest } from './event.js';
import { daysUntil } from './plain-days.js';

export const sessionKinds = [
  'talk',
  'panel',
  'workshop',
  'break',
  'speed-dating',
  'assembly',
  'greeting',
  'reception',
  'exhibition',
  'other',
] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const sessionStatuses = ['requested', 'confirmed'] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

/** So many presentations of so many minutes each. */
export interface Slots {
  count: number;
  minutes: number;
}

/**
 * A slot of an event's programme. Day `YYYY-MM-DD`, times on the clock of the event's zone (`HH:MM`). Without a start it
 * follows what stands before it; an end that is not after the start lies past midnight.
 */
export interface Session {
  id: number;
  day: string;
  startTime: string | null;
  endTime: string | null;
  /** Printed instead of a clock time: "afterwards". */
  timeNote: string | null;
  kind: SessionKind;
  title: string;
  abstract: string | null;
  track: string | null;
  room: string | null;
  /** The round of workshops it belongs to; a participant has one of each. */
  phase: string | null;
  capacity: number | null;
  slots: Slots | null;
  /** Of the session as a whole. */
  status: SessionStatus;
  guests: Guest[];
}

/** Where a session stands in the programme. */
export type Place = Pick<Session, 'day' | 'startTime'>;

/**
 * Puts sessions into the order they are printed in: by day and start; what has no clock time stays behind what it
 * follows, and what begins together stays in its order.
 */
export function inOrder<S extends Place>(sessions: readonly S[]): S[] {
  const days = [...new Set(sessions.map(({ day }) => day))].toSorted();
  return days.flatMap((day) => {
    const chains: S[][] = [[]];
    for (const session of sessions.filter((each) => each.day === day)) {
      if (session.startTime !== null) chains.push([]);
      chains.at(-1)?.push(session);
    }
    return chains.toSorted((a, b) => compare(a[0]?.startTime ?? '', b[0]?.startTime ?? '')).flat();
  });
}

/**
 * Where to put one more session into a programme in order: timed, behind all that begin no later and what follows them;
 * without a clock time, at the end of its day.
 * @returns the index it is to have
 */
export function indexFor(sessions: readonly Place[], { day, startTime }: Place): number {
  const isBefore = (each: Place, at: number): boolean => {
    if (each.day !== day || startTime === null) return each.day <= day;
    const head = each.startTime ?? headOf(sessions, at);
    return head === null || head <= startTime;
  };
  return sessions.findLastIndex(isBefore) + 1;
}

/** The start of the session that one without a clock time follows on its day; null: it opens the day. */
function headOf(sessions: readonly Place[], at: number): string | null {
  const { day } = sessions[at] ?? { day: '' };
  for (let i = at; i >= 0 && sessions[i]?.day === day; i -= 1) {
    const start = sessions[i]?.startTime;
    if (start !== null && start !== undefined) return start;
  }
  return null;
}

/** When a session is, in minutes since midnight before `origin` (`YYYY-MM-DD`); `end` null: not known. */
export interface Span {
  start: number;
  end: number | null;
}

/** A session's {@link Span}, slots counted where it has no end; null where it has no clock time. */
export function spanOf(session: Session, origin: string): Span | null {
  if (session.startTime === null) return null;
  const start = daysUntil(origin, session.day) * DAY + minutesOf(session.startTime);
  if (session.endTime === null) return { start, end: session.slots === null ? null : start + lengthOf(session.slots) };
  const length = minutesOf(session.endTime) - minutesOf(session.startTime);
  return { start, end: start + (length > 0 ? length : length + DAY) };
}

/** Minutes that all slots take. */
export function lengthOf({ count, minutes }: Slots): number {
  return count * minutes;
}

export const DAY = 24 * 60;

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** `HH:MM` of minutes since some midnight. */
export function clockOf(minutes: number): string {
  const ofDay = ((minutes % DAY) + DAY) % DAY;
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Whether `end` after `start` makes sense: later, or past midnight within half a day (19:00–01:00). */
export function isPossibleEnd(start: string, end: string): boolean {
  const length = minutesOf(end) - minutesOf(start);
  return length > 0 || length + DAY <= DAY / 2;
}

/**
 * Sessions with their effective end: their own, that of their slots, else the start of the next one on that day that
 * begins later, else null.
 */
export function endOfSession(session: Session, all: readonly Session[]): string | null {
  if (session.startTime === null) return null;
  const { startTime, endTime, slots } = session;
  if (endTime !== null) return endTime;
  if (slots !== null) return clockOf(minutesOf(startTime) + lengthOf(slots));
  const later = all.flatMap(({ day, startTime: other }) =>
    day === session.day && other !== null && other > startTime ? [other] : [],
  );
  return later.toSorted()[0] ?? null;
}

/** The times of the slots, `HH:MM`, as many as there are; none where the session has no slots or no clock time. */
export function slotTimes({ startTime, slots }: Pick<Session, 'startTime' | 'slots'>): string[] {
  if (startTime === null || slots === null) return [];
  return Array.from({ length: slots.count }, (_, slot) => clockOf(minutesOf(startTime) + slot * slots.minutes));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
