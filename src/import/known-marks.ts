import type BetterSqlite3 from 'better-sqlite3';
import { loadErasures } from '../db/erasures.js';
import { type ConsentRecord, consentValues, loadPlaces } from './load-known.js';
import type { KnownDetails, KnownMarks, KnownTerm } from './people.js';
import type { Known } from './plan.js';

type Text = string | null;

/**
 * What an import needs to know of a database: of everybody only by what they are found, and the rest of those it meets
 * when it meets them. `people` reads the database each time it is gone through.
 */
export function knownMarks(sqlite: BetterSqlite3.Database): Known {
  return {
    people: { [Symbol.iterator]: () => everybody(sqlite) },
    detailsOf: detailsReader(sqlite),
    places: loadPlaces(sqlite),
    erasures: loadErasures(sqlite),
  };
}

function* everybody(sqlite: BetterSqlite3.Database): Generator<KnownMarks> {
  const emails = alongside<string>(
    sqlite,
    'SELECT person_id, lower(address) FROM email_addresses ORDER BY person_id, is_primary DESC, id',
  );
  const placeIds = alongside<number>(
    sqlite,
    'SELECT person_id, municipality_id FROM terms WHERE municipality_id IS NOT NULL ORDER BY person_id, id',
  );
  const people = sqlite
    .prepare(`SELECT id, nullif(given_name, ''), family_name FROM persons ORDER BY id`)
    .raw()
    .iterate() as IterableIterator<[number, Text, string]>;
  try {
    for (const [id, givenName, familyName] of people) {
      yield { id, name: { givenName, familyName }, emails: emails.of(id), placeIds: placeIds.of(id) };
    }
  } finally {
    emails.end();
    placeIds.end();
  }
}

// The current membership is the one with the highest id; the entry date may stand in an earlier one.
const PERSON = `
  SELECT nullif(given_name, ''), family_name, academic_title, form_of_address, address_style, phone, born, remarks,
    (SELECT status FROM memberships WHERE person_id = persons.id ORDER BY id DESC LIMIT 1),
    (SELECT entered_on FROM memberships WHERE person_id = persons.id AND entered_on IS NOT NULL
      ORDER BY id DESC LIMIT 1)
  FROM persons WHERE id = ?`;
const TERMS = `
  SELECT id, municipality_id AS placeId, title, elected_on, election_kind, employment FROM terms
  WHERE person_id = ? ORDER BY id`;
const CONSENTS =
  'SELECT purpose, given_on AS givenOn, revoked_on AS revokedOn FROM consents WHERE person_id = ? ORDER BY id';

function detailsReader(sqlite: BetterSqlite3.Database): (id: number) => KnownDetails {
  const person = sqlite.prepare<[number], Text[]>(PERSON).raw();
  const terms = sqlite.prepare<[number], [number, number | null, Text, Text, Text, Text]>(TERMS).raw();
  const consents = sqlite.prepare<[number], ConsentRecord>(CONSENTS);
  return (id) => {
    const row = person.get(id) ?? [];
    const given = consentValues(consents.all(id));
    return {
      values: {
        givenName: row[0] ?? null,
        familyName: row[1] ?? null,
        academicTitle: row[2] ?? null,
        formOfAddress: row[3] ?? null,
        addressStyle: row[4] ?? null,
        phone: row[5] ?? null,
        born: row[6] ?? null,
        status: row[8] ?? null,
        enteredOn: row[9] ?? null,
        consentNewsletter: given.consentNewsletter,
        consentPhoto: given.consentPhoto,
        consentRecording: given.consentRecording,
        consentNameInLists: given.consentNameInLists,
        remarks: row[7] ?? null,
      },
      terms: terms.all(id).map(
        ([termId, placeId, officeTitle, elected, electionKind, employment]): KnownTerm => ({
          id: termId,
          placeId,
          values: { officeTitle, elected, electionKind, employment },
        }),
      ),
    };
  };
}

const NOTHING: readonly never[] = [];

/**
 * Reads the second column of a query beside the people of its first one, by which it must be ordered: to be asked for
 * each person in the order of their ids.
 */
function alongside<T>(sqlite: BetterSqlite3.Database, sql: string): { of(id: number): readonly T[]; end(): void } {
  const rows = sqlite.prepare(sql).raw().iterate() as IterableIterator<[number, T]>;
  let next = rows.next();
  const of = (id: number) => {
    let found: readonly T[] = NOTHING;
    while (!next.done && next.value[0] <= id) {
      const [personId, value] = next.value;
      if (personId === id) found = found.length === 0 ? [value] : [...found, value];
      next = rows.next();
    }
    return found;
  };
  // a query left half-read would keep the connection busy
  return { of, end: () => void rows.return?.() };
}
