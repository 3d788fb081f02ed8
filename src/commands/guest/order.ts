import { UserError } from '../../errors.js';

/**
 * A place in a list, from 1.
 * @throws UserError
 */
export function positionOption(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UserError('“{value}” is no place for --position; 1 comes first.', { value: text });
}

/** The ids with one of them at the place given, at the end where that lies beyond. */
export function movedTo(ids: readonly number[], id: number, position: number): number[] {
  const others = ids.filter((each) => each !== id);
  return [...others.slice(0, position - 1), id, ...others.slice(position - 1)];
}
