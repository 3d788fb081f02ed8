import { expect, test } from 'vitest';
import { parseLeadTime } from '../../src/domain/lead-time.js';

test.each([
  ['15min', 15],
  ['15 Minuten', 15],
  ['1 minute', 1],
  ['2h', 120],
  ['2 Std.', 120],
  ['1 Stunde', 60],
  ['1d', 1440],
  ['3 Tage', 4320],
  [' 1 Day ', 1440],
  ['1w', 10_080],
  ['2 Wochen', 20_160],
])('“%s” is %i minutes', (text, minutes) => {
  expect(parseLeadTime(text)).toBe(minutes);
});

test.each(['', '15', 'min', '0min', '-1d', '1.5h', '1d 2h', '2 Monate', '367d', '99999min', '1 d d'])(
  '“%s” is none',
  (text) => {
    expect(parseLeadTime(text)).toBeNull();
  },
);
