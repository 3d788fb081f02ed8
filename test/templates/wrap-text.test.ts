import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from '../../src/templates/wrap-text.js';

test('breaks between words, never within a link', () => {
  const link = `https://example.org/${'a'.repeat(40)}`;
  expect(wrapText(`Bitte hier entlang: ${link} und dann weiter`, 30)).toBe(
    `Bitte hier entlang:\n${link}\nund dann weiter`,
  );
});

test.each(['- ', '– ', '• ', '1. ', '12) '])('indents the lines after “%s”', (start) => {
  const indent = ' '.repeat(start.length);
  expect(wrapText(`${start}eins zwei drei vier`, 9 + start.length)).toBe(`${start}eins zwei\n${indent}drei vier`);
});

test.each([
  ['Wir sehen uns am 7. Oktober wieder', 'Wir sehen uns am\n7. Oktober wieder', 20],
  ['Beginn ist um 16:00 Uhr', 'Beginn ist um\n16:00 Uhr', 20],
  ['Wir reden über z. B. Wärme', 'Wir reden über\nz. B. Wärme', 18],
])('keeps together what belongs together: %s', (text, wrapped, width) => expect(wrapText(text, width)).toBe(wrapped));

test('loses nothing but blanks, and keeps every line that fits', () => {
  const word = fc.constantFrom('a', 'Wort', '7.', 'Uhr', 'Bürgermeister*innen', '🙂', '-', 'https://example.org/x');
  const line = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), fc.integer({ min: 5, max: 40 }), (lines, width) => {
      const text = lines.join('\n');
      const wrapped = wrapText(text, width);
      expect(wrapped.split(/\s+/).join(' ').trim()).toBe(text.split(/\s+/).join(' ').trim());
      expect(wrapText(text, 10_000)).toBe(text);
      for (const each of lines.filter((fits) => fits.length <= width)) expect(wrapped.split('\n')).toContain(each);
    }),
  );
});
