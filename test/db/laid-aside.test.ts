import { expect, it } from 'vitest';
import { BulkInsert } from '../../src/db/bulk-insert.js';
import { LaidAside } from '../../src/db/laid-aside.js';
import { openStore } from '../../src/db/open.js';
import { now } from '../helpers/database.js';

it('lays indexes and triggers aside while most rows of a table are inserted, and has them again afterwards', async () => {
  const { sqlite, close } = await openStore(':memory:', 'memory', '/nowhere', now);
  const present = () =>
    sqlite.prepare(`SELECT name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') ORDER BY name`).all() as {
      name: string;
    }[];
  const before = present();
  const add = (count: number) => {
    const aside = new LaidAside(sqlite, ['persons_name', 'journal_persons_insert', 'no_more']);
    aside.expect('persons', count);
    const isThere = ['persons_name', 'journal_persons_insert'].map((name) =>
      present().some((each) => each.name === name),
    );
    const rows = new BulkInsert(sqlite, 'persons', ['family_name']);
    for (let i = 0; i < count; i += 1) rows.add(`Mayer ${(i * 7919) % count}`);
    rows.flush();
    aside.end();
    expect(present()).toEqual(before);
    return isThere;
  };
  expect(add(999)).toEqual([true, true]);
  expect(add(1000)).toEqual([false, false]);
  // more are there than come
  expect(add(1500)).toEqual([true, true]);
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(sqlite.prepare(`SELECT count(*) FROM persons INDEXED BY persons_name`).pluck().get()).toBe(3499);
  close();
});
