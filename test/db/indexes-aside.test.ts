import { expect, it } from 'vitest';
import { BulkInsert } from '../../src/db/bulk-insert.js';
import { IndexesAside } from '../../src/db/indexes-aside.js';
import { openStore } from '../../src/db/open.js';
import { now } from '../helpers/database.js';

it('puts indexes aside while most rows of a table are inserted, and has them again afterwards', async () => {
  const { sqlite, close } = await openStore(':memory:', 'memory', '/nowhere', now);
  const indexes = () =>
    sqlite.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name`).all() as {
      name: string;
    }[];
  const before = indexes();
  const add = (count: number) => {
    const aside = new IndexesAside(sqlite, ['persons_name', 'no_more']);
    aside.expect('persons', count);
    const isThere = indexes().some(({ name }) => name === 'persons_name');
    const rows = new BulkInsert(sqlite, 'persons', ['family_name']);
    for (let i = 0; i < count; i += 1) rows.add(`Mayer ${(i * 7919) % count}`);
    rows.flush();
    aside.end();
    expect(indexes()).toEqual(before);
    return isThere;
  };
  expect(add(999)).toBe(true);
  expect(add(1000)).toBe(false);
  // more are there than come
  expect(add(1500)).toBe(true);
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(sqlite.prepare(`SELECT count(*) FROM persons INDEXED BY persons_name`).pluck().get()).toBe(3499);
  close();
});
