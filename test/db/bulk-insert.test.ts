import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BulkInsert } from '../../src/db/bulk-insert.js';
import { change } from '../../src/db/change.js';
import { command, newStore } from '../helpers/database.js';

it('writes each row once, in order, and the journal has each', async () => {
  const store = await newStore();
  const { sqlite } = store;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(1, 15, 16, 17, 130), { maxLength: 4 }), async (portions) => {
      sqlite.exec('DELETE FROM organisations; DELETE FROM journal');
      const names: string[] = [];
      await change(store, command, async () => {
        const rows = new BulkInsert(sqlite, 'organisations', ['name', 'url']);
        for (const portion of portions) {
          for (let i = 0; i < portion; i++) {
            names.push(`Partner ${names.length}`);
            rows.add(`Partner ${names.length - 1}`, null);
          }
          expect(rows.isFull).toBe(portion >= 128);
          rows.flush();
        }
      });
      expect(sqlite.prepare('SELECT name FROM organisations ORDER BY id').pluck().all()).toEqual(names);
      expect(
        sqlite.prepare(`SELECT after ->> '$.name' FROM journal WHERE before IS NULL ORDER BY id`).pluck().all(),
      ).toEqual(names);
    }),
    { numRuns: 20 },
  );
  store.close();
});
