import type { Series } from '../../db/series.js';
import { UsageError, UserError } from '../../errors.js';
import { dayOption } from '../event/options.js';
import type { Decisions } from './decide.js';
import type { YearPlan } from './year-plan.js';

/** Dates of the rule about which the command line says what is to become of them. */
export interface DecidedDates {
  readonly kept: readonly string[];
  readonly leftOut: readonly string[];
  readonly broughtBack: readonly string[];
}

/**
 * Reads `--keep`, `--leave-out` and `--bring-back`.
 * @throws UserError where one is no day; UsageError where two contradict each other, or `--keep` has nothing to do
 */
export function decidedDates(
  given: { keep?: string[] | undefined; leaveOut?: string[] | undefined; bringBack?: string[] | undefined },
  apply: boolean,
): DecidedDates {
  const days = (values: readonly string[] | undefined, option: string) =>
    [...new Set((values ?? []).map((value) => dayOption(value, option)))].toSorted();
  const kept = days(given.keep, '--keep');
  const leftOut = days(given.leaveOut, '--leave-out');
  const broughtBack = days(given.bringBack, '--bring-back');
  const twice = leftOut.find((date) => kept.includes(date) || broughtBack.includes(date));
  if (twice !== undefined) throw new UsageError('{date} cannot be left out and taken at once.', { date: twice });
  if (kept.length > 0 && !apply) {
    throw new UsageError('{option} needs {other}.', { option: '--keep', other: '--apply' });
  }
  return { kept, leftOut, broughtBack };
}

/**
 * What the decided dates mean for a plan in which those brought back count already.
 * @throws UserError naming a date that the rule does not have, that has its event, or that was not left out
 */
export function settle(
  series: Series,
  { year, plan, leftOutBefore }: { year: number; plan: YearPlan; leftOutBefore: readonly string[] },
  decided: DecidedDates,
): Decisions {
  const { kept, leftOut, broughtBack } = decided;
  for (const date of [...kept, ...leftOut, ...broughtBack]) {
    const planned = plan.find(({ proposed }) => proposed === date);
    if (planned === undefined) throw noDate(series, year, plan, date);
    const { standing } = planned;
    if (broughtBack.includes(date) && !leftOutBefore.includes(date)) {
      throw new UserError('{date} was not left out.', { date }).hint(
        '“njb series plan {series} {year}” shows the dates by the rule.',
        { series: series.slug, year },
      );
    }
    if (standing === null || broughtBack.includes(date)) continue;
    throw new UserError('For {date} there is the event “{event}” already.', { date, event: standing.slug }).hint(
      '“njb event cancel {event}” calls it off; “njb event move {event} --to DATE” moves it.',
      { event: standing.slug },
    );
  }
  return new Map([
    ...kept.map((date): [string, string] => [date, date]),
    ...leftOut.map((date): [string, null] => [date, null]),
  ]);
}

function noDate({ slug }: Series, year: number, plan: YearPlan, date: string): UserError {
  const complaint = new UserError('{date} is no date of “{series}” by its rule.', { date, series: slug });
  const month = plan.filter(({ proposed }) => proposed.startsWith(date.slice(0, 7)));
  for (const { proposed } of month) complaint.hint('Did you mean “{word}”?', { word: proposed });
  return month.length > 0
    ? complaint
    : complaint.hint('“njb series plan {series} {year}” shows the dates by the rule.', { series: slug, year });
}
