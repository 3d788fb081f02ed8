import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createDatabase } from '../../src/db/create.js';
import { applicationId, readHeader } from '../../src/db/header.js';
import { latestVersion } from '../../src/db/migrate.js';
import { dumpOf, openPlain } from '../helpers/database.js';
import { newSession, type Session } from '../helpers/run.js';

const journalOf = (file: string) => `${file}-journal`;

/** Leaves a file as a program leaves it that is killed when all is written and only the commit is missing. */
function killedWhile(file: string, sql: string): void {
  const sqlite = openPlain(file);
  // so that the journal counts as whole without being synced
  sqlite.pragma('synchronous = OFF');
  sqlite.exec(`BEGIN; ${sql}`);
  const journal = readFileSync(journalOf(file));
  sqlite.exec('COMMIT');
  sqlite.close();
  writeFileSync(journalOf(file), journal);
}

/** Half of a migration or import: pages changed and added, the first one among them. */
const muchWritten = `
  CREATE TABLE half_written (text TEXT);
  INSERT INTO half_written SELECT hex(randomblob(2000)) FROM (VALUES (1), (2), (3), (4), (5), (6), (7), (8));
  UPDATE persons SET family_name = 'Falsch';
`;

async function killedSession(): Promise<{ session: Session; before: Buffer }> {
  const session = newSession();
  await session.done('member add --given Kim --family Mayer');
  const before = readFileSync(session.database);
  killedWhile(session.database, muchWritten);
  expect(readFileSync(session.database).equals(before)).toBe(false);
  return { session, before };
}

function foreignFile(): string {
  const file = newSession().database;
  const sqlite = openPlain(file);
  sqlite.exec(`CREATE TABLE persons (family_name TEXT); INSERT INTO persons VALUES ('Richtig')`);
  sqlite.close();
  return file;
}

describe('a database whose writer was killed', () => {
  it.each(['member list', 'db check', 'member add --given Alex --family Lang --dry-run'])(
    'is as last committed for %s',
    async (line) => {
      const { session, before } = await killedSession();
      expect((await session.done(line)).stderr).not.toContain('damaged');
      expect(readFileSync(session.database).equals(before)).toBe(true);
      expect(readdirSync(session.folder)).toEqual(['njb.db']);
      expect((await session.done('member list')).stdout).toContain('Kim Mayer');
    },
  );

  it('is mended before it is changed', async () => {
    const { session } = await killedSession();
    await session.done('member add --given Alex --family Lang');
    const names = (await session.done('member list')).stdout;
    expect(names).toContain('Kim Mayer');
    expect(names).toContain('Alex Lang');
    expect(dumpOf(session.database)).not.toHaveProperty('half_written');
  });

  it('is mended though it is shorter than it says', async () => {
    const { session, before } = await killedSession();
    truncateSync(session.database, before.length - 4096);
    await session.done('db check');
    expect(readFileSync(session.database).equals(before)).toBe(true);
  });

  it('is known by its first page in the journal where that in the file is torn', async () => {
    const { session, before } = await killedSession();
    const bytes = readFileSync(session.database);
    bytes.fill(0, 0, 512);
    writeFileSync(session.database, bytes);
    await session.done('db check');
    expect(readFileSync(session.database).equals(before)).toBe(true);
  });

  it('is migrated anew where the migration was killed at its very end', async () => {
    const session = newSession();
    const file = session.database;
    const older = openPlain(file);
    older.pragma(`application_id = ${applicationId}`);
    older.close();
    killedWhile(file, `CREATE TABLE half_written (text TEXT); PRAGMA user_version = ${latestVersion()}`);
    const result = await session.done('member list');
    expect(result.stderr).toContain('The database was brought up to date; a copy of the old one lies in');
    expect(readHeader(file)).toEqual({ version: latestVersion() });
    await session.done('db check');
    expect((await session.done('member list')).stderr).not.toContain('brought up to date');
  });

  it('is not there yet where it was just being created', async () => {
    const session = newSession();
    const sql = `CREATE TABLE half_written (text TEXT); PRAGMA application_id = ${applicationId}`;
    for (const emptied of [false, true]) {
      killedWhile(session.database, sql);
      if (emptied) truncateSync(session.database);
      const read = await session.njb('member list');
      expect(read).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no database') });
      expect(readdirSync(session.folder)).toEqual([]);
    }
    killedWhile(session.database, sql);
    await session.done('member add --given Kim --family Mayer');
    await session.done('db check');
  });
});

