import {
  type KindHint,
  keyOfName,
  kindFits,
  kindOfOffice,
  type MunicipalityKind,
  type MunicipalityMark,
  municipalitiesMeant,
  municipalityKey,
  parseMunicipalityName,
} from './municipality.js';
import { closeWords, foldText } from './names.js';
import { remembering } from './remember.js';

/** A municipality to be found by name. */
export interface NamedMunicipality extends MunicipalityMark {
  readonly name: string;
  /** The name in the official list (`Flensburg, Stadt`); `null` for one that the list does not have. */
  readonly officialName: string | null;
  readonly kind: MunicipalityKind | null;
}

/** A municipality as somebody speaks of it. */
export interface MunicipalityMention extends MunicipalityMark {
  readonly name: string | null;
  /** The title of the office held there, which may tell a town from the association of the same name. */
  readonly office: string | null;
}

/** So many similar names are worth showing. */
const MOST_SIMILAR = 8;

interface Listed<M> {
  readonly municipality: M;
  readonly key: string;
  readonly words: readonly string[];
  readonly squeezed: string;
}

/** Municipalities found by official key and by name; all exact look-ups are by hash. */
export class MunicipalityIndex<M extends NamedMunicipality> {
  readonly #byAgs = new Map<string, M>();
  readonly #byName = new Map<string, readonly M[]>();
  readonly #byOfficialName = new Map<string, readonly M[]>();
  readonly #byAlias = new Map<string, readonly M[]>();
  readonly #listed: Listed<M>[] = [];
  readonly #parse = remembering(parseMunicipalityName);
  readonly #kindOf = remembering(kindOfOffice);

  /** Whether the official list was imported: only then can a name be said to be wrong. */
  get hasList(): boolean {
    return this.#listed.length > 0;
  }

