import type BetterSqlite3 from 'better-sqlite3';
import { bouncedAddresses } from '../db/correspondents.js';
import { loadErasures } from '../db/erasures.js';
import { statusOn } from '../db/membership-on.js';
import type { PlainDate } from '../domain/partial-date.js';
import type { Known } from './known.js';
import { type ConsentRecord, consentValues, loadPlaces } from './load-known.js';
import type { KnownDetails, KnownMarks, KnownTerm } from './people.js';

type Text = string | null;

/**
 * What an import needs to know of a database: of everybody only by what they are found, and the rest of those it meets
 * when it meets them, as of a day. `people` reads the database each time it is gone through.
 */
export function knownMarks(sqlite: BetterSqlite3.Database, today: PlainDate): Known {
  return {
    people: { [Symbol.iterator]: () => everybody(sqlite) },
    detailsReader: () => detailsReader(sqlite, today),
    places: loadPlaces(sqlite),
    erasures: loadErasures(sqlite),
    bounced: bouncedAddresses(sqlite),
  };
}

/** People that are read at once: as rows of one query they cost half as much as one after the other. */
const TOGETHER = 512;

function* everybody(sqlite: BetterSqlite3.Database): Generator<KnownMarks> {
  const people = sqlite
    .prepare<[number, number], [number, Text, string, Text]>(
      `SELECT id, nullif(given_name, ''), family_name, born FROM persons WHERE id > ? ORDER BY id LIMIT ?`,
    )
    .raw();
  const emails = sqlite
    .prepare<[number, number], [number, string]>(
      `SELECT person_id, lower(address) FROM email_addresses WHERE person_id BETWEEN ? AND ?
       ORDER BY person_id, is_primary DESC, id`,
    )
    .raw();
  const placeIds = sqlite
    .prepare<[number, number], [number, number]>(
      `SELECT person_id, municipality_id FROM terms WHERE person_id BETWEEN ? AND ? AND municipality_id IS NOT NULL
       ORDER BY person_id, id`,
    )
    .raw();
  let last = 0;
  for (;;) {
    const block = people.all(last, TOGETHER);
    const [first, end] = [block[0]?.[0], block.at(-1)?.[0]];
    if (first === undefined || end === undefined) return;
    const emailsOf = beside(emails.all(first, end), second);
    const placeIdsOf = beside(placeIds.all(first, end), second);
    for (const [id, givenName, familyName, born] of block) {
      yield {
        id,
        name: { givenName, familyName },
        born,
        emails: emailsOf(id),
        placeIds: placeIdsOf(id),
      };
    }
    last = end;
  }
}

const PERSONS = `
  SELECT id, nullif(given_name, ''), family_name, academic_title, form_of_address, address_style, phone, born, remarks
  FROM persons WHERE id BETWEEN ? AND ? ORDER BY id`;
// beside the people: two subqueries for each of them take three times as long
const MEMBERSHIPS = `
  SELECT person_id, ${statusOn('?')}, entered_on FROM memberships AS m WHERE person_id BETWEEN ? AND ?
  ORDER BY person_id, id`;
const TERMS = `
  SELECT person_id, id, municipality_id, title, elected_on, election_kind, employment FROM terms
  WHERE person_id BETWEEN ? AND ? ORDER BY person_id, id`;
const CONSENTS = `
  SELECT person_id, purpose, given_on, revoked_on FROM consents WHERE person_id BETWEEN ? AND ? ORDER BY person_id, id`;

/** The most people that are read ahead, and how many may lie between two that are asked for one after the other. */
const MOST_AHEAD = 64;
const NEXT_WITHIN = 8;

/**
 * Reads people as they are asked for. A list that was imported before asks for them in their order: then as many are
 * read ahead as proved right, for three queries a person cost several times as much as three for many.
 */
function detailsReader(sqlite: BetterSqlite3.Database, today: PlainDate): (id: number) => KnownDetails {
  const people = sqlite.prepare<[number, number], PersonRow>(PERSONS).raw();
  const memberships = sqlite.prepare<[string, number, number], MembershipRow>(MEMBERSHIPS).raw();
  const terms = sqlite.prepare<[number, number], TermRow>(TERMS).raw();
  const consents = sqlite.prepare<[number, number], ConsentRow>(CONSENTS).raw();
  let read = new Map<number, KnownDetails>();
  let [end, ahead] = [0, 1];
  return (id) => {
    const found = read.get(id);
    if (found !== undefined) return found;
    ahead = id > end && id <= end + NEXT_WITHIN ? Math.min(2 * ahead, MOST_AHEAD) : 1;
    end = id + ahead - 1;
    read = new Map();
    const membershipsOf = beside(memberships.all(today, id, end), asItIs);
    const termsOf = beside(terms.all(id, end), termOf);
    const consentsOf = beside(consents.all(id, end), consentOf);
    for (const row of people.all(id, end)) {
      read.set(row[0], detailsOf(row, membershipsOf(row[0]), termsOf(row[0]), consentsOf(row[0])));
    }
    const details = read.get(id);
    if (details === undefined) throw new Error(`person ${id} is gone`);
    return details;
  };
}

type PersonRow = [number, ...Text[]];
type MembershipRow = [number, Text, Text];
type TermRow = [number, number, number | null, Text, Text, Text, Text];
type ConsentRow = [number, ConsentRecord['purpose'], Text, Text];

/** Memberships, terms and consents are given in the order they were written. */
function detailsOf(
  row: PersonRow,
  memberships: readonly MembershipRow[],
  terms: readonly KnownTerm[],
  consents: readonly ConsentRecord[],
): KnownDetails {
  const given = consentValues(consents);
  let [status, enteredOn]: [Text, Text] = [null, null];
  // the last membership is the current one; the entry date may stand in an earlier one
  for (const membership of memberships) {
    status = membership[1];
    enteredOn = membership[2] ?? enteredOn;
  }
  return {
    values: {
      givenName: row[1] ?? null,
      familyName: row[2] ?? null,
      academicTitle: row[3] ?? null,
      formOfAddress: row[4] ?? null,
      addressStyle: row[5] ?? null,
      phone: row[6] ?? null,
      born: row[7] ?? null,
      status,
      enteredOn,
      consentNewsletter: given.consentNewsletter,
      consentPhoto: given.consentPhoto,
      consentRecording: given.consentRecording,
      consentNameInLists: given.consentNameInLists,
      remarks: row[8] ?? null,
    },
    terms,
  };
}

function termOf(row: TermRow): KnownTerm {
  const values = { officeTitle: row[3], elected: row[4], electionKind: row[5], employment: row[6] };
  return { id: row[1], placeId: row[2], values };
}

function consentOf(row: ConsentRow): ConsentRecord {
  return { purpose: row[1], givenOn: row[2], revokedOn: row[3] };
}

function asItIs<T>(row: T): T {
  return row;
}

function second<T>(row: [number, T]): T {
  return row[1];
}

const NOTHING: readonly never[] = [];

/**
 * What the rows of each person say, out of rows in the order of the people: to be asked for in that order, too.
 * @param say what a row says
 */
function beside<Row extends [number, ...unknown[]], T>(
  rows: readonly Row[],
  say: (row: Row) => T,
): (id: number) => readonly T[] {
  let at = 0;
  return (id) => {
    while ((rows[at]?.[0] ?? id) < id) at++;
    let found: T[] | null = null;
    for (let row = rows[at]; row !== undefined && row[0] === id; row = rows[++at]) {
      if (found === null) found = [say(row)];
      else found.push(say(row));
    }
    return found ?? NOTHING;
  };
}
