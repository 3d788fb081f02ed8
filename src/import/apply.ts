import type BetterSqlite3 from 'better-sqlite3';
import { dropAnsweredRow, keepAnsweredRow } from '../db/answered-rows.js';
import { BulkInsert, WAITING } from '../db/bulk-insert.js';
import { LaidAside } from '../db/laid-aside.js';
import { statusOn } from '../db/membership-on.js';
import type { PlainDate } from '../domain/partial-date.js';
import type { PersonValues, TermValues } from './candidate.js';
import type { Change } from './changes.js';
import { splitConsent } from './consent.js';
import { listOf } from './few.js';
import type { PersonField } from './fields.js';
import { CONSENT_FIELDS } from './load-known.js';
import type { Person, Term } from './people.js';
import type { Place } from './places.js';
import type { PlanRow } from './plan-row.js';

/** Where the rows came from; kept per person. */
export interface ImportOrigin {
  /** Without its folder. */
  fileName: string;
  /** UTC instant. */
  importedAt: string;
  /** The day of the import: a consent withdrawn without a date counts from it, and it decides whose membership is over. */
  today: PlainDate;
}

/** Writes all rows of a plan; see {@link PlanWriter}. */
export function applyPlan(sqlite: BetterSqlite3.Database, rows: readonly PlanRow[], origin: ImportOrigin): void {
  const writer = new PlanWriter(sqlite, origin);
  for (const [i, row] of rows.entries()) writer.write(row, (i + 1) / rows.length);
  writer.end();
}

/** Indexes in which the place of a new row is anywhere. */
const INDEXES = ['persons_name', 'email_addresses_address', 'terms_municipality', 'municipalities_name'];
/** What writes a journal entry a row; each table here is written through {@link BulkInsert} alone, which announces its rows. */
const TRIGGERS = [
  'persons',
  'email_addresses',
  'memberships',
  'consents',
  'terms',
  'municipalities',
  'import_origins',
].map((table) => `journal_${table}_insert`);

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
const NEW_PLACE_COLUMNS = ['id', 'name', 'state', 'district', 'ags', 'postal_code'];
const PLACE_COLUMNS = { state: 'state', district: 'district', ags: 'ags', postalCode: 'postal_code' } as const;
const PERSON_COLUMNS = [
  'given_name',
  'family_name',
  'academic_title',
  'form_of_address',
  'address_style',
  'phone',
  'born',
  'remarks',
];
const CONSENT_COLUMNS = ['person_id', 'purpose', 'given_on', 'revoked_on', 'source'];
const PURPOSES = Object.entries(CONSENT_FIELDS);
const CURRENT_MEMBERSHIP = 'SELECT max(id) FROM memberships WHERE person_id = ?';

/**
 * Writes what a plan says, with prepared statements inside the caller's transaction: rows that are `new` or `changed`;
 * all others write nothing. Municipalities that are not known are made once. What is made has an `id` from then on, and
 * the details of those who are written are let go of, where they can be read again.
 */
export class PlanWriter {
  readonly #sqlite: BetterSqlite3.Database;
  readonly #origin: ImportOrigin;
  readonly #beforeFirst: () => void;
  readonly #statements = new Map<string, BetterSqlite3.Statement>();
  readonly #aside: LaidAside;
  readonly #places: BulkInsert;
  readonly #persons: BulkInsert;
  readonly #emails: BulkInsert;
  readonly #memberships: BulkInsert;
  readonly #consents: BulkInsert;
  readonly #terms: BulkInsert;
  readonly #origins: BulkInsert;
  /** Who waits to be written. */
  #people: Person[] = [];
  /** Whom the row is about that is written: what it changes is not in the database yet. */
  #current: Person | null = null;
  /** Whom rows of this list are about by an answer, under what they say of who it is; {@link NOBODY} where it is several. */
  readonly #answered = new Map<string, number>();
  #made = 0;
  #hasBegun = false;
  /** The last ids given. */
  readonly #last: { person: number; term: number; place: number };
  /** What was made here up to these ids is written. */
  #written: { person: number; term: number; place: number };

