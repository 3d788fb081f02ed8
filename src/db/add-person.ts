import type { MembershipStatus, Person, State, Term } from '../domain/member.js';
import type { Db } from './store.js';

/** A person to be stored, with one membership and one term of office at most. */
export interface NewPerson
  extends Pick<
    Person,
    'givenName' | 'familyName' | 'academicTitle' | 'formOfAddress' | 'addressStyle' | 'born' | 'phone' | 'remarks'
  > {
  email: string | null;
  status: MembershipStatus | null;
  enteredOn: string | null;
  term:
    | (Pick<Term, 'title' | 'elected' | 'employment' | 'first'> & {
        municipality: { name: string; state: State | null } | null;
      })
    | null;
}

/** Stores a person with address, membership and term; the municipality is looked up by name and Land, or made. */
export async function addPerson(db: Db, person: NewPerson): Promise<number> {
  const { id } = await db
    .insertInto('persons')
    .values({
      given_name: person.givenName,
      family_name: person.familyName,
      academic_title: person.academicTitle,
      form_of_address: person.formOfAddress,
      address_style: person.addressStyle,
      born: person.born,
      phone: person.phone,
      remarks: person.remarks,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (person.email !== null) {
    await db.insertInto('email_addresses').values({ person_id: id, address: person.email }).execute();
  }
  if (person.status !== null) {
    await db
      .insertInto('memberships')
      .values({ person_id: id, status: person.status, entered_on: person.enteredOn })
      .execute();
  }
  if (person.term !== null) {
    const { municipality, title, elected, employment, first } = person.term;
    await db
      .insertInto('terms')
      .values({
        person_id: id,
        municipality_id: municipality === null ? null : await municipalityId(db, municipality.name, municipality.state),
        title,
        elected_on: elected,
        employment,
        election_kind: first === null ? null : first ? 'first' : 're_election',
      })
      .execute();
  }
  return id;
}

/** The municipality of that name in that Land, made where it is new. Without a Land, the only one of that name. */
export async function municipalityId(db: Db, name: string, state: State | null): Promise<number> {
  const named = await db.selectFrom('municipalities').select(['id', 'state']).where('name', '=', name).execute();
  const [first, second] = state === null ? named : named.filter((each) => each.state === state);
  if (first !== undefined && second === undefined) return first.id;
  const made = await db.insertInto('municipalities').values({ name, state }).returning('id').executeTakeFirstOrThrow();
  return made.id;
}
