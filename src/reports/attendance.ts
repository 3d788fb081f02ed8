import type BetterSqlite3 from 'better-sqlite3';
import { countVisits, type Visitor, type Visits, visitors } from '../db/attendance-figures.js';
import { sortByName } from '../db/members.js';
import { LAENDER } from '../domain/holidays.js';
import { fullName, type State } from '../domain/member.js';
import type { PartialDate, PlainDate } from '../domain/partial-date.js';
import type { CalendarLanguage } from '../i18n/dates.js';
import type { Translate } from '../i18n/message.js';
import { stateName } from '../i18n/state-names.js';
import type { Templates } from '../templates/index.js';

/** Who came to the meetings of a year, and who never did. */
export interface AttendanceReport extends Visits {
  year: number;
  until: PlainDate;
  /** The title of the series it is limited to; null: all meetings. */
  series: string | null;
  /** How many people came at all. */
  people: number;
  members: number;
  /** How many members came at least once. */
  membersCame: number;
  /** How many members came so often, from never on, without gaps. */
  times: { times: number; members: number }[];
  states: { state: State | null; members: number; came: number; visits: number }[];
  /** Everybody who came, the most often first; people who are blocked are counted and not named. */
  visitors: NamedVisitor[];
  /** Members who never came. */
  never: NamedVisitor[];
  /** People who are counted above and not named, as they are blocked. */
  unnamed: number;
}

export interface NamedVisitor {
  id: number;
  name: string;
  member: boolean;
  municipality: string | null;
  state: State | null;
  came: number;
  last: PartialDate | null;
  /** Whether they came to at least half of the meetings of which it is known who came, and twice at least. */
  regular: boolean;
}

/** Collects who came. */
export function attendanceReport(
  sqlite: BetterSqlite3.Database,
  year: number,
  today: PlainDate,
  series: { slug: string; title: string } | null = null,
): AttendanceReport {
  const until = today.slice(0, 4) <= String(year) ? today : `${year}-12-31`;
  const period = { year, until, today };
  const visits = countVisits(sqlite, period, series?.slug ?? null);
  const people = sortByName(visitors(sqlite, period, series?.slug ?? null));
  const members = people.filter(({ member }) => member);
  const named = people.filter(({ blocked }) => !blocked).map((each) => naming(each, visits.listed));
  return {
    year,
    until,
    series: series?.title ?? null,
    ...visits,
    people: people.filter(({ came }) => came > 0).length,
    members: members.length,
    membersCame: members.filter(({ came }) => came > 0).length,
    times: timesOf(members),
    states: statesOf(members),
    visitors: named.filter(({ came }) => came > 0).toSorted((a, b) => b.came - a.came),
    never: named.filter(({ came, member }) => came === 0 && member),
    unnamed: people.length - named.length,
  };
}

function naming(visitor: Visitor, listed: number): NamedVisitor {
  const { id, member, municipality, state, came, last } = visitor;
  const regular = came >= 2 && 2 * came >= listed;
  return { id, name: fullName(visitor), member, municipality, state, came, last, regular };
}

function timesOf(members: readonly Visitor[]): AttendanceReport['times'] {
  const most = members.reduce((highest, { came }) => Math.max(highest, came), 0);
  const counts = Array.from({ length: most + 1 }, (_, times) => ({ times, members: 0 }));
  for (const { came } of members) {
    const count = counts[came];
    if (count !== undefined) count.members += 1;
  }
  return counts;
}

function statesOf(members: readonly Visitor[]): AttendanceReport['states'] {
  const states = new Map<State | null, { members: number; came: number; visits: number }>();
  for (const { state, came } of members) {
    const counts = states.get(state) ?? { members: 0, came: 0, visits: 0 };
    counts.members += 1;
    counts.came += came > 0 ? 1 : 0;
    counts.visits += came;
    states.set(state, counts);
  }
  return [...states]
    .map(([state, counts]) => ({ state, ...counts }))
    .sort((a, b) => {
      if (a.state === null || b.state === null) return a.state === null ? 1 : -1;
      return b.visits - a.visits || b.members - a.members || LAENDER.indexOf(a.state) - LAENDER.indexOf(b.state);
    });
}

/** What `attendance.*` gets. */
export interface AttendanceView extends Omit<AttendanceReport, 'states' | 'visitors' | 'never' | 'times'> {
  language: CalendarLanguage;
  times: { times: number; members: number }[];
  mostMembers: number;
  /** The same for a chart. */
  labels: string[];
  counts: { name: string; values: number[] }[];
  states: { label: string | null; members: number; came: number; visits: number }[];
  mostVisits: number;
  regulars: VisitorView[];
  /** Who came, but not regularly. */
  others: VisitorView[];
  never: VisitorView[];
}

interface VisitorView {
  name: string;
  member: boolean;
  municipality: string | null;
  state: string | null;
  came: number;
}

export const attendanceFormats = ['md', 'html', 'txt'] as const;

/**
 * Writes the report.
 * @throws TemplateError where the office's own template has a mistake
 */
export function renderAttendance(
  report: AttendanceReport,
  format: (typeof attendanceFormats)[number],
  language: CalendarLanguage,
  templates: Templates,
): string {
  const view = ({ name, member, municipality, state, came }: NamedVisitor): VisitorView => {
    return { name, member, municipality, state: state && stateName(state, language), came };
  };
  const { states, visitors: came, never, ...figures } = report;
  const content: AttendanceView = {
    language,
    ...figures,
    labels: report.times.map(({ times }) => String(times)),
    counts: [{ name: String(report.year), values: report.times.map(({ members }) => members) }],
    mostMembers: Math.max(0, ...report.times.map(({ members }) => members)),
    states: states.map(({ state, ...counts }) => ({ label: state && stateName(state, language), ...counts })),
    mostVisits: Math.max(0, ...states.map(({ visits }) => visits)),
    regulars: came.filter(({ regular }) => regular).map(view),
    others: came.filter(({ regular }) => !regular).map(view),
    never: never.map(view),
  };
  return templates.render('attendance', format, content);
}

/** Everybody who came or could have, as rows with a heading, for a spreadsheet. */
export function attendanceTable(report: AttendanceReport, t: Translate, language: CalendarLanguage): string[][] {
  return [
    [t('Name'), t('Municipality'), t('Land'), t('Member'), t('Came'), t('Of meetings'), t('Last time')],
    ...[...report.visitors, ...report.never].map(({ name, municipality, state, member, came, last }) => [
      name,
      municipality ?? '',
      state === null ? '' : stateName(state, language),
      member ? t('yes') : t('no'),
      String(came),
      String(report.listed),
      last ?? '',
    ]),
  ];
}
