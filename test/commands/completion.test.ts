import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { scripts, shells } from '../../src/commands/completion/scripts.js';
import { placesWithWords } from '../../src/commands/completion/words.js';
import { completions } from '../../src/db/completions.js';
import { newSession, type Session } from '../helpers/run.js';
import { filesIn, root, textOf } from '../helpers/sources.js';

let session: Session;

/** What is offered for the last word. */
async function offered(line: readonly string[], shell = 'zsh', { lang = 'en' } = {}): Promise<string[]> {
  const words = [...line.slice(0, -1), `=${line.at(-1)}`];
  const { code, stdout, stderr } = await session.njb(['__complete', shell, ...words], { env: { NJB_LANG: lang } });
  expect([code, stderr]).toEqual([0, '']);
  return stdout.split('\n').filter(Boolean);
}

const wordsOf = (lines: readonly string[]) => lines.map((line) => line.split('\t')[0]);

beforeAll(async () => {
  session = newSession();
  await session.done('member add --given Jörg --family Öztürk --email joerg@stadt.example');
  await session.done('member add --given Kim --family Mayer');
  await session.done('series add digital-impuls --title Impuls --every "first thursday" --time 16-17');
  for (const date of ['2025-08-07', '2025-10-09', '2025-09-04'])
    await session.done(`event add --series digital-impuls --date ${date} --topic KI`);
  await session.done('topic suggest "Kommunale Wärmeplanung"');
  await session.done('audience add sueden members,state:BY');
});

describe('a shell is offered', () => {
  it('commands, with what they do in the language of the screen', async () => {
    expect(await offered(['ev'])).toEqual(['event\tEvents: dates, topics, guests']);
    expect(await offered(['ev'], 'fish', { lang: 'de' })).toEqual(['event\tVeranstaltungen: Termine, Themen, Gäste']);
    expect(await offered(['event', 'sh'], 'bash')).toEqual(['show']);
    expect(await offered(['nonsense', ''])).toEqual([]);
    expect(wordsOf(await offered(['--db', 'njb.db', 'event', 'sh']))).toEqual(['show']);
  });

  it('options, and the words they take', async () => {
    expect(wordsOf(await offered(['member', 'list', '--st']))).toEqual(['--status', '--state']);
    expect(wordsOf(await offered(['member', 'list', '--status', 'a']))).toEqual(['active', 'any']);
    expect(wordsOf(await offered(['--la']))).toEqual(['--lang']);
    expect(wordsOf(await offered(['--lang', '']))).toEqual(['de', 'en']);
    expect(wordsOf(await offered(['session', 'add', 'next', '--kind', 'work']))).toEqual(['workshop']);
    expect(await offered(['member', 'add', '--given', ''])).toEqual([]);
    expect(wordsOf(await offered(['report', 'topics', '']))).toEqual(['2025', '2026', '2024']);
  });

  it('events, the next one first', async () => {
    expect(wordsOf(await offered(['event', 'show', '']))).toEqual([
      'next',
      'last',
      'digital-impuls-2025-09',
      'digital-impuls-2025-10',
      'digital-impuls-2025-08',
    ]);
    expect(await offered(['event', 'show', 'digital-impuls-2025-1'])).toEqual([
      'digital-impuls-2025-10\t2025-10-09  KI',
    ]);
    expect(wordsOf(await offered(['event', 'confirm', 'next', 'l']))).toEqual(['last']);
    expect(await offered(['event', 'show', 'next', ''])).toEqual([]);
    // where a command refuses what is over, a question does not offer it either
    const ahead = completions(session.database, 'events', '', '2025-09-05', { isAhead: true });
    expect(ahead.map(({ word }) => word)).toEqual(['digital-impuls-2025-10']);
  });

  it('people by either name or address, series, ideas, audiences, templates, settings', async () => {
    expect(wordsOf(await offered(['member', 'show', 'k']))).toEqual(['Kim Mayer']);
    expect(wordsOf(await offered(['member', 'show', 'may']))).toEqual(['Mayer Kim']);
    expect(wordsOf(await offered(['member', 'show', 'joe']))).toEqual(['joerg@stadt.example']);
    expect(await offered(['member', 'show', '%'])).toEqual([]);
    expect(wordsOf(await offered(['series', 'plan', '']))).toEqual(['digital-impuls']);
    expect(wordsOf(await offered(['event', 'list', '--series', 'd']))).toEqual(['digital-impuls']);
    expect(wordsOf(await offered(['topic', 'show', 'kom']))).toEqual(['Kommunale Wärmeplanung']);
    expect(wordsOf(await offered(['invite', 'send', 'next', '--to', 'members,su']))).toEqual(['members,sueden']);
    expect(wordsOf(await offered(['template', 'copy', 'invit']))).toEqual(['invitation']);
    expect(wordsOf(await offered(['config', 'get', 'ageL']))).toEqual(['ageLimit']);
    expect(wordsOf(await offered(['help', 'exit']))).toEqual(['exit-codes']);
  });

  it('its own file names where a file is wanted', async () => {
    expect(await offered(['member', 'import', ''])).toEqual([':files']);
    expect(await offered(['member', 'export', '--out', 'x'])).toEqual([':files']);
  });

  it('what bash takes for several words, as one', async () => {
    expect(await offered(['member', 'list', '--status', '=', 'act'], 'bash')).toEqual(['active']);
    expect(await offered(['invite', 'send', 'next', '--to', 'status', ':', 'sup'], 'bash')).toEqual(['supporter']);
  });

  it('nothing, quietly, where there is no database, or another one; and none is made', async () => {
    const empty = newSession();
    empty.write('text.db', 'no database');
    empty.write('njb.config.json', '{');
    for (const db of ['njb.db', 'text.db', '.']) {
      const result = await empty.njb(['__complete', 'bash', '--db', db, 'member', 'show', '=']);
      expect(result).toMatchObject({ code: 0, stdout: '', stderr: '' });
    }
    expect(readdirSync(empty.folder).sort()).toEqual(['njb.config.json', 'text.db']);
    const before = readFileSync(session.database);
    await offered(['event', 'show', '']);
    expect(readFileSync(session.database).equals(before)).toBe(true);
  });
});

