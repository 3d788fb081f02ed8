import type { Context } from '../../context.js';
import type { Series } from '../../db/series.js';
import { ruleInWords } from '../../domain/recurrence-words.js';
import { type AskedOption, askForOptions, withClear } from '../ask-changes.js';
import { kindChoices } from '../event/ask-edit.js';
import { audienceText, settledAudience } from './audience.js';
import { type EditOptions, readEdits } from './edit-values.js';
import { ruleOption } from './options.js';
import { monthsText, ruleText } from './rule.js';
import { refuseNever } from './values.js';

type Asked =
  | 'title'
  | 'every'
  | 'time'
  | 'from'
  | 'until'
  | 'pause'
  | 'online'
  | 'place'
  | 'kind'
  | 'host'
  | 'audience';

/** Asks what is to change of a series, and to what. */
export async function askForSeriesEdits(context: Context, series: Series): Promise<EditOptions> {
  const { t, lang } = context;
  const { startTime, endTime, pauseMonths } = series;
  const { query } = await context.store();
  const rule = ruleInWords(series.rrule) === null ? null : t(ruleText(series.rrule, lang));
  const all: AskedOption<Asked>[] = [
    { option: 'title', label: t('Title'), present: series.title, needed: true },
    { option: 'every', label: t('Rule'), present: rule, needed: true },
    { option: 'time', label: t('Time'), present: startTime && `${startTime}-${endTime}` },
    { option: 'from', label: t('First day'), present: series.startsOn },
    { option: 'until', label: t('Last day'), present: series.endsOn },
    { option: 'pause', label: t('Pause'), present: pauseMonths.length === 0 ? null : t(monthsText(pauseMonths, lang)) },
    { option: 'online', label: t('Link'), present: series.onlineUrl },
    { option: 'place', label: t('Place'), present: series.place },
    { option: 'kind', label: t('Kind'), choices: kindChoices(context) },
    { option: 'host', label: t('Hosts'), present: series.hosts.join('; ') },
    { option: 'audience', label: t('Audience'), present: series.audience },
  ];
  const given = await askForOptions(context, all, async ({ every, ...typed }) => {
    // which of two rules is meant is asked at the end
    const rrule = every === undefined ? series.rrule : ruleOption(every).rrule;
    const { values } = await readEdits(asTyped(typed), context);
    refuseNever({ ...series, ...values, rrule });
    if (typed.audience) await settledAudience(query, audienceText([typed.audience]));
  });
  return asTyped(given);
}

function asTyped({ host, audience, ...given }: Partial<Record<Asked, string>>): EditOptions {
  return {
    ...withClear(given),
    ...(host !== undefined && { host: host.split(';') }),
    ...(audience !== undefined && { audience: [audience] }),
  };
}
