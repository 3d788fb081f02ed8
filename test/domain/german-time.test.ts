import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { germanDay } from '../../src/domain/german-time.js';

const byTimeZoneDatabase = (instant: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();

describe('the day in Germany', () => {
  it.each([
    ['2025-12-31T22:59:59.999Z', '2025-12-31'],
    ['2025-12-31T23:00:00.000Z', '2026-01-01'],
    ['2024-02-28T23:30:00.000Z', '2024-02-29'],
    ['2025-07-31T22:00:00.000Z', '2025-08-01'],
    ['2025-03-29T22:30:00.000Z', '2025-03-29'],
    ['2025-03-30T22:30:00.000Z', '2025-03-31'],
    ['2025-10-25T22:30:00.000Z', '2025-10-26'],
    ['2025-10-26T22:30:00.000Z', '2025-10-26'],
  ])('at %s is %s', (instant, day) => {
    expect(germanDay(instant)).toBe(day);
  });

  it('agrees with the time-zone database', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1996-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (date) => {
          expect(germanDay(date.toISOString())).toBe(byTimeZoneDatabase(date.toISOString()));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
