import type BetterSqlite3 from 'better-sqlite3';
import type { Member, MembershipStatus, State } from '../domain/member.js';
import { foldText } from '../domain/names.js';
import type { PlainDate } from '../domain/partial-date.js';
import { isCurrent, type RoleKind } from '../domain/role.js';
import type { Db } from './store.js';

/** Which people to list. Without anything: everybody who has or had a membership. */
export interface MemberFilter {
  status?: MembershipStatus | 'none' | 'any';
  state?: State;
  /** Only people who have this function on that day. */
  role?: { kind: RoleKind; on: PlainDate };
}

/**
 * The people of a list, by family and given name, with what a list shows. One query, and its rows as
 * arrays: as objects they would take four times as long, a tenth of the time that listing a thousand members takes.
 */
export function readMembers(sqlite: BetterSqlite3.Database, filter: MemberFilter = {}): Member[] {
  const { status, state, role } = filter;
  const holders = role === undefined ? null : holdersOf(sqlite, role);
  const members: Member[] = [];
  const rows = sqlite
    .prepare<[], Row>(`${select} ${conditionOf(status)} ORDER BY p.id, t.id`)
    .raw()
    .all();
  for (const row of rows) {
    const [id, current, term] = row;
    if (holders !== null && !holders.has(id)) continue;
    if (isMembership(status) && current !== status) continue;
    let member = members.at(-1);
    if (member?.id !== id) {
      member = memberOf(row);
      members.push(member);
    }
    if (term !== null) member.terms.push(termOf(row));
  }
  for (const member of members) {
    if (member.terms.length > 1) member.terms.sort(byElection);
    member.municipality = latestPlace(member.terms);
  }
  return sortByName(
    state === undefined ? members : members.filter(({ municipality }) => municipality?.state === state),
  );
}

/** Plain SQL on a bare connection, as loading the query builder would take as long as the rest. */
const select = `
  SELECT p.id, m.status, t.id, p.given_name, p.family_name, p.academic_title, p.born, e.address,
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

function memberOf([id, status, , givenName, familyName, academicTitle, born, email]: Row): Member {
  return { id, givenName, familyName, academicTitle, born, email, status, municipality: null, terms: [] };
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
function byElection(a: MemberTerm, b: MemberTerm): number {
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

/** Those of some people whom no mail reaches: no address, or it came back. Who wants no mail (blocked) is not one of them. */
export function withoutReach(sqlite: BetterSqlite3.Database, members: readonly Member[]): Member[] {
  const bounced = new Set(
    sqlite
      .prepare<[], number>('SELECT person_id FROM email_addresses WHERE is_primary = 1 AND bounced_at IS NOT NULL')
      .pluck()
      .all(),
  );
  const blocked = new Set(sqlite.prepare<[], number>('SELECT id FROM persons WHERE blocked = 1').pluck().all());
  return members.filter(({ id, email }) => !blocked.has(id) && (email === null || bounced.has(id)));
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

/** By family, then given name, umlauts as in a German telephone book (DIN 5007-2: ä as ae). */
export function sortByName<P extends Pick<Member, 'id' | 'givenName' | 'familyName'>>(persons: readonly P[]): P[] {
  return persons
    .map((person) => ({ person, key: `${foldText(person.familyName)}\u0001${foldText(person.givenName)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.person.id - b.person.id))
    .map(({ person }) => person);
}
