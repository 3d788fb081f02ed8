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
    ['second to last friday', 'FREQ=MONTHLY;BYDAY=-2FR'],
    ['vorletzter Freitag im Monat', 'FREQ=MONTHLY;BYDAY=-2FR'],
    ['second and second-to-last friday', 'FREQ=MONTHLY;BYDAY=2FR,-2FR'],
    ['1./3. Donnerstag', 'FREQ=MONTHLY;BYDAY=1TH,3TH'],
    ['monatlich am ersten Donnerstag', 'FREQ=MONTHLY;BYDAY=1TH'],
    ['every month on the second thursday', 'FREQ=MONTHLY;BYDAY=2TH'],
    ['last thursday of month', 'FREQ=MONTHLY;BYDAY=-1TH'],
    ['first thursday of january, april, july and october', 'FREQ=MONTHLY;BYDAY=1TH;BYMONTH=1,4,7,10'],
    ['first thursday of the quarter', 'FREQ=MONTHLY;BYDAY=1TH;BYMONTH=1,4,7,10'],
    ['letzter Freitag im Quartal', 'FREQ=MONTHLY;BYDAY=-1FR;BYMONTH=3,6,9,12'],
    ['quarterly on the last friday', 'FREQ=MONTHLY;BYDAY=-1FR;BYMONTH=3,6,9,12'],
    ['vorletzter Montag jedes Quartals', 'FREQ=MONTHLY;BYDAY=-2MO;BYMONTH=3,6,9,12'],
    ['vierteljährlich am ersten Donnerstag', 'FREQ=MONTHLY;BYDAY=1TH;BYMONTH=1,4,7,10'],
    ['erster Donnerstag von September bis Juni', 'FREQ=MONTHLY;BYDAY=1TH;BYMONTH=1,2,3,4,5,6,9,10,11,12'],
    ['erster Donnerstag außer im Juli und im August', 'FREQ=MONTHLY;BYDAY=1TH;BYMONTH=1,2,3,4,5,6,9,10,11,12'],
    ['montags alle zwei Wochen', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['Monday, every 2 weeks', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['alle 14 Tage am Montag', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['jede zweite Woche montags', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['every third week on a thursday', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TH'],
    ['FREQ=MONTHLY;BYDAY=1TH', 'FREQ=MONTHLY;BYDAY=1TH'],
  ])('%j: %s', (words, rrule) => {
    expect(parseRule(words)).toEqual({ rrule, alternative: null });
  });

  test.each([
    ['every second monday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'FREQ=MONTHLY;BYDAY=2MO'],
    ['jeden zweiten Montag', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'FREQ=MONTHLY;BYDAY=2MO'],
    ['every third thursday', 'FREQ=MONTHLY;BYDAY=3TH', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TH'],
    ['jeden zweiten Montag im März', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;BYMONTH=3', 'FREQ=MONTHLY;BYDAY=2MO;BYMONTH=3'],
    [
      'first thursday every other month',
      'FREQ=MONTHLY;BYDAY=1TH;BYMONTH=1,3,5,7,9,11',
      'FREQ=MONTHLY;BYDAY=1TH;BYMONTH=2,4,6,8,10,12',
    ],
    [
      'alle zwei Monate am ersten Donnerstag',
      'FREQ=MONTHLY;BYDAY=1TH;BYMONTH=1,3,5,7,9,11',
      'FREQ=MONTHLY;BYDAY=1TH;BYMONTH=2,4,6,8,10,12',
    ],
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
    'quarterly',
    'every monday of the quarter',
    'first and last friday of the quarter',
    'every 2 weeks monday every other month',
    'first thursday of the quarter except july',
    'every last week monday',
    'last but never',
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
      ordinals: fc.subarray<Ordinal>([1, 2, 3, 4, 5, -2, -1], { minLength: 1 }),
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

/** How people write a rule, put together from parts: each spelling must mean the rule, and nothing else. */
describe('spellings', () => {
  const days = [
    ['Monday', 'Mondays', 'mon', 'Montag', 'montags', 'Mo.'],
    ['Tuesday', 'Tuesdays', 'tue', 'Dienstag', 'dienstags', 'Di'],
    ['Wednesday', 'Wednesdays', 'wed', 'Mittwoch', 'mittwochs', 'Mi.'],
    ['Thursday', 'Thursdays', 'thurs', 'Donnerstag', 'donnerstags', 'Do.'],
    ['Friday', 'Fridays', 'fri', 'Freitag', 'freitags', 'Fr'],
    ['Saturday', 'Saturdays', 'sat', 'Samstag', 'Sonnabend', 'Sa.'],
    ['Sunday', 'Sundays', 'sun', 'Sonntag', 'sonntags', 'So'],
  ];
  const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const ordinals: readonly (readonly [ordinal: number, ...spellings: string[]])[] = [
    [1, 'first', '1st', '1.', 'erster', 'ersten', 'erste'],
    [2, 'second', '2nd', '2.', 'zweiter', 'zweiten', 'zweite'],
    [3, 'third', '3rd', '3.', 'dritter', 'dritten', 'dritte'],
    [4, 'fourth', '4th', '4.', 'vierter', 'vierten', 'vierte'],
    [5, 'fifth', '5th', '5.', 'fünfter', 'fuenften', 'fünfte'],
    [-2, 'second to last', 'next-to-last', 'penultimate', 'vorletzter', 'vorletzten', 'vorletzte'],
    [-1, 'last', 'last', 'letzten', 'letzter', 'letzten', 'letzte'],
  ];
  const day = fc
    .nat(6)
    .chain((index) => fc.record({ index: fc.constant(index), word: fc.constantFrom(...(days[index] ?? [])) }));
  const shouted = (text: string) =>
    fc.constantFrom(text, text.toUpperCase(), text.toLowerCase(), `  ${text.replace(' ', '   ')} `);

  test('of weekdays in the month', () => {
    const spelling = fc
      .record({
        ordinal: fc
          .constantFrom(...ordinals)
          .chain(([number, ...words]) => fc.record({ number: fc.constant(number), word: fc.constantFrom(...words) })),
        day,
        frame: fc.constantFrom(
          ['', ''],
          ['the ', ''],
          ['am ', ' im Monat'],
          ['jeden ', ' im Monat'],
          ['every ', ' of the month'],
          ['', ' of each month'],
          ['monatlich am ', ''],
          ['monthly on the ', ''],
          ['immer am ', ' des Monats'],
          ['', ' every month'],
        ),
      })
      .chain(({ ordinal, day: { index, word }, frame: [before, after] }) =>
        fc.record({
          words: shouted(`${before}${ordinal.word} ${word}${after}`),
          rrule: fc.constant(`FREQ=MONTHLY;BYDAY=${ordinal.number}${codes[index]}`),
        }),
      );
    fc.assert(
      fc.property(spelling, ({ words, rrule }) => {
        expect([words, parseRule(words)]).toEqual([words, { rrule, alternative: null }]);
      }),
      { numRuns: 500 },
    );
  });

  test('of weeks', () => {
    const frames: readonly (readonly [interval: number, frame: (day: string) => string])[] = [
      [1, (each) => `every ${each}`],
      [1, (each) => `jeden ${each}`],
      [1, (each) => `weekly on ${each}`],
      [1, (each) => `wöchentlich ${each}`],
      [2, (each) => `every 2 weeks ${each}`],
      [2, (each) => `every other week on ${each}`],
      [2, (each) => `alle zwei Wochen, jeweils am ${each}`],
      [2, (each) => `14-tägig ${each}`],
      [2, (each) => `${each} alle 14 Tage`],
      [2, (each) => `${each}, fortnightly`],
      [3, (each) => `alle 3 Wochen ${each}`],
      [3, (each) => `jede dritte Woche am ${each}`],
      [6, (each) => `every six weeks on a ${each}`],
      [12, (each) => `alle zwölf Wochen am ${each}`],
    ];
    const spelling = fc
      .record({ frame: fc.constantFrom(...frames), day })
      .chain(({ frame: [interval, frame], day: { index, word } }) =>
        fc.record({
          words: shouted(frame(word)),
          rrule: fc.constant(`FREQ=WEEKLY${interval === 1 ? '' : `;INTERVAL=${interval}`};BYDAY=${codes[index]}`),
        }),
      );
    fc.assert(
      fc.property(spelling, ({ words, rrule }) => {
        expect([words, parseRule(words)]).toEqual([words, { rrule, alternative: null }]);
      }),
      { numRuns: 500 },
    );
  });
});

test('words as they are shown', () => {
  expect(ruleInWords('FREQ=MONTHLY;BYDAY=1TH')).toBe('first thursday');
  expect(ruleInWords(`FREQ=MONTHLY;BYDAY=3TH;${NOT_AUGUST}`)).toBe('third thursday except august');
  expect(ruleInWords('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO')).toBe('every 2 weeks monday');
});
