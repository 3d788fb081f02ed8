import { among } from './id-list.js';
import { organisationId } from './series.js';
import type { Db } from './store.js';

/** Who holds an event and who takes part in it, by name. */
export interface Organisations {
  hosts: string[];
  partners: string[];
}

/** Hosts and partners of events, in their order; events without any are not in the map. */
export async function readOrganisations(db: Db, eventIds: readonly number[]): Promise<Map<number, Organisations>> {
  const rows = await db
    .selectFrom('event_organisations as e')
    .innerJoin('organisations as o', 'o.id', 'e.organisation_id')
    .select(['e.event_id', 'e.part', 'o.name'])
    .where('e.event_id', 'in', among(eventIds))
    .where('e.part', 'in', ['host', 'partner'])
    .orderBy('e.id')
    .execute();
  const organisations = new Map<number, Organisations>();
  for (const { event_id, part, name } of rows) {
    const own = organisations.get(event_id) ?? { hosts: [], partners: [] };
    (part === 'host' ? own.hosts : own.partners).push(name);
    organisations.set(event_id, own);
  }
  return organisations;
}

/** Makes these organisations, and no others, the hosts or partners of an event; unknown ones are entered, and who stays keeps its role. */
export async function setOrganisations(
  db: Db,
  eventId: number,
  part: 'host' | 'partner',
  names: readonly string[],
): Promise<void> {
  const before = await db
    .selectFrom('event_organisations')
    .select(['organisation_id', 'role'])
    .where('event_id', '=', eventId)
    .where('part', '=', part)
    .execute();
  await db.deleteFrom('event_organisations').where('event_id', '=', eventId).where('part', '=', part).execute();
  for (const name of names) {
    const organisation_id = await organisationId(db, name);
    const role = before.find((each) => each.organisation_id === organisation_id)?.role ?? null;
    await db
      .insertInto('event_organisations')
      .values({ event_id: eventId, organisation_id, part, role })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Gives an event the hosts of its series. */
export async function inheritHosts(db: Db, eventId: number, seriesId: number): Promise<void> {
  const rows = await db
    .selectFrom('series_hosts')
    .select('organisation_id')
    .where('series_id', '=', seriesId)
    .orderBy('id')
    .execute();
  for (const { organisation_id } of rows) {
    await db.insertInto('event_organisations').values({ event_id: eventId, organisation_id, part: 'host' }).execute();
  }
}
