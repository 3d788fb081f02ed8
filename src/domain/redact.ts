import type { NameParts } from './names.js';

/** By what a person is recognised in a text. */
export interface Identity {
  names: readonly NameParts[];
  addresses: readonly string[];
}

/** What else is theirs where it stands behind a name: functions and organisations, under which a guest was told of. */
export interface Named extends Identity {
  offices?: readonly string[];
}

/** Finds a person in texts, and takes them out. */
export interface Redactor {
  finds(text: string): boolean;
  /** The text with `N.N.` in place of each name and an address that leads nowhere in place of each of theirs. */
  redact(text: string): string;
}

/** What stands in place of a name. */
export const NOBODY = 'N.N.';
/** Where addresses lead that stand in place of erased ones (`.invalid` never exists, RFC 2606 section 2). */
const NOWHERE = '@erased.invalid';
/** What stands in place of an address. */
const NO_ADDRESS = `erased${NOWHERE}`;

/**
 * A redactor for whole names (given and family name, in either order, a family name alone says too little), with what of
 * a function and an organisation stands behind them, and addresses. Case, umlauts written out, hyphens, entities of HTML
 * and lines folded as in calendar files (RFC 5545, section 3.1) make no difference.
 */
export function redactor({ names, addresses, offices = [] }: Named): Redactor {
  const people = names.flatMap(({ givenName, familyName }) => {
    if (!givenName || !familyName) return [];
    const [given, family] = [spelt(givenName), spelt(familyName)];
    return [`${given}${GAP}${family}`, `${family},${GAP}${given}`];
  });
  const name = pattern(people, '(?<![\\p{L}\\p{N}])', `(?=s?(?![\\p{L}\\p{N}]))${behind(offices)}`);
  // what tells the mails of somebody erased before from each other is nobody's address
  const own = addresses.filter((each) => !each.endsWith(NOWHERE));
  const address = pattern(own.map(spelt), '(?<![\\p{L}\\p{N}._%+-])', '(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])');
  return {
    finds: (text) => text.search(name) >= 0 || text.search(address) >= 0,
    redact: (text) => text.replace(address, NO_ADDRESS).replace(name, NOBODY),
  };
}

const FOLD = '(?:\\r?\\n[ \\t])?';
/** Between the names: also as in names of files and links, `kim_mayer.pdf`, `kim.mayer`. */
const GAP = `(?:${FOLD}[\\s_+\\-\\u00ad\\u2010-\\u2015]|&nbsp;|%20|\\.(?=\\S))+${FOLD}`;

/** Letters that are also written otherwise. */
const VARIANTS: Readonly<Record<string, string>> = {
  ä: '(?:ä|ae|a\u0308)',
  ö: '(?:ö|oe|o\u0308)',
  ü: '(?:ü|ue|u\u0308)',
  ß: '(?:ß|ss)',
  "'": "(?:'|’|&#39;)",
  '’': "(?:'|’|&#39;)",
  '"': '(?:\\\\*"|&quot;)',
  '&': '(?:&amp;|&)',
  ',': '\\\\*,',
  ';': '\\\\*;',
};

function spelt(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) =>
      [...word].map((letter) => VARIANTS[letter] ?? letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')).join(FOLD),
    )
    .join(text.includes('@') ? `${FOLD}-${FOLD}` : GAP);
}

/** `, Bürgermeisterin, Altdorf` or `(Bürgermeisterin, Altdorf)`, where that is among the offices. */
function behind(offices: readonly string[]): string {
  const known = offices.filter((office) => office.trim() !== '').toSorted((a, b) => b.length - a.length);
  if (known.length === 0) return '';
  const office = `(?:${known.map(spelt).join('|')})(?![\\p{L}\\p{N}])`;
  const gap = `(?:${FOLD}(?:\\s|&nbsp;|\\\\*,))+${FOLD}`;
  return `(?:${gap}\\(${FOLD}${office}(?:${gap}${office})?${FOLD}\\)|(?:${gap}${office}){1,2})?`;
}

function pattern(alternatives: readonly string[], before: string, after: string): RegExp {
  if (alternatives.length === 0) return /(?!)/u;
  const longestFirst = alternatives.toSorted((a, b) => b.length - a.length);
  return new RegExp(`${before}(?:${longestFirst.join('|')})${after}`, 'giu');
}
