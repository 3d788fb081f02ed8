import { sql } from 'kysely';
import { answersOldDate } from '../domain/answer.js';
import type { AttendeeStatus } from '../domain/attendance.js';
import type { AttendeeTraits } from './pairs.js';
import type { Db } from './store.js';
import { isOldAnswer } from './what-holds.js';

/** Somebody on an event's list, with what stands on a badge. */
export interface ListedPerson extends AttendeeTraits {
  person: number;
  academicTitle: string | null;
  givenName: string;
  familyName: string;
  email: string | null;
  office: string | null;
  municipality: string | null;
  state: string | null;
  status: AttendeeStatus;
  /** Whether that is an answer to a date from which the event moved away. */
  oldDate: boolean;
  registeredAt: string | null;
  reference: string | null;
  comment: string | null;
}

/** Everybody on an event's list whose name was not erased, by name; of these statuses, or all. */
export async function readGuestList(
  db: Db,
  eventId: number,
  statuses?: readonly AttendeeStatus[],
): Promise<ListedPerson[]> {
  let query = db
    .selectFrom('attendees as a')
    .innerJoin('persons as p', 'p.id', 'a.person_id')
    .leftJoin('email_addresses as e', (join) => join.onRef('e.person_id', '=', 'p.id').on('e.is_primary', '=', 1))
    .select(['p.id', 'p.academic_title as academicTitle', 'p.given_name as givenName'])
    .select(['p.family_name as familyName', 'e.address as email', 'a.status', 'a.registered_at as registeredAt'])
    .select(['a.reference', 'a.comment', 'a.reply_sequence as sequence'])
    .select(sql<0 | 1>`${sql.raw(isOldAnswer('a.event_id', 'a.person_id', 'a.reply_sequence'))}`.as('isOld'))
    .select(['a.pair_group as group', 'a.interests', 'a.languages', 'a.population'])
    .where('a.event_id', '=', eventId);
  if (statuses !== undefined) query = query.where('a.status', 'in', statuses);
  const [rows, offices, { sortByName }] = await Promise.all([
    query.execute(),
    db
      .selectFrom('terms as t')
      .innerJoin('attendees as a', 'a.person_id', 't.person_id')
      .leftJoin('municipalities as m', 'm.id', 't.municipality_id')
      .select(['t.person_id as person', 't.title as office', 'm.name as municipality', 'm.state'])
      .where('a.event_id', '=', eventId)
      // the latest comes last and wins
      .orderBy('t.elected_on')
      .orderBy('t.starts_on')
      .orderBy('t.id')
      .execute(),
    import('./members.js'),
  ]);
  const officeOf = new Map(offices.map((row) => [row.person, row]));
  return sortByName(rows).map(({ id: person, sequence, isOld, ...row }) => {
    const { office = null, municipality = null, state = null } = officeOf.get(person) ?? {};
    const oldDate = answersOldDate({ status: row.status, sequence }, () => isOld === 1);
    return { person, ...row, oldDate, office, municipality, state };
  });
}
