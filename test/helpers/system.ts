import type { System } from '../../src/context.js';

/**
 * A world that holds nothing and does nothing: no environment, output thrown away, no terminal, the clock at
 * 4 September 2025, 10:00 in Germany, ids counted from 1. Tests say what is different.
 */
export function quietSystem(different: Partial<System> = {}): System {
  let ids = 0;
  const nowhere = { write: () => {} };
  const { signal } = new AbortController();
  return {
    env: {},
    cwd: '/nowhere',
    home: () => '/nowhere',
    stdout: nowhere,
    stderr: nowhere,
    stdinIsTerminal: () => false,
    computer: () => ({ name: 'office-pc', user: 'office' }),
    now: () => '2025-09-04T08:00:00.000Z',
    newId: () => idOf(++ids),
    interruption: () => signal,
    ...different,
  };
}

/** The id that is given out as number `count`. */
export function idOf(count: number): string {
  return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
}
