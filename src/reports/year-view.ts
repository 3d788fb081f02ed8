import type { Change, PastEvent } from '../db/year-figures.js';
import { isOvernight } from '../domain/event.js';
import { fullName, type State } from '../domain/member.js';
import { type CalendarLanguage, monthName } from '../i18n/dates.js';
import { stateName } from '../i18n/state-names.js';
import { type GuestView, guestView, type Templates } from '../templates/index.js';
import { fieldsView, organisationsView } from './guest-counts.js';
import { occasionOf } from './occasion.js';
import { type FigureName, figureNames, type YearReport } from './year.js';

/** What `year.*` gets. */
export interface YearView {
  language: CalendarLanguage;
  network: string;
  year: number;
  /** ISO 8601 */
  until: string;
  running: boolean;
  /** Whether it has not begun yet; then there is nothing to tell or to compare. */
  ahead: boolean;
  beforeYear: number;
  /** Whether there is anything to compare with. */
  compared: boolean;
  /** Whether members are, too: not where of too many it is not known when they joined. */
  membersCompared: boolean;
  /** Of how many members that is not known; they are counted from the start. */
  undatedEntries: number;
  /** Of how many former members it is not known when they left; they are not counted. */
  undatedExits: number;
  /** Whether more may have joined or left than is known. */
  asFarAsKnown: boolean;
  figures: { name: FigureName; value: number | null; before: number | null }[];
  /** The same by name, for sentences. */
  totals: Record<FigureName, number | null>;
  /** Whether anybody was counted at any meeting. */
  counted: boolean;
  /** At how many meetings nobody was counted. */
  uncounted: number;
  months: { month: number; came: number | null; cameBefore: number | null; members: number | null }[];
  monthLabels: string[];
  /** Attendance by month, this year's and the year's before, for a chart. */
  attendance: { name: string; values: (number | null)[] }[];
  mostCame: number;
  /** Members at the end of the months, for a chart. */
  members: (number | null)[];
  memberMonths: number;
  meetings: MeetingView[];
  external: { date: string; until: string; title: string; place: string | null; ourPart: string | null }[];
  organisations: { label: string; value: number }[];
  mostOfOrganisation: number;
  /** So many of them as a chart has room for. */
  topOrganisations: { label: string; value: number }[];
  /** Guests by field; `label` null: not said. */
  fields: { label: string | null; value: number }[];
  fieldBars: { label: string; value: number }[];
  mostOfField: number;
  guestKinds: YearReport['guestKinds'];
  /** `before` null: not known. */
  states: { label: string | null; value: number; before: number | null }[];
  tiles: { state: State; value: number }[];
  mostOfState: number;
  /** Whether people are named who joined or left. */
  records: boolean;
  joined: ChangeView[];
  left: ChangeView[];
}

interface MeetingView {
  date: string;
  /** The last day; the same where it was over in one day, or in the night. */
  until: string;
  title: string;
  topic: string | null;
  /** The title, where it was not the usual meeting; null else. */
  occasion: string | null;
  came: number | null;
  guests: GuestView[];
  guestCount: number;
}

interface ChangeView {
  name: string;
  on: string;
  office: string | null;
  municipality: string | null;
  state: string | null;
}

export const yearFormats = ['md', 'html', 'txt'] as const;

/**
 * Writes the year.
 * @param network the network's name
 * @throws TemplateError where the office's own template has a mistake
 */
export function renderYear(
  report: YearReport,
  network: string,
  format: (typeof yearFormats)[number],
  language: CalendarLanguage,
  templates: Templates,
): string {
  return templates.render('year', format, yearView(report, network, language));
}

function yearView(report: YearReport, network: string, language: CalendarLanguage): YearView {
  const { year, months, figures, undated } = report;
  const ahead = report.until < String(year);
  const compared = !ahead && figureNames.some((name) => (figures[name].before ?? 0) > 0);
  const attendance = [
    { name: String(year), values: months.map(({ came }) => came) },
    { name: String(year - 1), values: months.map(({ cameBefore }) => cameBefore) },
  ];
  const known = attendance.flatMap(({ values }) => values.flatMap((value) => value ?? []));
  return {
    language,
    network,
    year,
    until: report.until,
    running: report.running,
    ahead,
    beforeYear: year - 1,
    compared,
    membersCompared: compared && figures.members.before !== null,
    undatedEntries: ahead ? 0 : undated.entries,
    undatedExits: ahead ? 0 : undated.exits,
    asFarAsKnown: undated.exits > 0 || (undated.entries > 0 && figures.joined.value !== null),
    figures: figureNames.map((name) => ({ name, ...figures[name] })),
    totals: Object.fromEntries(figureNames.map((name) => [name, figures[name].value])) as YearView['totals'],
    counted: known.length > 0,
    uncounted: report.meetings.filter(({ came }) => came === null).length,
    months,
    monthLabels: months.map(({ month }) => monthName(month, language).slice(0, 3)),
    attendance: attendance[1]?.values.some((value) => value !== null) ? attendance : attendance.slice(0, 1),
    mostCame: Math.max(0, ...known),
    members: months.map(({ members }) => members),
    memberMonths: months.filter(({ members }) => members !== null).length,
    meetings: report.meetings.map((meeting) => meetingView(meeting, report)),
    external: report.external.map((event) => {
      const { date, title, place, ourPart } = event;
      return { date, until: lastDayOf(event), title, place, ourPart };
    }),
    ...organisationsView(report.organisations),
    ...fieldsView(report.fields),
    guestKinds: report.guestKinds,
    states: report.states.map(({ state, members, before }) => ({
      label: state && stateName(state, language),
      value: members,
      before,
    })),
    tiles: report.states.flatMap(({ state, members }) => (state === null ? [] : [{ state, value: members }])),
    mostOfState: Math.max(0, ...report.states.map(({ members }) => members)),
    records: report.records !== null,
    joined: (report.records?.joined ?? []).map((change) => changeView(change, language)),
    left: (report.records?.left ?? []).map((change) => changeView(change, language)),
  };
}

function meetingView(meeting: PastEvent, { guests, meetings }: YearReport): MeetingView {
  const { id, date, title, topic, came } = meeting;
  const own = guests.filter(({ eventId }) => eventId === id);
  return {
    date,
    until: lastDayOf(meeting),
    title,
    topic,
    occasion: occasionOf(meeting, meetings),
    came,
    guests: own.map((guest) => guestView({ ...guest, status: 'confirmed' })),
    guestCount: own.length,
  };
}

function lastDayOf(event: PastEvent): string {
  return isOvernight({ ...event, startDate: event.date }) ? event.date : event.endDate;
}

function changeView(change: Change, language: CalendarLanguage): ChangeView {
  const { on, office, municipality, state } = change;
  return { name: fullName(change), on, office, municipality, state: state && stateName(state, language) };
}
