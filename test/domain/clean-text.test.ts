import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, withoutSteering } from '../../src/domain/clean-text.js';

describe('a clean text', () => {
  it.each([
    ['A\u001b[31mB', 'A[31mB'],
    ['\u202eReyam mik', 'Reyam mik'],
    ['one\n\ntwo\tthree', 'one\n\ntwo\tthree'],
    ['\u009b2J', '2J'],
  ])('drops what steers: %j', (text, clean) => {
    expect(withoutSteering(text)).toBe(clean);
  });

  it.each([
    ['  Kim\r\n Mayer\u00a0', 'Kim Mayer'],
    ['Mu\u0308ller', 'Müller'],
    [' \n ', ''],
  ])('is one line: %j', (text, clean) => {
    expect(oneLine(text)).toBe(clean);
  });

  it('stays as it is once clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(oneLine(oneLine(text))).toBe(oneLine(text));
      }),
    );
  });
});
