import { tellsMore } from '../domain/attendance.js';
import type { ConsentRecord } from '../domain/consent.js';
import { writeInOrder } from './consents.js';
import { setPrimaryEmail } from './emails.js';
import { among } from './id-list.js';
import type { Period } from './person-details.js';
import type { PersonColumns } from './persons.js';
import type { Db } from './store.js';
import type { Deliveries } from './tables.js';
import { type TermValues, updateTerm } from './terms.js';

/** What a merge writes. Everything of the other person that is not named here moves as it is. */
export interface Merge {
  keep: number;
  other: number;
  columns: PersonColumns;
  primaryEmail: string | null;
  periods: readonly Period[];
  /** Terms that are one; the other's row goes. */
  terms: readonly { kept: number; other: number; values: Partial<TermValues> }[];
  roles: readonly { kept: number; other: number; starts: string | null }[];
  consents: readonly ConsentRecord[];
}

/** How many rows of each kind went over to the person kept. */
export type Moved = Record<'guests' | 'attendees' | 'deliveries' | 'topics' | 'imports', number>;

/**
 * Makes one person of two: writes what was decided, moves everything that hangs on the other one, and removes that. Which
 * mails the person need not get any more, having them already, `skipNeedless` says then (src/mailing/ledger.ts).
 */
export async function mergePersons(db: Db, merge: Merge): Promise<Moved> {
  const { keep, other } = merge;
  await db.updateTable('persons').set(merge.columns).where('id', '=', keep).execute();
  await mergeEmails(db, merge);
  await mergeMemberships(db, merge);
  for (const { kept, other: doubled, values } of merge.terms) {
    await updateTerm(db, kept, values);
    await db.deleteFrom('terms').where('id', '=', doubled).execute();
  }
  await db.updateTable('terms').set({ person_id: keep }).where('person_id', '=', other).execute();
  for (const { kept, other: doubled, starts } of merge.roles) {
    await db.updateTable('roles').set({ starts_on: starts }).where('id', '=', kept).execute();
    await db.deleteFrom('roles').where('id', '=', doubled).execute();
  }
  await db.updateTable('roles').set({ person_id: keep }).where('person_id', '=', other).execute();
  await writeInOrder(db, keep, await idsOf(db, 'consents', [keep, other]), merge.consents);
  await mergeNeeds(db, merge);
  await move(db, 'answered_rows', merge);
  const moved: Moved = {
    attendees: await mergeAttendees(db, merge),
    deliveries: await mergeDeliveries(db, merge),
    imports: await move(db, 'import_origins', merge),
    guests: await move(db, 'guests', merge),
    topics: await moveTopics(db, merge),
  };
  await mergeWorkshops(db, merge);
  await db.deleteFrom('persons').where('id', '=', other).execute();
  return moved;
}

async function mergeEmails(db: Db, { keep, other, primaryEmail }: Merge): Promise<void> {
  const own = await db.selectFrom('email_addresses').selectAll().where('person_id', '=', keep).execute();
  const known = new Map(own.map((email) => [email.address.toLowerCase(), email]));
  await db.updateTable('email_addresses').set({ is_primary: 0 }).where('person_id', '=', other).execute();
  for (const email of await db.selectFrom('email_addresses').selectAll().where('person_id', '=', other).execute()) {
    const same = known.get(email.address.toLowerCase());
    if (same === undefined) {
      await db.updateTable('email_addresses').set({ person_id: keep }).where('id', '=', email.id).execute();
      continue;
    }
    await db.deleteFrom('email_addresses').where('id', '=', email.id).execute();
    if (same.bounced_at === null && email.bounced_at !== null) {
      const { bounced_at } = email;
      await db.updateTable('email_addresses').set({ bounced_at }).where('id', '=', same.id).execute();
    }
  }
  if (primaryEmail !== null) await setPrimaryEmail(db, keep, primaryEmail);
}

/** The row with the highest id is the current membership, so the periods are written onto the rows in their order. */
async function mergeMemberships(db: Db, { keep, other, periods }: Merge): Promise<void> {
  const ids = await idsOf(db, 'memberships', [keep, other]);
  for (const [i, { status, enteredOn, leftOn, note }] of periods.entries()) {
    const id = ids[i];
    if (id === undefined) continue;
    await db
      .updateTable('memberships')
      .set({ person_id: keep, status, entered_on: enteredOn, left_on: leftOn, note })
      .where('id', '=', id)
      .execute();
  }
  const surplus = ids.slice(periods.length);
  if (surplus.length > 0) await db.deleteFrom('memberships').where('id', 'in', surplus).execute();
}

