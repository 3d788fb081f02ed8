import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf } from '../src/drafts.js';
import { madeOnce, newSession, type Session } from './helpers/run.js';

/** A process number that was given out and is free again, and one that is in use. */
const numbers = { dead: 0, living: 0 };
const sleeper = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 600_000)']);

beforeAll(async () => {
  const short = spawn(process.execPath, ['-e', '']);
  numbers.dead = short.pid ?? 0;
  numbers.living = sleeper.pid ?? 0;
  await new Promise((resolve) => short.once('exit', resolve));
});
afterAll(() => void sleeper.kill());

/** Two days before the clock of a session; whatever is written in a test is later. */
const longAgo = 1_756_800_000;

interface Owner {
  pid?: 'dead' | 'living';
  computer?: string;
  old?: boolean;
}

/** The name of a draft of somebody else. */
function nameFor(target: string, ending: 'part' | 'restoring', { pid = 'dead', computer }: Owner): string {
  const own = draftOf(target, ending).replace(`@${process.pid}.`, `@${numbers[pid]}.`);
  return computer === undefined ? own : own.replace(/\.[\w-]+@/, `.${computer}@`);
}

function leave(file: string, { old = false }: Owner): string {
  writeFileSync(file, 'kim@stadt.example');
  if (old) utimesSync(file, longAgo, longAgo);
  return file;
}

const office = madeOnce(async () => {
  const session = newSession();
  await session.done('member add --given Kim --family Sommer --email kim@stadt.example');
  await session.done('member add --given Lea --family Winter --email lea@stadt.example');
  await session.done('db backup');
  return session;
});

/** All drafts of the session’s folder, whatever they hold. */
function hidden(session: Session): string[] {
  return readdirSync(session.folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|\/)\.[^/]+$|\.part$/.test(name))
    .toSorted();
}

const copyName = 'njb-2025-09-01T10-00-00Z.db';

describe('what a killed njb left half-made', () => {
  it.each<[string, 'restoring' | 'part', Owner, boolean]>([
    ['of a process that is no more', 'restoring', {}, true],
    ['of a process that is no more', 'part', {}, true],
    ['of a process that runs', 'restoring', { pid: 'living' }, false],
    ['of a process that runs', 'part', { pid: 'living' }, false],
    ['of a number that was given out again', 'part', { pid: 'living', old: true }, true],
    ['of another computer', 'restoring', { computer: 'elsewhere' }, false],
    ['of another computer', 'part', { computer: 'elsewhere' }, false],
    ['of another computer, long ago', 'restoring', { computer: 'elsewhere', old: true }, true],
  ])('%s (%s) is told by doctor and forget, and goes only where nobody is at it', async (_, ending, owner, goes) => {
    const session = await office();
    const target = ending === 'part' ? session.path('backups', copyName) : session.database;
    const draft = leave(nameFor(target, ending, owner), owner);
    const doctor = (await session.njb('doctor --json')).json<{ findings: { check: string; text: string }[] }>();
    expect(doctor.findings.filter(({ check }) => check === 'leftover').map(({ text }) => text)).toEqual([
      `${goes ? 'An njb that was ended left a half-made file, with people in it' : 'A half-made file lies here, and an njb may be at work on it'}: ${draft}`,
    ]);
    const { stdout } = await session.done('member forget Kim --dry-run --remove-copies');
    expect(stdout).toContain(
      goes ? `when it was ended\n  ${draft}` : `The half-made file ${draft} may hold the person`,
    );
    expect(hidden(session)).toHaveLength(1);
    await session.done('member forget Kim --yes --remove-copies');
    expect(hidden(session)).toHaveLength(goes ? 0 : 1);
  });

  it.each(['db backup', 'db backup elsewhere.db', 'db restore 1 --yes', 'member merge 1 2 --yes'])(
    'goes with the next %s',
    async (line) => {
      const session = await office();
      leave(nameFor(session.database, 'restoring', {}), {});
      leave(`${nameFor(session.database, 'restoring', {})}-journal`, {});
      if (!line.includes('elsewhere')) leave(nameFor(session.path('backups', copyName), 'part', {}), {});
      const living = leave(nameFor(session.database, 'restoring', { pid: 'living' }), {});
      await session.done(line);
      expect(hidden(session).map((name) => join(session.folder, name))).toEqual([living]);
    },
  );

  it('is found beside a copy that was to go elsewhere, and under the names of old', async () => {
    const session = await office();
    await session.done('db backup stick.db');
    const left = [
      nameFor(session.path('stick.db'), 'part', {}),
      session.path('.njb.db.882.restoring'),
      session.path('backups', `${copyName}.part`),
      session.path('stick.db.part'),
    ].map((file) => leave(file, { old: true }));
    const { leftovers } = (await session.done('member forget Kim --dry-run --json')).json<{
      leftovers: { file: string; isAbandoned: boolean }[];
    }>();
    expect(leftovers.map(({ file }) => file).toSorted()).toEqual(left.toSorted());
    expect(leftovers.every(({ isAbandoned }) => isAbandoned)).toBe(true);
    await session.done('member forget Kim --yes');
    expect(hidden(session)).toEqual([]);
  });

  it('of a document or a mail goes with the next one in that folder', async () => {
    const session = await office();
    leave(nameFor(session.path('list.csv'), 'part', {}), {});
    await session.done('member export --out list.csv');
    expect(hidden(session)).toEqual([]);
    await session.done('config set from buero@netz.example');
    await session.done('event add --title Impuls --date 2025-10-09 --time 16:00-17:30');
    await session.done('invite send next --to 1');
    leave(nameFor(session.path('outbox', 'abc'), 'part', {}), {});
    await session.done('invite send next');
    expect(hidden(session)).toEqual([]);
    expect(readdirSync(session.path('outbox'))).toHaveLength(2);
  });

  it('is told from what belongs to somebody else, whatever it is called', async () => {
    const session = await office();
    const [, computer = ''] = /\.([\w-]+)@\d+\.njb-part$/.exec(draftOf('x', 'part')) ?? [];
    const others = [
      ...['.vpn.buero@2024.conf', '.notiz.anna@7.txt', '.x.anna@7.part', `.briefe.${computer}@${numbers.dead}.docx`],
      `.list.csv.${computer}@${numbers.dead}.njb-part.txt`,
    ].map((name) => leave(session.path(name), { old: true }));
    const folder = session.path(`.list.csv.${computer}@${numbers.dead}.njb-part`);
    mkdirSync(folder);
    leave(join(folder, 'akte.txt'), { old: true });
    utimesSync(folder, longAgo, longAgo);
    for (const line of ['member export --out list.csv', 'db backup', 'db restore 1 --yes', 'member forget Kim --yes']) {
      await session.done(line);
    }
    expect(others.filter((file) => !existsSync(file))).toEqual([]);
    expect(existsSync(join(folder, 'akte.txt'))).toBe(true);
  });

  it('has room beside a name of many bytes', async () => {
    const session = await office();
    const name = `${'–'.repeat(80)}.csv`;
    await session.done(`member export --out ${name}`);
    expect(session.exists(name)).toBe(true);
    expect(hidden(session)).toEqual([]);
  });

  it('does not keep a process of the same number from its work', async () => {
    const session = await office();
    leave(draftOf(session.database, 'restoring'), {});
    leave(draftOf(session.path('list.csv'), 'part'), {});
    await session.done('db restore 1 --yes');
    await session.done('member export --out list.csv');
    expect(hidden(session)).toEqual([]);
    expect(readFileSync(session.path('list.csv'), 'utf8')).toContain('kim@stadt.example');
  });
});
