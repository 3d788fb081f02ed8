import { lacksOnlyYear } from '../domain/partial-date.js';
import { UserError } from '../errors.js';
import { nearest } from './usage.js';

/**
 * One of a closed set of words.
 * @throws UserError naming the words and the nearest one
 */
export function oneOf<const T extends string>(value: string, words: readonly T[], option: string): T {
  const found = words.find((word) => word.toLowerCase() === value.toLowerCase());
  if (found !== undefined) return found;
  const complaint = new UserError('“{value}” is not possible for {option}; it takes {words}.', {
    value,
    option,
    words: words.join(', '),
  });
  const near = nearest(value, words);
  throw near === null ? complaint : complaint.hint('Did you mean “{word}”?', { word: near });
}

/**
 * A year of four digits.
 * @throws UserError
 */
export function yearOption(text: string): number {
  if (/^[12]\d{3}$/.test(text)) return Number(text);
  throw new UserError('“{value}” is no year; it takes four digits, as in 2025.', { value: text });
}

/** Adds to the complaint about a date that only its year is missing, where that is all. */
export function withMissingYear(complaint: UserError, text: string): UserError {
  const begin = lacksOnlyYear(text);
  return begin === null ? complaint : complaint.hint('The year is missing: {date}YYYY', { date: begin });
}
