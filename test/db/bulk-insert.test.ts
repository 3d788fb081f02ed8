import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BulkInsert } from '../../src/db/bulk-insert.js';
import { change } from '../../src/db/change.js';
import type { Store } from '../../src/db/store.js';
import { command, newStore } from '../helpers/database.js';

/** The numbers the journal says are new, of rows with an entry of their own and of announced ones. */
function newIds({ sqlite }: Store): number[] {
  return sqlite
    .prepare<[], { first: number; last: number }>(
      'SELECT row_id AS first, coalesce(last_row_id, row_id) AS last FROM journal WHERE before IS NULL AND filling IS NULL',
    )
    .all()
    .flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

const statementsFor = (rows: number) =>
  Math.floor(rows / 64) + Math.floor((rows % 64) / 16) + Math.floor((rows % 16) / 4) + (rows % 4);

it('writes each row once, in order, and the journal has each', async () => {
  const store = await newStore();
  const { sqlite } = store;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(1, 15, 16, 17, 70, 260, 2050), { maxLength: 4 }), async (portions) => {
      sqlite.exec('DELETE FROM organisations; DELETE FROM journal');
      const names: string[] = [];
      await change(store, command, async () => {
        const rows = new BulkInsert(sqlite, 'organisations', ['name', 'url']);
        for (const portion of portions) {
          for (let i = 0; i < portion; i++) {
            names.push(`Partner ${names.length}`);
            rows.add(`Partner ${names.length - 1}`, null);
          }
          expect(rows.isFull).toBe(portion >= 2048);
          rows.flush();
        }
      });
      expect(sqlite.prepare('SELECT name FROM organisations ORDER BY id').pluck().all()).toEqual(names);
      expect(newIds(store)).toEqual(sqlite.prepare('SELECT id FROM organisations ORDER BY id').pluck().all());
      expect(sqlite.prepare('SELECT count(*) FROM journal WHERE last_row_id IS NOT NULL').pluck().get()).toBe(
        portions.reduce((sum, portion) => sum + Math.floor(portion / 256) + statementsFor(portion % 256), 0),
      );
    }),
    { numRuns: 20 },
  );
  store.close();
});

describe('numbers given by the program', () => {
  const inserted = async (ids: readonly number[]) => {
    const store = await newStore();
    await change(store, command, async () => {
      const rows = new BulkInsert(store.sqlite, 'organisations', ['id', 'name']);
      for (const id of ids) rows.add(id, `Partner ${id}`);
      rows.flush();
    });
    const entries = store.sqlite.prepare('SELECT count(*) FROM journal').pluck().get();
    expect(newIds(store)).toEqual(store.sqlite.prepare('SELECT id FROM organisations ORDER BY id').pluck().all());
    store.close();
    return entries;
  };

  it('are announced, and refused where they do not follow each other', async () => {
    const sixteen = Array.from({ length: 16 }, (_, i) => i + 10);
    expect(await inserted(sixteen)).toBe(1);
    await expect(inserted([...sixteen.slice(1), 30])).rejects.toThrow('not the rows that were announced');
    await expect(inserted(sixteen.toReversed())).rejects.toThrow('not the rows that were announced');
  });
});

it('announces a row that is written at once, so that the journal has it without a trigger', async () => {
  const store = await newStore();
  await change(store, command, async () => {
    const rows = new BulkInsert(store.sqlite, 'organisations', ['name', 'url']);
    store.sqlite.exec('DROP TRIGGER journal_organisations_insert');
    rows.add('Partner 2', null);
    rows.insert('Partner 1', null);
    rows.flush();
  });
  expect(store.sqlite.prepare('SELECT name FROM organisations ORDER BY id').pluck().all()).toEqual([
    'Partner 1',
    'Partner 2',
  ]);
  expect(newIds(store)).toEqual([1, 2]);
  store.close();
});

it('leaves neither rows nor an entry where one of the rows is refused', async () => {
  const store = await newStore();
  const { sqlite } = store;
  await change(store, command, async () => {
    sqlite.exec(`INSERT INTO organisations (name) VALUES ('Partner 7')`);
    const rows = new BulkInsert(sqlite, 'organisations', ['name']);
    for (let i = 0; i < 16; i++) rows.add(`Partner ${i}`);
    expect(() => rows.flush()).toThrow('UNIQUE');
    // what comes after it has its own entry again
    sqlite.exec(`INSERT INTO organisations (name) VALUES ('Partner 8')`);
  });
  expect(newIds(store)).toEqual([1, 2]);
  expect(sqlite.prepare('SELECT name FROM organisations').pluck().all()).toEqual(['Partner 7', 'Partner 8']);
  store.close();
});
