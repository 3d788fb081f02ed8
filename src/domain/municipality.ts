import { foldText } from './names.js';

/** What a municipality is: kreisfreie Stadt (`city`), other town, municipality, Verbands-/Samtgemeinde (`association`). */
const municipalityKinds = ['city', 'town', 'municipality', 'association', 'district', 'other'] as const;
export type MunicipalityKind = (typeof municipalityKinds)[number];

/** What a name or an office says about the kind; `place` is anything but an association. */
export type KindHint = 'town' | 'place' | 'association';

const TOWN_BEFORE =
  /^(?:universitaets|kreis|landeshaupt|haupt|hanse|grosse kreis|kreisfreie |freie |loewen|barlach|klingen|luther|markt)?stadt (?=\S)/;
const PLACE_BEFORE = /^(?:gemeinde|markt|ortsgemeinde) (?=\S)/;
const TOWN_AFTER = /(?<=\S) (?:(?:universitaets|kreis|landeshaupt|hanse|grosse kreis|kreisfreie )?stadt|st)$/;
const PLACE_AFTER = /(?<=\S) (?:gemeinde|markt|gde)$/;
const ASSOCIATION_BEFORE = /^(?:(verbandsgemeinde|vgem|vg)|samtgemeinde|sgem|sg) (?=\S)/;
const ASSOCIATION_AFTER = /(?<=\S) (?:(verbandsgemeinde|vgem|vg)|samtgemeinde|sgem|sg)$/;

/** What stands behind the comma of an official name: `Flensburg, Stadt`, `Berchtesgaden, M`, `Hermeskeil, VGem`. */
const TOWN_DESIGNATION = /stadt$|^(?:st|gkst|grkst|krfst|krst)$/;
const PLACE_DESIGNATION = /^(?:gemeinde|gde|gem|ortsgemeinde|og|markt|marktgemeinde|m|mkt|flecken|fl)$|bad$|kurort$/;
const ASSOCIATION_DESIGNATION = /^(?:(verbandsgemeinde|vgem|vg)|samtgemeinde|sgem|sg)$/;

const SMALL_WORDS = new Set('am an der die in im bei ob vor dem den a d i b o v'.split(' '));

/** A municipality's name taken apart. */
export interface MunicipalityName {
  /** The name as written, without what stands behind the comma: `Flensburg`. */
  core: string;
  /** The core folded for comparing, without words such as `Stadt`, `Verbandsgemeinde`, `am`. */
  key: string;
  /** `vg` or `sg` where the name is that of an association. */
  association: 'vg' | 'sg' | null;
  says: KindHint | null;
}

/** Takes a name apart: `Stadt Diez`, `Diez, Stadt`, `VG Diez`, `Diez, VGem`, `Frankfurt a.M.`, `St. Ingbert`. */
export function parseMunicipalityName(name: string): MunicipalityName {
  const whole = name.trim().replace(/\s+/g, ' ');
  const comma = whole.lastIndexOf(',');
  const designation = comma > 0 ? foldText(whole.slice(comma + 1)) : '';
  const before = comma > 0 ? whole.slice(0, comma).trim() : whole;
  const joined = ASSOCIATION_DESIGNATION.exec(designation);
  if (joined !== null) return nameOf(before, joined[1] === undefined ? 'sg' : 'vg', 'association');
  if (TOWN_DESIGNATION.test(designation)) return nameOf(before, null, 'town');
  if (PLACE_DESIGNATION.test(designation)) return nameOf(before, null, 'place');
  return nameOf(whole, null, null);
}

