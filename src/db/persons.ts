import { sql, type Updateable } from 'kysely';
import type { Municipality, Person, Term } from '../domain/member.js';
import type { PlainDate } from '../domain/partial-date.js';
import { joinMembership, sortByName } from './members.js';
import { statusOn } from './membership-on.js';
import type { Db } from './store.js';
import type { Persons } from './tables.js';

/** Columns of a person to be written; what is left out stays. */
export type PersonColumns = Updateable<Persons>;

/** Persons with everything the office knows about them, as of a day: all, or those with the given ids; by name. */
export async function readPersons(db: Db, today: PlainDate, ids?: readonly number[]): Promise<Person[]> {
  let query = joinMembership(db)
    .crossJoin(sql<{ day: PlainDate }>`(SELECT ${today} AS day)`.as('asked'))
    .selectAll('p')
    .select(['e.address as email', 'm.entered_on', 'm.left_on'])
    .select(sql<Person['status']>`${sql.raw(statusOn('asked.day'))}`.as('status'));
  if (ids !== undefined) query = query.where('p.id', 'in', ids);
  const rows = await query.execute();
  const terms = await readTerms(db, ids);
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
      statement: __,
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
  return sortByName(persons);
}

/** One person. */
export async function readPerson(db: Db, id: number, today: PlainDate): Promise<Person | null> {
  return (await readPersons(db, today, [id]))[0] ?? null;
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
