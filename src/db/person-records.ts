import type { PlainDate } from '../domain/partial-date.js';
import { statusOn } from './membership-on.js';
import type { Store } from './store.js';

type Text = string | null;

/** Everything that is stored about a person, as it is stored. Days are ISO 8601, partial where only a part is known. */
export interface PersonRecords {
  person: {
    id: number;
    givenName: string;
    familyName: string;
    academicTitle: Text;
    formOfAddress: 'ms' | 'mr' | 'none' | null;
    addressStyle: 'informal' | 'formal' | null;
    salutation: Text;
    born: Text;
    phone: Text;
    language: Text;
    remarks: Text;
    statement: Text;
    blocked: number;
    blockReason: Text;
  };
  addresses: { address: string; primary: number; bouncedAt: Text }[];
  memberships: {
    status: 'active' | 'prospect' | 'former' | 'supporter';
    enteredOn: Text;
    leftOn: Text;
    note: Text;
  }[];
  terms: {
    title: Text;
    municipality: Text;
    state: Text;
    elected: Text;
    starts: Text;
    ends: Text;
    employment: 'full_time' | 'honorary' | null;
    electionKind: 'first' | 're_election' | null;
  }[];
  roles: { kind: string; subject: Text; starts: Text; ends: Text }[];
  consents: { purpose: string; givenOn: Text; revokedOn: Text; source: Text }[];
  importOrigins: { fileName: string; line: number; importedAt: string }[];
  /** What rows of lists said of who it is that somebody said to be about the person. */
  answeredRows: {
    givenName: string;
    familyName: string;
    born: string;
    municipality: string;
    addresses: string;
    /** By field, as JSON: where another row said something else. */
    said: string;
  }[];
  guestAppearances: { event: string; date: string; name: Text; function: Text; organisation: Text; status: string }[];
  /** Recordings and slides of those appearances. */
  recordings: { event: string; date: string; kind: string; url: string; label: Text; consentOn: Text }[];
  attendances: {
    event: string;
    date: string;
    status: string;
    repliedAt: Text;
    registeredAt: Text;
    reference: Text;
    comment: Text;
    group: Text;
    interests: Text;
    languages: Text;
    population: number | null;
    /** Whom they were paired with. */
    pairedWith: Text;
  }[];
  needs: { event: string; date: string; diet: Text; access: Text }[];
  workshops: { event: string; date: string; title: string; rank: number | null; source: Text; givenBy: Text }[];
  topics: { title: string; abstract: Text; suggestedOn: Text; status: string; note: Text }[];
  mails: {
    kind: string;
    event: Text;
    createdAt: string;
    address: Text;
    state: string;
    skipReason: Text;
    sentAt: Text;
    attempts: number;
    messageId: Text;
    error: Text;
    subject: Text;
    text: Text;
    calendar: Text;
  }[];
}

/**
 * Reads them.
 * @param copies further mails that went to the person, by their deliveries
 * @param today as of which a membership is over
 * @returns null where there is no such person
 */
