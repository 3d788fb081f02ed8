import { remembering } from './remember.js';

/** What two spellings of a person's name have to do with each other. */
export type NameLikeness = 'equal' | 'close' | 'different';

/** A whole name taken apart; a part that is not there is `null`. */
export interface SplitName {
  academicTitle: string | null;
  givenName: string | null;
  /** Includes particles: `von der Leyen`. */
  familyName: string | null;
}

const PARTICLES = new Set(
  'von vom zu zum zur der den dem de del della di da do dos du des la le van ter ten tho auf und und af av al el ibn bin ben'.split(
    ' ',
  ),
);

const TITLE_WORD =
  /^(?:dr|prof|professor|professorin|dipl|diplom|mag|magister|ing|lic|pd|privatdozent|privatdozentin|m\.?\s?a|b\.?\s?a|m\.?\s?sc|b\.?\s?sc|mba|m\.?b\.?a|ll\.?m|ll\.?b|ph\.?d|dres|hc|h\.?c|mult|habil|jur|phil|med|rer|nat|pol|oec|theol|iur|sc|agr|forest|publ|soc|vet|dent|univ|fh|dipl\.?-.+|dr\.?-.+|e\.?h|des)\.?$/i;
const TITLE_START =
  /^(?:dr|prof|professor|professorin|dipl|diplom|mag|magister|pd|privatdozent|privatdozentin|dres|dipl\.?-.+|dr\.?-.+|lic)\.?$/i;
const TITLE_AFTER = /^(?:m\.?\s?a|b\.?\s?a|m\.?\s?sc|b\.?\s?sc|m\.?b\.?a|ll\.?m|ll\.?b|ph\.?d|dipl\.?.*|mag\.?.*)\.?$/i;

const MAY_HOLD_TITLE = /[.,]|^\s*(?:dr|prof|dipl|mag|pd|priv|lic)|\b(?:MA|BA|MSc|BSc|MBA|LLM|LLB|PhD)\s*$/i;

const UMLAUTS: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/**
 * Folds a text for comparing: lower case, `ä` = `ae`, `ß` = `ss`, no accents, everything else than letters and
 * digits is one space, none at the ends. `Groß-Gerau (Süd)` becomes `gross gerau sued`.
 */
export function foldText(text: string): string {
  let folded = text.toLowerCase();
  if (/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/.test(folded)) return folded;
  if (/[^\x20-\x7eäöüß]/.test(folded)) {
    folded = folded
      .normalize('NFC')
      .replace(/[äöüßæøœłđı]/g, (letter) => UMLAUTS[letter] ?? letter)
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      // what was hidden under an accent: ǣ, ǿ
      .replace(/[æø]/g, (letter) => UMLAUTS[letter] ?? letter);
  } else {
    folded = folded.replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter);
  }
  if (/^[\x20-\x7e]*$/.test(folded)) return folded.replace(/[^a-z0-9]+/g, ' ').trim();
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Takes academic titles off both ends of a name: `Prof. Dr. Kim Mayer, M.A.` → `Prof. Dr. M.A.` and `Kim Mayer`. */
export function stripAcademicTitle(name: string): { title: string | null; rest: string } {
  if (!MAY_HOLD_TITLE.test(name)) return { title: null, rest: name.trim().replace(/\s+/g, ' ') };
  let words = name.trim().split(/\s+/);
  const before: string[] = [];
  const after: string[] = [];
  if (words[0] !== undefined && isTitleStart(words[0])) {
    while (words.length > 0 && TITLE_WORD.test(words[0]?.replace(/[(),]/g, '') ?? '')) {
      before.push(words[0] ?? '');
      words = words.slice(1);
    }
  }
  while (
    words.length > 1 &&
    TITLE_AFTER.test(words[words.length - 1] ?? '') &&
    /[.,]|^[A-Z]{2,}/.test(words.slice(-2).join(' '))
  ) {
    const last = words[words.length - 1] ?? '';
    if (!/\./.test(last) && !/^(MBA|LLM|LLB|PhD|MA|BA|MSc|BSc)$/.test(last)) break;
    after.unshift(last);
    words = words.slice(0, -1);
  }
  const rest = words.join(' ').replace(/[\s,]+$/, '');
  const title = [...before, ...after].join(' ').trim();
  return { title: title === '' ? null : title, rest };
}

function isTitleStart(word: string): boolean {
  return (
    TITLE_START.test(word) && (word.includes('.') || word.length <= 5 || /^(prof|diplom|magister|privat)/i.test(word))
  );
}

/**
 * Splits a whole name: `Mayer, Dr. Kim`, `Dr. Kim Mayer`, `Ursula von der Leyen`, `Mayer`. Particles belong to the
 * family name; of several given names all but the last word are given names. One word alone is a family name.
 */
