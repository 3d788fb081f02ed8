import { foldText } from './names.js';

/** Nouns that take `in`. */
const withEnding =
  /^(.*(?:direktor|präsident|vorsteher|leiter|dezernent|senator|sprecher|minister|vertreter|kämmer(?=er|in)))(?:er)?(?:in)?$/i;
/** What a mayor who is no deputy is called as well: no other office. */
const sameMayor = /^(?:1\.|erster?|hauptamtlicher?|ehrenamtlicher?)$/i;
const short: Readonly<Record<string, string>> = {
  '1.': 'Erste*r',
  '2.': 'Zweite*r',
  '3.': 'Dritte*r',
  'stv.': 'Stellvertretende*r',
  'stellv.': 'Stellvertretende*r',
  'stellvertr.': 'Stellvertretende*r',
  stv: 'Stellvertretende*r',
  stellv: 'Stellvertretende*r',
};

/**
 * An office as it is counted, whoever holds it: `Bürgermeisterin` and `Bürgermeister` are `Bürgermeister*in`, `OB` is
 * `Oberbürgermeister*in`, `Erster Beigeordneter` is `Erste*r Beigeordnete*r`. What is none of these is itself.
 */
export function officeGroup(title: string | null): string | null {
  if (title === null || title.trim() === '') return null;
  const bare = title
    .trim()
    .replace(/[*:_/·](?:innen|in|r)(?=\s|$)/gi, '')
    .replace(/\((?:innen|in|r)\)/gi, '');
  const both = new Set(bare.includes('/') ? bare.split('/').map(officeGroup) : []);
  if (both.size === 1) return [...both][0] ?? bare;
  const words = bare.replace(/\.(?=\S)/g, '. ').split(/\s+/);
  const noun = nounOfAnybody(words.pop() ?? '');
  if (noun === null || !words.every((word) => short[word.toLowerCase()] || /er?$/i.test(word))) return bare;
  if (words.some((word) => /^(?:der|die)$/i.test(word))) return bare;
  const adjectives = noun === 'Bürgermeister*in' ? words.filter((word) => !sameMayor.test(word)) : words;
  return [...adjectives.map(asOfAnybody), noun].join(' ');
}

function nounOfAnybody(word: string): string | null {
  const folded = foldText(word);
  if (/^(?:ob|obm)(?:in)?$/.test(folded)) return 'Oberbürgermeister*in';
  if (/^(?:bm|bgm)(?:in)?$/.test(folded)) return 'Bürgermeister*in';
  const mayor = /^(.*)b(?:ü|ue)rgermeister(?:in)?$/i.exec(word)?.[1];
  if (mayor !== undefined) return mayor === '' ? 'Bürgermeister*in' : `${capital(mayor.toLowerCase())}bürgermeister*in`;
  const councillor = /^(.*)r(?:at|ätin|aetin)$/i.exec(word)?.[1];
  if (councillor !== undefined) return ['at', 'ätin'].map((end) => capital(`${councillor}r${end}`)).join('/');
  const adjective = /^(.*(?:ordnet|vorsitzend|beauftragt))er?$/i.exec(word)?.[1];
  if (adjective !== undefined) return `${capital(adjective)}e*r`;
  const other = withEnding.exec(word)?.[1];
  return other === undefined ? null : `${capital(other)}*in`;
}

/** An adjective, whoever it is of: `Zweiter`, `Zweite` and `2.` are `Zweite*r`. */
function asOfAnybody(word: string): string {
  return short[word.toLowerCase()] ?? capital(word.replace(/er?$/i, 'e*r'));
}

function capital(word: string): string {
  return `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;
}
