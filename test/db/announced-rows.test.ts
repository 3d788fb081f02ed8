import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BulkInsert, type SqlValue } from '../../src/db/bulk-insert.js';
import { change } from '../../src/db/change.js';
import { openStore } from '../../src/db/open.js';
import { endedLives, entriesOf, type Life, livesOf } from '../../src/db/person-lives.js';
import type { Store } from '../../src/db/store.js';
import { lastCommand, takeBack } from '../../src/db/undo.js';
import { command, dump, now } from '../helpers/database.js';

const FAMILIES = ['Mayer', 'Öztürk', 'Alt'];

/** One change of a command; `n` and `m` choose rows among those there are. */
interface Step {
  kind: 'enter' | 'rename' | 'hand over' | 'delete' | 'delete last' | 'put back' | 'foreign';
  n: number;
  m: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('enter', 'enter', 'rename', 'hand over', 'delete', 'delete last', 'put back', 'foreign'),
  n: fc.nat(40),
  m: fc.nat(40),
});

const commands = fc.array(fc.oneof(fc.constant('undo' as const), fc.array(step, { minLength: 1, maxLength: 4 })), {
  minLength: 2,
  maxLength: 6,
});

/** The last number is given twice within one command, to people of different names. */
const numberTwice: Step[] = [
  { kind: 'enter', n: 2, m: 0 },
  { kind: 'delete last', n: 0, m: 0 },
  { kind: 'enter', n: 3, m: 1 },
];

type Insert = (store: Store, table: string, columns: readonly string[], rows: readonly SqlValue[][]) => void;

const announced: Insert = ({ sqlite }, table, columns, rows) => {
  const insert = new BulkInsert(sqlite, table, columns);
  for (const row of rows) insert.add(...row);
  insert.flush();
};

const oneByOne: Insert = ({ sqlite }, table, columns, rows) => {
  const insert = sqlite.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for (const row of rows) insert.run(...row);
};

function perform(store: Store, insert: Insert, { kind, n, m }: Step): void {
  const { sqlite } = store;
  const ids = sqlite.prepare<[], number>('SELECT id FROM persons ORDER BY id').pluck().all();
  const [one, other] = [ids[n % ids.length] ?? 0, ids[m % ids.length] ?? 0];
  if (kind === 'enter') {
    const first = (ids.at(-1) ?? 0) + 1;
    const people = Array.from({ length: 14 + (n % 7) }, (_, i) => first + i);
    insert(
      store,
      'persons',
      ['id', 'family_name'],
      people.map((id) => [id, FAMILIES[(id + m) % 3] ?? '']),
    );
    insert(
      store,
      'email_addresses',
      ['person_id', 'address'],
      people.map((id) => [id, `${id}@x.example`]),
    );
  } else if (kind === 'rename') {
    sqlite.prepare('UPDATE persons SET family_name = ? WHERE id = ?').run(FAMILIES[m % 3], one);
  } else if (kind === 'hand over') {
    sqlite
      .prepare('UPDATE OR IGNORE email_addresses SET person_id = ?, is_primary = 0 WHERE person_id = ?')
      .run(one, other);
  } else if (kind === 'put back') {
    sqlite.prepare(`INSERT OR IGNORE INTO persons (id, family_name) VALUES (?, 'Neu')`).run(n + 1);
  } else if (kind !== 'foreign') {
    sqlite.prepare('DELETE FROM persons WHERE id = ?').run(kind === 'delete' ? one : (ids.at(-1) ?? 0));
  }
}

/** Runs commands, and returns what is told after each of them. */
async function play(insert: Insert, steps: ReadonlyArray<Step[] | 'undo'>) {
  const store = await openStore(':memory:', 'memory', '/nowhere', now);
  const told: unknown[] = [];
  for (const each of steps) {
    told.push(each === 'undo' ? await undo(store) : await run(store, insert, each));
    told.push(dump(store.sqlite));
  }
  told.push(livesTold(store));
  store.close();
  return told;
}

async function run(store: Store, insert: Insert, steps: Step[]): Promise<void> {
  const foreign = steps.filter(({ kind }) => kind === 'foreign');
  await change(store, command, async () => {
    for (const each of steps) perform(store, insert, each);
  });
  for (const { n } of foreign) perform(store, insert, { kind: n % 2 === 0 ? 'rename' : 'delete', n, m: n + 1 });
}

async function undo(store: Store): Promise<unknown> {
  const last = lastCommand(store);
  if (last === null) return null;
  try {
    return (await change(store, command, async () => takeBack(store, last), { undoes: last.id })).result;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\(.*\)/, '') : error;
  }
}

/** What the journal says of everybody who is or was there. */
function livesTold({ sqlite }: Store): unknown {
  const tell = (life: Life) =>
    entriesOf(sqlite, life)
      .map(({ commandId, table, rowId, before, after }) => JSON.stringify({ commandId, table, rowId, before, after }))
      .sort();
  const ids = sqlite.prepare<[], number>('SELECT id FROM persons').pluck().all();
  const ended = FAMILIES.flatMap((familyName) =>
    endedLives(sqlite, { names: [{ givenName: null, familyName }], addresses: [] }),
  );
  return [...ids.flatMap((id) => livesOf(sqlite, id)), ...ended].map((life) => [life.personId, ...tell(life)]).sort();
}

describe('rows announced in the journal', () => {
  it('are told and taken back as if each had an entry of its own', async () => {
    let undone = 0;
    await fc.assert(
      fc.asyncProperty(commands, async (steps) => {
        const told = await play(announced, steps);
        expect(told).toEqual(await play(oneByOne, steps));
        undone += told.filter((each) => typeof each === 'number' && each > 28).length;
      }),
      { numRuns: 15, examples: [[[numberTwice, 'undo']]] },
    );
    expect(undone).toBeGreaterThan(3);
  });
});
