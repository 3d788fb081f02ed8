import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Allocation, allocate, type Choice, type Place } from '../../src/domain/allocation.js';

const workshops = [
  { id: 1, round: 'A', capacity: 1 },
  { id: 2, round: 'A', capacity: 2 },
  { id: 3, round: 'B', capacity: 1 },
  { id: 4, round: 'B', capacity: null },
];
const standing = (places: readonly Place[]) =>
  places.map(({ person, workshop }) => ({ person, workshop, isByHand: false }));
const given = (places: readonly Place[]) => places.map(({ person, workshop }) => `${person}:${workshop}`);

describe('places in workshops', () => {
  it('are the first wishes where there is room', () => {
    const choosers = [
      { id: 1, wishes: [1, 3, 4] },
      { id: 2, wishes: [2, 4] },
    ];
    const { places, open } = allocate({ workshops, choosers, perPerson: 2, seed: '' });
    expect(given(places)).toEqual(['1:1', '1:3', '2:2', '2:4']);
    expect(open).toEqual([{ person: 1, workshop: 4, rank: 3, why: 'same_round' }]);
  });

  it('go to somebody who has none before somebody who has one', () => {
    const choosers = [
      { id: 1, wishes: [3, 1] },
      { id: 2, wishes: [1] },
    ];
    const { places, open } = allocate({ workshops, choosers, perPerson: 2, seed: '' });
    expect(given(places)).toEqual(['1:3', '2:1']);
    expect(open).toEqual([{ person: 1, workshop: 1, rank: 2, why: 'full' }]);
  });

  it('are no more than one person may have', () => {
    const { places, open } = allocate({ workshops, choosers: [{ id: 1, wishes: [4, 2] }], perPerson: 1, seed: '' });
    expect(given(places)).toEqual(['1:4']);
    expect(open).toEqual([{ person: 1, workshop: 2, rank: 2, why: 'enough' }]);
  });

  it('are drawn between equals by the seed, the same each time and in whatever order people come', () => {
    const choosers = Array.from({ length: 20 }, (_, index) => ({ id: index + 1, wishes: [1] }));
    const winner = (seed: string, people = choosers) =>
      allocate({ workshops, choosers: people, perPerson: 1, seed }).places[0]?.person;
    expect(winner('2025')).toBe(winner('2025', choosers.toReversed()));
    expect(['2025', '2027', 'Tagung', 'x'].map((seed) => winner(seed))).toEqual([20, 15, 17, 14]);
  });

  it('stay where they are when somebody comes late, or a room becomes smaller', () => {
    const first = [
      { id: 1, wishes: [1] },
      { id: 2, wishes: [2, 1] },
    ];
    const before = allocate({ workshops, choosers: first, perPerson: 1, seed: '' });
    const late = [...first, { id: 3, wishes: [1] }];
    const after = allocate({ workshops, choosers: late, perPerson: 1, seed: 's', standing: standing(before.places) });
    expect(given(after.places)).toEqual(given(before.places));
    expect(after.open).toContainEqual({ person: 3, workshop: 1, rank: 1, why: 'full' });
    const byHand = [{ person: 2, workshop: 4, isByHand: true }];
    const kept = allocate({ workshops, choosers: first, perPerson: 1, seed: '', standing: byHand });
    expect(kept.places).toContainEqual({ person: 2, workshop: 4, rank: null });
  });

  it('given by hand outlive those that lots gave, also where these were wished for', () => {
    const choosers = [
      { id: 1, wishes: [1] },
      { id: 2, wishes: [] },
    ];
    const both = [
      { person: 1, workshop: 1, isByHand: false },
      { person: 2, workshop: 1, isByHand: true },
    ];
    expect(given(allocate({ workshops, choosers, perPerson: 1, seed: '', standing: both }).places)).toEqual(['2:1']);
  });
});

it('finds places for 600 people with three wishes each in 12 workshops of two rounds within two seconds', () => {
  const many = Array.from({ length: 12 }, (_, index) => ({ id: index, round: index < 6 ? 'A' : 'B', capacity: 60 }));
  // popular ones first: most people want the same few
  const choosers = Array.from({ length: 600 }, (_, id) => ({
    id,
    wishes: [...new Set([(id * id) % 5, 6 + ((id * 7) % 4), (id * 3) % 12])],
  }));
  const { places } = allocate({ workshops: many, choosers, perPerson: 2, seed: '2025' });
  expect(isPossible({ workshops: many, choosers, perPerson: 2, seed: '' }, places)).toBe(true);
  expect(places.length).toBeGreaterThan(400);
}, 2_000);

