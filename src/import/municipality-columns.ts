import { foldText } from '../domain/names.js';
import type { Table } from './dialect.js';
import { readCsv } from './read-csv.js';

/** What a column of the official list can hold. */
export type ListField =
  | 'name'
  | 'ags'
  | 'ars'
  | 'population'
  | 'state'
  | 'district'
  | 'postalCode'
  | 'level'
  | 'designation'
  | KeyPart;

/** The official key spread over five columns, as Destatis prints it: Land, Regierungsbezirk, Kreis, Verband, Gemeinde. */
export const KEY_PARTS = ['keyState', 'keyRegion', 'keyDistrict', 'keyAssociation', 'keyMunicipality'] as const;
type KeyPart = (typeof KEY_PARTS)[number];

/** Headers of GV-ISys (Destatis) and of what offices make of it, folded. */
const HEADERS: Readonly<Record<Exclude<ListField, KeyPart>, string>> = {
  name: `gemeindename, name, gemeinde, gemeinde stadt, stadt gemeinde, kommune, municipality, amtlicher name, gebietsname,
    name der gemeinde, name der kommune, gemeindebezeichnung, bezeichnung, ort`,
  ags: `ags, amtlicher gemeindeschluessel, amtlicher gemeindeschluessel ags, gemeindeschluessel, gemeindeschluessel ags,
    gemeindekennziffer, ags 8, municipality key`,
  ars: 'ars, amtlicher regionalschluessel, amtlicher regionalschluessel ars, regionalschluessel, regionalschluessel ars, rs',
  population: `bevoelkerung, bevoelkerung insgesamt, bevoelkerungsstand, einwohner, einwohnerzahl, einwohner insgesamt,
    einwohner innen, einwohnerinnen und einwohner, insgesamt, population, ew, bevoelkerung gesamt`,
  state: 'land, bundesland, state, land name, bundesland name',
  district: `kreis, landkreis, kreisname, name des kreises, kreis landkreis, landkreis kreis, landkreis kreisfreie stadt,
    kreisfreie stadt landkreis, district`,
  postalCode: 'plz, postleitzahl, postleit zahl, plz des verwaltungssitzes, postal code',
  level: 'satzart, satz art',
  designation:
    'textkennzeichen, text kennzeichen, textkenn zeichen, text kenn zeichen, art, typ, gemeindeart, gemeindetyp',
};

const FIELD_OF_HEADER = new Map(
  Object.entries(HEADERS).flatMap(([field, headers]) =>
    headers.split(',').map((header): [string, ListField] => [header.trim().replace(/\s+/g, ' '), field as ListField]),
  ),
);

const PART_OF_HEADER = new Map<string, KeyPart>([
  ['land', 'keyState'],
  ['rb', 'keyRegion'],
  ['kreis', 'keyDistrict'],
  ['vb', 'keyAssociation'],
  ['gem', 'keyMunicipality'],
]);

/** How the columns of an official list are read. */
export interface ListColumns {
  kind: 'columns';
  at: ReadonlyMap<ListField, number>;
  /** Lines of the file up to here are title and header. */
  headerLine: number;
  /** As they stand in the file, by column. */
  headers: ReadonlyMap<ListField, string>;
  /** What stands above the header: which list, as of when. */
  title: string | null;
}

/** Why the file is no list of municipalities: what no column holds, and the fullest line that was seen. */
export interface ListRefusal {
  kind: 'no_list';
  missing: 'name' | 'key';
  headers: string[];
}

/** Title lines, and a header that Destatis spreads over several, come within so many records. */
const HEADER_WITHIN = 20;

class EnoughSeen extends Error {}

/** Finds title and header of an official list; the header may be spread over several lines, one above the other. */
export function findListColumns(table: Table): ListColumns | ListRefusal {
  const records: { cells: string[]; line: number }[] = [];
  try {
    readCsv(table, (cells, line) => {
      if (records.length === HEADER_WITHIN) throw new EnoughSeen();
      records.push({ cells, line });
    });
  } catch (error) {
    if (!(error instanceof EnoughSeen)) throw error;
  }
  const at = new Map<ListField, number>();
  const headers = new Map<ListField, string>();
  const titles: string[] = [];
  let headerLine = 0;
  for (const { cells, line } of records) {
    const fields = fieldsOf(cells);
    if (fields.length < 2) {
      if (headerLine === 0) titles.push(...cells.map(tidy).filter((cell) => cell !== ''));
      continue;
    }
    headerLine = line;
    for (const [field, index] of fields) {
      if (at.has(field)) continue;
      at.set(field, index);
      headers.set(field, tidy(cells[index] ?? ''));
    }
  }
  const isSplit = KEY_PARTS.every((part) => at.has(part));
  if (isSplit) for (const field of ['ars', 'state', 'district'] as const) at.delete(field);
  if (at.has('name') && (isSplit || at.has('ags') || at.has('ars'))) {
    const title = titles.join(' · ').slice(0, 200);
    return { kind: 'columns', at, headers, headerLine, title: title === '' ? null : title };
  }
  const seen = records.map(({ cells }) => cells.map(tidy).filter((cell) => cell !== ''));
  const fullest = seen.reduce((best, cells) => (cells.length > best.length ? cells : best), []);
  return { kind: 'no_list', missing: at.has('name') ? 'key' : 'name', headers: fullest };
}

function fieldsOf(cells: readonly string[]): [ListField, number][] {
  const words = cells.map(normalise);
  const parts = words.flatMap((word, index): [KeyPart, number][] => {
    const part = PART_OF_HEADER.get(word);
    return part === undefined ? [] : [[part, index]];
  });
  const isSplit = new Set(parts.map(([part]) => part)).size === KEY_PARTS.length;
  const others = words.flatMap((word, index): [ListField, number][] => {
    const field = FIELD_OF_HEADER.get(word);
    return field === undefined || (isSplit && PART_OF_HEADER.has(word)) ? [] : [[field, index]];
  });
  return isSplit ? [...parts, ...others] : others;
}

/** `Post-⏎leit-⏎zahl` → `postleitzahl`, `Bevölkerung 1)` → `bevoelkerung`. */
function normalise(header: string): string {
  return foldText(header.replace(/-\s*\n\s*/g, '')).replace(/ \d{1,2}$/, '');
}

function tidy(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}
