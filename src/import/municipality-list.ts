import { type MunicipalityKind, parseMunicipalityName } from '../domain/municipality.js';
import { foldText } from '../domain/names.js';
import { parseState, stateOfAgs } from '../domain/states.js';
import { cellText, parsePostalCode } from './cells.js';
import type { Table } from './dialect.js';
import { KEY_PARTS, type ListColumns, type ListField } from './municipality-columns.js';
import { type ReadNotice, readCsv } from './read-csv.js';

/** A municipality or association as the official list has it. */
export interface OfficialMunicipality {
  line: number;
  /** As one says it: `Flensburg`, `Verbandsgemeinde Hermeskeil`. */
  name: string;
  /** As the list writes it: `Flensburg, Stadt`. */
  officialName: string;
  kind: MunicipalityKind | null;
  state: string;
  district: string | null;
  /** Eight digits; an association has none. */
  ags: string | null;
  /** Twelve digits; those of an association end in `000`. */
  ars: string | null;
  postalCode: string | null;
  population: number | null;
}

/** Why a line of the list cannot be taken. */
export type ListProblemReason =
  | 'bad_key'
  /** Excel has rounded the key to `7,23550E+10`. */
  | 'rounded_key'
  | 'keys_contradict'
  | 'no_key'
  | 'no_name'
  | 'bad_state'
  | 'bad_number'
  | 'key_twice';

/** A cell of the list that cannot be taken. */
export interface ListProblem {
  line: number;
  column: string | null;
  value: string;
  reason: ListProblemReason;
}

/** An official list as read: every line below the header is an entry, rejected or passed over. */
export interface OfficialList {
  entries: OfficialMunicipality[];
  rejected: ListProblem[];
  /** Lines about something else: Länder, districts, other associations, notes at the end. */
  passed: number;
  notices: ReadNotice[];
}

/** Under what an entry is known again; an association without a key is known by name and Land. */
export function entryKey({ ars, ags, officialName, state }: Pick<OfficialMunicipality, EntryKeyPart>): string {
  return ars ?? ags ?? `${state} ${foldText(officialName)}`;
}
type EntryKeyPart = 'ars' | 'ags' | 'officialName' | 'state';

/** Reads the lines below the header of an official list. */
export function readOfficialList(table: Table, columns: ListColumns): OfficialList {
  const reader = new ListReader(columns);
  const notices = readCsv(table, (cells, line) => {
    if (line > columns.headerLine) reader.take(cells, line);
  });
  return { ...reader.finish(), notices };
}

/** An official key: `level` tells whether it means a municipality, an association, or something above them. */
type Key =
  | { level: 'municipality'; ags: string; ars: string | null }
  | { level: 'association'; ars: string }
  | { level: 'above'; digits: string };

class ListReader {
  readonly #columns: ListColumns;
  readonly #entries = new Map<string, OfficialMunicipality>();
  readonly #rejected: ListProblem[] = [];
  readonly #districts = new Map<string, string>();
  #passed = 0;

  constructor(columns: ListColumns) {
    this.#columns = columns;
  }

