/** Places for what is remembered: so few at first, and twice as many as often as more is forgotten than there are. */
const FEWEST_PLACES = 256;
const MOST_PLACES = 16_384;

/**
 * The same function, but it remembers what it made of a text: lists hold the same words again and again. A text has one
 * place, where the last one of those that share it is kept. So the memory is bounded, and of a column without
 * repetitions little is lost; a `Map` takes several times as long.
 */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  let texts = emptyPlaces<string>(FEWEST_PLACES);
  let made = emptyPlaces<T>(FEWEST_PLACES);
  let forgotten = 0;

  const grow = (): void => {
    const [oldTexts, oldMade] = [texts, made];
    texts = emptyPlaces(oldTexts.length * 2);
    made = emptyPlaces(texts.length);
    forgotten = 0;
    for (const [i, text] of oldTexts.entries()) {
      if (text === undefined) continue;
      const place = hashOf(text) & (texts.length - 1);
      texts[place] = text;
      made[place] = oldMade[i];
    }
  };

  return (text) => {
    const hash = hashOf(text);
    const place = hash & (texts.length - 1);
    const there = texts[place];
    if (there === text) return made[place] as T;
    const kept = ownText(text);
    const fresh = make(kept);
    if (there !== undefined && ++forgotten > texts.length / 2 && texts.length < MOST_PLACES) grow();
    const own = hash & (texts.length - 1);
    texts[own] = kept;
    made[own] = fresh;
    return fresh;
  };
}

/** V8 cuts texts shorter than this out of the line they stand in; longer ones keep the whole line in memory. */
const SHORTEST_SLICE = 13;

/** The same text, for keeping: it holds nothing of the line it was read from. */
export function ownText(text: string): string {
  // half a surrogate pair has no bytes of its own
  return text.length < SHORTEST_SLICE || /\p{Cs}/u.test(text) ? text : Buffer.from(text).toString();
}

function emptyPlaces<T>(count: number): (T | undefined)[] {
  return new Array<T | undefined>(count).fill(undefined);
}

function hashOf(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash ^ (hash >>> 15);
}
