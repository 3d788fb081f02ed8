import { isSharedMailbox } from '../domain/email-address.js';
import { fullName } from '../domain/member.js';
import { type CommonPast, peopleErased, rowsInCommon } from './common-past.js';
import { loadErasures, loadLaterErasures, type Marks } from './erasures.js';
import type { Store } from './store.js';

type Sqlite = Store['sqlite'];

/** Somebody of the database at hand who was erased in the one attached as `present`. */
export interface PersonBack {
  id: number;
  name: string;
  /** The command there that erased them; null: they are known by their marks alone. */
  command: number | null;
  marks: Marks;
}

/**
 * Who would come back with the database at hand. The journal of the one attached as `present` says so of the very person;
 * who was merged with somebody else first, or entered twice, is known by address, or by name and municipality. Whoever is
 * still there is not meant, whatever they have in common, nor who was taken in again since.
 */
export function peopleBack(sqlite: Sqlite, past: CommonPast): PersonBack[] {
  const byJournal = peopleErased(sqlite, past);
  const [all, later] = [loadErasures(sqlite, 'present'), loadLaterErasures(sqlite)];
  const alive = later.isEmpty ? new Set<number>() : rowsInCommon(sqlite, 'persons', past);
  return sqlite
    .prepare<[], { id: number; givenName: string; familyName: string; academicTitle: string | null }>(
      `SELECT id, given_name AS givenName, family_name AS familyName, academic_title AS academicTitle
         FROM main.persons ORDER BY id`,
    )
    .all()
    .flatMap((person) => {
      const erased = byJournal.get(person.id);
      if (erased === undefined && (later.isEmpty || alive.has(person.id))) return [];
      const marks = marksOf(sqlite, person);
      const isMeant =
        erased === undefined
          ? later.erasedOn(marks) !== null
          : !erased.isReleased || all.erasedOn({ ...marks, names: [person] }) !== null;
      return isMeant ? [{ id: person.id, name: fullName(person), command: erased?.command ?? null, marks }] : [];
    });
}

/** By what somebody is known again. A name alone may be another's, and so may a mailbox of several. */
function marksOf(
  sqlite: Sqlite,
  { id, givenName, familyName }: { id: number; givenName: string; familyName: string },
): Marks {
  const municipalities = sqlite
    .prepare<[{ id: number }], string>(
      `SELECT m.name FROM main.terms t JOIN main.municipalities m ON m.id = t.municipality_id WHERE t.person_id = @id
       UNION SELECT a.alias FROM main.terms t JOIN main.municipality_aliases a ON a.municipality_id = t.municipality_id
        WHERE t.person_id = @id`,
    )
    .pluck()
    .all({ id });
  return {
    addresses: sqlite
      .prepare<[number], string>('SELECT address FROM main.email_addresses WHERE person_id = ?')
      .pluck()
      .all(id)
      .filter((address) => !isSharedMailbox(address)),
    names: municipalities.length === 0 ? [] : [{ givenName, familyName }],
    municipalities,
  };
}
