import { Flow } from './flow.js';
import { listed, readLanguages } from './languages.js';
import { foldText } from './names.js';

/** What people of two groups are paired by; null: it is not known. */
export interface Traits {
  /** Of the municipality. */
  population: number | null;
  /** Lists, as they were written. */
  interests: string | null;
  languages: string | null;
}

/** Somebody of one of the groups. */
export interface Pairable extends Traits {
  readonly id: number;
}

/** Why two people fit, in this order: what lets them talk, what they talk of, and how alike their places are. */
export type PairReason =
  | { kind: 'languages'; languages: string[] }
  | { kind: 'interests'; interests: string[] }
  | { kind: 'population'; one: number; other: number };

/** How well two people fit. */
export interface Fit {
  /** Whole points; 0: nothing is known that speaks for it. */
  points: number;
  reasons: PairReason[];
}

const points = { language: 40, furtherLanguage: 10, interest: 25, population: 30 };

/**
 * How well two people fit: 40 points for a common language and 10 for a second, 25 for each of at most three common
 * interests, and up to 30 for municipalities of a size (of the same: 30, twice as large: 20, four times: 10, eight: 0).
 */
export function fitOf(one: Traits, other: Traits): Fit {
  const languages = readLanguages(one.languages).filter((each) => readLanguages(other.languages).includes(each));
  const wanted = new Set(listed(other.interests).map(foldText));
  const interests = listed(one.interests).filter((each) => wanted.has(foldText(each)));
  const near = nearness(one.population, other.population);
  const reasons: PairReason[] = [];
  if (languages.length > 0) reasons.push({ kind: 'languages', languages });
  if (interests.length > 0) reasons.push({ kind: 'interests', interests });
  if (near > 0) reasons.push({ kind: 'population', one: one.population ?? 0, other: other.population ?? 0 });
  const spoken = languages.length === 0 ? 0 : points.language + (languages.length > 1 ? points.furtherLanguage : 0);
  return { points: spoken + Math.min(3, interests.length) * points.interest + near, reasons };
}

function nearness(one: number | null, other: number | null): number {
  if (one === null || other === null || one <= 0 || other <= 0) return 0;
  return Math.max(0, Math.round(points.population * (1 - Math.abs(Math.log2(one / other)) / 3)));
}

/** Two people for whom something speaks. */
export interface ProposedPair<P> extends Fit {
  one: P;
  other: P;
}

/**
 * Pairs people of two groups: as many as have something in common, and of all ways to do so one with the most points.
 * Whoever has nothing in common with anybody left stays open. Exact: a matching of greatest weight in a bipartite graph,
 * as a flow of least cost. The same people give the same pairs, in whatever order they come: of equals those that stand are
 * kept, else ties go by number.
 */
export function proposePairs<P extends Pairable>(
  ones: readonly P[],
  others: readonly P[],
  stands: (one: P, other: P) => boolean = () => false,
): ProposedPair<P>[] {
  const byId = (a: P, b: P) => a.id - b.id;
  const [left, right] = [ones.toSorted(byId), others.toSorted(byId)];
  const possible = left.flatMap((one) =>
    right.map((other) => ({ one, other, ...fitOf(one, other) })).filter((pair) => pair.points > 0),
  );
  // one point outweighs all pairs that stand, and one more pair all points that others can lose by it
  const atMost = Math.min(left.length, right.length);
  const weight = ({ one, other, points: own }: ProposedPair<P>) => own * (atMost + 1) + (stands(one, other) ? 1 : 0);
  const perPair = possible.reduce((highest, pair) => Math.max(highest, weight(pair)), 0) * atMost + 1;
  const flow = new Flow();
  const [source, sink] = [flow.node(), flow.node()];
  const nodes = new Map<P, number>();
  for (const one of left) {
    nodes.set(one, flow.node());
    flow.edge(source, nodes.get(one) ?? source, 1, 0);
  }
  for (const other of right) {
    nodes.set(other, flow.node());
    flow.edge(nodes.get(other) ?? sink, sink, 1, 0);
  }
  const edges = possible.map((pair) => ({
    pair,
    edge: flow.edge(nodes.get(pair.one) ?? source, nodes.get(pair.other) ?? sink, 1, -perPair - weight(pair)),
  }));
  flow.run(source, sink);
  return edges.filter(({ edge }) => flow.flowOn(edge) === 1).map(({ pair }) => pair);
}
