import { Flow } from './flow.js';

/** A workshop that people can wish for. Of those of one round a person can attend one. */
export interface Workshop {
  readonly id: number;
  readonly round: string;
  /** Places; null: as many as are wanted. */
  readonly capacity: number | null;
}

/** Somebody with wishes, the dearest first; each workshop once. */
export interface Chooser {
  readonly id: number;
  readonly wishes: readonly number[];
}

/** A place given: `rank` 1 is the first wish, null a place that was given by hand and not wished for. */
export interface Place {
  readonly person: number;
  readonly workshop: number;
  readonly rank: number | null;
}

/** A place given before; `isByHand`: by a person, not by an earlier allocation. */
export interface StandingPlace {
  readonly person: number;
  readonly workshop: number;
  readonly isByHand: boolean;
}

/**
 * A wish that stays open, and why: every place is taken (`full`), the person has another workshop in that round
 * (`same_round`), or as many workshops as one person gets (`enough`).
 */
export interface OpenWish {
  readonly person: number;
  readonly workshop: number;
  readonly rank: number;
  readonly why: 'full' | 'same_round' | 'enough';
}

export interface Choice {
  readonly workshops: readonly Workshop[];
  readonly choosers: readonly Chooser[];
  /** Most workshops for one person. */
  readonly perPerson: number;
  /** Decides between people with equal claims: the same seed gives the same result on every machine. */
  readonly seed: string;
  /** Places given before. They are kept wherever that is possible, whatever else it would make better. */
  readonly standing?: readonly StandingPlace[];
}

export interface Allocation {
  /** By person, then in order of the workshops. */
  readonly places: readonly Place[];
  readonly open: readonly OpenWish[];
}

/**
 * Gives out places in workshops. Of all ways to do so it takes one that is best by these aims, each before the next:
 *
 * 1. as many of the standing places given by hand as possible are kept (somebody wanted it so)
 * 2. as many of the others as possible are kept (late changes disturb few people)
 * 3. as many people as possible get a place at all
 * 4. as many wishes as possible come true
 * 5. the wishes that come true are dear ones: the first of three counts three, the third one
 *
 * Exact, as a flow of least cost: source → person (at most `perPerson`) → person and round (one) → workshop (its places) →
 * sink. Weights are whole numbers, each aim's larger than everything the later ones can win by giving it up.
 *
 * @throws RangeError where so much is wished for that the weights would not be exact (some 5,000 places)
 */
export function allocate({ workshops, choosers, perPerson, seed, standing = [] }: Choice): Allocation {
  const known = new Map(workshops.map((workshop) => [workshop.id, workshop]));
  const people = shuffled(
    choosers.map(({ id, wishes }) => ({ id, wishes: wishes.filter((wish) => known.has(wish)) })),
    seed,
  );
  const kept = new Map(standing.map(({ person, workshop, isByHand }) => [`${person} ${workshop}`, isByHand]));
  const weights = weigh(people, perPerson, standing);
  const flow = new Flow();
  const [source, sink] = [flow.node(), flow.node()];
  const workshopNodes = new Map(
    workshops.map(({ id, capacity }): [number, number] => {
      const node = flow.node();
      flow.edge(node, sink, capacity ?? choosers.length, 0);
      return [id, node];
    }),
  );
  const edges: { place: Place; edge: number }[] = [];
  for (const { id, wishes } of people) {
    const person = flow.node();
    flow.edge(source, person, 1, -weights.firstPlace);
    if (perPerson > 1) flow.edge(source, person, perPerson - 1, 0);
    const rounds = new Map<string, number>();
    const extra = standing.filter(({ person: holder, workshop }) => holder === id && !wishes.includes(workshop));
    for (const [index, wish] of [...wishes, ...extra.map(({ workshop }) => workshop)].entries()) {
      const workshop = known.get(wish);
      const target = workshopNodes.get(wish);
      if (workshop === undefined || target === undefined) continue;
      const round = rounds.get(workshop.round) ?? flow.node();
      if (!rounds.has(workshop.round)) {
        rounds.set(workshop.round, round);
        flow.edge(person, round, 1, 0);
      }
      const isWish = index < wishes.length;
      const isByHand = kept.get(`${id} ${wish}`);
      const stays = isByHand === undefined ? 0 : isByHand ? weights.byHand : weights.standing;
      const gain = stays + (isWish ? weights.wish + weights.most - index : 0);
      const place = { person: id, workshop: wish, rank: isWish ? index + 1 : null };
      edges.push({ place, edge: flow.edge(round, target, 1, -gain) });
    }
  }
  flow.run(source, sink);
  const places = edges.filter(({ edge }) => flow.flowOn(edge) === 1).map(({ place }) => place);
  return { places: inOrder(places, workshops), open: openWishes(people, places, known, perPerson) };
}

