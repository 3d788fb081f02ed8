import type BetterSqlite3 from 'better-sqlite3';
import type { PersonValues, TermValues } from './candidate.js';
import type { Change } from './changes.js';
import { splitConsent } from './consent.js';
import type { PersonField } from './fields.js';
import { CONSENT_FIELDS } from './load-known.js';
import type { Person, Term } from './people.js';
import type { Place } from './places.js';
import type { PlanRow } from './plan.js';

/** Where the rows came from; kept per person. */
export interface ImportOrigin {
  /** Without its folder. */
  fileName: string;
  /** UTC instant. */
  importedAt: string;
  /** The day of the import, `YYYY-MM-DD`: a consent withdrawn without a date counts from it. */
  today: string;
}

/**
 * Writes what a plan says, with prepared statements inside the caller's transaction: rows that are `new` or `changed`;
 * all others write nothing. Municipalities that are not known are made once.
 * @returns the id that a person of the plan has
 */
export function applyPlan(
  sqlite: BetterSqlite3.Database,
  rows: Iterable<PlanRow>,
  origin: ImportOrigin,
): (person: Person) => number {
  const writer = new PlanWriter(sqlite, origin);
  for (const row of rows) if (row.kind === 'new' || row.kind === 'changed') writer.write(row);
  return (person) => writer.idOf(person);
}

const COLUMNS: Partial<Record<PersonField, string>> = {
  givenName: 'given_name',
  familyName: 'family_name',
  academicTitle: 'academic_title',
  formOfAddress: 'form_of_address',
  addressStyle: 'address_style',
  phone: 'phone',
  born: 'born',
  remarks: 'remarks',
};
const TERM_COLUMNS = {
  officeTitle: 'title',
  elected: 'elected_on',
  electionKind: 'election_kind',
  employment: 'employment',
} as const;
const PLACE_COLUMNS = { state: 'state', district: 'district', ags: 'ags', postalCode: 'postal_code' } as const;
const CURRENT_MEMBERSHIP = 'SELECT max(id) FROM memberships WHERE person_id = ?';

class PlanWriter {
  readonly #sqlite: BetterSqlite3.Database;
  readonly #origin: ImportOrigin;
  readonly #statements = new Map<string, BetterSqlite3.Statement>();
  readonly #personIds = new Map<Person, number>();
  readonly #termIds = new Map<Term, number>();
  readonly #placeIds = new Map<Place, number>();

  constructor(sqlite: BetterSqlite3.Database, origin: ImportOrigin) {
    this.#sqlite = sqlite;
    this.#origin = origin;
  }

