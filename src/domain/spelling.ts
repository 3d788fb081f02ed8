import { foldText } from './names.js';

/**
 * One spelling for words that differ only by case, umlauts or the like: the one most wrote; of as many, one with a capital,
 * else the first.
 */
export function commonSpelling(words: readonly string[]): (word: string) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const word of words) {
    const own = counts.get(foldText(word)) ?? new Map<string, number>();
    own.set(word, (own.get(word) ?? 0) + 1);
    counts.set(foldText(word), own);
  }
  const isCapital = (word: string) => Number(/^\p{Lu}/u.test(word));
  const chosen = new Map(
    [...counts].map(([key, own]) => {
      const [best] = [...own].toSorted(([a, x], [b, y]) => y - x || isCapital(b) - isCapital(a));
      return [key, best?.[0] ?? key];
    }),
  );
  return (word) => chosen.get(foldText(word)) ?? word;
}
