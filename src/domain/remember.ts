/** Places for what is remembered: so few at first, and twice as many as often as more is forgotten than there are. */
const FEWEST_PLACES = 256;
const MOST_PLACES = 16_384;

/**
 * The same function, but it remembers what it made of a text: lists hold the same words again and again. A text has two
 * places beside each other, where the last two of those that share them are kept. So the memory is bounded, and of a column
 * without repetitions little is lost; a `Map` takes several times as long.
 */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  let texts = emptyPlaces<string>(FEWEST_PLACES);
  let made = emptyPlaces<T>(FEWEST_PLACES);
  let forgotten = 0;

  /** What was there moves to the place beside it. */
  const put = (place: number, text: string, value: T | undefined): void => {
    if (texts[place] !== undefined) {
      texts[place ^ 1] = texts[place];
      made[place ^ 1] = made[place];
    }
    texts[place] = text;
    made[place] = value;
  };

  const grow = (): void => {
    const [oldTexts, oldMade] = [texts, made];
    texts = emptyPlaces(oldTexts.length * 2);
    made = emptyPlaces(texts.length);
    forgotten = 0;
    for (let i = 0; i < oldTexts.length; i++) {
      const text = oldTexts[i];
      if (text !== undefined) put(hashOf(text) & (texts.length - 1), text, oldMade[i]);
    }
  };

  return (text) => {
    const hash = hashOf(text);
    const place = hash & (texts.length - 1);
    if (texts[place] === text) return made[place] as T;
    if (texts[place ^ 1] === text) return made[place ^ 1] as T;
    const kept = ownText(text);
    const fresh = make(kept);
    if (texts[place] !== undefined && texts[place ^ 1] !== undefined) {
      if (++forgotten > texts.length / 2 && texts.length < MOST_PLACES) grow();
    }
    put(hash & (texts.length - 1), kept, fresh);
    return fresh;
  };
}

/** V8 cuts texts shorter than this out of the line they stand in; longer ones keep the whole line in memory. */
const SHORTEST_SLICE = 13;

/** The same text, for keeping: it holds nothing of the line it was read from. */
export function ownText(text: string): string {
  // what is joined from pieces is written anew, which costs a third of the way through a buffer
  return text.length < SHORTEST_SLICE ? text : [text.slice(0, 1), text.slice(1)].join('');
}

function emptyPlaces<T>(count: number): (T | undefined)[] {
  return new Array<T | undefined>(count).fill(undefined);
}

/** A hash of a text: 32 bits, signed; its lower ones may be taken alone. */
export function hashOf(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash ^ (hash >>> 15);
}
