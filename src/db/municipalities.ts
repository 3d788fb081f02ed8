import type { State } from '../domain/member.js';
import type { MunicipalityKind } from '../domain/municipality.js';
import { MunicipalityIndex } from '../domain/municipality-index.js';
import { UserError } from '../errors.js';
import type { Db } from './store.js';

/** A municipality with everything that is known about it. */
export interface StoredMunicipality {
  id: number;
  name: string;
  /** As the official list writes it; `null` where it was entered by hand. */
  officialName: string | null;
  kind: MunicipalityKind | null;
  state: State | null;
  district: string | null;
  ags: string | null;
  ars: string | null;
  postalCode: string | null;
  population: number | null;
  /** Where the official data come from. */
  source: string | null;
  aliases: string[];
}

/** All municipalities, or those of one Land, by id. */
export async function readMunicipalities(db: Db, state?: State): Promise<StoredMunicipality[]> {
  let query = db
    .selectFrom('municipalities')
    .select(['id', 'name', 'official_name as officialName', 'kind', 'state', 'district', 'ags', 'ars'])
    .select(['postal_code as postalCode', 'population', 'source'])
    .orderBy('id');
  if (state !== undefined) query = query.where('state', '=', state);
  const aliases = new Map<number, string[]>();
  const rows = await db.selectFrom('municipality_aliases').select(['municipality_id', 'alias']).orderBy('id').execute();
  for (const { municipality_id: id, alias } of rows) aliases.set(id, [...(aliases.get(id) ?? []), alias]);
  return (await query.execute()).map((row) => ({ ...row, aliases: aliases.get(row.id) ?? [] }));
}

/** Who holds or held office in which municipality: person's id and name, title of the office. */
export async function readOfficeHolders(
  db: Db,
  municipality?: number,
): Promise<{ municipality: number; person: number; name: string; title: string | null; elected: string | null }[]> {
  let query = db
    .selectFrom('terms as t')
    .innerJoin('persons as p', 'p.id', 't.person_id')
    .select(['t.municipality_id as municipality', 'p.id as person', 'p.given_name', 'p.family_name'])
    .select(['t.title', 't.elected_on as elected'])
    .where('t.municipality_id', 'is not', null)
    .orderBy('t.elected_on')
    .orderBy('t.id');
  if (municipality !== undefined) query = query.where('t.municipality_id', '=', municipality);
  return (await query.execute()).map(({ given_name, family_name, municipality: id, ...row }) => ({
    ...row,
    municipality: id ?? 0,
    name: `${given_name} ${family_name}`.trim(),
  }));
}

/** Municipalities with their other names, to be found by name. */
export function indexMunicipalities(all: readonly StoredMunicipality[]): MunicipalityIndex<StoredMunicipality> {
  const index = new MunicipalityIndex<StoredMunicipality>();
  for (const each of all) index.add(each);
  for (const each of all) for (const alias of each.aliases) index.addAlias(alias, each);
  return index;
}

/** A municipality as somebody speaks of it. `id`: settled which; `null`: none that is known, whatever is similar. */
export interface MunicipalityWanted {
  name: string;
  state: State | null;
  /** The title of the office held there. */
  office?: string | null;
  id?: number | null;
}

/**
 * The municipality meant by a name and a Land, however the name is spelt (`municipalityKey`), found by its names and
 * aliases; made where it is new. A Land that was not known of it is noted.
 * @throws UserError where several municipalities can be meant, or the official list has only similar ones
 */
export async function municipalityId(db: Db, wanted: MunicipalityWanted): Promise<number> {
  const { name, state, office = null, id } = wanted;
  if (typeof id === 'number') return id;
  const index = indexMunicipalities(await readMunicipalities(db));
  const mention = { name, state, ags: null, office };
  const found = index.exact(mention);
  const similar = found.length === 0 && id === undefined ? index.similar(mention) : [];
  if (found.length > 1) throw several(name, found);
  if (similar.length > 0) throw notListed(name, similar);
  const [only] = found;
  if (only === undefined) return insertMunicipality(db, name, state);
  if (only.state === null && state !== null) {
    await db.updateTable('municipalities').set({ state }).where('id', '=', only.id).execute();
  }
  return only.id;
}

/** Makes a municipality that is not in the official list. */
export async function insertMunicipality(db: Db, name: string, state: State | null): Promise<number> {
  const made = await db.insertInto('municipalities').values({ name, state }).returning('id').executeTakeFirstOrThrow();
  return made.id;
}

/** A municipality in words that tell it from its namesakes: `Hermeskeil, Stadt (RP, Trier-Saarburg, 07235063)`. */
export function municipalityLabel({
  name,
  officialName,
  state,
  district,
  ags,
}: Pick<StoredMunicipality, 'name' | 'officialName' | 'district' | 'ags'> & { state: string | null }): string {
  const marks = [state, district, ags].filter(Boolean).join(', ');
  return marks === '' ? (officialName ?? name) : `${officialName ?? name} (${marks})`;
}

function several(name: string, found: readonly StoredMunicipality[]): UserError {
  const error = new UserError('Several municipalities are called “{name}”.', { name });
  for (const each of found.slice(0, 8))
    error.hint('Perhaps: {municipality}', { municipality: municipalityLabel(each) });
  const states = new Set(found.map(({ state }) => state).filter((state) => state !== null));
  const [first] = states;
  if (states.size > 1 || found.some(({ officialName }) => officialName === null)) {
    return error.hint('Say which one is meant with --state, for example --state {state}.', { state: first ?? 'BY' });
  }
  return error.hint('Give the name as the official list writes it, for example “{name}”.', {
    name: found[0]?.officialName ?? name,
  });
}

function notListed(name: string, similar: readonly StoredMunicipality[]): UserError {
  const error = new UserError('The official list has no municipality “{name}”.', { name });
  for (const each of similar) error.hint('Perhaps: {municipality}', { municipality: municipalityLabel(each) });
  return error.hint('If it is right all the same, enter it first: njb municipality add “{name}”', { name });
}
