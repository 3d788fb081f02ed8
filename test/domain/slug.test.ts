import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf } from '../../src/domain/slug.js';

test.each([
  ['Digital-Impuls: KI & Verwaltung', 'digital-impuls-ki-verwaltung'],
  ['Größe im Straßenbau', 'groesse-im-strassenbau'],
  ['  --Tagung--  ', 'tagung'],
  ['会議', 'event'],
  ['', 'event'],
  [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
])('%j becomes %s', (text, expected) => {
  expect(slugOf(text, 'event')).toBe(expected);
});

test('a slug is always one that the database takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      expect(slugOf(text, 'event')).toMatch(/^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
  );
});
