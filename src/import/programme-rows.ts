import { type OrganisationPart, organisationParts } from '../db/participants.js';
import type { NewSession } from '../db/sessions.js';
import { eachDay } from '../domain/calendar-day.js';
import { oneLine, withoutSteering } from '../domain/clean-text.js';
import type { Event, GuestStatus } from '../domain/event.js';
import { guestStatuses, isGuestProblem, parseGuest, type TypedGuest } from '../domain/guest-text.js';
import { foldText } from '../domain/names.js';
import { parsePlainDate } from '../domain/partial-date.js';
import type { SessionStatus } from '../domain/programme.js';
import { findKind, parseSessionTime, parseSlots, unsaidKind } from '../domain/session-text.js';
import type { ProgrammeField, ProgrammeRecord } from './programme-fields.js';

/** Why a line of a programme cannot be taken. */
export type ProgrammeReason =
  | 'no_title'
  | 'no_day'
  | 'bad_day'
  | 'bad_time'
  | 'bad_kind'
  | 'bad_capacity'
  | 'bad_slots'
  | 'bad_status'
  | 'bad_guest'
  | 'unknown_id'
  | 'too_many_cells'
  /** A session with a booth: most likely a text that was not quoted. */
  | 'no_exhibitor'
  | 'booth_taken';

/** A line that cannot be taken: the column as it is called in the file, and the value found there. */
export interface ProgrammeRejection {
  line: number;
  column: string | null;
  value: string;
  reason: ProgrammeReason;
}

/** A session as a line tells it; what the line does not say is not in `values`. */
export interface SessionRow {
  kind: 'session';
  line: number;
  id: number | null;
  day: string;
  title: string;
  values: Partial<Omit<NewSession, 'day' | 'title'>>;
  guests: TypedGuest[] | null;
}

/** An organisation as a line tells it. */
export interface OrganisationRow {
  kind: 'organisation';
  line: number;
  name: string;
  part: OrganisationPart;
  booth: string | null;
  role: string | null;
}

/** What people call the parts of organisations, in the column of the kind. */
export const PART_WORDS: Readonly<Record<OrganisationPart, string>> = {
  exhibitor: 'Aussteller, Aussteller*in, Ausstellende, exhibitor',
  partner: 'Partner, Partner*in',
  host: 'Gastgeber, Gastgeberin, gastgebend, host',
};

const partOfWord = new Map(
  organisationParts.flatMap((part) => PART_WORDS[part].split(', ').map((word) => [foldText(word), part] as const)),
);

const STATUSES: Readonly<Record<string, GuestStatus>> = {
  bestaetigt: 'confirmed',
  zugesagt: 'confirmed',
  'to be confirmed': 'requested',
  angefragt: 'requested',
  idee: 'idea',
  abgelehnt: 'declined',
  abgesagt: 'declined',
};

/**
 * Reads the lines of a programme. An empty day is the one of the line before, or the only one the event has; `Tag 2` is the
 * event's second day.
 */
export function readRows(
  records: readonly ProgrammeRecord[],
  event: Pick<Event, 'startDate' | 'endDate'>,
): { rows: (SessionRow | OrganisationRow)[]; rejected: ProgrammeRejection[] } {
  const rows: (SessionRow | OrganisationRow)[] = [];
  const rejected: ProgrammeRejection[] = [];
  const isOneDay = event.startDate.length === 10 && event.startDate === event.endDate;
  let day: string | null = isOneDay ? event.startDate : null;
  for (const record of records) {
    const given = record.cells.get('day');
    const read = given === undefined ? day : parseDay(given, event);
    day = read ?? day;
    const row = readRow(record, read);
    if ('reason' in row) rejected.push(row);
    else rows.push(row);
  }
  return { rows, rejected };
}

