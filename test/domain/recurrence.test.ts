import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../src/domain/calendar-day.js';
import { formatRrule, type Ordinal, occurrences, parseRrule, type Rule } from '../../src/domain/recurrence.js';
import { ruleInWords } from '../../src/domain/recurrence-words.js';
import { type IsoWeekday, isoWeekday } from '../../src/domain/weekday.js';

const months = fc.option(
  fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 11 })
    .map((all) => all.sort((a, b) => a - b)),
);
const weekday = fc.constantFrom<IsoWeekday>(1, 2, 3, 4, 5, 6, 7);
const ordinals = fc.subarray<Ordinal>([1, 2, 3, 4, 5, -2, -1], { minLength: 1 });
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ every: fc.constant('month' as const), ordinals, weekday, months }),
  fc.record({ every: fc.constant('week' as const), interval: fc.integer({ min: 1, max: 12 }), weekday, months }),
);

describe('rules as RFC 5545 writes them', () => {
  test.each([
    'FREQ=MONTHLY;BYDAY=1TH',
    'FREQ=MONTHLY;BYDAY=-1TU',
    'FREQ=MONTHLY;BYDAY=1MO,3MO;BYMONTH=3,9',
    'FREQ=WEEKLY;BYDAY=MO',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
  ])('%s is read and written alike', (text) => {
    const rule = parseRrule(text);
    expect(rule && formatRrule(rule)).toBe(text);
  });

  test('in other spellings', () => {
    expect(parseRrule('rrule:byday=+1th;freq=monthly;wkst=mo')).toEqual(parseRrule('FREQ=MONTHLY;BYDAY=1TH'));
    expect(parseRrule('FREQ=MONTHLY;BYMONTH=9,3,9;BYDAY=3MO,1MO')).toEqual(
      parseRrule('FREQ=MONTHLY;BYDAY=1MO,3MO;BYMONTH=3,9'),
    );
  });

  test.each([
    '',
    'FREQ=DAILY',
    'FREQ=MONTHLY',
    'FREQ=MONTHLY;BYDAY=TH',
    'FREQ=MONTHLY;BYDAY=6TH',
    'FREQ=MONTHLY;BYDAY=0TH',
    'FREQ=MONTHLY;BYDAY=1TH,2FR',
    'FREQ=MONTHLY;BYDAY=1TH;INTERVAL=2',
    'FREQ=MONTHLY;BYDAY=1TH;BYMONTH=13',
    'FREQ=MONTHLY;BYDAY=1TH;COUNT=3',
    'FREQ=MONTHLY;BYDAY=1TH;UNTIL=20261231',
    'FREQ=MONTHLY;BYDAY=1TH;BYDAY=2TH',
    'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=WEEKLY;BYDAY=MO,TU',
    'FREQ=WEEKLY;BYDAY=MO;INTERVAL=0',
    'FREQ=WEEKLY;BYDAY=MO;WKST=SU',
    'first thursday',
  ])('%j is none that a series has', (text) => {
    expect(parseRrule(text)).toBeNull();
    expect(() => occurrences(text, 2026)).toThrow(RangeError);
    expect(ruleInWords(text)).toBeNull();
  });

  test('writing and reading gives the same rule', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(parseRrule(formatRrule(rule))).toEqual(rule);
      }),
    );
  });
});

