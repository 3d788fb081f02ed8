import { foldText } from '../domain/names.js';
import type { Db } from './store.js';

/**
 * The field of a guest as SQL: what is said of this appearance, else of another one of the same name, else of the same
 * organisation, the latest first. So it need be said once of whoever comes again.
 * @param guest the alias of the guest's row
 */
export const fieldOf = (guest: string) =>
  `coalesce(${guest}.field, ${latestField('name', guest)}, ${latestField('organisation', guest)})`;

const latestField = (by: 'name' | 'organisation', guest: string) =>
  `(SELECT said.field FROM guests AS said
     WHERE said.${by} = ${guest}.${by} AND said.field IS NOT NULL ORDER BY said.id DESC LIMIT 1)`;

/** A field as typed in the spelling it was given before, so that “medien” and “Medien” are counted together. */
export async function usualField(db: Db, typed: string): Promise<string> {
  const fields = await db.selectFrom('guests').select('field').distinct().where('field', 'is not', null).execute();
  const key = foldText(typed);
  return fields.flatMap(({ field }) => field ?? []).find((field) => foldText(field) === key) ?? typed;
}
