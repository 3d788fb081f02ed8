import type { AnswerLookup } from '../../db/answers.js';
import type { Collected } from './collect.js';
import { type Approved, type Open, planReplies, questionKey } from './plan.js';

/**
 * Questions whose answers would change nothing, each taken alone: they were taken over before, or a later answer stands,
 * given by mail or noted by hand. Nobody need be asked about them again when a folder is read again.
 */
export function withoutEffect(
  collected: Collected,
  look: AnswerLookup,
  questions: readonly Open[],
  now: string,
): Approved {
  const needless = questions.filter((question) => {
    const { answers } = planReplies(collected, look, new Set([questionKey(question)]), now);
    const own = answers.filter(({ letter, event }) => letter === question.letter && event.id === question.event?.id);
    return own.length > 0 && own.every(({ verdict }) => ['known', 'older', 'happened'].includes(verdict));
  });
  return new Set(needless.map(questionKey));
}
