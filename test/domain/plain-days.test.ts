import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from '../../src/domain/calendar-day.js';
import { daysLater, daysUntil, monthsLater } from '../../src/domain/plain-days.js';

const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
const day = date.map((each) => each.toISOString().slice(0, 10));

it.each(['2024-02-29', '2023-03-01', '2000-02-28', '1900-02-28', '2025-12-31', '2026-01-01'])('%s', (each) => {
  for (const count of [-366, -1, 0, 1, 28, 366]) expect(daysLater(each, count)).toBe(addDays(each, count));
  for (const count of [-12, -1, 0, 1, 6, 48]) expect(monthsLater(each, count)).toBe(addMonths(each, count));
});

it('counts as Temporal does', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: -40_000, max: 40_000 }), (a, b, count) => {
      expect(daysLater(a, count)).toBe(addDays(a, count));
      expect(daysUntil(a, b)).toBe(daysBetween(a, b));
      expect(monthsLater(a, count % 600)).toBe(addMonths(a, count % 600));
    }),
  );
});
