import { type AttendeeStatus, attendeeStatuses } from '../domain/attendance.js';
import { instantOf, parseTime } from '../domain/event-time.js';
import { foldText } from '../domain/names.js';
import { type NeedField, needFields, readNeed } from '../domain/needs.js';
import { parsePlainDate } from '../domain/partial-date.js';
import type { Problem } from './candidate.js';
import { cellText } from './cells.js';
import { findColumn } from './columns.js';
import { isField } from './fields.js';
import type { Row } from './rows.js';
import { wishFields, wishHeaders } from './wishes.js';

/** What a list of registrations says beside the person. */
export const registrationFields = [
  'registration',
  'registeredAt',
  'reference',
  'comment',
  'group',
  'interests',
  'languages',
  'population',
  ...wishFields,
] as const;
export type RegistrationField = (typeof registrationFields)[number];

/** The headers of outside tools; they win over those of a member list. */
export const REGISTRATION_HEADERS: Readonly<Record<RegistrationField, string>> = {
  registration: `status, anmeldestatus, teilnahmestatus, buchungsstatus, ticketstatus, bestellstatus,
    zahlungsstatus, teilnahme, rsvp, stand, registration status, registration, order status, payment status, attendance`,
  registeredAt: `anmeldedatum, angemeldet am, anmeldung am, anmeldezeitpunkt, buchungsdatum, gebucht am, bestelldatum,
    erstellt am, datum, zeitstempel, eingang, eingegangen am, registered at, registered on, created at, order date,
    timestamp, date`,
  reference: `ticketnummer, ticket nr, ticket id, ticketcode, ticket, buchungsnummer, buchungscode, buchungs nr,
    bestellnummer, bestellcode, bestell nr, anmeldenummer, anmelde nr, anmelde id, referenz, reference, order id, order number, order code,
    booking id, booking reference, registration id, id, nr`,
  comment: `bemerkung, bemerkungen, anmerkung, anmerkungen, kommentar, nachricht, mitteilung, comment, comments,
    message, notes`,
  group: 'gruppe, delegation, seite, gruppenname, group, group name, side',
  interests: `interessen, interesse, interessengebiete, themen, themenwünsche, schwerpunkte, gesprächsthemen, interests,
    interest, topics, topics of interest`,
  languages: 'sprachen, sprache, sprachkenntnisse, languages, language, languages spoken, spoken languages',
  population: `einwohner, einwohnerzahl, einwohnerinnen, einwohner innen, einwohnerinnen und einwohner, bevölkerung,
    inhabitants, population`,
  ...wishHeaders,
};

const fieldOf = new Map(
  registrationFields.flatMap((field) =>
    REGISTRATION_HEADERS[field].split(',').map((header) => [foldText(header), field] as const),
  ),
);

/** What outside tools and offices call each status, German and English. */
export const REGISTRATION_WORDS: Readonly<Record<AttendeeStatus, string>> = {
  invited: 'eingeladen, invited',
  registered: `angemeldet, bestätigt, registriert, gebucht, bezahlt, offen, ausstehend, ja, registered, confirmed, booked, paid, pending,
    complete, completed, active, aktiv, yes`,
  accepted: 'zugesagt, zusage, accepted',
  tentative:
    'unter vorbehalt, unter vorbehalt zugesagt, accepted with reservation, vorbehalt, vielleicht, tentative, maybe',
  declined: `storniert, abgemeldet, abgesagt, abgelehnt, absage, nein, cancelled, canceled, refunded, erstattet, declined,
    withdrawn, no`,
  waitlisted: 'warteliste, auf der warteliste, auf warteliste, on the waiting list, waitlist, waiting list, waitlisted',
  attended: 'teilgenommen, took part, anwesend, erschienen, eingecheckt, checked in, attended, present',
  absent: 'nicht erschienen, was absent, abwesend, gefehlt, no show, absent',
};

const statusOfWord = new Map(
  attendeeStatuses.flatMap((status) =>
    REGISTRATION_WORDS[status].split(',').map((word) => [foldText(word), status] as const),
  ),
);

/** The status a word means; null for an unknown one. */
export function registrationStatus(word: string): AttendeeStatus | null {
  return statusOfWord.get(foldText(word)) ?? null;
}

/** What one row says of somebody's coming; null: nothing. */
export interface Registration {
  line: number;
  /** The row bears our own number of the person: a list of ours, in which the outside tool says nothing. */
  isOurs: boolean;
  status: AttendeeStatus | null;
  /** UTC instant, or null. */
  registeredAt: string | null;
  reference: string | null;
  comment: string | null;
  diet: string | null;
  access: string | null;
  group: string | null;
  interests: string | null;
  languages: string | null;
  population: number | null;
  /** Workshops wished for, as written, the dearest first. */
  wishes: string[];
}

/** Which columns hold what, by index; every field once. */
export type RegistrationColumns = ReadonlyMap<RegistrationField, { index: number; header: string }>;

/**
 * Finds the columns of a registration in a header line.
 * @param mapped what somebody settled: header → a field of a registration, or of a member list
 */
export function registrationColumns(
  headers: readonly string[],
  mapped: ReadonlyMap<string, string>,
): RegistrationColumns {
  const columns = new Map<RegistrationField, { index: number; header: string }>();
  const settledOf = settledByIndex(headers, mapped);
  for (const [index, text] of headers.entries()) {
    const header = text.trim();
    const settled = settledOf.get(index);
    if (settled !== undefined && (settled === '-' || isField(settled))) continue;
    const field = registrationFields.find((each) => each === settled) ?? fieldOf.get(foldText(header));
    if (field !== undefined && !columns.has(field)) columns.set(field, { index, header });
  }
  return columns;
}

