import type { Context } from '../../context.js';
import { readEvents } from '../../db/events.js';
import { readSettings } from '../../db/settings.js';
import type { Db } from '../../db/store.js';
import type { Event } from '../../domain/event.js';
import { UsageError, UserError } from '../../errors.js';
import { monthName } from '../../i18n/dates.js';
import { renderTopics, type TopicsReport, topicStyles, topicsReport } from '../../reports/topics.js';
import { joinList } from '../../templates/index.js';
import { oneOf, yearOption } from '../choices.js';
import { formatOf } from '../documents.js';
import { pickSeries } from '../series/pick.js';
import type { Verb } from '../verb.js';
import { deliverReport, plainFormats, withDocument } from './document.js';

/** So many dates are announced below the topics. */
const announced = 3;

export const verb: Verb = {
  examples: [
    'njb report topics 2025',
    'njb report topics 2025 --style prose --format md',
    'njb report topics --from 2020 --to 2025 --series digital-impuls --out topics.html',
  ],
  build: (command, context) => {
    const { t } = context;
    return withDocument(
      command
        .argument('[year]', t('the year, for example 2025; or --from and --to'))
        .option('--from <year>', t('the first of several years, on one page'))
        .option('--to <year>', t('the last of several years; this year unless given'))
        .option('--style <style>', t('list: month by month; prose: as running text, newest first'), 'list')
        .option('--series <series>', t('only this series')),
      context,
      plainFormats,
    ).action(async (yearText, options) => {
      const { from, to } = yearsOf(context, yearText ?? (await askYear(context, options)), options);
      const style = oneOf(options.style, topicStyles, '--style');
      const format = formatOf(context, options, plainFormats, 'txt');

      const { query } = await context.store();
      const settings = await readSettings(query);
      const series = options.series === undefined ? null : await pickSeries(query, options.series);
      const years: TopicsReport[] = [];
      for (let year = to; year >= from; year -= 1) {
        years.push(topicsReport(await readEvents(query, { year }), year, context.today, series));
      }
      if (format !== 'json') for (const report of years.toReversed()) sayGaps(context, report);
      const next = isNews(to, context.today) ? await nextDates(query, context.today, series?.slug ?? null) : [];
      const suggestTo = (settings.replyTo ?? settings.from)?.address ?? null;
      const ahead = next.map(({ slug, title, startDate, endDate, topic }) => ({
        ...{ slug, title, date: startDate, until: endDate, topic },
      }));
      const [only] = years;
      await deliverReport(context, format, options, {
        settings,
        value: years.length === 1 ? { ...only, next: ahead } : { from, to, years: years.toReversed(), next: ahead },
        render: (kind, language, templates) =>
          renderTopics({ years, next, suggestTo }, style, kind, language, templates),
      });
    });
  },
};

/** The year, from somebody at the terminal; undefined where it stands there or nobody can be asked. */
async function askYear(
  { t, prompt, terminal, options, today }: Context,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<string | undefined> {
  if (from !== undefined || to !== undefined || !terminal.canAsk || options.json) return undefined;
  return prompt.text(t('Which year?'), { initial: today.slice(0, 4) });
}

/** @throws UsageError, UserError where the years are not told, or told twice */
function yearsOf(
  { today }: Context,
  year: string | undefined,
  range: { from?: string | undefined; to?: string | undefined },
): { from: number; to: number } {
  const isRange = range.from !== undefined || range.to !== undefined;
  if (year !== undefined && isRange) throw new UsageError('Either one year, or --from and --to.');
  if (year !== undefined) return { from: yearOption(year), to: yearOption(year) };
  if (range.from === undefined)
    throw new UsageError('Which year? For example “{example}”.', { example: today.slice(0, 4) });
  const from = yearOption(range.from);
  const to = range.to === undefined ? Number(today.slice(0, 4)) : yearOption(range.to);
  if (to >= from && to - from < 100) return { from, to };
  throw new UserError('{from} to {to} are no years that a page can hold; at most 100, the first one first.', {
    from: String(from),
    to: String(to),
  });
}

/** Below the topics of years long past, the next dates would be out of place. */
function isNews(year: number, today: string): boolean {
  return year >= Number(today.slice(0, 4)) - 1;
}

/** What lies ahead and is ours, a day known. */
async function nextDates(query: Db, today: string, series: string | null): Promise<Event[]> {
  const events = await readEvents(query, { from: today, ...(series !== null && { series }) });
  return events
    .filter(({ status, kind }) => (status === 'planned' || status === 'confirmed') && kind !== 'external')
    .filter(({ startDate }) => startDate >= today && startDate.length === 10)
    .slice(0, announced);
}

function sayGaps({ t, terminal, lang }: Context, { gaps, year }: TopicsReport): void {
  if (gaps.length === 0) return;
  const months = joinList(
    gaps.map((month) => monthName(month, lang)),
    lang,
  );
  terminal.notice(t('No topic is recorded for {months} {year}.', { months, year: String(year) }));
}
