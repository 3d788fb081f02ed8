import { expect, test } from 'vitest';
import { minutesBefore } from '../../src/domain/clock-time.js';

test.each([
  ['16:00', 15, '15:45'],
  ['16:10', 70, '15:00'],
  ['09:05', 0, '09:05'],
  ['00:15', 15, '00:00'],
  ['00:10', 15, null],
])('%s, %i minutes before, is %s', (time, minutes, expected) => {
  expect(minutesBefore(time, minutes)).toBe(expected);
});
