import type { State } from './member.js';
import { foldText } from './names.js';

/** The sixteen Länder: code, official number (first two digits of the AGS), and what people write. Folded. */
const STATES: readonly [code: State, number: string, names: string][] = [
  ['SH', '01', 'schleswig holstein,schl holst,schlesw holst,s h'],
  ['HH', '02', 'hamburg,hansestadt hamburg,freie und hansestadt hamburg'],
  ['NI', '03', 'niedersachsen,nds,nieders,nds niedersachsen,lower saxony'],
  ['HB', '04', 'bremen,freie hansestadt bremen'],
  ['NW', '05', 'nordrhein westfalen,nrw,nordrh westf,n rw,north rhine westphalia'],
  ['HE', '06', 'hessen,hess,hesse'],
  ['RP', '07', 'rheinland pfalz,rlp,rhl pfalz,rheinl pfalz,rhld pfalz,rhineland palatinate'],
  ['BW', '08', 'baden wuerttemberg,ba wue,bawue,bad wuertt,baden wuertt,b w,bwue'],
  ['BY', '09', 'bayern,bay,freistaat bayern,bavaria'],
  ['SL', '10', 'saarland,saar,srl'],
  ['BE', '11', 'berlin,bln'],
  ['BB', '12', 'brandenburg,brb,bbg,brandenb'],
  [
    'MV',
    '13',
    'mecklenburg vorpommern,meck pomm,meckpomm,mecklenb vorp,meck vorp,m v,mvp,mecklenburg western pomerania',
  ],
  ['SN', '14', 'sachsen,sa,sachs,freistaat sachsen,saxony'],
  ['ST', '15', 'sachsen anhalt,lsa,s a,sachs anh,sachs anhalt,saxony anhalt'],
  ['TH', '16', 'thueringen,thuer,freistaat thueringen,thuringia'],
];

/** Made at the first look: most commands that know the Länder read no names of them. */
let codeOfName: ReadonlyMap<string, State> | null = null;

function codesOfNames(): ReadonlyMap<string, State> {
  codeOfName ??= new Map(
    STATES.flatMap(([code, , names]) => [code.toLowerCase(), ...names.split(',')].map((name) => [name, code] as const)),
  );
  return codeOfName;
}

/** The code of a Land (`BY`) from its name or an abbreviation (`Bayern`, `NRW`, `Ba-Wü`, `DE-BY`), else `null`. */
export function parseState(text: string): State | null {
  const folded = foldText(text).replace(/^(?:de|land|bundesland) /, '');
  return codesOfNames().get(folded) ?? null;
}

/** Names long enough to stand for a Land in the midst of a text, the longest first: Sachsen-Anhalt is not Sachsen. */
function namesInText(): (readonly [name: string, code: State])[] {
  return [...codesOfNames()]
    .filter(([name]) => name.length >= 5 || name === 'nrw' || name === 'rlp')
    .toSorted(([a], [b]) => b.length - a.length);
}

/**
 * The one Land that a text names (`Winterferien 2026 Sachsen-Anhalt`, `Ferien (BY)`, `ferien_bayern.ics`), and the text
 * without it. Codes count in capital letters only. Null where it names none, or several.
 */
export function findState(text: string): { state: string; rest: string } | null {
  const found = new Set<string>();
  let rest = ` ${text.normalize('NFC')} `;
  for (const [name, state] of namesInText()) {
    const words = name
      .split(' ')
      .map((word) => word.replace('ue', '(?:ü|ue)'))
      .join('[ ._-]*');
    rest = rest.replace(new RegExp(`(?<![\\p{L}])(?:Land |Freistaat )?${words}(?![\\p{L}])`, 'giu'), () => {
      found.add(state);
      return ' ';
    });
  }
  rest = rest.replace(/(?<![\p{L}\d])(?:DE-)?([A-Z]{2})(?![\p{L}])/gu, (code: string, letters: string) => {
    if (!CODES.has(letters)) return code;
    found.add(letters);
    return ' ';
  });
  const [state, ...more] = found;
  return state === undefined || more.length > 0 ? null : { state, rest: rest.replace(/\s+/g, ' ').trim() };
}

const CODES = new Set<string>(STATES.map(([code]) => code));

/** The Land to which an AGS belongs (its first two digits, Destatis), `null` for none. */
export function stateOfAgs(ags: string): State | null {
  return STATES.find(([, number]) => number === ags.slice(0, 2))?.[0] ?? null;
}

let countries: ReadonlySet<string> | null = null;

/** Whether a text names another country than Germany, in German or English or by its code (`Irland`, `Ireland`, `IE`). */
export function isOtherCountry(text: string): boolean {
  countries ??= namesOfCountries();
  return countries.has(foldText(text));
}

function namesOfCountries(): Set<string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => code !== 'DE');
  const found = new Set<string>();
  for (const language of ['de', 'en']) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = names.of(code);
      if (name !== undefined) found.add(code.toLowerCase()).add(foldText(name));
    }
  }
  return found;
}
