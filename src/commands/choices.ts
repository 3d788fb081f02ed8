import { isDayOfNoMonth, lacksOnlyYear } from '../domain/partial-date.js';
import { UserError } from '../errors.js';
import type { InBoth } from '../i18n/message.js';
import { argumentWord } from './argument-words.js';
import { nearest } from './usage.js';

/**
 * One of a closed set of words, typed in English or German.
 * @throws UserError naming the words and the nearest one
 */
export function oneOf<const T extends string>(value: string, words: readonly T[], option: string): T {
  const found = meantBy(value, words);
  if (found !== undefined) return found;
  const complaint = new UserError('“{value}” is not possible for {option}; it takes {words}.', {
    value,
    option: /^[<[]/.test(option) ? argumentWord(option.slice(1, -1)) : option,
    words: inBoth(words),
  });
  throw withNearest(complaint, value, words);
}

/** Which of the words a text means, typed in English or German; undefined: none. */
export function meantBy<const T extends string>(text: string, words: readonly T[]): T | undefined {
  const typed = text.trim().toLowerCase();
  const german: Readonly<Record<string, string>> = germanWords;
  return (
    words.find((word) => word.toLowerCase() === typed) ??
    words.find((word) => Object.hasOwn(german, word) && german[word]?.toLowerCase().split(' ').includes(typed))
  );
}

/** Words that may be typed, for a complaint: on a German screen with the German ones that are taken as well. */
export function inBoth(words: readonly string[], german: Readonly<Record<string, string>> = germanWords): InBoth {
  const named = (word: string) => {
    const own = Object.hasOwn(german, word) ? german[word]?.split(' ')[0] : undefined;
    return own === undefined || own === word ? word : `${word} (${own})`;
  };
  return { en: words.join(', '), de: words.map(named).join(', ') };
}

/** Adds the nearest known word to a complaint about a mistyped one, where one is near. */
export function withNearest(complaint: UserError, word: string, known: readonly string[]): UserError {
  const near = nearest(word, known);
  return near === null ? complaint : complaint.hint('Did you mean “{word}”?', { word: near });
}

/** The German words for values, as the screen has them or people say them; the first one is named, as it is written. */
const germanWords = {
  yes: 'ja',
  no: 'nein',
  unknown: 'offen unbekannt',
  active: 'aktiv',
  prospect: 'gewählt interessiert',
  former: 'ehemalig ehemals',
  supporter: 'Fördermitglied',
  none: 'keine ohne',
  any: 'alle',
  planned: 'geplant',
  confirmed: 'bestätigt zugesagt',
  held: 'stattgefunden gehalten',
  cancelled: 'abgesagt',
  idea: 'Idee',
  requested: 'angefragt',
  declined: 'abgesagt abgelehnt',
  accepted: 'zugesagt angenommen',
  tentative: 'vielleicht unsicher',
  invited: 'eingeladen',
  registered: 'angemeldet',
  waitlisted: 'Warteliste',
  attended: 'teilgenommen anwesend',
  absent: 'gefehlt abwesend',
  open: 'offen',
  latest: 'letzte',
  first: 'erste Erstwahl',
  re_election: 'Wiederwahl',
  full_time: 'hauptamtlich',
  honorary: 'ehrenamtlich',
  ms: 'Frau',
  mr: 'Herr',
  informal: 'du',
  formal: 'sie',
  own: 'eigene',
  joint: 'gemeinsam',
  external: 'extern fremd',
  chair: 'Vorsitz vorsitzende vorsitzender',
  deputy_chair: 'Stellvertretung',
  treasurer: 'Schatzmeister*in schatzmeister schatzmeisterin kasse',
  secretary: 'Schriftführung',
  board_member: 'Vorstand beisitz',
  spokesperson: 'Sprecher*in sprecher sprecherin',
  mandate: 'Mandat',
  recording: 'Aufzeichnung mitschnitt',
  newsletter: 'newsletter rundbrief infobrief',
  photo: 'Foto fotos bild bilder',
  name_in_lists: 'Namensnennung namensliste namenslisten',
  slides: 'Folien',
  registration: 'Anmeldung',
  page: 'Seite',
  talk: 'Vortrag',
  break: 'Pause',
  assembly: 'Versammlung mitgliederversammlung',
  greeting: 'Begrüßung grußwort',
  reception: 'Empfang',
  exhibition: 'Ausstellung',
  other: 'Sonstiges',
  host: 'Gastgeber*in gastgeber gastgeberin',
  partner: 'Mitwirkende',
  exhibitor: 'Aussteller*in aussteller ausstellerin',
  list: 'Liste',
  badges: 'Namensschilder',
};

/**
 * A year of four digits.
 * @throws UserError
 */
export function yearOption(text: string): number {
  if (/^[12]\d{3}$/.test(text)) return Number(text);
  throw new UserError('“{value}” is no year; it takes four digits, as in 2025.', { value: text });
}

/** Adds to the complaint about a date what alone is wrong with it: its year is missing, or its month has no such day. */
export function withDateFault(complaint: UserError, text: string): UserError {
  if (isDayOfNoMonth(text)) return complaint.hint('There is no such day: {date}', { date: text });
  const begin = lacksOnlyYear(text);
  return begin === null ? complaint : complaint.hint('The year is missing: {date}YYYY', { date: begin });
}
