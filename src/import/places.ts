import { kindOfOffice, type MunicipalityKind, municipalityKey } from '../domain/municipality.js';
import { MunicipalityIndex, type NameKey } from '../domain/municipality-index.js';
import { closeWords } from '../domain/names.js';
import type { PlaceMention } from './candidate.js';

/** A municipality as the database has it. */
export interface KnownPlace {
  id: number;
  name: string;
  /** `null`: not in the official list. */
  officialName: string | null;
  kind: MunicipalityKind | null;
  state: string | null;
  district: string | null;
  ags: string | null;
  postalCode: string | null;
  aliases: readonly string[];
}

/** A municipality inside a plan: known (`id`), or one the import creates (`id` null until it is written). Each is one object. */
export interface Place {
  id: number | null;
  /** Whether the import creates it. */
  readonly isNew: boolean;
  readonly name: string;
  readonly key: NameKey;
  /** A list of it alone: most people have but one municipality, and so share the list. */
  readonly alone: readonly Place[];
  readonly officialName: string | null;
  readonly kind: MunicipalityKind | null;
  state: string | null;
  district: string | null;
  ags: string | null;
  postalCode: string | null;
}

/** How the municipality a row names relates to one that is known. `unknown`: one of the two is not given. */
export type PlaceRelation = 'same' | 'close' | 'different' | 'unknown';

/** What somebody answered which municipality is meant: `mentionKey` → its id, or `null`: none that is known. */
export type PlaceAnswers = ReadonlyMap<string, number | null>;

/** Under what an answer is kept: the same words in the same Land, with an office that says the same of the kind. */
export function mentionKey({ name, state }: PlaceMention, office: string | null): string {
  return [municipalityKey(name ?? ''), state ?? '', kindOfOffice(office) ?? ''].join('|');
}

/** All municipalities of a plan, found by official key and by name. */
export class PlaceBook {
  readonly #index = new MunicipalityIndex<Place>();
  /** The municipalities that are made, in the order they were entered. */
  readonly #made = new Set<Place>();
  readonly #byId = new Map<number, Place>();
  readonly #aliases = new Map<Place, readonly string[]>();
  readonly #similar = new Map<string, Place[]>();
  readonly #answers: PlaceAnswers;

  constructor(known: Iterable<KnownPlace>, answers: PlaceAnswers = new Map()) {
    this.#answers = answers;
    for (const { id, name, officialName, kind, state, district, ags, postalCode, aliases } of known) {
      const own = this.#place({ id, name, officialName, kind, state, district, ags, postalCode });
      this.#index.add(own);
      this.#byId.set(id, own);
      for (const alias of aliases) this.#index.addAlias(alias, own);
      if (aliases.length > 0) this.#aliases.set(own, aliases);
    }
  }

  /** The known municipalities by id. */
  withId(): ReadonlyMap<number, Place> {
    return this.#byId;
  }

  /** Municipalities that the import makes although the official list is there, and does not have them. */
  unlisted(): Place[] {
    return this.#index.hasList ? [...this.#made] : [];
  }

  /** Every name by which a municipality is known. */
  namesOf(place: Place): readonly string[] {
    const { name, officialName } = place;
    return [name, ...(officialName === null ? [] : [officialName]), ...(this.#aliases.get(place) ?? [])];
  }

  /** The key of a name. */
  key(name: string): NameKey {
    return this.#index.keyOf(name);
  }

  /**
   * The municipalities a row can mean: by AGS one; by name those whose Land, AGS and kind do not contradict. What
   * somebody answered about the name comes first.
   */
  find(mention: PlaceMention, office: string | null): readonly Place[] {
    if (this.#answers.size > 0 && mention.ags === null) {
      const answer = this.#answers.get(mentionKey(mention, office));
      const answered = answer === undefined || answer === null ? undefined : this.#byId.get(answer);
      if (answered !== undefined) return [answered];
    }
    const { name, state, ags } = mention;
    return this.#index.exact({ name, state, ags, office });
  }

  /** Municipalities of the official list that may be meant where `find` gives none. */
  similar(mention: PlaceMention, office: string | null): Place[] {
    if (mention.name === null || !this.#index.hasList) return [];
    const key = mentionKey(mention, office);
    if (this.#answers.has(key)) return [];
    let similar = this.#similar.get(key);
    if (similar === undefined) {
      similar = this.#index.similar({ ...mention, office });
      this.#similar.set(key, similar);
    }
    return similar;
  }

  /** A municipality that is not known yet; `enter` takes it into the book. */
  draft(mention: PlaceMention & { name: string }): Place {
    const { name, state, district, ags, postalCode } = mention;
    return this.#place({ id: null, name, officialName: null, kind: null, state, district, ags, postalCode });
  }

  #place(of: Omit<Place, 'key' | 'alone' | 'isNew'>): Place {
    const { id, name, officialName, kind, state, district, ags, postalCode } = of;
    const alone: Place[] = [];
    // spelt out: V8 gives each object that is made by spreading a hidden class of its own, and looks them up slowly
    const [isNew, key] = [id === null, this.key(name)];
    const own = { id, isNew, name, key, alone, officialName, kind, state, district, ags, postalCode };
    alone.push(own);
    return own;
  }

  /** Takes a municipality into the book, once. */
  enter(place: Place): void {
    if (place.id !== null || this.#made.has(place)) return;
    this.#made.add(place);
    this.#index.add(place);
  }

  /** Fills what was not known of a municipality. */
  fill(place: Place, field: 'state' | 'district' | 'ags' | 'postalCode', value: string): void {
    place[field] = value;
    if (field === 'ags') this.#index.setAgs(value, place);
  }

  /** Relates a known municipality to what a row says (`options`: what `find` gave for the mention). */
  relate(place: Place | null, mention: PlaceMention | null, options: readonly Place[]): PlaceRelation {
    if (place === null || mention === null) return 'unknown';
    if (options.includes(place)) return 'same';
    if (mention.name === null || (mention.state !== null && place.state !== null && mention.state !== place.state)) {
      return 'different';
    }
    if (mention.ags !== null && place.ags !== null) return 'different';
    const [key, known] = [this.key(mention.name), place.key];
    // A self-made municipality beside the official ones of its name, not told yet which of them it is.
    if (this.#index.hasList && key === known && place.officialName === null) return 'same';
    return similarPlaceKeys(key.text, known.text) ? 'close' : 'different';
  }
}

/** Whether two keys may mean one place: a slip of the pen, a name left short (`Bad Soden`), or town and association. */
function similarPlaceKeys(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(`${short} `) || long.endsWith(` ${short}`)) return true;
  return closeWords(a.replaceAll(' ', ''), b.replaceAll(' ', ''));
}