  take(cells: readonly string[], line: number): void {
    const cell = (field: ListField) =>
      cellText(cells[this.#columns.at.get(field) ?? -1] ?? '')?.replace(/\s+/g, ' ') ?? null;
    const reject = (field: ListField, value: string, reason: ListProblemReason) => {
      this.#rejected.push({ line, column: this.#columns.headers.get(field) ?? null, value, reason });
    };
    const written = cell('name');
    const key = this.#key(cell, written === null ? null : reject);
    if (key === 'rejected') return;
    if (key !== null && key.level === 'above') {
      if (written !== null && key.digits.length === 5) this.#districts.set(key.digits, withoutDesignation(written));
      this.#passed++;
      return;
    }
    if (written === null) {
      if (key === null) this.#passed++;
      else reject('name', '', 'no_name');
      return;
    }
    const name = parseMunicipalityName(written);
    if (key === null && name.association === null) {
      if (cell('population') === null) this.#passed++;
      else reject(this.#columns.at.has('ags') ? 'ags' : 'ars', '', 'no_key');
      return;
    }
    const state = this.#state(cell, key, reject);
    if (state === null) return;
    const number = cell('population');
    const population = number === null ? null : parseCount(number);
    if (number !== null && population === null) {
      reject('population', number, 'bad_number');
      return;
    }

    const designation = cell('designation');
    const isMunicipality = key !== null && key.level === 'municipality';
    const form = isMunicipality ? null : associationForm(name.association, designation, key, state);
    if (!isMunicipality && form === null) {
      this.#passed++;
      return;
    }
    const ags = isMunicipality ? key.ags : null;
    const district = cell('district') ?? this.#districts.get((key?.ars ?? ags ?? '').slice(0, 5)) ?? null;
    const postalCode = cell('postalCode');
    const core = withoutDesignation(written);
    this.#add({
      line,
      name:
        form === null ? core : `${form.long} ${core.replace(/^(?:verbandsgemeinde|samtgemeinde|vgem?|sg)\s+/i, '')}`,
      officialName: form === null || name.association !== null ? written : `${written}, ${form.long}`,
      kind: form === null ? kindOf(ags ?? '', designation, name.says === 'town', population) : 'association',
      state,
      district: ags?.endsWith('000') ? null : district,
      ags,
      ars: key?.ars ?? null,
      postalCode: postalCode === null ? null : parsePostalCode(postalCode),
      population,
    });
  }

  finish(): Omit<OfficialList, 'notices'> {
    const entries = [...this.#entries.values()];
    // A list whose names have lost their designations does not tell which municipalities are towns.
    const tellsTowns = entries.some(({ kind }) => kind === 'town');
    if (!tellsTowns) for (const entry of entries) if (entry.kind === 'municipality') entry.kind = null;
    return { entries, rejected: this.#rejected, passed: this.#passed };
  }

  #add(entry: OfficialMunicipality): void {
    const key = entryKey(entry);
    const { line: _, ...told } = entry;
    const first = this.#entries.get(key);
    if (first === undefined) {
      this.#entries.set(key, entry);
      return;
    }
    const { line: __, ...before } = first;
    if (JSON.stringify(told) === JSON.stringify(before)) this.#passed++;
    else this.#rejected.push({ line: entry.line, column: null, value: key, reason: 'key_twice' });
  }

  #state(cell: (field: ListField) => string | null, key: Key | null, reject: Reject): string | null {
    const written = cell('state');
    const told = written === null ? null : parseState(written);
    if (key === null || key.level === 'above') {
      if (told === null) reject('state', written ?? '', 'bad_state');
      return told;
    }
    const digits = key.ars ?? (key.level === 'municipality' ? key.ags : '');
    const own = stateOfAgs(digits);
    if (own === null) {
      reject(key.ars === null ? 'ags' : 'ars', digits, 'bad_key');
      return null;
    }
    // The number of the Land (`07`) says no more than the key does.
    if (written !== null && !/^\d{1,2}$/.test(written) && told !== own) {
      reject('state', written, 'bad_state');
      return null;
    }
    return own;
  }

  /** `reject` null: a line without a name is a note, whatever its key. */
  #key(cell: (field: ListField) => string | null, reject: Reject | null): Key | 'rejected' | null {
    if (this.#columns.at.has('keyState')) return splitKey(KEY_PARTS.map((part) => cell(part) ?? ''));
    const keys: Key[] = [];
    for (const field of ['ars', 'ags'] as const) {
      const text = cell(field);
      if (text === null) continue;
      const key = parseKey(text, field);
      if (key === null) {
        reject?.(field, text, /\dE\+?\d/i.test(text) ? 'rounded_key' : 'bad_key');
        return reject === null ? null : 'rejected';
      }
      keys.push(key);
    }
    const [first, second] = keys;
    if (first?.level === 'municipality' && second?.level === 'municipality' && first.ags !== second.ags) {
      reject?.('ags', second.ags, 'keys_contradict');
      return 'rejected';
    }
    return first ?? null;
  }
}

type Reject = (field: ListField, value: string, reason: ListProblemReason) => void;

/** Reads an AGS or ARS; Excel eats the zero of the first nine Länder. */
function parseKey(text: string, field: 'ags' | 'ars'): Key | null {
  const digits = text.replace(/[\s.'-]/g, '').replace(/,0+$/, '');
  if (!/^\d{1,12}$/.test(digits)) return null;
  if (digits.length <= 5) return { level: 'above', digits: padded(digits) };
  if (digits.length > 10) return keyOfArs(digits.padStart(12, '0'));
  if (field === 'ags') {
    return digits.length === 7 || digits.length === 8
      ? { level: 'municipality', ags: digits.padStart(8, '0'), ars: null }
      : null;
  }
  return digits.length === 8 || digits.length === 9 ? keyOfArs(`${digits.padStart(9, '0')}000`) : null;
}

/** `7` → `07`, `7235` → `07235`: Länder have two digits, Regierungsbezirke three, districts five. */
function padded(digits: string): string {
  return digits.length === 1 || digits.length === 4 ? `0${digits}` : digits;
}

/** Land 2, Regierungsbezirk 1, Kreis 2, Verband 4, Gemeinde 3 digits (Destatis, Regionalschlüssel). */
function keyOfArs(ars: string): Key {
  const association = ars.slice(5, 9);
  const municipality = ars.slice(9);
  if (association !== '0000' && municipality === '000') return { level: 'association', ars };
  return { level: 'municipality', ags: ars.slice(0, 5) + municipality, ars };
}

function splitKey(parts: readonly string[]): Key | null {
  const [state = '', region = '', district = '', association = '', municipality = ''] = parts.map((part) =>
    part.replace(/\s/g, ''),
  );
  if (![state, region, district, association, municipality].every((part) => /^\d{0,4}$/.test(part)) || state === '') {
    return null;
  }
  const above =
    state.padStart(2, '0') + (region === '' ? '' : region) + (district === '' ? '' : district.padStart(2, '0'));
  if (district === '' || (association === '' && municipality === '')) return { level: 'above', digits: above };
  const ars = above + association.padStart(4, '0');
  if (municipality === '') return { level: 'association', ars: `${ars}000` };
  return {
    level: 'municipality',
    ags: above + municipality.padStart(3, '0'),
    ars: ars + municipality.padStart(3, '0'),
  };
}

/**
 * Verbandsgemeinden (Rheinland-Pfalz, Sachsen-Anhalt) and Samtgemeinden (Niedersachsen) have mayors of their own; Ämter
 * and Verwaltungsgemeinschaften have none, and a municipality without an association is listed as one of its own.
 * Textkennzeichen (GV-ISys): 52 Samtgemeinde, 53 Verbandsgemeinde.
 */
function associationForm(
  named: 'vg' | 'sg' | null,
  designation: string | null,
  key: Key | null,
  state: string,
): { long: 'Verbandsgemeinde' | 'Samtgemeinde' } | null {
  const told = designation === null ? '' : foldText(designation);
  if (named === 'vg' || told === '53' || told === 'verbandsgemeinde') return { long: 'Verbandsgemeinde' };
  if (named === 'sg' || told === '52' || told === 'samtgemeinde') return { long: 'Samtgemeinde' };
  if (told !== '' || key?.level !== 'association' || key.ars[5] !== '5') return null;
  if (state === 'RP' || state === 'ST') return { long: 'Verbandsgemeinde' };
  return state === 'NI' ? { long: 'Samtgemeinde' } : null;
}

/**
 * Textkennzeichen (GV-ISys): 60 Markt, 61 kreisfreie Stadt, 62 Stadtkreis, 63 Stadt, 64 Gemeinde, 65 and 66
 * gemeindefreies Gebiet, 67 Große Kreisstadt. Without it: a key that ends in 000 is that of a kreisfreie Stadt.
 */
function kindOf(
  ags: string,
  designation: string | null,
  saysTown: boolean,
  population: number | null,
): MunicipalityKind {
  const told = designation === null ? '' : foldText(designation);
  if (told === '61' || told === '62' || ags.endsWith('000')) return 'city';
  if (told === '65' || told === '66' || population === 0) return 'other';
  if (told === '63' || told === '67' || saysTown || told.endsWith('stadt')) return 'town';
  return 'municipality';
}

/** A count as Excel writes one: `12 345`, `12.345`, `12345`, `12 345,0`; spaces may be no-break ones. */
export function parseCount(text: string): number | null {
  const digits = text.replace(/[\s\u00a0\u202f\u2009']/g, '').replace(/,0+$/, '');
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(digits)) return Number(digits.replace(/[.,]/g, ''));
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

function withoutDesignation(name: string): string {
  return parseMunicipalityName(name).core;
}