/** What is settled of columns, by index; the column that is named first wins. */
function settledByIndex(headers: readonly string[], mapped: ReadonlyMap<string, string>): Map<number, string> {
  return new Map([...mapped].toReversed().map(([column, word]) => [findColumn(headers, column), word]));
}

/** A column that tells of diet or access needs. There may be several of each: „Ernährung“, „Unverträglichkeiten“. */
export interface NeedColumn {
  field: NeedField;
  index: number;
  header: string;
}

/** The headers of columns about needs. */
export const NEED_HEADERS: Readonly<Record<NeedField, string>> = {
  diet: `ernährung, ernährungsform, ernährungsweise, ernährungswunsch, ernährungswünsche, verpflegung, essen, essenswunsch, essenswünsche,
    speisewunsch, menü, menüwahl, unverträglichkeit, unverträglichkeiten, lebensmittelunverträglichkeiten,
    allergie, allergien, allergien unverträglichkeiten, diet, dietary requirements, dietary needs, dietary restrictions,
    dietary preferences, food, food preferences, food allergies, allergies, meal, meal preference`,
  access: `barrierefreiheit, barrierefreier zugang, bedarf an barrierefreiheit, unterstützungsbedarf, unterstützung,
    assistenz, assistenzbedarf, besondere bedürfnisse, access, access needs, access requirements, accessibility,
    accessibility needs, accessibility requirements, special needs`,
};

const needOf = new Map(
  needFields.flatMap((field) => NEED_HEADERS[field].split(',').map((header) => [foldText(header), field] as const)),
);

/** Finds the columns of needs in a header line; as {@link registrationColumns}. */
export function needColumns(headers: readonly string[], mapped: ReadonlyMap<string, string>): NeedColumn[] {
  const settledOf = settledByIndex(headers, mapped);
  return headers.flatMap((text, index): NeedColumn[] => {
    const header = text.trim();
    const settled = settledOf.get(index);
    const field = settled === undefined ? needOf.get(foldText(header)) : needFields.find((each) => each === settled);
    return field === undefined ? [] : [{ field, index, header }];
  });
}

/**
 * The field of a registration that a word of `--map` means: its name, or a header that is known for it. Null for a field of a
 * member list, and for anything else.
 */
export function findRegistrationField(word: string): RegistrationField | NeedField | null {
  if (isField(word)) return null;
  const named = [...registrationFields, ...needFields].find((field) => field === word);
  return named ?? fieldOf.get(foldText(word)) ?? needOf.get(foldText(word)) ?? null;
}

/**
 * Reads what the rows say of people's coming, row by row, beside the reading of the people: whoever registers becomes a
 * person, not a member. A row whose status or date cannot be read is refused.
 * @returns a step for {@link PlanOptions}, and what was read, by line
 */
export function registrationReader(
  columns: RegistrationColumns,
  needs: readonly NeedColumn[],
): {
  adapt: (row: Row, cells: readonly string[]) => Row;
  byLine: Map<number, Registration>;
} {
  const byLine = new Map<number, Registration>();
  const adapt = (row: Row, cells: readonly string[]): Row => {
    if (row.kind === 'rejected') return row;
    const { line, id } = row.candidate;
    const text = (field: RegistrationField) => cellText(cells[columns.get(field)?.index ?? -1] ?? '');
    const [word, date] = [text('registration'), text('registeredAt')];
    const status = word === null ? null : (registrationStatus(word) ?? undefined);
    const registeredAt = date === null ? null : (readInstant(date) ?? undefined);
    const problems: Problem[] = [];
    const header = (field: RegistrationField) => columns.get(field)?.header ?? null;
    if (status === undefined) problems.push({ ...at('registration'), value: word ?? '', reason: 'bad_registration' });
    if (registeredAt === undefined)
      problems.push({ ...at('registeredAt'), value: date ?? '', reason: 'bad_registration_date' });
    function at(field: RegistrationField) {
      return { line, column: header(field), field: null };
    }
    if (status === undefined || registeredAt === undefined) return { kind: 'rejected', line, problems };
    const wishes = wishFields.map((field) => text(field)).filter((wish) => wish !== null);
    const need = (field: NeedField) =>
      needs
        .flatMap((column) => (column.field === field ? [readNeed(cellText(cells[column.index] ?? '') ?? '')] : []))
        .filter((said) => said !== null)
        .join(', ') || null;
    byLine.set(line, {
      ...{ line, isOurs: id !== null, status, registeredAt, reference: text('reference'), comment: text('comment') },
      ...{ diet: need('diet'), access: need('access') },
      ...{ group: text('group'), interests: text('interests'), languages: text('languages') },
      population: Number(/\d[\d.,' ]*/.exec(text('population') ?? '')?.[0].replace(/\D/g, '')) || null,
      wishes,
    });
    const values = { ...row.candidate.values, status: 'none', remarks: null };
    return { ...row, candidate: { ...row.candidate, values } };
  };
  return { adapt, byLine };
}

/** `12.08.2025 14:33`, `2025-08-12T14:33:05Z`, a day alone; German time where no zone is said. */
function readInstant(text: string): string | null {
  const zoned = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?Z$/.exec(text);
  if (zoned !== null) return parsePlainDate(zoned[1] ?? '', '20xx') && `${zoned[1]}T${zoned[2]}${zoned[3] ?? ':00'}Z`;
  const day = parsePlainDate(text, '20xx');
  if (day === null) return null;
  const time = /[ T,](\d{1,2}:\d\d)(?::\d\d(?:[.,]\d+)?)?(?: ?Uhr)?$/.exec(text);
  return instantOf(day, (time === null ? null : parseTime(time[1] ?? '')) ?? '00:00', 'Europe/Berlin');
}
