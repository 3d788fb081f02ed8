import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ownText, remembering } from '../../src/domain/remember.js';

it('a function that remembers is the same function', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 3000, size: 'max' }), (texts) => {
      const reverse = (text: string) => [...text].reverse().join('');
      const twice = [...texts, ...texts];
      expect(twice.map(remembering(reverse))).toEqual(twice.map(reverse));
    }),
    { numRuns: 20 },
  );
});

it('makes something of the same text once', () => {
  let made = 0;
  const count = remembering(() => ++made);
  expect([count('Diez'), count(''), count('Diez'), count('')]).toEqual([1, 2, 1, 2]);
});

it('a text for keeping is the same text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ max: 0x10ffff, min: 0 }), { maxLength: 30 }).map((codes) => String.fromCodePoint(...codes)),
      fc.constantFrom('', '\ud83d', '\ude00', 'ß€'),
      (text, more) => {
        expect(ownText(text + more)).toBe(text + more);
      },
    ),
  );
});
