import { describe, expect, it } from 'vitest';
import type { AttendeeStatus } from '../../src/domain/attendance.js';
import { groupsOf, planPairs } from '../../src/domain/pair-plan.js';

const person = (id: number, group: string | null, interests: string, status: AttendeeStatus = 'accepted') => ({
  ...{ id, group, interests, status },
  ...{ languages: null, population: null },
});
const people = [
  person(1, 'DE', 'A, B'),
  person(2, 'DE', 'A'),
  person(3, 'DE', 'C', 'declined'),
  person(4, 'UA', 'A, B'),
  person(5, 'UA', 'A'),
  person(6, 'UA', 'C'),
  person(7, null, 'A'),
];
const plan = (standing: { one: number; other: number; byHand: boolean }[], isAnew = false) => {
  const { kept, parted, proposed } = planPairs(people, standing, ['DE', 'UA'], isAnew);
  const ids = (pairs: readonly { one: number; other: number }[]) => pairs.map(({ one, other }) => `${one}-${other}`);
  return {
    kept: ids(kept),
    parted: parted.map(({ pair, why }) => `${ids([pair])} ${why}`),
    proposed: proposed.map(({ one, other }) => `${one.id}-${other.id}`),
  };
};

describe('a plan of pairs', () => {
  it('is made of those who come, between two groups', () => {
    expect(groupsOf(people)).toEqual(['DE', 'UA']);
    expect(plan([])).toEqual({ kept: [], parted: [], proposed: ['1-4', '2-5'] });
  });

  it('keeps the pairs that stand', () => {
    const byHand = { one: 1, other: 5, byHand: true };
    expect(plan([byHand])).toEqual({ kept: ['1-5'], parted: [], proposed: ['2-4'] });
    expect(plan([byHand], true)).toEqual({ kept: ['1-5'], parted: [], proposed: ['2-4'] });
  });

  it('parts what was proposed only where that is asked for, and what is the same again not at all', () => {
    const worse = { one: 1, other: 5, byHand: false };
    expect(plan([worse])).toEqual({ kept: ['1-5'], parted: [], proposed: ['2-4'] });
    expect(plan([worse], true)).toEqual({ kept: [], parted: ['1-5 anew'], proposed: ['1-4', '2-5'] });
    expect(plan([{ one: 4, other: 1, byHand: false }], true)).toEqual({ kept: ['4-1'], parted: [], proposed: ['2-5'] });
  });

  it('keeps what was proposed where another choice is only as good', () => {
    const alike = [person(1, 'DE', 'A'), person(2, 'DE', 'A'), person(4, 'UA', 'A'), person(5, 'UA', 'A')];
    const crossed = [
      { one: 1, other: 5, byHand: false },
      { one: 4, other: 2, byHand: false },
    ];
    expect(planPairs(alike, crossed, ['DE', 'UA'], true)).toEqual({ kept: crossed, parted: [], proposed: [] });
  });

  it('parts two who are of one group by now', () => {
    const pair = { one: 1, other: 2, byHand: true };
    expect(plan([pair])).toEqual({ kept: [], parted: ['1-2 same_group'], proposed: ['1-4', '2-5'] });
  });

  it('parts pairs of whom one does not come any more, also those made by hand', () => {
    expect(plan([{ one: 3, other: 6, byHand: true }]).parted).toEqual(['3-6 gone']);
  });
});
