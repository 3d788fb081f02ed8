import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BulkInsert } from '../../src/db/bulk-insert.js';
import { change } from '../../src/db/change.js';
import { applicationId } from '../../src/db/header.js';
import { columnsOf, journalledTables, layTriggers } from '../../src/db/journal.js';
import { latestVersion } from '../../src/db/migrate.js';
import { openStore } from '../../src/db/open.js';
import type { Store } from '../../src/db/store.js';
import { lastCommand, takeBack } from '../../src/db/undo.js';
import { command, dump, newStore, now, openPlain } from '../helpers/database.js';
import { newSession } from '../helpers/run.js';
import { filesIn, textOf } from '../helpers/sources.js';

interface Entry {
  command_id: number | null;
  table_name: string;
  row_id: number;
  before: string | null;
  after: string | null;
  last_row_id: number | null;
}

type Value = string | number | null;

interface Operation {
  kind: 'insert' | 'replace' | 'update' | 'delete' | 'many';
  table: number;
  id: number;
  texts: (string | null)[];
  numbers: (number | null)[];
}

const text = fc.oneof(
  fc.constantFrom('', 'Größe', '{"a":1}', '[1]', 'null', '1', "it's", 'a"b\\c', 'tab\tline\n', '\u0001', '🙂'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const operation: fc.Arbitrary<Operation> = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'replace', 'update', 'delete', 'many'),
  table: fc.nat(22),
  id: fc.integer({ min: 1, max: 3 }),
  texts: fc.array(fc.option(text), { minLength: 4, maxLength: 4 }),
  numbers: fc.array(fc.option(fc.oneof(fc.nat(3), fc.maxSafeInteger())), { minLength: 3, maxLength: 3 }),
});

/** Writes whatever fits the columns' types; the rules of the tables are switched off, the journal's triggers are not. */
function perform({ sqlite }: Store, { kind, table, id, texts, numbers }: Operation): void {
  const tables = journalledTables(sqlite);
  const name = tables[table % tables.length] ?? '';
  const columns = sqlite
    .prepare<[string], { name: string; type: string; notnull: 0 | 1 }>(
      'SELECT name, type, "notnull" FROM pragma_table_info(?)',
    )
    .all(name)
    .filter((column) => column.name !== 'id');
  const values = columns.map((column, i): Value => {
    const value = column.type === 'TEXT' ? (texts[i % texts.length] ?? null) : (numbers[i % numbers.length] ?? null);
    return value ?? (column.notnull === 0 ? null : column.type === 'TEXT' ? '' : 0);
  });
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  const marks = columns.map(() => '?').join(', ');
  if (kind === 'many') performMany(sqlite, name, columns, values);
  else if (kind === 'delete') sqlite.prepare(`DELETE FROM "${name}" WHERE id = ?`).run(id);
  else if (kind === 'update') {
    sqlite.prepare(`UPDATE OR IGNORE "${name}" SET (${names}) = (SELECT ${marks}) WHERE id = ?`).run(...values, id);
  } else {
    const verb = kind === 'replace' ? 'INSERT OR REPLACE' : 'INSERT OR IGNORE';
    sqlite.prepare(`${verb} INTO "${name}" (id, ${names}) VALUES (?, ${marks})`).run(id, ...values);
  }
}

/** So many rows as are announced in one entry; refused where they do not fit together, as addresses that come twice. */
function performMany(
  sqlite: Store['sqlite'],
  table: string,
  columns: readonly { name: string; type: string }[],
  row: readonly Value[],
) {
  const insert = new BulkInsert(
    sqlite,
    table,
    columns.map(({ name }) => `"${name}"`),
  );
  for (let i = 0; i < 16; i += 1) {
    insert.add(...row.map((value, at) => (columns[at]?.type === 'TEXT' ? `${value} ${i}` : value === null ? null : i)));
  }
  try {
    insert.flush();
  } catch (error) {
    if (!String(error).includes('UNIQUE')) throw error;
  }
}

/** A database with all our tables, in which any row may stand: nothing is checked, no row refers to another. */
async function lawlessStore(): Promise<Store> {
  const file = newSession().database;
  const sqlite = openPlain(file);
  for (const name of filesIn('migrations', /\.sql$/)) {
    sqlite.exec(textOf(name).replaceAll(/REFERENCES \w+ \(id\)(?: ON DELETE (?:CASCADE|SET NULL))?/g, ''));
  }
  layTriggers(sqlite);
  sqlite.pragma(`application_id = ${applicationId}`);
  sqlite.pragma(`user_version = ${latestVersion()}`);
  sqlite.close();
  const store = await openStore(file, 'change', '/nowhere', now);
  store.sqlite.exec('PRAGMA ignore_check_constraints = ON; PRAGMA recursive_triggers = ON');
  return store;
}

function entriesOf({ sqlite }: Store): Entry[] {
  return sqlite
    .prepare<[], Entry>('SELECT command_id, table_name, row_id, before, after, last_row_id FROM journal ORDER BY id')
    .all();
}

