import { isTooYoung } from '../../domain/age.js';
import { oneLine } from '../../domain/clean-text.js';
import { latestElection, latestEntry } from '../../domain/in-office.js';
import { membershipStatuses, type State } from '../../domain/member.js';
import {
  firstDay,
  isSurelyBefore,
  type PartialDate,
  type PlainDate,
  parsePartialDate,
} from '../../domain/partial-date.js';
import { isOtherCountry, parseState } from '../../domain/states.js';
import { UserError } from '../../errors.js';
import { dateInBoth, whenInBoth } from '../../i18n/dates.js';
import { allStateNames } from '../../i18n/state-names.js';
import { parsePhone } from '../../import/cells.js';
import { withDateFault, withNearest } from '../choices.js';
import { dateForms } from '../date-forms.js';

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
  const forms = dateForms(option === '--born' ? 'birth' : 'other');
  const complaint = new UserError('“{value}” is no date for {option}; it takes {forms}.', {
    value: text,
    option,
    forms,
  });
  throw withDateFault(complaint, text);
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

/**
 * As {@link partialDateOption}, for the deciding ballot.
 * @throws UserError as an import refuses it, also for a date too far ahead
 */
export function electedOption(text: string, option: string, today: PlainDate): PartialDate {
  const date = partialDateOption(text, option, today);
  if (firstDay(date) <= latestElection(today)) return date;
  throw new UserError('The election ({value}) lies too far in the future.', { value: text });
}

/**
 * As {@link partialDateOption}, for the day somebody leaves, which may be said beforehand.
 * @throws UserError also for a date too far ahead
 */
export function leavingOption(text: string, option: string, today: PlainDate): PartialDate {
  const date = partialDateOption(text, option, today);
  if (firstDay(date) <= latestEntry(today)) return date;
  throw new UserError('“{value}” lies too far in the future for {option}.', { value: text, option });
}

/**
 * As {@link leavingOption}, for the day somebody enters: nobody does before they are born.
 * @throws UserError also for a date before the birth
 */
export function enteringOption(
  text: string,
  option: string,
  { born, today }: { born: PartialDate | null; today: PlainDate },
): PartialDate {
  const date = leavingOption(text, option, today);
  refuseBeforeBirth(date, option, born);
  return date;
}

/** @throws UserError where somebody would have entered before they were born */
export function refuseBeforeBirth(entered: PartialDate | null, option: string, born: PartialDate | null): void {
  if (entered === null || born === null || !isSurelyBefore(entered, born)) return;
  throw new UserError('{option}: somebody born {born} cannot have entered {entered}.', {
    option,
    born: whenInBoth(born),
    entered: whenInBoth(entered),
  });
}

/**
 * Refuses a date of birth that no election of the person can be true to.
 * @throws UserError as an import refuses it
 */
export function refuseTooYoung(born: PartialDate | null, elections: readonly (PartialDate | null)[]): void {
  if (born === null || !elections.some((elected) => elected !== null && isTooYoung(born, elected))) return;
  throw new UserError('Born {value}, the person would be too young for the office.', { value: dateInBoth(born) });
}

/**
 * A phone number as typed; null where none is.
 * @throws UserError as an import refuses it
 */
export function phoneOption(text: string): string | null {
  const typed = oneLine(text);
  if (typed === '') return null;
  const phone = parsePhone(typed);
  if (phone !== null) return phone;
  throw new UserError('“{value}” is no phone number.', { value: typed });
}
