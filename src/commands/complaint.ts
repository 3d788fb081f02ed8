import type { Context } from '../context.js';
import { NjbError } from '../errors.js';

/**
 * What a check has against an answer, as one text for the question that is asked again: so the rule that would refuse the
 * whole command at its end refuses the one answer, and what was answered before is not lost.
 * @returns null where it has nothing against it
 */
export async function complaintOf({ t }: Pick<Context, 't'>, check: () => unknown): Promise<string | null> {
  try {
    await check();
    return null;
  } catch (error) {
    if (!(error instanceof NjbError)) throw error;
    return [error.said, ...error.hints].map((each) => t(each)).join(' ');
  }
}
