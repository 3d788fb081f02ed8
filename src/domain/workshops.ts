import { allocate, type Place, type StandingPlace } from './allocation.js';
import { endOfSession, type Session, spanOf } from './programme.js';

/** A workshop of the programme, with what a person cannot attend beside it. */
export interface Workshop {
  session: Session;
  /** Workshops of one round are alternatives: those of one phase, or without a phase those that run at the same time. */
  round: string;
  /** Ids of the others of its round, and of whatever workshop of another round runs at the same time. */
  parallel: ReadonlySet<number>;
}

/** How many workshops one person gets at most, unless said otherwise. */
export const usualPerPerson = 2;

/** The workshops of a programme in its order. */
export function workshopsOf(programme: readonly Session[]): Workshop[] {
  const sessions = programme.filter(({ kind }) => kind === 'workshop');
  const origin = sessions[0]?.day ?? '';
  const spans = new Map(
    sessions.map((session) => [session.id, spanOf({ ...session, endTime: endOfSession(session, programme) }, origin)]),
  );
  const overlap = (a: Session, b: Session): boolean => {
    const [first, second] = [spans.get(a.id) ?? null, spans.get(b.id) ?? null];
    if (first === null || second === null) return false;
    return first.start < (second.end ?? second.start + 1) && second.start < (first.end ?? first.start + 1);
  };
  const rounds = roundsOf(sessions, overlap);
  return sessions.map((session) => {
    const round = rounds.get(session.id) ?? '';
    const others = sessions.filter(({ id }) => id !== session.id);
    const parallel = others.filter((other) => rounds.get(other.id) === round || overlap(session, other));
    return { session, round, parallel: new Set(parallel.map(({ id }) => id)) };
  });
}

/** A round a session: its phase; without one, all that hang together by running at the same time are one round. */
function roundsOf(
  sessions: readonly Session[],
  overlap: (a: Session, b: Session) => boolean,
): ReadonlyMap<number, string> {
  const rounds = new Map<number, string>();
  for (const { id, phase } of sessions) if (phase !== null) rounds.set(id, `phase ${phase}`);
  const loose = sessions.filter(({ phase }) => phase === null);
  for (const first of loose) {
    if (rounds.has(first.id)) continue;
    const together = [first];
    for (const member of together) {
      rounds.set(member.id, `time ${first.id}`);
      together.push(...loose.filter((each) => !together.includes(each) && overlap(member, each)));
    }
  }
  return rounds;
}

/** What an assignment is made from. */
export interface Choosing {
  workshops: readonly Workshop[];
  /** Everybody with their wishes, the dearest first. */
  choosers: readonly { id: number; wishes: readonly number[] }[];
  perPerson: number;
  seed: string;
  standing: readonly StandingPlace[];
}

/**
 * Gives out the places by {@link allocate}; where workshops of different rounds run at the same time, a person keeps the
 * standing place of the two (rather one given by hand), else the dearer one, and all is given out anew without the other.
 */
export function assign({ workshops, choosers, perPerson, seed, standing }: Choosing): Place[] {
  const parallel = new Map(workshops.map((workshop) => [workshop.session.id, workshop.parallel]));
  const offered = workshops.map(({ session: { id, capacity }, round }) => ({ id, capacity, round }));
  const dropped = new Set<string>();
  const key = (person: number, workshop: number) => `${person} ${workshop}`;
  const stands = new Map(standing.map(({ person, workshop, isByHand }) => [key(person, workshop), isByHand]));
  for (;;) {
    const { places } = allocate({
      workshops: offered,
      choosers: choosers.map(({ id, wishes }) => ({
        id,
        wishes: wishes.filter((each) => !dropped.has(key(id, each))),
      })),
      perPerson,
      seed,
      standing: standing.filter(({ person, workshop }) => !dropped.has(key(person, workshop))),
    });
    const wishes = new Map(choosers.map(({ id, wishes: own }) => [id, own]));
    const ranked = places.map(({ person, workshop }): Place => {
      const index = wishes.get(person)?.indexOf(workshop) ?? -1;
      return { person, workshop, rank: index < 0 ? null : index + 1 };
    });
    const weight = ({ person, workshop, rank }: Place) => {
      const isByHand = stands.get(key(person, workshop));
      return (isByHand === undefined ? 2000 : isByHand ? 0 : 1000) + (rank ?? 999);
    };
    const before = dropped.size;
    for (const place of ranked) {
      const clash = ranked.find(
        (other) => other.person === place.person && parallel.get(place.workshop)?.has(other.workshop),
      );
      if (clash === undefined || weight(place) < weight(clash)) continue;
      const isLater = weight(place) > weight(clash) || place.workshop > clash.workshop;
      if (isLater) dropped.add(key(place.person, place.workshop));
    }
    if (dropped.size === before) return ranked;
  }
}

/** Somebody of the event's list with wishes or a place. */
export interface Participant {
  id: number;
  isComing: boolean;
  wishes: readonly number[];
  /** Ids of sessions. */
  places: readonly number[];
}

/**
 * What became of a wish. `given`; `not_coming`: the person declined, waits or was only invited; `parallel`: they have
 * another workshop at that time (`beside`); `enough`: as many workshops as one person gets; `full`; `open`: there would be
 * room, nothing was given out since.
 */
export interface WishOutcome {
  workshop: number;
  rank: number;
  outcome: 'given' | 'not_coming' | 'parallel' | 'enough' | 'full' | 'open';
  beside: number | null;
}

/** Explains each wish of a person by the places as they are. */
export function explainWishes(
  person: Participant,
  workshops: readonly Workshop[],
  taken: ReadonlyMap<number, number>,
  perPerson: number,
): WishOutcome[] {
  const byId = new Map(workshops.map((workshop) => [workshop.session.id, workshop]));
  const rankOf = (workshop: number) => person.wishes.indexOf(workshop) + 1 || null;
  return person.wishes.flatMap((workshop, index): WishOutcome[] => {
    const offered = byId.get(workshop);
    if (offered === undefined) return [];
    const rank = index + 1;
    const told = (outcome: WishOutcome['outcome'], beside: number | null = null) => [
      { workshop, rank, outcome, beside },
    ];
    if (!person.isComing) return told('not_coming');
    if (person.places.includes(workshop)) return told('given');
    const beside = person.places.find((place) => offered.parallel.has(place)) ?? null;
    const { capacity } = offered.session;
    const isFull = capacity !== null && (taken.get(workshop) ?? 0) >= capacity;
    // who has a dearer wish at that time has it for that reason; who has a lesser one, because this one is full
    if (beside !== null && (!isFull || (rankOf(beside) ?? rank) < rank)) return told('parallel', beside);
    const hasEnough = person.places.length >= perPerson;
    const dearer = person.places.filter((place) => (rankOf(place) ?? rank) < rank).length;
    if (hasEnough && (!isFull || dearer >= perPerson)) return told('enough');
    return told(isFull ? 'full' : 'open');
  });
}

/** How many coming people have a place in each workshop. */
export function takenPlaces(people: readonly Participant[]): Map<number, number> {
  const taken = new Map<number, number>();
  for (const { isComing, places } of people) {
    if (isComing) for (const place of places) taken.set(place, (taken.get(place) ?? 0) + 1);
  }
  return taken;
}
