import { closeFoldedNames, foldName, splitName } from '../domain/names.js';
import { type Candidate, findPersons } from './find-person.js';
import type { Db } from './store.js';

/** People whose name is that of a guest, and people whose name is nearly so. */
export interface Namesakes {
  equal: Candidate[];
  close: Candidate[];
}

/** Looks for a guest's name among everybody the office knows. Titles, umlauts and particles do not matter. */
export async function findNamesakes(db: Db, name: string): Promise<Namesakes> {
  const wanted = foldName(splitName(name));
  // a family name alone says too little
  if (wanted.family.key === '' || wanted.given.key === '') return { equal: [], close: [] };
  const rows = await db.selectFrom('persons').select(['id', 'given_name', 'family_name']).execute();
  const found: Record<'equal' | 'close', number[]> = { equal: [], close: [] };
  for (const { id, given_name, family_name } of rows) {
    const likeness = closeFoldedNames(wanted, foldName({ givenName: given_name, familyName: family_name }));
    if (likeness === 'equal' || (likeness === 'close' && given_name !== '')) found[likeness].push(id);
  }
  const read = async (ids: readonly number[]) =>
    (await Promise.all(ids.slice(0, 9).map((id) => findPersons(db, String(id))))).flat();
  return { equal: await read(found.equal), close: await read(found.close) };
}
