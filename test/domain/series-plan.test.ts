import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar-day.js';
import { planSeries, type SeriesToPlan } from '../../src/domain/series-plan.js';
import { obstaclesOn } from '../../src/domain/series-rules.js';

const FIRST_THURSDAY = 'FREQ=MONTHLY;BYDAY=1TH';

function plan(year: number, more: Partial<SeriesToPlan> = {}) {
  return planSeries({ rrule: FIRST_THURSDAY, year, ...more });
}

function planned(proposed: string, more: Partial<SeriesToPlan> = {}) {
  const found = plan(Number(proposed.slice(0, 4)), more).find((date) => date.proposed === proposed);
  if (!found) throw new Error(`${proposed} is not in the plan`);
  return found;
}

describe('first Thursdays', () => {
  test.each([
    ['2025-10-02', '2025-10-09', [{ kind: 'eve_of_holiday', date: '2025-10-02', holiday: 'german_unity_day' }]],
    ['2025-05-01', '2025-05-08', [{ kind: 'holiday', date: '2025-05-01', holiday: 'labour_day' }]],
    [
      '2026-01-01',
      '2026-01-08',
      [
        { kind: 'christmas_break', date: '2026-01-01' },
        { kind: 'holiday', date: '2026-01-01', holiday: 'new_year' },
      ],
    ],
    ['2026-04-02', '2026-04-09', [{ kind: 'eve_of_holiday', date: '2026-04-02', holiday: 'good_friday' }]],
    [
      '2026-06-04',
      '2026-06-11',
      [
        {
          kind: 'holiday',
          date: '2026-06-04',
          holiday: 'corpus_christi',
          laender: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'],
        },
      ],
    ],
    ['2027-05-06', '2027-05-13', [{ kind: 'holiday', date: '2027-05-06', holiday: 'ascension' }]],
    ['2025-01-02', '2025-01-09', [{ kind: 'christmas_break', date: '2025-01-02' }]],
  ])('%s moves to %s', (proposed, date, reasons) => {
    const found = planned(proposed);
    expect(found).toMatchObject({ date, verdict: 'moved', reasons });
    expect(found.reasons).toHaveLength(reasons.length);
  });

  test.each([
    ['2023-10-05', [['holiday', '2023-10-03', 'german_unity_day', 16]]],
    [
      '2023-11-02',
      [
        ['holiday', '2023-10-31', 'reformation_day', 9],
        ['holiday', '2023-11-01', 'all_saints', 5],
      ],
    ],
  ])('%s stays, with a warning', (proposed, warnings) => {
    const found = planned(proposed);
    expect(found).toMatchObject({ date: proposed, verdict: 'free', reasons: [] });
    expect(
      found.warnings.map((warning) =>
        'holiday' in warning ? [warning.kind, warning.date, warning.holiday, warning.laender.length] : [warning.kind],
      ),
    ).toEqual(warnings);
  });

  test('of 2025 and 2026 as a whole', () => {
    expect(plan(2025).map(({ date }) => date)).toEqual([
      '2025-01-09',
      '2025-02-06',
      '2025-03-06',
      '2025-04-03',
      '2025-05-08',
      '2025-06-05',
      '2025-07-03',
      '2025-08-07',
      '2025-09-04',
      '2025-10-09',
      '2025-11-06',
      '2025-12-04',
    ]);
    expect(plan(2026).map(({ date }) => date)).toEqual([
      '2026-01-08',
      '2026-02-05',
      '2026-03-05',
      '2026-04-09',
      '2026-05-07',
      '2026-06-11',
      '2026-07-02',
      '2026-08-06',
      '2026-09-03',
      '2026-10-01',
      '2026-11-05',
      '2026-12-03',
    ]);
  });

  test('a moved date carries the warnings of its own week', () => {
    expect(planned('2025-05-01').warnings).toEqual([
      { kind: 'holiday', date: '2025-05-08', holiday: 'liberation_day', laender: ['BE'] },
    ]);
    expect(planned('2026-01-01').warnings).toMatchObject([{ holiday: 'epiphany', date: '2026-01-06' }]);
    expect(planned('2025-10-02').warnings).toEqual([]);
  });
});

