import { sql } from 'kysely';
import { answersOldDate } from '../domain/answer.js';
import type { AttendeeStatus } from '../domain/attendance.js';
import { type InvitationFate, invitationFates } from './invitation-fate.js';
import { latestMunicipality } from './latest-term.js';
import type { AttendeeTraits } from './pairs.js';
import type { Db } from './store.js';
import { isOldAnswer } from './what-holds.js';

/** Somebody on an event's list: invited, registered, come or not. */
export interface Attendee extends AttendeeTraits {
  id: number;
  /** Null: the person was erased, the count stays. */
  person: number | null;
  name: string;
  email: string | null;
  municipality: string | null;
  status: AttendeeStatus;
  /** UTC instant of the answer. */
  repliedAt: string | null;
  /** The event's SEQUENCE that was answered. */
  sequence: number | null;
  comment: string | null;
  /** Whether that is an answer to a date from which the event moved away. */
  oldDate: boolean;
  /** Of who is invited and has not answered: what became of the mail; else null. */
  invitation: InvitationFate | null;
}

/** An event's list of attendees by name, those whose name was erased last; of one status, or all. */
export async function listAttendees(db: Db, eventId: number, status?: AttendeeStatus): Promise<Attendee[]> {
  let query = db
    .selectFrom('attendees as a')
    .leftJoin('persons as p', 'p.id', 'a.person_id')
    .leftJoin('email_addresses as e', (join) => join.onRef('e.person_id', '=', 'p.id').on('e.is_primary', '=', 1))
    .select(['a.id', 'a.person_id as person', 'a.status', 'a.replied_at as repliedAt'])
    .select(['a.reply_sequence as sequence', 'a.comment', 'e.address as email'])
    .select(['a.pair_group as group', 'a.interests', 'a.languages', 'a.population'])
    .select(['p.given_name as givenName', 'p.family_name as familyName', 'p.academic_title as academicTitle'])
    .select(sql<string | null>`${sql.raw(latestMunicipality('p.id'))}`.as('municipality'))
    .select(sql<0 | 1>`${sql.raw(isOldAnswer('a.event_id', 'a.person_id', 'a.reply_sequence'))}`.as('isOld'))
    .where('a.event_id', '=', eventId)
    .orderBy('a.id');
  if (status !== undefined) query = query.where('a.status', '=', status);
  const [{ sortByName }, rows, fates] = await Promise.all([
    import('./members.js'),
    query.execute(),
    invitationFates(db, eventId),
  ]);
  const named = rows.map(({ givenName, familyName, isOld, ...row }) => ({
    ...row,
    oldDate: answersOldDate(row, () => isOld === 1),
    invitation: row.status === 'invited' && row.person !== null ? (fates.get(row.person) ?? ('none' as const)) : null,
    givenName: givenName ?? '',
    familyName: familyName ?? '',
  }));
  const sorted = [
    ...sortByName(named.filter(({ person }) => person !== null)),
    ...named.filter(({ person }) => person === null),
  ];
  return sorted.map(({ givenName, familyName, academicTitle, ...row }) => ({
    ...row,
    name: [academicTitle, givenName, familyName].filter(Boolean).join(' '),
  }));
}

/** What is written of somebody on the list. */
export interface AttendeeValues {
  status: AttendeeStatus;
  /** The SEQUENCE that was answered and when; null where the status is no answer. */
  replySequence: number | null;
  repliedAt: string | null;
  registeredAt: string | null;
  /** Left out: it stays. */
  comment?: string | null;
}

/** Puts somebody on an event's list, or changes what stands there. */
export async function writeAttendee(db: Db, eventId: number, person: number, values: AttendeeValues): Promise<void> {
  const { status, replySequence, repliedAt, registeredAt, comment } = values;
  const columns = {
    status,
    reply_sequence: replySequence,
    replied_at: repliedAt,
    ...(comment !== undefined && { comment }),
  };
  await db
    .insertInto('attendees')
    .values({ event_id: eventId, person_id: person, registered_at: registeredAt, ...columns })
    .onConflict((conflict) => conflict.columns(['event_id', 'person_id']).doUpdateSet(columns))
    .execute();
}