function readRow(record: ProgrammeRecord, day: string | null): SessionRow | OrganisationRow | ProgrammeRejection {
  const { line, cells } = record;
  const bad = (field: ProgrammeField, reason: ProgrammeReason, value = cells.get(field) ?? ''): ProgrammeRejection => ({
    ...{ line, column: record.columns.get(field) ?? null, value, reason },
  });
  const text = (field: ProgrammeField) => oneLine(cells.get(field) ?? '');
  if (record.beyond !== undefined) return { line, column: null, value: record.beyond, reason: 'too_many_cells' };
  const title = text('title');
  if (title === '') return bad('title', 'no_title');
  const part = partOfWord.get(foldText(text('kind')));
  if (part !== undefined) {
    return { kind: 'organisation', line, name: title, part, booth: text('booth') || null, role: text('role') || null };
  }
  if (cells.has('booth')) return bad('booth', 'no_exhibitor');
  if (day === null) return cells.has('day') ? bad('day', 'bad_day') : bad('day', 'no_day');

  const values: SessionRow['values'] = {};
  const time = timeOf(cells);
  if (time !== undefined) {
    const read = parseSessionTime(time);
    if (read === null) return bad(cells.has('time') ? 'time' : 'start', 'bad_time', time);
    Object.assign(values, read);
  }
  if (cells.has('kind')) {
    const kind = findKind(text('kind'));
    if (kind === null) return bad('kind', 'bad_kind');
    values.kind = kind;
  }
  if (cells.has('capacity')) {
    if (!/^[1-9]\d{0,5}$/.test(text('capacity'))) return bad('capacity', 'bad_capacity');
    values.capacity = Number(text('capacity'));
  }
  if (cells.has('slots')) {
    const slots = parseSlots(text('slots'));
    if (slots === null) return bad('slots', 'bad_slots');
    values.slots = slots;
  }
  if (cells.has('status')) {
    const status = sessionStatus(text('status'));
    if (status === null) return bad('status', 'bad_status');
    values.status = status;
  }
  for (const field of ['track', 'room', 'phase'] as const) if (cells.has(field)) values[field] = text(field);
  if (cells.has('abstract')) values.abstract = withoutSteering(cells.get('abstract') ?? '').trim();

  const guests = record.guests?.map((guest) => ({ guest, read: parseGuest(withStatus(guest)) })) ?? null;
  const wrong = guests?.find(({ read }) => isGuestProblem(read));
  if (wrong !== undefined) return bad('guests', 'bad_guest', wrong.guest);
  const id = cells.has('id') ? Number(text('id')) : null;
  if (id !== null && !Number.isInteger(id)) return bad('id', 'unknown_id');
  return {
    ...{ kind: 'session', line, id, day, title, values },
    guests: guests?.flatMap(({ read }) => (isGuestProblem(read) ? [] : [read])) ?? null,
  };
}

/** The kind of a session that is new and does not say it. */
export function kindOf({ values, title, guests }: SessionRow): NewSession['kind'] {
  if (values.kind !== undefined) return values.kind;
  const guess = unsaidKind({ title, ...values });
  return guess === 'other' && guests !== null && guests.length > 0 ? 'talk' : guess;
}

function timeOf(cells: ProgrammeRecord['cells']): string | undefined {
  const [time, start, end] = [cells.get('time'), cells.get('start'), cells.get('end')];
  if (time !== undefined || start === undefined) return time;
  return end === undefined ? start : `${plainTime(start)}-${plainTime(end)}`;
}

/** Spreadsheets add seconds. */
function plainTime(text: string): string {
  return text.trim().replace(/^(\d{1,2}:\d\d):00$/, '$1');
}

function parseDay(text: string, { startDate, endDate }: Pick<Event, 'startDate' | 'endDate'>): string | null {
  const plain = oneLine(text);
  const number = /^(?:Tag|Day) (\d{1,2})$|^(\d{1,2})\. Tag$/i.exec(plain);
  if (number !== null && startDate.length === 10) {
    return eachDay(startDate, endDate)[Number(number[1] ?? number[2]) - 1] ?? null;
  }
  return (
    parsePlainDate(plain, '20xx') ?? parsePlainDate(`${plain.replace(/\.?$/, '.')}${startDate.slice(0, 4)}`, '20xx')
  );
}

function sessionStatus(word: string): SessionStatus | null {
  const status = STATUSES[foldText(word)] ?? word.toLowerCase();
  return status === 'requested' || status === 'confirmed' ? status : null;
}

/** `Dirk Specht, Ökonom (angefragt)` → `Dirk Specht, Ökonom, , requested`; German words of a fourth part as well. */
function withStatus(guest: string): string {
  const noted = /^(.*?)\s*\(([^()]+)\)$/s.exec(guest);
  const status = noted === null ? null : statusOf(noted[2] ?? '');
  if (noted !== null && status !== null) {
    const rest = noted[1] ?? '';
    const read = parseGuest(rest);
    if (isGuestProblem(read) || read.status !== null) return guest;
    return `${rest}${','.repeat(3 - commas(rest))}${status}`;
  }
  const last = /^(.*,)\s*([^,"]+)$/s.exec(guest);
  const word = last === null ? null : statusOf(last[2] ?? '');
  return last !== null && word !== null && commas(guest) === 3 ? `${last[1]}${word}` : guest;
}

function statusOf(word: string): GuestStatus | null {
  const plain = word.trim().toLowerCase();
  return guestStatuses.find((status) => status === plain) ?? STATUSES[foldText(word)] ?? null;
}

function commas(text: string): number {
  return (text.replace(/"(?:[^"]|"")*"/g, '').match(/,/g) ?? []).length;
}
