import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { fitTo, width, wrap } from '../../src/terminal/width.js';

it.each([
  ['Größe', 5],
  ['Gro\u0308ße', 5],
  ['日本', 4],
  ['🙂', 2],
  ['👩‍👩‍👧', 2],
  ['🇩🇪', 2],
  ['ﬀ', 1],
  ['', 0],
])('%s takes %i columns', (text, columns) => {
  expect(width(text)).toBe(columns);
});

it('what is taken for plain is so, letter for letter', () => {
  for (let code = 0; code < 0x2100; code += 1) {
    const text = String.fromCharCode(code);
    expect(width(`${text}x`), code.toString(16)).toBe(stringWidth(`${text}x`));
  }
});

describe('fitTo', () => {
  it.each([
    ['Öztürk', 8, undefined, 'Öztürk  '],
    ['Öztürk', 8, 'right', '  Öztürk'],
    ['Öztürk', 4, undefined, 'Özt…'],
    ['日本語', 5, undefined, '日本…'],
    ['日本語', 4, undefined, '日… '],
    ['🙂🙂🙂', 4, undefined, '🙂… '],
    ['Gro\u0308ße', 4, undefined, 'Gro\u0308…'],
    ['a b c', 3, undefined, 'a… '],
  ] as const)('%s in %i columns, %s', (text, columns, align, expected) => {
    expect(fitTo(text, columns, align, false)).toBe(expected);
  });

  it('needs no padding at the end of a row', () => {
    expect(fitTo('a', 5, undefined, true)).toBe('a');
  });

  it('takes exactly its columns, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, columns) => {
        expect(width(fitTo(text, columns, undefined, false))).toBe(columns);
        expect(width(fitTo(text, columns, 'right', false))).toBe(columns);
      }),
    );
  });
});

describe('wrap', () => {
  it('breaks at spaces and keeps line breaks', () => {
    expect(wrap('eins zwei drei\n\nvier', 9)).toEqual(['eins zwei', 'drei', '', 'vier']);
    expect(wrap('', 9)).toEqual(['']);
    expect(wrap('Größenordnungen', 5)).toEqual(['Größenordnungen']);
  });

  it('loses no word, and makes no line longer than need be', () => {
    const words = fc.array(fc.stringMatching(/^[a-zäöü日]{1,8}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (each, columns) => {
        const lines = wrap(each.join(' '), columns);
        expect(lines.join(' ')).toBe(each.join(' '));
        for (const line of lines) expect(width(line) <= columns || !line.includes(' ')).toBe(true);
      }),
    );
  });
});
