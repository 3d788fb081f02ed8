import { expect, it } from 'vitest';
import { isDayOfNoMonth, lacksOnlyYear } from '../../src/domain/partial-date.js';

it.each([
  ['4.12.', '4.12.'],
  ['4.12', '4.12.'],
  ['4. Dezember', '4. Dezember '],
  ['Oktober', 'Oktober '],
  ['Do, 4.12.', null],
  ['4.12.2025', null],
  ['31.4.', null],
  ['12', null],
  ['morgen', null],
  ['', null],
])('%s lacks only a year: %s', (text, begin) => expect(lacksOnlyYear(text)).toBe(begin));

it.each([
  ['31.4.2027', true],
  ['2027-02-30', true],
  ['29.2.2026', true],
  ['29.2.2028', false],
  ['31.13.2027', false],
  ['April 2027', false],
  ['morgen', false],
])('%s is a day of no month: %s', (text, is) => expect(isDayOfNoMonth(text)).toBe(is));