async function idsOf(db: Db, table: 'memberships' | 'consents', persons: number[]): Promise<number[]> {
  const rows = await db.selectFrom(table).select('id').where('person_id', 'in', persons).orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Where both stand on the list of an event, the more telling status stays, with the earlier place in the queue. */
async function mergeAttendees(db: Db, { keep, other }: Merge): Promise<number> {
  const rows = await db.selectFrom('attendees').selectAll().where('person_id', 'in', [keep, other]).execute();
  const own = new Map(rows.filter((row) => row.person_id === keep).map((row) => [row.event_id, row]));
  const others = rows.filter((row) => row.person_id === other);
  for (const row of others) {
    const same = own.get(row.event_id);
    if (same !== undefined) {
      const [winner, loser] = tellsMore(row.status, same.status) ? [row, same] : [same, row];
      await movePair(db, loser.id, winner.id);
      await db.deleteFrom('attendees').where('id', '=', loser.id).execute();
      const [registered_at = null] = [winner, loser]
        .map((each) => each.registered_at)
        .filter((at) => at !== null)
        .sort();
      const comment = winner.comment ?? loser.comment;
      const reference = winner.reference ?? loser.reference;
      const registration = winner.registration ?? loser.registration;
      const traits = {
        pair_group: winner.pair_group ?? loser.pair_group,
        interests: winner.interests ?? loser.interests,
        languages: winner.languages ?? loser.languages,
        population: winner.population ?? loser.population,
      };
      await db
        .updateTable('attendees')
        .set({ person_id: keep, registered_at, comment, reference, registration, ...traits })
        .where('id', '=', winner.id)
        .execute();
      continue;
    }
    await db.updateTable('attendees').set({ person_id: keep }).where('id', '=', row.id).execute();
  }
  return others.length;
}

/** A pair goes over, unless there is one already; what is left of it goes with the place on the list. */
async function movePair(db: Db, from: number, to: number): Promise<void> {
  const pairs = await db.selectFrom('pairs').selectAll().execute();
  if (pairs.some(({ one_id, other_id }) => one_id === to || other_id === to)) return;
  await db.updateTable('pairs').set({ one_id: to }).where('one_id', '=', from).execute();
  await db.updateTable('pairs').set({ other_id: to }).where('other_id', '=', from).execute();
}

/** What was said of the person kept stays, what is not known of them is filled in. */
async function mergeNeeds(db: Db, { keep, other }: Merge): Promise<void> {
  for (const { id, event_id, diet, access } of await db
    .selectFrom('attendee_needs')
    .selectAll()
    .where('person_id', '=', other)
    .execute()) {
    const own = await db
      .selectFrom('attendee_needs')
      .selectAll()
      .where('event_id', '=', event_id)
      .where('person_id', '=', keep)
      .executeTakeFirst();
    if (own === undefined) {
      await db.updateTable('attendee_needs').set({ person_id: keep }).where('id', '=', id).execute();
      continue;
    }
    await db.deleteFrom('attendee_needs').where('id', '=', id).execute();
    const values = { diet: own.diet ?? diet, access: own.access ?? access };
    await db.updateTable('attendee_needs').set(values).where('id', '=', own.id).execute();
  }
}

/** Where both chose workshops of an event, the wishes and places of the person kept stand; else the other's move over. */
async function mergeWorkshops(db: Db, { keep, other }: Merge): Promise<void> {
  for (const table of ['workshop_wishes', 'workshop_places'] as const) {
    const rows = await db
      .selectFrom(table)
      .select(['id', 'person_id as person', 'session_id as session'])
      .where('person_id', 'in', [keep, other])
      .execute();
    const sessions = await db
      .selectFrom('sessions')
      .select(['id', 'event_id'])
      .where('id', 'in', among(rows.map(({ session }) => session)))
      .execute();
    const eventOf = new Map(sessions.map(({ id, event_id }) => [id, event_id]));
    const own = new Set(rows.filter(({ person }) => person === keep).map(({ session }) => eventOf.get(session)));
    for (const { id, person, session } of rows) {
      if (person === keep) continue;
      if (own.has(eventOf.get(session))) await db.deleteFrom(table).where('id', '=', id).execute();
      else await db.updateTable(table).set({ person_id: keep }).where('id', '=', id).execute();
    }
  }
}

/** From the least to the most telling: a mail that went out, or may have, is never forgotten. */
const telling: readonly Deliveries['state'][] = ['skipped', 'failed', 'planned', 'sending', 'unclear', 'sent'];

/**
 * Where both got the same mailing, one copy stays the person's. The other one stays in the log of the mailing, with its
 * name and address but without the person, and is never sent.
 */
async function mergeDeliveries(db: Db, { keep, other, primaryEmail }: Merge): Promise<number> {
  const rows = await db
    .selectFrom('deliveries as d')
    .select(['d.id', 'd.mailing_id', 'd.person_id', 'd.address', 'd.state', 'd.failure'])
    .where('d.person_id', 'in', [keep, other])
    .orderBy('d.id')
    .execute();
  const isOpen = ({ state, failure }: (typeof rows)[number]) =>
    state === 'planned' || (state === 'failed' && failure === 'temporary');
  // of two that wait the one to the address that mails go to from now on
  const rank = (row: (typeof rows)[number]) =>
    isOpen(row) ? telling.indexOf('planned') + (row.address === primaryEmail ? 0.5 : 0) : telling.indexOf(row.state);
  const kept = new Map<number, { id: number; person_id: number | null }>();
  for (const row of rows.toSorted((a, b) => rank(b) - rank(a))) {
    if (!kept.has(row.mailing_id)) {
      kept.set(row.mailing_id, row);
      continue;
    }
    if (isOpen(row)) await skip(db, row.id);
    await setPerson(db, row.id, null);
  }
  for (const { id, person_id } of kept.values()) if (person_id !== keep) await setPerson(db, id, keep);
  return rows.filter(({ person_id }) => person_id === other).length;
}

async function skip(db: Db, id: number): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'skipped', skip_reason: 'already_told', failure: null })
    .where('id', '=', id)
    .execute();
}

async function setPerson(db: Db, id: number, person: number | null): Promise<void> {
  await db.updateTable('deliveries').set({ person_id: person }).where('id', '=', id).execute();
}

async function move(
  db: Db,
  table: 'guests' | 'import_origins' | 'answered_rows',
  { keep, other }: Merge,
): Promise<number> {
  const [result] = await db.updateTable(table).set({ person_id: keep }).where('person_id', '=', other).execute();
  return Number(result?.numUpdatedRows ?? 0);
}

async function moveTopics(db: Db, { keep, other }: Merge): Promise<number> {
  const [result] = await db
    .updateTable('topics')
    .set({ suggested_by: keep })
    .where('suggested_by', '=', other)
    .execute();
  return Number(result?.numUpdatedRows ?? 0);
}
