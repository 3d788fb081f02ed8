import { daysBetween } from '../domain/calendar-day.js';
import { LAENDER, type Land } from '../domain/holidays.js';
import { foldText } from '../domain/names.js';
import { type PlainDate, parsePlainDate } from '../domain/partial-date.js';
import { findState, parseState } from '../domain/states.js';
import { cellText } from './cells.js';
import { readRecords, type Source } from './read-records.js';

/** School holidays as a file has them. */
export interface HolidayEntry {
  file: string;
  /** Line of a table, or number of the entry in a calendar. */
  line: number;
  state: Land;
  name: string;
  from: PlainDate;
  until: PlainDate;
}

/** Why an entry cannot be taken. */
export type HolidayProblemReason =
  | 'no_state'
  | 'bad_state'
  /** Another Land than the one given for the file. */
  | 'other_state'
  | 'bad_date'
  | 'no_date'
  | 'backwards'
  | 'too_long'
  /** An earlier entry of the Land begins the same day and says something else. */
  | 'start_twice';

/** An entry that cannot be taken; `column` as it stands in the table, null in a calendar. */
export interface HolidayProblem {
  file: string;
  line: number;
  column: string | null;
  value: string;
  reason: HolidayProblemReason;
}

/** What the files say. */
export interface HolidayList {
  entries: HolidayEntry[];
  rejected: HolidayProblem[];
  /** Names of public holidays, which njb knows itself. */
  passed: string[];
}

/** The days of a calendar file, as far as they matter here. */
export interface CalendarOfDays {
  name: string | null;
  days: readonly { number: number; name: string; from: PlainDate; until: PlainDate }[];
  unreadable: readonly { number: number; name: string; value: string }[];
}

/** So many days no school is closed; a year mistyped is. */
const LONGEST = 92;

/**
 * School holidays of a calendar. Their Land is the one given, else the one named by the entry, by the calendar or by the
 * file's name.
 */
export function holidaysOfCalendar(calendar: CalendarOfDays, file: string, given: Land | null): HolidayList {
  const list: HolidayList = { entries: [], rejected: [], passed: [] };
  const ofFile = landIn(calendar.name ?? '') ?? landIn(file.replace(/\.[a-z]+$/i, ''));
  for (const { number, name, value } of calendar.unreadable) {
    const reason = value === '' ? 'no_date' : 'bad_date';
    list.rejected.push({ file, line: number, column: null, value: value || name, reason });
  }
  for (const { number, name, from, until } of calendar.days) {
    const named = findState(name);
    const plain = tidyName(named?.rest ?? name);
    const problem = (reason: HolidayProblemReason): void => {
      list.rejected.push({ file, line: number, column: null, value: name, reason });
    };
    const own = named === null ? null : asLand(named.state);
    const state = own ?? given ?? ofFile;
    if (from === until && isPublicHoliday(plain)) list.passed.push(plain);
    else if (state === null) problem('no_state');
    else if (given !== null && state !== given) problem('other_state');
    else if (isTooLong(from, until)) problem('too_long');
    else list.entries.push({ file, line: number, state, name: plain || 'Ferien', from, until });
  }
  return list;
}

/** What the columns of a table can hold, with the headers people give them, folded. */
const HEADERS = {
  state: 'land, bundesland, laender, state, kuerzel, region',
  name: `name, ferien, ferienname, bezeichnung, ferienart, art, titel, title, summary, betreff, subject, beschreibung,
    schulferien, holiday, holidays, anlass`,
  from: 'von, beginn, anfang, start, from, erster tag, ferienbeginn, startdatum, ab, beginnt am, start date, erster ferientag',
  until:
    'bis, ende, end, until, to, letzter tag, ferienende, enddatum, endet am, end date, letzter ferientag, bis einschliesslich',
} as const;
type Field = keyof typeof HEADERS;

const FIELD_OF_HEADER = new Map(
  (Object.entries(HEADERS) as [Field, string][]).flatMap(([field, headers]) =>
    headers.split(',').map((header): [string, Field] => [header.trim().replace(/\s+/g, ' '), field]),
  ),
);

/** A title or two may stand above the header line. */
const HEADER_WITHIN = 8;

/** Why a table holds no school holidays: it has no column with this, and this is its fullest first line. */
export interface HolidayTableRefusal {
  kind: 'no_holidays';
  missing: 'from' | 'name' | 'state';
  headers: string[];
}

/**
 * School holidays of a table: Land, name, first and last day, in any order. Without a last day they take one day; the
 * Land may be given for the whole table instead.
 */
