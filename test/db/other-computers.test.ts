import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { announce } from '../../src/db/other-computers.js';
import { newSession } from '../helpers/run.js';

const here = { name: 'office-pc', user: 'anna', at: '2025-09-04T08:00:00.000Z', words: 'member add' };

describe('an announcement that this computer changes the database', () => {
  it('lies beside it for the time being, and leaves that of another computer alone', () => {
    const file = newSession().database;
    const marker = `${file}-in-use`;
    const announcement = announce(file, here);
    expect(JSON.parse(readFileSync(marker, 'utf8'))).toEqual(here);
    announcement.end();
    expect(existsSync(marker)).toBe(false);
    writeFileSync(marker, JSON.stringify({ ...here, name: 'LAPTOP' }));
    announce(file, here).end();
    expect(JSON.parse(readFileSync(marker, 'utf8'))).toMatchObject({ name: 'LAPTOP' });
    announce(file, { ...here, at: '2025-09-04T09:00:00.000Z' }).end();
    expect(existsSync(marker)).toBe(false);
  });

  it.each(['', '{', '[]', 'null', '{"name":"LAPTOP"}', '{"name":1,"user":2,"at":3,"words":4}'])(
    'is written over what is none: %s',
    (content) => {
      const file = newSession().database;
      writeFileSync(`${file}-in-use`, content);
      const announcement = announce(file, here);
      expect(JSON.parse(readFileSync(`${file}-in-use`, 'utf8'))).toEqual(here);
      announcement.end();
    },
  );

  it('is no condition for the work', () => {
    const file = newSession().database;
    mkdirSync(`${file}-in-use`);
    announce(file, here).end();
    announce('/nowhere/njb.db', here).end();
  });
});

describe('a second version of the database', () => {
  it('is told at the first change after it came, and by the check for as long as it lies there', async () => {
    const session = newSession();
    await session.done('member add --family Mayer');
    copyFileSync(session.database, session.path('njb (1).db'));
    mkdirSync(session.path('njb (2).db'));
    const told = /second version of the database lies beside it: .*njb \(1\)\.db/;
    expect((await session.done('member list')).stderr).toBe('');
    expect((await session.done('member add --family Adler')).stderr).toMatch(told);
    session.now = '2999-01-01T08:00:00.000Z';
    await session.done('member add --family Kurz');
    expect((await session.done('member add --family Lang --entered 2020')).stderr).toBe('');
    expect((await session.done('db check')).stderr).toMatch(told);
    const { backups } = (await session.done('member forget 1 --dry-run --json')).json<{ backups: unknown }>();
    expect(backups).toEqual([{ file: session.path('njb (1).db'), holds: true }]);
  });
});
