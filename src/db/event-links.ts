import type { EventLink, LinkKind } from '../domain/event.js';
import { among } from './id-list.js';
import type { Db } from './store.js';

/** The links of events in the order in which they were entered; events without any are not in the map. */
export async function readLinks(db: Db, eventIds: readonly number[]): Promise<Map<number, EventLink[]>> {
  const rows = await db
    .selectFrom('event_links as l')
    .leftJoin('guests as g', 'g.id', 'l.guest_id')
    // the last statement of a person on a purpose is the one that counts
    .leftJoin('consents as c', (join) =>
      join.on('c.id', '=', (eb) =>
        eb
          .selectFrom('consents as own')
          .select((max) => max.fn.max('own.id').as('id'))
          .whereRef('own.person_id', '=', 'g.person_id')
          .where('own.purpose', '=', 'recording'),
      ),
    )
    .select(['l.id', 'l.event_id', 'l.kind', 'l.url', 'l.label', 'l.guest_id as guestId', 'l.consent_on as consentOn'])
    .select(['c.purpose', 'c.given_on', 'c.revoked_on', 'c.source'])
    .where('l.event_id', 'in', among(eventIds))
    .orderBy('l.id')
    .execute();
  const links = new Map<number, EventLink[]>();
  for (const { event_id, purpose, given_on, revoked_on, source, ...link } of rows) {
    const personConsent = purpose === null ? null : { purpose, givenOn: given_on, revokedOn: revoked_on, source };
    const own = links.get(event_id);
    if (own) own.push({ ...link, personConsent });
    else links.set(event_id, [{ ...link, personConsent }]);
  }
  return links;
}

/** Ids of the events that have a link. */
export async function eventsWithLinks(db: Db): Promise<number[]> {
  const rows = await db.selectFrom('event_links').select('event_id').distinct().execute();
  return rows.map(({ event_id }) => event_id);
}

/** What is written of a link. */
export interface LinkValues {
  kind: LinkKind;
  url: string;
  label: string | null;
  guestId: number | null;
  consentOn: string | null;
}

/** Stores a link and returns its id. */
export async function addLink(db: Db, eventId: number, values: LinkValues): Promise<number> {
  const { id } = await db
    .insertInto('event_links')
    .values({ event_id: eventId, ...columns(values) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes a link anew. */
export async function updateLink(db: Db, id: number, values: LinkValues): Promise<void> {
  await db.updateTable('event_links').set(columns(values)).where('id', '=', id).execute();
}

/** Takes a link away. */
export async function removeLink(db: Db, id: number): Promise<void> {
  await db.deleteFrom('event_links').where('id', '=', id).execute();
}

function columns({ kind, url, label, guestId, consentOn }: LinkValues) {
  return { kind, url, label, guest_id: guestId, consent_on: consentOn };
}
