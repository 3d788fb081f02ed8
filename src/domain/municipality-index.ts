import {
  type KindHint,
  keyOfName,
  kindFits,
  kindOfOffice,
  type MunicipalityKind,
  type MunicipalityMark,
  type MunicipalityName,
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

/** A name folded for comparing (`municipalityKey`): one object each within an index. */
export interface NameKey {
  readonly text: string;
  /** Counted from 0, for tables beside the index. */
  readonly number: number;
}

/** A name as somebody wrote it, taken apart once. */
interface Spoken<M> extends Pick<MunicipalityName, 'key' | 'association' | 'says'> {
  readonly filed: Filed<M>;
}

interface Filed<M> extends NameKey {
  bearers: readonly M[];
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
  readonly #byName = new Map<string, Filed<M>>();
  readonly #byOfficialName = new Map<string, readonly M[]>();
  readonly #byAlias = new Map<string, readonly M[]>();
  readonly #listed: Listed<M>[] = [];
  readonly #spoken = remembering((name) => this.#takeApart(name));
  readonly #kindOf = remembering(kindOfOffice);

  /** Whether the official list was imported: only then can a name be said to be wrong. */
  get hasList(): boolean {
    return this.#listed.length > 0;
  }

  add(municipality: M): void {
    const { name, officialName } = municipality;
    bear(this.#spoken(name).filed, municipality);
    if (municipality.ags !== null) this.#byAgs.set(municipality.ags, municipality);
    if (officialName === null) return;
    bear(this.#filed(municipalityKey(officialName)), municipality);
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

  /** The key of a name. */
  keyOf(name: string): NameKey {
    return this.#spoken(name).filed;
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
    const { key, association, says, filed } = this.#spoken(mention.name);
    const hint = says ?? (mention.office === null ? null : this.#kindOf(mention.office));
    if (this.#byAlias.size > 0) {
      const aliased = narrowed(this.#byAlias.get(filed.text), mention, hint);
      if (aliased.length > 0) return aliased;
    }
    if (says !== null && this.hasList) {
      const named = narrowed(this.#byOfficialName.get(foldText(mention.name)), mention, hint);
      if (named.length === 1) return named;
    }
    const { bearers } = filed;
    if (association !== null || !this.hasList) return narrowed(bearers, mention, hint);
    const associations = this.#associationsOf(key);
    return narrowed(associations.length === 0 ? bearers : [...new Set([...bearers, ...associations])], mention, hint);
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

  #takeApart(name: string): Spoken<M> {
    const parsed = parseMunicipalityName(name);
    const { key, association, says } = parsed;
    return { key, association, says, filed: this.#filed(keyOfName(parsed)) };
  }

  #filed(text: string): Filed<M> {
    let filed = this.#byName.get(text);
    if (filed === undefined) {
      filed = { text, number: this.#byName.size, bearers: [] };
      this.#byName.set(text, filed);
    }
    return filed;
  }

  #associationsOf(key: string): M[] {
    return ['vg', 'sg']
      .flatMap((form) => this.#byName.get(`${form} ${key}`)?.bearers ?? [])
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
  if (bearers === undefined || bearers.length === 0) return [];
  const meant = municipalitiesMeant(mention, bearers);
  if (hint === null) return meant;
  for (const { kind } of meant) if (!kindFits(kind, hint)) return meant.filter((each) => kindFits(each.kind, hint));
  return meant;
}

/** Lists that are handed out stay as they are. */
function bear<M>(filed: Filed<M>, municipality: M): void {
  if (!filed.bearers.includes(municipality)) filed.bearers = [...filed.bearers, municipality];
}

/** As {@link bear}. */
function file<M>(map: Map<string, readonly M[]>, key: string, municipality: M): void {
  const filed = map.get(key);
  if (filed === undefined) map.set(key, [municipality]);
  else if (!filed.includes(municipality)) map.set(key, [...filed, municipality]);
}
