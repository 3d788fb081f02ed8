import { foldText } from './names.js';

const PLAIN_KINDS =
  /^(?:(?:universitaets|kreis|landeshaupt|haupt|hanse|grosse kreis|kreisfreie |freie |loewen|barlach|klingen|luther|markt)?stadt|gemeinde|markt|ortsgemeinde|hansestadt|landeshauptstadt) (?=\S)/;
const PLAIN_KINDS_AFTER =
  /(?<=\S) (?:(?:universitaets|kreis|landeshaupt|hanse|grosse kreis|kreisfreie )?stadt|gemeinde|markt|st|gde)$/;
const SMALL_WORDS = new Set([
  'am',
  'an',
  'der',
  'die',
  'in',
  'im',
  'bei',
  'ob',
  'vor',
  'dem',
  'den',
  'a',
  'd',
  'i',
  'b',
]);

/**
 * A municipality's name folded for comparing: `Stadt Diez`, `Diez, Stadt` and `DIEZ` are one, `Frankfurt am Main` is
 * `Frankfurt (Main)`. An association keeps its kind: `VG Diez` is not the town of Diez.
 */
export function municipalityKey(name: string): string {
  const folded = foldText(name)
    .replace(/^(?:verbandsgemeinde|vgem|vg) /, 'vg ')
    .replace(/ (?:verbandsgemeinde|vg)$/, ' vg')
    .replace(/^(?:samtgemeinde|sg) /, 'sg ')
    .replace(PLAIN_KINDS, '')
    .replace(PLAIN_KINDS_AFTER, '');
  const words = folded.split(' ');
  const kept = words.filter((word, index) => index === 0 || !SMALL_WORDS.has(word));
  const association = kept[kept.length - 1] === 'vg' && kept.length > 1 ? ['vg', ...kept.slice(0, -1)] : kept;
  return association.join(' ');
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
export function municipalitiesMeant<M extends MunicipalityMark>(mark: MunicipalityMark, namesakes: readonly M[]): M[] {
  const possible = namesakes.filter(
    ({ state, ags }) =>
      (mark.state === null || state === null || mark.state === state) &&
      (mark.ags === null || ags === null || mark.ags === ags),
  );
  const certain = possible.filter(({ state }) => mark.state !== null && state === mark.state);
  return certain.length > 0 ? certain : possible;
}