it('has the words of every closed set that a command refuses others for', () => {
  const flags = filesIn('src/commands', /\.ts$/).flatMap((file) =>
    [...textOf(file).matchAll(/oneOf\([^;]*?'(--[\w-]+|[<[]\w+[>\]])'/g)].map(([, flag = '']) =>
      flag.replace('[', '<').replace(']', '>'),
    ),
  );
  expect(flags.length).toBeGreaterThan(40);
  const places = new Set(placesWithWords.map((place) => place.split(' ').at(-1)));
  // the ending of a file name
  expect([...new Set(flags)].filter((flag) => !places.has(flag) && flag !== '--out')).toEqual([]);
});

describe.each(shells)('njb completion %s', (shell) => {
  it('prints the script', async () => {
    expect((await session.done(`completion ${shell}`)).stdout).toBe(scripts[shell]);
  });
});

describe.skipIf(!existsSync('/bin/bash') || !existsSync(join(root, 'dist/start.cjs')))(
  'the script in a real bash',
  () => {
    const completeIn = (words: string) => {
      const program = join(root, 'bin/njb.js');
      const lines = `${scripts.bash}
      COMP_WORDS=(${words}); COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))
      _njb_complete ${program} && printf '%s\\n' "\${COMPREPLY[@]}"`;
      const env = { PATH: process.env.PATH, NJB_DB: session.database, NJB_LANG: 'en', NJB_TODAY: '2025-09-04' };
      const out = execFileSync('/bin/bash', ['--norc', '-c', lines], { env, cwd: session.folder, encoding: 'utf8' });
      return out.split('\n').filter(Boolean);
    };

    it.each([
      ["njb event ''", ['add', 'list', 'show', 'edit', 'confirm', 'move', 'hold', 'cancel', 'remove']],
      ['njb event show digital-impuls-2025-1', ['digital-impuls-2025-10']],
      ['njb member show Ki', ['Kim\\ Mayer']],
      ['njb member show \\"Ki', ['Kim Mayer']],
      ['njb member import njb', ['njb.db']],
      ['njb nonsense x', []],
    ])('%s', (words, expected) => expect(completeIn(words)).toEqual(expected));
  },
);
