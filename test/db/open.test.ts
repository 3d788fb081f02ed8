import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { backUp, backupName } from '../../src/db/backup.js';
import { checkStore } from '../../src/db/check.js';
import { applicationId, readHeader } from '../../src/db/header.js';
import { layTriggers } from '../../src/db/journal.js';
import { latestVersion } from '../../src/db/migrate.js';
import { openStore } from '../../src/db/open.js';
import { lastCommand, takeBack } from '../../src/db/undo.js';
import { dump, newStore, now, openPlain } from '../helpers/database.js';
import { newSession } from '../helpers/run.js';
import { filesIn, root, textOf } from '../helpers/sources.js';

describe('a new database', () => {
  it('is ours, up to date, sound and safe on a network drive', async () => {
    const store = await newStore();
    const { sqlite } = store;
    const pragma = (name: string) => sqlite.pragma(name, { simple: true });
    expect(readHeader(store.file)).toEqual({ version: latestVersion() });
    expect(pragma('application_id')).toBe(applicationId);
    expect(pragma('journal_mode')).toBe('delete');
    expect(pragma('synchronous')).toBe(3);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('recursive_triggers')).toBe(1);
    expect(pragma('busy_timeout')).toBe(5000);
    expect(checkStore(sqlite)).toEqual([]);
    const loose = sqlite.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0`).pluck();
    expect(loose.all().filter((name) => !String(name).startsWith('sqlite_'))).toEqual([]);
    store.close();
  });

  it('has an index for every reference', async () => {
    const store = await newStore();
    const slow = store.sqlite
      .prepare<[], string>(
        `SELECT t.name || '.' || f."from" FROM pragma_table_list t, pragma_foreign_key_list(t.name) f
          WHERE f.on_delete <> 'NO ACTION' AND NOT EXISTS (
            SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c
             WHERE c.seqno = 0 AND c.name = f."from")
          AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) p WHERE p.name = f."from" AND p.pk = 1)`,
      )
      .pluck()
      .all();
    expect(slow).toEqual([]);
    store.close();
  });
});

describe('an older database', () => {
  /** A file of ours from before the first migration, with a table that stands in for what was there. */
  function olderFile(table: string): string {
    const { database } = newSession();
    const sqlite = openPlain(database);
    sqlite.exec(`CREATE TABLE ${table} (id INTEGER PRIMARY KEY NOT NULL, word TEXT NOT NULL) STRICT`);
    sqlite.exec(`INSERT INTO ${table} (word) VALUES ('kept')`);
    layTriggers(sqlite);
    sqlite.pragma(`application_id = ${applicationId}`);
    sqlite.close();
    return database;
  }

  it('is copied, then brought up to date, then journalled anew', async () => {
    const file = olderFile('notes');
    const before = readFileSync(file);
    const backups = join(dirname(file), 'copies');
    const store = await openStore(file, 'read', backups, now);
    expect(readHeader(file)).toEqual({ version: latestVersion() });
    expect(checkStore(store.sqlite)).toEqual([]);
    expect(dump(store.sqlite).notes).toEqual({ 1: { id: 1, word: 'kept' } });
    expect(store.sqlite.prepare('SELECT words, final FROM commands').all()).toEqual([
      { words: 'db migrate', final: 'migrated' },
    ]);
    store.close();
    expect(readdirSync(backups)).toEqual(['njb-2025-09-04T08-00-00Z-before-migration.db']);
    const copy = openPlain(join(backups, 'njb-2025-09-04T08-00-00Z-before-migration.db'));
    expect(copy.prepare('SELECT word FROM notes').pluck().all()).toEqual(['kept']);
    expect(copy.pragma('user_version', { simple: true })).toBe(0);
    copy.close();
    expect(readFileSync(file).equals(before)).toBe(false);
  });

  it('keeps its journal, from which a command can still be taken back', async () => {
    const file = newSession().database;
    const sqlite = openPlain(file);
    const names = filesIn('migrations', /00[1-5]-.*\.sql$/);
    for (const name of names) sqlite.exec(textOf(name));
    sqlite.exec(`
      INSERT INTO commands (at, words, args, running) VALUES ('${now}', 'config set', '[]', 0);
      INSERT INTO settings (id, key, value) VALUES (7, 'name', 'Netz');
      INSERT INTO journal (id, command_id, table_name, row_id, after)
      SELECT 5, 1, 'settings', id, json_object('id', id, 'key', key, 'value', value) FROM settings;
      PRAGMA application_id = ${applicationId};
      PRAGMA user_version = ${names.length};
    `);
    layTriggers(sqlite);
    sqlite.close();
    const store = await openStore(file, 'change', join(dirname(file), 'copies'), now);
    expect(checkStore(store.sqlite)).toEqual([]);
    const command = lastCommand(store);
    expect(command).toMatchObject({ id: 2, final: 'migrated' });
    if (command !== null) expect(takeBack(store, { ...command, id: 1, final: null })).toBe(1);
    expect(dump(store.sqlite).settings).toEqual({});
    expect(store.sqlite.prepare('SELECT id, before IS NULL AS added FROM journal').all()).toEqual([
      { id: 5, added: 1 },
      { id: 6, added: 0 },
    ]);
  });

  it('keeps its mailings and deliveries where the kinds of mailing grow', async () => {
    const { database } = newSession();
    const sqlite = openPlain(database);
    sqlite.pragma('foreign_keys = ON');
    for (const file of filesIn('migrations', /\/00[1-5]-.*\.sql$/)) sqlite.exec(textOf(file));
    sqlite.exec(`
      INSERT INTO mailings (id, kind, language, audience, sender, created_at) VALUES
        (1, 'invitation', 'de', 'members', 'a@b.example', '2025-01-01T00:00:00Z'),
        (2, 'data_request', 'de', 'members', 'a@b.example', '2025-01-01T00:00:00Z');
      INSERT INTO deliveries (mailing_id, name, address, state, message_id, sent_at) VALUES
        (1, 'Kim', 'kim@b.example', 'sent', '<1>', '2025-01-01T00:00:00Z'),
        (2, 'Kim', 'kim@b.example', 'sent', '<2>', '2025-01-01T00:00:00Z')`);
    layTriggers(sqlite);
    sqlite.pragma('user_version = 5');
    sqlite.pragma(`application_id = ${applicationId}`);
    sqlite.close();
    const store = await openStore(database, 'read', join(dirname(database), 'copies'), now);
    expect(store.sqlite.prepare('SELECT kind FROM mailings ORDER BY id').pluck().all()).toEqual([
      'invitation',
      'data_request',
    ]);
    // what was about one person alone speaks for nobody else at the address
    expect(store.sqlite.prepare('SELECT personal FROM deliveries ORDER BY id').pluck().all()).toEqual([0, 1]);
    expect(() => store.sqlite.exec(`UPDATE mailings SET kind = 'other'`)).toThrow('CHECK');
    expect(checkStore(store.sqlite)).toEqual([]);
    store.close();
  });

  it('is left as it was, with its copy, where a migration fails half-way', async () => {
    const file = olderFile('settings');
    const before = readFileSync(file);
    const backups = join(dirname(file), 'copies');
    await expect(openStore(file, 'change', backups, now)).rejects.toThrow('settings');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(backups)).toHaveLength(1);
  });

  it('is left as it was where no copy can be made', async () => {
    const file = olderFile('notes');
    const before = readFileSync(file);
    await expect(openStore(file, 'change', join(file, 'copies'), now)).rejects.toThrow('could not be written');
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('a file that is no good', () => {
  const header = (change: (bytes: Buffer) => void) => {
    const bytes = Buffer.alloc(4096);
    bytes.write('SQLite format 3\0', 'latin1');
    bytes.writeUInt16BE(4096, 16);
    bytes.writeUInt32BE(1, 28);
    bytes.writeUInt32BE(1, 60);
    bytes.writeUInt32BE(applicationId, 68);
    change(bytes);
    return bytes;
  };
  it.each([
    ['nothing', Buffer.alloc(0), 2, 'empty file'],
    ['one byte', Buffer.from('x'), 2, 'not an njb database'],
    ['rubbish', Buffer.alloc(5000, 0xa7), 2, 'not an njb database'],
    ['the name of the format alone', Buffer.from('SQLite format 3\0'), 1, 'is damaged'],
    ['another program’s mark', header((bytes) => bytes.writeUInt32BE(1, 68)), 2, 'of another program'],
    ['a version to come', header((bytes) => bytes.writeUInt32BE(latestVersion() + 1, 60)), 2, 'by a newer njb'],
    ['fewer pages than it says', header((bytes) => bytes.writeUInt32BE(9, 28)), 1, 'is damaged'],
    ['a header and nothing in it', header(() => {}), 1, 'is damaged'],
  ])('%s: a sentence, and every byte as before', async (_, bytes, code, sentence) => {
    const session = newSession();
    writeFileSync(session.database, bytes);
    for (const line of ['member list', 'member add --given Kim --family Mayer', 'db check', 'db backup', 'undo']) {
      const result = await session.njb(line);
      expect(result).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(sentence) });
      expect(result.stderr).not.toMatch(/\n\s+at |Error:/);
      expect(readFileSync(session.database).equals(bytes)).toBe(true);
      expect(readdirSync(session.folder)).toEqual(['njb.db']);
    }
  });

  it('that is damaged further in is found by db check and not copied', async () => {
    const session = newSession();
    await session.done('member add --given Kim --family Mayer');
    const bytes = readFileSync(session.database);
    bytes.fill(0xa7, 8192, bytes.length);
    writeFileSync(session.database, bytes);
    expect(await session.njb('db check')).toMatchObject({ code: 1 });
    expect(await session.njb('db backup')).toMatchObject({ code: 1 });
    expect(existsSync(session.path('backups')) ? readdirSync(session.path('backups')) : []).toEqual([]);
    expect(readFileSync(session.database).equals(bytes)).toBe(true);
  });
});

describe('a database that may only be read', () => {
  const isRoot = process.getuid?.() === 0;
  const nobody = 65_534;
  afterEach(() => {
    if (isRoot) process.seteuid?.(0);
  });

  it.skipIf(process.platform === 'win32')('is read; changing it is refused with a sentence', async () => {
    const session = newSession();
    await session.done('member add --given Kim --family Mayer');
    const bytes = readFileSync(session.database);
    chmodSync(session.database, 0o444);
    chmodSync(session.folder, 0o555);
    if (isRoot) {
      // 0444 does not stop root
      chmodSync(dirname(session.folder), 0o755);
      process.seteuid?.(nobody);
    }
    const [read, changed] = [await session.njb('member list'), await session.njb('config set age-limit 35')];
    if (isRoot) process.seteuid?.(0);
    chmodSync(session.folder, 0o755);
    expect(read).toMatchObject({ code: 0, stdout: expect.stringContaining('Kim Mayer') });
    expect(changed).toMatchObject({ code: 1, stdout: '' });
    expect(changed.stderr).toMatch(/is read-only|cannot be opened for writing/);
    expect(readFileSync(session.database).equals(bytes)).toBe(true);
  });
});

describe('a copy', () => {
  it('is whole, sound and gets its name last', async () => {
    const store = await newStore();
    store.sqlite.exec(`INSERT INTO settings (key, value) VALUES ('name', 'Netz')`);
    const target = join(dirname(store.file), 'deep', 'copy.db');
    backUp(store, target);
    expect(readdirSync(dirname(target))).toEqual(['copy.db']);
    const copy = await openStore(target, 'read', '/nowhere', now);
    expect(dump(copy.sqlite)).toEqual(dump(store.sqlite));
    copy.close();
    expect(() => backUp(store, target)).toThrow('exists already');
    store.close();
  });

  it('that would not be sound is thrown away', async () => {
    const store = await newStore();
    store.sqlite.exec('DROP TRIGGER journal_persons_delete');
    const folder = join(dirname(store.file), 'copies');
    expect(() => backUp(store, join(folder, 'copy.db'))).toThrow('not sound');
    expect(readdirSync(folder)).toEqual([]);
    store.close();
  });

  it('is named so that names sort by time, also on Windows', () => {
    expect(backupName('/x/office.v2.db', '2025-09-04T08:00:05.123Z')).toBe('office.v2-2025-09-04T08-00-05Z.db');
  });
});

it('has table types made from the migrations; if not: npm run db:types', async () => {
  const generator: { generateTableTypes(): Promise<string> } = await import(
    join(root, 'test/helpers/generate-db-types.mjs')
  );
  expect(await generator.generateTableTypes()).toBe(textOf('src/db/tables.ts'));
});
