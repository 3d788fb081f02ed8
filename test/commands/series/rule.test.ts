import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruleText } from '../../../src/commands/series/rule.js';
import { formatRrule, type Ordinal, type Rule } from '../../../src/domain/recurrence.js';
import { parseRule } from '../../../src/domain/recurrence-words.js';
import type { IsoWeekday } from '../../../src/domain/weekday.js';
import { translator } from '../../../src/i18n/translate.js';

test.each([
  ['FREQ=MONTHLY;BYDAY=1TH', 'erster Donnerstag im Monat', 'first Thursday of the month'],
  [
    'FREQ=MONTHLY;BYDAY=1MO,3MO,-1MO',
    'erster, dritter und letzter Montag im Monat',
    'first, third and last Monday of the month',
  ],
  [
    'FREQ=MONTHLY;BYDAY=3TH;BYMONTH=1,2,3,4,5,6,9,10,11,12',
    'dritter Donnerstag im Monat außer Juli und August',
    'third Thursday of the month except July and August',
  ],
  [
    'FREQ=MONTHLY;BYDAY=2MO;BYMONTH=3,9',
    'zweiter Montag im März und September',
    'second Monday in March and September',
  ],
  ['FREQ=WEEKLY;BYDAY=WE', 'jeden Mittwoch', 'every Wednesday'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'alle 2 Wochen am Montag', 'every 2 weeks on Monday'],
  ['FREQ=DAILY', 'FREQ=DAILY', 'FREQ=DAILY'],
])('%s in words', async (rrule, german, english) => {
  expect((await translator('de'))(ruleText(rrule, 'de'))).toBe(german);
  expect((await translator('en'))(ruleText(rrule, 'en'))).toBe(english);
});

test('what a rule is called can be typed to mean it', async () => {
  const translators = { de: await translator('de'), en: await translator('en') };
  const weekday = fc.integer({ min: 1, max: 7 }).map((day) => day as IsoWeekday);
  const months = fc.oneof(
    fc.constant(null),
    fc
      .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 11 })
      .map((all) => all.toSorted((a, b) => a - b)),
  );
  const inOrder: Ordinal[] = [1, 2, 3, 4, 5, -2, -1];
  const monthly = fc
    .record({ ordinals: fc.subarray(inOrder, { minLength: 1 }), weekday, months })
    .map((rule): Rule => ({ every: 'month', ...rule }));
  const weekly = fc
    .record({ interval: fc.integer({ min: 1, max: 52 }), weekday, months })
    .map((rule): Rule => ({ every: 'week', ...rule }));
  fc.assert(
    fc.property(fc.oneof(monthly, weekly), fc.constantFrom('de' as const, 'en' as const), (rule, language) => {
      const rrule = formatRrule(rule);
      expect(parseRule(translators[language](ruleText(rrule, language)))?.rrule).toBe(rrule);
    }),
  );
});
