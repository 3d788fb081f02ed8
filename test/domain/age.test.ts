import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { ageOn, birthday, type ElectionOfTerm, eligibility, eligibilityOfTerms, isOpen } from '../../src/domain/age.js';
import { firstDay, lastDay } from '../../src/domain/partial-date.js';

function check(born: string | null, elected: string | null, limit = 40) {
  const decided = eligibility({ born, elected }, limit);
  expect(isOpen({ born, terms: [{ elected }] }, 'latest', limit)).toBe(decided.verdict === 'unknown');
  return decided;
}

describe('ages', () => {
  test.each([
    ['1980-03-15', 40, '2020-03-15'],
    ['1980-02-29', 40, '2020-02-29'],
    ['1980-02-29', 39, '2019-03-01'],
    ['1980-02-28', 39, '2019-02-28'],
  ])('born %s turns %i on %s', (born, years, day) => {
    expect(birthday(born, years)).toBe(day);
  });

  test.each([
    ['1980-03-15', '2020-03-14', 39],
    ['1980-03-15', '2020-03-15', 40],
    ['1980-02-29', '2019-02-28', 38],
    ['1980-02-29', '2019-03-01', 39],
    ['1980-02-29', '2020-02-28', 39],
    ['1980-02-29', '2020-02-29', 40],
    ['1980-12-31', '1981-01-01', 0],
  ])('born %s is on %s aged %i', (born, day, age) => {
    expect(ageOn(born, day)).toBe(age);
  });
});

