import { type Event, type EventKind, isAllDay, isOvernight, localEnd, localStart } from '../domain/event.js';
import { firstDay, isPlainDate, lastDay } from '../domain/partial-date.js';
import { isoWeekday } from '../domain/weekday.js';
import type { CalendarLanguage } from '../i18n/dates.js';
import type { Translate } from '../i18n/message.js';
import { type EventView, eventView, type Templates } from '../templates/index.js';

/** What lies in a year: own events, those with others, and those of others, in order of time. */
export interface OutlookReport {
  year: number;
  events: OutlookEntry[];
}

export interface OutlookEntry {
  id: number;
  slug: string;
  kind: EventKind;
  status: Event['status'];
  /** Local, ISO 8601; dates alone where it is all-day, shorter where only month or year is known. */
  start: string;
  /** The last day itself where it is all-day. */
  end: string;
  allDay: boolean;
  title: string;
  series: string | null;
  topic: string | null;
  place: string | null;
  online: boolean;
  /** What the network does in it. */
  ourPart: string | null;
  /** Names of organisations. */
  hosts: string[];
  partners: string[];
}

export const outlookFormats = ['md', 'html', 'txt'] as const;

/** The events of an outlook: those that touch the year and are not cancelled; what has no month yet comes last. */
function outlookEvents(events: readonly Event[], year: number): Event[] {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  return events
    .filter(({ status }) => status !== 'cancelled')
    .filter(({ startDate, endDate }) => firstDay(startDate) <= to && lastDay(endDate) >= from)
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** A month as a whole comes before its days, a year after all of them. */
function orderOf({ startDate, startTime, slug }: Event): string {
  return `${startDate.length === 4 ? `${startDate}~` : startDate} ${startTime ?? ''} ${slug}`;
}

/** Collects the outlook of a year. */
export function outlookReport(events: readonly Event[], year: number): OutlookReport {
  return { year, events: outlookEvents(events, year).map(entry) };
}

function entry(event: Event): OutlookEntry {
  return {
    id: event.id,
    slug: event.slug,
    kind: event.kind,
    status: event.status,
    start: localStart(event),
    end: localEnd(event),
    allDay: isAllDay(event),
    title: event.title,
    series: event.series?.slug ?? null,
    topic: event.topic,
    place: event.place,
    online: event.onlineUrl !== null,
    ourPart: event.ourPart,
    hosts: event.hosts,
    partners: event.partners,
  };
}

/** What `outlook.*` gets. */
export interface OutlookView {
  language: CalendarLanguage;
  year: number;
  events: OutlookEventView[];
  /** The twelve months of the year, for a page with all of them. */
  months: MonthView[];
  /** Which kinds of events there are, for the legend. */
  kinds: EventKind[];
}

/** An event as templates get it, and what an outlook needs besides. */
export interface OutlookEventView extends EventView {
  /** Names the event within the page: `e12`. */
  anchor: string;
  kind: EventKind;
  /** Whether only the year is known. */
  undated: boolean;
  /** Whether it ends in another year than it begins. */
  overNewYear: boolean;
  online: boolean;
  /** The organisations that hold it or take part, in their order. */
  with: string[];
  /** Whether a place or a link is settled. */
  placed: boolean;
  /** Whether it is a meeting of our own whose topic is still to come. */
  topicOpen: boolean;
}

/** A month as weeks from Monday to Sunday. */
export interface MonthView {
  /** 1 to 12 */
  month: number;
  weeks: DayView[][];
  /** Titles of what is to be in this month, with no day yet. */
  loose: { anchor: string; title: string }[];
}

export interface DayView {
  /** Null: the day belongs to the next or the last month. */
  day: number | null;
  /** The kind that counts most of the events on that day; null: none. */
  kind: EventKind | null;
  /** The first event of the day. */
  anchor: string | null;
  /** The titles of the day's events. */
  titles: string[];
}

const weight: readonly EventKind[] = ['external', 'joint', 'own'];

/**
 * Writes the outlook.
 * @throws TemplateError where the office's own template has a mistake
 */
export function renderOutlook(
  events: readonly Event[],
  year: number,
  format: (typeof outlookFormats)[number],
  language: CalendarLanguage,
  templates: Templates,
): string {
  const chosen = outlookEvents(events, year);
  const view: OutlookView = {
    language,
    year,
    events: chosen.map(eventEntry),
    months: Array.from({ length: 12 }, (_, index) => monthView(chosen, year, index + 1)),
    kinds: (['own', 'joint', 'external'] as const).filter((kind) => chosen.some((event) => event.kind === kind)),
  };
  return templates.render('outlook', format, view);
}

function eventEntry(event: Event): OutlookEventView {
  const view = eventView(event);
  return {
    ...view,
    severalDays: view.severalDays && !isOvernight(event),
    anchor: anchorOf(event),
    kind: event.kind,
    with: [...event.hosts, ...event.partners],
    undated: event.startDate.length === 4,
    overNewYear: event.startDate.slice(0, 4) !== event.endDate.slice(0, 4),
    online: view.onlineUrl !== null,
    placed: view.place !== null || view.onlineUrl !== null,
    topicOpen: view.topic === null && event.kind === 'own' && event.series !== null,
  };
}

function monthView(events: readonly Event[], year: number, month: number): MonthView {
  const name = `${year}-${String(month).padStart(2, '0')}`;
  const days = Array.from({ length: Number(lastDay(name).slice(8)) }, (_, index) =>
    dayView(events, `${name}-${String(index + 1).padStart(2, '0')}`),
  );
  const before = isoWeekday(`${name}-01`) - 1;
  const cells = [...Array.from({ length: before }, nothing), ...days];
  while (cells.length % 7 > 0) cells.push(nothing());
  return {
    month,
    weeks: Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(7 * week, 7 * week + 7)),
    loose: events
      .filter(({ startDate, endDate }) => startDate.length === 7 && startDate <= name && endDate >= name)
      .map((event) => ({ anchor: anchorOf(event), title: event.title })),
  };
}

function dayView(events: readonly Event[], date: string): DayView {
  const there = events.filter((event) => {
    const last = isOvernight(event) ? event.startDate : event.endDate;
    return isPlainDate(event.startDate) && event.startDate <= date && last >= date;
  });
  const [first] = there;
  return {
    day: Number(date.slice(8)),
    kind: there.map(({ kind }) => kind).sort((a, b) => weight.indexOf(b) - weight.indexOf(a))[0] ?? null,
    anchor: first === undefined ? null : anchorOf(first),
    titles: there.map(({ title }) => title),
  };
}

function nothing(): DayView {
  return { day: null, kind: null, anchor: null, titles: [] };
}

function anchorOf({ id }: Event): string {
  return `e${id}`;
}

/** The outlook as rows with a heading, for a spreadsheet. */
export function outlookTable({ events }: OutlookReport, t: Translate): string[][] {
  const kinds: Readonly<Record<EventKind, string>> = {
    own: t('own event'),
    joint: t('joint event'),
    external: t('external event'),
  };
  const parts = (moment: string) => [moment.split('T')[0] ?? '', moment.split('T')[1] ?? ''];
  return [
    [
      t('First day'),
      t('From (time)'),
      t('Last day'),
      t('Until (time)'),
      t('Event'),
      t('Topic'),
      t('Place'),
      t('Kind'),
      t('Our part'),
    ],
    ...events.map((event) => [
      ...parts(event.start),
      ...parts(event.end),
      event.title,
      event.topic ?? '',
      event.place ?? (event.online ? t('Online') : ''),
      kinds[event.kind],
      event.ourPart ?? '',
    ]),
  ];
}
