import type { Context } from '../../context.js';
import { addSeries, findSeries, listSeries, type Series } from '../../db/series.js';
import { readSettings } from '../../db/settings.js';
import type { Store } from '../../db/store.js';
import { parseRrule } from '../../domain/recurrence.js';
import { ruleInWords } from '../../domain/recurrence-words.js';
import { Cancelled, UsageError, UserError } from '../../errors.js';
import { oneOf } from '../choices.js';
import { dayOption, linkOption } from '../event/options.js';
import { collect, type Verb } from '../verb.js';
import { askForSeries, askWhichRule } from './ask.js';
import { pauseOption, ruleOption, slugArgument, timeOption } from './options.js';
import { printSeries, seriesJson } from './present.js';
import { ruleText } from './rule.js';
import { nextDates } from './year-plan.js';

/** The options of `series add`, as typed. */
export interface Given {
  title?: string | undefined;
  every?: string | undefined;
  time?: string | undefined;
  from?: string | undefined;
  pause?: string | undefined;
  online?: string | undefined;
  place?: string | undefined;
  kind?: string | undefined;
  host?: string[] | undefined;
}

export const verb: Verb = {
  examples: [
    'njb series add',
    'njb series add digital-impuls --title "Digital-Impuls" --every "first thursday" --time 16:00-17:30 --pause August',
    'njb series add kommunal-talk --title "Kommunal-Talk" --every "alle 2 Wochen montags" --time 18-19 --host "EGovC" --host "Table:Media"',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('[name]', t('short name of the series: small letters, digits, hyphens'))
      .option('--title <text>', t('title of the series and of its events'))
      .option('--every <rule>', t('when it meets: “first thursday”, “every 2 weeks monday”'))
      .option('--time <from-to>', t('from and to, as in 16:00-17:30; without it all day'))
      .option('--from <date>', t('the first day; for a fortnightly series it settles which week counts'))
      .option('--pause <months>', t('months without a meeting, as in “July, August” or 7-8'))
      .option('--online <url>', t('link to the video conference'))
      .option('--place <text>', t('where people meet'))
      .option('--kind <kind>', t('own, joint (with others) or external (someone else’s)'))
      .option('--host <organisation>', t('an organisation that hosts it; may be repeated'), collect)
      .action(async (name: string | undefined, options: Given) => {
        const { terminal, prompt, today } = context;
        const isBare = Object.keys(options).length === 0 && terminal.canAsk;
        const asked = isBare ? await askForSeries(context, name) : { name, ...options };
        const series = await readGiven(asked.name, asked, context);
        const enter = async ({ query }: Store) => {
          if ((await findSeries(query, series.slug))?.slug === series.slug) {
            throw new UserError('There is already a series “{series}”.', { series: series.slug }).hint(
              '“njb series list” shows all series.',
            );
          }
          const { timezone } = await readSettings(query);
          const id = await addSeries(query, { ...series, timezone });
          const saved = (await listSeries(query)).find((each) => each.id === id) ?? { ...series, timezone, id };
          const dates = await nextDates(query, saved, today, 3);
          return { stored: saved, next: dates };
        };
        if (isBare) {
          const rehearsed = await context.rehearse(enter);
          printSeries(context, rehearsed.stored, rehearsed.next);
          if (!(await prompt.confirm(t('Save this?'), true))) throw new Cancelled();
        }
        const { stored, next } = await context.change(enter);
        if (context.printedJson(() => ({ ...seriesJson(stored), nextDates: next }))) return;
        if (!isBare) printSeries(context, stored, next);
        if (context.options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
        else {
          const year = (next[0] ?? today).slice(0, 4);
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
  given: Given,
  context: Context,
): Promise<Omit<Series, 'id' | 'timezone'>> {
  if (name === undefined) throw new UsageError('Something is missing: <{argument}>.', { argument: 'name' });
  const slug = slugArgument(name);
  if (!given.title) throw new UsageError('The option {option} is needed.', { option: '--title' });
  if (!given.every) throw new UsageError('The option {option} is needed.', { option: '--every' });
  const times = timeOption(given.time);
  const pauseMonths = pauseOption(given.pause);
  const startsOn = given.from ? dayOption(given.from, '--from') : null;
  const kind = oneOf(given.kind || 'own', ['own', 'joint', 'external'], '--kind');
  const onlineUrl = linkOption(given.online);
  const rrule = await chooseRule(given.every, context);
  const months = parseRrule(rrule)?.months ?? Array.from({ length: 12 }, (_, index) => index + 1);
  if (months.every((month) => pauseMonths.includes(month))) {
    throw new UserError('The series would never meet: it pauses in every month of its rule.');
  }
  const hosts = [...new Set((given.host ?? []).map((host) => host.trim()).filter((host) => host !== ''))];
  return {
    slug,
    title: given.title,
    rrule,
    startsOn,
    ...times,
    pauseMonths,
    kind,
    onlineUrl,
    place: given.place || null,
    hosts,
  };
}

/** Where the words can mean two rules, the person at the terminal decides; elsewhere the likelier one is taken and both are told. */
async function chooseRule(words: string, context: Context): Promise<string> {
  const { t, lang, terminal, options } = context;
  const { rrule, alternative } = ruleOption(words);
  if (alternative === null) return rrule;
  if (terminal.canAsk && !options.yes && !options.json) return askWhichRule(context, words, [rrule, alternative]);
  terminal.notice(
    t('“{words}” is taken for: {rule}. It can also mean: {other} (--every “{rewritten}”).', {
      words,
      rule: ruleText(rrule, lang),
      other: ruleText(alternative, lang),
      rewritten: ruleInWords(alternative) ?? alternative,
    }),
  );
  return rrule;
}
