import { describe, expect, test } from 'vitest';
import {
  beginningOf,
  type EventTimes,
  endOf,
  hasEnded,
  instantOf,
  isTimeZone,
  parseTime,
  parseTimeRange,
  wallTimeKind,
  wallTimeOf,
} from '../../src/domain/event-time.js';

const BERLIN = 'Europe/Berlin';

test.each([
  ['16:00', '16:00'],
  ['16.30', '16:30'],
  ['9', '09:00'],
  ['09:05', '09:05'],
  ['0:00', '00:00'],
  ['16 Uhr', '16:00'],
  ['16:15 Uhr', '16:15'],
  ['16.15\u00A0Uhr', '16:15'],
  ['4pm', '16:00'],
  ['4:30 p.m.', '16:30'],
  ['12 am', '00:00'],
  ['12pm', '12:00'],
])('the time %j is %s', (text, time) => {
  expect(parseTime(text)).toBe(time);
});

test.each(['', '24:00', '16:60', '16:5', '1600', '13pm', '0am', 'noon', '16:00:00', '-1'])('%j is no time', (text) => {
  expect(parseTime(text)).toBeNull();
});

test.each([
  ['16:00-17:30', '16:00', '17:30'],
  ['16:00 – 17:30', '16:00', '17:30'],
  ['16–17:30 Uhr', '16:00', '17:30'],
  ['16 Uhr bis 17.30 Uhr', '16:00', '17:30'],
  ['von 16 bis 17:30 Uhr', '16:00', '17:30'],
  ['4pm-5:30pm', '16:00', '17:30'],
  ['4-5:30pm', '16:00', '17:30'],
  ['11am to 1pm', '11:00', '13:00'],
  ['18:00-13:00', '18:00', '13:00'],
])('the range %j is %s to %s', (text, start, end) => {
  expect(parseTimeRange(text)).toEqual({ start, end });
});

test.each(['', '16:00', '16:00-', '-17:30', '16-17-18', '16:00-25:00'])('%j is no range', (text) => {
  expect(parseTimeRange(text)).toBeNull();
});

describe('wall time in Berlin', () => {
  test.each([
    ['2025-10-09', '16:00', '2025-10-09T14:00:00Z', 'once'],
    ['2025-12-04', '16:00', '2025-12-04T15:00:00Z', 'once'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00Z', 'once'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00Z', 'gap'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00Z', 'once'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00Z', 'overlap'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00Z', 'once'],
  ])('%s %s is %s (%s)', (date, time, instant, kind) => {
    expect(instantOf(date, time, BERLIN)).toBe(instant);
    expect(wallTimeKind(date, time, BERLIN)).toBe(kind);
  });

  test('is told from an instant', () => {
    expect(wallTimeOf('2025-10-09T22:30:00Z', BERLIN)).toEqual({ date: '2025-10-10', time: '00:30' });
    expect(wallTimeOf('2025-10-09T22:30:59.999Z', 'America/New_York')).toEqual({ date: '2025-10-09', time: '18:30' });
  });
});

test('zones have names of the IANA database', () => {
  expect(['Europe/Berlin', 'UTC', 'America/New_York'].every(isTimeZone)).toBe(true);
  expect(['', 'Berlin', 'Europe/Bonn', '+01:00'].some(isTimeZone)).toBe(false);
});

describe('the end of an event', () => {
  const roundTable: EventTimes = {
    startDate: '2025-10-09',
    endDate: '2025-10-09',
    startTime: '16:00',
    endTime: '17:30',
    timezone: BERLIN,
  };
  const allDay = (startDate: string, endDate: string): EventTimes => ({
    ...roundTable,
    startDate,
    endDate,
    startTime: null,
    endTime: null,
  });

  test('is its end time in its zone', () => {
    expect([beginningOf(roundTable), endOf(roundTable)]).toEqual(['2025-10-09T14:00:00Z', '2025-10-09T15:30:00Z']);
    expect(hasEnded(roundTable, '2025-10-09T15:29:59Z')).toBe(false);
    expect(hasEnded(roundTable, '2025-10-09T15:30:00Z')).toBe(true);
  });

  test('is the end of the last day, as long as that day is in the zone', () => {
    const days = allDay('2026-10-24', '2026-10-25');
    expect([beginningOf(days), endOf(days)]).toEqual(['2026-10-23T22:00:00Z', '2026-10-25T23:00:00Z']);
    expect(hasEnded(days, '2026-10-25T22:59:59Z')).toBe(false);
  });

  test('is the end of the month or year where no more is known', () => {
    expect([beginningOf(allDay('2020-11', '2020-11')), endOf(allDay('2020-11', '2020-11'))]).toEqual([
      '2020-10-31T23:00:00Z',
      '2020-11-30T23:00:00Z',
    ]);
    expect(beginningOf(allDay('2020', '2020'))).toBe('2019-12-31T23:00:00Z');
    expect(hasEnded(allDay('2020', '2020'), '2020-12-31T12:00:00Z')).toBe(false);
  });
});
