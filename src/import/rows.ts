import { foldName, splitName, stripAcademicTitle } from '../domain/names.js';
import { firstDay, isSurelyBefore, lastDay, parsePartialDate } from '../domain/partial-date.js';
import type { Candidate, PlaceMention, Problem, ProblemReason } from './candidate.js';
import {
  cellText,
  isOfficeTitle,
  parseAddressStyle,
  parseAgs,
  parseElectionKind,
  parseEmails,
  parseEmployment,
  parsePhone,
  parsePostalCode,
  parseSalutation,
  parseStatus,
} from './cells.js';
import type { ColumnPlan } from './columns.js';
import { parseConsent } from './consent.js';
import type { Field } from './fields.js';
import { parseState, stateOfAgs } from './states.js';

/** A row as read: somebody's data with what was left out of it, or a refusal. */
export type Row =
  | {
      kind: 'candidate';
      candidate: Candidate;
      /** Cells that were left out, the rest of the row being good. */
      notes: Problem[];
    }
  | { kind: 'rejected'; line: number; problems: Problem[] };

/** Turns the cells of one record into a row. */
export type RowReader = (cells: readonly string[], line: number) => Row;

/** Nobody holds a mayor's office before this age, whichever Land (youngest minimum age: 18); below it a date is wrong. */
const LEAST_AGE = 16;
/** An election this many months ahead is a slip: a list may be written just before the ballot. */
const MONTHS_AHEAD = 6;

const RUN_OFF = /stichwahl|run-?off/i;

/** Problems that leave out a cell; all others refuse the row, so that it can be mended and imported as a whole. */
const LEFT_OUT: ReadonlySet<ProblemReason> = new Set<ProblemReason>([
  'bad_phone',
  'bad_postal_code',
  'bad_form_of_address',
  'bad_address_style',
  'state_without_municipality',
  'columns_contradict',
]);

/** Makes the reader for a file with these columns; `today` (`YYYY-MM-DD`) decides two-digit years and plausibility. */
export function rowReader(plan: ColumnPlan, today: string): RowReader {
  const columns = new Map<Field, { index: number; header: string }[]>();
  for (const { field, index, header } of plan.mapped) {
    const others = columns.get(field) ?? [];
    // The deciding ballot counts: where there was a run-off, its date comes before the first round's.
    const first = field === 'elected' && RUN_OFF.test(header);
    columns.set(field, first ? [{ index, header }, ...others] : [...others, { index, header }]);
  }
  return (cells, line) => new RowCells(columns, cells, line, plan.width, today).read();
}

class RowCells {
  readonly #columns: ReadonlyMap<Field, readonly { index: number; header: string }[]>;
  readonly #cells: readonly string[];
  readonly #line: number;
  readonly #width: number;
  readonly #today: string;
  readonly #problems: Problem[] = [];

  constructor(
    columns: ReadonlyMap<Field, readonly { index: number; header: string }[]>,
    cells: readonly string[],
    line: number,
    width: number,
    today: string,
  ) {
    this.#columns = columns;
    this.#cells = cells;
    this.#line = line;
    this.#width = width;
    this.#today = today;
  }

  read(): Row {
    this.#checkWidth();
    const candidate = this.#candidate();
    const refused = this.#problems.some(({ reason }) => !LEFT_OUT.has(reason));
    if (refused) {
      const problems = this.#problems.filter(({ reason }) => !LEFT_OUT.has(reason));
      return { kind: 'rejected', line: this.#line, problems };
    }
    return { kind: 'candidate', candidate, notes: this.#problems };
  }

  #candidate(): Candidate {
    const salutation = this.#parsed('formOfAddress', parseSalutation, 'bad_form_of_address');
    const name = this.#name(salutation?.academicTitle ?? null);
    const emails = this.#emails();
    const born = this.#date('born');
    const elected = this.#date('elected');
    this.#checkDates(born, elected);
    const place = this.#place();
    const id = this.#parsed('id', (text) => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null), 'bad_id');
    if (name.familyName === null) this.#refuseNameless(emails.length > 0);
    // A short row without anything that identifies it is most likely the tail of a line broken in two.
    if (this.#cells.length < this.#width && emails.length === 0 && place === null && id === null) {
      this.#problem(null, null, this.#cells.join(' | '), 'too_few_cells');
    }
    return {
      line: this.#line,
      id,
      emails,
      folded: foldName(name),
      values: {
        givenName: name.givenName,
        familyName: name.familyName,
        academicTitle: name.academicTitle,
        formOfAddress: salutation?.formOfAddress ?? null,
        addressStyle: this.#parsed('addressStyle', parseAddressStyle, 'bad_address_style'),
        phone: this.#parsed('phone', parsePhone, 'bad_phone'),
        born,
        status: this.#parsed('status', parseStatus, 'bad_status'),
        enteredOn: this.#date('enteredOn'),
        consentNewsletter: this.#consent('consentNewsletter'),
        consentPhoto: this.#consent('consentPhoto'),
        consentRecording: this.#consent('consentRecording'),
        consentNameInLists: this.#consent('consentNameInLists'),
        remarks: this.#text('remarks'),
      },
      term: {
        officeTitle: this.#text('officeTitle') ?? name.officeTitle ?? salutation?.officeTitle ?? null,
        elected,
        electionKind: this.#parsed('electionKind', parseElectionKind, 'bad_election_kind'),
        employment: this.#parsed('employment', parseEmployment, 'bad_employment'),
      },
      place,
    };
  }

  /** The first filled cell of a field, with the header of its column. */
  #cell(field: Field): { text: string; header: string } | null {
    let found: { text: string; header: string } | null = null;
    for (const { index, header } of this.#columns.get(field) ?? []) {
      const text = cellText(this.#cells[index] ?? '');
      if (text === null) continue;
      if (found === null) found = { text, header };
      else if (text !== found.text && !RUN_OFF.test(found.header))
        this.#problem(header, field, text, 'columns_contradict');
    }
    return found;
  }

  #text(field: Field): string | null {
    return this.#cell(field)?.text ?? null;
  }

