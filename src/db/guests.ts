import type BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import type { Guest, GuestStatus } from '../domain/event.js';
import { askedForOf } from './asked-for.js';
import { fieldOf } from './guest-fields.js';
import type { Db } from './store.js';
import { toldOtherDate } from './what-holds.js';

/** What is written of a guest; what is left out stays. */
export type GuestValues = Partial<Omit<Guest, 'id' | 'askedFor'>>;

/** Writes a guest anew. A status that is said is said of the date as it is now. */
export async function updateGuest(db: Db, id: number, values: GuestValues): Promise<void> {
  const { personId, ...rest } = values;
  const columns = {
    ...rest,
    ...(personId !== undefined && { person_id: personId }),
    ...(rest.status !== undefined && { asked_for: null }),
  };
  if (Object.keys(columns).length === 0) return;
  await db.updateTable('guests').set(columns).where('id', '=', id).execute();
}

/** Notes for which date the guests of an event were asked that moves now. */
export async function noteMoved(db: Db, eventId: number, from: string): Promise<void> {
  await db
    .updateTable('guests')
    .set({ asked_for: from })
    .where('event_id', '=', eventId)
    .where('status', 'in', ['requested', 'confirmed'])
    .where(sql<boolean>`${sql.raw(askedForOf('guests'))} IS NULL`)
    .execute();
}

/** Lets go of what was noted of the guests of an event that moved back to the date they were asked for, but for whom a mail told another. */
export async function noteMovedBack(db: Db, eventId: number, to: string): Promise<void> {
  const asked = `(SELECT min(sequence) - 1 FROM event_moves WHERE event_id = guests.event_id AND from_start = guests.asked_for)`;
  await db
    .updateTable('guests')
    .set({ asked_for: null })
    .where('event_id', '=', eventId)
    .where('asked_for', '=', to)
    .where(sql<boolean>`NOT ${sql.raw(toldOtherDate('guests.event_id', 'guests.person_id', asked))}`)
    .execute();
}

/** Takes a guest off an event. The consent to recordings that hung on the guest goes with it. */
export async function removeGuest(db: Db, id: number): Promise<void> {
  await db.updateTable('event_links').set({ consent_on: null }).where('guest_id', '=', id).execute();
  await db.deleteFrom('guests').where('id', '=', id).execute();
}

/** Puts the guests of an event, those of its programme aside, into this order. */
export async function orderGuests(db: Db, ids: readonly number[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await db
      .updateTable('guests')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .where('position', '<>', index + 1)
      .execute();
  }
}

/** A person the office knows, behind a guest: the guest, or whom to write to at an organisation. */
export interface GuestPerson {
  id: number;
  name: string;
  email: string | null;
  /** Whether the person has or had a membership. */
  isMember: boolean;
}

/** The persons behind an event's guests, by id of the guest. */
export async function readGuestPersons(db: Db, eventId: number): Promise<Map<number, GuestPerson>> {
  const rows = await db
    .selectFrom('guests as g')
    .innerJoin('persons as p', 'p.id', 'g.person_id')
    .leftJoin('email_addresses as e', (join) => join.onRef('e.person_id', '=', 'p.id').on('e.is_primary', '=', 1))
    .select(['g.id as guest', 'p.id', 'p.academic_title', 'p.given_name', 'p.family_name', 'e.address as email'])
    .select((select) =>
      select
        .exists(select.selectFrom('memberships as m').select('m.id').whereRef('m.person_id', '=', 'p.id'))
        .as('isMember'),
    )
    .where('g.event_id', '=', eventId)
    .execute();
  return new Map(
    rows.map(({ guest, id, academic_title, given_name, family_name, email, isMember }) => [
      guest,
      {
        id,
        name: [academic_title, given_name, family_name].filter(Boolean).join(' '),
        email,
        isMember: Number(isMember) === 1,
      },
    ]),
  );
}

/** One appearance of a guest, with the event it was at. */
export interface Appearance {
  id: number;
  /** Short name of the event. */
  event: string;
  /** First day, shorter where less is known. */
  date: string;
  title: string;
  topic: string | null;
  /** Title of the session of the programme; null: of the event as a whole. */
  session: string | null;
  eventStatus: 'planned' | 'confirmed' | 'held' | 'cancelled';
  name: string | null;
  function: string | null;
  organisation: string | null;
  status: GuestStatus;
  /** As {@link Guest} has it. */
  askedFor: string | null;
  /** The field the guest comes from, as said here or of another appearance. */
  field: string | null;
  personId: number | null;
  /** The name the person goes by today. */
  knownAs: string | null;
}

/** Who was, is or may be a guest, in all events, one, or one year's, those of programmes too; by date and order. */
export function readAppearances(
  sqlite: BetterSqlite3.Database,
  {
    eventId,
    year,
    status,
  }: { eventId?: number | undefined; year?: number | undefined; status?: GuestStatus | undefined },
): Appearance[] {
  return sqlite
    .prepare<object, Appearance>(
      `SELECT g.id, e.slug AS event, coalesce(s.day, e.start_date) AS date, e.title, e.topic, s.title AS session, e.status AS eventStatus,
              g.name, g.function,
              g.organisation, g.status, ${askedForOf('g')} AS askedFor, ${fieldOf('g')} AS field, g.person_id AS personId, trim(p.given_name || ' ' || p.family_name) AS knownAs
         FROM events e JOIN guests g ON g.event_id = e.id LEFT JOIN persons p ON p.id = g.person_id
              LEFT JOIN sessions s ON s.id = g.session_id
        WHERE ${eventId === undefined ? '' : 'e.id = @eventId AND '}(@year IS NULL OR (e.start_date < @after AND e.end_date >= @year))
          AND (@status IS NULL OR g.status = @status)
        ORDER BY e.start_date, e.start_time, e.id, s.id IS NOT NULL, s.position, g.position, g.id`,
    )
    .all({
      ...(eventId !== undefined && { eventId }),
      year: year === undefined ? null : String(year),
      after: year === undefined ? null : String(year + 1),
      status: status ?? null,
    });
}