export function splitName(whole: string): SplitName {
  const outer = stripAcademicTitle(whole.replace(/\s+/g, ' '));
  const comma = outer.rest.indexOf(',');
  if (comma > 0) {
    const family = stripAcademicTitle(outer.rest.slice(0, comma));
    const given = stripAcademicTitle(outer.rest.slice(comma + 1));
    const trailing = /^(.*?\S)\s+((?:(?:von|vom|zu|zum|zur|van|de|der|den)\s?)+)$/i.exec(given.rest);
    const particle = trailing === null ? '' : `${trailing[2]?.trim() ?? ''} `;
    return {
      academicTitle: joinTitles(outer.title, family.title, given.title),
      givenName: emptyToNull(trailing === null ? given.rest : (trailing[1] ?? '')),
      familyName: emptyToNull(particle + family.rest),
    };
  }
  const words = outer.rest.split(' ').filter((word) => word !== '');
  let familyStart = words.length - 1;
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isParticle(word));
  if (particle > 0) familyStart = particle;
  else if (words.length > 1 && isParticle(words[0] ?? '')) familyStart = 0;
  return {
    academicTitle: outer.title,
    givenName: emptyToNull(words.slice(0, Math.max(0, familyStart)).join(' ')),
    familyName: emptyToNull(words.slice(Math.max(0, familyStart)).join(' ')),
  };
}

function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) && word[0] === word[0]?.toLowerCase();
}

function joinTitles(...titles: (string | null)[]): string | null {
  return emptyToNull(titles.filter((title) => title !== null).join(' '));
}

function emptyToNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

/** A name as two fields. */
export interface NameParts {
  readonly givenName: string | null;
  readonly familyName: string | null;
}

/**
 * One part of a folded name. `words` are apart and have neither titles nor particles; `key` has no gaps: `Hans-Peter`,
 * `Hans Peter` and `Hanspeter` are one, as are `von der Au` and `Au`.
 */
export interface FoldedPart {
  readonly words: string;
  readonly key: string;
}

/** A name folded once for many comparisons. `key` is where equal names meet; empty when there is no family name. */
export interface FoldedName {
  readonly given: FoldedPart;
  readonly family: FoldedPart;
  readonly key: string;
}

/** Folds a name for comparing. */
export function foldName({ givenName, familyName }: NameParts): FoldedName {
  return joinFolded(foldGivenName(givenName), foldFamilyName(familyName));
}

/** Where equal whole names meet, however they are written: `Mayer, Kim`, `Dr. Kim Mayer`; empty where it is no given and family name. */
export function wholeNameKey(whole: string): string {
  const { givenName, familyName } = splitName(whole.normalize('NFC'));
  return givenName === null || familyName === null ? '' : foldName({ givenName, familyName }).key;
}

/** A `foldName` that remembers the names it has folded: of many people few have a name of their own. */
export function nameFolder(): (name: NameParts) => FoldedName {
  const given = remembering(foldGivenName);
  const family = remembering(foldFamilyName);
  return ({ givenName, familyName }) =>
    joinFolded(givenName === null ? NO_PART : given(givenName), familyName === null ? NO_PART : family(familyName));
}

/** Folds a given name alone; see `joinFolded`. */
export function foldGivenName(name: string | null): FoldedPart {
  return name === null ? NO_PART : partOf(foldText(stripAcademicTitle(name).rest));
}

/** Folds a family name alone; see `joinFolded`. */
export function foldFamilyName(name: string | null): FoldedPart {
  return name === null ? NO_PART : partOf(withoutParticles(foldText(stripAcademicTitle(name).rest)));
}

/** The folded name of two folded parts. */
export function joinFolded(given: FoldedPart, family: FoldedPart): FoldedName {
  return { given, family, key: family.key === '' ? '' : `${given.key}|${family.key}` };
}

const NO_PART: FoldedPart = { words: '', key: '' };

function partOf(words: string): FoldedPart {
  return words === '' ? NO_PART : { words, key: words.replaceAll(' ', '') };
}

function withoutParticles(family: string): string {
  if (!family.includes(' ')) return family;
  const kept = family.split(' ').filter((word) => !PARTICLES.has(word));
  return kept.length === 0 ? family : kept.join(' ');
}

/** The key under which equal names meet: given and family name, folded. Empty when there is no family name. */
export function nameKey(givenName: string | null, familyName: string | null): string {
  return foldName({ givenName, familyName }).key;
}

/**
 * Damerau–Levenshtein distance, optimal string alignment: insertions, deletions, replacements and swaps of
 * neighbours that turn one text into the other. Gives `limit + 1` as soon as the distance must exceed `limit`.
 */
export function damerauDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let begin = 0;
  while (begin < a.length && a[begin] === b[begin]) begin += 1;
  let [endOfA, endOfB] = [a.length, b.length];
  while (endOfA > begin && endOfB > begin && a[endOfA - 1] === b[endOfB - 1]) {
    endOfA -= 1;
    endOfB -= 1;
  }
  return distanceOfRest(a.slice(begin, endOfA), b.slice(begin, endOfB), limit);
}