interface Weights {
  /** The most wishes anybody has: what the dearest wish counts. */
  most: number;
  wish: number;
  firstPlace: number;
  standing: number;
  byHand: number;
}

function weigh(people: readonly Chooser[], perPerson: number, standing: readonly StandingPlace[]): Weights {
  const most = Math.max(1, ...people.map(({ wishes }) => wishes.length));
  const places = people.reduce((sum, { wishes }) => sum + Math.min(perPerson, wishes.length), 0) + standing.length;
  const wish = places * most + 1;
  const firstPlace = places * (wish + most) + 1;
  const rest = firstPlace + wish + most;
  const stays = places * rest + 1;
  // to keep one more by hand takes at most two other places away, at the ends of a chain of changes between those by hand
  const hands = standing.filter(({ isByHand }) => isByHand).length;
  const byHand = 2 * (stays + rest) + hands * rest + 1;
  if (hands * byHand + places * (stays + rest) > Number.MAX_SAFE_INTEGER) {
    throw new RangeError('too many wishes for an exact allocation');
  }
  return { most, wish, firstPlace, standing: stays, byHand };
}

function openWishes(
  people: readonly Chooser[],
  places: readonly Place[],
  known: ReadonlyMap<number, Workshop>,
  perPerson: number,
): OpenWish[] {
  const byPerson = new Map<number, Place[]>();
  for (const place of places) byPerson.set(place.person, [...(byPerson.get(place.person) ?? []), place]);
  return people
    .toSorted((a, b) => a.id - b.id)
    .flatMap(({ id, wishes }) => {
      const own = byPerson.get(id) ?? [];
      const taken = new Set(own.map(({ workshop }) => known.get(workshop)?.round));
      return wishes.flatMap((workshop, index): OpenWish[] => {
        if (own.some((place) => place.workshop === workshop)) return [];
        const why = taken.has(known.get(workshop)?.round) ? 'same_round' : own.length >= perPerson ? 'enough' : 'full';
        return [{ person: id, workshop, rank: index + 1, why }];
      });
    });
}

function inOrder(places: readonly Place[], workshops: readonly Workshop[]): Place[] {
  const order = new Map(workshops.map(({ id }, index) => [id, index]));
  return places.toSorted((a, b) => a.person - b.person || (order.get(a.workshop) ?? 0) - (order.get(b.workshop) ?? 0));
}

/** In an order that only the seed decides, whatever order they came in (Fisher and Yates). */
function shuffled<T extends { readonly id: number }>(items: readonly T[], seed: string): T[] {
  const next = dice(seed);
  const all = items.toSorted((a, b) => a.id - b.id);
  for (let i = all.length - 1; i > 0; i -= 1) {
    const j = next() % (i + 1);
    const [a, b] = [all[i], all[j]];
    if (a !== undefined && b !== undefined) [all[i], all[j]] = [b, a];
  }
  return all;
}

/**
 * Whole numbers of 32 bits from a text: FNV-1a counts on from one number to the next, MurmurHash3's finaliser mixes. In
 * 32-bit arithmetic, which every engine does alike.
 */
function dice(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i += 1) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  return () => {
    state = Math.imul(state ^ 0xff, 0x01000193);
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
}
