import { copyFileSync, readFileSync, renameSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attempts, change, continueCommand } from '../../src/db/change.js';
import { explaining, openStore } from '../../src/db/open.js';
import { writeSetting } from '../../src/db/settings.js';
import type { Store } from '../../src/db/store.js';
import { lastCommand } from '../../src/db/undo.js';
import { OperationFailed } from '../../src/errors.js';
import { command, dump, newStore, now, openPlain } from '../helpers/database.js';
import { newSession } from '../helpers/run.js';

const setName = (store: Store, value: string) => () => writeSetting(store.query, 'name', value);
const commandsOf = ({ sqlite }: Store) =>
  sqlite.prepare('SELECT words, running, undoes, final FROM commands').all() as unknown[];

describe('a change', () => {
  it('is one command in the journal, and over when it is over', async () => {
    const store = await newStore();
    const { commandId } = await change(store, command, setName(store, 'Netz'));
    expect(commandId).toBe(1);
    expect(commandsOf(store)).toEqual([{ words: 'member add', running: 0, undoes: null, final: null }]);
    store.close();
  });

  it('is written safely, though the database was opened to be read', async () => {
    const made = await newStore();
    made.close();
    const store = await openStore(made.file, 'read', '/nowhere', now);
    await change(store, command, async () => {});
    const pragmas = ['foreign_keys', 'recursive_triggers', 'synchronous', 'trusted_schema'];
    expect(pragmas.map((name) => store.sqlite.pragma(name, { simple: true }))).toEqual([1, 1, 3, 0]);
    store.close();
  });

  it('that changed nothing leaves no trace', async () => {
    const store = await newStore();
    await change(store, command, setName(store, 'Netz'));
    const again = await change(store, command, setName(store, 'Netz'));
    expect(again.commandId).toBeNull();
    expect(commandsOf(store)).toHaveLength(1);
    store.close();
  });

  it('that wrote what stood there, turned back or took away its own leaves no trace', async () => {
    const store = await newStore();
    await change(store, command, setName(store, 'Netz'));
    const set = (value: string) => store.sqlite.prepare(`UPDATE settings SET value = ? WHERE key = 'name'`).run(value);
    // of the same number in another table
    store.sqlite.exec(`INSERT INTO persons (id, family_name) VALUES (1, 'Alt')`);
    const same = () => [set('Netz'), store.sqlite.exec('UPDATE persons SET phone = phone')];
    const site = () => writeSetting(store.query, 'website', 'https://netz.example');
    const vain: (() => unknown)[] = [
      () => set('Netz'),
      () => [set('Netzwerk'), set('Netz')],
      same,
      async () => [await site(), await writeSetting(store.query, 'website', null)],
    ];
    for (const work of vain) {
      const { commandId } = await change(store, command, async () => void (await work()));
      expect(commandId).toBeNull();
    }
    expect(commandsOf(store)).toHaveLength(1);
    // beside a change the lines stay: a merge is known by the row it only touched
    const { commandId } = await change(store, command, async () => void [set('Netz'), await site()]);
    expect(store.sqlite.prepare('SELECT count(*) FROM journal WHERE command_id = ?').pluck().get(commandId)).toBe(2);
    store.close();
  });

  it('keeps its lines where it erased, though nothing differs in them any more', async () => {
    const store = await newStore();
    await change(store, command, setName(store, 'Netz'));
    const { commandId } = await change(store, command, async () => {
      await setName(store, 'Kim')();
      store.sqlite.exec(`UPDATE journal SET before = '{}', after = '{}' WHERE command_id = 2;
        UPDATE commands SET final = 'forgotten' WHERE running = 1`);
    });
    expect(store.sqlite.prepare('SELECT count(*) FROM journal WHERE command_id = ?').pluck().get(commandId)).toBe(1);
    store.close();
  });

  it('leaves every byte as it was when only rehearsed, but does everything', async () => {
    const store = await newStore();
    const bytes = readFileSync(store.file);
    const { result, commandId } = await change(
      store,
      command,
      async () => {
        await setName(store, 'Netz')();
        return Object.keys(dump(store.sqlite).settings ?? {}).length;
      },
      { dryRun: true },
    );
    expect([result, commandId]).toEqual([1, null]);
    expect(readFileSync(store.file).equals(bytes)).toBe(true);
    store.close();
  });

  it('is kept as a whole or not at all', async () => {
    const store = await newStore();
    const failing = change(store, command, async () => {
      await setName(store, 'Netz')();
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    // as where a disk is full, SQLite has rolled back by itself
    const ended = change(store, command, async () => {
      store.sqlite.exec(`INSERT OR ROLLBACK INTO settings VALUES (1, 'name', 'Netz'), (1, 'website', 'Netz')`);
    });
    await expect(ended).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' });
    expect(dump(store.sqlite).settings).toEqual({});
    expect(commandsOf(store)).toEqual([]);
    await change(store, command, setName(store, 'again'));
    expect(commandsOf(store)).toHaveLength(1);
    store.close();
  });

  it('keeps the last of several attempts alone', async () => {
    const store = await newStore();
    await change(store, command, async () => {
      const beginAnew = attempts(store);
      for (const value of ['Netz', 'Werk', 'Rad']) {
        beginAnew();
        store.sqlite.prepare(`INSERT INTO settings (key, value) VALUES (?, 'x')`).run(value);
      }
    });
    expect(Object.values(dump(store.sqlite).settings ?? {})).toMatchObject([{ key: 'Rad' }]);
    store.close();
  });

  it('keeps its entry for what is still to come, if it is to; undo passes over it until something came', async () => {
    const store = await newStore();
    await change(store, { ...command, words: 'config set' }, setName(store, 'Netz'));
    const none = await change(store, command, async () => 0, { keepEntry: (left) => left > 0 });
    const some = await change(store, command, async () => 1, { keepEntry: (left) => left > 0 });
    const rehearsed = await change(store, command, async () => 1, { keepEntry: () => true, dryRun: true });
    expect([none.commandId, some.commandId, rehearsed.commandId]).toEqual([null, 2, null]);
    expect(commandsOf(store)).toMatchObject([{ words: 'config set' }, { words: 'member add', running: 0 }]);
    expect(lastCommand(store)).toMatchObject({ words: 'config set' });
    continueCommand(store, 2, () => store.sqlite.exec(`UPDATE settings SET value = 'Werk'`));
    expect(lastCommand(store)).toMatchObject({ words: 'member add' });
    store.close();
  });

  it('may go on in further transactions under the same command', async () => {
    const store = await newStore();
    const { commandId } = await change(store, command, setName(store, 'Netz'));
    continueCommand(store, commandId ?? 0, () => store.sqlite.exec(`UPDATE settings SET value = 'Werk'`));
    const failing = () =>
      continueCommand(store, commandId ?? 0, () => {
        store.sqlite.exec(`UPDATE settings SET value = 'Rad'`);
        throw new Error('in the middle');
      });
    expect(failing).toThrow('in the middle');
    const journal = store.sqlite.prepare('SELECT command_id, after FROM journal').all() as { after: string }[];
    expect(journal.map(({ after }) => JSON.parse(after).value)).toEqual(['Netz', 'Werk']);
    expect(commandsOf(store)).toEqual([{ words: 'member add', running: 0, undoes: null, final: null }]);
    store.close();
  });
});

describe('a database that was replaced while it was open', () => {
  it('is not written to, and the sentence says what to do', async () => {
    const store = await newStore();
    copyFileSync(store.file, `${store.file}.copy`);
    renameSync(`${store.file}.copy`, store.file);
    const error = await explaining(store.file, () => change(store, command, setName(store, 'Netz'))).catch(
      (each: unknown) => each,
    );
    expect(error).toMatchObject({ exitCode: 1, message: expect.stringContaining('was replaced by another one') });
    store.close();
  });
});

describe('a database that somebody else is writing', () => {
  it('is left alone, and the sentence says so', async () => {
    const store = await newStore();
    store.sqlite.pragma('busy_timeout = 10');
    const other = openPlain(store.file);
    other.exec('BEGIN IMMEDIATE');
    const waiting = explaining(store.file, () => change(store, command, setName(store, 'Netz')));
    const error = await waiting.catch((each: unknown) => each);
    expect(error).toBeInstanceOf(OperationFailed);
    expect(error).toMatchObject({ exitCode: 1, message: expect.stringContaining('is in use by another program') });
    other.exec('ROLLBACK');
    await change(store, command, setName(store, 'Netz'));
    other.close();
    store.close();
  });

  it('can be read meanwhile', async () => {
    const session = newSession();
    await session.done('member add --given Kim --family Mayer');
    const other = openPlain(session.database);
    other.exec('BEGIN IMMEDIATE');
    expect((await session.done('member list')).stdout).toContain('Kim Mayer');
    other.close();
  });
});
