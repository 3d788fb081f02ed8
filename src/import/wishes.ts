import { damerauDistance, foldText } from '../domain/names.js';
import type { Session } from '../domain/programme.js';
import { slugOf } from '../domain/slug.js';
import type { Person } from './people.js';
import type { PlannedRegistration } from './plan-registrations.js';
import type { Registration } from './registrations.js';

/** Columns of wishes for workshops, the dearest first. */
export const wishFields = ['wish1', 'wish2', 'wish3', 'wish4', 'wish5', 'wish6'] as const;
type WishField = (typeof wishFields)[number];

const ordinals = [
  ['erst', 'erster', 'first', '1st'],
  ['zweit', 'zweiter', 'second', '2nd'],
  ['dritt', 'dritter', 'third', '3rd'],
  ['viert', 'vierter', 'fourth', '4th'],
  ['fuenft', 'fuenfter', 'fifth', '5th'],
  ['sechst', 'sechster', 'sixth', '6th'],
] as const;

/** The headers that outside tools give them, as in „1. Wunsch“, „Workshop 1. Wahl“, “Wish 1”. */
export const wishHeaders = Object.fromEntries(
  ordinals.map(([stem, ordinal, first, short], index) => {
    const n = index + 1;
    const german = ['wunsch', 'wahl', 'prioritaet', 'prio', 'praeferenz'].flatMap((word) =>
      [`${word} ${n}`, `${n} ${word}`, `${n}${word}`, `${word}${n}`, `${stem}${word}`, `${ordinal} ${word}`].flatMap(
        (each) => [each, `workshop ${each}`, `${each} workshop`],
      ),
    );
    const joined = ['workshopwunsch', 'workshopwahl', 'workshop wunsch', 'workshop wahl'].flatMap((word) => [
      `${word} ${n}`,
      `${n} ${word}`,
    ]);
    const english = ['wish', 'choice', 'preference', 'priority'].flatMap((word) =>
      [`${word} ${n}`, `${n} ${word}`, `${first} ${word}`, `${short} ${word}`].flatMap((each) => [
        each,
        `workshop ${each}`,
        `${each} workshop`,
      ]),
    );
    const mixed = ['wish', 'choice'].flatMap((word) => [`${first} workshop ${word}`, `workshop ${word} ${n}`]);
    return [`wish${n}`, [...german, ...joined, ...english, ...mixed].join(',')];
  }),
) as Record<WishField, string>;

/** Which workshop a text of a file means; null: none was chosen for it. Keyed by {@link foldText}. */
export type WishAnswers = ReadonlyMap<string, number | null>;

/**
 * The workshop a cell means: by its number, its title, its title as a slug, number and title together, or what stands
 * before or after a colon (“Workshop A: Wärmeplanung”), where only one has it. Titles that are merely alike are never taken.
 * @returns its id, or undefined; null where somebody said that none is meant
 */
export function workshopMeant(
  text: string,
  workshops: readonly Session[],
  answers: WishAnswers,
): number | null | undefined {
  const folded = foldText(text);
  const answer = answers.get(folded);
  if (answer !== undefined) return answer;
  const number = /^(?:nr\.?|no\.?|#)?\s*(\d+)$/i.exec(text.trim())?.[1];
  if (number !== undefined) return workshops.find(({ id }) => id === Number(number))?.id;
  const fits = ({ id, title }: Session) =>
    foldText(title) === folded ||
    slugOf(title, '') === text.trim().toLowerCase() ||
    foldText(`${id} ${title}`) === folded.replace(/^(?:nr|no) /, '');
  return onlyOne(workshops.filter(fits)) ?? onlyOne(workshops.filter(({ title }) => partsOf(title).includes(folded)));
}

function onlyOne([only, ...others]: readonly Session[]): number | undefined {
  return others.length === 0 ? only?.id : undefined;
}

/** What a title is made of: its name on the list of workshops, and what it is about. */
function partsOf(title: string): string[] {
  const at = title.indexOf(':');
  return at < 0 ? [] : [title.slice(0, at), title.slice(at + 1)].map(foldText).filter((part) => part !== '');
}

/** Workshops that a text may mean, the likeliest first: same title twice, misspelt in whole or what stands before or after a colon, or words of the title. */
export function workshopsNear(text: string, workshops: readonly Session[]): Session[] {
  const folded = foldText(text);
  const words = folded.split(' ').filter((word) => word.length > 3);
  const farFromText = (title: string) => {
    const most = Math.min(4, Math.max(1, Math.floor(title.length / 5)));
    const distance = damerauDistance(folded, title, most);
    if (distance <= most) return distance;
    const own = title.split(' ');
    return words.some((word) => own.includes(word)) ? 10 : Number.POSITIVE_INFINITY;
  };
  const far = (title: string) => Math.min(...[foldText(title), ...partsOf(title)].map(farFromText));
  return workshops
    .map((session) => ({ session, distance: far(session.title) }))
    .filter(({ distance }) => Number.isFinite(distance))
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ session }) => session)
    .slice(0, 4);
}

