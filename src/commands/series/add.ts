import type { Context } from '../../context.js';
import { addSeries, listSeries, type Series } from '../../db/series.js';
import { readSettings } from '../../db/settings.js';
import type { Store } from '../../db/store.js';
import { Cancelled, UsageError } from '../../errors.js';
import { argumentWord } from '../argument-words.js';
import type { Verb } from '../verb.js';
import { askForSeries } from './ask.js';
import { settledAudience } from './audience.js';
import { withSeriesOptions } from './declare.js';
import { slugArgument } from './options.js';
import { printNewSeries, seriesJson } from './present.js';
import { refuseTakenName } from './taken.js';
import { readSeriesOptions, refuseNever, type SeriesOptions } from './values.js';
import { nextDates } from './year-plan.js';

export const verb: Verb = {
  examples: [
    'njb series add',
    'njb series add digital-impuls --title "Digital-Impuls" --every "erster Donnerstag" --time 16:00-17:30 --pause August',
    'njb series add kommunal-talk --title "Kommunal-Talk" --every "alle 2 Wochen montags" --time 18-19 --kind joint --host "EGovC" --host "Table:Media" --audience status:supporter',
    'njb series add staedtenetz --title "Städtenetz" --every "dritter Mittwoch" --time 14-16 --kind external --host "Städtenetz"',
  ],
  build: (command, context) => {
    const { t } = context;
    return withSeriesOptions(
      command.argument('[name]', t('short name of the series: small letters, digits, hyphens')),
      t,
      'an organisation that hosts it; may be repeated',
    ).action(async (name: string | undefined, options: SeriesOptions) => {
      const { terminal, prompt, today } = context;
      const isBare = Object.keys(options).length === 0 && terminal.canAsk;
      if (isBare) await context.agreeToNew();
      const asked = isBare ? await askForSeries(context, name) : { name, ...options };
      const series = await readGiven(asked.name, asked, context);
      const enter = async ({ query }: Store) => {
        await refuseTakenName(query, series.slug);
        const audience = await settledAudience(query, series.audience);
        const { timezone } = await readSettings(query);
        const id = await addSeries(query, { ...series, audience, timezone });
        const saved = (await listSeries(query)).find((each) => each.id === id) ?? { ...series, audience, timezone, id };
        const dates = await nextDates(query, saved, today, 3);
        return { stored: saved, next: dates };
      };
      if (isBare) {
        const rehearsed = await context.rehearse(enter);
        printNewSeries(context, rehearsed.stored, rehearsed.next);
        if (!(await prompt.confirm(t('Save this?'), true))) throw new Cancelled();
      }
      const { stored, next } = await context.change(enter);
      if (context.printedJson(() => ({ ...seriesJson(stored), nextDates: next.map(({ date }) => date) }))) return;
      if (!isBare) printNewSeries(context, stored, next);
      if (context.options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
      else {
        const year = (next[0]?.date ?? today).slice(0, 4);
        terminal.notice(
          t('Saved. “njb series plan {series} {year}” proposes the dates of the year.', {
            series: stored.slug,
            year,
          }),
        );
      }
    });
  },
};

async function readGiven(
  name: string | undefined,
  given: SeriesOptions,
  context: Context,
): Promise<Omit<Series, 'id' | 'timezone'>> {
  if (name === undefined)
    throw new UsageError('Something is missing: <{argument}>.', { argument: argumentWord('name') });
  const slug = slugArgument(name);
  if (!given.title) throw new UsageError('The option {option} is needed.', { option: '--title' });
  if (!given.every) throw new UsageError('The option {option} is needed.', { option: '--every' });
  const values = await readSeriesOptions(given, context);
  const series = {
    slug,
    title: '',
    rrule: '',
    startsOn: null,
    endsOn: null,
    startTime: null,
    endTime: null,
    pauseMonths: [],
    kind: 'own' as const,
    onlineUrl: null,
    place: null,
    hosts: [],
    audience: null,
    ...values,
  };
  if (series.title === '') throw new UsageError('The option {option} is needed.', { option: '--title' });
  refuseNever(series);
  return series;
}
