import type { Session } from '../../src/domain/programme.js';

let nextId = 1;

/** A session on 7 November 2025; `time` as in `10:00-10:45` or `10:00`. */
export function sampleSession(title: string, time: string | null, changes: Partial<Session> = {}): Session {
  const [startTime = null, endTime = null] = time?.split('-') ?? [];
  return {
    id: nextId++,
    day: '2025-11-07',
    startTime,
    endTime,
    timeNote: null,
    kind: 'talk',
    title,
    abstract: null,
    track: null,
    room: null,
    phase: null,
    capacity: null,
    slots: null,
    status: 'confirmed',
    guests: [],
    ...changes,
  };
}
