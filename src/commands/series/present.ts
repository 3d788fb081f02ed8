import type { Context } from '../../context.js';
import type { Series } from '../../db/series.js';
import { ruleInWords } from '../../domain/recurrence-words.js';
import { longDate } from '../../i18n/dates.js';
import { printFacts } from '../facts.js';
import { monthsText, ruleText } from './rule.js';

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
    pauseMonths: series.pauseMonths,
    kind: series.kind,
    onlineUrl: series.onlineUrl,
    place: series.place,
    hosts: series.hosts,
  };
}

/** "16:00–17:30", or that it takes the whole day. */
export function seriesTime({ startTime, endTime }: Series, { t }: Pick<Context, 't'>): string {
  return startTime === null ? t('all day') : `${startTime}–${endTime}`;
}

/** Prints a series on the screen, with its next dates. */
export function printSeries(context: Context, series: Series, next: readonly string[]): void {
  const { t, lang, terminal } = context;
  terminal.out(terminal.paint.bold(t('{title} ({slug})', { title: series.title, slug: series.slug })));
  printFacts(terminal, [
    [t('Rule'), t(ruleText(series.rrule, lang))],
    [t('Time'), seriesTime(series, context)],
    [t('Pause'), series.pauseMonths.length === 0 ? null : t(monthsText(series.pauseMonths, lang))],
    [t('Hosts'), series.hosts.join(', ')],
    [t('Link'), series.onlineUrl],
    [t('Place'), series.place],
    ...next.map((date, index): [string, string] => [index === 0 ? t('Next dates') : '', longDate(date, lang)]),
  ]);
}
