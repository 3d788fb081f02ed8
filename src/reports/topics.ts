import type { Event, Guest } from '../domain/event.js';
import { announcedGuests } from '../domain/guest-status.js';
import type { CalendarLanguage } from '../i18n/dates.js';
import { type GuestView, guestView, type Templates } from '../templates/index.js';

/** What was talked about in a year, with whom. */
export interface TopicsReport {
  year: number;
  /** The title of the series it is limited to; null: all events. */
  series: string | null;
  /** One entry a meeting, oldest first. */
  months: TopicEntry[];
  /** Past months of the year (1 to 12) for which no topic is recorded. */
  gaps: number[];
}

export interface TopicEntry {
  /** 1 to 12; null where only the year is known. */
  month: number | null;
  /** The first day, shorter where less is known. */
  date: string;
  title: string;
  slug: string;
  /** Null: none recorded. */
  topic: string | null;
  guests: Pick<Guest, 'name' | 'function' | 'organisation' | 'status'>[];
  attendance: number | null;
}

/** What `topics-list.*` and `topics-prose.*` get. */
export interface TopicsReportView {
  language: CalendarLanguage;
  year: number;
  series: string | null;
  /** List: oldest first. Prose: newest first. */
  entries: TopicEntryView[];
}

export interface TopicEntryView {
  /** When it was, no more exact than needed: the month, or the day where a month had several meetings. ISO 8601. */
  moment: string;
  title: string;
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
  const months = events
    .filter((event) => event.startDate.slice(0, 4) === paddedYear(year) && tookPlace(event, today))
    .filter((event) => series === null || event.series?.slug === series.slug)
    .toSorted(byStart)
    .map(entry)
    // a date nothing is recorded of belongs to the gaps, not into the list
    .filter(({ topic, guests }) => topic !== null || guests.length > 0);
  return { year, series: series?.title ?? null, months, gaps: gapsIn(months, year, today) };
}

/**
 * Writes the report: a list by month, or running text, newest first.
 * @throws TemplateError where the office's own template has a mistake
 */
export function renderTopics(
  report: TopicsReport,
  style: TopicStyle,
  format: TopicFormat,
  language: CalendarLanguage,
  templates: Templates,
): string {
  const entries = report.months.map((each) => entryView(each, report.months));
  const view: TopicsReportView = {
    language,
    year: report.year,
    series: report.series,
    entries: style === 'prose' ? entries.toReversed() : entries,
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
    title: event.title,
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

function gapsIn(months: readonly TopicEntry[], year: number, today: string): number[] {
  const recorded = new Set(months.filter(({ topic }) => topic !== null).map(({ month }) => month));
  return Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => {
    const past = `${paddedYear(year)}-${String(month).padStart(2, '0')}` < today.slice(0, 7);
    return past && !recorded.has(month);
  });
}

function entryView(each: TopicEntry, all: readonly TopicEntry[]): TopicEntryView {
  const alone = all.filter(({ month }) => month === each.month).length === 1;
  return {
    moment: alone ? each.date.slice(0, 7) : each.date,
    title: each.title,
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