  #parsed<T>(field: Field, parse: (text: string, header: string) => T | null, reason: ProblemReason): T | null {
    const cell = this.#cell(field);
    if (cell === null) return null;
    const value = parse(cell.text, cell.header);
    if (value === null) this.#problem(cell.header, field, cell.text, reason);
    return value;
  }

  #date(field: 'born' | 'elected' | 'enteredOn'): string | null {
    return this.#parsed(field, (text) => this.#dateOf(text, field), 'bad_date');
  }

  #dateOf(text: string, field: 'born' | 'elected' | 'enteredOn'): string | null {
    const bare = text.replace(/^(?:geb\.?|geboren|gewählt|seit|am|\*)(?:\s+am)?\s*/i, '');
    // "Jahrgang 86" and a bare "86" are the same to the office, but only a birth year is written so.
    const source = field === 'born' && /^'?\d\d$/.test(bare) ? `Jahrgang ${bare}` : bare;
    return parsePartialDate(source, { latest: this.#today });
  }

  #consent(field: Field): string | null {
    return this.#parsed(field, (text) => parseConsent(text, this.#today), 'bad_consent');
  }

  #name(salutationTitle: string | null) {
    const titleCell = this.#text('academicTitle');
    const titleIsOffice = titleCell !== null && isOfficeTitle(titleCell);
    const given = stripAcademicTitle(this.#text('givenName') ?? '');
    const family = stripAcademicTitle(this.#text('familyName') ?? '');
    const whole = this.#text('name');
    const split = whole === null ? null : splitName(whole.replace(/^(?:frau|herrn?)\s+/i, ''));
    return {
      givenName: given.rest || (split?.givenName ?? null),
      familyName: family.rest || (split?.familyName ?? null),
      academicTitle:
        (titleIsOffice ? null : titleCell) ?? given.title ?? family.title ?? split?.academicTitle ?? salutationTitle,
      officeTitle: titleIsOffice ? titleCell : null,
    };
  }

  #emails(): string[] {
    const addresses: string[] = [];
    for (const field of ['email', 'secondEmail'] as const) {
      for (const { index, header } of this.#columns.get(field) ?? []) {
        const text = cellText(this.#cells[index] ?? '');
        if (text === null) continue;
        const cell = parseEmails(text);
        if (cell.bad.length > 0 || cell.addresses.length === 0) this.#problem(header, field, text, 'bad_email');
        for (const address of cell.addresses) if (!addresses.includes(address)) addresses.push(address);
      }
    }
    return addresses;
  }

  #place(): PlaceMention | null {
    const name = this.#text('municipality');
    const ags = this.#parsed('ags', parseAgs, 'bad_ags');
    const stateCell = this.#cell('state');
    let state: string | null = null;
    if (stateCell !== null && !/^(?:deutschland|germany|d|de|brd)$/i.test(stateCell.text)) {
      state = parseState(stateCell.text);
      if (state === null) this.#problem(stateCell.header, 'state', stateCell.text, 'bad_state');
    }
    if (ags !== null) {
      const own = stateOfAgs(ags);
      if (own === null) this.#problem(this.#header('ags'), 'ags', ags, 'bad_ags');
      else if (state !== null && own !== state) this.#problem(this.#header('ags'), 'ags', ags, 'ags_contradicts_state');
      state = own;
    }
    const district = this.#text('district');
    const postalCode = this.#parsed('postalCode', parsePostalCode, 'bad_postal_code');
    if (name === null && ags === null) {
      if (stateCell !== null && state !== null) {
        this.#problem(stateCell.header, 'state', stateCell.text, 'state_without_municipality');
      }
      return null;
    }
    return { name, state, district, ags, postalCode };
  }

  #checkDates(born: string | null, elected: string | null): void {
    if (born !== null) {
      if (isSurelyBefore(this.#today, born)) this.#problem(this.#header('born'), 'born', born, 'born_in_future');
      else if (elected !== null && isSurelyBefore(elected, born)) {
        this.#problem(this.#header('born'), 'born', born, 'born_after_election');
      } else if (yearsLater(firstDay(born), LEAST_AGE) > lastDay(elected ?? this.#today)) {
        this.#problem(this.#header('born'), 'born', born, 'too_young');
      }
    }
    if (elected !== null && firstDay(elected) > monthsLater(this.#today, MONTHS_AHEAD)) {
      this.#problem(this.#header('elected'), 'elected', elected, 'elected_in_future');
    }
  }

  #checkWidth(): void {
    const extra = this.#cells.slice(this.#width).filter((cell) => cell.trim() !== '');
    if (extra.length > 0) this.#problem(null, null, extra.join(' | '), 'too_many_cells');
  }

  #refuseNameless(hasEmail: boolean): void {
    const column = this.#header('familyName') ?? this.#header('name');
    this.#problem(
      column,
      'familyName',
      '',
      hasEmail || this.#text('givenName') !== null ? 'no_family_name' : 'no_name_no_email',
    );
  }

  #header(field: Field): string | null {
    return this.#columns.get(field)?.[0]?.header ?? null;
  }

  #problem(column: string | null, field: Field | null, value: string, reason: ProblemReason): void {
    this.#problems.push({ line: this.#line, column, field, value, reason });
  }
}

function yearsLater(date: string, years: number): string {
  return String(Number(date.slice(0, 4)) + years).padStart(4, '0') + date.slice(4);
}

function monthsLater(date: string, months: number): string {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}${date.slice(7)}`;
}
