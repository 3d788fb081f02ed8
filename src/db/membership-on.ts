/**
 * SQL: the status of a membership on a day. Whoever said beforehand when they leave is a former member once that day, or
 * the last one it can be where it is known in part, is over, whether or not somebody has noted since that they are gone.
 * @param day an expression, as `?` or `@today`
 * @param membership the name its row goes by
 */
export function statusOn(day: string, membership = 'm'): string {
  return `iif(${isOver(`${membership}.left_on`, day)}, 'former', ${membership}.status)`;
}

/** SQL: a day known perhaps in part lies before another in full. Nothing known: not true. */
export function isOver(date: string, day: string): string {
  return `${date} || '-99-99' < ${day}`;
}
