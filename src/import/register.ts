import { hashOf } from '../domain/remember.js';
import { alsoFiled, type Filed, list } from './neighbours.js';
import type { Person } from './people.js';

const FEWEST_PLACES = 256;
/** The hash of a place where nobody is. */
const EMPTY = 0;

/**
 * People under a text each, an address or a name. Of a long list most are looked for in vain, and of a hundred thousand texts
 * each that a `Map` looks at on the way has to be fetched from memory; here their hashes stand beside each other.
 */
export class Register {
  #hashes = new Int32Array(FEWEST_PLACES);
  #keys: string[] = new Array<string>(FEWEST_PLACES).fill('');
  #people: (Filed | undefined)[] = new Array<Filed | undefined>(FEWEST_PLACES).fill(undefined);
  #count = 0;

  /** Everybody under a text. */
  of(key: string): readonly Person[] {
    return list(this.#people[this.#placeOf(key, hashed(key))]);
  }

  /** Puts a person under a text, once. */
  add(key: string, person: Person): void {
    const hash = hashed(key);
    const place = this.#placeOf(key, hash);
    const filed = this.#people[place];
    if (filed !== undefined) {
      this.#people[place] = alsoFiled(filed, person);
      return;
    }
    this.#put(place, hash, key, person);
    this.#count += 1;
    if (this.#count * 4 > this.#hashes.length * 3) this.#grow();
  }

  /** The place of a text, or the empty one where it belongs. */
  #placeOf(key: string, hash: number): number {
    const [hashes, keys] = [this.#hashes, this.#keys];
    const last = hashes.length - 1;
    let place = hash & last;
    while (hashes[place] !== EMPTY && (hashes[place] !== hash || keys[place] !== key)) place = (place + 1) & last;
    return place;
  }

  #put(place: number, hash: number, key: string, filed: Filed | undefined): void {
    this.#hashes[place] = hash;
    this.#keys[place] = key;
    this.#people[place] = filed;
  }

  #grow(): void {
    const [hashes, keys, people] = [this.#hashes, this.#keys, this.#people];
    const places = hashes.length * 2;
    this.#hashes = new Int32Array(places);
    this.#keys = new Array<string>(places).fill('');
    this.#people = new Array<Filed | undefined>(places).fill(undefined);
    for (let i = 0; i < hashes.length; i += 1) {
      const hash = hashes[i] ?? EMPTY;
      if (hash === EMPTY) continue;
      const key = keys[i] ?? '';
      this.#put(this.#placeOf(key, hash), hash, key, people[i]);
    }
  }
}

function hashed(key: string): number {
  const hash = hashOf(key);
  return hash === EMPTY ? 1 : hash;
}