/** As {@link damerauDistance}, of what stands between the beginning and the end that two texts have in common. */
function distanceOfRest(a: string, b: string, limit: number): number {
  const longest = Math.max(a.length, b.length);
  if (a === '' || b === '' || longest === 1) return longest > limit ? limit + 1 : longest;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(value);
      if (value < best) best = value;
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  const distance = last[b.length] ?? 0;
  return distance > limit ? limit + 1 : distance;
}

/**
 * Whether two folded words are a slip of the pen apart: one error from four letters on, two from nine on. Words that
 * hold digits are never close: `Test 1` and `Test 2` are meant to differ.
 */
export function closeWords(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  const limit = longest < 4 ? 0 : longest < 9 ? 1 : 2;
  if (limit === 0 || Math.abs(a.length - b.length) > limit) return a === b;
  if (/\d/.test(a) || /\d/.test(b)) return a === b;
  return damerauDistance(a, b, limit) <= limit;
}

/**
 * Compares two names that are folded. `equal`: the same after folding. `close`: a spelling slip in one part, given and family name
 * swapped, one half of a double name, a given name left out, shortened to an initial or to its first part. A close
 * name is a reason to ask a person, never to merge.
 */
export function closeFoldedNames({ given: givenA, family: familyA }: FoldedName, b: FoldedName): NameLikeness {
  const { given: givenB, family: familyB } = b;
  const sameFamily = familyA.key === familyB.key;
  const sameGiven = givenA.key === givenB.key;
  if (sameFamily && sameGiven) return 'equal';
  if (familyA.key !== '' && familyA.key === givenB.key && familyB.key === givenA.key) return 'close';
  const givenFits =
    sameGiven ||
    givenA.words === '' ||
    givenB.words === '' ||
    isShortGivenName(givenA.words, givenB.words) ||
    closeWords(givenA.key, givenB.key);
  if (!givenFits) return 'different';
  const familyFits =
    sameFamily || isHalfOfDoubleName(familyA.words, familyB.words) || closeWords(familyA.key, familyB.key);
  return familyFits ? 'close' : 'different';
}

/** Whether two names that are folded differ by slips of the pen alone, or have given and family name swapped. */
export function differsBySlip({ given: givenA, family: familyA }: FoldedName, b: FoldedName): boolean {
  const { given: givenB, family: familyB } = b;
  if (familyA.key === familyB.key && givenA.key === givenB.key) return false;
  if (familyA.key === givenB.key && familyB.key === givenA.key) return true;
  return closeWords(givenA.key, givenB.key) && closeWords(familyA.key, familyB.key);
}

function isHalfOfDoubleName(a: string, b: string): boolean {
  if (!a.includes(' ') && !b.includes(' ')) return false;
  const wordsA = a.split(' ');
  const wordsB = b.split(' ');
  if (wordsA.length === wordsB.length) return false;
  const [few, many] = wordsA.length < wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA];
  return few.every((word) => word.length > 1 && many.includes(word));
}

function isShortGivenName(a: string, b: string): boolean {
  if (a.length > 1 && b.length > 1 && !a.includes(' ') && !b.includes(' ')) return false;
  const wordsA = a.split(' ');
  const wordsB = b.split(' ');
  const [few, many] = a.length <= b.length ? [wordsA, wordsB] : [wordsB, wordsA];
  return few.every((word, index) => many.includes(word) || (word.length === 1 && (many[index] ?? '').startsWith(word)));
}

/**
 * Whether `candidate` spells an equal name better than `known`: umlauts instead of `ae`, a hyphen or particle kept,
 * capitals where they belong. A poorer spelling of the same name never replaces a richer one.
 */
export function isRicherSpelling(candidate: string, known: string): boolean {
  const a = spellingRank(candidate);
  const b = spellingRank(known);
  return a > b;
}

function spellingRank(name: string): number {
  const mixedCase = /\p{Ll}/u.test(name) && /\p{Lu}/u.test(name) ? 100 : 0;
  const special = (name.match(/[^\x20-\x7e]/g) ?? []).length * 10;
  const particles = name.split(/\s+/).filter((word) => isParticle(word)).length;
  return mixedCase + special + particles + (name.includes('-') ? 1 : 0);
}

/** Whether letters were lost when a text was saved in an encoding that does not have them: `Ay?e`. */
export function lacksLetters(text: string): boolean {
  return text.includes('?') || text.includes('\ufffd');
}

/** Whether two names are one, but for letters that one of them or both have lost: `Ay?e` and `Ayşe`. */
export function isSameButForLost(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) => Array.from(name.normalize('NFC').toLowerCase()));
  if (left === undefined || right === undefined || left.length !== right.length) return false;
  return left.every((letter, i) => letter === right[i] || lacksLetters(letter) || lacksLetters(right[i] ?? ''));
}
