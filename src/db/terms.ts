import type { State, Term } from '../domain/member.js';
import { municipalityId } from './municipalities.js';
import type { Db } from './store.js';

/** What is to be written of a term of office. A municipality is looked up by name and Land, or made. */
export interface TermValues extends Pick<Term, 'title' | 'elected' | 'starts' | 'ends' | 'employment' | 'first'> {
  municipality: { name: string; state: State | null } | { id: number } | null;
}

/** Stores a term of office; what is left out is not known. */
export async function addTerm(db: Db, personId: number, values: Partial<TermValues>): Promise<number> {
  const { id } = await db
    .insertInto('terms')
    .values({ person_id: personId, ...(await columnsOf(db, values)) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Changes what is given of a term and nothing else. */
export async function updateTerm(db: Db, id: number, values: Partial<TermValues>): Promise<void> {
  const columns = await columnsOf(db, values);
  if (Object.keys(columns).length === 0) return;
  await db.updateTable('terms').set(columns).where('id', '=', id).execute();
}

/** Takes out a term that was entered in error. */
export async function removeTerm(db: Db, id: number): Promise<void> {
  await db.deleteFrom('terms').where('id', '=', id).execute();
}

async function columnsOf(db: Db, values: Partial<TermValues>) {
  const { title, elected, starts, ends, employment, first, municipality } = values;
  return {
    ...(title !== undefined && { title }),
    ...(elected !== undefined && { elected_on: elected }),
    ...(starts !== undefined && { starts_on: starts }),
    ...(ends !== undefined && { ends_on: ends }),
    ...(employment !== undefined && { employment }),
    ...(first !== undefined && {
      election_kind: first === null ? null : first ? ('first' as const) : ('re_election' as const),
    }),
    ...(municipality !== undefined && { municipality_id: await placeOf(db, municipality) }),
  };
}

async function placeOf(db: Db, municipality: TermValues['municipality']): Promise<number | null> {
  if (municipality === null) return null;
  return 'id' in municipality ? municipality.id : municipalityId(db, municipality);
}
