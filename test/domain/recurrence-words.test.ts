import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRrule, type Ordinal, type Rule } from '../../src/domain/recurrence.js';
import { parseRule, ruleInWords } from '../../src/domain/recurrence-words.js';
import type { IsoWeekday } from '../../src/domain/weekday.js';

const NOT_AUGUST = 'BYMONTH=1,2,3,4,5,6,7,9,10,11,12';

describe('words of a rule', () => {
  test.each([
    ['first thursday', 'FREQ=MONTHLY;BYDAY=1TH'],
    ['First Thursday', 'FREQ=MONTHLY;BYDAY=1TH'],
    ['1st Thursday', 'FREQ=MONTHLY;BYDAY=1TH'],
    ['the first thursday of the month', 'FREQ=MONTHLY;BYDAY=1TH'],
    ['every first thursday', 'FREQ=MONTHLY;BYDAY=1TH'],
    ['every second monday of the month', 'FREQ=MONTHLY;BYDAY=2MO'],
    ['second monday', 'FREQ=MONTHLY;BYDAY=2MO'],
    ['last tuesday', 'FREQ=MONTHLY;BYDAY=-1TU'],
    ['first and third monday', 'FREQ=MONTHLY;BYDAY=1MO,3MO'],
    ['1st, 3rd and last monday', 'FREQ=MONTHLY;BYDAY=1MO,3MO,-1MO'],
    ['third thursday except august', `FREQ=MONTHLY;BYDAY=3TH;${NOT_AUGUST}`],
    ['third thursday, except in august', `FREQ=MONTHLY;BYDAY=3TH;${NOT_AUGUST}`],
    ['third thursday except july and august', 'FREQ=MONTHLY;BYDAY=3TH;BYMONTH=1,2,3,4,5,6,9,10,11,12'],
    ['third thursday except december to february', 'FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3,4,5,6,7,8,9,10,11'],
    ['second monday in march and september', 'FREQ=MONTHLY;BYDAY=2MO;BYMONTH=3,9'],
    ['every monday', 'FREQ=WEEKLY;BYDAY=MO'],
    ['monday', 'FREQ=WEEKLY;BYDAY=MO'],
    ['mondays', 'FREQ=WEEKLY;BYDAY=MO'],
    ['weekly on monday', 'FREQ=WEEKLY;BYDAY=MO'],
    ['every 2 weeks monday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['every two weeks on Monday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['2 weeks monday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['every other monday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['every 2 weeks monday except august', `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;${NOT_AUGUST}`],
    ['erster donnerstag', 'FREQ=MONTHLY;BYDAY=1TH'],
    ['1. Donnerstag', 'FREQ=MONTHLY;BYDAY=1TH'],
    ['am ersten Donnerstag im Monat', 'FREQ=MONTHLY;BYDAY=1TH'],
    ['jeden ersten Donnerstag', 'FREQ=MONTHLY;BYDAY=1TH'],
    ['jeder erste Donnerstag des Monats', 'FREQ=MONTHLY;BYDAY=1TH'],
    ['letzter dienstag', 'FREQ=MONTHLY;BYDAY=-1TU'],
    ['letzter Dienstag außer Juli und August', 'FREQ=MONTHLY;BYDAY=-1TU;BYMONTH=1,2,3,4,5,6,9,10,11,12'],
    ['dritter Donnerstag ohne August', `FREQ=MONTHLY;BYDAY=3TH;${NOT_AUGUST}`],
    ['dritter Donnerstag, nicht im August', `FREQ=MONTHLY;BYDAY=3TH;${NOT_AUGUST}`],
    ['zweiter Montag im März und September', 'FREQ=MONTHLY;BYDAY=2MO;BYMONTH=3,9'],
    ['zweiter Montag im März bis Mai', 'FREQ=MONTHLY;BYDAY=2MO;BYMONTH=3,4,5'],
    ['erster und dritter Montag', 'FREQ=MONTHLY;BYDAY=1MO,3MO'],
    ['jeden zweiten Montag im Monat', 'FREQ=MONTHLY;BYDAY=2MO'],
    ['alle zwei Wochen montags', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['alle 2 Wochen am Montag', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['14-tägig montags', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['jeden Montag', 'FREQ=WEEKLY;BYDAY=MO'],
    ['FREQ=MONTHLY;BYDAY=1TH', 'FREQ=MONTHLY;BYDAY=1TH'],
  ])('%j: %s', (words, rrule) => {
    expect(parseRule(words)).toEqual({ rrule, alternative: null });
  });

  test.each([
    ['every second monday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'FREQ=MONTHLY;BYDAY=2MO'],
    ['jeden zweiten Montag', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'FREQ=MONTHLY;BYDAY=2MO'],
    ['every third thursday', 'FREQ=MONTHLY;BYDAY=3TH', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TH'],
  ])('%j is read as %s, but may mean %s', (words, rrule, alternative) => {
    expect(parseRule(words)).toEqual({ rrule, alternative });
  });

  test.each([
    '',
    'thursday first',
    'first',
    'first someday',
    'sixth thursday',
    'every 0 weeks monday',
    'every 2 weeks',
    'every 2 months monday',
    'first thursday except',
    'first thursday except summer',
    'first thursday except january to december',
    'first thursday in',
    'monthly',
    'FREQ=DAILY',
  ])('%j is no rule', (words) => {
    expect(parseRule(words)).toBeNull();
  });
});

test('the words of a rule read back as the rule', () => {
  const weekday = fc.constantFrom<IsoWeekday>(1, 2, 3, 4, 5, 6, 7);
  const months = fc.option(fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { minLength: 1, maxLength: 11 }));
  const rules: fc.Arbitrary<Rule> = fc.oneof(
    fc.record({
      every: fc.constant('month' as const),
      ordinals: fc.subarray<Ordinal>([1, 2, 3, 4, 5, -1], { minLength: 1 }),
      weekday,
      months,
    }),
    fc.record({ every: fc.constant('week' as const), interval: fc.integer({ min: 1, max: 12 }), weekday, months }),
  );
  fc.assert(
    fc.property(rules, (rule) => {
      const rrule = formatRrule(rule);
      expect(parseRule(ruleInWords(rrule) ?? '')).toEqual({ rrule, alternative: null });
    }),
    { numRuns: 300 },
  );
});

test('words as they are shown', () => {
  expect(ruleInWords('FREQ=MONTHLY;BYDAY=1TH')).toBe('first thursday');
  expect(ruleInWords(`FREQ=MONTHLY;BYDAY=3TH;${NOT_AUGUST}`)).toBe('third thursday except august');
  expect(ruleInWords('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO')).toBe('every 2 weeks monday');
});
