import type { de } from './de/index.js';

/**
 * The English source text of a sentence on the screen. It is a message only if the German catalogue has an entry for
 * it, so a missing translation does not compile.
 *
 * `{name}` is replaced by the parameter of that name. `{count|row was|rows were}` picks a form by the plural rule of
 * the language, in the order of the rule's categories (German and English: one, other).
 */
export type MessageKey = keyof typeof de;

/** A parameter: text, a number, a message of its own, or words that may be typed, as each language has them. */
export type Param = string | number | Message | InBoth;

/** A text in both languages that is put together from what no catalogue has: words of the command line. */
export interface InBoth {
  readonly de: string;
  readonly en: string;
}

/** A sentence not yet put into a language: what errors and plans carry until something prints them. */
export interface Message {
  readonly key: MessageKey;
  readonly params: Readonly<Record<string, Param>>;
}

type Names<S extends string> = S extends `${string}{${infer Head}}${infer Rest}`
  ? (Head extends `${infer Name}|${string}` ? Name : Head) | Names<Rest>
  : never;

/** The parameters a message needs, read off its text: none, or one object with every name in it. */
export type Params<K extends string> = [Names<K>] extends [never] ? [] : [Readonly<Record<Names<K>, Param>>];

/** Puts a sentence into the language of the screen. Control characters in parameters are neutralised. */
export interface Translate {
  <K extends MessageKey>(key: K, ...params: Params<K>): string;
  (message: Message): string;
}

/** A message to be translated later. */
export function message<K extends MessageKey>(key: K, ...params: Params<K>): Message {
  return { key, params: params[0] ?? {} };
}
