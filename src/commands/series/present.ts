import type { Context } from '../../context.js';
import type { Series } from '../../db/series.js';
import { ruleInWords } from '../../domain/recurrence-words.js';
import { isoWeekday } from '../../domain/weekday.js';
import { calendarWords } from '../../i18n/calendar-words.js';
import { longDate, shortDate } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';
import { eventStatusWord } from '../event/present.js';
import { printFacts } from '../facts.js';
import { monthsText, ruleText } from './rule.js';
import type { NextDate } from './year-plan.js';

/** A series as `--json` prints one. `rule` is English, in the form that `--every` takes. */
export function seriesJson(series: Series): Record<string, unknown> {
  return {
    id: series.id,
    slug: series.slug,
    title: series.title,
    rrule: series.rrule,
    rule: ruleInWords(series.rrule) ?? series.rrule,
    startTime: series.startTime,
    endTime: series.endTime,
    timezone: series.timezone,
    startsOn: series.startsOn,
    endsOn: series.endsOn,
    pauseMonths: series.pauseMonths,
    kind: series.kind,
    onlineUrl: series.onlineUrl,
    place: series.place,
    hosts: series.hosts,
    audience: series.audience,
  };
}

/** "16:00–17:30", or that it takes the whole day. */
export function seriesTime({ startTime, endTime }: Series, { t }: Pick<Context, 't'>): string {
  return startTime === null ? t('all day') : `${startTime}–${endTime}`;
}

/** A fact about a series: its name in JSON, and both on the screen. */
export interface SeriesFact {
  readonly field: string;
  readonly label: string;
  readonly text: string | null;
}

/** What a series is, in words. */
export function seriesFacts(context: Context, series: Series): SeriesFact[] {
  const { t, lang } = context;
  const day = (date: string | null) => date && longDate(date, lang);
  const pause = series.pauseMonths.length === 0 ? null : t(monthsText(series.pauseMonths, lang));
  const audience = series.audience ?? (series.kind === 'external' ? null : t('the active members'));
  return [
    { field: 'rrule', label: t('Rule'), text: t(ruleText(series.rrule, lang)) },
    { field: 'time', label: t('Time'), text: seriesTime(series, context) },
    { field: 'startsOn', label: t('First day'), text: day(series.startsOn) },
    { field: 'endsOn', label: t('Last day'), text: day(series.endsOn) },
    { field: 'pauseMonths', label: t('Pause'), text: pause },
    { field: 'kind', label: t('Kind'), text: series.kind === 'own' ? null : t(seriesKindWord(series.kind)) },
    { field: 'hosts', label: t('Hosts'), text: series.hosts.join(', ') || null },
    { field: 'audience', label: t('Audience'), text: audience },
    { field: 'onlineUrl', label: t('Link'), text: series.onlineUrl },
    { field: 'place', label: t('Place'), text: series.place },
  ];
}

/** Whose events a series has, in a word or two. */
function seriesKindWord(kind: Series['kind']): Message {
  const words = { own: message('own'), joint: message('together with others'), external: message('of others') };
  return words[kind];
}

/** Prints a new series on the screen, with its next dates; the usual audience goes without saying. */
export function printNewSeries(context: Context, series: Series, next: readonly NextDate[]): void {
  const facts = seriesFacts(context, series).filter(({ field }) => field !== 'audience' || series.audience !== null);
  const dates = next.map(({ date }) => longDate(date, context.lang));
  print(context, series, [...facts.map(({ label, text }) => [label, text] as const), ...nextFacts(context, dates)]);
}

/** Prints a series on the screen, with its next dates, the events that stand there, and `more` facts. */
export function printSeries(
  context: Context,
  series: Series,
  next: readonly NextDate[],
  more: readonly (readonly [string, string])[],
): void {
  const longest = Math.max(0, ...next.map(({ date }) => dayText(context, date).length));
  const dates = next.map(({ date, standing }) => {
    const day = dayText(context, date);
    if (standing === null) return day;
    const event = { event: standing.slug, status: eventStatusWord(standing.status) };
    return `${day.padEnd(longest)}  ${context.t('{event} ({status})', event)}`;
  });
  const facts = seriesFacts(context, series).map(({ label, text }) => [label, text] as const);
  print(context, series, [...facts, ...nextFacts(context, dates), ...more]);
}

function print({ t, terminal }: Context, series: Series, facts: Parameters<typeof printFacts>[1]): void {
  terminal.out(terminal.paint.bold(t('{title} ({slug})', { title: series.title, slug: series.slug })));
  printFacts(terminal, facts);
}

function nextFacts({ t }: Context, dates: readonly string[]): [string, string][] {
  return dates.map((date, index) => [index === 0 ? t('Next dates') : '', date]);
}

/** "Do 2.10.2025", "Thu 2 Oct 2025"; less where less is known. */
export function dayText({ lang }: Context, date: string): string {
  if (date.length < 10) return shortDate(date, lang);
  return `${calendarWords[lang].shortWeekdays[isoWeekday(date) - 1] ?? ''} ${shortDate(date, lang)}`;
}
