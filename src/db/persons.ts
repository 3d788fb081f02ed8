import type { MembershipStatus, Municipality, Person, State, Term } from '../domain/member.js';
import { foldText } from '../domain/names.js';
import type { Db } from './store.js';

/** Which persons to read. Without anything: everybody who has or had a membership. */
export interface PersonFilter {
  ids?: readonly number[];
  status?: MembershipStatus | 'none' | 'any';
  state?: State;
  role?: string;
}

/** Persons with their current membership, primary address and terms, by family and given name. */
export async function readPersons(db: Db, filter: PersonFilter = {}): Promise<Person[]> {
  let query = db
    .selectFrom('persons as p')
    .leftJoin('email_addresses as e', (join) => join.onRef('e.person_id', '=', 'p.id').on('e.is_primary', '=', 1))
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.person_id', '=', 'p.id').on('m.id', '=', (where) =>
        where
          .selectFrom('memberships as current')
          .select((max) => max.fn.max('current.id').as('id'))
          .whereRef('current.person_id', '=', 'p.id'),
      ),
    )
    .selectAll('p')
    .select(['e.address as email', 'm.status', 'm.entered_on', 'm.left_on']);
  if (filter.ids !== undefined) query = query.where('p.id', 'in', filter.ids);
  else if (filter.status === 'none') query = query.where('m.id', 'is', null);
  else if (filter.status === undefined) query = query.where('m.id', 'is not', null);
  else if (filter.status !== 'any') query = query.where('m.status', '=', filter.status);
  const { role } = filter;
  if (role !== undefined) {
    query = query.where('p.id', 'in', (where) =>
      where
        .selectFrom('roles')
        .select('person_id')
        .where('kind', '=', role as never)
        .where('ends_on', 'is', null),
    );
  }
  const rows = await query.execute();
  const terms = await readTerms(db, filter.ids);
  const persons = rows.map(
    ({
      given_name,
      family_name,
      academic_title,
      form_of_address,
      address_style,
      entered_on,
      left_on,
      block_reason: _,
      ...row
    }): Person => {
      const own = terms.get(row.id) ?? [];
      return {
        ...row,
        givenName: given_name,
        familyName: family_name,
        academicTitle: academic_title,
        formOfAddress: form_of_address,
        addressStyle: address_style,
        blocked: row.blocked === 1,
        enteredOn: entered_on,
        leftOn: left_on,
        terms: own,
        municipality: own.findLast((term) => term.municipality !== null)?.municipality ?? null,
      };
    },
  );
  const found =
    filter.state === undefined ? persons : persons.filter(({ municipality }) => municipality?.state === filter.state);
  return sortByName(found);
}

/** One person. */
export async function readPerson(db: Db, id: number): Promise<Person | null> {
  return (await readPersons(db, { ids: [id] }))[0] ?? null;
}

/** By family, then given name, umlauts as in a German telephone book (DIN 5007-2: ä as ae). */
export function sortByName(persons: readonly Person[]): Person[] {
  return persons
    .map((person) => ({ person, key: `${foldText(person.familyName)} ${foldText(person.givenName)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.person.id - b.person.id))
    .map(({ person }) => person);
}

async function readTerms(db: Db, ids: readonly number[] | undefined): Promise<Map<number, Term[]>> {
  let query = db
    .selectFrom('terms as t')
    .leftJoin('municipalities as m', 'm.id', 't.municipality_id')
    .select([
      't.id',
      't.person_id',
      't.title',
      't.elected_on',
      't.starts_on',
      't.ends_on',
      't.employment',
      't.election_kind',
    ])
    .select(['m.id as municipality_id', 'm.name', 'm.state', 'm.population'])
    .orderBy('t.elected_on')
    .orderBy('t.starts_on')
    .orderBy('t.id');
  if (ids !== undefined) query = query.where('t.person_id', 'in', ids);
  const terms = new Map<number, Term[]>();
  for (const row of await query.execute()) {
    const municipality: Municipality | null =
      row.municipality_id === null
        ? null
        : { id: row.municipality_id, name: row.name ?? '', state: row.state, population: row.population };
    const term: Term = {
      id: row.id,
      title: row.title,
      municipality,
      elected: row.elected_on,
      starts: row.starts_on,
      ends: row.ends_on,
      employment: row.employment,
      first: row.election_kind === null ? null : row.election_kind === 'first',
    };
    const own = terms.get(row.person_id);
    if (own) own.push(term);
    else terms.set(row.person_id, [term]);
  }
  return terms;
}
