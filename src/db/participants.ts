import { foldText } from '../domain/names.js';
import { organisationId } from './series.js';
import type { Db } from './store.js';

export const organisationParts = ['host', 'partner', 'exhibitor'] as const;
export type OrganisationPart = (typeof organisationParts)[number];

/** An organisation's part in an event. */
export interface Participant {
  id: number;
  name: string;
  part: OrganisationPart;
  /** What it does there, as printed: "Medienpartner". */
  role: string | null;
  booth: string | null;
}

/** The organisations of an event: hosts, partners, exhibitors; those with a booth in the order of its number. */
export async function readParticipants(db: Db, eventId: number): Promise<Participant[]> {
  const rows = await db
    .selectFrom('event_organisations as e')
    .innerJoin('organisations as o', 'o.id', 'e.organisation_id')
    .select(['e.id', 'o.name', 'e.part', 'e.role', 'e.booth'])
    .where('e.event_id', '=', eventId)
    .orderBy('e.id')
    .execute();
  const { compare } = new Intl.Collator('de', { numeric: true });
  return rows.toSorted((a, b) => {
    const byPart = organisationParts.indexOf(a.part) - organisationParts.indexOf(b.part);
    return byPart || compare(a.booth ?? '￿', b.booth ?? '￿') || a.id - b.id;
  });
}

/** The entry of an organisation in an event, whatever its case; null where it has none in that part. */
export function findParticipant(all: readonly Participant[], name: string, part: OrganisationPart): Participant | null {
  return all.find((each) => each.part === part && foldText(each.name) === foldText(name)) ?? null;
}

/** Enters an organisation into an event, or gives its entry role and booth. */
export async function putParticipant(
  db: Db,
  eventId: number,
  { name, part, role, booth }: Omit<Participant, 'id'>,
): Promise<void> {
  const known = findParticipant(await readParticipants(db, eventId), name, part);
  if (known === null) {
    const organisation_id = await organisationId(db, name);
    await db
      .insertInto('event_organisations')
      .values({ event_id: eventId, organisation_id, part, role, booth })
      .execute();
  } else if (known.role !== role || known.booth !== booth) {
    await db.updateTable('event_organisations').set({ role, booth }).where('id', '=', known.id).execute();
  }
}

/** Takes an organisation out of an event; the organisation itself stays. */
export async function removeParticipant(db: Db, id: number): Promise<void> {
  await db.deleteFrom('event_organisations').where('id', '=', id).execute();
}
