import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Store } from '../../src/db/store.js';
import { Turn } from '../../src/mailing/turn.js';
import { newStore } from '../helpers/database.js';

let store: Store;
beforeEach(async () => {
  store = await newStore();
});
afterEach(() => {
  vi.restoreAllMocks();
  store.close();
});

/** Work that finds the database busy so many times, as SQLite says it, and then is done. */
function busy(times: number): () => string {
  let left = times;
  return () => {
    if (left-- > 0) throw Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
    return 'done';
  };
}

test('SQLite waits but shortly while mails go out, and as long as before afterwards, also where they did not', async () => {
  const timeout = () => Number(store.sqlite.pragma('busy_timeout', { simple: true }));
  const usual = timeout();
  const turn = new Turn(store);
  expect(await turn.short(async () => timeout())).toBeLessThan(usual);
  expect(timeout()).toBe(usual);
  await expect(turn.short(() => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
  expect(timeout()).toBe(usual);
});

test('work waits until the database is free, and any other mistake is thrown at once', async () => {
  const turn = new Turn(store);
  expect(await turn.take(busy(1))).toBe('done');
  const broken = () => {
    throw new Error('disk');
  };
  await expect(turn.take(broken)).rejects.toThrow('disk');
});

test('each wait that can be noticed is told once, however many wait for the same', async () => {
  const told = vi.fn();
  const turn = new Turn(store, told);
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 2_000;
    return now;
  });
  await Promise.all([turn.take(busy(2)), turn.take(busy(2))]);
  expect(told).toHaveBeenCalledTimes(1);
  await turn.take(busy(1));
  expect(told).toHaveBeenCalledTimes(2);
});
