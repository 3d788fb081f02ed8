import type { ConsentRecord } from '../domain/consent.js';
import type { MembershipStatus, Person } from '../domain/member.js';
import type { PartialDate, PlainDate } from '../domain/partial-date.js';
import type { Role } from '../domain/role.js';
import { readPerson } from './persons.js';
import type { Db } from './store.js';

/** An address of a person. */
export interface EmailAddress {
  address: string;
  primary: boolean;
  /** When a mail to it came back for good. */
  bouncedAt: string | null;
}

/** A time of membership. */
export interface Period {
  status: MembershipStatus;
  enteredOn: PartialDate | null;
  leftOn: PartialDate | null;
  note: string | null;
}

/** An import that touched the person. */
export interface Origin {
  fileName: string;
  line: number;
  importedAt: string;
}

/** A person with everything that hangs on them but events and mails. */
export interface PersonDetails extends Person {
  blockReason: string | null;
  /** What they say about themselves, for print. */
  statement: string | null;
  /** The primary one first. */
  emails: EmailAddress[];
  /** In order; the last one counts, and is over where it ended on a day said beforehand. */
  memberships: Period[];
  /** The last membership is over by a day said beforehand, and nobody has noted since that they are gone. */
  endsUnnoted: boolean;
  roles: Role[];
  /** In order; for each purpose the last one counts. */
  consents: (ConsentRecord & { id: number })[];
  /** Oldest first. */
  origins: Origin[];
}

/** One person with everything; null where there is none of this id. */
export async function readDetails(db: Db, id: number, today: PlainDate): Promise<PersonDetails | null> {
  const person = await readPerson(db, id, today);
  if (person === null) return null;
  const [own, emails, memberships, roles, consents, origins] = await Promise.all([
    db
      .selectFrom('persons')
      .select(['block_reason as blockReason', 'statement'])
      .where('id', '=', id)
      .executeTakeFirst(),
    db
      .selectFrom('email_addresses')
      .select(['address', 'is_primary', 'bounced_at as bouncedAt'])
      .where('person_id', '=', id)
      .orderBy('is_primary', 'desc')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('memberships')
      .select(['status', 'entered_on as enteredOn', 'left_on as leftOn', 'note'])
      .where('person_id', '=', id)
      .orderBy('id')
      .execute(),
    readRoles(db, id),
    readConsents(db, id),
    db
      .selectFrom('import_origins')
      .select(['file_name as fileName', 'line', 'imported_at as importedAt'])
      .where('person_id', '=', id)
      .orderBy('id')
      .execute(),
  ]);
  const last = memberships.at(-1);
  const endsUnnoted = person.status === 'former' && last !== undefined && last.status !== 'former';
  return {
    ...person,
    blockReason: own?.blockReason ?? null,
    statement: own?.statement ?? null,
    emails: emails.map(({ is_primary, ...email }) => ({ ...email, primary: is_primary === 1 })),
    memberships: endsUnnoted ? [...memberships.slice(0, -1), { ...last, status: 'former' }] : memberships,
    endsUnnoted,
    roles,
    consents,
    origins,
  };
}

/** A person's functions, the oldest first. */
async function readRoles(db: Db, personId: number): Promise<Role[]> {
  return db
    .selectFrom('roles')
    .select(['id', 'kind', 'subject', 'starts_on as starts', 'ends_on as ends'])
    .where('person_id', '=', personId)
    .orderBy('starts_on')
    .orderBy('id')
    .execute();
}

/** A person's statements on consent, in order. */
export async function readConsents(db: Db, personId: number): Promise<(ConsentRecord & { id: number })[]> {
  return db
    .selectFrom('consents')
    .select(['id', 'purpose', 'given_on as givenOn', 'revoked_on as revokedOn', 'source'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
}
