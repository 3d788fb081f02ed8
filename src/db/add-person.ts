import type { MembershipStatus, Person, State, Term } from '../domain/member.js';
import { municipalitiesMeant, municipalityKey } from '../domain/municipality.js';
import { UserError } from '../errors.js';
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

/**
 * The municipality meant by a name and a Land, however the name is spelt (`municipalityKey`), found by its names and
 * aliases; made where it is new. A Land that was not known of it is noted.
 * @throws UserError where several municipalities can be meant
 */
export async function municipalityId(db: Db, name: string, state: State | null): Promise<number> {
  const known = await db.selectFrom('municipalities').select(['id', 'name', 'state', 'ags']).execute();
  const aliases = await db.selectFrom('municipality_aliases').select(['municipality_id', 'alias']).execute();
  const key = municipalityKey(name);
  const byAlias = new Set(
    aliases.filter(({ alias }) => municipalityKey(alias) === key).map((each) => each.municipality_id),
  );
  const namesakes = known.filter((each) => byAlias.has(each.id) || municipalityKey(each.name) === key);
  const [first, second] = municipalitiesMeant({ state, ags: null }, namesakes);
  if (second !== undefined) {
    throw new UserError('Several municipalities are called “{name}”.', { name }).hint(
      'Say which one is meant with --state, for example --state {state}.',
      { state: first?.state ?? second.state ?? 'BY' },
    );
  }
  if (first === undefined) {
    const made = await db
      .insertInto('municipalities')
      .values({ name, state })
      .returning('id')
      .executeTakeFirstOrThrow();
    return made.id;
  }
  if (first.state === null && state !== null) {
    await db.updateTable('municipalities').set({ state }).where('id', '=', first.id).execute();
  }
  return first.id;
}
