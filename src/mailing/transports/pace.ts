import { setTimeout as wait } from 'node:timers/promises';

/** Waits for the next turn; false where the signal came first. */
export type Pace = (signal?: AbortSignal) => Promise<boolean>;

/**
 * Turns evenly spread over time and shared by everybody who holds the pace.
 *
 * @param perMinute turns a minute, null for no limit
 */
export function createPace(perMinute: number | null): Pace {
  const interval = perMinute === null ? 0 : 60_000 / perMinute;
  let next = 0;
  return async (signal) => {
    const now = performance.now();
    const turn = Math.max(now, next);
    next = turn + interval;
    if (turn > now) await wait(turn - now, undefined, signal ? { signal } : {}).catch(() => undefined);
    return signal?.aborted !== true;
  };
}
