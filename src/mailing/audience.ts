import { readPersons } from '../db/persons.js';
import type { Db, Store } from '../db/store.js';
import { type Audience, type AudienceFacts, isMeant } from '../domain/audience.js';
import { parseEmailAddress } from '../domain/email-address.js';
import type { Person } from '../domain/member.js';
import { isCurrent } from '../domain/role.js';
import { isObsolete, isOpen } from './ledger.js';

/** Somebody who gets a mail. */
export interface Recipient {
  person: Person;
  /** In the form mail servers take it. */
  address: string;
}

/** Somebody the audience means who gets none, and why. */
export interface Skipped {
  person: Person;
  reason: SkipReason;
}

/**
 * `shared_address`: somebody before them in the alphabet has the same address, and one mail an address is enough.
 * `left_over`: their mail was written in an earlier run and is still to be sent, as it was frozen then.
 */
export type SkipReason =
  | 'blocked'
  | 'no_address'
  | 'invalid_address'
  | 'bounced'
  | 'shared_address'
  | 'already_told'
  | 'left_over';

export interface AudiencePlan {
  recipients: Recipient[];
  skipped: Skipped[];
}

/**
 * Who gets a mail about an event now: the audience without those who must or can not get one, and without those who
 * already have an invitation to it, or may have (unclear), or to whose present address it failed for good. A mail that
 * is open but announces a date that no longer holds at the instant `now` (UTC) counts as never written.
 */
export async function planAudience(
  store: Store,
  { eventId, audience, today, now }: { eventId: number; audience: Audience; today: string; now: string },
): Promise<AudiencePlan> {
  const told = addressesTold(store, eventId, now);
  const [meant, bounced] = await Promise.all([
    readMeant(store.query, eventId, audience, today),
    bouncedAddresses(store.query),
  ]);
  const taken = new Set([...told.values()].flatMap((addresses) => [...addresses.settled]));
  const plan: AudiencePlan = { recipients: [], skipped: [] };
  for (const person of meant) {
    const before = told.get(person.id);
    const address = person.email === null ? null : parseEmailAddress(person.email.trim());
    const key = address?.toLowerCase() ?? '';
    const reason = ((): SkipReason | null => {
      if (before?.isOpen) return 'left_over';
      if (before !== undefined && (before.settled.size > 0 || before.failed.has(key))) return 'already_told';
      if (person.blocked) return 'blocked';
      if (person.email === null) return 'no_address';
      if (address === null) return 'invalid_address';
      if (bounced.has(person.email.toLowerCase())) return 'bounced';
      return taken.has(key) ? 'shared_address' : null;
    })();
    if (reason !== null || address === null) plan.skipped.push({ person, reason: reason ?? 'no_address' });
    else {
      taken.add(key);
      plan.recipients.push({ person, address });
    }
  }
  return plan;
}

async function readMeant(db: Db, eventId: number, audience: Audience, today: string): Promise<Person[]> {
  const [persons, roles, guests, attendees] = await Promise.all([
    readPersons(db),
    db.selectFrom('roles').select(['person_id', 'kind', 'starts_on', 'ends_on']).execute(),
    db
      .selectFrom('guests')
      .select('person_id')
      .where('event_id', '=', eventId)
      .where('status', '<>', 'declined')
      .execute(),
    db
      .selectFrom('attendees')
      .select('person_id')
      .where('event_id', '=', eventId)
      .where('status', '<>', 'declined')
      .execute(),
  ]);
  const rolesNow = new Map<number, string[]>();
  for (const { person_id, kind, starts_on, ends_on } of roles) {
    if (isCurrent({ starts: starts_on, ends: ends_on }, today))
      rolesNow.set(person_id, [...(rolesNow.get(person_id) ?? []), kind]);
  }
  const guestIds = new Set(guests.map(({ person_id }) => person_id));
  const attendeeIds = new Set(attendees.map(({ person_id }) => person_id));
  return persons.filter((person) => {
    const facts: AudienceFacts = {
      person,
      roles: rolesNow.get(person.id) ?? [],
      isGuest: guestIds.has(person.id),
      isAttendee: attendeeIds.has(person.id),
    };
    return isMeant(facts, audience);
  });
}

async function bouncedAddresses(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('email_addresses').select('address').where('bounced_at', 'is not', null).execute();
  return new Set(rows.map(({ address }) => address.toLowerCase()));
}

interface Told {
  /** Addresses where the invitation is, may be, or is about to be. */
  settled: Set<string>;
  /** Addresses that refused it for good. */
  failed: Set<string>;
  /** Whether one is still to be sent. */
  isOpen: boolean;
}

interface ToldRow {
  personId: number;
  address: string;
  isOpen: 0 | 1;
  isRefused: 0 | 1;
}

function addressesTold({ sqlite }: Store, eventId: number, now: string): Map<number, Told> {
  const rows = sqlite
    .prepare<[object], ToldRow>(
      `SELECT person_id AS personId, address, ${isOpen} AS isOpen,
              state = 'failed' AND failure = 'permanent' AS isRefused
         FROM deliveries
        WHERE mailing_id IN (SELECT id FROM mailings WHERE event_id = @eventId AND kind IN ('invitation', 'update'))
          AND state <> 'skipped' AND person_id IS NOT NULL AND NOT (${isOpen} AND ${isObsolete})`,
    )
    .all({ eventId, now });
  const told = new Map<number, Told>();
  for (const row of rows) {
    const own = told.get(row.personId) ?? { settled: new Set(), failed: new Set(), isOpen: false };
    told.set(row.personId, own);
    (row.isRefused ? own.failed : own.settled).add(row.address.toLowerCase());
    own.isOpen ||= row.isOpen === 1;
  }
  return told;
}