const choice: fc.Arbitrary<Choice> = fc
  .record({
    workshops: fc.array(
      fc.record({ round: fc.constantFrom('A', 'B'), capacity: fc.option(fc.integer({ min: 0, max: 2 })) }),
      { minLength: 1, maxLength: 4 },
    ),
    wishes: fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    perPerson: fc.integer({ min: 1, max: 2 }),
    seed: fc.string({ maxLength: 3 }),
    standing: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.boolean()), {
      maxLength: 4,
      selector: ([person, workshop]) => `${person} ${workshop}`,
    }),
  })
  .map(({ workshops, wishes, standing, ...rest }) => ({
    ...rest,
    workshops: workshops.map((workshop, index) => ({ id: index + 1, ...workshop })),
    choosers: wishes.map((each, index) => ({ id: index + 1, wishes: each })),
    standing: standing.map(([person, workshop, isByHand]) => ({ person, workshop, isByHand })),
  }));

describe('every allocation', () => {
  it('keeps capacities, rounds and the limit, and says why each wish stays open', () => {
    fc.assert(
      fc.property(choice, (each) => {
        const { places, open } = allocate(each);
        expect(isPossible(each, places)).toBe(true);
        const wished = each.choosers.flatMap(({ id, wishes }) =>
          wishes
            .filter((wish) => each.workshops.some((workshop) => workshop.id === wish))
            .map((wish) => `${id}:${wish}`),
        );
        const byWish = places.filter(({ rank }) => rank !== null);
        expect([...given(byWish), ...open.map(({ person, workshop }) => `${person}:${workshop}`)].toSorted()).toEqual(
          wished.toSorted(),
        );
        for (const { workshop, why } of open) {
          if (why !== 'full') continue;
          const { capacity } = each.workshops.find(({ id }) => id === workshop) ?? { capacity: null };
          expect(places.filter((place) => place.workshop === workshop)).toHaveLength(capacity ?? -1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is a best one: none of all possible ones is better', () => {
    fc.assert(
      fc.property(choice, (each) => {
        const best = everything(each).reduce(
          (most, places) => (better(score(each, places), most) ? score(each, places) : most),
          [-1, 0, 0, 0, 0],
        );
        expect(score(each, allocate(each).places)).toEqual(best);
      }),
      { numRuns: 150 },
    );
  });
});

/** The five aims, as numbers to be compared one after the other. */
function score({ choosers, standing = [] }: Choice, places: Allocation['places']): number[] {
  const most = Math.max(1, ...choosers.map(({ wishes }) => wishes.length));
  const wished = places.filter(({ rank }) => rank !== null);
  const kept = standing.filter(({ person, workshop }) =>
    places.some((place) => person === place.person && workshop === place.workshop),
  );
  return [
    kept.filter(({ isByHand }) => isByHand).length,
    kept.filter(({ isByHand }) => !isByHand).length,
    new Set(places.map(({ person }) => person)).size,
    wished.length,
    wished.reduce((sum, { rank }) => sum + most - (rank ?? 0) + 1, 0),
  ];
}

function better(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

function isPossible({ workshops, perPerson }: Choice, places: readonly Place[]): boolean {
  const rounds = places.map(
    ({ person, workshop }) => `${person} ${workshops.find(({ id }) => id === workshop)?.round}`,
  );
  const of = (person: number) => places.filter((place) => place.person === person).length;
  const inside = workshops.every(
    ({ id, capacity }) => capacity === null || places.filter(({ workshop }) => workshop === id).length <= capacity,
  );
  return inside && new Set(rounds).size === rounds.length && places.every(({ person }) => of(person) <= perPerson);
}

/** Every possible allocation. */
function everything(each: Choice): Place[][] {
  const { choosers, workshops, standing = [] } = each;
  const exists = (workshop: number) => workshops.some(({ id }) => id === workshop);
  const candidates = choosers.flatMap(({ id, wishes }): Place[] => {
    const own = wishes.filter(exists);
    const extra = standing.filter(
      ({ person, workshop }) => person === id && exists(workshop) && !own.includes(workshop),
    );
    return [
      ...own.map((workshop, index) => ({ person: id, workshop, rank: index + 1 })),
      ...extra.map(({ workshop }) => ({ person: id, workshop, rank: null })),
    ];
  });
  let all: Place[][] = [[]];
  for (const candidate of candidates) {
    all = all.flatMap((places) => {
      const more = [...places, candidate];
      return isPossible(each, more) ? [places, more] : [places];
    });
  }
  return all;
}
