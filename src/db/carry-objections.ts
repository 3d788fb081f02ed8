import { type ConsentPurpose, consentPurposes } from '../domain/consent.js';
import { isSharedMailbox } from '../domain/email-address.js';
import { fullName } from '../domain/member.js';
import { keyOf } from './carry-owners.js';
import { type CommonPast, rowsInCommon } from './common-past.js';
import type { Store } from './store.js';

type Sqlite = Store['sqlite'];

/** Somebody who said since the copy was made that they do not want something any more. */
export interface Objection {
  /** Number in the database at hand. */
  id: number;
  name: string;
  /** No mail at all any more. */
  blocked: boolean;
  /** Consents that were revoked. */
  revoked: ConsentPurpose[];
}

/** Objections that were taken over, and the names of those whom the copy does not hold. */
export interface CarriedObjections {
  objections: Objection[];
  lostObjections: string[];
}

interface Objector {
  id: number;
  givenName: string;
  familyName: string;
  academicTitle: string | null;
  /** Blocked since the two databases were one. */
  blocked: 0 | 1;
  blockReason: string | null;
  /** Of the consents that stand revoked, those that were since: JSON list of their numbers. */
  revoked: string;
}

/**
 * Takes over from the database attached as `present` who was blocked and which consents were revoked: an objection holds
 * until the person says otherwise, whatever the office goes back to (Art. 7 (3), 21 GDPR). What was said at hand later
 * than the two were one stays, but for what was blocked or revoked there later than that, too: when in doubt, no.
 * Somebody who was merged with another since is known by their address.
 * @param isOlder whether everything at hand is in the other one's past
 */
export function carryObjections(sqlite: Sqlite, past: CommonPast, isOlder: boolean): CarriedObjections {
  const inCommon = rowsInCommon(sqlite, 'persons', past);
  const holders = holdersOf(sqlite);
  const addressesThere = sqlite.prepare<[number], string>(
    'SELECT address FROM present.email_addresses WHERE person_id = ?',
  );
  const taken = new Map<number, Objection>();
  const lostObjections: string[] = [];
  for (const objector of objectors(sqlite, past, isOlder)) {
    const byAddress = addressesThere
      .pluck()
      .all(objector.id)
      .filter((address) => !isSharedMailbox(address))
      .flatMap((address) => holders.get(keyOf(address)) ?? [])
      .filter((id) => !inCommon.has(id));
    const people = new Set([...(inCommon.has(objector.id) ? [objector.id] : []), ...byAddress]);
    if (people.size === 0) lostObjections.push(fullName(objector));
    for (const id of people) {
      const { blocked, revoked } = object(sqlite, id, objector);
      const before = taken.get(id);
      if (!blocked && revoked.length === 0) continue;
      taken.set(id, {
        id,
        name: nameOf(sqlite, id),
        blocked: blocked || before?.blocked === true,
        revoked: [...new Set([...(before?.revoked ?? []), ...revoked])],
      });
    }
  }
  return { objections: [...taken.values()].toSorted((a, b) => a.id - b.id), lostObjections };
}

function objectors(sqlite: Sqlite, { entry }: CommonPast, isOlder: boolean): Objector[] {
  // who was taken in with it since has one entry, without a state before
  const since = (table: string, row: string, was: string) =>
    `(@isOlder = 1 OR EXISTS (SELECT 1 FROM present.journal WHERE id > @entry AND table_name = '${table}'
      AND ${row} BETWEEN row_id AND coalesce(last_row_id, row_id) AND (before IS NULL OR ${was})))`;
  return sqlite
    .prepare<[object], Objector>(
      `SELECT * FROM (SELECT p.id, given_name AS givenName, family_name AS familyName, academic_title AS academicTitle,
              block_reason AS blockReason,
              p.blocked = 1 AND ${since('persons', 'p.id', `before ->> '$.blocked' = 0`)} AS blocked,
              (SELECT json_group_array(c.id) FROM present.consents c
                WHERE c.person_id = p.id AND c.revoked_on IS NOT NULL AND c.id = (SELECT max(id) FROM present.consents
                        WHERE person_id = p.id AND purpose = c.purpose)
                  AND ${since('consents', 'c.id', '1')}) AS revoked
         FROM present.persons p) WHERE blocked = 1 OR revoked <> '[]' ORDER BY id`,
    )
    .all({ entry, isOlder: isOlder ? 1 : 0 });
}

/** Says it of somebody at hand, and tells what was not known of them. */
function object(sqlite: Sqlite, id: number, { blocked, blockReason, revoked }: Objector) {
  const block = sqlite.prepare(
    'UPDATE main.persons SET blocked = 1, block_reason = coalesce(block_reason, ?) WHERE id = ? AND blocked = 0',
  );
  const revoke = sqlite.prepare<[object], { purpose: ConsentPurpose }>(
    `INSERT INTO main.consents (person_id, purpose, given_on, revoked_on, source)
     SELECT @id, purpose, given_on, revoked_on, source FROM present.consents there WHERE id = @there
        AND (SELECT revoked_on FROM main.consents WHERE person_id = @id AND purpose = there.purpose ORDER BY id DESC LIMIT 1)
            IS NULL
     RETURNING purpose`,
  );
  const numbers: unknown[] = JSON.parse(revoked);
  const purposes = new Set(numbers.flatMap((there) => revoke.all({ id, there }).map(({ purpose }) => purpose)));
  return {
    blocked: blocked === 1 && block.run(blockReason, id).changes > 0,
    revoked: consentPurposes.filter((purpose) => purposes.has(purpose)),
  };
}

function holdersOf(sqlite: Sqlite): Map<string, number[]> {
  const rows = sqlite.prepare<[], [number, string]>('SELECT person_id, address FROM main.email_addresses').raw().all();
  const holders = new Map<string, number[]>();
  for (const [person, address] of rows) {
    const key = keyOf(address);
    holders.set(key, [...(holders.get(key) ?? []), person]);
  }
  return holders;
}

function nameOf(sqlite: Sqlite, id: number): string {
  const person = sqlite
    .prepare<[number], { givenName: string; familyName: string; academicTitle: string | null }>(
      `SELECT given_name AS givenName, family_name AS familyName, academic_title AS academicTitle
         FROM main.persons WHERE id = ?`,
    )
    .get(id);
  return person === undefined ? '' : fullName(person);
}
