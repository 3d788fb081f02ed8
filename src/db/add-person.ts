import type { MembershipStatus, Person, State, Term } from '../domain/member.js';
import { municipalityId } from './municipalities.js';
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
        /** `id`: settled which one is meant; `null`: none that is known, whatever is similar. */
        municipality: { name: string; state: State | null; id?: number | null } | null;
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
        municipality_id: municipality === null ? null : await municipalityId(db, { ...municipality, office: title }),
        title,
        elected_on: elected,
        employment,
        election_kind: first === null ? null : first ? 'first' : 're_election',
      })
      .execute();
  }
  return id;
}
