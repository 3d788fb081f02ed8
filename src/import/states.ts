import { foldText } from '../domain/names.js';

/** The sixteen Länder: code, official number (first two digits of the AGS), and what people write. Folded. */
const STATES: readonly [code: string, number: string, names: string][] = [
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

const CODE_OF_NAME = new Map(
  STATES.flatMap(([code, , names]) => [code.toLowerCase(), ...names.split(',')].map((name) => [name, code] as const)),
);
const CODE_OF_NUMBER = new Map(STATES.map(([code, number]) => [number, code]));

/** The code of a Land (`BY`) from its name or an abbreviation (`Bayern`, `NRW`, `Ba-Wü`, `DE-BY`), else `null`. */
export function parseState(text: string): string | null {
  const folded = foldText(text).replace(/^(?:de|land|bundesland) /, '');
  return CODE_OF_NAME.get(folded) ?? null;
}

/** The Land to which an AGS belongs (its first two digits, Destatis), `null` for none. */
export function stateOfAgs(ags: string): string | null {
  return CODE_OF_NUMBER.get(ags.slice(0, 2)) ?? null;
}