  add(municipality: M): void {
    const { name, officialName } = municipality;
    file(this.#byName, this.keyOf(name), municipality);
    if (municipality.ags !== null) this.#byAgs.set(municipality.ags, municipality);
    if (officialName === null) return;
    file(this.#byName, municipalityKey(officialName), municipality);
    file(this.#byOfficialName, foldText(officialName), municipality);
    const { key } = parseMunicipalityName(officialName);
    this.#listed.push({ municipality, key, words: key.split(' '), squeezed: key.replaceAll(' ', '') });
  }

  /** Another name under which a municipality is found; it comes before the municipalities that bear it. */
  addAlias(alias: string, municipality: M): void {
    file(this.#byAlias, municipalityKey(alias), municipality);
  }

  /** Files a municipality under a key that was not known of it before. */
  setAgs(ags: string, municipality: M): void {
    this.#byAgs.set(ags, municipality);
  }

  /** The name folded for comparing (`municipalityKey`); the same names come again and again. */
  keyOf(name: string): string {
    return keyOfName(this.#parse(name));
  }

  /** The municipality with this official key. */
  withAgs(ags: string): M | null {
    return this.#byAgs.get(ags) ?? null;
  }

  /**
   * The municipalities that bear this very name (`municipalityKey`), narrowed by Land and by the office's title: one
   * where the mention is clear. A plain name also means the association of that name, unless the office's title or the
   * name itself says which is meant. Of two with one name the designation decides (`Kassel, documenta-Stadt`).
   */
  exact(mention: MunicipalityMention): readonly M[] {
    const official = mention.ags === null ? undefined : this.#byAgs.get(mention.ags);
    if (official !== undefined) return [official];
    if (mention.name === null) return [];
    const name = this.#parse(mention.name);
    const { key, association, says } = name;
    const hint = says ?? (mention.office === null ? null : this.#kindOf(mention.office));
    const ownKey = keyOfName(name);
    if (this.#byAlias.size > 0) {
      const aliased = narrowed(this.#byAlias.get(ownKey), mention, hint);
      if (aliased.length > 0) return aliased;
    }
    if (says !== null && this.hasList) {
      const named = narrowed(this.#byOfficialName.get(foldText(mention.name)), mention, hint);
      if (named.length === 1) return named;
    }
    const bearers = this.#byName.get(ownKey);
    if (association !== null || !this.hasList) return narrowed(bearers, mention, hint);
    const associations = this.#associationsOf(key);
    return narrowed(
      associations.length === 0 ? bearers : [...new Set([...(bearers ?? []), ...associations])],
      mention,
      hint,
    );
  }

  /**
   * Municipalities of the official list that may be meant where none bears this very name, the likeliest first: those
   * of the name but of another kind, then names a slip of the pen away, then names of which one begins with the other
   * (`Bad Soden`, `Frankfurt a. M.`); in the Land that was named, else, as the last resort, the name in another Land.
   */
  similar(mention: MunicipalityMention): M[] {
    if (mention.name === null || this.#listed.length === 0) return [];
    const { key, says } = parseMunicipalityName(mention.name);
    if (key === '') return [];
    const hint = says ?? kindOfOffice(mention.office);
    const words = key.split(' ');
    const squeezed = words.join('');
    const ranks: M[][] = [[], [], [], []];
    const elsewhere: M[] = [];
    for (const listed of this.#listed) {
      const rank = likeness(key, words, squeezed, listed);
      if (rank === null) continue;
      const { state } = listed.municipality;
      if (mention.state === null || state === null || state === mention.state) {
        ranks[rank]?.push(listed.municipality);
      } else if (rank === 0) elsewhere.push(listed.municipality);
    }
    const found = ranks.flatMap((rank) => preferred(rank, hint));
    return (found.length > 0 ? found : elsewhere).slice(0, MOST_SIMILAR);
  }

  #associationsOf(key: string): M[] {
    return ['vg', 'sg']
      .flatMap((form) => this.#byName.get(`${form} ${key}`) ?? [])
      .filter(({ officialName }) => officialName !== null);
  }
}

/** 0 the same name, 1 a slip away, 2 one begins with the other, 3 ends with it; `null` not alike. */
function likeness(
  key: string,
  words: readonly string[],
  squeezed: string,
  listed: Pick<Listed<unknown>, 'key' | 'words' | 'squeezed'>,
): 0 | 1 | 2 | 3 | null {
  if (key === listed.key) return 0;
  if (closeWords(squeezed, listed.squeezed)) return 1;
  if (listed.key.startsWith(`${key} `) || key.startsWith(`${listed.key} `)) return 2;
  if (
    words.length > 1 &&
    words.length === listed.words.length &&
    words.every((word, index) => listed.words[index]?.startsWith(word))
  ) {
    return 2;
  }
  return listed.key.endsWith(` ${key}`) ? 3 : null;
}

/** Those of the kind that is spoken of, where there are any. */
function preferred<M extends NamedMunicipality>(found: readonly M[], hint: KindHint | null): readonly M[] {
  const fitting = found.filter(({ kind }) => kindFits(kind, hint));
  return fitting.length > 0 ? fitting : found;
}

/** Those of one name that may be meant, by Land, official key and kind. */
function narrowed<M extends NamedMunicipality>(
  bearers: readonly M[] | undefined,
  mention: MunicipalityMention,
  hint: KindHint | null,
): readonly M[] {
  if (bearers === undefined) return [];
  const meant = municipalitiesMeant(mention, bearers);
  return hint === null || meant.every(({ kind }) => kindFits(kind, hint))
    ? meant
    : meant.filter(({ kind }) => kindFits(kind, hint));
}

/** Lists that are handed out stay as they are. */
function file<M>(map: Map<string, readonly M[]>, key: string, municipality: M): void {
  const filed = map.get(key);
  if (filed === undefined) map.set(key, [municipality]);
  else if (!filed.includes(municipality)) map.set(key, [...filed, municipality]);
}
