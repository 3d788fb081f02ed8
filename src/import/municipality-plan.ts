import { type MunicipalityKind, municipalityKey } from '../domain/municipality.js';
import { MunicipalityIndex } from '../domain/municipality-index.js';
import { entryKey, type OfficialMunicipality } from './municipality-list.js';

/** A municipality as the database has it, with the offices held there. */
export interface StoredMunicipality {
  id: number;
  name: string;
  officialName: string | null;
  kind: MunicipalityKind | null;
  state: string | null;
  district: string | null;
  ags: string | null;
  ars: string | null;
  postalCode: string | null;
  population: number | null;
  /** The titles of the offices held there, with their terms. */
  offices: readonly { title: string | null; terms: readonly number[] }[];
}

/** What the list can change of a municipality. */
export const LIST_FIELDS = [
  'name',
  'officialName',
  'kind',
  'state',
  'district',
  'ags',
  'ars',
  'postalCode',
  'population',
] as const;
export type ListedField = (typeof LIST_FIELDS)[number];

export interface ListChange {
  field: ListedField;
  from: string | number | null;
  to: string | number;
}

/** What becomes of an entry of the list. */
export type ListRow =
  | { kind: 'new'; entry: OfficialMunicipality }
  | {
      kind: 'changed';
      entry: OfficialMunicipality;
      id: number;
      changes: readonly ListChange[];
      /** The name it had, to be kept as another name where no other municipality bears it. */
      formerName: string | null;
    }
  | { kind: 'same'; entry: OfficialMunicipality; id: number };

/** Terms of office held in a municipality that was entered by hand, which are given to one of the list. */
export interface TakeOver {
  from: StoredMunicipality;
  title: string | null;
  terms: readonly number[];
  to: OfficialMunicipality;
  /** Whether the old name is kept as another name of the official one. */
  alias: boolean;
}

/** A municipality entered by hand of which it is not clear which of the list it is. */
export interface OpenPlace {
  place: StoredMunicipality;
  title: string | null;
  terms: readonly number[];
  candidates: readonly OfficialMunicipality[];
  /** Several bear the very name; else they are only similar. */
  exact: boolean;
}

export interface ListPlan {
  rows: ListRow[];
  takeOvers: TakeOver[];
  open: OpenPlace[];
  /** Municipalities entered by hand that are left with no office, and so are removed. */
  emptied: StoredMunicipality[];
  /** Listed once, and not in this list any more although it covers their Land; they are kept. */
  gone: StoredMunicipality[];
  counts: { rows: number; new: number; changed: number; same: number };
}

/** `openKey` → the entry that is meant (`entryKey`), or `null`: none of them. */
export type TakeOverAnswers = ReadonlyMap<string, string | null>;

/** Under what an answer about an open municipality is kept. */
export function openKey({ place, title }: Pick<OpenPlace, 'place' | 'title'>): string {
  return `${place.id} ${title ?? ''}`;
}

/**
 * Plans what an official list changes: pure, nothing is written. Entries known by their key are compared; a
 * municipality entered by hand goes over to the one of the list that bears its name, where Land and office leave just
 * one; else it is open. The same list planned again after it was applied changes nothing.
 */
export function planList(
  entries: readonly OfficialMunicipality[],
  stored: readonly StoredMunicipality[],
  answers: TakeOverAnswers = new Map(),
): ListPlan {
  const known = new KnownByKey(stored);
  const named = new Set(entries.map(({ name }) => municipalityKey(name)));
  const rows: ListRow[] = [];
  const counts = { rows: entries.length, new: 0, changed: 0, same: 0 };
  const met = new Set<number>();
  for (const entry of entries) {
    const row = compareEntry(entry, known.find(entry), named);
    if (row.kind !== 'new') met.add(row.id);
    rows.push(row);
    counts[row.kind]++;
  }
  const states = new Set(entries.map(({ state }) => state));
  const gone = stored.filter(
    ({ id, officialName, state }) => officialName !== null && !met.has(id) && state !== null && states.has(state),
  );
  const byHand = stored.filter(({ id, officialName }) => officialName === null && !met.has(id));
  return { rows, counts, gone, ...settle(byHand, entries, answers) };
}

class KnownByKey {
  readonly #byKey = new Map<string, StoredMunicipality>();

  constructor(stored: readonly StoredMunicipality[]) {
    for (const each of stored) {
      if (each.ars !== null) this.#byKey.set(each.ars, each);
      if (each.ags !== null) this.#byKey.set(each.ags, each);
      const { state, officialName } = each;
      if (state !== null && officialName !== null) {
        this.#byKey.set(entryKey({ ars: null, ags: null, officialName, state }), each);
      }
    }
  }

  /** A municipality that joined an association has a new ARS, and keeps its AGS. */
  find({ ars, ags, officialName, state }: OfficialMunicipality): StoredMunicipality | undefined {
    const byAgs = ags === null ? undefined : this.#byKey.get(ags);
    const byArs = ars === null ? undefined : this.#byKey.get(ars);
    if (ags !== null || byArs !== undefined) return byAgs ?? byArs;
    return this.#byKey.get(entryKey({ ars: null, ags: null, officialName, state }));
  }
}

/** What the list does not say changes nothing. */
function compareEntry(
  entry: OfficialMunicipality,
  known: StoredMunicipality | undefined,
  named: ReadonlySet<string>,
): ListRow {
  if (known === undefined) return { kind: 'new', entry };
  const changes: ListChange[] = [];
  for (const field of LIST_FIELDS) {
    const [from, to] = [known[field], entry[field]];
    if (to !== null && to !== from) changes.push({ field, from, to });
  }
  if (changes.length === 0) return { kind: 'same', entry, id: known.id };
  const formerName = named.has(municipalityKey(known.name)) ? null : known.name;
  return { kind: 'changed', entry, id: known.id, changes, formerName };
}

function settle(
  byHand: readonly StoredMunicipality[],
  entries: readonly OfficialMunicipality[],
  answers: TakeOverAnswers,
): Pick<ListPlan, 'takeOvers' | 'open' | 'emptied'> {
  const takeOvers: TakeOver[] = [];
  const open: OpenPlace[] = [];
  const emptied: StoredMunicipality[] = [];
  if (byHand.length === 0) return { takeOvers, open, emptied };
  const index = new MunicipalityIndex<OfficialMunicipality>();
  for (const entry of entries) index.add(entry);
  const byKey = new Map(entries.map((entry) => [entryKey(entry), entry]));
  for (const place of byHand) {
    const offices = place.offices.length > 0 ? place.offices : [{ title: null, terms: [] }];
    let left = 0;
    for (const { title, terms } of offices) {
      const mention = { name: place.name, state: place.state, ags: place.ags, office: title };
      const bearers = index.exact(mention);
      const candidates = bearers.length > 0 ? bearers : index.similar(mention);
      const answer = answers.get(openKey({ place, title }));
      const answered = answer === undefined || answer === null ? undefined : byKey.get(answer);
      const to = answered ?? (bearers.length === 1 ? bearers[0] : undefined);
      if (to !== undefined) {
        takeOvers.push({ from: place, title, terms, to, alias: bearers.length === 0 && !bears(to, place.name) });
        continue;
      }
      left++;
      if (candidates.length > 0 && answer === undefined) {
        open.push({ place, title, terms, candidates, exact: bearers.length > 0 });
      }
    }
    if (left === 0) emptied.push(place);
  }
  return { takeOvers, open, emptied };
}

function bears({ name, officialName }: OfficialMunicipality, word: string): boolean {
  return [name, officialName].some((each) => municipalityKey(each) === municipalityKey(word));
}