export function readRecords(
  { sqlite }: Pick<Store, 'sqlite'>,
  personId: number,
  copies: readonly number[],
  today: PlainDate,
): PersonRecords | null {
  const rows = <K extends Exclude<keyof PersonRecords, 'person'>>(sql: string) =>
    sqlite.prepare<[number], PersonRecords[K][number]>(sql).all(personId) as PersonRecords[K];
  const person = sqlite
    .prepare<[number], PersonRecords['person']>(
      `SELECT id, given_name AS givenName, family_name AS familyName, academic_title AS academicTitle,
              form_of_address AS formOfAddress, address_style AS addressStyle, salutation, born, phone, language,
              remarks, statement, blocked, block_reason AS blockReason FROM persons WHERE id = ?`,
    )
    .get(personId);
  if (person === undefined) return null;
  const among = copies.map(Number).join(', ');
  return {
    person,
    addresses: rows<'addresses'>(
      `SELECT address, is_primary AS "primary", bounced_at AS bouncedAt FROM email_addresses
        WHERE person_id = ? ORDER BY is_primary DESC, id`,
    ),
    memberships: sqlite
      .prepare<[PlainDate, number], PersonRecords['memberships'][number]>(
        `SELECT ${statusOn('?')} AS status, entered_on AS enteredOn, left_on AS leftOn, note FROM memberships AS m
          WHERE person_id = ? ORDER BY id`,
      )
      .all(today, personId),
    terms: rows<'terms'>(
      `SELECT t.title, m.name AS municipality, m.state, t.elected_on AS elected, t.starts_on AS starts,
              t.ends_on AS ends, t.employment, t.election_kind AS electionKind
         FROM terms t LEFT JOIN municipalities m ON m.id = t.municipality_id
        WHERE t.person_id = ? ORDER BY t.elected_on, t.id`,
    ),
    roles: rows<'roles'>(
      `SELECT kind, subject, starts_on AS starts, ends_on AS ends FROM roles WHERE person_id = ? ORDER BY starts_on, id`,
    ),
    consents: rows<'consents'>(
      `SELECT purpose, given_on AS givenOn, revoked_on AS revokedOn, source FROM consents WHERE person_id = ? ORDER BY id`,
    ),
    importOrigins: rows<'importOrigins'>(
      `SELECT file_name AS fileName, line, imported_at AS importedAt FROM import_origins WHERE person_id = ? ORDER BY id`,
    ),
    answeredRows: rows<'answeredRows'>(
      `SELECT given_name AS givenName, family_name AS familyName, born, municipality, addresses,
              iif(json_valid(said), said, '{}') AS said
         FROM answered_rows WHERE person_id = ? ORDER BY id`,
    ),
    guestAppearances: rows<'guestAppearances'>(
      `SELECT e.title AS event, coalesce(s.day, e.start_date) AS date, g.name, g.function, g.organisation, g.status
         FROM guests g JOIN events e ON e.id = g.event_id LEFT JOIN sessions s ON s.id = g.session_id
        WHERE g.person_id = ? ORDER BY e.start_date, g.id`,
    ),
    recordings: rows<'recordings'>(
      `SELECT e.title AS event, e.start_date AS date, l.kind, l.url, l.label, l.consent_on AS consentOn
         FROM event_links l JOIN guests g ON g.id = l.guest_id JOIN events e ON e.id = l.event_id
        WHERE g.person_id = ? ORDER BY e.start_date, l.id`,
    ),
    attendances: rows<'attendances'>(
      `SELECT e.title AS event, e.start_date AS date, a.status, a.replied_at AS repliedAt, a.registered_at AS registeredAt, a.reference, a.comment,
              a.pair_group AS "group", a.interests, a.languages, a.population,
              (SELECT trim(p.given_name || ' ' || p.family_name) FROM pairs JOIN attendees o
                   ON o.id = CASE a.id WHEN one_id THEN other_id ELSE one_id END JOIN persons p ON p.id = o.person_id
                WHERE a.id IN (one_id, other_id)) AS pairedWith
         FROM attendees a JOIN events e ON e.id = a.event_id WHERE a.person_id = ? ORDER BY e.start_date, a.id`,
    ),
    needs: rows<'needs'>(
      `SELECT e.title AS event, e.start_date AS date, n.diet, n.access
         FROM attendee_needs n JOIN events e ON e.id = n.event_id WHERE n.person_id = ? ORDER BY e.start_date, n.id`,
    ),
    workshops: rows<'workshops'>(
      `SELECT e.title AS event, s.day AS date, s.title, w.rank, w.source, p.given_by AS givenBy
         FROM (SELECT ? AS id) person JOIN sessions s JOIN events e ON e.id = s.event_id
         LEFT JOIN workshop_wishes w ON w.session_id = s.id AND w.person_id = person.id
         LEFT JOIN workshop_places p ON p.session_id = s.id AND p.person_id = person.id
        WHERE w.id IS NOT NULL OR p.id IS NOT NULL ORDER BY s.day, w.rank IS NULL, w.rank, s.position`,
    ),
    topics: rows<'topics'>(
      `SELECT title, abstract, suggested_on AS suggestedOn, status, note FROM topics WHERE suggested_by = ? ORDER BY id`,
    ),
    mails: rows<'mails'>(
      `SELECT m.kind, e.title AS event, m.created_at AS createdAt, d.address, d.state, d.skip_reason AS skipReason,
              d.sent_at AS sentAt, d.attempts, d.message_id AS messageId, d.error, c.subject, c.text, c.calendar
         FROM deliveries d JOIN mailings m ON m.id = d.mailing_id LEFT JOIN events e ON e.id = m.event_id
         LEFT JOIN delivery_contents c ON c.delivery_id = d.id
        WHERE d.person_id = ? OR (d.person_id IS NULL AND d.id IN (${among})) ORDER BY d.id`,
    ),
  };
}

/** A change in a person's data, value by value. */
export interface RecordedChange {
  /** UTC instant; null: made by another program. */
  at: Text;
  /** The command, `member import`. */
  command: Text;
  table: string;
  kind: 'added' | 'changed' | 'removed';
  values: { column: string; from: string | number | null; to: string | number | null }[];
}

/** An entry of the journal as {@link RecordedChange}. Columns that only tie rows together are left out. */
export function recordedChange(
  { sqlite }: Pick<Store, 'sqlite'>,
  {
    commandId,
    table,
    before,
    after,
  }: Record<'before' | 'after', Record<string, unknown> | null> & {
    commandId: number | null;
    table: string;
  },
): RecordedChange {
  const command = sqlite
    .prepare<[number | null], { at: string; words: string }>('SELECT at, words FROM commands WHERE id = ?')
    .get(commandId);
  const columns = Object.keys(after ?? before ?? {}).filter((column) => column !== 'id' && !column.endsWith('_id'));
  const value = (row: Record<string, unknown> | null, column: string) => {
    const found = row?.[column];
    return typeof found === 'string' || typeof found === 'number' ? found : null;
  };
  return {
    at: command?.at ?? null,
    command: command?.words ?? null,
    table,
    kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
    values: columns
      .map((column) => ({ column, from: value(before, column), to: value(after, column) }))
      .filter(({ from, to }) => from !== to),
  };
}
