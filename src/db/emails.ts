import type { Db } from './store.js';

/**
 * Makes an address the primary one, the one mails go to; the one before stays as a further one. Who enters an address says
 * that it works: a note that mails to it came back goes.
 */
export async function setPrimaryEmail(db: Db, personId: number, address: string): Promise<void> {
  await db.updateTable('email_addresses').set({ is_primary: 0 }).where('person_id', '=', personId).execute();
  await db
    .insertInto('email_addresses')
    .values({ person_id: personId, address, is_primary: 1 })
    .onConflict((known) =>
      known.columns(['person_id', 'address']).doUpdateSet({ address, is_primary: 1, bounced_at: null }),
    )
    .execute();
}

/**
 * Adds a further address; the first one a person gets is the primary one. Where it is known, only a note that mails to it
 * came back goes.
 */
export async function addEmail(db: Db, personId: number, address: string): Promise<void> {
  const hasPrimary = await db
    .selectFrom('email_addresses')
    .select('id')
    .where('person_id', '=', personId)
    .where('is_primary', '=', 1)
    .executeTakeFirst();
  await db
    .insertInto('email_addresses')
    .values({ person_id: personId, address, is_primary: hasPrimary === undefined ? 1 : 0 })
    .onConflict((known) => known.columns(['person_id', 'address']).doUpdateSet({ bounced_at: null }))
    .execute();
}

/**
 * Takes an address away; of those left the oldest becomes the primary one if it was that.
 * @returns false where the person does not have the address
 */
export async function removeEmail(db: Db, personId: number, address: string): Promise<boolean> {
  const found = await db
    .deleteFrom('email_addresses')
    .where('person_id', '=', personId)
    .where('address', '=', address)
    .returning('is_primary')
    .executeTakeFirst();
  if (found?.is_primary === 1) {
    await db
      .updateTable('email_addresses')
      .set({ is_primary: 1 })
      .where('id', '=', (where) =>
        where
          .selectFrom('email_addresses as own')
          .select((min) => min.fn.min('own.id').as('id'))
          .where('own.person_id', '=', personId),
      )
      .execute();
  }
  return found !== undefined;
}
