import { membershipStatuses, type State } from '../../domain/member.js';
import { firstDay, type PartialDate, type PlainDate, parsePartialDate } from '../../domain/partial-date.js';
import { isOtherCountry, parseState } from '../../domain/states.js';
import { UserError } from '../../errors.js';
import { allStateNames } from '../../i18n/state-names.js';
import { withMissingYear, withNearest } from '../choices.js';

export const statusOptions = [...membershipStatuses, 'none', 'any'] as const;

/**
 * A Land by code or name.
 * @throws UserError
 */
export function stateOption(text: string): State {
  const state = parseState(text);
  if (state !== null) return state;
  const complaint = new UserError('“{value}” is no Land; it takes a code or name such as BY or Bayern.', {
    value: text,
  });
  if (isOtherCountry(text)) throw complaint.hint('Where a municipality lies outside Germany, leave the Land out.');
  throw withNearest(complaint, text, allStateNames());
}

/**
 * A date of the past that may be known only in part.
 * @throws UserError naming the option and the forms a date may have
 */
export function partialDateOption(text: string, option: string, today: PlainDate): PartialDate {
  const date = parsePartialDate(text, { latest: today });
  if (date !== null) return date;
  throw withMissingYear(
    new UserError(
      '“{value}” is no date for {option}; it takes 27.10.2019, 2019-10-27, October 2019, 2019-10 or 2019.',
      {
        value: text,
        option,
      },
    ),
    text,
  );
}

/**
 * As {@link partialDateOption}, for what must have happened already.
 * @throws UserError also for a date that surely lies after today
 */
export function pastDateOption(text: string, option: string, today: PlainDate): PartialDate {
  const date = partialDateOption(text, option, today);
  if (firstDay(date) <= today) return date;
  throw new UserError('“{value}” lies in the future; {option} takes a day up to today.', { value: text, option });
}
