import type { Context } from '../../context.js';
import { readEvents } from '../../db/events.js';
import { readLeftOut, type Series } from '../../db/series.js';
import type { Db } from '../../db/store.js';
import { occurrences } from '../../domain/recurrence.js';
import { longDate } from '../../i18n/dates.js';
import { eventStatusWord } from '../event/present.js';
import type { Verb } from '../verb.js';
import { pickSeries } from './pick.js';
import { printSeries, seriesJson } from './present.js';
import { nextDates } from './year-plan.js';

const statuses = ['planned', 'confirmed', 'held', 'cancelled'] as const;

export const verb: Verb = {
  examples: ['njb series show digital-impuls', 'njb series show digital-impuls --json'],
  build: (command, context) => {
    const { t, lang, today } = context;
    return command.argument('<name>', t('short name or title of the series')).action(async (name: string) => {
      const { query } = await context.store();
      const series = await pickSeries(query, name);
      const next = await nextDates(query, series, today, 5);
      const leftOut = (await readLeftOut(query, series.id)).filter((date) => date >= today && isByRule(date, series));
      const counts = await countEvents(query, series);
      const isJson = context.printedJson(() => ({
        ...seriesJson(series),
        events: counts,
        nextDates: next.map(({ date, standing }) => ({
          date,
          event: standing?.slug ?? null,
          status: standing?.status ?? null,
        })),
        leftOut,
      }));
      if (isJson) return;
      printSeries(context, series, next, [
        ...leftOut.map((date, index): [string, string] => [index === 0 ? t('Left out') : '', longDate(date, lang)]),
        [t('Events'), countText(context, counts)],
      ]);
      noticeMore(context, series, leftOut);
    });
  },
};

/** A date left out by an earlier rule means nothing to the present one. */
function isByRule(date: string, { rrule, startsOn }: Series): boolean {
  return occurrences(rrule, Number(date.slice(0, 4)), startsOn ?? undefined).includes(date);
}

type Counts = Record<(typeof statuses)[number], number>;

async function countEvents(db: Db, series: Series): Promise<Counts> {
  const events = await readEvents(db, { series: series.slug });
  const of = (status: keyof Counts) => events.filter((event) => event.status === status).length;
  return { planned: of('planned'), confirmed: of('confirmed'), held: of('held'), cancelled: of('cancelled') };
}

function countText({ t }: Context, counts: Counts): string {
  const known = statuses.filter((status) => counts[status] > 0);
  return known.map((status) => `${counts[status]} ${t(eventStatusWord(status))}`).join(' · ') || t('none yet');
}

function noticeMore({ t, terminal, today }: Context, series: Series, leftOut: readonly string[]): void {
  const [date] = leftOut;
  if (date !== undefined) {
    terminal.notice(
      t('“njb series plan {series} {year} --bring-back {date}” brings a date back.', {
        series: series.slug,
        year: date.slice(0, 4),
        date,
      }),
    );
  }
  if (series.endsOn !== null && series.endsOn < today) terminal.notice(t('The series has ended.'));
}
