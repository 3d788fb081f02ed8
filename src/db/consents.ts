import { type ConsentRecord, mergeConsents } from '../domain/consent.js';
import { readConsents } from './person-details.js';
import type { Db } from './store.js';

/** Adds a statement to a person's history, at its place by date. Nothing is ever taken out of the history. */
export async function addConsent(db: Db, personId: number, record: ConsentRecord): Promise<void> {
  const history = await readConsents(db, personId);
  const same = history.filter(({ purpose }) => purpose === record.purpose);
  const ordered: ConsentRecord[] = mergeConsents<ConsentRecord>(same, [record]);
  const { id } = await db
    .insertInto('consents')
    .values({ person_id: personId, ...columnsOf(record) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeInOrder(db, personId, [...same.map((each) => each.id), id], ordered);
}

/**
 * Writes a history onto rows that are there, in the order of their ids, as the order of ids is the order of the history;
 * rows that are left over are removed.
 */
export async function writeInOrder(
  db: Db,
  personId: number,
  rows: readonly number[],
  history: readonly ConsentRecord[],
): Promise<void> {
  const ids = rows.toSorted((a, b) => a - b);
  for (const [i, record] of history.entries()) {
    const id = ids[i];
    if (id === undefined) continue;
    await db
      .updateTable('consents')
      .set({ person_id: personId, ...columnsOf(record) })
      .where('id', '=', id)
      .execute();
  }
  const surplus = ids.slice(history.length);
  if (surplus.length > 0) await db.deleteFrom('consents').where('id', 'in', surplus).execute();
}

function columnsOf({ purpose, givenOn, revokedOn, source }: ConsentRecord) {
  return { purpose, given_on: givenOn, revoked_on: revokedOn, source };
}
