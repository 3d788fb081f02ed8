import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  daysInMonth,
  firstDay,
  isPartialDate,
  isPlainDate,
  isSurelyBefore,
  lastDay,
  parsePartialDate,
  parsePlainDate,
} from '../../src/domain/partial-date.js';

const today = { latest: '2026-05-15' };

describe('parsePlainDate', () => {
  test.each([
    ['2025-10-09', '2025-10-09'],
    ['2025-1-9', '2025-01-09'],
    ['2025/10/09', '2025-10-09'],
    ['9.10.2025', '2025-10-09'],
    ['09.10.2025', '2025-10-09'],
    ['9. 10. 2025', '2025-10-09'],
    ['09.10.25', '2025-10-09'],
    ['9. Oktober 2025', '2025-10-09'],
    ['9.Oktober 2025', '2025-10-09'],
    ['9. Okt. 2025', '2025-10-09'],
    ['09. Okt 25', '2025-10-09'],
    ['9 October 2025', '2025-10-09'],
    ['9-Oct-2025', '2025-10-09'],
    ['9th October 2025', '2025-10-09'],
    ['October 9, 2025', '2025-10-09'],
    ['Oct. 9th, 2025', '2025-10-09'],
    ['1. MÄRZ 2024', '2024-03-01'],
    ['1. Maerz 2024', '2024-03-01'],
    ['1. Ma\u0308rz 2024', '2024-03-01'],
    ['1. Mrz 2024', '2024-03-01'],
    ['6. Jänner 2024', '2024-01-06'],
    ['Donnerstag, 9. Oktober 2025', '2025-10-09'],
    ['Do., 09.10.2025', '2025-10-09'],
    ['Do 9.10.2025', '2025-10-09'],
    ['Thursday, October 9, 2025', '2025-10-09'],
    ['Thu 9 Oct 2025', '2025-10-09'],
    ['  2019-10-27  ', '2019-10-27'],
    ['\u00A027.10.2019\u00A0', '2019-10-27'],
    ['27.\u00A0Oktober\u202F2019', '2019-10-27'],
    ['\u200E27.10.2019', '2019-10-27'],
    ['\uFEFF27.10.2019', '2019-10-27'],
    ['2019-10-27 00:00:00', '2019-10-27'],
    ['2019-10-27T00:00:00.000', '2019-10-27'],
    ['27.10.2019 00:00', '2019-10-27'],
    ['27.10.2019, 18:30 Uhr', '2019-10-27'],
    ['29.02.2024', '2024-02-29'],
  ])('%j is %s', (text, date) => {
    expect(parsePlainDate(text, today)).toBe(date);
  });

  test.each([
    '',
    ' ',
    '31.02.2024',
    '29.02.2023',
    '2025-02-31',
    '31. Februar 2025',
    '2025-13-01',
    '2025-00-10',
    '2025-10-00',
    '32.1.2025',
    '9.10.',
    '9.10',
    '9. Oktober',
    'October 9',
    '9. Oktobre 2025',
    '10/9/2025',
    '27/10/2019',
    '9-10-2025',
    '2025-10/09',
    '43765',
    '20251009',
    '2019-10-26T22:00:00Z',
    '2019-10-26T22:00:00+02:00',
    'Freitag, 9. Oktober 2025',
    'Xyz, 9. Oktober 2025',
    'ca. 9.10.2025',
    '9.10.2025 ?',
    '9.10.2025 / 11.10.2025',
    '1.1.1066',
    '1.1.19850',
    '2019-10',
    'Oktober 2019',
    '1986',
  ])('%j is no day', (text) => {
    expect(parsePlainDate(text, today)).toBeNull();
  });
});

