import { damerauDistance } from './names.js';
import { type TopicWord, topicWords } from './topic-words.js';

/** Something whose topic is on record. */
export interface Titled {
  readonly title: string;
}

/** A topic found, with how much of what was asked for it has (0–1), and how much of it was asked for. */
export interface Found<T> {
  readonly topic: T;
  readonly likeness: number;
  readonly back: number;
}

/**
 * Looks for topics like a text. `search` finds what has at least half of the weight of the words asked for, the nearest
 * first. `repeats` finds topics that are on the same matter, for a warning before one is repeated: a word that tells
 * something must be shared, and half of the shorter title's weight; or the titles are the same but for an ending.
 *
 * Words are compared by stem, with one slip of the pen from five letters on and two from nine, as beginning or end of a
 * compound (Wärme, Wärmeplanung), and as the initials of neighbours (KI, Künstliche Intelligenz), in any order.
 * A word weighs less the more topics have it, and words that are everywhere (Kommune, digital) weigh little from the
 * beginning, as an office has few topics in its first years. Synonyms are out of reach.
 */
export interface TopicIndex<T> {
  search(text: string): Found<T>[];
  repeats(text: string): Found<T>[];
}

/** Prepares topics for looking in them. Where two are alike the one that stands first is found first. */
export function indexTopics<T extends Titled>(topics: readonly T[]): TopicIndex<T> {
  const entries = topics.map((topic) => ({ topic, words: topicWords(topic.title) }));
  const weigh = weigher(entries.map(({ words }) => words));
  const compare = (text: string, read = (words: readonly TopicWord[]) => words) => {
    const asked = read(topicWords(text));
    const alike = wordComparer();
    return entries.map(({ topic, words }) => ({ topic, ...compareWords(asked, read(words), weigh, alike) }));
  };
  return {
    search: (text) =>
      compare(text, adjectivesAsNames)
        .filter(({ likeness }) => likeness >= 0.5)
        .sort(nearestFirst),
    repeats: (text) =>
      compare(text)
        .filter(({ likeness, back, telling }) =>
          telling >= 0.6 ? Math.max(likeness, back) >= 0.5 : Math.min(likeness, back) >= 0.85,
        )
        .sort(nearestFirst),
  };
}

/** Who looks for KI also means "künstliche Intelligenz"; for a warning that is too little ("kritische Infrastruktur"). */
function adjectivesAsNames(words: readonly TopicWord[]): TopicWord[] {
  return words.map((word) => ({ ...word, isCapital: word.isCapital || word.isDescriptive }));
}

function nearestFirst(a: Found<unknown>, b: Found<unknown>): number {
  return b.likeness - a.likeness || b.back - a.back;
}

type Weigh = (word: TopicWord) => number;

/**
 * Inverse document frequency, smoothed as if there were ten more topics: a word that two of three topics have may still
 * be what they are about, one that half of sixty have is not.
 */
function weigher(topics: readonly (readonly TopicWord[])[]): Weigh {
  const counts = new Map<string, number>();
  for (const words of topics) {
    for (const stem of new Set(words.map((word) => word.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const total = topics.length + 10;
  const most = Math.log(1 + total / 2);
  return ({ stem, telling }) => {
    const count = Math.max(1, counts.get(stem) ?? 1);
    return (telling * Math.log(1 + total / (count + 1))) / most;
  };
}

type Compare = (a: TopicWord, b: TopicWord) => number;

interface Comparison {
  likeness: number;
  back: number;
  /** The weight of the most telling word that both have. */
  telling: number;
}

function compareWords(
  asked: readonly TopicWord[],
  known: readonly TopicWord[],
  weigh: Weigh,
  alike: Compare,
): Comparison {
  const there = cover(asked, known, weigh, alike);
  if (there.share === 0) return { likeness: 0, back: 0, telling: 0 };
  return { likeness: there.share, back: cover(known, asked, weigh, alike).share, telling: there.telling };
}

/** How much of the weight of `words` is found among `others`. */
function cover(words: readonly TopicWord[], others: readonly TopicWord[], weigh: Weigh, alike: Compare) {
  let found = 0;
  let all = 0;
  let telling = 0;
  words.forEach((word, i) => {
    const weight = weigh(word);
    let shared = initialsLikeness(words, i, others) * weight;
    for (const other of others) {
      const likeness = alike(word, other);
      if (likeness > 0) shared = Math.max(shared, likeness * Math.min(weight, weigh(other)));
    }
    all += weight;
    found += shared;
    telling = Math.max(telling, shared);
  });
  return { share: all === 0 ? 0 : found / all, telling };
}

/** How alike two words are, kept in mind, as the same words meet again and again. */
function wordComparer(): Compare {
  const known = new Map<string, number>();
  return (a, b) => {
    if (a.stem === b.stem) return 1;
    const key = `${a.word} ${b.word}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const likeness = Math.max(slipLikeness(a.word, b.word), compoundLikeness(a.stem, b.stem));
    known.set(key, likeness);
    return likeness;
  };
}

/** One slip of the pen from five letters on, two from nine; in short words not at the beginning (Wahl, Zahl). */
function slipLikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest < 5 || /\d/.test(a) || /\d/.test(b)) return 0;
  if (longest < 9 && a[0] !== b[0]) return 0;
  const limit = longest < 9 ? 1 : 2;
  const distance = damerauDistance(a, b, limit);
  return distance > limit ? 0 : 1 - distance / 10;
}

/** Words that begin with another and are none of its compounds, by the stem of that other. */
const STRANGERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['haus', ['haushalt', 'hausarzt']],
  ['hand', ['handel', 'handl']],
  ['wirt', ['wirtschaft']],
  ['recht', ['rechtsex', 'rechtspop', 'rechtsruck']],
]);

/** A word that begins a compound tells more of it (Klima, Klimaschutz) than one that ends it (Schutz). */
function compoundLikeness(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (STRANGERS.get(short)?.some((stranger) => long.startsWith(stranger))) return 0;
  const part = short.length / long.length;
  if (short.length >= 4 && long.startsWith(short)) return 0.5 + 0.4 * part;
  return short.length >= 5 && long.endsWith(short) ? 0.3 + 0.5 * part : 0;
}

const asInitials = 0.9;

/** Whether a word is spelt out among the others, or spells out one of them: KI, Künstliche Intelligenz. */
function initialsLikeness(words: readonly TopicWord[], i: number, others: readonly TopicWord[]): number {
  const own = words[i];
  if (own === undefined) return 0;
  if (own.isAcronym) return spelt(own.word, others) === null ? 0 : asInitials;
  const isPart = others.some((other) => {
    if (!other.isAcronym) return false;
    const start = spelt(other.word, words);
    return start !== null && i >= start && i < start + other.word.length;
  });
  return isPart ? asInitials : 0;
}

/** Where neighbouring words, written as names are, begin with the letters of an acronym, one each; null: nowhere. */
function spelt(acronym: string, words: readonly TopicWord[]): number | null {
  const isAt = (word: TopicWord | undefined, letter: string) =>
    word?.isCapital === true && word.word.startsWith(letter);
  for (let start = 0; start + acronym.length <= words.length; start += 1) {
    if ([...acronym].every((letter, i) => isAt(words[start + i], letter))) return start;
  }
  return null;
}