describe('the eligibility rule', () => {
  test.each([
    ['1986', '2019-10', 'yes', 32, 33],
    ['1979', '2019-10', 'unknown', 39, 40],
    ['1979', '2019-12-31', 'no', 40, 40],
    ['1979-11', '2019-10', 'yes', 39, 39],
    ['1979-10', '2019-10', 'unknown', 39, 40],
    ['1979-09', '2019-10', 'no', 40, 40],
    ['1979-10-27', '2019-10-26', 'yes', 39, 39],
    ['1979-10-27', '2019-10-27', 'no', 40, 40],
    ['1979-10-27', '2019-10-28', 'no', 40, 40],
    ['1980-02-29', '2020-02-28', 'yes', 39, 39],
    ['1980-02-29', '2020-02-29', 'no', 40, 40],
    ['1979', '2018', 'yes', 38, 39],
    ['1979', '2020', 'no', 40, 41],
    ['2000', '2000', 'yes', 0, 0],
  ])('born %s, elected %s: %s (%i–%i)', (born, elected, verdict, min, max) => {
    expect(check(born, elected)).toMatchObject({ verdict, age: { min, max } });
  });

  test('29 February with a limit that falls in a common year: 28 February is still younger', () => {
    expect(check('1988-02-29', '2023-02-28', 35).verdict).toBe('yes');
    expect(check('1988-02-29', '2023-03-01', 35).verdict).toBe('no');
  });

  test('the limit is a setting', () => {
    expect(check('1986', '2019-10', 33).verdict).toBe('unknown');
    expect(check('1986', '2019-10', 32).verdict).toBe('no');
    expect(check('1986', '2019-10', 34).verdict).toBe('yes');
  });

  test('agrees with trying the days of both intervals one by one', () => {
    const partial = fc
      .record({ days: fc.integer({ min: 0, max: 1500 }), length: fc.constantFrom(4, 7, 10) })
      .map(({ days, length }) => ({ days, length }));
    const shorten = (from: string, { days, length }: { days: number; length: number }) =>
      Temporal.PlainDate.from(from).add({ days }).toString().slice(0, length);
    fc.assert(
      fc.property(partial, partial, fc.constantFrom(39, 40), (b, e, limit) => {
        const [born, elected] = [shorten('1978-06-01', b), shorten('2017-06-01', e)];
        const ages = new Set<number>();
        const [births, elections] = [days(born), days(elected)];
        for (const birth of births) for (const election of elections) ages.add(ageByTemporal(birth, election));
        const young = [...ages].map((age) => age < limit);
        const verdict = young.every(Boolean) ? 'yes' : young.some(Boolean) ? 'unknown' : 'no';
        expect(check(born, elected, limit)).toMatchObject({
          verdict,
          age: { min: Math.min(...ages), max: Math.max(...ages) },
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('reasons', () => {
  test.each([
    ['1986', '2019-10', { kind: 'younger', limit: 40, age: { min: 32, max: 33 } }],
    ['1970', '2019-10', { kind: 'not_younger', limit: 40, age: { min: 48, max: 49 } }],
    ['1979-10-27', '2019-10-27', { kind: 'limit_reached_on_election_day', limit: 40, age: { min: 40, max: 40 } }],
    // which day of October it was nobody says
    ['1979-10-01', '2019-10', { kind: 'not_younger', limit: 40, age: { min: 40, max: 40 } }],
    ['1980-02-29', '2020-02-29', { kind: 'limit_reached_on_election_day', limit: 40, age: { min: 40, max: 40 } }],
    [null, '2019-10', { kind: 'missing', facts: ['born'] }],
    ['1986', null, { kind: 'missing', facts: ['elected'] }],
    [null, null, { kind: 'missing', facts: ['born', 'elected'] }],
    ['2019-10-27', '1986-01-02', { kind: 'elected_before_birth' }],
  ])('born %s, elected %s', (born, elected, reason) => {
    expect(check(born, elected).reason).toEqual(reason);
  });

  test.each([
    ['1979', '2019-10', [{ fact: 'born', lacks: 'day_and_month' }]],
    ['1979-10', '2019-10-15', [{ fact: 'born', lacks: 'day' }]],
    ['1979-10-15', '2019', [{ fact: 'elected', lacks: 'day_and_month' }]],
    ['1979-10-15', '2019-10', [{ fact: 'elected', lacks: 'day' }]],
    ['1979-10', '2019', [{ fact: 'elected', lacks: 'day_and_month' }]],
    // Only the first of January would be settled by one fact alone, so both are named.
    [
      '1979',
      '2019',
      [
        { fact: 'born', lacks: 'day_and_month' },
        { fact: 'elected', lacks: 'day_and_month' },
      ],
    ],
    [
      '1979-10',
      '2019-10',
      [
        { fact: 'born', lacks: 'day' },
        { fact: 'elected', lacks: 'day' },
      ],
    ],
  ])('born %s, elected %s: what would decide it', (born, elected, gaps) => {
    expect(check(born, elected)).toMatchObject({ verdict: 'unknown', reason: { kind: 'imprecise', gaps } });
  });

  test('a contradiction has no age', () => {
    expect(check('2019-10-27', '1986')).toMatchObject({ verdict: 'unknown', age: null });
    expect(check('1986-10-27', '1986')).toMatchObject({ verdict: 'yes', age: { min: 0, max: 0 } });
    expect(check('1986-10-27', '1986-09').verdict).toBe('unknown');
  });
});

describe('the election that counts', () => {
  const of = (rule: 'latest' | 'first', born: string | null, terms: ElectionOfTerm[], asOf?: string) => {
    const person = asOf ? { born, terms, asOf } : { born, terms };
    const decided = eligibilityOfTerms(person, rule, 40);
    expect(isOpen(person, rule, 40)).toBe(decided.verdict === 'unknown');
    return decided;
  };
  const first = { elected: '2014-03-16', starts: '2014-05-01', first: true };
  const second = { elected: '2020-03-15', starts: '2020-05-01', first: false };

  test('is the latest, in whatever order the terms come, or the first', () => {
    for (const terms of [
      [first, second],
      [second, first],
    ]) {
      expect(of('latest', '1979-01-01', terms)).toMatchObject({
        verdict: 'no',
        age: { min: 41, max: 41 },
        elections: [second],
      });
      expect(of('first', '1979-01-01', terms)).toMatchObject({
        verdict: 'yes',
        age: { min: 35, max: 35 },
        elections: [first],
      });
    }
  });

  test('has not taken place yet if it lies after the day in question', () => {
    expect(of('latest', '1979-01-01', [first, second], '2020-03-14')).toMatchObject({
      verdict: 'yes',
      elections: [first],
    });
    expect(of('latest', '1979-01-01', [first, second], '2020-03-15')).toMatchObject({
      verdict: 'no',
      elections: [second],
    });
    expect(of('latest', '1979-01-01', [second], '2019-01-01')).toMatchObject({
      verdict: 'unknown',
      reason: { kind: 'not_yet_elected', elected: '2020-03-15' },
      elections: [],
    });
    expect(of('latest', '1979', [{ elected: '2026' }], '2026-05-15').verdict).toBe('no');
  });

  test('is missing without terms', () => {
    expect(of('latest', '1979', [])).toEqual({
      verdict: 'unknown',
      age: null,
      reason: { kind: 'no_election' },
      elections: [],
    });
  });

  test('is unknown where a term that may be the latest has no date', () => {
    const undated = { elected: null };
    expect(of('latest', '1985', [undated])).toMatchObject({
      verdict: 'unknown',
      age: null,
      reason: { kind: 'missing', facts: ['elected'] },
      elections: [undated],
    });
    expect(of('latest', '1985', [first, undated]).verdict).toBe('unknown');
    expect(of('latest', null, [first, undated]).reason).toEqual({ kind: 'missing', facts: ['born', 'elected'] });
    expect(of('latest', null, [first]).reason).toEqual({ kind: 'missing', facts: ['born'] });
  });

  test('may stay open where a later one cannot make anybody younger', () => {
    expect(of('latest', '1970', [first, { elected: null }]).verdict).toBe('no');
    expect(of('first', '1985', [second, { elected: null, starts: '2014' }]).verdict).toBe('yes');
    expect(of('first', '1976', [first, { elected: null }]).verdict).toBe('yes');
    expect(of('first', '1970', [first, { elected: null }]).verdict).toBe('unknown');
  });

  test('is told by the starts of the terms where an election has no date', () => {
    const earlier = { elected: null, starts: '2008-05' };
    const later = { elected: null, starts: '2020-05' };
    expect(of('latest', '1985', [earlier, first])).toMatchObject({ verdict: 'yes', elections: [first] });
    expect(of('latest', '1985', [earlier, { elected: '2014-03-16' }]).verdict).toBe('yes');
    expect(of('latest', '1985', [later, first])).toMatchObject({ verdict: 'unknown', elections: [later] });
    expect(of('first', '1970', [later, first])).toMatchObject({ verdict: 'no', elections: [first] });
    expect(of('first', '1970', [earlier, first])).toMatchObject({ verdict: 'unknown', elections: [earlier] });
  });

  test('a start before the own election date (a slip) does not drop the term', () => {
    expect(of('latest', '1985', [{ elected: '2014-03-16', starts: '2013' }]).verdict).toBe('yes');
  });

  test('election dates that tell the order outweigh the starts', () => {
    const slip = { elected: '2014-03-16', starts: '2021' };
    expect(of('latest', '1979', [slip, second])).toMatchObject({ verdict: 'no', elections: [second] });
  });

  test('a re-election is never the first, but tells who was young enough before', () => {
    expect(of('first', '1985', [second])).toMatchObject({ verdict: 'yes' });
    expect(of('first', '1979', [second])).toMatchObject({
      verdict: 'unknown',
      reason: { kind: 'first_election_not_recorded' },
    });
    expect(of('first', '1979', [{ elected: null, first: false }, first])).toMatchObject({
      verdict: 'yes',
      elections: [first],
    });
  });

  test('several partial dates of open order: the verdict holds for every order', () => {
    const sometime = { elected: '2019' };
    const october = { elected: '2019-10' };
    expect(of('latest', '1986', [sometime, october])).toMatchObject({
      verdict: 'yes',
      age: { min: 32, max: 33 },
      elections: [sometime, october],
    });
    expect(of('latest', '1979-11-15', [sometime, october])).toMatchObject({
      verdict: 'unknown',
      reason: { kind: 'imprecise', gaps: [{ fact: 'elected', lacks: 'day_and_month' }] },
    });
    expect(of('latest', '1979-09-15', [sometime, october]).verdict).toBe('no');
    expect(of('first', '1979-09-15', [sometime, october]).verdict).toBe('unknown');
    expect(of('first', '1979-11-15', [sometime, october]).verdict).toBe('yes');
  });

  test('open order may be told by the starts', () => {
    const terms = [
      { elected: '2019', starts: '2019-03' },
      { elected: '2019-10', starts: '2020-01' },
    ];
    expect(of('latest', '1979-11-15', terms)).toMatchObject({ verdict: 'yes', elections: [terms[1]] });
  });

  test('agrees with trying every combination of days', () => {
    const elected = fc.constantFrom('2018', '2018-12', '2019', '2019-02', '2019-02-10', '2019-03');
    const born = fc.constantFrom('1979', '1979-01', '1979-02', '1979-02-10', '1978-12');
    fc.assert(
      fc.property(
        born,
        fc.array(elected, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('latest', 'first'),
        (b, es, rule) => {
          const young = new Set<boolean>();
          for (const election of countingDays(es, rule)) {
            for (const birth of [firstDay(b), lastDay(b)]) young.add(ageByTemporal(birth, election) < 40);
          }
          const verdict = young.size === 2 ? 'unknown' : young.has(true) ? 'yes' : 'no';
          expect(
            of(
              rule,
              b,
              es.map((day) => ({ elected: day })),
            ).verdict,
          ).toBe(verdict);
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** The ends suffice: what lies between is settled by them. */
function countingDays(elected: readonly string[], rule: 'latest' | 'first'): string[] {
  const all = elected.reduce<string[][]>(
    (lists, day) =>
      lists.flatMap((list) => [
        [...list, firstDay(day)],
        [...list, lastDay(day)],
      ]),
    [[]],
  );
  return all.map((list) => list.sort().at(rule === 'latest' ? -1 : 0) ?? '');
}

/** Every third day of a year and every day of a month, the last one always. */
function days(partial: string): string[] {
  const all: string[] = [];
  for (let day = Temporal.PlainDate.from(firstDay(partial)); day.toString() <= lastDay(partial); ) {
    all.push(day.toString());
    day = day.add({ days: partial.length === 4 ? 3 : 1 });
  }
  return all.at(-1) === lastDay(partial) ? all : [...all, lastDay(partial)];
}

/** Counts birthdays: an age is reached on the birthday, and on 1 March where 29 February is lacking. */
function ageByTemporal(born: string, day: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = born.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = day.split('-').map(Number);
  return y2 - y1 - (m2 * 100 + d2 < m1 * 100 + d1 ? 1 : 0);
}
