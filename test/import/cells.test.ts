import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '../../src/domain/partial-date.js';
import { cellText, parseEmails, parsePhone } from '../../src/import/cells.js';

const sign = fc.constantFrom(
  ...'abkufnNAULxyzÄöüß059 \t.,-+/@()=\'"#?:;_\u00a0\u0001\u202e',
  'a\u0308',
  'unbekannt',
  'k. A.',
  'NULL',
  '€',
);
const text = fc.string({ unit: sign, maxLength: 20 });

/** What is usual has a short way; a space in front, which means nothing, leads it the long way round. */
describe('a cell that looks usual', () => {
  it('is read as any other', () => {
    fc.assert(
      fc.property(text, (cell) => {
        expect(cellText(cell)).toBe(cellText(` ${cell}`));
      }),
      { numRuns: 3000 },
    );
  });

  it('holds the same addresses', () => {
    const part = fc.string({ unit: fc.constantFrom(...'ab0.-_+@'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.tuple(part, part), fc.constantFrom('.de', '.example', '.d', ''), ([local, domain], end) => {
        const address = `${local}@${domain}${end}`;
        expect(parseEmails(address)).toEqual(parseEmails(`${address} `));
      }),
      { numRuns: 2000 },
    );
  });

  it('holds the same number', () => {
    const number = fc.string({ unit: fc.constantFrom(...'0123+ /-'), maxLength: 16 }).map((each) => each.trim());
    fc.assert(
      fc.property(number, (phone) => {
        expect(parsePhone(phone)).toBe(parsePhone(` ${phone}`)?.trimStart() ?? null);
      }),
      { numRuns: 2000, examples: [['00  00']] },
    );
  });

  it('holds the same day', () => {
    const two = fc.integer({ min: 0, max: 40 }).map((number) => String(number).padStart(2, '0'));
    fc.assert(
      fc.property(two, two, fc.integer({ min: 1000, max: 2300 }), (day, month, year) => {
        const date = `${day}.${month}.${year}`;
        const years = { latest: '2026-01-01' };
        expect(parsePartialDate(date, years)).toBe(parsePartialDate(` ${date}`, years));
      }),
      { numRuns: 1000 },
    );
  });
});
