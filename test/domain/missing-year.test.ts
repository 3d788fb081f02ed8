import { expect, it } from 'vitest';
import { lacksOnlyYear } from '../../src/domain/partial-date.js';

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
