import type BetterSqlite3 from 'better-sqlite3';
import { isEmailAddress } from '../domain/email-address.js';
import type { Member, MembershipStatus, State } from '../domain/member.js';
import { foldText } from '../domain/names.js';
import type { PlainDate } from '../domain/partial-date.js';
import { isCurrent, type RoleKind } from '../domain/role.js';
import { statusOn } from './membership-on.js';
import type { Db } from './store.js';

/** Which people to list. Without anything: everybody who has or had a membership. */
export interface MemberFilter {
  status?: MembershipStatus | 'none' | 'any';
  state?: State;
  /** Only people who have this function on that day. */
  role?: { kind: RoleKind; on: PlainDate };
}

/**
 * The people of a list as of a day, by family and given name, with what a list shows. One query, and its rows as
 * arrays: as objects they would take four times as long, a tenth of the time that listing a thousand members takes.
 */
export function readMembers(sqlite: BetterSqlite3.Database, today: PlainDate, filter: MemberFilter = {}): Member[] {
  const { status, state, role } = filter;
  const holders = role === undefined ? null : holdersOf(sqlite, role);
  const members: Member[] = [];
  const rows = sqlite
    .prepare<[string], Row>(`${select} ${conditionOf(status)} ORDER BY p.id, t.id`)
    .raw()
    .all(today);
  let member: Member | null = null;
  for (const row of rows) {
    const id = row[0];
    if (holders !== null && !holders.has(id)) continue;
    if (isMembership(status) && row[1] !== status) continue;
    if (member?.id !== id) {
      member = memberOf(row);
      members.push(member);
    } else if (row[2] !== null) {
      member.terms.push(termOf(row));
    }
  }
  for (const each of members) {
    if (each.terms.length > 1) each.terms.sort(byElection);
    each.municipality = latestPlace(each.terms);
  }
  return sortByName(
    state === undefined ? members : members.filter(({ municipality }) => municipality?.state === state),
  );
}

/** Plain SQL on a bare connection, as loading the query builder would take as long as the rest. */
const select = `
  SELECT p.id, ${statusOn('?')}, t.id, p.given_name, p.family_name, p.academic_title, p.born, e.address,
         t.title, t.elected_on, t.starts_on, t.ends_on, t.election_kind, c.name, c.state
    FROM persons AS p
    LEFT JOIN email_addresses AS e ON e.person_id = p.id AND e.is_primary = 1
    LEFT JOIN memberships AS m
      ON m.id = (SELECT max(current.id) FROM memberships AS current WHERE current.person_id = p.id)
    LEFT JOIN terms AS t ON t.person_id = p.id
    LEFT JOIN municipalities AS c ON c.id = t.municipality_id`;

type Row = [
  id: number,
  status: MembershipStatus | null,
  term: number | null,
  givenName: string,
  familyName: string,
  academicTitle: string | null,
  born: string | null,
  email: string | null,
  title: string,
  elected: string | null,
  starts: string | null,
  ends: string | null,
  electionKind: string | null,
  place: string | null,
  land: State | null,
];

/** By their places: taking a thousand rows apart by a pattern takes several times as long. */
function memberOf(row: Row): Member {
  return {
    id: row[0],
    givenName: row[3],
    familyName: row[4],
    academicTitle: row[5],
    born: row[6],
    email: row[7],
    status: row[1],
    municipality: null,
    // made with its first one, an array has room for one; an empty one makes room for seventeen
    terms: row[2] === null ? [] : [termOf(row)],
  };
}

function termOf(row: Row): MemberTerm {
  const place = row[13];
  const electionKind = row[12];
  return {
    title: row[8],
    municipality: place === null ? null : { name: place, state: row[14] },
    elected: row[9],
    starts: row[10],
    ends: row[11],
    first: electionKind === null ? null : electionKind === 'first',
  };
}

function conditionOf(status: MemberFilter['status']): string {
  if (status === 'any') return '';
  return status === 'none' ? 'WHERE m.id IS NULL' : 'WHERE m.id IS NOT NULL';
}

