import { UserError } from '../../errors.js';

/**
 * A number of votes, 0 or more.
 * @throws UserError naming the option
 */
export function votesOption(text: string, option: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new UserError('“{value}” is no number of votes for {option}.', { value: text, option });
}