  write(row: PlanRow & { kind: 'new' | 'changed' }): void {
    const id = row.kind === 'new' ? this.#create(row) : this.idOf(row.person);
    for (const change of row.changes) this.#change(id, change);
    this.#run('INSERT INTO import_origins (person_id, file_name, line, imported_at) VALUES (?, ?, ?, ?)', [
      id,
      this.#origin.fileName,
      row.line,
      this.#origin.importedAt,
    ]);
  }

  #create(row: PlanRow & { kind: 'new' }): number {
    const { values } = row;
    const id = this.#run(
      `INSERT INTO persons (given_name, family_name, academic_title, form_of_address, address_style, phone, born, remarks)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        values.givenName ?? '',
        values.familyName,
        values.academicTitle,
        values.formOfAddress,
        values.addressStyle,
        values.phone,
        values.born,
        values.remarks,
      ],
    );
    this.#personIds.set(row.person, id);
    for (const [index, address] of row.candidate.emails.entries()) this.#addEmail(id, address, index === 0);
    if (values.status !== 'none') {
      this.#run('INSERT INTO memberships (person_id, status, entered_on) VALUES (?, ?, ?)', [
        id,
        values.status,
        values.enteredOn,
      ]);
    }
    for (const [purpose, field] of Object.entries(CONSENT_FIELDS)) this.#consent(id, purpose, values[field]);
    if (row.term !== null) this.#addTerm(id, row.term, row.candidate.term, row.place);
    return id;
  }

  #change(person: number, change: Change): void {
    switch (change.kind) {
      case 'value':
        this.#setValue(person, change.field, change.to);
        break;
      case 'primary_email':
        this.#run('UPDATE email_addresses SET is_primary = 0 WHERE person_id = ? AND is_primary = 1', [person]);
        this.#addEmail(person, change.to, true);
        break;
      case 'further_email':
        this.#addEmail(person, change.to, false);
        break;
      case 'term_value':
        this.#run(`UPDATE terms SET ${TERM_COLUMNS[change.field]} = ? WHERE id = ?`, [
          change.to,
          this.#termId(change.term),
        ]);
        break;
      case 'term_place':
        this.#run('UPDATE terms SET municipality_id = ? WHERE id = ?', [
          this.#placeId(change.place),
          this.#termId(change.term),
        ]);
        break;
      case 'new_term':
        this.#addTerm(person, change.term, change.values, change.place);
        break;
      case 'place_value':
        this.#run(`UPDATE municipalities SET ${PLACE_COLUMNS[change.field]} = ? WHERE id = ?`, [
          change.to,
          this.#placeId(change.place),
        ]);
    }
  }

  #setValue(person: number, field: PersonField, to: string): void {
    const column = COLUMNS[field];
    if (column !== undefined) this.#run(`UPDATE persons SET ${column} = ? WHERE id = ?`, [to, person]);
    else if (field === 'status') this.#setStatus(person, to);
    else if (field === 'enteredOn') {
      this.#run(`UPDATE memberships SET entered_on = ? WHERE id = (${CURRENT_MEMBERSHIP})`, [to, person]);
    } else {
      const purpose = Object.entries(CONSENT_FIELDS).find(([, name]) => name === field)?.[0] ?? '';
      this.#consent(person, purpose, to);
    }
  }

  /** Who comes back after leaving, or was never a member, begins a membership; else the current one changes. */
  #setStatus(person: number, to: string): void {
    const current = this.#statement(`SELECT status FROM memberships WHERE id = (${CURRENT_MEMBERSHIP})`).get(person) as
      | { status: string }
      | undefined;
    if (current === undefined || current.status === 'former') {
      this.#run('INSERT INTO memberships (person_id, status) VALUES (?, ?)', [person, to]);
    } else this.#run(`UPDATE memberships SET status = ? WHERE id = (${CURRENT_MEMBERSHIP})`, [to, person]);
  }

  #consent(person: number, purpose: string, text: PersonValues['consentPhoto']): void {
    if (text === null) return;
    const { given, on } = splitConsent(text);
    this.#run('INSERT INTO consents (person_id, purpose, given_on, revoked_on, source) VALUES (?, ?, ?, ?, ?)', [
      person,
      purpose,
      given ? on : null,
      given ? null : (on ?? this.#origin.today),
      this.#origin.fileName,
    ]);
  }

  #addEmail(person: number, address: string, primary: boolean): void {
    this.#run(
      `INSERT INTO email_addresses (person_id, address, is_primary) VALUES (?, ?, ?)
       ON CONFLICT (person_id, address) DO UPDATE SET is_primary = excluded.is_primary`,
      [person, address, primary ? 1 : 0],
    );
  }

  #addTerm(person: number, term: Term, values: TermValues, place: Place | null): void {
    const id = this.#run(
      `INSERT INTO terms (person_id, municipality_id, title, elected_on, election_kind, employment)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [
        person,
        place === null ? null : this.#placeId(place),
        values.officeTitle,
        values.elected,
        values.electionKind,
        values.employment,
      ],
    );
    this.#termIds.set(term, id);
  }

  #placeId(place: Place): number {
    const known = place.id ?? this.#placeIds.get(place);
    if (known !== undefined) return known;
    const id = this.#run(
      'INSERT INTO municipalities (name, state, district, ags, postal_code) VALUES (?, ?, ?, ?, ?)',
      [place.name, place.state, place.district, place.ags, place.postalCode],
    );
    this.#placeIds.set(place, id);
    return id;
  }

  idOf(person: Person): number {
    return mustBeKnown(person.id ?? this.#personIds.get(person));
  }

  #termId(term: Term): number {
    return mustBeKnown(term.id ?? this.#termIds.get(term));
  }

  #run(sql: string, values: readonly (string | number | null)[]): number {
    return Number(this.#statement(sql).run(...values).lastInsertRowid);
  }

  #statement(sql: string): BetterSqlite3.Statement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#sqlite.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

function mustBeKnown(id: number | undefined): number {
  if (id === undefined) throw new Error('a plan speaks of a row before the row that creates it');
  return id;
}