describe('other days', () => {
  test('the day before a holiday of some Länder is free, with a warning', () => {
    expect(planned('2023-08-14', { rrule: 'FREQ=MONTHLY;BYDAY=2MO' })).toMatchObject({
      verdict: 'free',
      warnings: [{ kind: 'eve_of_holiday', date: '2023-08-14', holiday: 'assumption', laender: ['SL'] }],
    });
    expect(planned('2026-06-03', { rrule: 'FREQ=MONTHLY;BYDAY=1WE' })).toMatchObject({
      verdict: 'free',
      warnings: [{ kind: 'eve_of_holiday', date: '2026-06-03', holiday: 'corpus_christi' }],
    });
  });

  test.each([
    ['2025-12-22', 'FREQ=MONTHLY;BYDAY=4MO', 'skipped'],
    ['2026-12-21', 'FREQ=MONTHLY;BYDAY=3MO', 'free'],
    ['2026-01-06', 'FREQ=MONTHLY;BYDAY=1TU', 'moved'],
    ['2025-01-07', 'FREQ=MONTHLY;BYDAY=1TU', 'free'],
    // Women's Day is kept in two Länder, which does not block; Epiphany above in three, but in the break anyway.
    ['2027-03-08', 'FREQ=MONTHLY;BYDAY=2MO', 'free'],
    // The day before 1 May counts on any weekday.
    ['2026-04-30', 'FREQ=MONTHLY;BYDAY=5TH', 'skipped'],
  ])('%s of %s is %s', (proposed, rrule, verdict) => {
    expect(planned(proposed, { rrule }).verdict).toBe(verdict);
  });
});

test('Epiphany is blocked twice: by the break, and by three Länder', () => {
  expect(obstaclesOn('2026-01-06', {})).toEqual([
    { kind: 'christmas_break', date: '2026-01-06' },
    { kind: 'holiday', date: '2026-01-06', holiday: 'epiphany', laender: ['BW', 'BY', 'ST'] },
  ]);
});

