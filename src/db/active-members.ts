import type BetterSqlite3 from 'better-sqlite3';
import type { Member } from '../domain/member.js';
import type { PlainDate } from '../domain/partial-date.js';
import { byElection, sortByName, type Unreachable, whyUnreachable } from './members.js';
import { statusOn } from './membership-on.js';

/** What the status looks at in an active member: whether mail reaches them, and what the age rule needs. */
export interface ActiveMember extends Pick<Member, 'id' | 'born'> {
  /** By election, the latest last. */
  terms: Pick<Member['terms'][number], 'elected' | 'starts' | 'first'>[];
  /** Why no mail reaches them; null: it does, or they want none. */
  why: Unreachable | null;
}

/** By number. Names and places are left out: they are most of what a list takes time for, and few of these are shown. */
export function readActive(sqlite: BetterSqlite3.Database, today: PlainDate): ActiveMember[] {
  const active: ActiveMember[] = [];
  const rows = sqlite.prepare<[string], Row>(select).raw().all(today);
  let member: ActiveMember | null = null;
  for (const row of rows) {
    const id = row[0];
    if (member?.id !== id) {
      member = memberOf(row);
      active.push(member);
    }
    const kind = row[8];
    if (row[5] !== null) {
      member.terms.push({ elected: row[6], starts: row[7], first: kind === null ? null : kind === 'first' });
    }
  }
  for (const { terms } of active) if (terms.length > 1) terms.sort(byElection);
  return active;
}

type Row = [
  id: number,
  born: string | null,
  address: string | null,
  hasBounced: 0 | 1,
  isBlocked: 0 | 1,
  term: number | null,
  elected: string | null,
  starts: string | null,
  electionKind: string | null,
];

const select = `
  SELECT p.id, p.born, e.address, e.bounced_at IS NOT NULL, p.blocked, t.id, t.elected_on, t.starts_on, t.election_kind
    FROM persons AS p
    JOIN memberships AS m
      ON m.id = (SELECT max(current.id) FROM memberships AS current WHERE current.person_id = p.id)
    LEFT JOIN email_addresses AS e ON e.person_id = p.id AND e.is_primary = 1
    LEFT JOIN terms AS t ON t.person_id = p.id
   WHERE ${statusOn('?')} = 'active' ORDER BY p.id, t.id`;

/** By their places, as in a list. */
function memberOf(row: Row): ActiveMember {
  return {
    id: row[0],
    born: row[1],
    terms: [],
    why: row[4] === 1 ? null : whyUnreachable(row[2], row[3] === 1),
  };
}

/** The names of some people, in the order of a list. */
export function readNames(
  sqlite: BetterSqlite3.Database,
  ids: readonly number[],
): Pick<Member, 'id' | 'givenName' | 'familyName' | 'academicTitle'>[] {
  if (ids.length === 0) return [];
  const named = sqlite
    .prepare<[string], Pick<Member, 'id' | 'givenName' | 'familyName' | 'academicTitle'>>(
      `SELECT id, given_name AS givenName, family_name AS familyName, academic_title AS academicTitle
         FROM persons WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids));
  return sortByName(named);
}
