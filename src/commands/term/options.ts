import type { TermValues } from '../../db/terms.js';
import { oneLine } from '../../domain/clean-text.js';
import type { Municipality } from '../../domain/member.js';
import { firstDay, lastDay, type PartialDate, type PlainDate } from '../../domain/partial-date.js';
import { UsageError, UserError } from '../../errors.js';
import { oneOf } from '../choices.js';
import { electedOption, partialDateOption, stateOption } from '../member/options.js';

/** The options that describe a term of office, as typed. */
export interface TermOptions {
  office?: string | undefined;
  municipality?: string | undefined;
  state?: string | undefined;
  elected?: string | undefined;
  election?: string | undefined;
  employment?: string | undefined;
  starts?: string | undefined;
  ends?: string | undefined;
}

/**
 * Reads what was given of a term; `here` is the municipality that `--state` alone is about.
 * @throws UserError naming the option that is wrong
 */
export function readTermOptions(given: TermOptions, here: Municipality | null, today: PlainDate): Partial<TermValues> {
  const date = (text: string, option: string): PartialDate => partialDateOption(text, option, today);
  const { office, state, elected, election, employment, starts, ends } = given;
  const municipality = given.municipality === undefined ? undefined : oneLine(given.municipality);
  if (state && !municipality && here === null) {
    throw new UsageError('The option {option} is needed.', { option: '--municipality' });
  }
  return {
    ...(office && { title: office.trim() }),
    ...((municipality || state) && {
      municipality: {
        name: municipality || (here?.name ?? ''),
        state: state ? stateOption(state) : null,
      },
    }),
    ...(elected && { elected: electedOption(elected, '--elected', today) }),
    ...(election && { first: oneOf(election, ['first', 're_election'], '--election') === 'first' }),
    ...(employment && { employment: oneOf(employment, ['full_time', 'honorary'], '--employment') }),
    ...(starts && { starts: date(starts, '--starts') }),
    ...(ends && { ends: date(ends, '--ends') }),
  };
}

/**
 * Refuses a term that would end before it began.
 * @throws UserError
 */
export function refuseBackwards(
  term: { elected?: PartialDate | null; starts?: PartialDate | null; ends?: PartialDate | null },
  option: string,
): void {
  const begins = term.starts ?? term.elected ?? null;
  if (begins === null || !term.ends || lastDay(term.ends) >= firstDay(begins)) return;
  throw new UserError('{option}: {ends} lies before the beginning, {begins}.', { option, ends: term.ends, begins });
}
