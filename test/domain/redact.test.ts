import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactor } from '../../src/domain/redact.js';

const kim = redactor({
  names: [{ givenName: 'Kim-Jo', familyName: "Müller O'Neil" }],
  addresses: ['kim.m@stadt.example'],
});

describe('a redactor', () => {
  it.each([
    ['Es spricht Kim-Jo Müller O’Neil.', 'Es spricht N.N..'],
    ['KIM JO MUELLER O&#39;NEIL', 'N.N.'],
    ["Müller O'Neil, Kim-Jo; Altdorf", 'N.N.; Altdorf'],
    ["Kim-Jo Müller O'Neils Rede", 'N.N.s Rede'],
    ["SUMMARY:Mit Kim-\r\n Jo Mül\r\n ler O'Neil", 'SUMMARY:Mit N.N.'],
    ['an kim.m@stadt.example.', 'an erased@erased.invalid.'],
    ['<Kim.M@Stadt.Example>', '<erased@erased.invalid>'],
  ])('takes out “%s”', (text, redacted) => {
    expect(kim.finds(text)).toBe(true);
    expect(kim.redact(text)).toBe(redacted);
  });

  it.each([
    'Kim-Jo Müller',
    "Joachim-Jo Müller O'Neil",
    "Kim-Jo Müller O'Neilson",
    'kim.m@stadt.example.org',
    'joakim.m@stadt.example',
    'xkim.m@stadt.example',
  ])('leaves “%s”', (text) => {
    expect(kim.finds(text)).toBe(false);
    expect(kim.redact(text)).toBe(text);
  });

  it.each([
    ['- Dr. Kim Mayer, Amt & Bühne, Groß-Gerau; EU', '- Dr. N.N.'],
    ['mit Kim Mayer (Amt &amp; Bühne, Groß-\nGerau; EU) und Jo', 'mit N.N. und Jo'],
    ['Kim Mayer, Groß-Gerau; EU (angefragt)', 'N.N. (angefragt)'],
    ['Kim Mayer\\\\, Amt & Büh\r\n ne\\\\, Groß-Gerau\\\\; EU\\\\nJo', 'N.N.\\\\nJo'],
    ['Kim Mayers Amt & Bühne', 'N.N.s Amt & Bühne'],
    ['Kim Mayer, Amt & Bühnenbild', 'N.N., Amt & Bühnenbild'],
    ['Jo Adler, Amt & Bühne', 'Jo Adler, Amt & Bühne'],
  ])('takes out the office behind the name in “%s”', (text, redacted) => {
    const names = [{ givenName: 'Kim', familyName: 'Mayer' }];
    expect(redactor({ names, addresses: [], offices: ['Amt & Bühne', 'Groß-Gerau; EU'] }).redact(text)).toBe(redacted);
  });

  it('finds nothing where there is nothing to find by', () => {
    const nobody = redactor({ names: [{ givenName: '', familyName: 'Mayer' }], addresses: [] });
    for (const text of ['Mayer ist da', 'Es kommt: Mayer', 'Mayer, ja']) expect(nobody.redact(text)).toBe(text);
  });

  it('finds every name it is made for, whatever the letters, and leaves none behind', () => {
    const word = fc
      .string({ minLength: 1, maxLength: 8 })
      .filter((text) => /^[\p{L}.'"&()[\]\\*+-]*\p{L}$/u.test(text));
    fc.assert(
      fc.property(word, word, (givenName, familyName) => {
        const { finds, redact } = redactor({ names: [{ givenName, familyName }], addresses: [] });
        const text = `mit ${givenName} ${familyName} dort`;
        expect(finds(text)).toBe(true);
        expect(redact(text)).toBe('mit N.N. dort');
      }),
    );
  });
});
