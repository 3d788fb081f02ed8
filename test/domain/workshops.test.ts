import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/domain/programme.js';
import { assign, explainWishes, type Participant, takenPlaces, workshopsOf } from '../../src/domain/workshops.js';
import { sampleSession } from '../helpers/sample-session.js';

const workshop = (id: number, time: string | null, changes: Partial<Session> = {}) =>
  sampleSession(`W${id}`, time, { id, kind: 'workshop', ...changes });
const rounds = (sessions: Session[]) =>
  Object.fromEntries(workshopsOf(sessions).map(({ session, parallel }) => [session.id, [...parallel]]));

describe('what is parallel', () => {
  it('is a phase, also where no times are known', () => {
    const [first, second] = [{ phase: '1' }, { phase: '2' }];
    expect(rounds([workshop(1, null, first), workshop(2, null, first), workshop(3, null, second)])).toEqual({
      1: [2],
      2: [1],
      3: [],
    });
  });

  it('is without a phase whatever hangs together by its times; other sessions are not asked', () => {
    const sessions = [
      workshop(1, '10:00-11:00'),
      workshop(2, '10:30-11:30'),
      workshop(3, '11:15-12:00'),
      workshop(4, '14:00-15:00'),
      workshop(5, '14:00-15:00', { day: '2025-11-08' }),
      sampleSession('Pause', '14:00-15:00', { kind: 'break' }),
    ];
    expect(rounds(sessions)).toEqual({ 1: [2, 3], 2: [1, 3], 3: [1, 2], 4: [], 5: [] });
  });

  it('is a long workshop to those of another phase that it runs into, and only to them', () => {
    const sessions = [
      workshop(1, '10:00-12:30', { phase: '1' }),
      workshop(2, '12:00-13:00', { phase: '2' }),
      workshop(3, '12:30-13:00', { phase: '2' }),
      workshop(4, '12:15', { phase: null }),
    ];
    expect(rounds(sessions)).toEqual({ 1: [2, 4], 2: [1, 3, 4], 3: [2], 4: [1, 2] });
  });
});

const programme = workshopsOf([
  workshop(1, '10:00-11:00', { phase: '1', capacity: 1 }),
  workshop(2, '10:00-12:30', { phase: '1', capacity: 3 }),
  workshop(3, '12:00-13:00', { phase: '2', capacity: 2 }),
  workshop(4, '13:00-14:00', { phase: '2' }),
]);
const given = (places: ReturnType<typeof assign>) => places.map((each) => `${each.person}:${each.workshop}`);

describe('an assignment', () => {
  it('gives nobody two at a time, though they are of two phases: the dearer one stays', () => {
    const choosers = [{ id: 7, wishes: [3, 2, 4] }];
    const choice = { workshops: programme, choosers, perPerson: 2, seed: 's' };
    expect(given(assign({ ...choice, standing: [] }))).toEqual(['7:3']);
    // unless they have the other one already
    expect(assign({ ...choice, standing: [{ person: 7, workshop: 2, isByHand: false }] })).toEqual([
      { person: 7, workshop: 2, rank: 2 },
      { person: 7, workshop: 4, rank: 3 },
    ]);
    // and what somebody gave by hand outlives what lots gave
    const both = [
      { person: 7, workshop: 2, isByHand: true },
      { person: 7, workshop: 3, isByHand: false },
    ];
    expect(given(assign({ ...choice, standing: both }))).toEqual(['7:2', '7:4']);
  });

  it('never breaks a room, a person’s time or the most for one person, and is the same again', () => {
    const wishes = fc.uniqueArray(fc.constantFrom(1, 2, 3, 4), { maxLength: 4 });
    const people = fc.array(wishes, { maxLength: 8 });
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 3 }), fc.string(), (all, perPerson, seed) => {
        const choosers = all.map((own, id) => ({ id, wishes: own }));
        const choice = { workshops: programme, choosers, perPerson, seed, standing: [] };
        const places = assign(choice);
        for (const { session, parallel } of programme) {
          const here = places.filter((place) => place.workshop === session.id);
          expect(here.length).toBeLessThanOrEqual(session.capacity ?? all.length);
          for (const { person } of here) {
            const own = places.filter((place) => place.person === person);
            expect(own.length).toBeLessThanOrEqual(perPerson);
            expect(own.filter((place) => parallel.has(place.workshop))).toEqual([]);
          }
        }
        expect(assign({ ...choice, choosers: choosers.toReversed() })).toEqual(places);
        // nobody is disturbed by a second run, whatever it draws by
        expect(
          assign({ ...choice, seed: `${seed}2`, standing: places.map((place) => ({ ...place, isByHand: false })) }),
        ).toEqual(places);
      }),
    );
  });
});

describe('why a wish did not come true', () => {
  const person = (wishes: number[], places: number[], isComing = true): Participant => ({
    ...{ id: 1, isComing, wishes, places },
  });
  const why = (who: Participant, others: Participant[] = [], perPerson = 2) =>
    explainWishes(who, programme, takenPlaces([who, ...others]), perPerson).map(({ outcome, beside }) =>
      beside === null ? outcome : `${outcome} ${beside}`,
    );
  const holder = { ...person([], [1]), id: 2 };

  it.each([
    ['a dearer one at that time', person([2, 1], [2]), [holder], ['given', 'parallel 2']],
    ['no room, hence the lesser one', person([1, 2], [2]), [holder], ['full', 'given']],
    ['a place by hand at that time', person([1], [2]), [], ['parallel 2']],
    ['two dearer ones', person([1, 4, 3], [1, 4]), [], ['given', 'given', 'parallel 4']],
    ['room that nobody gave out', person([1], []), [], ['open']],
    ['no registration any more', person([1], [1], false), [], ['not_coming']],
  ])('%s', (_, who, others, expected) => {
    expect(why(who, others)).toEqual(expected);
  });

  it('as many as one person gets', () => {
    expect(why(person([4, 1], [4]), [], 1)).toEqual(['given', 'enough']);
    expect(why(person([4, 1], [4]), [holder], 1)).toEqual(['given', 'enough']);
  });
});
