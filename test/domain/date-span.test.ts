import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areNeighbours, parseDateSpan } from '../../src/domain/date-span.js';
import { lastDay } from '../../src/domain/partial-date.js';
import { dateRange, shortRange } from '../../src/i18n/dates.js';

describe('dates of events as the office writes them', () => {
  it.each([
    ['9.10.2025', '2025-10-09', '2025-10-09'],
    ['29.2.2028', '2028-02-29', '2028-02-29'],
    ['November 2020', '2020-11', '2020-11'],
    ['2020', '2020', '2020'],
    ['März + April 2023', '2023-03', '2023-04'],
    ['March + April 2023', '2023-03', '2023-04'],
    ['März/April 2023', '2023-03', '2023-04'],
    ['März und April 2023', '2023-03', '2023-04'],
    ['March to May 2023', '2023-03', '2023-05'],
    ['Dezember 2023 – Januar 2024', '2023-12', '2024-01'],
    ['Dezember/Januar 2024', '2023-12', '2024-01'],
    ['2023-03/2023-04', '2023-03', '2023-04'],
    ['2023–2024', '2023', '2024'],
    ['23.–25. Mai 2025', '2025-05-23', '2025-05-25'],
    ['vom 23. bis 25. Mai 2025', '2025-05-23', '2025-05-25'],
    ['23-25 May 2025', '2025-05-23', '2025-05-25'],
    ['May 23–25, 2025', '2025-05-23', '2025-05-25'],
    ['6.-7.11.2025', '2025-11-06', '2025-11-07'],
    ['6./7. November 2025', '2025-11-06', '2025-11-07'],
    ['Do 6. – Fr 7.11.2025', '2025-11-06', '2025-11-07'],
    ['30.4.-2.5.25', '2025-04-30', '2025-05-02'],
    ['30. April – 2. Mai 2025', '2025-04-30', '2025-05-02'],
    ['30 December 2025 – 2 January 2026', '2025-12-30', '2026-01-02'],
    ['30.12.–2.1.2026', '2025-12-30', '2026-01-02'],
    ['2025-12-30/2026-01-02', '2025-12-30', '2026-01-02'],
    ['2025-12-30 - 2026-01-02', '2025-12-30', '2026-01-02'],
  ])('%s', (text, start, end) => {
    expect(parseDateSpan(text)).toEqual({ start, end });
  });

  it.each([
    '',
    'bald',
    '10/9/2025',
    '3 + 4/2023',
    '29.2.2025',
    '28.–30. Februar 2025',
    '25.–23. Mai 2025',
    '7.11.2025-6.11.2025',
    'Mi 6. – Fr 7.11.2025',
    'März + 6. April 2023',
    '2025 + März 2026',
    'März + April',
    'März + April + Mai 2023',
  ])('refuses %j', (text) => {
    expect(parseDateSpan(text)).toBeNull();
  });

  const day = fc
    .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([year, month, number]) => {
      const most = lastDay(`${year}-${String(month).padStart(2, '0')}`);
      return [most.slice(0, 8) + String(number).padStart(2, '0'), most].reduce((a, b) => (a < b ? a : b));
    });

  it('reads back every range as it is printed, in both languages', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(4, 7, 10), (one, other, length) => {
        const [start = '', end = ''] = [one, other].map((each) => each.slice(0, length)).sort();
        for (const language of ['de', 'en'] as const) {
          expect(parseDateSpan(dateRange(start, end, language))).toEqual({ start, end });
          if (start !== end || length !== 7) {
            expect(parseDateSpan(shortRange(start, end, language))).toEqual({ start, end });
          }
        }
      }),
    );
  });
});

it('knows months that follow each other', () => {
  expect(areNeighbours('2023-03', '2023-04')).toBe(true);
  expect(areNeighbours('2023-12', '2024-01')).toBe(true);
  expect(areNeighbours('2023-03', '2023-05')).toBe(false);
  expect(areNeighbours('2023', '2024')).toBe(false);
});