export function holidaysOfTable(source: Source, file: string, given: Land | null): HolidayList | HolidayTableRefusal {
  const list: HolidayList = { entries: [], rejected: [], passed: [] };
  let columns: ReadonlyMap<Field, { index: number; header: string }> | null = null;
  let fullest: string[] = [];
  let seen = 0;
  readRecords(source, (cells, line) => {
    seen++;
    if (columns !== null) return takeRow(list, columns, cells, { file, line, given });
    if (seen > HEADER_WITHIN) return;
    const found = new Map<Field, { index: number; header: string }>();
    for (const [index, header] of cells.entries()) {
      const field = FIELD_OF_HEADER.get(foldText(header));
      if (field !== undefined && !found.has(field)) found.set(field, { index, header: header.trim() });
    }
    if (found.has('from') && found.has('name') && (found.has('state') || given !== null)) columns = found;
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (filled.length > fullest.length) fullest = filled;
  });
  if (columns !== null) return list;
  const known = new Set(fullest.map((header) => FIELD_OF_HEADER.get(foldText(header))));
  const missing = (['from', 'name'] as const).find((field) => !known.has(field)) ?? 'state';
  return { kind: 'no_holidays', missing, headers: fullest };
}

function takeRow(
  list: HolidayList,
  columns: ReadonlyMap<Field, { index: number; header: string }>,
  cells: readonly string[],
  { file, line, given }: { file: string; line: number; given: Land | null },
): void {
  const cell = (field: Field) => cellText(cells[columns.get(field)?.index ?? -1] ?? '');
  const problem = (field: Field, reason: HolidayProblemReason): void => {
    const column = columns.get(field)?.header ?? null;
    list.rejected.push({ file, line, column, value: cell(field) ?? '', reason });
  };
  const stateText = cell('state');
  const state = stateText === null ? given : asLand(parseState(stateText) ?? '');
  const name = tidyName(findState(cell('name') ?? '')?.rest ?? cell('name') ?? '');
  const [fromText, untilText] = [cell('from'), cell('until')];
  const from = fromText === null ? null : parsePlainDate(fromText, '20xx');
  const until = untilText === null ? from : parsePlainDate(untilText, '20xx');
  if (state === null) problem('state', stateText === null ? 'no_state' : 'bad_state');
  else if (given !== null && state !== given) problem('state', 'other_state');
  else if (from === null) problem('from', fromText === null ? 'no_date' : 'bad_date');
  else if (until === null) problem('until', 'bad_date');
  else if (until < from) problem('until', 'backwards');
  else if (isTooLong(from, until)) problem('until', 'too_long');
  else if (from === until && isPublicHoliday(name)) list.passed.push(name);
  else list.entries.push({ file, line, state, name: name || 'Ferien', from, until });
}

/** Brings lists of several files together, in order of Land and first day: the same entry twice counts once, a contradicting one is rejected. */
export function mergeLists(lists: readonly HolidayList[]): HolidayList & { doubled: number } {
  const entries = new Map<string, HolidayEntry>();
  const rejected = lists.flatMap((list) => list.rejected);
  let doubled = 0;
  for (const entry of lists.flatMap((list) => list.entries)) {
    const key = `${entry.state} ${entry.from}`;
    const earlier = entries.get(key);
    if (earlier === undefined) entries.set(key, entry);
    else if (earlier.until === entry.until) doubled++;
    else {
      const { file, line, name } = entry;
      rejected.push({ file, line, column: null, value: name, reason: 'start_twice' });
    }
  }
  const passed = [...new Set(lists.flatMap((list) => list.passed))];
  const sorted = [...entries.values()].toSorted((a, b) => (a.state + a.from < b.state + b.from ? -1 : 1));
  return { entries: sorted, rejected, passed, doubled };
}

function landIn(text: string): Land | null {
  return asLand(findState(text)?.state ?? '');
}

function asLand(code: string): Land | null {
  return LAENDER.find((land) => land === code) ?? null;
}

/** `Winterferien 2025/26` → `Winterferien`, `Herbstferien ()` → `Herbstferien`. */
function tidyName(name: string): string {
  return name
    .replace(/\b(?:19|20)\d\d(?:\s*[/–-]\s*(?:\d{4}|\d\d))?\b/g, ' ')
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
}

const PUBLIC_HOLIDAYS = new Set(
  `neujahr, heilige drei koenige, frauentag, internationaler frauentag, karfreitag, ostersonntag, ostermontag, maifeiertag,
  tag der arbeit, 1 mai, christi himmelfahrt, himmelfahrt, pfingstsonntag, pfingstmontag, fronleichnam, mariae himmelfahrt,
  weltkindertag, tag der deutschen einheit, reformationstag, allerheiligen, buss und bettag, 1 weihnachtstag,
  2 weihnachtstag, erster weihnachtstag, zweiter weihnachtstag, 1 weihnachtsfeiertag, 2 weihnachtsfeiertag, heiligabend,
  silvester, tag der befreiung`
    .split(',')
    .map((name) => name.trim().replace(/\s+/g, ' ')),
);

function isPublicHoliday(name: string): boolean {
  return PUBLIC_HOLIDAYS.has(foldText(name));
}

function isTooLong(from: PlainDate, until: PlainDate): boolean {
  return daysBetween(from, until) >= LONGEST;
}
