import { existsSync, mkdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scan } from '../src/command-line.js';
import { tree } from '../src/commands/index.js';
import { isBranch } from '../src/commands/verb.js';
import { exitCodes } from '../src/errors.js';
import { newSession } from './helpers/run.js';
import { filesIn, root, textOf } from './helpers/sources.js';
import { splitWords } from './helpers/words.js';

const readme = textOf('README.md');

/** Every `njb …` of the README's `sh` blocks, in order, without `npx` in front. */
const commands = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
  .flatMap(([, block = '']) => block.split('\n'))
  .flatMap((line) => line.split(' && '))
  .map((line) =>
    line
      .trim()
      .replace(/^npx /, '')
      .replace(/ > \S+$/, ''),
  )
  .filter((line) => line.startsWith('njb '));

const words = Object.entries(tree).flatMap(([name, part]) =>
  isBranch(part) ? Object.keys(part.verbs).map((verb) => `${name} ${verb}`) : [name],
);

describe('README.md', () => {
  it('tells a story that can be played from the first command to the last', async () => {
    const session = newSession({ lang: 'de', now: '2025-08-20T08:00:00.000Z' });
    // the reader's own: mails that came in
    mkdirSync(session.path('posteingang'));
    expect(commands.length).toBeGreaterThan(30);
    const undone: string[] = [];
    for (const line of commands) {
      const { code, stdout, stderr } = await session.njb(`${line.slice('njb '.length)} --yes`);
      expect(code, `${line}\n${stdout}${stderr}`).toBe(exitCodes.done);
      if (line === 'njb undo') undone.push(stdout);
    }
    // what the text says is taken back is the last command that changed something
    expect(readme).toContain('(here the statement of Kim Sommer)');
    expect(undone).toEqual([expect.stringContaining('member edit "Kim Sommer" --statement')]);
    // many commands in one test, and a machine may be busy with others
  }, 120_000);

  it('shows every command', () => {
    const shown = commands.map((line) => scan(splitWords(line).slice(1), tree).path.join(' '));
    expect(words.filter((each) => !shown.includes(each))).toEqual([]);
  });

  it('does not call a command missing that is there', () => {
    const [missing = ''] = readme.split('## What is not there yet\n')[1]?.split('\n## ') ?? [];
    const named = [...missing.matchAll(/`(?:njb )?([a-z ]+)`/g)].map(([, name = '']) => name);
    expect(named.filter((name) => words.includes(name))).toEqual([]);
  });

  it('names every setting', async () => {
    const { stdout } = await newSession().done('config list');
    const keys = stdout.split('\n').flatMap((line) => line.split('\t')[0] || []);
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => !new RegExp(`^\\| .*\`${key}\``, 'm').test(readme))).toEqual([]);
  });

  it('names every variable of the environment that is njb’s own', () => {
    const used = new Set(filesIn('src', /\.ts$/).flatMap((file) => textOf(file).match(/\bNJB_[A-Z_]+/g) ?? []));
    expect(used).toContain('NJB_DB');
    expect([...used].filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('names every exit code', () => {
    const table = [...readme.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
    expect(table).toEqual(Object.values(exitCodes));
  });
});

describe.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesIn('docs', /\.md$/)])('%s', (file) => {
  it('leads to files and headings that exist', () => {
    const text = textOf(file);
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(#[^)\s]+)?\)/g)];
    const broken = links.filter(([, path = '', heading]) => {
      const target = path === '' ? file : posix.join(posix.dirname(file), path);
      return !existsSync(join(root, target)) || (heading !== undefined && !headingsOf(target).includes(heading));
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});

/** The headings of a page as links name them. */
function headingsOf(file: string): string[] {
  const titles = [...textOf(file).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => title.toLowerCase());
  return titles.map((title) => `#${title.replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-')}`);
}

describe('CONTRIBUTING.md', () => {
  const text = textOf('CONTRIBUTING.md');

  it('names only files and folders that exist', () => {
    const named = [...text.matchAll(/`((?:src|test|templates|migrations|bin|bench)\/[\w./-]*)`/g)];
    const paths = named.map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('gives a reason for every dependency', () => {
    const { dependencies, optionalDependencies, devDependencies } = JSON.parse(textOf('package.json'));
    const names = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !new RegExp(`^\\| .*\`${name}\``, 'm').test(text))).toEqual([]);
  });

  it('names every room of the house', () => {
    const rooms = new Set(filesIn('src', /\.ts$/).map((path) => path.split('/')[1] ?? ''));
    const [house = ''] = text.split('## The house\n')[1]?.split('\n## ') ?? [];
    expect([...rooms].filter((room) => !house.includes(room))).toEqual([]);
  });
});
