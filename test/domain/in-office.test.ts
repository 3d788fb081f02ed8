import { describe, expect, it } from 'vitest';
import { tellsMore } from '../../src/domain/attendance.js';
import { ageRangeOn, isInOffice, youngestFirst } from '../../src/domain/in-office.js';
import { isCurrent } from '../../src/domain/role.js';

const today = '2025-09-04';

describe('isCurrent', () => {
  it.each([
    [null, null, true],
    ['2025-09-04', null, true],
    ['2025-09-05', null, false],
    ['2025', '2025', true],
    ['2025-10', null, false],
    [null, '2025-09-03', false],
    [null, '2025-09-04', true],
    [null, '2025-09', true],
    [null, '2025-08', false],
    [null, '2024', false],
  ])('from %s to %s: %s', (starts, ends, expected) => {
    expect(isCurrent({ starts, ends }, today)).toBe(expected);
  });
});

describe('isInOffice', () => {
  const term = { elected: '2019-10', starts: null, ends: null };
  it.each([
    ['elected long ago', [term], true],
    ['never elected', [], false],
    ['to be elected', [{ ...term, elected: '2025-09-14' }], false],
    ['elected, not begun', [{ ...term, starts: '2025-11-01' }], false],
    ['over', [{ ...term, ends: '2025-04-30' }], false],
    [
      'over, and elected again',
      [
        { ...term, ends: '2025-04-30' },
        { ...term, elected: '2025-03' },
      ],
      true,
    ],
  ])('%s', (_, terms, expected) => {
    expect(isInOffice(terms, today)).toBe(expected);
  });
});

describe('ageRangeOn', () => {
  it.each([
    ['1986', { min: 38, max: 39 }],
    ['1986-09-04', { min: 39, max: 39 }],
    ['1986-09-05', { min: 38, max: 38 }],
    ['2025', { min: 0, max: 0 }],
    ['2026', null],
  ])('%s', (born, expected) => {
    expect(ageRangeOn(born, today)).toEqual(expected);
  });
});

it('ranks the youngest in office first, and what is not known last', () => {
  const rows = [
    { inOffice: false, born: '1999' },
    { inOffice: true, born: null },
    { inOffice: true, born: '1986' },
    { inOffice: true, born: '1986-05' },
    { inOffice: true, born: '1990-01-01' },
  ];
  expect(rows.toSorted(youngestFirst).map(({ born }) => born)).toEqual(['1990-01-01', '1986-05', '1986', null, '1999']);
});

it('knows which status of an attendee tells more', () => {
  expect(tellsMore('attended', 'absent')).toBe(true);
  expect(tellsMore('invited', 'declined')).toBe(false);
  expect(tellsMore('accepted', 'accepted')).toBe(false);
});
