import { describe, expect, it } from 'vitest';
import { newSession } from './run.js';
import { splitWords } from './words.js';

describe('a session', () => {
  it('runs commands on a database of its own', async () => {
    const session = newSession();
    expect(await session.njb('member list')).toMatchObject({ code: 2, stdout: '' });
    await session.done('member add --given Kim --family Mayer --email kim.mayer@stadt.example');
    expect((await session.done('member list --json')).json()).toMatchObject([{ familyName: 'Mayer' }]);
    const other = newSession();
    expect(other.exists('njb.db')).toBe(false);
    expect(session.exists('njb.db')).toBe(true);
  });

  it('speaks English unless said, and tells the streams apart', async () => {
    expect((await newSession().njb('membr')).stderr).toContain('There is no command');
    expect((await newSession({ lang: 'de' }).njb('membr')).stderr).toContain('Den Befehl');
  });

  it('fails on a question nobody expected, and on an answer nobody asked for', async () => {
    const session = newSession();
    await expect(session.njb('member add', { terminal: true })).rejects.toThrow('unexpected question');
    await expect(session.njb('db path', { answers: [['Given name', 'Kim']] })).rejects.toThrow('never asked');
    await expect(session.njb('member add', { answers: [['Vorname', 'Kim']] })).rejects.toThrow('was expected');
  });

  it('fails where a command did not do what the test relies on', async () => {
    const session = newSession();
    await expect(session.done('member list')).rejects.toThrow('ended with 2');
    await expect(session.njb('db path').then((result) => result.json())).rejects.toThrow('no JSON');
  });
});

it('splits words as a shell does', () => {
  expect(splitWords(`event add --title "a \\"b\\" \\\\ c" 'd "e' f"g h"i ''`)).toEqual([
    'event',
    'add',
    '--title',
    'a "b" \\ c',
    'd "e',
    'fg hi',
    '',
  ]);
  expect(() => splitWords('member show "Kim')).toThrow('unclosed');
});
