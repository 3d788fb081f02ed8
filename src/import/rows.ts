import { isTooYoung, leastAge } from '../domain/age.js';
import { latestElection, latestEntry } from '../domain/in-office.js';
import {
  foldFamilyName,
  foldGivenName,
  foldName,
  joinFolded,
  lacksLetters,
  splitName,
  stripAcademicTitle,
} from '../domain/names.js';
import { firstDay, isSurelyBefore, parsePartialDate } from '../domain/partial-date.js';
import { ownText } from '../domain/remember.js';
import { isOtherCountry, parseState, stateOfAgs } from '../domain/states.js';
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
import { type Complain, type FieldColumn, FieldColumns, noteEmpty, type ParseCell } from './field-columns.js';
import type { Field } from './fields.js';

/** A row as read: somebody's data with what was left out of it, or a refusal. */
export type Row =
  | {
      kind: 'candidate';
      candidate: Candidate;
      /** Cells that were left out, the rest of the row being good, and cells to be looked at. */
      notes: readonly Problem[];
    }
  | { kind: 'rejected'; line: number; problems: readonly Problem[] };

/** Turns the cells of one record into a row. */
export type RowReader = (cells: readonly string[], line: number) => Row;

const RUN_OFF = /stichwahl|run-?off/i;

/** Problems that leave out a cell, or are told beside it; all others refuse the row, so that it can be mended and imported as a whole. */
const LEFT_OUT: ReadonlySet<ProblemReason> = new Set<ProblemReason>([
  'bad_phone',
  'state_abroad',
  'bad_postal_code',
  'bad_form_of_address',
  'bad_address_style',
  'state_without_municipality',
  'columns_contradict',
  'read_as_empty',
  'lost_letters',
]);

/** Makes the reader for a file with these columns; `today` (`YYYY-MM-DD`) decides two-digit years and plausibility. */
export function rowReader(plan: ColumnPlan, today: string): RowReader {
  const reader = new RowCells(plan, today);
  return (cells, line) => reader.read(cells, line);
}

/** Reads one row after the other. */
class RowCells {
  readonly #fields: ReturnType<typeof fieldsOf>;
  readonly #width: number;
  readonly #own: readonly number[];
  readonly #today: string;
  readonly #latestElection: string;
  readonly #latestEntry: string;
  #cells: readonly string[] = [];
  #line = 0;
  #problems: Problem[] = [];

  constructor(plan: ColumnPlan, today: string) {
    this.#fields = fieldsOf(plan, today);
    this.#width = plan.width;
    this.#own = plan.own;
    this.#today = today;
    this.#latestElection = latestElection(today);
    this.#latestEntry = latestEntry(today);
  }