function nameOf(core: string, association: MunicipalityName['association'], says: KindHint | null): MunicipalityName {
  const folded = foldText(core);
  const joined = ASSOCIATION_BEFORE.exec(folded) ?? ASSOCIATION_AFTER.exec(folded);
  const isTown = TOWN_BEFORE.test(folded) || TOWN_AFTER.test(folded);
  const isPlace = PLACE_BEFORE.test(folded) || PLACE_AFTER.test(folded);
  const bare = folded
    .replace(ASSOCIATION_BEFORE, '')
    .replace(ASSOCIATION_AFTER, '')
    .replace(TOWN_BEFORE, '')
    .replace(PLACE_BEFORE, '')
    .replace(TOWN_AFTER, '')
    .replace(PLACE_AFTER, '')
    .replace(/\bst (?=\S)/g, 'sankt ');
  const key = bare
    .split(' ')
    .filter((word, index) => index === 0 || !SMALL_WORDS.has(word))
    .join(' ');
  if (says !== null) return { core, key, association, says };
  if (joined !== null) return { core, key, association: joined[1] === undefined ? 'sg' : 'vg', says: 'association' };
  return { core, key, association: null, says: isTown ? 'town' : isPlace ? 'place' : null };
}

/**
 * A municipality's name folded for comparing: `Stadt Diez`, `Diez, Stadt` and `DIEZ` are one, `Frankfurt am Main` is
 * `Frankfurt (Main)`. An association keeps its kind: `VG Diez` is not the town of Diez.
 */
export function municipalityKey(name: string): string {
  return keyOfName(parseMunicipalityName(name));
}

/** The {@link municipalityKey} of a name that is taken apart already. */
export function keyOfName({ key, association }: MunicipalityName): string {
  return association === null ? key : `${association} ${key}`;
}

/**
 * What a mayor's title says about the municipality (Gemeindeordnungen of the Länder): Stadtbürgermeister and
 * Oberbürgermeister head a town, Verbands(gemeinde)- and Samtgemeindebürgermeister an association, Ortsbürgermeister
 * anything but an association. A plain Bürgermeister may be any: in Rheinland-Pfalz also that of a Verbandsgemeinde.
 */
export function kindOfOffice(title: string | null): KindHint | null {
  if (title === null) return null;
  const folded = foldText(title).replaceAll(' ', '');
  if (/verbands(?:gemeinde)?buergermeister|samtgemeindebuergermeister|derverbandsgemeinde|dersamtgemeinde/.test(folded))
    return 'association';
  if (/stadtbuergermeister|oberbuergermeister|^obm?(?:in)?$|derstadt/.test(folded)) return 'town';
  return /(?:orts|gemeinde|markt)buergermeister/.test(folded) ? 'place' : null;
}

/** Whether a municipality of this kind can be what the hint speaks of; a kind that is not known can be anything. */
export function kindFits(kind: MunicipalityKind | null, hint: KindHint | null): boolean {
  if (kind === null || hint === null) return true;
  if (hint === 'association') return kind === 'association';
  return hint === 'town' ? kind === 'city' || kind === 'town' : kind !== 'association';
}

/** What tells municipalities of one name apart; `null` is "not known". */
export interface MunicipalityMark {
  /** Two-letter code of the Land. */
  readonly state: string | null;
  /** Official municipality key, eight digits. */
  readonly ags: string | null;
}

/**
 * Which of the municipalities of one name (`municipalityKey`) are meant: those whose Land and official key do not
 * contradict what is said; where one of them is known to lie in the Land named, only those that are.
 */
export function municipalitiesMeant<M extends MunicipalityMark>(
  mark: MunicipalityMark,
  namesakes: readonly M[],
): readonly M[] {
  let certain: readonly M[] = NONE;
  let possible: readonly M[] = NONE;
  for (const each of namesakes) {
    if (!fits(mark, each)) continue;
    // of a long list every row asks this: a list that grows would take places in advance
    possible = possible.length === 0 ? [each] : [...possible, each];
    if (each.state === null || each.state !== mark.state) continue;
    certain = certain.length === 0 ? [each] : [...certain, each];
  }
  return certain.length > 0 ? certain : possible;
}

const NONE: readonly never[] = [];

/** Whether nothing that is said contradicts what is known. */
function fits(mark: MunicipalityMark, { state, ags }: MunicipalityMark): boolean {
  return (
    (mark.state === null || state === null || mark.state === state) &&
    (mark.ags === null || ags === null || mark.ags === ags)
  );
}
