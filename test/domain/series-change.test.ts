import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar-day.js';
import { type Following, followRule } from '../../src/domain/series-change.js';
import { planSeries, type SeriesToPlan } from '../../src/domain/series-plan.js';

const FIRST_THURSDAY = 'FREQ=MONTHLY;BYDAY=1TH';

function follow(dates: readonly string[], before: string, after: string, more: Partial<SeriesToPlan> = {}) {
  const events = dates.map((date) => ({ date }));
  const found = followRule(events, planSeries({ rrule: after, year: 2026, ...more }), { before, after });
  return events.map((event) => short(found.get(event)));
}

function short(following: Following | undefined): string | undefined {
  return following?.kind === 'moves' ? following.to : following?.kind;
}

describe('events follow a changed rule', () => {
  test('within their month', () => {
    const dates = ['2026-02-05', '2026-03-05', '2026-04-09'];
    expect(follow(dates, FIRST_THURSDAY, 'FREQ=MONTHLY;BYDAY=2TU')).toEqual(['2026-02-10', '2026-03-10', '2026-04-14']);
    expect(follow(dates, FIRST_THURSDAY, 'FREQ=MONTHLY;BYDAY=-1FR')).toEqual([
      '2026-02-27',
      '2026-03-27',
      '2026-04-24',
    ]);
  });

  test('one after the other where a month has several', () => {
    expect(follow(['2026-09-07', '2026-09-21'], 'FREQ=MONTHLY;BYDAY=1MO,3MO', 'FREQ=MONTHLY;BYDAY=2WE,4WE')).toEqual([
      '2026-09-09',
      '2026-09-23',
    ]);
  });

  test('and stay where the new rule meets as well', () => {
    expect(follow(['2026-02-05', '2026-03-05'], FIRST_THURSDAY, 'FREQ=WEEKLY;BYDAY=TH')).toEqual(['stays', 'stays']);
    expect(
      follow(['2026-09-07', '2026-09-14', '2026-09-21'], 'FREQ=WEEKLY;BYDAY=MO', 'FREQ=MONTHLY;BYDAY=1MO,3MO'),
    ).toEqual(['stays', 'unruled', 'stays']);
  });

  test('within their week where both rules count in weeks', () => {
    const fortnight = (day: string) => `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`;
    const start = { start: '2026-09-07' };
    expect(follow(['2026-09-07', '2026-09-21'], fortnight('MO'), fortnight('FR'), start)).toEqual([
      '2026-09-11',
      '2026-09-25',
    ]);
    // the other week counts from now on
    expect(follow(['2026-09-07', '2026-09-21'], fortnight('MO'), fortnight('MO'), { start: '2026-09-14' })).toEqual([
      '2026-09-14',
      '2026-09-28',
    ]);
    // weekly events do not wander into the weeks of others
    expect(follow(['2026-09-07', '2026-09-14', '2026-09-21'], 'FREQ=WEEKLY;BYDAY=MO', fortnight('MO'), start)).toEqual([
      'stays',
      'unruled',
      'stays',
    ]);
  });

  test('but not into a pause, past the end, or where the new date is blocked for good', () => {
    expect(follow(['2026-08-06'], FIRST_THURSDAY, FIRST_THURSDAY, { pauseMonths: [8] })).toEqual(['unruled']);
    expect(follow(['2026-09-03', '2026-10-01'], FIRST_THURSDAY, FIRST_THURSDAY, { end: '2026-09-30' })).toEqual([
      'stays',
      'unruled',
    ]);
    const last = followRule([{ date: '2026-12-03' }], planSeries({ rrule: 'FREQ=MONTHLY;BYDAY=-1TH', year: 2026 }), {
      before: FIRST_THURSDAY,
      after: 'FREQ=MONTHLY;BYDAY=-1TH',
    });
    expect([...last.values()]).toMatchObject([{ kind: 'unruled', reasons: [{ kind: 'christmas_break' }, {}, {}] }]);
  });

  test('but not onto a day on which the series meets in any case', () => {
    const [event, after] = [{ date: '2026-02-05' }, 'FREQ=MONTHLY;BYDAY=2TU'];
    const rules = { before: FIRST_THURSDAY, after };
    const plan = planSeries({ rrule: after, year: 2026 });
    expect(short(followRule([event], plan, rules).get(event))).toBe('2026-02-10');
    expect(short(followRule([event], plan, rules, ['2026-02-10']).get(event))).toBe('unruled');
  });

  test('but not into the week of the next one', () => {
    const weekly = 'FREQ=WEEKLY;BYDAY=MO';
    expect(follow(['2026-09-07'], weekly, weekly, { start: '2026-09-14' })).toEqual(['unruled']);
  });

  test('and leave alone a day that somebody kept though it is blocked', () => {
    expect(follow(['2026-06-04'], FIRST_THURSDAY, FIRST_THURSDAY)).toEqual(['stays']);
  });
});

test('no event overtakes another, and none shares a date with another', () => {
  const rule = fc.constantFrom(
    FIRST_THURSDAY,
    'FREQ=MONTHLY;BYDAY=-1TU',
    'FREQ=MONTHLY;BYDAY=1MO,3MO',
    'FREQ=MONTHLY;BYDAY=2WE;BYMONTH=1,3,5,7,9,11',
    'FREQ=WEEKLY;BYDAY=FR',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
  );
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 30 });
  fc.assert(
    fc.property(rule, rule, days, (before, after, offsets) => {
      const events = offsets.toSorted((a, b) => a - b).map((offset) => ({ date: addDays('2026-01-01', offset) }));
      const plan = planSeries({ rrule: after, year: 2026 });
      const found = followRule(events, plan, { before, after });
      expect(found.size).toBe(events.length);
      const moved = events.flatMap((event) => {
        const following = found.get(event);
        return following?.kind === 'moves' ? [following.to] : [];
      });
      expect(moved).toEqual([...new Set(moved)].toSorted());
      expect(moved.filter((date) => !plan.some((each) => each.date === date))).toEqual([]);
      const staying = events.filter((event) => found.get(event)?.kind === 'stays').map(({ date }) => date);
      expect(moved.filter((date) => staying.includes(date))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
