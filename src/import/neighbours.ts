import type { Person } from './people.js';

/** A person, or several, under one key: most keys lead to one, and a list for each would cost memory. */
export type Filed = Person | Person[];

/** So many people are looked at one by one; of more, blocks are kept. */
const FEW = 24;

/**
 * The people of one municipality. Close names share their given name, how one of the names begins, or have the two
 * swapped; where many people are filed these blocks keep the search from looking at each of them.
 */
export class Neighbours {
  readonly #people: Person[] = [];
  /** How the names begin under which they were filed, two numbers each: a person may have got another name since. */
  readonly #begins: number[] = [];
  #blocks: Map<number, Filed> | null = null;

  add(person: Person, key: string): void {
    const [family, given] = [beginOfFamily(key), beginOfGiven(key)];
    if (this.#blocks === null && this.#people.length < FEW) {
      this.#people.push(person);
      this.#begins.push(family, given);
      return;
    }
    if (this.#blocks === null) {
      this.#blocks = new Map();
      for (const [i, begin] of this.#begins.entries()) this.#file(this.#blocks, begin, this.#people[i >> 1]);
    }
    this.#file(this.#blocks, family, person);
    this.#file(this.#blocks, given, person);
  }

  near(key: string): readonly Person[] {
    const [family, given] = [beginOfFamily(key), beginOfGiven(key)];
    if (this.#blocks === null) return this.#fewNear(family, given);
    const alike = list(this.#blocks.get(family));
    const others = given === NO_BEGIN ? NOBODY : list(this.#blocks.get(given));
    if (alike.length === 0) return others;
    return others.length === 0 ? alike : [...new Set([...alike, ...others])];
  }

  #fewNear(family: number, given: number): readonly Person[] {
    let found: Person[] | null = null;
    for (let i = 0; i < this.#people.length; i++) {
      const [otherFamily, otherGiven] = [this.#begins[2 * i], this.#begins[2 * i + 1]];
      const isNear =
        family === otherFamily ||
        family === otherGiven ||
        (given !== NO_BEGIN && (given === otherFamily || given === otherGiven));
      const person = this.#people[i];
      if (!isNear || person === undefined) continue;
      if (found === null) found = [person];
      else if (!found.includes(person)) found.push(person);
    }
    return found ?? NOBODY;
  }

  #file(blocks: Map<number, Filed>, begin: number, person: Person | undefined): void {
    if (begin !== NO_BEGIN && person !== undefined) file(blocks, begin, person);
  }
}

/** Letters with which two parts of names begin alike. */
const BLOCK = 3;
const NO_BEGIN = -1;

function beginOfFamily(key: string): number {
  return begin(key, key.indexOf('|') + 1, key.length);
}

/** {@link NO_BEGIN} where there is no given name. */
function beginOfGiven(key: string): number {
  const bar = key.indexOf('|');
  return bar < 1 ? NO_BEGIN : begin(key, 0, bar);
}

/** The first letters as one number, different for different letters as far as they are Latin. */
function begin(key: string, from: number, to: number): number {
  let begin = 0;
  for (let i = from; i < Math.min(from + BLOCK, to); i++) begin = (begin << 10) | (key.charCodeAt(i) & 1023);
  return begin;
}

/** Files a person under a key, once. */
function file<Key>(map: Map<Key, Filed>, key: Key, person: Person): void {
  const filed = map.get(key);
  const together = filed === undefined ? person : alsoFiled(filed, person);
  if (together !== filed) map.set(key, together);
}

/** Those who are filed, and the person, once. */
export function alsoFiled(filed: Filed, person: Person): Filed {
  if (!Array.isArray(filed)) return filed === person ? filed : [filed, person];
  if (!filed.includes(person)) filed.push(person);
  return filed;
}

/** Who is filed under a key. */
export function list(filed: Filed | undefined): readonly Person[] {
  if (filed === undefined) return NOBODY;
  return Array.isArray(filed) ? filed : [filed];
}

export const NOBODY: readonly Person[] = [];
