import type BetterSqlite3 from 'better-sqlite3';
import {
  type Change,
  formerWithoutExit,
  membersByState,
  membershipChanges,
  membersOn,
  membersWithoutEntry,
  type PastEvent,
  type PastGuest,
  type Period,
  pastEvents,
  pastGuests,
} from '../db/year-figures.js';
import { LAENDER } from '../domain/holidays.js';
import type { State } from '../domain/member.js';
import { lastDay, type PlainDate } from '../domain/partial-date.js';
import { byGuest, guestsByField, guestsByOrganisation } from './guest-counts.js';

/** What is counted in a year, in the order in which it is told. */
export const figureNames = [
  'meetings',
  'topics',
  'guests',
  'appearances',
  'organisations',
  'attendance',
  'average',
  'external',
  'members',
  'joined',
  'left',
] as const;
export type FigureName = (typeof figureNames)[number];

/** Those that say nothing of the year before where it is not known when members joined. */
const restOnEntries: readonly FigureName[] = ['members', 'joined'];

/** A number, and the same for the year before; null: not known. */
export interface Figure {
  value: number | null;
  before: number | null;
}

/**
 * A year in review. Meetings are events of our own or with others that took place; those of others are told apart. The
 * year before is counted over the same part of the year, so that a year that is still running compares fairly.
 */
export interface YearReport {
  year: number;
  /** The last day counted: 31 December, or the present day. */
  until: PlainDate;
  /** Whether the year is not over yet; its last day counts as its end. */
  running: boolean;
  before: { year: number; until: PlainDate };
  figures: Record<FigureName, Figure>;
  /** January to December. */
  months: MonthFigures[];
  meetings: PastEvent[];
  /** Events of others in which we took part. */
  external: PastEvent[];
  /** Guests of the meetings, once a meeting. */
  guests: PastGuest[];
  /** Where guests came from, the most first. */
  organisations: { organisation: string; guests: number }[];
  /** The fields they come from, the most first; null: not said. Empty where no field is known. */
  fields: { field: string | null; guests: number }[];
  /** Guests who are members, who came for an organisation, and who came for themselves. */
  guestKinds: { members: number; organisations: number; persons: number };
  /** `before` null: not known. */
  states: { state: State | null; members: number; before: number | null }[];
  /** Of how many members nobody knows when they joined, and of how many former ones when they left. */
  undated: { entries: number; exits: number };
  /** Who joined and who left; only where asked for, as it names people. */
  records: { joined: Change[]; left: Change[] } | null;
}

export interface MonthFigures {
  /** 1 to 12 */
  month: number;
  meetings: number;
  /** How many came to the month's meetings; null: no meeting, or nobody counted. */
  came: number | null;
  cameBefore: number | null;
  /** Members at the end of the month; null: it is not over, or of too many it is not known when they joined. */
  members: number | null;
}

/**
 * Collects the year. Nothing is read person by person: what it takes grows with the events and changes of two years.
 * @param records whether to name who joined and left
 */
export function yearReport(
  sqlite: BetterSqlite3.Database,
  year: number,
  today: PlainDate,
  records: boolean,
): YearReport {
  const lastOfYear = `${year}-12-31`;
  const running = today < lastOfYear;
  const until = running ? today : lastOfYear;
  const now = countPeriod(sqlite, { year, until, today });
  const past = countPeriod(sqlite, { year: year - 1, until: `${year - 1}${until.slice(4)}`, today });
  return {
    year,
    until,
    running,
    before: { year: past.period.year, until: past.period.until },
    figures: Object.fromEntries(
      figureNames.map((name): [FigureName, Figure] => {
        const rests = past.isDated || !restOnEntries.includes(name);
        return [name, { value: now.figures[name], before: rests ? past.figures[name] : null }];
      }),
    ) as Record<FigureName, Figure>,
    months: monthsOf(
      now.isDated ? (days) => membersOn(sqlite, days) : () => [],
      year,
      until,
      now.meetings,
      past.meetings,
    ),
    meetings: now.meetings,
    external: now.external,
    guests: now.guests,
    organisations: guestsByOrganisation(now.guests),
    fields: guestsByField(now.guests),
    guestKinds: kindsOf(now.guests),
    states: compareStates(now.states, past.isDated ? past.states : null),
    undated: { entries: now.undated, exits: formerWithoutExit(sqlite, until) },
    records: records ? now.changes : null,
  };
}