  read(cells: readonly string[], line: number): Row {
    this.#cells = cells;
    this.#line = line;
    if (this.#problems.length > 0) this.#problems = [];
    this.#checkWidth();
    const candidate = this.#candidate();
    if (this.#problems.length === 0) return { kind: 'candidate', candidate, notes: NO_PROBLEMS };
    const refusing = this.#problems.filter(({ reason }) => !LEFT_OUT.has(reason));
    if (refusing.length > 0) return { kind: 'rejected', line, problems: refusing };
    return { kind: 'candidate', candidate, notes: this.#problems };
  }

  #candidate(): Candidate {
    const fields = this.#fields;
    const salutation = this.#value(fields.formOfAddress);
    const name = this.#name(salutation?.academicTitle ?? null);
    const emails = this.#emails();
    const born = this.#value(fields.born);
    const elected = this.#value(fields.elected);
    const enteredOn = this.#value(fields.enteredOn);
    this.#checkDates(born, elected);
    if (enteredOn !== null) this.#checkEntry(born, enteredOn);
    const place = this.#place();
    const id = this.#value(fields.id);
    if (name.familyName === null) this.#refuseNameless(emails.length > 0);
    // A short row without anything that identifies it is most likely the tail of a line broken in two.
    if (this.#cells.length < this.#width && emails.length === 0 && place === null && id === null) {
      const said = this.#cells.filter((cell, index) => cell.trim() !== '' && !this.#own.includes(index));
      this.#problem(null, null, said.join(' | '), 'too_few_cells');
    }
    return {
      line: this.#line,
      id,
      emails,
      folded: name.folded,
      values: {
        givenName: name.givenName,
        familyName: name.familyName,
        academicTitle: name.academicTitle,
        formOfAddress: salutation?.formOfAddress ?? null,
        addressStyle: this.#value(fields.addressStyle),
        phone: this.#value(fields.phone),
        born,
        status: this.#value(fields.status),
        enteredOn,
        consentNewsletter: this.#value(fields.consentNewsletter),
        consentPhoto: this.#value(fields.consentPhoto),
        consentRecording: this.#value(fields.consentRecording),
        consentNameInLists: this.#value(fields.consentNameInLists),
        remarks: this.#value(fields.remarks),
      },
      term: {
        officeTitle: this.#value(fields.officeTitle) ?? name.officeTitle ?? salutation?.officeTitle ?? null,
        elected,
        electionKind: this.#value(fields.electionKind),
        employment: this.#value(fields.employment),
      },
      place,
    };
  }

  #value<T>(field: FieldColumns<T>): T | null {
    return field.reading(this.#cells, this.#complain).value;
  }

  #name(salutationTitle: string | null) {
    const fields = this.#fields;
    const titleCell = this.#value(fields.academicTitle);
    const given = this.#value(fields.givenName) ?? NO_GIVEN_NAME;
    const family = this.#value(fields.familyName) ?? NO_FAMILY_NAME;
    const split = this.#value(fields.name);
    const ownTitle = titleCell === null || titleCell.isOffice ? null : titleCell.text;
    const givenName = given.rest || (split?.givenName ?? null);
    const familyName = family.rest || (split?.familyName ?? null);
    this.#noteLost(given.rest ? fields.givenName : fields.name, 'givenName', givenName);
    this.#noteLost(family.rest ? fields.familyName : fields.name, 'familyName', familyName);
    return {
      givenName,
      familyName,
      folded: split === null ? joinFolded(given.folded, family.folded) : foldName({ givenName, familyName }),
      academicTitle: ownTitle ?? given.title ?? family.title ?? split?.academicTitle ?? salutationTitle,
      officeTitle: titleCell?.isOffice === true ? titleCell.text : null,
    };
  }

  #noteLost({ header }: { header: string | null }, field: Field, text: string | null): void {
    if (text !== null && lacksLetters(text)) this.#problem(header, field, text, 'lost_letters');
  }

  #emails(): readonly string[] {
    let addresses: readonly string[] = NO_ADDRESSES;
    for (const field of EMAIL_FIELDS) {
      for (const { index, header } of this.#fields[field].columns) {
        const source = this.#cells[index] ?? '';
        const text = cellText(source);
        if (text === null) {
          if (source !== '') noteEmpty(source, header, field, this.#complain);
          continue;
        }
        const cell = parseEmails(text);
        if (cell.bad.length > 0 || cell.addresses.length === 0) this.#problem(header, field, text, 'bad_email');
        for (const address of cell.addresses) {
          if (addresses.length === 0) addresses = [ownText(address)];
          else if (!addresses.includes(address)) addresses = [...addresses, ownText(address)];
        }
      }
    }
    return addresses;
  }

  #place(): PlaceMention | null {
    const fields = this.#fields;
    const name = this.#value(fields.municipality);
    this.#noteLost(fields.municipality, 'municipality', name);
    const ags = this.#value(fields.ags);
    const stateCell = fields.state.reading(this.#cells, this.#complain);
    let state = stateCell.value === NO_STATE ? null : stateCell.value;
    if (ags !== null) {
      const own = stateOfAgs(ags);
      if (own === null) this.#problem(fields.ags.header, 'ags', ags, 'bad_ags');
      else if (state !== null && own !== state) this.#problem(fields.ags.header, 'ags', ags, 'ags_contradicts_state');
      state = own;
    }
    const district = this.#value(fields.district);
    const postalCode = this.#value(fields.postalCode);
    if (name === null && ags === null) {
      if (stateCell.text !== null && state !== null) {
        this.#problem(fields.state.header, 'state', stateCell.text, 'state_without_municipality');
      }
      return null;
    }
    return { name, state, district, ags, postalCode };
  }