  /**
   * @param beforeFirst called before anything is written
   * @param waiting so many batches of rows wait for each other ({@link BulkInsert})
   */
  constructor(
    sqlite: BetterSqlite3.Database,
    origin: ImportOrigin,
    beforeFirst: () => void = () => {},
    waiting = WAITING,
  ) {
    this.#sqlite = sqlite;
    this.#origin = origin;
    this.#beforeFirst = beforeFirst;
    this.#aside = new LaidAside(sqlite, [...INDEXES, ...TRIGGERS]);
    const into = (table: string, columns: readonly string[]) => new BulkInsert(sqlite, table, columns, waiting);
    this.#places = into('municipalities', NEW_PLACE_COLUMNS);
    this.#persons = into('persons', ['id', ...PERSON_COLUMNS]);
    this.#emails = into('email_addresses', ['person_id', 'address', 'is_primary']);
    this.#memberships = into('memberships', ['person_id', 'status', 'entered_on']);
    this.#consents = into('consents', CONSENT_COLUMNS);
    this.#terms = into('terms', ['id', 'person_id', 'municipality_id', ...Object.values(TERM_COLUMNS)]);
    this.#origins = into('import_origins', ['person_id', 'file_name', 'line', 'imported_at']);
    this.#last = {
      person: lastId(sqlite, 'persons'),
      term: lastId(sqlite, 'terms'),
      place: lastId(sqlite, 'municipalities'),
    };
    this.#written = { ...this.#last };
  }

  /**
   * Writes a row, or has it wait for others.
   * @param done the part of all rows that is taken with it, up to 1: how many more are to come
   */
  write(row: PlanRow, done: number): void {
    if (row.kind === 'same') {
      if (isAnswered(row)) this.#noteDecided(row);
      this.#keepAnswer(row);
    }
    if (row.kind !== 'new' && row.kind !== 'changed') return;
    this.#begin();
    this.#current = row.person;
    const id = row.kind === 'new' ? this.#create(row) : idOf(row.person);
    if (row.kind === 'changed' && id > this.#written.person) this.#flush();
    for (const change of row.changes) this.#change(id, change);
    this.#origins.add(id, this.#origin.fileName, row.line, this.#origin.importedAt);
    this.#current = null;
    this.#keepAnswer(row);
    if (!this.#persons.isFull && !this.#terms.isFull && !this.#origins.isFull) return;
    this.#aside.expect('persons', this.#made / done);
    this.#flush();
  }

  #begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    this.#beforeFirst();
  }

  /** Keeps whom a row was about of which somebody said that it does not count, so that they are not asked again. */
  #noteDecided({ person, line }: PlanRow & { kind: 'same' }): void {
    const { fileName, importedAt } = this.#origin;
    const id = idOf(person);
    const isNoted = this.#statement('SELECT 1 FROM import_origins WHERE person_id = ? AND file_name = ? AND line = ?');
    if (isNoted.get(id, fileName, line) !== undefined) return;
    this.#begin();
    this.#origins.add(id, fileName, line, importedAt);
    if (this.#origins.isFull) this.#flush();
  }

  /** Keeps what was answered of a row, once who it is about is written. */
  #keepAnswer({ decided, person }: PlanRow & { kind: 'new' | 'changed' | 'same' }): void {
    if (decided === undefined || decided === 'before') return;
    this.#begin();
    this.#flush();
    const { marks, ...kept } = decided;
    const [words, id] = [JSON.stringify(marks), idOf(person)];
    const isOfOne = (this.#answered.get(words) ?? id) === id;
    this.#answered.set(words, isOfOne ? id : NOBODY);
    if (isOfOne) keepAnsweredRow(this.#sqlite, marks, { person: id, ...kept });
    else dropAnsweredRow(this.#sqlite, marks);
  }

  /** Writes what waits: all is in the database now. */
  end(): void {
    this.#flush();
    this.#aside.end();
  }

  /** Writes the rows that wait: municipalities and people before what refers to them, so that undo, going backwards, takes them last. */
  #flush(): void {
    this.#places.flush();
    for (const rows of [this.#persons, this.#emails, this.#memberships, this.#consents, this.#terms, this.#origins]) {
      rows.flush();
    }
    this.#written = { ...this.#last };
    const [current, people] = [this.#current, this.#people];
    this.#people = current !== null && people.includes(current) ? [current] : [];
    for (const person of people) if (person !== current) person.release();
  }

  #create(row: PlanRow & { kind: 'new' }): number {
    const { values } = row;
    const id = ++this.#last.person;
    this.#persons.add(
      id,
      values.givenName ?? '',
      values.familyName,
      values.academicTitle,
      values.formOfAddress,
      values.addressStyle,
      values.phone,
      values.born,
      values.remarks,
    );
    row.person.id = id;
    this.#people.push(row.person);
    this.#made += 1;
    let primary = 1;
    for (const address of listOf(row.emails)) {
      this.#emails.add(id, address, primary);
      primary = 0;
    }
    if (values.status !== 'none') this.#memberships.add(id, values.status, values.enteredOn);
    for (const [purpose, field] of PURPOSES) this.#consent(id, purpose, values[field]);
    if (row.term !== null && row.termValues !== null) row.term.id = this.#addTerm(id, row.termValues, row.place);
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
          this.#writtenPlaceId(change.place),
          this.#termId(change.term),
        ]);
        break;
      case 'new_term':
        change.term.id = this.#addTerm(person, change.values, change.place);
        break;
      case 'place_value':
        this.#run(`UPDATE municipalities SET ${PLACE_COLUMNS[change.field]} = ? WHERE id = ?`, [
          change.to,
          this.#writtenPlaceId(change.place),
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
      const purpose = PURPOSES.find(([, name]) => name === field)?.[0] ?? '';
      this.#consent(person, purpose, to);
    }
  }

  /** Who comes back after leaving, or was never a member, begins a membership; else the current one changes. */
  #setStatus(person: number, to: string): void {
    const current = this.#statement(
      `SELECT ${statusOn('?')} AS status FROM memberships AS m WHERE id = (${CURRENT_MEMBERSHIP})`,
    ).get(this.#origin.today, person) as { status: string } | undefined;
    if (current?.status === 'former') {
      // it may be over without somebody having noted it
      this.#run(`UPDATE memberships SET status = 'former' WHERE id = (${CURRENT_MEMBERSHIP}) AND status <> 'former'`, [
        person,
      ]);
    }
    if (current === undefined || current.status === 'former') {
      this.#memberships.insert(person, to, null);
    } else this.#run(`UPDATE memberships SET status = ? WHERE id = (${CURRENT_MEMBERSHIP})`, [to, person]);
  }

  #consent(person: number, purpose: string, text: PersonValues['consentPhoto']): void {
    if (text === null) return;
    const { given, on } = splitConsent(text);
    const revokedOn = given ? null : (on ?? this.#origin.today);
    this.#consents.add(person, purpose, given ? on : null, revokedOn, this.#origin.fileName);
  }

  #addEmail(person: number, address: string, primary: boolean): void {
    const isPrimary = primary ? 1 : 0;
    const known = this.#statement('UPDATE email_addresses SET is_primary = ? WHERE person_id = ? AND address = ?');
    if (known.run(isPrimary, person, address).changes === 0) this.#emails.insert(person, address, isPrimary);
  }

  #addTerm(person: number, values: TermValues, place: Place | null): number {
    const id = ++this.#last.term;
    const municipality = place === null ? null : this.#placeId(place);
    this.#terms.add(
      id,
      person,
      municipality,
      values.officeTitle,
      values.elected,
      values.electionKind,
      values.employment,
    );
    return id;
  }

  #placeId(place: Place): number {
    if (place.id !== null) return place.id;
    place.id = ++this.#last.place;
    this.#places.add(place.id, place.name, place.state, place.district, place.ags, place.postalCode);
    return place.id;
  }

  #writtenPlaceId(place: Place): number {
    const id = this.#placeId(place);
    if (id > this.#written.place) this.#flush();
    return id;
  }

  /** The id of a term that is to be changed, and so must be there. */
  #termId(term: Term): number {
    const id = mustBeKnown(term.id);
    if (id > this.#written.term) this.#flush();
    return id;
  }

  #run(sql: string, values: readonly (string | number | null)[]): void {
    this.#statement(sql).run(...values);
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

/** Nobody has this number. */
const NOBODY = 0;

/** Ids are given as SQLite does: one more than the last. */
function lastId(sqlite: BetterSqlite3.Database, table: 'persons' | 'terms' | 'municipalities'): number {
  return sqlite.prepare<[], number>(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get() ?? 0;
}

/** Whether somebody was asked about the row now; what was said of earlier ones needs no new note. */
function isAnswered({ decided }: PlanRow & { kind: 'same' }): boolean {
  return decided !== undefined && decided !== 'before';
}

function idOf({ id }: Person): number {
  return mustBeKnown(id);
}

function mustBeKnown(id: number | null): number {
  if (id === null) throw new Error('a plan speaks of a row before the row that creates it');
  return id;
}