describe('left out', () => {
  test('where a week later is another month', () => {
    expect(planned('2026-12-31', { rrule: 'FREQ=MONTHLY;BYDAY=-1TH' })).toMatchObject({
      date: null,
      verdict: 'skipped',
      reasons: [
        { kind: 'christmas_break', date: '2026-12-31' },
        { kind: 'eve_of_holiday', date: '2026-12-31', holiday: 'new_year' },
        { kind: 'other_month', date: '2027-01-07' },
      ],
      warnings: [],
    });
  });

  test('where a week later is blocked too, with the reasons of both days', () => {
    expect(planned('1997-05-01')).toMatchObject({
      verdict: 'skipped',
      reasons: [
        { date: '1997-05-01', holiday: 'labour_day' },
        { date: '1997-05-08', holiday: 'ascension' },
      ],
    });
    const events = [{ title: 'Jahrestagung', from: '2025-10-09', until: '2025-10-10', own: true }];
    expect(planned('2025-10-02', { events })).toMatchObject({
      verdict: 'skipped',
      reasons: [
        { kind: 'eve_of_holiday', date: '2025-10-02' },
        { kind: 'own_event', date: '2025-10-09', title: 'Jahrestagung' },
      ],
    });
  });

  test('in the months of a pause, where no other week is tried', () => {
    expect(planned('2026-08-06', { pauseMonths: [8] })).toMatchObject({
      date: null,
      verdict: 'skipped',
      reasons: [{ kind: 'paused_month', date: '2026-08-06' }],
    });
    expect(planned('2026-07-02', { pauseMonths: [8] }).verdict).toBe('free');
  });

  test('where the series meets a week later anyway', () => {
    const rrule = 'FREQ=WEEKLY;BYDAY=TH';
    expect(planned('2026-06-04', { rrule })).toMatchObject({
      verdict: 'skipped',
      reasons: [{ kind: 'holiday' }, { kind: 'next_of_series', date: '2026-06-11' }],
    });
    expect(planned('2026-06-04', { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', start: '2026-06-04' })).toMatchObject({
      verdict: 'moved',
      date: '2026-06-11',
    });
  });
});

describe('other events', () => {
  const event = (from: string, until: string, own: boolean) => ({ events: [{ title: 'Kongress', from, until, own }] });

  test('of the network block each of their days', () => {
    for (const [from, until] of [
      ['2026-03-05', '2026-03-05'],
      ['2026-03-04', '2026-03-05'],
      ['2026-03-05', '2026-03-06'],
    ] as const) {
      expect(planned('2026-03-05', event(from, until, true))).toMatchObject({
        date: '2026-03-12',
        verdict: 'moved',
        reasons: [{ kind: 'own_event', date: '2026-03-05', title: 'Kongress' }],
      });
    }
    expect(planned('2026-03-05', event('2026-03-06', '2026-03-07', true)).verdict).toBe('free');
    expect(planned('2026-03-05', event('2026-03-03', '2026-03-04', true)).verdict).toBe('free');
  });

  test('of others warn', () => {
    expect(planned('2026-02-05', event('2026-02-04', '2026-02-06', false))).toMatchObject({
      verdict: 'free',
      warnings: [{ kind: 'external_event', date: '2026-02-05', title: 'Kongress' }],
    });
  });

  test('whose day is open warn in every month they may be in', () => {
    expect(planned('2026-02-05', event('2026-02', '2026-04', true))).toMatchObject({
      verdict: 'free',
      warnings: [{ kind: 'own_event_day_open', date: '2026-02-05', title: 'Kongress' }],
    });
    expect(planned('2026-05-07', event('2026-02', '2026-04', true)).warnings).toEqual([]);
  });
});

test('school holidays warn in the weeks they touch', () => {
  const holidays = (from: string, until: string) => ({
    schoolHolidays: [{ name: 'Winterferien', laender: ['SN'] as const, from, until }],
  });
  const kinds = (from: string, until: string) => planned('2026-02-05', holidays(from, until)).warnings;
  expect(kinds('2026-02-08', '2026-02-20')).toEqual([
    { kind: 'school_holidays', date: '2026-02-05', name: 'Winterferien', laender: ['SN'] },
  ]);
  expect(kinds('2026-01-20', '2026-02-02')).toHaveLength(1);
  expect(kinds('2026-02-09', '2026-02-20')).toEqual([]);
  expect(kinds('2026-01-20', '2026-02-01')).toEqual([]);
});

test('school holidays of one name are one warning for all Länder that have them that week', () => {
  const schoolHolidays = [
    { name: 'Osterferien', laender: ['HE'] as const, from: '2026-03-30', until: '2026-04-10' },
    { name: 'Osterferien', laender: ['BY'] as const, from: '2026-03-30', until: '2026-04-10' },
    { name: 'Osterferien', laender: ['SH'] as const, from: '2026-03-26', until: '2026-04-04' },
    { name: 'Frühjahrsferien', laender: ['HH'] as const, from: '2026-04-07', until: '2026-04-08' },
  ];
  const found = planned('2026-04-02', { schoolHolidays }).warnings.filter(({ kind }) => kind === 'school_holidays');
  expect(found).toEqual([
    { kind: 'school_holidays', date: '2026-04-09', name: 'Osterferien', laender: ['BY', 'HE'] },
    { kind: 'school_holidays', date: '2026-04-09', name: 'Frühjahrsferien', laender: ['HH'] },
  ]);
});

describe('a series that ends', () => {
  test('has no dates after its last day, which counts', () => {
    expect(plan(2026, { end: '2026-03-05' }).map(({ date }) => date)).toEqual([
      '2026-01-08',
      '2026-02-05',
      '2026-03-05',
    ]);
    expect(plan(2027, { end: '2026-03-05' })).toEqual([]);
  });

  test('does not move a date past its end', () => {
    expect(planned('2026-04-02', { end: '2026-04-08' })).toMatchObject({
      verdict: 'skipped',
      reasons: [{ kind: 'eve_of_holiday' }, { kind: 'after_end', date: '2026-04-09' }],
    });
    expect(planned('2026-04-02', { end: '2026-04-09' }).verdict).toBe('moved');
  });
});

describe('an event on a day that is blocked', () => {
  const conference = { events: [{ title: 'Konferenz', from: '2026-07-02', until: '2026-07-03', own: true }] };

  test('is told, whatever came in between, and wherever it stands', () => {
    expect(planned('2026-07-02', { ...conference, standing: [{ date: '2026-07-02' }] })).toMatchObject({
      date: '2026-07-09',
      conflicts: [{ kind: 'own_event', date: '2026-07-02', title: 'Konferenz' }],
    });
    const byHand = [{ date: '2026-04-03', movedFrom: ['2026-04-09'] }];
    expect(planned('2026-04-02', { standing: byHand }).conflicts).toMatchObject([{ kind: 'holiday' }]);
    expect(planned('2026-07-02', { ...conference, standing: [{ date: '2026-07-09' }] }).conflicts).toEqual([]);
  });

  test('is not told where it is over or called off, or its day is open', () => {
    for (const standing of [{ date: '2026-07-02', isSettled: true }, { date: '2026-07' }]) {
      expect(planned('2026-07-02', { ...conference, standing: [standing] })).toMatchObject({ standing, conflicts: [] });
    }
  });
});

describe('events of the series that stand already', () => {
  const standing = (...dates: string[]) => ({ standing: dates.map((date, index) => ({ id: index + 1, date })) });

  test('are named with the date they stand for', () => {
    const found = plan(2025, standing('2025-10-09', '2025-11-06', '2025-09-11'));
    expect(found.filter((date) => date.standing).map(({ proposed, standing: event }) => [proposed, event?.id])).toEqual(
      [
        ['2025-09-04', 3],
        ['2025-10-02', 1],
        ['2025-11-06', 2],
      ],
    );
  });

  test('count though they were moved by hand, even out of the month', () => {
    expect(planned('2025-09-04', standing('2025-09-02')).standing).toMatchObject({ id: 1 });
    expect(planned('2025-09-04', standing('2025-09')).standing).toMatchObject({ id: 1 });
    expect(planned('2025-09-04', standing('2025-10-01')).standing).toBeNull();
    const moved = [{ date: '2025-10-01', movedFrom: ['2025-09-04'] }];
    expect(planned('2025-09-04', { standing: moved }).standing).toBe(moved[0]);
    expect(planned('2025-10-02', { standing: moved }).standing).toBeNull();
  });

  test('are found on the very day before any other of the month', () => {
    expect(planned('2025-10-02', standing('2025-10-07', '2025-10-09')).standing).toMatchObject({ id: 2 });
    expect(planned('2025-09-04', standing('2025-09-02', '2025-09-04')).standing).toMatchObject({ id: 2 });
  });

  test('bring along what is to be kept in mind on the day on which they stand, and nothing twice', () => {
    const told = (date: string) => planned('2027-05-06', standing(date)).warnings.map((reason) => reason.date);
    expect(planned('2027-05-06').warnings).toMatchObject([{ holiday: 'whit_sunday' }]);
    expect(planned('2027-05-06', standing('2027-05-20')).warnings).toMatchObject([{ holiday: 'whit_monday' }]);
    expect(told('2027-05-06')).toEqual([]);
    expect(told('2027-05')).toEqual([]);
  });

  test('each stand for one date', () => {
    const twice = plan(2026, { rrule: 'FREQ=MONTHLY;BYDAY=1MO,3MO', ...standing('2026-03-17', '2026-03-03') });
    const march = twice.filter(({ proposed }) => proposed.startsWith('2026-03'));
    expect(march.map(({ proposed, standing: event }) => [proposed, event?.id])).toEqual([
      ['2026-03-02', 2],
      ['2026-03-16', 1],
    ]);
    const one = plan(2026, { rrule: 'FREQ=MONTHLY;BYDAY=1MO,3MO', ...standing('2026-03-16') });
    expect(one.filter((date) => date.standing).map(({ proposed }) => proposed)).toEqual(['2026-03-16']);
  });
});

const rules = fc.constantFrom(
  FIRST_THURSDAY,
  'FREQ=MONTHLY;BYDAY=-1TU',
  'FREQ=MONTHLY;BYDAY=1MO,3MO',
  'FREQ=WEEKLY;BYDAY=WE',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
);
const years = fc.integer({ min: 2015, max: 2045 });
const around = fc.record({
  pauseMonths: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
  eventDays: fc.array(fc.integer({ min: 0, max: 364 }), { maxLength: 8 }),
});

test('every plan keeps its promises, and applying it twice adds nothing', () => {
  fc.assert(
    fc.property(rules, years, around, (rrule, year, { pauseMonths, eventDays }) => {
      const events = eventDays.map((offset) => {
        const day = addDays(`${year}-01-01`, offset);
        return { title: 'Sitzung', from: day, until: day, own: true };
      });
      const series = { rrule, year, pauseMonths, events };
      const dates = planSeries(series);
      for (const { proposed, date, verdict, reasons } of dates) {
        const later = addDays(proposed, 7);
        expect(date).toBe(verdict === 'free' ? proposed : verdict === 'moved' ? later : null);
        expect(reasons.length === 0).toBe(verdict === 'free');
        expect(date === null || obstaclesOn(date, series).length === 0).toBe(true);
        expect(date === null || date.slice(0, 7) === proposed.slice(0, 7)).toBe(true);
      }
      const taken = dates.flatMap(({ date }) => (date === null ? [] : [{ date }]));
      expect(new Set(taken.map(({ date }) => date)).size).toBe(taken.length);
      const again = planSeries({ ...series, standing: taken });
      expect(again.filter(({ date, standing }) => date !== null && standing === null)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