function isMembership(status: MemberFilter['status']): status is MembershipStatus {
  return status !== undefined && status !== 'any' && status !== 'none';
}

function holdersOf(sqlite: BetterSqlite3.Database, { kind, on }: NonNullable<MemberFilter['role']>): Set<number> {
  type Held = { person_id: number; starts: string | null; ends: string | null };
  const roles = sqlite
    .prepare<[string], Held>('SELECT person_id, starts_on AS starts, ends_on AS ends FROM roles WHERE kind = ?')
    .all(kind);
  return new Set(roles.filter((role) => isCurrent(role, on)).map(({ person_id }) => person_id));
}

type MemberTerm = Member['terms'][number];

/** Those without a date first, as SQL orders them. */
export function byElection(
  a: Pick<MemberTerm, 'elected' | 'starts'>,
  b: Pick<MemberTerm, 'elected' | 'starts'>,
): number {
  const [left, right] = [`${a.elected ?? ''} ${a.starts ?? ''}`, `${b.elected ?? ''} ${b.starts ?? ''}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

function latestPlace(terms: readonly MemberTerm[]): Member['municipality'] {
  for (let i = terms.length - 1; i >= 0; i -= 1) {
    const place = terms[i]?.municipality;
    if (place) return place;
  }
  return null;
}

/** Why no mail reaches somebody: there is no address, or one that no mail server takes, or mail to it came back. */
export const unreachable = ['no_address', 'invalid_address', 'bounced'] as const;
export type Unreachable = (typeof unreachable)[number];

/** Those of some people whom no mail reaches, and why. Who wants no mail (blocked) is not one of them. */
export function withoutReach<M extends Pick<Member, 'id' | 'email'>>(
  sqlite: BetterSqlite3.Database,
  members: readonly M[],
): (M & { why: Unreachable })[] {
  const bounced = new Set(
    sqlite
      .prepare<[], number>('SELECT person_id FROM email_addresses WHERE is_primary = 1 AND bounced_at IS NOT NULL')
      .pluck()
      .all(),
  );
  const blocked = new Set(sqlite.prepare<[], number>('SELECT id FROM persons WHERE blocked = 1').pluck().all());
  return members.flatMap((member) => {
    const why = blocked.has(member.id) ? null : whyUnreachable(member.email, bounced.has(member.id));
    return why === null ? [] : [{ ...member, why }];
  });
}

/** Why no mail reaches an address; null: it does. */
export function whyUnreachable(address: string | null, hasBounced: boolean): Unreachable | null {
  if (address === null) return 'no_address';
  if (!isEmailAddress(address.trim())) return 'invalid_address';
  return hasBounced ? 'bounced' : null;
}

/** Persons `p` with their primary address `e` and current membership `m`. */
export function joinMembership(db: Db) {
  return db
    .selectFrom('persons as p')
    .leftJoin('email_addresses as e', (join) => join.onRef('e.person_id', '=', 'p.id').on('e.is_primary', '=', 1))
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.person_id', '=', 'p.id').on('m.id', '=', (where) =>
        where
          .selectFrom('memberships as current')
          .select((max) => max.fn.max('current.id').as('id'))
          .whereRef('current.person_id', '=', 'p.id'),
      ),
    );
}

/**
 * By family, then given name, umlauts as in a German telephone book (DIN 5007-2: ä as ae). The names are sorted as
 * texts: the engine compares those by itself, where a function of ours would be called ten thousand times.
 */
export function sortByName<P extends Pick<Member, 'id' | 'givenName' | 'familyName'>>(persons: readonly P[]): P[] {
  const byName = new Map<string, P[]>();
  for (const person of persons) {
    const name = `${foldText(person.familyName)}\u0001${foldText(person.givenName)}`;
    const namesakes = byName.get(name);
    if (namesakes === undefined) byName.set(name, [person]);
    else namesakes.push(person);
  }
  const sorted: P[] = [];
  for (const name of [...byName.keys()].sort()) {
    const namesakes = byName.get(name) ?? [];
    if (namesakes.length > 1) namesakes.sort((a, b) => a.id - b.id);
    for (const person of namesakes) sorted.push(person);
  }
  return sorted;
}
