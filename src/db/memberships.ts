import type { MembershipStatus } from '../domain/member.js';
import type { PartialDate } from '../domain/partial-date.js';
import type { Period, PersonDetails } from './person-details.js';
import type { Db } from './store.js';

/** Begins a membership, which is then the current one. */
export async function beginMembership(
  db: Db,
  personId: number,
  values: { status: MembershipStatus; enteredOn: PartialDate | null },
): Promise<void> {
  await db
    .insertInto('memberships')
    .values({ person_id: personId, status: values.status, entered_on: values.enteredOn })
    .execute();
}

/** Changes the current membership; does nothing where there is none. */
export async function updateMembership(
  db: Db,
  personId: number,
  { status, enteredOn, leftOn }: Partial<Pick<Period, 'status' | 'enteredOn' | 'leftOn'>>,
): Promise<void> {
  const columns = {
    ...(status !== undefined && { status }),
    ...(enteredOn !== undefined && { entered_on: enteredOn }),
    ...(leftOn !== undefined && { left_on: leftOn }),
  };
  if (Object.keys(columns).length === 0) return;
  await db
    .updateTable('memberships')
    .set(columns)
    .where('id', '=', (where) =>
      where
        .selectFrom('memberships as own')
        .select((max) => max.fn.max('own.id').as('id'))
        .where('own.person_id', '=', personId),
    )
    .execute();
}

/** Notes that the membership of somebody is over whose end was said beforehand; else does nothing. */
export async function noteEnd(db: Db, { id, endsUnnoted }: Pick<PersonDetails, 'id' | 'endsUnnoted'>): Promise<void> {
  if (endsUnnoted) await updateMembership(db, id, { status: 'former' });
}

/** Sets the status: who comes back after leaving, or was never a member, begins a membership; else the current one changes. */
export async function setStatus(
  db: Db,
  personId: number,
  status: MembershipStatus,
  current: Pick<Period, 'status'> | null,
): Promise<void> {
  if (current === null || (current.status === 'former' && status !== 'former')) {
    await beginMembership(db, personId, { status, enteredOn: null });
  } else await updateMembership(db, personId, { status });
}

/** Takes the membership of somebody away who never was a member. */
export async function removeMemberships(db: Db, personId: number): Promise<void> {
  await db.deleteFrom('memberships').where('person_id', '=', personId).execute();
}
