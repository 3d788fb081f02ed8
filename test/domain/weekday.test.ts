import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { isoWeekday } from '../../src/domain/weekday.js';

test('the weekday of every day from 1895 to 2105 agrees with Temporal', () => {
  let date = Temporal.PlainDate.from('1895-01-01');
  const wrong: string[] = [];
  for (; date.year < 2106; date = date.add({ days: 1 })) {
    if (isoWeekday(date.toString()) !== date.dayOfWeek) wrong.push(date.toString());
  }
  expect(wrong).toEqual([]);
});
