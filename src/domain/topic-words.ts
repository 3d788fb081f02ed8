import { foldText } from './names.js';

/** A word of a topic, folded for comparing. */
export interface TopicWord {
  /** Without umlauts and endings: Städte, Städten and Stadt meet here. */
  readonly stem: string;
  /** Folded, with its ending: what slips of the pen are counted in. */
  readonly word: string;
  /** Written in capitals, as KI, ÖPNV and IT are. */
  readonly isAcronym: boolean;
  /** Begins with a capital letter, or nothing in the text does. */
  readonly isCapital: boolean;
  /** A verb or adjective, by small letter and ending. */
  readonly isDescriptive: boolean;
  /** How much it tells by itself: 1, or less for words that many topics of a network of mayors have. */
  readonly telling: number;
}

/**
 * A light stem in the manner of CISTEM (Weissweiler and Fraser 2017): umlauts lose their dots, endings of number and
 * case go where four letters stay. Spellings with ae, oe, ue meet the same stem, and so do a few words that only look
 * alike, which does no harm here.
 */
export function stemOf(raw: string): string {
  let stem = foldText(raw)
    .replaceAll(' ', '')
    .replace(/([aou])e/g, '$1');
  if (/\d/.test(stem)) return stem;
  for (let previous = ''; previous !== stem; ) {
    previous = stem;
    stem = stem.replace(/(?<=.{4})(?:innen|in|e[mnrs]?|n|s)$/, '');
  }
  return stem;
}

/** Words of German and English that join others and mean nothing alone. */
const JOINING = new Set(
  foldText(
    `der die das des dem den ein eine einer eines einem einen und oder aber als am an auf aus bei bis beim durch für gegen
     im in ins ist sind war mit nach nicht noch nur ob ohne seit sich so statt über um unter vom von vor warum was wenn
     wer wie wieso wir wo wird werden zu zum zur zwischen mehr unser unsere unserer unseren ihr ihre es sie er auch
     welche welcher kann können soll sollen muss müssen dass jetzt hier
     the and or for to by from with without are how what why when where our your its be can do does not`,
  ).split(' '),
);

/** Words that are everywhere in the trade and tell next to nothing: of towns, of digital things, of formats. */
const PALE = new Set(
  `Kommune kommunal Stadt Gemeinde Landkreis Kreis Land Länder Dorf Ort Region regional lokal vor-Ort Bürger Bürgermeister
   Oberbürgermeister mayor town city cities municipal municipality local Verwaltung administration Rathaus Rathäuser Amt
   Politik Gesellschaft digital Digitalisierung digitalisation digitalization smart modern Zukunft future neu new gut
   Thema topic Impuls Digital-Impuls Vortrag Gespräch Diskussion Austausch Einführung Workshop Praxis Beispiel Erfahrung
   Erfahrungsbericht Projekt project Strategie strategy Konzept Idee Lösung Chance Herausforderung Weg Perspektive aktuell
   heute morgen Jahr Teil update Blick Einblick Überblick Netzwerk network jung Arbeit Leben`
    .split(/\s+/)
    .map(stemOf),
);

const pale = 0.25;
const descriptive = 0.5;

/** The words of a topic that mean something; where none does (a topic called "Was nun?"), all of them. */
export function topicWords(text: string): TopicWord[] {
  const hasCapitals = /\p{Lu}/u.test(text);
  const words = text
    .normalize('NFC')
    // Bürger*innen, Bürger:innen: one word
    .replace(/(?<=\p{L})[*:_·](?=in(?:nen)?(?!\p{L}))/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((raw) => foldText(raw).length > 1)
    .map((raw): TopicWord => {
      const stem = stemOf(raw);
      return {
        word: foldText(raw),
        stem,
        isAcronym: /^\p{Lu}[\p{Lu}\p{N}]{1,3}$/u.test(raw),
        isCapital: !hasCapitals || /^\p{Lu}/u.test(raw),
        isDescriptive: isDescriptive(raw),
        telling: tellingOf(raw, stem, hasCapitals),
      };
    });
  const kept = words.filter(({ word }) => !JOINING.has(word));
  return kept.length > 0 ? kept : words;
}

function tellingOf(raw: string, stem: string, hasCapitals: boolean): number {
  if (PALE.has(stem) || /^\d+$/.test(raw)) return pale;
  return hasCapitals && isDescriptive(raw) ? descriptive : 1;
}

/** Verbs and adjectives ("gewinnen", "nachhaltige"), told by small letter and ending: they say less than nouns. */
function isDescriptive(raw: string): boolean {
  return /^\p{Ll}.{2,}(?:e[rl]?n|(?:lich|ig|isch|bar|sam|al|iv|los|frei)(?:e[nmrs]?)?)$/u.test(raw);
}
