import { readPersons } from '../db/persons.js';
import type { Db } from '../db/store.js';
import { type Audience, type AudienceFacts, isMeant } from '../domain/audience.js';
import { parseEmailAddress } from '../domain/email-address.js';
import type { Person } from '../domain/member.js';
import { isCurrent } from '../domain/role.js';

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

/** `shared_address`: somebody before them in the alphabet has the same address, and one mail an address is enough. */
export type SkipReason = 'blocked' | 'no_address' | 'invalid_address' | 'bounced' | 'shared_address' | 'already_told';

export interface AudiencePlan {
  recipients: Recipient[];
  skipped: Skipped[];
}

/**
 * Who gets a mail about an event now: the audience without those who must or can not get one, and without those who
 * already have an invitation to it, or may have (unclear), or to whose present address it failed for good.
 */
export async function planAudience(
  db: Db,
  { eventId, audience, today }: { eventId: number; audience: Audience; today: string },
): Promise<AudiencePlan> {
  const [meant, bounced, told] = await Promise.all([
    readMeant(db, eventId, audience, today),
    bouncedAddresses(db),
    addressesTold(db, eventId),
  ]);
  const taken = new Set([...told.values()].flatMap((addresses) => [...addresses.settled]));
  const plan: AudiencePlan = { recipients: [], skipped: [] };
  for (const person of meant) {
    const before = told.get(person.id);
    const address = person.email === null ? null : parseEmailAddress(person.email.trim());
    const key = address?.toLowerCase() ?? '';
    const reason = ((): SkipReason | null => {
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
}

async function addressesTold(db: Db, eventId: number): Promise<Map<number, Told>> {
  const rows = await db
    .selectFrom('deliveries as d')
    .innerJoin('mailings as m', 'm.id', 'd.mailing_id')
    .select(['d.person_id', 'd.address', 'd.state', 'd.failure'])
    .where('m.event_id', '=', eventId)
    .where('m.kind', 'in', ['invitation', 'update'])
    .where('d.state', '<>', 'skipped')
    .execute();
  const told = new Map<number, Told>();
  for (const { person_id, address, state, failure } of rows) {
    if (person_id === null || address === null) continue;
    const own = told.get(person_id) ?? { settled: new Set(), failed: new Set() };
    told.set(person_id, own);
    const refused = state === 'failed' && failure === 'permanent';
    (refused ? own.failed : own.settled).add(address.toLowerCase());
  }
  return told;
}