  #checkDates(born: string | null, elected: string | null): void {
    if (born !== null && !this.#isSurelyOldEnough(born, elected)) {
      const { header } = this.#fields.born;
      if (isSurelyBefore(this.#today, born)) this.#problem(header, 'born', born, 'born_in_future');
      else if (elected !== null && isSurelyBefore(elected, born)) {
        this.#problem(header, 'born', born, 'born_after_election');
      } else if (isTooYoung(born, elected ?? this.#today)) {
        this.#problem(header, 'born', born, 'too_young');
      }
    }
    if (elected !== null && firstDay(elected) > this.#latestElection) {
      this.#problem(this.#fields.elected.header, 'elected', elected, 'elected_in_future');
    }
  }

  #checkEntry(born: string | null, enteredOn: string): void {
    const { header } = this.#fields.enteredOn;
    if (born !== null && isSurelyBefore(enteredOn, born)) {
      this.#problem(header, 'enteredOn', enteredOn, 'entered_before_birth');
    } else if (firstDay(enteredOn) > this.#latestEntry) {
      this.#problem(header, 'enteredOn', enteredOn, 'entered_in_future');
    }
  }

  /** The years alone tell it of nearly everybody. */
  #isSurelyOldEnough(born: string, elected: string | null): boolean {
    const [birth, today] = [yearOf(born), yearOf(this.#today)];
    return birth < today && (elected === null ? today : yearOf(elected)) - birth > leastAge;
  }

  #checkWidth(): void {
    if (this.#cells.length <= this.#width) return;
    const extra = this.#cells.slice(this.#width).filter((cell) => cell.trim() !== '');
    if (extra.length > 0) this.#problem(null, null, extra.join(' | '), 'too_many_cells');
  }

  #refuseNameless(hasEmail: boolean): void {
    const { familyName, name, givenName } = this.#fields;
    const column = familyName.header ?? name.header;
    const hasGiven = this.#value(givenName) !== null;
    this.#problem(column, 'familyName', '', hasEmail || hasGiven ? 'no_family_name' : 'no_name_no_email');
  }

  readonly #complain: Complain = (column, field, value, reason) =>
    this.#problem(column, field, value, reason === 'bad_state' && isOtherCountry(value) ? 'state_abroad' : reason);

  #problem(column: string | null, field: Field | null, value: string, reason: ProblemReason): void {
    this.#problems.push({ line: this.#line, column, field, value, reason });
  }
}

const NO_PROBLEMS: readonly Problem[] = [];
const NO_ADDRESSES: readonly string[] = [];
const NO_GIVEN_NAME = givenNameCell('');
const NO_FAMILY_NAME = familyNameCell('');
const EMAIL_FIELDS = ['email', 'secondEmail'] as const;
/** What a column of countries says of nearly everybody. */
const NO_STATE = '';

