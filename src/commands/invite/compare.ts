import type { Context } from '../../context.js';
import { earlierMailing } from '../../db/mailings.js';
import { fullName } from '../../domain/member.js';
import type { Names } from './names.js';
import type { MailingPlan } from './plan.js';
import { namesText } from './skipped.js';

/** How the people of a mailing differ from those of the last one like it in the series. */
export interface Difference {
  /** Short name of the event that one was about. */
  event: string;
  /** Written to now and not then. */
  joined: { person: number; name: string }[];
  /** Written to then and neither now nor before for this event. */
  gone: { person: number; name: string }[];
}

/**
 * Compares with the event of the series before this one that people were invited to; null where there is none, or nobody is written to now. Other mails
 * go to who came or answered, who is never the same.
 */
export async function compareWithLast(
  context: Context,
  { event, plan, order: { kind } }: Pick<MailingPlan, 'event' | 'plan' | 'order'>,
): Promise<Difference | null> {
  if (kind !== 'invitation' || event === null || event.series === null || plan.recipients.length === 0) return null;
  const earlier = earlierMailing(await context.store(), { seriesId: event.series.id, eventId: event.id, kind });
  if (earlier === null) return null;
  const told = plan.skipped.filter(({ reason }) =>
    ['already_told', 'waiting', 'refused', 'left_over', 'on_list', 'declined'].includes(reason),
  );
  const now = new Set([...plan.recipients, ...told].map(({ person }) => person.id));
  return {
    event: earlier.event,
    joined: plan.recipients
      .filter(({ person }) => !earlier.recipients.has(person.id))
      .map(({ person }) => ({ person: person.id, name: fullName(person) })),
    gone: [...earlier.recipients].filter(([person]) => !now.has(person)).map(([person, name]) => ({ person, name })),
  };
}

/** Says it in one or two lines. */
export function noticeDifference({ t, terminal }: Context, difference: Difference | null, { ofPerson }: Names): void {
  if (difference === null) return;
  const { event, joined, gone } = difference;
  if (joined.length + gone.length === 0) {
    terminal.notice(t('The same people as for “{event}”.', { event }));
    return;
  }
  const names = (people: Difference['joined']) =>
    namesText(
      t,
      people.map(({ person, name }) => ofPerson(person) ?? name),
      4,
    );
  if (joined.length > 0) {
    terminal.notice(t('New since “{event}” ({count}): {names}', { event, count: joined.length, names: names(joined) }));
  }
  if (gone.length > 0) {
    terminal.notice(
      t('No longer among them since “{event}” ({count}): {names}', { event, count: gone.length, names: names(gone) }),
    );
  }
}
