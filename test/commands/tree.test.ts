import { describe, expect, it } from 'vitest';
import { tree } from '../../src/commands/index.js';
import { isBranch, type Leaf } from '../../src/commands/verb.js';
import { newSession } from '../helpers/run.js';
import { filesIn, textOf } from '../helpers/sources.js';

const verbs: { words: string; leaf: Leaf }[] = Object.entries(tree).flatMap(([name, part]) =>
  isBranch(part)
    ? Object.entries(part.verbs).map(([word, leaf]) => ({ words: `${name} ${word}`, leaf }))
    : [{ words: name, leaf: part }],
);
const nouns = Object.entries(tree).flatMap(([name, part]) => (isBranch(part) ? [name] : []));

describe('the tree', () => {
  it('has a file for every verb, whose path is the words of the command', () => {
    const files = filesIn('src/commands', /\.ts$/).filter((file) => /export const verb: Verb\b/.test(textOf(file)));
    expect(files).toEqual(verbs.map(({ words }) => `src/commands/${words.replace(' ', '/')}.ts`).sort());
  });

  it.each(verbs)('loads the file of “$words” for it', ({ words }) => {
    const path = `import('./${words.replace(' ', '/')}.js')`;
    const [word = ''] = words.split(' ').slice(-1);
    expect(textOf('src/commands/index.ts')).toMatch(
      new RegExp(`\\b${word}'?: verb\\([^]*?,\\s+\\(\\) =>\\s+${escapeRegExp(path)}`),
    );
  });
});

describe.each(verbs)('njb $words', ({ words, leaf }) => {
  it('explains itself in both languages', async () => {
    const { verb } = await leaf.load();
    const [english, german] = [await helpOf(words, 'en'), await helpOf(words, 'de')];
    expect(english.text).toContain(`Usage: njb ${words}`);
    expect(german.text).toContain(`Aufruf: njb ${words}`);
    for (const example of verb.examples) expect(german.text).toContain(`  ${example}`);
    expect(english.descriptions.length).toBeGreaterThan(0);
    expect(german.descriptions).toHaveLength(english.descriptions.length);
    expect(german.descriptions.filter((each) => english.descriptions.includes(each))).toEqual([]);
    const values = [...german.text.matchAll(/^ {2}-[\w, -]+ [<[]([^>\]]+)/gm)].map(([, word = '']) => word);
    // German nouns have a capital
    expect(values.filter((word) => !/^\p{Lu}|^von-bis$/u.test(word))).toEqual([]);
  });
});

it.each(['', ...nouns])('njb %s lists its commands in both languages', async (words) => {
  const [english, german] = [await helpOf(words, 'en'), await helpOf(words, 'de')];
  expect(english.descriptions.length).toBeGreaterThan(0);
  expect(german.descriptions).toHaveLength(english.descriptions.length);
  expect(german.descriptions.filter((each) => english.descriptions.includes(each))).toEqual([]);
});

it.each([60, 36])('in %i columns no description goes on where an option would begin', async (columns) => {
  const { stdout } = await newSession({ lang: 'de' }).done('member add --help', { terminal: true, columns });
  const [, options = ''] = /Optionen:\n(.*?)\n\n/s.exec(stdout) ?? [];
  for (const line of options.split('\n')) expect(line).toMatch(/^ {2}-| {6}\S/);
  expect(options.split('\n').filter((line) => line.length > columns)).toEqual([]);
});

/** A help page, and the descriptions of its arguments, options and commands, one line each. */
async function helpOf(words: string, lang: 'de' | 'en') {
  const { stdout } = await newSession({ lang }).done(`${words} --help`, { terminal: true, columns: 1000 });
  const items = stdout.replace(/\n {4,}/g, ' ').matchAll(/^ {2}(\S.*?) {2,}(\S.*)$/gm);
  return { text: stdout, descriptions: [...items].map(([, , description = '']) => description) };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
