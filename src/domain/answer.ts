import type { AttendeeStatus } from './attendance.js';

/** What somebody answers to an invitation: RFC 5545 PARTSTAT, as far as a person decides it. */
export const answers = ['accepted', 'tentative', 'declined'] as const;
export type Answer = (typeof answers)[number];

/** Whether an event had another date at a SEQUENCE than it has now. */
export type DateCheck = (sequence: number) => boolean;

/** An answer that came in. */
export interface GivenAnswer {
  answer: Answer;
  /** SEQUENCE of the invitation that it answers. */
  sequence: number;
  /** When it was given (DTSTAMP), an UTC instant to the second; null, where nobody knows, is older than any. */
  stamp: string | null;
}

/** Where somebody stands on an event's list. `sequence` and `stamp` are those of the answer that led there, if one did. */
export interface Standing {
  status: AttendeeStatus;
  sequence: number | null;
  stamp: string | null;
}

/**
 * What an answer is to the list.
 *
 * - `newer`: it counts
 * - `known`: the very answer that stands, or one already overtaken at the same instant
 * - `older`: a later answer stands
 * - `old_date`: it answers a date that the event has been moved away from since
 * - `happened`: who came and who did not is on record, and no answer changes it
 */
export type Verdict = 'newer' | 'known' | 'older' | 'old_date' | 'happened';

/**
 * Whether an answer counts: the highest SEQUENCE wins, then the latest DTSTAMP (RFC 5546 2.1.5), whatever order the mails
 * are read in.
 *
 * @param standing null: not on the list yet
 * @param isOldDate whether the event had another date at a SEQUENCE than it has now
 */
export function weigh(given: GivenAnswer, standing: Standing | null, isOldDate: DateCheck): Verdict {
  if (standing?.status === 'attended' || standing?.status === 'absent') return 'happened';
  const sequence = standing?.sequence ?? -1;
  const stamp = seconds(standing?.stamp ?? '');
  const order = given.sequence - sequence || compare(seconds(given.stamp ?? ''), stamp);
  if (order === 0) return 'known';
  if (order < 0) return 'older';
  return isOldDate(given.sequence) ? 'old_date' : 'newer';
}

/**
 * Whether what stands on the list is an answer to a date from which the event moved away, and to which it did not come back.
 * @param isOldDate whether the event had another date at a SEQUENCE than it has now
 */
export function answersOldDate(
  { status, sequence }: Pick<Standing, 'status' | 'sequence'>,
  isOldDate: DateCheck,
): boolean {
  return sequence !== null && answers.some((answer) => answer === status) && isOldDate(sequence);
}

/** DTSTAMP has no fractions of a second. */
function seconds(instant: string): string {
  return instant.slice(0, 19);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