/** The columns of each field and how their cells are read. */
function fieldsOf({ mapped }: ColumnPlan, today: string) {
  const columnsOf = (field: Field) => mapped.filter((column) => column.field === field);
  const fieldOf = <T>(
    field: Field,
    parse: ParseCell<T>,
    reason: ProblemReason | null,
    more: { columns?: readonly FieldColumn[]; repeats?: boolean } = {},
  ) => {
    const { columns = columnsOf(field), repeats = true } = more;
    return new FieldColumns(field, columns, parse, { reason, repeats, isDeciding: (header) => RUN_OFF.test(header) });
  };
  const text = (field: Field, repeats = true) => fieldOf(field, asItIs, null, { repeats });
  const date = (field: 'born' | 'elected' | 'enteredOn', columns = columnsOf(field)) =>
    fieldOf(field, (cell) => parseDate(cell, field, today), 'bad_date', { columns });
  const consent = (field: Field) => fieldOf(field, (cell) => parseConsent(cell, today), 'bad_consent');
  // The deciding ballot counts: where there was a run-off, its date comes before the first round's.
  const isRunOff = ({ header }: FieldColumn) => RUN_OFF.test(header);
  const elections = columnsOf('elected');
  const decidingFirst = [...elections.filter(isRunOff).reverse(), ...elections.filter((each) => !isRunOff(each))];
  return {
    id: fieldOf('id', (cell) => (/^[1-9]\d{0,14}$/.test(cell) ? Number(cell) : null), 'bad_id', { repeats: false }),
    givenName: fieldOf('givenName', givenNameCell, null),
    familyName: fieldOf('familyName', familyNameCell, null),
    name: fieldOf('name', (cell) => splitName(cell.replace(/^(?:frau|herrn?)\s+/i, '')), null, { repeats: false }),
    academicTitle: fieldOf('academicTitle', (cell) => ({ text: cell, isOffice: isOfficeTitle(cell) }), null),
    formOfAddress: fieldOf('formOfAddress', parseSalutation, 'bad_form_of_address'),
    addressStyle: fieldOf('addressStyle', parseAddressStyle, 'bad_address_style'),
    email: text('email'),
    secondEmail: text('secondEmail'),
    phone: fieldOf('phone', parsePhone, 'bad_phone', { repeats: false }),
    officeTitle: text('officeTitle'),
    municipality: text('municipality'),
    state: fieldOf('state', (cell) => (IS_GERMANY.test(cell) ? NO_STATE : parseState(cell)), 'bad_state'),
    district: text('district'),
    ags: fieldOf('ags', parseAgs, 'bad_ags'),
    postalCode: fieldOf('postalCode', parsePostalCode, 'bad_postal_code'),
    born: date('born'),
    elected: date('elected', decidingFirst),
    electionKind: fieldOf('electionKind', parseElectionKind, 'bad_election_kind'),
    employment: fieldOf('employment', parseEmployment, 'bad_employment'),
    status: fieldOf('status', parseStatus, 'bad_status'),
    enteredOn: date('enteredOn'),
    consentNewsletter: consent('consentNewsletter'),
    consentPhoto: consent('consentPhoto'),
    consentRecording: consent('consentRecording'),
    consentNameInLists: consent('consentNameInLists'),
    remarks: text('remarks', false),
  };
}

const IS_GERMANY = /^(?:deutschland|germany|d|de|brd)$/i;

function asItIs(text: string): string {
  return text;
}

function givenNameCell(text: string) {
  const { title, rest } = stripAcademicTitle(text);
  return { title, rest, folded: foldGivenName(rest || null) };
}

function familyNameCell(text: string) {
  const { title, rest } = stripAcademicTitle(text);
  return { title, rest, folded: foldFamilyName(rest || null) };
}

/** The date of the ballot that counts where a cell names the run-off: `Stichwahl 28.9.2025`, `14.9.2025 (Stichwahl 28.9.2025)`. */
function decidingBallot(text: string): string {
  if (!RUN_OFF.test(text)) return text;
  const named = /(?:stichwahl|run-?off)\s*(?:am|on|:)?\s*([^()]*\d)\s*\)?$/i.exec(text)?.[1];
  return named ?? text.replace(/[\s,(]*(?:stichwahl|run-?off)[\s)]*$/i, '');
}

function parseDate(text: string, field: 'born' | 'elected' | 'enteredOn', today: string): string | null {
  const bare = text.replace(/^(?:geb\.?|geboren|gewählt|seit|am|\*)(?:\s+am)?\s*/i, '');
  // "Jahrgang 86" and a bare "86" are the same to the office, but only a birth year is written so.
  const source = field === 'born' && /^'?\d\d$/.test(bare) ? `Jahrgang ${bare}` : decidingBallot(bare);
  return parsePartialDate(source, { latest: today });
}

/** The year of a valid partial date. */
function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
