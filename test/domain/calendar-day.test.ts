import { expect, test } from 'vitest';
import { addDays, daysBetween, eachDay, mondayOf, nextDay } from '../../src/domain/calendar-day.js';

test('days are counted across months, years and leap days', () => {
  expect(addDays('2025-10-02', 7)).toBe('2025-10-09');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  expect(nextDay('2025-12-31')).toBe('2026-01-01');
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
});

test('a range of days includes both ends', () => {
  expect(eachDay('2025-12-31', '2026-01-01')).toEqual(['2025-12-31', '2026-01-01']);
  expect(eachDay('2026-01-02', '2026-01-01')).toEqual([]);
});

test('weeks begin on Monday', () => {
  expect(mondayOf('2025-10-05')).toBe('2025-09-29');
  expect(mondayOf('2025-09-29')).toBe('2025-09-29');
});
