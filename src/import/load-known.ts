import type BetterSqlite3 from 'better-sqlite3';
import { loadErasures } from '../db/erasures.js';
import { statusOn } from '../db/membership-on.js';
import type { PlainDate } from '../domain/partial-date.js';
import type { PersonValues, TermValues } from './candidate.js';
import { formatConsent } from './consent.js';
import type { Known } from './known.js';
import type { KnownPerson, KnownTerm } from './people.js';
import type { KnownPlace } from './places.js';

type PersonRow = { id: number } & Omit<
  PersonValues,
  'consentNewsletter' | 'consentPhoto' | 'consentRecording' | 'consentNameInLists'
>;
type TermRow = TermValues & { id: number; personId: number; placeId: number | null };
type ConsentRow = ConsentRecord & { personId: number };

/** A record of consent as it is stored. */
export interface ConsentRecord {
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

type ConsentValues = Record<(typeof CONSENT_FIELDS)[keyof typeof CONSENT_FIELDS], string | null>;

/** Everybody and every municipality there is, members or not. */
export interface EverybodyKnown extends Known {
  people: readonly KnownPerson[];
}

/** Reads everybody and every municipality, members or not, as of a day. */
export function loadKnown(sqlite: BetterSqlite3.Database, today: PlainDate): EverybodyKnown {
  const emails = alongside<{ personId: number; address: string }>(
    sqlite,
    'SELECT person_id AS personId, lower(address) AS address FROM email_addresses ORDER BY person_id, is_primary DESC, id',
  );
  const terms = alongside<TermRow>(
    sqlite,
    `SELECT id, person_id AS personId, municipality_id AS placeId, title AS officeTitle, elected_on AS elected,
       election_kind AS electionKind, employment FROM terms ORDER BY person_id, id`,
  );
  const consents = alongside<ConsentRow>(
    sqlite,
    `SELECT person_id AS personId, purpose, given_on AS givenOn, revoked_on AS revokedOn FROM consents
     ORDER BY person_id, id`,
  );
  // The current membership is the one with the highest id; the entry date may stand in an earlier one.
  const rows = sqlite.prepare<[string], PersonRow>(
    `SELECT id, nullif(given_name, '') AS givenName, family_name AS familyName, academic_title AS academicTitle,
       form_of_address AS formOfAddress, address_style AS addressStyle, phone, born, remarks,
       (SELECT ${statusOn('?')} FROM memberships AS m WHERE person_id = persons.id ORDER BY id DESC LIMIT 1) AS status,
       (SELECT entered_on FROM memberships WHERE person_id = persons.id AND entered_on IS NOT NULL
         ORDER BY id DESC LIMIT 1) AS enteredOn
     FROM persons ORDER BY id`,
  );
  const people: KnownPerson[] = [];
  try {
    for (const { id, ...own } of rows.iterate(today)) {
      people.push({
        id,
        values: { ...own, ...consentValues(consents.of(id)) },
        emails: emails.of(id).map(({ address }) => address),
        terms: terms.of(id).map(
          ({ id: termId, placeId, officeTitle, elected, electionKind, employment }): KnownTerm => ({
            id: termId,
            placeId,
            values: { officeTitle, elected, electionKind, employment },
          }),
        ),
      });
    }
  } finally {
    for (const { end } of [emails, terms, consents]) end();
  }
  return { people, places: loadPlaces(sqlite), erasures: loadErasures(sqlite) };
}

/** Reads every municipality. */
export function loadPlaces(sqlite: BetterSqlite3.Database): KnownPlace[] {
  const aliases = new Map<number, string[]>();
  const named = sqlite.prepare<[], { placeId: number; alias: string }>(
    'SELECT municipality_id AS placeId, alias FROM municipality_aliases ORDER BY id',
  );
  for (const { placeId, alias } of named.iterate()) aliases.set(placeId, [...(aliases.get(placeId) ?? []), alias]);
  return sqlite
    .prepare<[], Omit<KnownPlace, 'aliases'>>(
      `SELECT id, name, official_name AS officialName, kind, state, district, ags, postal_code AS postalCode
       FROM municipalities ORDER BY id`,
    )
    .all()
    .map(
      ({ id, name, officialName, kind, state, district, ags, postalCode }): KnownPlace => ({
        id,
        name,
        officialName,
        kind,
        state,
        district,
        ags,
        postalCode,
        aliases: aliases.get(id) ?? [],
      }),
    );
}

/** The values of somebody who was never asked. */
export const NO_CONSENTS: ConsentValues = {
  consentNewsletter: null,
  consentPhoto: null,
  consentRecording: null,
  consentNameInLists: null,
};

/** The values of a person's records, oldest first: the last record of each purpose counts. */
export function consentValues(rows: readonly ConsentRecord[]): ConsentValues {
  if (rows.length === 0) return NO_CONSENTS;
  const values = { ...NO_CONSENTS };
  for (const { purpose, givenOn, revokedOn } of rows) {
    values[CONSENT_FIELDS[purpose]] = formatConsent({ given: revokedOn === null, on: revokedOn ?? givenOn });
  }
  return values;
}

/**
 * Reads rows of a table beside the people they belong to, without holding more than one person's: to be asked for each
 * person in the order of their ids. The query must be ordered by `personId`.
 */
function alongside<T extends { personId: number }>(
  sqlite: BetterSqlite3.Database,
  sql: string,
): { of(id: number): T[]; end(): void } {
  const rows = sqlite.prepare<[], T>(sql).iterate();
  let next = rows.next();
  const of = (id: number) => {
    const found: T[] = [];
    while (!next.done && next.value.personId <= id) {
      if (next.value.personId === id) found.push(next.value);
      next = rows.next();
    }
    return found;
  };
  // a query left half-read would keep the connection busy
  return { of, end: () => void rows.return?.() };
}