describe('parsePartialDate', () => {
  test.each([
    ['2025-10-09', '2025-10-09'],
    ['2019-10', '2019-10'],
    ['2019/10', '2019-10'],
    ['10/2019', '2019-10'],
    ['3/2019', '2019-03'],
    ['10.2019', '2019-10'],
    ['10-2019', '2019-10'],
    ['10 / 2019', '2019-10'],
    ['Oktober 2019', '2019-10'],
    ['October 2019', '2019-10'],
    ['Okt. 2019', '2019-10'],
    ['Oct 2019', '2019-10'],
    ['Okt 19', '2019-10'],
    ['Oct-19', '2019-10'],
    ["Okt. '19", '2019-10'],
    ['Mrz 87', '1987-03'],
    ['März 2020', '2020-03'],
    ['Maerz 2020', '2020-03'],
    ['Jänner 2020', '2020-01'],
    ['Sept. 2020', '2020-09'],
    ['mai 2020', '2020-05'],
    ['1986', '1986'],
    [' 1986\u00A0', '1986'],
    ['Jg. 1986', '1986'],
    ['Jg 1986', '1986'],
    ['Jahrgang 1986', '1986'],
    ['Jahrgang 86', '1986'],
    ['jg. 05', '2005'],
  ])('%j is %s', (text, date) => {
    expect(parsePartialDate(text, today)).toBe(date);
  });

  test.each([
    '',
    '86',
    '13/2019',
    '0/2019',
    '2019-13',
    '10.19',
    '10/19',
    '1066',
    '9999',
    'Herbst 2019',
    'ca. 1986',
    '1986?',
    '1986.0',
    'Jg.',
    'geboren',
  ])('%j is none', (text) => {
    expect(parsePartialDate(text, today)).toBeNull();
  });
});

describe('years of two digits', () => {
  test.each([
    ['14.05.26', '2026-05-14'],
    ['15.05.26', '2026-05-15'],
    ['16.05.26', '1926-05-16'],
    ['12.03.86', '1986-03-12'],
    ['29.02.00', '2000-02-29'],
    ['Mai 26', '2026-05'],
    ['Juni 26', '1926-06'],
    ['Jg. 26', '2026'],
    ['Jg. 27', '1927'],
  ])('%s, not after 15 May 2026: %s', (text, date) => {
    expect(parsePartialDate(text, today)).toBe(date);
  });

  test('of events lie in this century', () => {
    expect(parsePlainDate('16.05.26', '20xx')).toBe('2026-05-16');
    expect(parsePlainDate('12.03.86', '20xx')).toBe('2086-03-12');
  });

  test('never change a written century', () => {
    expect(parsePlainDate('16.05.2086', today)).toBe('2086-05-16');
  });
});

describe('what a partial date stands for', () => {
  test.each([
    ['1986', '1986-01-01', '1986-12-31'],
    ['2019-10', '2019-10-01', '2019-10-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2100-02', '2100-02-01', '2100-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2019-10-27', '2019-10-27', '2019-10-27'],
  ])('%s: %s to %s', (partial, first, last) => {
    expect([firstDay(partial), lastDay(partial)]).toEqual([first, last]);
  });

  test('its order is certain only where the days do not overlap', () => {
    expect(isSurelyBefore('2018', '2019-10')).toBe(true);
    expect(isSurelyBefore('2019', '2019-10')).toBe(false);
    expect(isSurelyBefore('2019-10', '2019')).toBe(false);
    expect(isSurelyBefore('2019-10-27', '2019-10-27')).toBe(false);
  });
});

test.each(['', '19', '2019-1', '2019-10-5', '2019-02-30', '2019-00', '0000', '2019-10-09 ', '2019-10-09T00', ' 2019'])(
  '%j is not in the stored form',
  (text) => {
    expect(isPartialDate(text)).toBe(false);
    expect(isPlainDate(text)).toBe(false);
  },
);

test('only ten characters are a plain date', () => {
  expect(['2019', '2019-10', '2019-10-27'].map(isPlainDate)).toEqual([false, false, true]);
  expect(['2019', '2019-10', '2019-10-27'].map(isPartialDate)).toEqual([true, true, true]);
});

test('the length of months agrees with Temporal', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      expect(daysInMonth(year, month)).toBe(Temporal.PlainYearMonth.from({ year, month }).daysInMonth);
    }),
  );
});

test('every way of writing a day reads back as that day', () => {
  const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (offset) => {
      const date = Temporal.PlainDate.from('1950-01-01').add({ days: offset });
      const { day, month, year } = date;
      const written = [
        `${date}`,
        `${day}.${month}.${year}`,
        `${day}. ${months[month - 1]} ${year}`,
        `${date} 00:00:00`,
      ];
      expect(written.map((text) => parsePlainDate(text, today))).toEqual(written.map(() => date.toString()));
    }),
  );
});

test('no text makes it throw or answer with a day that does not exist', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9./ -]{0,12}$/), (text) => {
      const date = parsePartialDate(text, today);
      expect(date === null || isPartialDate(date)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
