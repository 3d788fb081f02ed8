import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { message } from '../../src/i18n/message.js';
import { neutralise } from '../../src/i18n/neutralise.js';
import {
  formatCount,
  formatNumber,
  inEnglish,
  isLanguage,
  systemLanguage,
  translator,
} from '../../src/i18n/translate.js';

const [de, en] = [await translator('de'), await translator('en')];

describe('a translator', () => {
  it('puts parameters in', () => {
    expect(en('There is no command “{word}”.', { word: 'x' })).toBe('There is no command “x”.');
    expect(de('There is no command “{word}”.', { word: 'x' })).toBe('Den Befehl „x“ gibt es nicht.');
  });

  it.each([
    [0, '0 people.', '0 Personen.'],
    [1, '1 person.', '1 Person.'],
    [2, '2 people.', '2 Personen.'],
    [21, '21 people.', '21 Personen.'],
    [12345, '12,345 people.', '12.345 Personen.'],
  ])('knows the plural of %i', (count, english, german) => {
    expect(en('{count} {count|person|people}.', { count })).toBe(english);
    expect(de('{count} {count|person|people}.', { count })).toBe(german);
    expect(inEnglish(message('{count} {count|person|people}.', { count }))).toMatch(/\d+ (person|people)\./);
  });

  it('translates messages within messages', () => {
    const inner = message('{one} or {other}', { one: message('the day of birth'), other: 'x' });
    const outer = message('{age} years old at the election; {gap} would decide whether younger than {limit}.', {
      age: '39–40',
      gap: inner,
      limit: 40,
    });
    expect(en(outer)).toBe(
      '39–40 years old at the election; the day of birth or x would decide whether younger than 40.',
    );
    expect(inEnglish(outer)).toBe(en(outer));
    expect(de(outer)).toContain('der Tag der Geburt oder x');
  });

  it('reads parameters as text, never as a message or a placeholder', () => {
    expect(de('There is no command “{word}”.', { word: '{word} $& Name' })).toBe(
      'Den Befehl „{word} $& Name“ gibt es nicht.',
    );
    expect(de('There is no command “{word}”.', { word: 'Name' })).toBe('Den Befehl „Name“ gibt es nicht.');
    expect(inEnglish(message('There is no command “{word}”.', { word: '$& {word}' }))).toBe(
      'There is no command “$& {word}”.',
    );
  });

  it('neutralises parameters, also deep within', () => {
    const evil = 'a\u001b[31mb\nc';
    expect(en('There is no command “{word}”.', { word: evil })).toBe('There is no command “a�[31mb c”.');
    expect(en('{one} or {other}', { one: message('{one} or {other}', { one: evil, other: '' }), other: '' })).toContain(
      'a�[31mb c',
    );
    expect(inEnglish(message('There is no command “{word}”.', { word: evil }))).toContain('a�[31mb c');
  });
});

it.each([
  [0, '0', '0'],
  [9999, '9999', '9999'],
  [10000, '10.000', '10,000'],
  [1234567, '1.234.567', '1,234,567'],
  [-12345, '-12.345', '-12,345'],
  [2.5, '2,5', '2.5'],
])('writes the number %d', (value, german, english) => {
  expect(formatNumber(value, 'de')).toBe(german);
  expect(formatNumber(value, 'en')).toBe(english);
});

it.each([
  [{ LANG: 'de_DE.UTF-8' }, 'de'],
  [{ LANG: 'de' }, 'de'],
  [{ LANG: 'de-AT' }, 'de'],
  [{ LANG: 'den_CA' }, 'en'],
  [{ LANG: 'fr_FR.UTF-8' }, 'en'],
  [{ LANG: 'C' }, 'en'],
  [{ LC_ALL: 'en_GB.UTF-8', LANG: 'de_DE.UTF-8' }, 'en'],
  [{ LC_MESSAGES: 'de_CH.UTF-8', LANG: 'en_US.UTF-8' }, 'de'],
  [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'de_DE' }, 'de'],
])('reads the language of the system from %j', (env, language) => {
  expect(systemLanguage(env)).toBe(language);
});

it('knows its languages', () => {
  expect(['de', 'en', 'fr', '', 'DE', 'constructor'].filter(isLanguage)).toEqual(['de', 'en']);
});

describe('neutralise', () => {
  it.each([
    ['plain text, Größe, 日本 🙂', 'plain text, Größe, 日本 🙂'],
    ['a\nb\r\nc\td', 'a b c d'],
    ['\u001b[2J\u0007', '�[2J�'],
    ['\u009b31m', '�31m'],
    ['safe\u202etxt.exe', 'safe�txt.exe'],
    ['\u2066x\u2069', '�x�'],
    ['a\u0000b\u007fc', 'a�b�c'],
    ['soft\u00adhyphen\u200d', 'soft\u00adhyphen\u200d'],
  ])('%j → %j', (text, shown) => {
    expect(neutralise(text)).toBe(shown);
  });

  it('leaves nothing that steers a terminal, and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = neutralise(text);
        expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(neutralise(shown)).toBe(shown);
      }),
    );
  });
});

it('a count of four figures has a separator in English, beside larger ones', () => {
  const counts = [999, 1000, 9999, 10_000, -5000, 12.5];
  expect(counts.map((value) => formatCount(value, 'en'))).toEqual([
    '999',
    '1,000',
    '9,999',
    '10,000',
    '-5,000',
    '12.5',
  ]);
  expect(counts.map((value) => formatCount(value, 'de'))).toEqual(['999', '1000', '9999', '10.000', '-5000', '12,5']);
});
