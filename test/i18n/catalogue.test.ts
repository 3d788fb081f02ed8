import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { de } from '../../src/i18n/de/index.js';
import { filesIn, root, textOf } from '../helpers/sources.js';

const entries = Object.entries(de);
const folder = join(root, 'src/i18n/de');

describe('the German catalogue', () => {
  it('has every key in one file only', async () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const name of readdirSync(folder).filter((each) => each !== 'index.ts')) {
      const [part] = Object.values((await import(join(folder, name))) as Record<string, object>);
      for (const key of Object.keys(part ?? {})) {
        if (seen.has(key)) twice.push(`${key} (${seen.get(key)}, ${name})`);
        seen.set(key, name);
      }
    }
    expect(twice).toEqual([]);
    expect([...seen.keys()].sort()).toEqual(Object.keys(de).sort());
  });

  it('has no entry that nothing uses', () => {
    const sources = filesIn('src', /\.ts$/).filter((file) => !file.startsWith('src/i18n/de/'));
    const literals = new Set(sources.flatMap((file) => literalsOf(textOf(file))));
    expect(literals.size).toBeGreaterThan(1000);
    expect(entries.map(([key]) => key).filter((key) => !literals.has(key))).toEqual([]);
  });

  it('has the placeholders of the English', () => {
    expect(failing((key, german) => placeholders(german) !== placeholders(key))).toEqual([]);
  });

  it('has two forms for each plural, one and other', () => {
    const plurals = (text: string) =>
      [...text.matchAll(/\{\w+\|([^{}]*)\}/g)].map(([, forms = '']) => forms.split('|'));
    expect(entries.filter(([key]) => plurals(key).length > 0).length).toBeGreaterThan(5);
    const odd = (text: string) => plurals(text).some((forms) => forms.length !== 2 || !forms.every(Boolean));
    expect(failing((key, german) => odd(key) || odd(german))).toEqual([]);
  });

  it('is set as German is', () => {
    expect(failing((_, german) => /["”’`´]|\.\.\.| - | {2}/.test(german))).toEqual([]);
    expect(failing((_, german) => /[„“]/.test(german.replaceAll(/„[^„“]*“/g, '')))).toEqual([]);
    expect(failing((_, german) => german.normalize('NFC').trim() !== german)).toEqual([]);
  });

  it('has English texts set as English is', () => {
    expect(failing((key) => /["„'`´]|\.\.\.| {2}/.test(key))).toEqual([]);
    expect(failing((key) => /[“”]/.test(key.replaceAll(/“[^“”]*”/g, '')))).toEqual([]);
  });

  it('ends a sentence, question or heading as the English does', () => {
    const end = (text: string) => /[.?!:]?$/.exec(text.replace(/[“”)]+$/, ''))?.[0] ?? '';
    expect(failing((key, german) => end(key) !== '' && end(german) !== end(key))).toEqual([]);
  });

  it('speaks to everybody', () => {
    const onlyMen = /\b(Bürgermeister|Teilnehmer|Empfänger|Referenten|Redner|Nutzer|Benutzer)\b(?![*:_·-])/;
    expect(entries.map(([, german]) => german).filter((german) => onlyMen.test(german))).toEqual([]);
  });

  it('calls people Sie, not du', () => {
    expect(
      entries.map(([, german]) => german).filter((german) => /(?<!--)\b(du|dein\w*|dir|dich)\b/.test(german)),
    ).toEqual([
      expect.stringMatching(/^informal \(du\) oder formal \(Sie\) für alle/),
      'informal (du) oder formal (Sie)',
    ]);
  });
});

/** The entries that have what they must not have. */
function failing(isWrong: (key: string, german: string) => boolean): string[] {
  return entries.filter(([key, german]) => isWrong(key, german)).map(([key, german]) => `${key} → ${german}`);
}

/** Names of placeholders, in alphabetical order; a plural counts as one of its own. */
function placeholders(text: string): string {
  return [...text.matchAll(/\{(\w+)(\|)?/g)]
    .map(([, name, plural]) => `${name}${plural ? ' (plural)' : ''}`)
    .sort()
    .join();
}

/** The string literals of a source text, and the words that stand as keys of an object. */
function literalsOf(text: string): string[] {
  return [...text.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, literal = '']) => literal.replaceAll("\\'", "'"));
}
