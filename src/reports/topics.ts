import { type Event, type Guest, isOvernight } from '../domain/event.js';
import { announcedGuests } from '../domain/guest-status.js';
import type { CalendarLanguage } from '../i18n/dates.js';
import { type EventView, eventView, type GuestView, guestView, type Templates } from '../templates/index.js';
import { occasionOf } from './occasion.js';

/** What was talked about in a year, with whom. */
export interface TopicsReport {
  year: number;
  /** The title of the series it is limited to; null: all events. */
  series: string | null;
  /** One entry a meeting, oldest first. */
  months: TopicEntry[];
  /**
   * Months of the year (1 to 12) in which we met, and none of the meetings has a topic on record. A month without a
   * meeting, such as one in which the series pauses, lacks nothing; neither does one with an event of others alone.
   */
  gaps: number[];
}

export interface TopicEntry {
  /** 1 to 12; null where only the year is known. */
  month: number | null;
  /** The first day, shorter where less is known. */
  date: string;
  /** The last day; the same where it was over in one day, or in the night. */
  until: string;
  title: string;
  /** Short name of the series it belongs to. */
  series: string | null;
  slug: string;
  /** Null: none recorded. */
  topic: string | null;
  guests: Pick<Guest, 'name' | 'function' | 'organisation' | 'status'>[];
  attendance: number | null;
}

/** Several years, the newest first, and how the page goes on. */
export interface TopicsPage {
  years: TopicsReport[];
  /** The next dates, soonest first. */
  next: Event[];
  /** Where topics can be suggested, an address; null: unknown. */
  suggestTo: string | null;
}

/** What `topics-list.*` and `topics-prose.*` get. */
export interface TopicsReportView {
  language: CalendarLanguage;
  /** The years covered; the same number where it is one. */
  from: number;
  to: number;
  severalYears: boolean;
  series: string | null;
  /** The newest first. */
  years: TopicsYearView[];
  next: EventView[];
  suggestTo: string | null;
}

interface TopicsYearView {
  year: number;
  /** List: oldest first. Prose: newest first. */
  entries: TopicEntryView[];
}

export interface TopicEntryView {
  /** When it was, no more exact than needed: the month, or the day where a month had several meetings. ISO 8601. */
  moment: string;
  /** Where that ended: the last day, or month; the same for most. */
  until: string;
  title: string;
  /** The title, where it was not the usual meeting; null else. */
  occasion: string | null;
  topic: string | null;
  guests: GuestView[];
  guestCount: number;
  /** Whether every guest has a name, so that one can say that they spoke. */
  people: boolean;
}

export const topicStyles = ['list', 'prose'] as const;
export type TopicStyle = (typeof topicStyles)[number];

export const topicFormats = ['md', 'html', 'txt'] as const;
export type TopicFormat = (typeof topicFormats)[number];

/**
 * Collects the topics of a year: of events held, or past on `today` and not cancelled. An event belongs to the year in
 * which it began. Of the guests only who confirmed: nobody else can be said to have been there.
 * @param today `YYYY-MM-DD`
 * @param series the series to which the report is limited, or null
 */
export function topicsReport(
  events: readonly Event[],
  year: number,
  today: string,
  series: { slug: string; title: string } | null = null,
): TopicsReport {
  const meetings = events
    .filter((event) => event.startDate.slice(0, 4) === paddedYear(year) && tookPlace(event, today))
    .filter((event) => series === null || event.series?.slug === series.slug)
    .toSorted(byStart);
  // a date nothing is recorded of belongs to the gaps, not into the list
  const months = meetings.map(entry).filter(({ topic, guests }) => topic !== null || guests.length > 0);
  return { year, series: series?.title ?? null, months, gaps: gapsIn(meetings) };
}

/**
 * Writes the page: a list by month, or running text, newest first.
 * @throws TemplateError where the office's own template has a mistake
 */
export function renderTopics(
  { years, next, suggestTo }: TopicsPage,
  style: TopicStyle,
  format: TopicFormat,
  language: CalendarLanguage,
  templates: Templates,
): string {
  const numbers = years.map(({ year }) => year);
  const view: TopicsReportView = {
    language,
    from: Math.min(...numbers),
    to: Math.max(...numbers),
    severalYears: years.length > 1,
    series: years[0]?.series ?? null,
    years: years.map(({ year, months }) => {
      const entries = months.map((each) => entryView(each, months));
      return { year, entries: style === 'prose' ? entries.toReversed() : entries };
    }),
    next: next.map(eventView),
    suggestTo,
  };
  return templates.render(`topics-${style}`, format, view);
}

function tookPlace(event: Event, today: string): boolean {
  if (event.status === 'cancelled') return false;
  return event.status === 'held' || event.endDate < today.slice(0, event.endDate.length);
}

function entry(event: Event): TopicEntry {
  return {
    month: event.startDate.length < 7 ? null : Number(event.startDate.slice(5, 7)),
    date: event.startDate,
    until: isOvernight(event) ? event.startDate : event.endDate,
    title: event.title,
    series: event.series?.slug ?? null,
    slug: event.slug,
    topic: event.topic === null || event.topic.trim() === '' ? null : event.topic,
    guests: announcedGuests(event.guests, true).map(({ name, function: role, organisation, status }) => ({
      name,
      function: role,
      organisation,
      status,
    })),
    attendance: event.attendance,
  };
}

function gapsIn(meetings: readonly Event[]): number[] {
  const own = meetings.filter(({ kind }) => kind !== 'external').map(entry);
  const recorded = new Set(meetings.map(entry).flatMap(({ month, topic }) => (topic === null ? [] : month)));
  const lacking = own.flatMap(({ month }) => (month === null || recorded.has(month) ? [] : month));
  return [...new Set(lacking)];
}

function entryView(each: TopicEntry, all: readonly TopicEntry[]): TopicEntryView {
  const alone = all.filter(({ month }) => month === each.month).length === 1;
  return {
    moment: alone ? each.date.slice(0, 7) : each.date,
    until: alone && each.date.length === 10 ? each.date.slice(0, 7) : each.until,
    title: each.title,
    occasion: occasionOf(each, all),
    topic: each.topic,
    guests: each.guests.map((guest) => ({ ...guestView(guest), requested: false })),
    guestCount: each.guests.length,
    people: each.guests.every(({ name }) => name !== null),
  };
}

function byStart(a: Event, b: Event): number {
  const [left, right] = [a, b].map(({ startDate, startTime, slug }) => `${startDate} ${startTime ?? ''} ${slug}`);
  return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1;
}

function paddedYear(year: number): string {
  return String(year).padStart(4, '0');
}
