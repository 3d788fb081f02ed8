import type { AttendeeStatus } from '../domain/attendance.js';
import { fullName } from '../domain/member.js';
import type { Db } from './store.js';

/** Somebody on an event's list with the place in the queue. */
export interface QueuedPerson {
  id: number;
  person: number | null;
  name: string;
  status: AttendeeStatus;
  registeredAt: string | null;
}

/** How many may come; null: no limit. */
export async function readCapacity(db: Db, eventId: number): Promise<number | null> {
  const { capacity } = await db
    .selectFrom('events')
    .select('capacity')
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow();
  return capacity;
}

/** Says how many may come. */
export async function writeCapacity(db: Db, eventId: number, capacity: number | null): Promise<void> {
  await db
    .updateTable('events')
    .set({ capacity })
    .where('id', '=', eventId)
    .where((where) => where('capacity', 'is not', capacity))
    .execute();
}

/** An event's list with the order of registration; who was erased still takes a place, and waits for none. */
export async function readQueue(db: Db, eventId: number): Promise<QueuedPerson[]> {
  const rows = await db
    .selectFrom('attendees as a')
    .leftJoin('persons as p', 'p.id', 'a.person_id')
    .select(['a.id', 'a.person_id as person', 'a.status', 'a.registered_at as registeredAt'])
    .select(['p.given_name as givenName', 'p.family_name as familyName', 'p.academic_title as academicTitle'])
    .where('a.event_id', '=', eventId)
    .where((where) => where.or([where('a.person_id', 'is not', null), where('a.status', '!=', 'waitlisted')]))
    .orderBy('a.id')
    .execute();
  return rows.map(({ givenName, familyName, academicTitle, ...row }) => ({
    ...row,
    name: fullName({ givenName: givenName ?? '', familyName: familyName ?? '', academicTitle }),
  }));
}

/** Gives people of the waiting list a place. */
export async function moveUp(db: Db, ids: readonly number[]): Promise<void> {
  for (const id of ids) await db.updateTable('attendees').set({ status: 'registered' }).where('id', '=', id).execute();
}
