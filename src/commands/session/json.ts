import { daysLater } from '../../domain/plain-days.js';
import type { Session } from '../../domain/programme.js';

/** A session as `--json` prints one. */
export function sessionJson(session: Session): Record<string, unknown> {
  const { day, startTime, endTime } = session;
  return {
    id: session.id,
    day,
    start: startTime === null ? null : `${day}T${startTime}`,
    end: endTime === null ? null : `${startTime !== null && endTime <= startTime ? daysLater(day, 1) : day}T${endTime}`,
    timeNote: session.timeNote,
    kind: session.kind,
    title: session.title,
    abstract: session.abstract,
    track: session.track,
    room: session.room,
    phase: session.phase,
    capacity: session.capacity,
    slots: session.slots,
    status: session.status,
    guests: session.guests,
  };
}
