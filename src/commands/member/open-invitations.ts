import type { Context } from '../../context.js';
import { invitationsAfter } from '../../db/left-since.js';
import type { PersonDetails } from '../../db/person-details.js';
import { lastDay } from '../../domain/partial-date.js';

/** Of which events somebody who leaves holds an invitation, after their last day as a member. */
export async function openInvitations(context: Context, { id, leftOn }: PersonDetails): Promise<string[]> {
  const { today } = context;
  // whoever left on a day that nobody knows is none any more today
  return invitationsAfter(await context.store(), id, { day: leftOn === null ? '' : lastDay(leftOn), today });
}

/** Names them, each with the command that takes it back. */
export function noticeOpenInvitations({ t, terminal }: Context, id: number, events: readonly string[]): void {
  for (const event of events) {
    terminal.notice(
      t('Still invited to “{event}”; to take that back: njb invite withdraw {event} --from {id}', { event, id }),
    );
  }
}