describe('a journal beside a database of another program', () => {
  it.each(['whole', 'torn', 'empty'])('stays as it is, and so does the file (%s)', async (state) => {
    const session = newSession();
    const file = foreignFile();
    killedWhile(file, muchWritten);
    if (state === 'torn') writeFileSync(file, readFileSync(file).fill(0, 0, 512));
    if (state === 'empty') truncateSync(file);
    const [bytes, journal] = [readFileSync(file), readFileSync(journalOf(file))];
    for (const command of ['member list', 'member add --family Lang', 'db check', 'init']) {
      const result = await session.njb([...command.split(' '), '--db', file]);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(readFileSync(file).equals(bytes)).toBe(true);
      expect(readFileSync(journalOf(file)).equals(journal)).toBe(true);
      expect(readdirSync(dirname(file))).toEqual(['njb.db', 'njb.db-journal']);
    }
  });
});

describe('a journal without its database', () => {
  it('is not played into a new one', async () => {
    const { session } = await killedSession();
    rmSync(session.database);
    const result = await session.njb('member add --given Alex --family Lang');
    expect(result).toMatchObject({ code: 1, stderr: expect.stringContaining('but the journal of one') });
    expect(readdirSync(session.folder)).toEqual(['njb.db-journal']);
  });
});

describe('an interrupted database on read-only media', () => {
  const isRoot = process.getuid?.() === 0;
  afterEach(() => {
    if (isRoot) process.seteuid?.(0);
  });

  it.skipIf(process.platform === 'win32')('says why it cannot be read', async () => {
    const { session } = await killedSession();
    const bytes = readFileSync(session.database);
    chmodSync(session.database, 0o444);
    chmodSync(journalOf(session.database), 0o444);
    chmodSync(session.folder, 0o555);
    if (isRoot) {
      // 0444 does not stop root
      chmodSync(dirname(session.folder), 0o755);
      process.seteuid?.(65_534);
    }
    const result = await session.njb('member list');
    if (isRoot) process.seteuid?.(0);
    chmodSync(session.folder, 0o755);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toContain('was interrupted. What is half-written must be taken back first');
    expect(readFileSync(session.database).equals(bytes)).toBe(true);
    expect(existsSync(journalOf(session.database))).toBe(true);
  });
});

describe('a new database', () => {
  it('does not remain where the first command is refused inside its work', async () => {
    const session = newSession();
    session.write('list.csv', 'Vorname;Nachname;Geburtsdatum\nKim;Mayer;gestern\n');
    // longer than a file's name may be, which only the writing finds out
    const refused = () => session.njb(['member', 'import', 'list.csv', '--rejects', 'x'.repeat(300)]);
    expect(await refused()).toMatchObject({ code: 1 });
    expect(readdirSync(session.folder)).toEqual(['list.csv']);
    await session.done('init');
    const before = readFileSync(session.database);
    expect(await refused()).toMatchObject({ code: 1 });
    expect(readFileSync(session.database).equals(before)).toBe(true);
  });

  it('never takes the place of one that another program made meanwhile', () => {
    const { database: file } = newSession();
    // what one that was killed left
    writeFileSync(`${file}.1.new`, 'half');
    expect(createDatabase(file, Buffer.from('first'))).toBe(true);
    expect(createDatabase(file, Buffer.from('second'))).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('first');
    expect(readdirSync(join(file, '..'))).toEqual(['njb.db']);
  });
});
