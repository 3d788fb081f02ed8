import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageName, readLanguages } from '../../src/domain/languages.js';
import { fitOf, type Pairable, proposePairs } from '../../src/domain/pairs.js';

const nobody = { population: null, interests: null, languages: null };
const person = (id: number, traits: Partial<Pairable> = {}): Pairable => ({ id, ...nobody, ...traits });

describe('languages', () => {
  it('are the same by code and name, in German, English and their own', () => {
    expect(readLanguages('Deutsch, EN; українська / polnisch und Klingonisch')).toEqual([
      ...['de', 'en', 'uk', 'pl'],
      'Klingonisch',
    ]);
    expect(readLanguages('englisch, English')).toEqual(['en']);
    expect(readLanguages(null)).toEqual([]);
    expect([languageName('uk', 'de'), languageName('uk', 'en'), languageName('Klingonisch', 'de')]).toEqual([
      ...['Ukrainisch', 'Ukrainian'],
      'Klingonisch',
    ]);
  });
});

describe('how well two people fit', () => {
  it('tells languages, interests and size, each with its reason', () => {
    const one = { population: 20000, interests: 'Klima, Wohnen', languages: 'de, en' };
    const other = { population: 10000, interests: 'wohnen; Verkehr', languages: 'Englisch, Polnisch' };
    expect(fitOf(one, other)).toEqual({
      points: 40 + 25 + 20,
      reasons: [
        { kind: 'languages', languages: ['en'] },
        { kind: 'interests', interests: ['Wohnen'] },
        { kind: 'population', one: 20000, other: 10000 },
      ],
    });
    expect(fitOf(one, nobody)).toEqual({ points: 0, reasons: [] });
    expect(fitOf(nobody, nobody)).toEqual({ points: 0, reasons: [] });
  });

  it.each([
    [10000, 10000, 30],
    [10000, 20000, 20],
    [40000, 10000, 10],
    [10000, 80000, 0],
    [10000, 800000, 0],
  ])('counts sizes of %i and %i as %i', (one, other, points) => {
    expect(fitOf({ ...nobody, population: one }, { ...nobody, population: other }).points).toBe(points);
  });
});

describe('a proposal of pairs', () => {
  it('leaves somebody out only where there is nobody left with something in common', () => {
    const ones = [person(1, { languages: 'de, en', interests: 'Klima' }), person(2, { languages: 'en' }), person(3)];
    const others = [person(4, { languages: 'en', interests: 'Klima' }), person(5, { languages: 'de' })];
    // 1 and 4 fit best, but then 2 would stay alone
    expect(proposePairs(ones, others).map(({ one, other }) => [one.id, other.id])).toEqual([
      [1, 5],
      [2, 4],
    ]);
    expect(proposePairs(ones, [])).toEqual([]);
  });

  it('is the best there is, and the same in whatever order people come', () => {
    const trait = fc.record({
      population: fc.option(fc.constantFrom(1000, 5000, 20000, 90000), { nil: null }),
      interests: fc.option(fc.constantFrom('A', 'A, B', 'B, C, D', 'C'), { nil: null }),
      languages: fc.option(fc.constantFrom('de', 'en', 'de, en', 'pl'), { nil: null }),
    });
    const group = fc.array(trait, { maxLength: 5 });
    fc.assert(
      fc.property(group, group, (first, second) => {
        const ones = first.map((traits, index) => ({ id: index + 1, ...traits }));
        const others = second.map((traits, index) => ({ id: index + 11, ...traits }));
        const pairs = proposePairs(ones, others);
        const ids = pairs.flatMap(({ one, other }) => [one.id, other.id]);
        expect(new Set(ids).size).toBe(ids.length);
        expect(pairs.every(({ one, other, points }) => points > 0 && points === fitOf(one, other).points)).toBe(true);
        expect([pairs.length, pairs.reduce((sum, { points }) => sum + points, 0)]).toEqual(best(ones, others));
        expect(proposePairs(ones.toReversed(), others.toReversed())).toEqual(pairs);
      }),
    );
  });

  it('takes two delegations of 100', () => {
    const group = (first: number) =>
      Array.from({ length: 100 }, (_, i) =>
        person(first + i, { population: 1000 + ((i * 7919) % 90000), languages: 'en' }),
      );
    const start = performance.now();
    expect(proposePairs(group(1), group(101))).toHaveLength(100);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

/** Of all ways to pair, the most pairs and then the most points. */
function best(ones: readonly Pairable[], others: readonly Pairable[]): [number, number] {
  const [one, ...rest] = ones;
  if (one === undefined) return [0, 0];
  const ways = others.flatMap((other): [number, number][] => {
    const { points } = fitOf(one, other);
    if (points === 0) return [];
    const [count, sum] = best(
      rest,
      others.filter((each) => each !== other),
    );
    return [[count + 1, sum + points]];
  });
  return [best(rest, others), ...ways].toSorted((a, b) => b[0] - a[0] || b[1] - a[1])[0] ?? [0, 0];
}