describe('occurrences', () => {
  test('of the first Thursday', () => {
    expect(occurrences('FREQ=MONTHLY;BYDAY=1TH', 2025)).toEqual([
      '2025-01-02',
      '2025-02-06',
      '2025-03-06',
      '2025-04-03',
      '2025-05-01',
      '2025-06-05',
      '2025-07-03',
      '2025-08-07',
      '2025-09-04',
      '2025-10-02',
      '2025-11-06',
      '2025-12-04',
    ]);
  });

  test('of the last Tuesday and of the fifth one, which some months lack', () => {
    expect(occurrences('FREQ=MONTHLY;BYDAY=-1TU', 2026).slice(0, 3)).toEqual([
      '2026-01-27',
      '2026-02-24',
      '2026-03-31',
    ]);
    expect(occurrences('FREQ=MONTHLY;BYDAY=5TU', 2026)).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-29',
      '2026-12-29',
    ]);
  });

  test('a day that is both the fourth and the last comes once', () => {
    expect(occurrences('FREQ=MONTHLY;BYDAY=4TU,-1TU', 2026).slice(0, 4)).toEqual([
      '2026-01-27',
      '2026-02-24',
      '2026-03-24',
      '2026-03-31',
    ]);
  });

  test('of a rule with months', () => {
    expect(occurrences('FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3,9', 2026)).toEqual(['2026-03-19', '2026-09-17']);
    expect(occurrences('FREQ=WEEKLY;BYDAY=MO;BYMONTH=2', 2026)).toEqual([
      '2026-02-02',
      '2026-02-09',
      '2026-02-16',
      '2026-02-23',
    ]);
  });

  test('begin with the start', () => {
    expect(occurrences('FREQ=MONTHLY;BYDAY=1TH', 2025, '2025-11-06')).toEqual(['2025-11-06', '2025-12-04']);
    expect(occurrences('FREQ=MONTHLY;BYDAY=1TH', 2025, '2026-01-01')).toEqual([]);
  });

  test('of every second week count from the week of the start', () => {
    expect(occurrences('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 2026, '2026-01-12').slice(0, 2)).toEqual([
      '2026-01-12',
      '2026-01-26',
    ]);
    expect(occurrences('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 2026, '2026-01-05').slice(0, 2)).toEqual([
      '2026-01-05',
      '2026-01-19',
    ]);
    // A start on Wednesday belongs to the week whose Monday has passed.
    expect(occurrences('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 2026, '2026-01-07').slice(0, 2)).toEqual([
      '2026-01-19',
      '2026-02-02',
    ]);
    expect(occurrences('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 2024)[0]).toBe('2024-01-01');
  });

  test('of every so many weeks go on evenly over many years', () => {
    const starts = fc.option(fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2019-01-01', days)));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), weekday, starts, (interval, day, start) => {
        const rrule = formatRrule({ every: 'week', interval, weekday: day, months: null });
        const dates = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027].flatMap((year) =>
          occurrences(rrule, year, start ?? undefined),
        );
        expect(dates.every((date) => isoWeekday(date) === day && (start === null || date >= start))).toBe(true);
        const gaps = dates.slice(1).map((date, index) => daysBetween(dates[index] ?? date, date));
        expect(new Set(gaps)).toEqual(new Set([7 * interval]));
      }),
      { numRuns: 20 },
    );
  });
});

test('a second reader of RRULE finds the same dates', () => {
  const start = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2022-01-01', days));
  // ical.js takes a first month that BYMONTH does not have: the months are compared above
  const inAllMonths = anyRule.map((rule) => ({ ...rule, months: null }));
  fc.assert(
    fc.property(inAllMonths, start, fc.integer({ min: 2022, max: 2030 }), (rule, from, year) => {
      const iterator = new ICAL.RecurExpansion({
        dtstart: ICAL.Time.fromDateString(from),
        component: new ICAL.Component([
          'vevent',
          [
            ['dtstart', {}, 'date', from],
            ['rrule', {}, 'recur', ICAL.Recur.fromString(`${formatRrule(rule)};WKST=MO`).toJSON()],
          ],
          [],
        ]),
      });
      const theirs: string[] = [];
      for (let next = iterator.next(); next && next.year <= year; next = iterator.next()) {
        if (next.year === year) theirs.push(next.toString());
      }
      // DTSTART counts there even where the rule does not have it
      const ours = occurrences(formatRrule(rule), year, from);
      expect(ours.filter((day) => day !== from)).toEqual(theirs.filter((day) => day !== from));
    }),
    { numRuns: 100 },
  );
});
