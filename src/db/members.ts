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
 * The people of a list, by family and given name, with what a list shows. One query and few columns: making row
 * objects is most of the time that listing a thousand members takes.
 */
export async function readMembers(db: Db, filter: MemberFilter = {}): Promise<Member[]> {
  let query = joinMembership(db)
    .leftJoin('terms as t', 't.person_id', 'p.id')
    .leftJoin('municipalities as c', 'c.id', 't.municipality_id')
    .select(['p.id', 'p.given_name', 'p.family_name', 'p.academic_title', 'p.born', 'e.address as email', 'm.status'])
    .select([
      't.id as term',
      't.title',
      't.elected_on',
      't.starts_on',
      't.ends_on',
      't.election_kind',
      'c.name',
      'c.state',
    ])
    // the order of the tables themselves; the few with several terms are put in order below
    .orderBy('p.id')
    .orderBy('t.id');
  const { status, state, role } = filter;
  if (status === 'none') query = query.where('m.id', 'is', null);
  else if (status === undefined) query = query.where('m.id', 'is not', null);
  else if (status !== 'any') query = query.where('m.status', '=', status);
  if (role !== undefined) {
    const roles = await db
      .selectFrom('roles')
      .select(['person_id', 'starts_on as starts', 'ends_on as ends'])
      .where('kind', '=', role.kind)
      .execute();
    const holders = roles.filter((each) => isCurrent(each, role.on)).map((each) => each.person_id);
    query = query.where('p.id', 'in', holders);
  }
  const members: Member[] = [];
  for (const row of await query.execute()) {
    let member = members.at(-1);
    if (member?.id !== row.id) {
      member = {
        id: row.id,
        givenName: row.given_name,
        familyName: row.family_name,
        academicTitle: row.academic_title,
        born: row.born,
        email: row.email,
        status: row.status,
        municipality: null,
        terms: [],
      };
      members.push(member);
    }
    if (row.term === null) continue;
    const municipality = row.name === null ? null : { name: row.name, state: row.state };
    member.terms.push({
      title: row.title,
      municipality,
      elected: row.elected_on,
      starts: row.starts_on,
      ends: row.ends_on,
      first: row.election_kind === null ? null : row.election_kind === 'first',
    });
  }
  for (const member of members) {
    if (member.terms.length > 1) member.terms.sort(byElection);
    member.municipality = latestPlace(member.terms);
  }
  return sortByName(
    state === undefined ? members : members.filter(({ municipality }) => municipality?.state === state),
  );
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
    .map((person) => ({ person, key: foldText(`${person.familyName} ${person.givenName}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.person.id - b.person.id))
    .map(({ person }) => person);
}
