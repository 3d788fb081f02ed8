import { municipalitiesMeant, municipalityKey } from '../domain/municipality.js';
import { closeWords } from '../domain/names.js';
import type { PlaceMention } from './candidate.js';

/** A municipality as the database has it. */
export interface KnownPlace {
  id: number;
  name: string;
  state: string | null;
  district: string | null;
  ags: string | null;
  postalCode: string | null;
  aliases: readonly string[];
}

/** A municipality inside a plan: known (`id`), or one the import will create (`id` null). Each is one object. */
export interface Place {
  readonly id: number | null;
  readonly name: string;
  state: string | null;
  district: string | null;
  ags: string | null;
  postalCode: string | null;
}

/** How the municipality a row names relates to one that is known. `unknown`: one of the two is not given. */
export type PlaceRelation = 'same' | 'close' | 'different' | 'unknown';

/** All municipalities of a plan, found by official key and by name. */
export class PlaceBook {
  readonly #byAgs = new Map<string, Place>();
  readonly #byKey = new Map<string, Place[]>();
  readonly #keys = new Map<Place, string>();
  readonly #keyOfName = new Map<string, string>();

  constructor(known: Iterable<KnownPlace>) {
    for (const { aliases, ...place } of known) {
      const own = { ...place };
      this.#add(own);
      for (const alias of aliases) this.#file(this.key(alias), own);
    }
  }

  /** The known municipalities by id. */
  withId(): Map<number, Place> {
    return new Map([...this.#keys.keys()].flatMap((place) => (place.id === null ? [] : [[place.id, place] as const])));
  }

  /** The key of a name; the same names come again and again. */
  key(name: string): string {
    let key = this.#keyOfName.get(name);
    if (key === undefined) {
      key = municipalityKey(name);
      this.#keyOfName.set(name, key);
    }
    return key;
  }

  /** The key of a municipality of this book. */
  keyOf(place: Place): string {
    return this.#keys.get(place) ?? this.key(place.name);
  }

  /** The municipalities a row can mean: by AGS one; by name those whose Land and AGS do not contradict. */
  find(mention: PlaceMention): Place[] {
    const official = mention.ags === null ? undefined : this.#byAgs.get(mention.ags);
    if (official !== undefined) return [official];
    if (mention.name === null) return [];
    const alike = this.#byKey.get(this.key(mention.name)) ?? [];
    return municipalitiesMeant(mention, alike);
  }

  /** A municipality that is not known yet; `enter` takes it into the book. */
  draft(mention: PlaceMention & { name: string }): Place {
    const { name, state, district, ags, postalCode } = mention;
    return { id: null, name, state, district, ags, postalCode };
  }

  /** Takes a municipality into the book, once. */
  enter(place: Place): void {
    if (!this.#keys.has(place)) this.#add(place);
  }

  /** Fills what was not known of a municipality. */
  fill(place: Place, field: 'state' | 'district' | 'ags' | 'postalCode', value: string): void {
    place[field] = value;
    if (field === 'ags') this.#byAgs.set(value, place);
  }

  /** Relates a known municipality to what a row says (`options`: what `find` gave for the mention). */
  relate(place: Place | null, mention: PlaceMention | null, options: readonly Place[]): PlaceRelation {
    if (place === null || mention === null) return 'unknown';
    if (options.includes(place)) return 'same';
    if (mention.name === null || (mention.state !== null && place.state !== null && mention.state !== place.state)) {
      return 'different';
    }
    if (mention.ags !== null && place.ags !== null) return 'different';
    return similarPlaceKeys(this.key(mention.name), this.keyOf(place)) ? 'close' : 'different';
  }

  #add(place: Place): void {
    const key = this.key(place.name);
    this.#keys.set(place, key);
    this.#file(key, place);
    if (place.ags !== null) this.#byAgs.set(place.ags, place);
  }

  #file(key: string, place: Place): void {
    const places = this.#byKey.get(key);
    if (places === undefined) this.#byKey.set(key, [place]);
    else if (!places.includes(place)) places.push(place);
  }
}

/** Whether two keys may mean one place: a slip of the pen, a name left short (`Bad Soden`), or town and association. */
function similarPlaceKeys(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(`${short} `) || long.endsWith(` ${short}`)) return true;
  return closeWords(a.replaceAll(' ', ''), b.replaceAll(' ', ''));
}
