import type { Db } from './store.js';

/** Somebody who was told a date by mail. */
export interface Holder {
  personId: number | null;
  name: string;
  address: string;
  /** The highest SEQUENCE of the event this person was told. */
  sequence: number;
}

/** Everybody who holds an entry of the event: a mail with it was sent, or may have been (`unclear`). */
export async function holdersOf(db: Db, eventId: number): Promise<Holder[]> {
  const rows = await db
    .selectFrom('deliveries as d')
    .innerJoin('mailings as m', 'm.id', 'd.mailing_id')
    .select((select) => ['d.person_id as personId', 'd.name', 'd.address', select.fn.max('m.sequence').as('sequence')])
    .where('m.event_id', '=', eventId)
    .where('m.kind', 'in', ['invitation', 'reminder', 'update'])
    .where('d.state', 'in', ['sent', 'unclear', 'sending'])
    .groupBy(['d.person_id', 'd.address'])
    .orderBy('d.name')
    .execute();
  return rows.map((row) => ({ ...row, address: row.address ?? '', sequence: Number(row.sequence ?? 0) }));
}
