import { describe, expect, test } from 'vitest';
import {
  dateInWords,
  dateRange,
  longDate,
  monthName,
  shortDate,
  shortRange,
  timeRange,
  weekdays,
  whenInWords,
} from '../../src/i18n/dates.js';

test('dates in words', () => {
  expect(longDate('2025-09-04', 'de')).toBe('Donnerstag, 4. September 2025');
  expect(longDate('2025-09-04', 'en')).toBe('Thursday, 4 September 2025');
  expect(longDate('2020-11', 'de')).toBe('November 2020');
  expect(longDate('2020', 'de', { year: false })).toBe('2020');
  expect(dateInWords('2025-03-01', 'de', { year: false })).toBe('1. März');
  expect(shortDate('2025-03-01', 'de')).toBe('1.3.2025');
  expect(shortDate('2025-03', 'de')).toBe('3/2025');
  expect(shortDate('2025-03', 'en')).toBe('Mar 2025');
  expect(monthName(12, 'de')).toBe('Dezember');
  expect(() => monthName(13, 'de')).toThrow(RangeError);
  expect(() => longDate('4.9.2025', 'de')).toThrow(RangeError);
});

describe('ranges repeat nothing', () => {
  test.each([
    ['2026-05-23', '2026-05-25', '23.–25. Mai 2026', '23–25 May 2026'],
    ['2026-05-23', '2026-05-23', '23. Mai 2026', '23 May 2026'],
    ['2026-04-30', '2026-05-02', '30. April – 2. Mai 2026', '30 April – 2 May 2026'],
    ['2025-12-30', '2026-01-02', '30. Dezember 2025 – 2. Januar 2026', '30 December 2025 – 2 January 2026'],
    ['2026-03', '2026-04', 'März + April 2026', 'March + April 2026'],
    ['2026-03', '2026-05', 'März–Mai 2026', 'March–May 2026'],
    ['2025-12', '2026-01', 'Dezember 2025 + Januar 2026', 'December 2025 + January 2026'],
    ['2025-11', '2026-01', 'November 2025 – Januar 2026', 'November 2025 – January 2026'],
    ['2025', '2026', '2025–2026', '2025–2026'],
    ['2025-03', '2025-03', 'März 2025', 'March 2025'],
  ])('%s to %s', (start, end, german, english) => {
    expect(dateRange(start, end, 'de')).toBe(german);
    expect(dateRange(start, end, 'en')).toBe(english);
  });

  test.each([
    ['2026-05-23', '2026-05-25', '23.–25.5.2026', '23–25 May 2026'],
    ['2026-05-23', '2026-05-23', '23.5.2026', '23 May 2026'],
    ['2026-04-30', '2026-05-02', '30.4.–2.5.2026', '30 Apr – 2 May 2026'],
    ['2025-12-30', '2026-01-02', '30.12.2025–2.1.2026', '30 Dec 2025 – 2 Jan 2026'],
    ['2026-03', '2026-04', 'März + Apr. 2026', 'Mar + Apr 2026'],
    ['2026-03', '2026-05', 'März–Mai 2026', 'Mar–May 2026'],
    ['2025-12', '2026-01', 'Dez. 2025 + Jan. 2026', 'Dec 2025 + Jan 2026'],
    ['2025-11', '2026-01', 'Nov. 2025 – Jan. 2026', 'Nov 2025 – Jan 2026'],
    ['2020-11', '2020-11', '11/2020', 'Nov 2020'],
    ['2025', '2026', '2025–2026', '2025–2026'],
  ])('in little space: %s to %s', (start, end, german, english) => {
    expect(shortRange(start, end, 'de')).toBe(german);
    expect(shortRange(start, end, 'en')).toBe(english);
  });

  test('weekdays', () => {
    expect(weekdays('2025-11-06', '2025-11-07', 'de')).toBe('Do–Fr');
    expect(weekdays('2025-11-06', '2025-11-06', 'en')).toBe('Thu');
    expect(weekdays('2025-11', '2025-12', 'de')).toBeNull();
  });

  test('without the year, unless it changes', () => {
    expect(dateRange('2026-03', '2026-04', 'de', { year: false, weekdays: true })).toBe('März + April');
    const named = (end: string) => dateRange('2026-05-23', end, 'de', { weekdays: true });
    expect(['2026-05-23', '2026-05-25', '2026-06-01', '2027-01-02'].map(named)).toEqual([
      'Samstag, 23. Mai 2026',
      'Samstag, 23. – Montag, 25. Mai 2026',
      'Samstag, 23. Mai – Montag, 1. Juni 2026',
      'Samstag, 23. Mai 2026 – Samstag, 2. Januar 2027',
    ]);
    expect(dateRange('2025-12-30', '2026-01-02', 'de', { year: false })).toBe('30. Dezember 2025 – 2. Januar 2026');
  });

  test('times', () => {
    expect(timeRange('16:00', '17:30', 'de')).toBe('16:00–17:30 Uhr');
    expect(timeRange('16:00', '16:00', 'de')).toBe('16:00 Uhr');
    expect(timeRange('16:00', '17:30', 'en')).toBe('16:00–17:30');
  });
});

test('dates as adverbials', () => {
  expect(['2025-03-04', '2025-03', '2025'].map((date) => whenInWords(date, 'de'))).toEqual([
    'am 4. März 2025',
    'im März 2025',
    'im Jahr 2025',
  ]);
  expect(['2025-03-04', '2025-03', '2025'].map((date) => whenInWords(date, 'en', { year: false }))).toEqual([
    'on 4 March',
    'in March',
    'in 2025',
  ]);
});
