import type { WorkshopPerson } from '../../db/workshops.js';
import { assign, takenPlaces } from '../../domain/workshops.js';
import { OperationFailed } from '../../errors.js';
import type { WorkshopState } from './state.js';

/** How places are to be given out. */
export interface AssignmentRules {
  seed: string;
  perPerson: number;
  /** Places of an earlier assignment do not count; those given by hand do. */
  isAnew: boolean;
}

/** What an assignment changes for a person. */
export interface PlaceChange {
  person: WorkshopPerson;
  gained: number[];
  lost: number[];
}

/** An assignment, worked out and not applied. */
export interface AssignmentPlan {
  rules: AssignmentRules;
  before: WorkshopState;
  /** How the workshops stand afterwards. */
  after: WorkshopState;
  /** By name, those alone for whom something changes. */
  changes: PlaceChange[];
  /** Places of people who are not coming any more; they are free. */
  freed: { person: WorkshopPerson; sessions: readonly number[] }[];
}

/**
 * Works out an assignment from how things stand: the same state and rules give the same plan.
 * @throws OperationFailed where there are more wishes than can be weighed exactly
 */
export function planAssignment(state: WorkshopState, rules: AssignmentRules): AssignmentPlan {
  const { seed, perPerson, isAnew } = rules;
  const coming = state.people.filter(({ isComing }) => isComing);
  const standing = coming.flatMap(({ id, places, byHand }) =>
    (isAnew ? byHand : places).map((workshop) => ({
      ...{ person: id, workshop },
      isByHand: byHand.includes(workshop),
    })),
  );
  const choosers = coming
    .filter(({ wishes, places }) => wishes.length + places.length > 0)
    .map(({ id, wishes }) => ({ id, wishes }));
  const given = new Map<number, number[]>();
  for (const { person, workshop } of exactly(() => assign({ ...state, choosers, perPerson, seed, standing }))) {
    given.set(person, [...(given.get(person) ?? []), workshop]);
  }
  const people = state.people.map((person) => {
    const places = person.isComing ? (given.get(person.id) ?? []) : [];
    return { ...person, places, byHand: person.byHand.filter((each) => places.includes(each)) };
  });
  const changes = coming.flatMap((person): PlaceChange[] => {
    const places = given.get(person.id) ?? [];
    const gained = places.filter((each) => !person.places.includes(each));
    const lost = person.places.filter((each) => !places.includes(each));
    return gained.length + lost.length === 0 ? [] : [{ person, gained, lost }];
  });
  const freed = state.people
    .filter(({ isComing, places }) => !isComing && places.length > 0)
    .map((person) => ({ person, sessions: person.places }));
  return {
    ...{ rules, before: state, changes, freed },
    after: { ...state, seed, perPerson, people, taken: takenPlaces(people) },
  };
}

/** The flow says itself where its weights would no longer be exact. */
function exactly<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new OperationFailed('These are more wishes than njb can give out fairly in one go.');
  }
}

/** How many people with a wish of each rank got it; index 0 is the first wish. */
export function satisfaction({ people }: Pick<WorkshopState, 'people'>): { given: number; of: number }[] {
  const coming = people.filter(({ isComing }) => isComing);
  const most = Math.max(0, ...coming.map(({ wishes }) => wishes.length));
  return Array.from({ length: most }, (_, index) => {
    const wishing = coming.flatMap(({ wishes, places }) =>
      wishes[index] === undefined ? [] : [places.includes(wishes[index])],
    );
    return { given: wishing.filter(Boolean).length, of: wishing.length };
  });
}

/** Who is coming, wished for something and has no place at all. */
export function emptyHanded({ people }: Pick<WorkshopState, 'people'>): WorkshopPerson[] {
  return people.filter(({ isComing, wishes, places }) => isComing && wishes.length > 0 && places.length === 0);
}
