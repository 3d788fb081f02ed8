import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scan } from '../src/command-line.js';
import { tree } from '../src/commands/index.js';
import { de } from '../src/i18n/de/index.js';
import { commandList } from './helpers/command-list.js';
import { parseHandbook, stepsOf, withGaps } from './helpers/handbook.js';
import { playHandbook } from './helpers/play-handbook.js';
import { root } from './helpers/sources.js';
import { splitWords } from './helpers/words.js';

const rewrite = process.env.UPDATE === '1';
const handbook = join(root, 'docs', 'handbuch.md');
const prose = parseHandbook(readFileSync(handbook, 'utf8')).flatMap((part) =>
  part.kind === 'text' ? [part.line] : [],
);

/** The handbook is a transcript: what it shows is what njb says. `UPDATE=1` writes what came out instead. */
describe('docs/handbuch.md', () => {
  it('shows what njb says, from the first command to the last', async () => {
    const text = readFileSync(handbook, 'utf8');
    const { text: played, failures } = await playHandbook(text, '/home/buero');
    if (rewrite) writeFileSync(handbook, played);
    expect(failures).toEqual([]);
    if (!rewrite) expect(played).toBe(text);
    // a year in one test; a machine may be busy with others
  }, 120_000);

  it('names in its text only commands and options that there are', () => {
    const known = new Map(
      readFileSync(join(root, 'docs', 'befehle.md'), 'utf8')
        .split(/^##+ /m)
        .map((section) => [section.split('\n', 1)[0], section] as const),
    );
    const everywhere = known.get('Optionen aller Befehle') ?? '';
    const named = prose.flatMap((line) => [...line.matchAll(/`(njb [a-z][^`]*)`/g)].map(([, words = '']) => words));
    expect(named.length).toBeGreaterThan(15);
    const wrong = named.filter((words) => {
      const section = known.get(`njb ${scan(splitWords(words).slice(1), tree).path.join(' ')}`);
      const options = words.match(/--[a-z-]+/g) ?? [];
      return (
        section === undefined || options.some((each) => !new RegExp(`${each}\\b(?!-)`).test(`${section}${everywhere}`))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('explains messages as they are worded', () => {
    const [, table = ''] = prose.join('\n').split('| Meldung |');
    const messages = [...table.matchAll(/^\| „(.*?)“ \|/gm)].map(([, message = '']) => message);
    expect(messages.length).toBeGreaterThan(3);
    const texts = Object.values(de).map((text) => text.replaceAll(/\{\w+\}/g, '…'));
    const isKnown = (message: string) => {
      const pieces = message.split('…').map((piece) => piece.trim());
      return texts.some((text) => pieces.every((piece) => text.includes(piece)));
    };
    expect(messages.filter((message) => !isKnown(message))).toEqual([]);
  });

  it('plays a good part of the commands', () => {
    const blocks = parseHandbook(readFileSync(handbook, 'utf8')).flatMap((part) =>
      part.kind === 'block' && part.info === 'console' ? [part] : [],
    );
    expect(blocks.flatMap(stepsOf).length).toBeGreaterThan(80);
  });
});

/** Made from the help, so that no command and no option can be missing. `UPDATE=1` writes it. */
describe.each([
  ['docs/befehle.md', 'de'],
  ['docs/commands.md', 'en'],
] as const)('%s', (name, lang) => {
  const file = join(root, name);

  it('has every command with every argument and option', async () => {
    const list = await commandList(lang);
    if (rewrite) writeFileSync(file, list);
    else expect(readFileSync(file, 'utf8')).toBe(list);
  });
});

describe('lines left out', () => {
  const came = ['Kopf', 'eins', 'zwei', 'drei', 'Fuß'];

  it('stay left out as long as the rest is true', () => {
    expect(withGaps(['Kopf', '…', 'Fuß'], came)).toEqual(['Kopf', '…', 'Fuß']);
    expect(withGaps(['…', 'zwei', '…'], came)).toEqual(['…', 'zwei', '…']);
    expect(withGaps(['Kopf', '…', 'zwei', '…', 'Fuß'], came)).toEqual(['Kopf', '…', 'zwei', '…', 'Fuß']);
  });

  it('do not hide a line that is wrong', () => {
    expect(withGaps(['Anders', '…', 'Fuß'], came)).toEqual(['Kopf', '…', 'Fuß']);
    expect(withGaps(['Kopf', '…', 'Ende'], came)).toEqual(['Kopf', '…', 'Fuß']);
    expect(withGaps(['Kopf', '…', 'vier', '…', 'Fuß'], came)).toEqual(['Kopf', '…', 'Fuß']);
    expect(withGaps(['Kopf', 'eins', 'drei'], came)).toEqual(came);
  });
});
