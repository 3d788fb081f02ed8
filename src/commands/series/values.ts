import type { Context } from '../../context.js';
import type { Series } from '../../db/series.js';
import { oneLine } from '../../domain/clean-text.js';
import { parseRrule } from '../../domain/recurrence.js';
import { ruleInWords } from '../../domain/recurrence-words.js';
import { UserError } from '../../errors.js';
import { oneOf } from '../choices.js';
import { dayOption, linkOption } from '../event/options.js';
import { askWhichRule } from './ask.js';
import { audienceText } from './audience.js';
import { pauseOption, ruleOption, timeOption } from './options.js';
import { ruleText } from './rule.js';

/** The options that describe a series, as typed. */
export interface SeriesOptions {
  title?: string | undefined;
  every?: string | undefined;
  time?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  pause?: string | undefined;
  online?: string | undefined;
  place?: string | undefined;
  kind?: string | undefined;
  host?: string[] | undefined;
  audience?: string[] | undefined;
}

/** What a series can be described by. */
export type SeriesValues = Omit<Series, 'id' | 'slug' | 'timezone'>;

/**
 * What the options given say; an empty one counts as not given. Where the words of a rule can mean two, the person at the
 * terminal decides; elsewhere the likelier one is taken and both are told.
 * @throws UserError naming the option that is wrong
 */
export async function readSeriesOptions(given: SeriesOptions, context: Context): Promise<Partial<SeriesValues>> {
  const values: Partial<SeriesValues> = {};
  const title = oneLine(given.title ?? '');
  if (title !== '') values.title = title;
  if (given.time) Object.assign(values, timeOption(given.time));
  if (given.pause) values.pauseMonths = pauseOption(given.pause);
  if (given.from) values.startsOn = dayOption(given.from, '--from');
  if (given.until) values.endsOn = dayOption(given.until, '--until');
  if (given.kind) values.kind = oneOf(given.kind, ['own', 'joint', 'external'], '--kind');
  const link = linkOption(given.online);
  if (link !== null) values.onlineUrl = link;
  const place = oneLine(given.place ?? '');
  if (place !== '') values.place = place;
  const hosts = hostNames(given.host);
  if (hosts.length > 0) values.hosts = hosts;
  if (given.audience?.some((each) => each !== '')) values.audience = audienceText(given.audience);
  if (given.every) values.rrule = await chooseRule(given.every, context);
  return values;
}

/** Names of organisations, each once. */
export function hostNames(given: readonly string[] | undefined): string[] {
  return [...new Set((given ?? []).map((host) => oneLine(host)).filter((host) => host !== ''))];
}

/**
 * Refuses a series that never meets.
 * @throws UserError
 */
export function refuseNever({
  rrule,
  pauseMonths,
  startsOn,
  endsOn,
}: Pick<SeriesValues, 'rrule' | 'pauseMonths' | 'startsOn' | 'endsOn'>): void {
  const months = parseRrule(rrule)?.months ?? Array.from({ length: 12 }, (_, index) => index + 1);
  if (months.every((month) => pauseMonths.includes(month))) {
    throw new UserError('The series would never meet: it pauses in every month of its rule.');
  }
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    throw new UserError('The series would never meet: it ends on {until}, before its first day, {from}.', {
      until: endsOn,
      from: startsOn,
    });
  }
}

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