/** What the journal says of each row that came out different: its first `before` and its last `after`. */
function told(entries: readonly Entry[]): Map<string, { before: unknown; after: unknown }> {
  const rows = new Map<string, { before: unknown; after: unknown }>();
  for (const { table_name, row_id, before, after } of entries) {
    const key = `${table_name} ${row_id}`;
    const first = rows.get(key)?.before;
    rows.set(key, { before: first === undefined ? parsed(before) : first, after: parsed(after) });
  }
  return new Map([...rows].filter(([, row]) => JSON.stringify(row.before) !== JSON.stringify(row.after)));
}

/** An entry for each row that one announces, with the row as it is: nothing has happened since. */
function unfolded(entry: Entry, present: ReturnType<typeof dump>): Entry[] {
  if (entry.last_row_id === null) return [entry];
  return Array.from({ length: entry.last_row_id - entry.row_id + 1 }, (_, i) => ({
    ...entry,
    row_id: entry.row_id + i,
    after: JSON.stringify(present[entry.table_name]?.[entry.row_id + i] ?? null),
  }));
}

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}

function different(before: ReturnType<typeof dump>, after: ReturnType<typeof dump>) {
  const rows = new Map<string, { before: unknown; after: unknown }>();
  for (const table of Object.keys(after)) {
    for (const id of new Set([...Object.keys(before[table] ?? {}), ...Object.keys(after[table] ?? {})])) {
      const row = { before: before[table]?.[id] ?? null, after: after[table]?.[id] ?? null };
      if (JSON.stringify(row.before) !== JSON.stringify(row.after)) rows.set(`${table} ${id}`, row);
    }
  }
  return rows;
}

describe('the journal', () => {
  it('has every change of every table, with all columns before and after', async () => {
    const store = await lawlessStore();
    const tables = journalledTables(store.sqlite);
    for (const [table, name] of tables.entries()) {
      let entries = 0;
      fc.assert(
        fc.property(operation, (each) => {
          const before = dump(store.sqlite, [name]);
          store.sqlite.exec('DELETE FROM journal');
          perform(store, { ...each, table });
          const written = entriesOf(store);
          const after = dump(store.sqlite, [name]);
          expect(told(written.flatMap((entry) => unfolded(entry, after)))).toEqual(different(before, after));
          expect(written.every(({ command_id }) => command_id === null)).toBe(true);
          entries += written.length;
        }),
        { numRuns: 20 },
      );
      expect(entries, name).toBeGreaterThan(0);
    }
    store.close();
  });

  it('takes back any changes of any command, so that every row is as it was', async () => {
    const store = await lawlessStore();
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 8 }), async (operations) => {
        const before = dump(store.sqlite);
        const { commandId } = await change(store, command, async () => {
          for (const each of operations) perform(store, each);
        });
        if (commandId === null) return;
        const last = lastCommand(store);
        expect(last?.id).toBe(commandId);
        if (last === null) return;
        await change(store, command, async () => takeBack(store, last), { undoes: last.id });
        expect(dump(store.sqlite)).toEqual(before);
      }),
      { numRuns: 50 },
    );
    store.close();
  });

  it('sees the rows that go with another, and undo brings them all back', async () => {
    const store = await newStore();
    await change(store, command, async () =>
      store.sqlite.exec(`
        INSERT INTO persons (id, family_name) VALUES (1, 'Mayer');
        INSERT INTO memberships (person_id, status) VALUES (1, 'active');
        INSERT INTO email_addresses (person_id, address) VALUES (1, 'kim@ort.example');
        INSERT INTO topics (title, suggested_by) VALUES ('KI', 1);
      `),
    );
    const before = dump(store.sqlite);
    await change(store, command, async () => store.sqlite.exec('DELETE FROM persons'));
    expect(dump(store.sqlite)).toMatchObject({ persons: {}, memberships: {}, topics: { 1: { suggested_by: null } } });
    const last = lastCommand(store);
    if (last === null) throw new Error('nothing to undo');
    const { result } = await change(store, command, async () => takeBack(store, last), { undoes: last.id });
    expect(result).toBe(4);
    expect(dump(store.sqlite)).toEqual(before);
    store.close();
  });

  it('names every column of every table in its triggers', async () => {
    const store = await newStore();
    const tables = journalledTables(store.sqlite);
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) {
      for (const action of ['insert', 'update', 'delete']) {
        const sql = store.sqlite
          .prepare<[string], string>(`SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?`)
          .pluck()
          .get(`journal_${table}_${action}`);
        for (const column of columnsOf(store.sqlite, table)) expect(sql).toContain(`'${column}', `);
      }
    }
    store.close();
  });

  it('names the command that was running, and none once it is over', async () => {
    const store = await newStore();
    const { commandId } = await change(store, command, async () => perform(store, setting('a')));
    perform(store, setting('b'));
    expect(entriesOf(store).map(({ command_id }) => command_id)).toEqual([commandId, null]);
    store.close();
  });

  it('is still kept when the file was opened by something else in between', async () => {
    const store = await newStore();
    store.close();
    const again = await openStore(store.file, 'change', '/nowhere', now);
    perform(again, setting('a'));
    expect(entriesOf(again)).toHaveLength(1);
    again.close();
  });

  function setting(key: string): Operation {
    const table = journalledTablesOf.indexOf('settings');
    return { kind: 'insert', table, id: key.charCodeAt(0), texts: [key, 'x'], numbers: [0] };
  }
});

const store = await newStore();
const journalledTablesOf = journalledTables(store.sqlite);
store.close();
