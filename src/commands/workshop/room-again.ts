import type { Context } from '../../context.js';
import type { WorkshopPerson } from '../../db/workshops.js';
import type { WishOutcome } from '../../domain/workshops.js';
import { namesText } from '../invite/skipped.js';
import { outsiders, titleOf } from './present.js';
import type { WorkshopState } from './state.js';

/**
 * Says of a workshop in which a place became free who wished for it.
 * @param except who gave it up
 */
export function noticeRoomAgain(context: Context, state: WorkshopState, place: number, except?: number): void {
  const { t, terminal } = context;
  const waiting = outsiders(state, place)
    .filter(({ person, outcome }) => person.id !== except && wouldMove(person, outcome))
    .map(({ person }) => state.called(person));
  if (waiting.length === 0) return;
  terminal.notice(
    t('“{workshop}” has room again; {names} {count|has|have} wished for it.', {
      ...{ workshop: titleOf(state, place), names: namesText(t, waiting), count: waiting.length },
    }),
  );
}

/** Whether somebody would have the place, or have it rather than what they have at that time. */
function wouldMove({ wishes }: WorkshopPerson, { outcome, rank, beside }: WishOutcome): boolean {
  if (outcome !== 'parallel' || beside === null) return outcome === 'open';
  const other = wishes.indexOf(beside) + 1;
  return other > rank;
}
