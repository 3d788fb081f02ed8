import type { AttendeeStatus } from './attendance.js';
import { comingStatuses } from './coming.js';
import { type Pairable, type ProposedPair, proposePairs } from './pairs.js';

/** Somebody on an event's list who may be paired. */
export interface Listed extends Pairable {
  group: string | null;
  status: AttendeeStatus;
}

/** Two who are paired. */
export interface StandingPair {
  one: number;
  other: number;
  byHand: boolean;
}

/** What becomes of an event's pairs. */
export interface PairPlan<P, S> {
  kept: S[];
  /**
   * Parted, as one of the two does not come (`gone`), both are of one group by now (`same_group`), or others fit better
   * (`anew`).
   */
  parted: { pair: S; why: 'gone' | 'same_group' | 'anew' }[];
  proposed: ProposedPair<P>[];
}

/** The groups of those who come, by name. */
export function groupsOf(people: readonly Listed[]): string[] {
  const groups = people.flatMap(({ group, status }) =>
    group !== null && comingStatuses.includes(status) ? [group] : [],
  );
  return [...new Set(groups)].toSorted(new Intl.Collator('de').compare);
}

/**
 * Pairs those who come and have nobody yet; pairs that stand stay, unless one of the two does not come any more or is of
 * the other's group by now.
 * @param isAnew whether pairs that were once proposed may change where others fit better; those made by hand never do
 */
export function planPairs<P extends Listed, S extends StandingPair>(
  people: readonly P[],
  standing: readonly S[],
  [first, second]: readonly [string, string],
  isAnew: boolean,
): PairPlan<P, S> {
  const coming = new Map(
    people.filter(({ status }) => comingStatuses.includes(status)).map((person) => [person.id, person]),
  );
  const comes = ({ one, other }: S) => coming.has(one) && coming.has(other);
  const fits = (pair: S) => comes(pair) && !isOfOneGroup(coming.get(pair.one), coming.get(pair.other));
  const fixed = standing.filter((pair) => fits(pair) && (pair.byHand || !isAnew));
  const taken = new Set(fixed.flatMap(({ one, other }) => [one, other]));
  const free = [...coming.values()].filter(({ id }) => !taken.has(id));
  const isSame = (pair: S, { one, other }: Pick<ProposedPair<P>, 'one' | 'other'>) =>
    (pair.one === one.id && pair.other === other.id) || (pair.one === other.id && pair.other === one.id);
  const found = proposePairs(
    free.filter(({ group }) => group === first),
    free.filter(({ group }) => group === second),
    (one, other) => standing.some((pair) => isSame(pair, { one, other })),
  );
  const kept = standing.filter((pair) => fixed.includes(pair) || found.some((each) => isSame(pair, each)));
  return {
    kept,
    parted: standing
      .filter((pair) => !kept.includes(pair))
      .map((pair) => ({ pair, why: fits(pair) ? 'anew' : comes(pair) ? 'same_group' : 'gone' })),
    proposed: found.filter((each) => !kept.some((pair) => isSame(pair, each))),
  };
}

/** Whether both are of one group, so that they are no counterparts. */
export function isOfOneGroup(
  one: Pick<Listed, 'group'> | undefined,
  other: Pick<Listed, 'group'> | undefined,
): boolean {
  return one !== undefined && one.group !== null && one.group === other?.group;
}
