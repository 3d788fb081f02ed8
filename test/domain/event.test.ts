import { expect, test } from 'vitest';
import { isAllDay, localEnd, localStart } from '../../src/domain/event.js';

const times = { startDate: '2025-09-04', endDate: '2025-09-05', startTime: '16:00', endTime: '12:30' };

test('an event with times begins and ends on the clock', () => {
  expect([isAllDay(times), localStart(times), localEnd(times)]).toEqual([
    false,
    '2025-09-04T16:00',
    '2025-09-05T12:30',
  ]);
});

test.each(['2025-09-04', '2025-09', '2025'])('an event without is all-day, %s as far as it is known', (date) => {
  const allDay = { startDate: date, endDate: date, startTime: null, endTime: null };
  expect([isAllDay(allDay), localStart(allDay), localEnd(allDay)]).toEqual([true, date, date]);
});

test('midnight is a time', () => {
  expect(isAllDay({ startTime: '00:00' })).toBe(false);
  expect(localStart({ startDate: '2025-09-04', startTime: '00:00' })).toBe('2025-09-04T00:00');
});
