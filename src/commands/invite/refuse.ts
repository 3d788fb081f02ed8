import type { Context } from '../../context.js';
import type { MailingKind } from '../../db/mailings.js';
import type { Event } from '../../domain/event.js';
import { UserError } from '../../errors.js';
import { kinds } from '../../mailing/kinds.js';
import { whenText } from '../event/present.js';

/**
 * Refuses a mailing that makes no sense for an event as it stands at an instant.
 * @throws UserError saying why, and what to do instead
 */
export async function refuseUnfit(context: Context, event: Event, kind: MailingKind, moment: string): Promise<void> {
  const { slug } = event;
  const { onCancelled, needsDay, phase } = kinds[kind];
  if (event.status === 'cancelled' && !onCancelled) {
    throw new UserError('“{event}” was cancelled; nobody can be invited to it.', { event: slug }).hint(
      '“njb invite withdraw {event}” tells everybody who holds it.',
      { event: slug },
    );
  }
  if (needsDay && event.startDate.length < 10) {
    throw new UserError('The date of “{event}” is not settled yet ({date}); nobody can be invited to it.', {
      event: slug,
      date: event.startDate,
    }).hint('Settle it with “njb event move {event} --to DATE”.', { event: slug });
  }
  const { beginningOf, hasEnded } = await import('../../domain/event-time.js');
  const when = whenText(event, context.lang);
  if (phase === 'before_start' && hasBegun(event, beginningOf(event), moment)) {
    throw new UserError('“{event}” has begun or is over ({when}); nobody can be invited to it.', { event: slug, when });
  }
  if (phase === 'before_end' && hasEnded(event, moment)) {
    throw new UserError('“{event}” is over ({when}); there is nothing left to take back.', { event: slug, when });
  }
  if (phase === 'after_end' && !hasEnded(event, moment)) {
    throw new UserError('“{event}” is not over yet ({when}); thanks come afterwards.', { event: slug, when });
  }
}

/** What is known only by month or year has not begun before that has passed: nobody knows the day yet. */
function hasBegun({ startDate }: Event, beginning: string, moment: string): boolean {
  return startDate.length < 10 ? `${startDate}~` < moment : beginning <= moment;
}