/** What becomes of somebody's wishes. `kept`: other ones were noted by hand, or the file says something unclear. */
export interface PlannedWishes {
  kind: 'changed' | 'same' | 'kept';
  person: Person;
  line: number;
  before: readonly number[];
  after: readonly number[];
}

/** A text that is no workshop, with the lines it stands in. */
export interface UnknownWish {
  text: string;
  lines: number[];
  near: Session[];
  /** What it means in the programme that is no workshop; null: nothing. */
  other: Session | null;
}

/** The session a wish means among those that are no workshops, as {@link workshopMeant}. */
export function otherMeant(text: string, sessions: readonly Session[]): Session | null {
  const others = sessions.filter(({ kind }) => kind !== 'workshop');
  const id = workshopMeant(text, others, new Map());
  return others.find((each) => each.id === id) ?? null;
}

/**
 * Plans the wishes of those who are registered. Of several rows about one person the one that counts and names wishes does.
 * An empty cell takes nothing away, wishes noted by hand stay, and whoever has wishes keeps them while a row has one that
 * fits no workshop: so the same file read twice changes nothing.
 * @param sessions the programme
 */
export function planWishes(
  registrations: readonly PlannedRegistration[],
  byLine: ReadonlyMap<number, Registration>,
  sessions: readonly Session[],
  answers: WishAnswers,
  known: ReadonlyMap<number, { sessions: readonly number[]; source: 'hand' | 'import' }>,
): { wishes: PlannedWishes[]; unknown: UnknownWish[] } {
  const unknown = new Map<string, UnknownWish>();
  const workshops = sessions.filter(({ kind }) => kind === 'workshop');
  const wishes = registrations.flatMap(({ person, line, doubles }): PlannedWishes[] => {
    const row = [line, ...doubles]
      .map((each) => byLine.get(each))
      .find((each) => each !== undefined && each.wishes.length > 0);
    if (row === undefined) return [];
    const meant = row.wishes.map((text) => ({ text, id: workshopMeant(text, workshops, answers) }));
    const unclear = meant.filter(({ id }) => id === undefined);
    for (const { text } of unclear) {
      const key = foldText(text);
      const found = unknown.get(key) ?? {
        ...{ text, lines: [], near: workshopsNear(text, workshops), other: otherMeant(text, sessions) },
      };
      unknown.set(key, { ...found, lines: [...new Set([...found.lines, row.line])] });
    }
    const after = [...new Set(meant.flatMap(({ id }) => (typeof id === 'number' ? [id] : [])))];
    const { sessions: before = [], source = 'import' } = (person.id === null ? undefined : known.get(person.id)) ?? {};
    const isSame = before.length === after.length && before.every((id, index) => id === after[index]);
    const isKept = before.length > 0 && (source === 'hand' || unclear.length > 0 || after.length === 0);
    return [{ kind: isSame ? 'same' : isKept ? 'kept' : 'changed', person, line: row.line, before, after }];
  });
  return { wishes, unknown: [...unknown.values()] };
}