/**
 * Up to so many of a hundred members may have no date of entry for the growth of the network to be told. Whoever has none
 * counts from the start: where most have none, every year would seem to end as it began.
 */
const MOST_UNDATED = 10;

function countPeriod(sqlite: BetterSqlite3.Database, period: Period) {
  const events = pastEvents(sqlite, period);
  const meetings = events.filter(({ kind }) => kind !== 'external');
  const external = events.filter(({ kind }) => kind === 'external');
  const isMeeting = new Set(meetings.map(({ id }) => id));
  const guests = pastGuests(sqlite, period).filter(({ eventId }) => isMeeting.has(eventId));
  const changes = membershipChanges(sqlite, period);
  const counted = meetings.flatMap(({ came }) => came ?? []);
  const attendance = counted.length === 0 ? null : sum(counted);
  const members = membersOn(sqlite, [period.until])[0] ?? 0;
  const undated = membersWithoutEntry(sqlite, period.until).length;
  const isDated = 100 * undated <= MOST_UNDATED * members;
  const joined = changes.joined.length;
  const figures: Record<FigureName, number | null> = {
    meetings: meetings.length,
    topics: meetings.filter(({ topic }) => topic !== null).length,
    guests: byGuest(guests).length,
    appearances: guests.length,
    organisations: guestsByOrganisation(guests).length,
    attendance,
    average: attendance === null ? null : Math.round((10 * attendance) / counted.length) / 10,
    external: external.length,
    members,
    joined: joined === 0 && !isDated ? null : joined,
    left: changes.left.length,
  };
  const states = membersByState(sqlite, period.until);
  return { period, meetings, external, guests, changes, figures, states, undated, isDated };
}

/** Of whoever came more than once, what was true at one meeting counts. */
function kindsOf(guests: readonly PastGuest[]): YearReport['guestKinds'] {
  const people = byGuest(guests).map((own) => ({
    member: own.some(({ member }) => member),
    represents: own.some(({ organisation }) => organisation !== null),
  }));
  return {
    members: people.filter(({ member }) => member).length,
    organisations: people.filter(({ member, represents }) => !member && represents).length,
    persons: people.filter(({ member, represents }) => !member && !represents).length,
  };
}

function monthsOf(
  membersAt: (days: readonly PlainDate[]) => number[],
  year: number,
  until: PlainDate,
  meetings: readonly PastEvent[],
  before: readonly PastEvent[],
): MonthFigures[] {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const over = months.map(lastDay).filter((day) => day <= until);
  const members = membersAt(over);
  const inMonth = (events: readonly PastEvent[], month: number) =>
    events.filter(({ date }) => date.length > 4 && Number(date.slice(5, 7)) === month);
  const came = (events: readonly PastEvent[]) => {
    const counted = events.flatMap((event) => event.came ?? []);
    return counted.length === 0 ? null : sum(counted);
  };
  return months.map((_, index) => {
    const own = inMonth(meetings, index + 1);
    return {
      month: index + 1,
      meetings: own.length,
      came: came(own),
      cameBefore: came(inMonth(before, index + 1)),
      members: members[index] ?? null,
    };
  });
}

/** Every Land that has members now, and then those that had some the year before; `before` null: not known. */
function compareStates(
  now: readonly { state: State | null; members: number }[],
  before: readonly { state: State | null; members: number }[] | null,
): YearReport['states'] {
  if (before === null) return now.toSorted(mostFirst).map((each) => ({ ...each, before: null }));
  const gone = before.filter(({ state }) => !now.some((each) => each.state === state));
  return [...now, ...gone.map(({ state }) => ({ state, members: 0 }))].sort(mostFirst).map(({ state, members }) => ({
    state,
    members,
    before: before.find((each) => each.state === state)?.members ?? 0,
  }));
}

/** What is not known last, the most members before, equal ones by the German name of the Land. */
function mostFirst(a: { state: State | null; members: number }, b: { state: State | null; members: number }): number {
  if (a.state === null || b.state === null) return a.state === null ? 1 : -1;
  return b.members - a.members || LAENDER.indexOf(a.state) - LAENDER.indexOf(b.state);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
