import type BetterSqlite3 from 'better-sqlite3';
import type { PersonValues, TermValues } from './candidate.js';
import { formatConsent } from './consent.js';
import type { KnownPerson, KnownTerm } from './people.js';
import type { KnownPlace } from './places.js';
import type { Known } from './plan.js';

type PersonRow = { id: number } & Omit<
  PersonValues,
  'consentNewsletter' | 'consentPhoto' | 'consentRecording' | 'consentNameInLists'
>;
type TermRow = TermValues & { id: number; personId: number; placeId: number | null };
interface ConsentRow {
  personId: number;
  purpose: keyof typeof CONSENT_FIELDS;
  givenOn: string | null;
  revokedOn: string | null;
}

/** The field under which a purpose of consent is imported. */
export const CONSENT_FIELDS = {
  newsletter: 'consentNewsletter',
  photo: 'consentPhoto',
  recording: 'consentRecording',
  name_in_lists: 'consentNameInLists',
} as const;

/** Reads everybody and every municipality an import may meet, members or not. */
export function loadKnown(sqlite: BetterSqlite3.Database): Known {
  const emails = grouped(
    sqlite
      .prepare<[], { personId: number; address: string }>(
        'SELECT person_id AS personId, lower(address) AS address FROM email_addresses ORDER BY person_id, is_primary DESC, id',
      )
      .iterate(),
  );
  const terms = grouped(
    sqlite
      .prepare<[], TermRow>(
        `SELECT id, person_id AS personId, municipality_id AS placeId, title AS officeTitle, elected_on AS elected,
           election_kind AS electionKind, employment FROM terms ORDER BY id`,
      )
      .iterate(),
  );
  const consents = grouped(
    sqlite
      .prepare<[], ConsentRow>(
        'SELECT person_id AS personId, purpose, given_on AS givenOn, revoked_on AS revokedOn FROM consents ORDER BY id',
      )
      .iterate(),
  );
  // The current membership is the one with the highest id; the entry date may stand in an earlier one.
  const rows = sqlite.prepare<[], PersonRow>(
    `SELECT id, nullif(given_name, '') AS givenName, family_name AS familyName, academic_title AS academicTitle,
       form_of_address AS formOfAddress, address_style AS addressStyle, phone, born, remarks,
       (SELECT status FROM memberships WHERE person_id = persons.id ORDER BY id DESC LIMIT 1) AS status,
       (SELECT entered_on FROM memberships WHERE person_id = persons.id AND entered_on IS NOT NULL
         ORDER BY id DESC LIMIT 1) AS enteredOn
     FROM persons ORDER BY id`,
  );
  const people: KnownPerson[] = [];
  for (const { id, ...own } of rows.iterate()) {
    people.push({
      id,
      values: { ...own, ...consentValues(consents.get(id) ?? []) },
      emails: (emails.get(id) ?? []).map(({ address }) => address),
      terms: (terms.get(id) ?? []).map(
        ({ id: termId, placeId, officeTitle, elected, electionKind, employment }): KnownTerm => ({
          id: termId,
          placeId,
          values: { officeTitle, elected, electionKind, employment },
        }),
      ),
    });
  }
  return { people, places: loadPlaces(sqlite) };
}

function loadPlaces(sqlite: BetterSqlite3.Database): KnownPlace[] {
  const aliases = grouped(
    sqlite
      .prepare<[], { personId: number; alias: string }>(
        'SELECT municipality_id AS personId, alias FROM municipality_aliases ORDER BY id',
      )
      .iterate(),
  );
  return sqlite
    .prepare<[], Omit<KnownPlace, 'aliases'>>(
      'SELECT id, name, state, district, ags, postal_code AS postalCode FROM municipalities ORDER BY id',
    )
    .all()
    .map((place) => ({ ...place, aliases: (aliases.get(place.id) ?? []).map(({ alias }) => alias) }));
}

/** The last record of each purpose counts. */
function consentValues(rows: readonly ConsentRow[]) {
  const values: Record<(typeof CONSENT_FIELDS)[keyof typeof CONSENT_FIELDS], string | null> = {
    consentNewsletter: null,
    consentPhoto: null,
    consentRecording: null,
    consentNameInLists: null,
  };
  for (const { purpose, givenOn, revokedOn } of rows) {
    values[CONSENT_FIELDS[purpose]] = formatConsent({ given: revokedOn === null, on: revokedOn ?? givenOn });
  }
  return values;
}

function grouped<T extends { personId: number }>(rows: Iterable<T>): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.personId);
    if (group === undefined) groups.set(row.personId, [row]);
    else group.push(row);
  }
  return groups;
}
