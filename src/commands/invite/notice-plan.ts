import type { Context } from '../../context.js';
import { askedInVain } from '../../db/correspondents.js';
import { holdersOf } from '../../db/mailings.js';
import { listedForOldDate } from '../../db/what-holds.js';
import { guestsOf } from '../../domain/event-guests.js';
import { outdatedHolders, readListed } from '../event/holders.js';
import { guestText } from '../event/present.js';
import { type Difference, noticeDifference } from './compare.js';
import { noticeDateNews } from './date-news.js';
import { namesOf } from './names.js';
import type { MailingPlan } from './plan.js';
import { noticeSkipped, oldDateHeld } from './skipped.js';

/** Shows whom a mailing goes to, who is left out and why, and what is different from the last one. */
export async function noticePlan(context: Context, planned: MailingPlan, difference: Difference | null): Promise<void> {
  const names = namesOf(context, planned);
  noticeSkipped(context, planned, names);
  noticeDifference(context, difference, names);
  await noticeOldDate(context, planned);
  noticeNoTopic(context, planned);
  noticeNowhere(context, planned);
}

/** An invitation says that the topic follows, which is meant or forgotten; where there is a programme nobody waits for one. */
function noticeNoTopic({ t, terminal }: Context, { event, order: { kind }, plan }: MailingPlan): void {
  if (kind !== 'invitation' || plan.recipients.length === 0 || event?.topic !== null || event.series === null) return;
  terminal.notice(
    t('The topic is open, and the mail says that it follows: “njb event edit {event} --topic …”.', {
      event: event.slug,
    }),
  );
}

/** An invitation to nowhere: the link or the place is not settled yet, or was forgotten. */
function noticeNowhere({ t, terminal }: Context, { event, order: { kind }, plan }: MailingPlan): void {
  if (kind !== 'invitation' || plan.recipients.length === 0 || event === null) return;
  if (event.onlineUrl !== null || event.place !== null) return;
  terminal.notice(
    t(
      'There is no link and no place, so the mail does not say where: “njb event edit {event} --online LINK”, or --place.',
      {
        event: event.slug,
      },
    ),
  );
}

/** Who holds the old date is not reached by an invitation, and a guest who was asked for it not by the news of the move. */
async function noticeOldDate(context: Context, { event, order: { kind } }: MailingPlan): Promise<void> {
  if (event === null || event.sequence === 0) return;
  const { t, terminal } = context;
  const store = await context.store();
  const { slug } = event;
  if (kind === 'invitation') {
    const outdated = await outdatedHolders(store, event.id);
    if (outdated.length > 0) terminal.notice(t(oldDateHeld(outdated.length, slug)));
  }
  if (kind === 'update') {
    const forOldDate = listedForOldDate(store, event.id);
    const listed = await readListed(context, event, await holdersOf(store, event.id));
    const untold = listed.filter(({ person }) => person !== null && forOldDate.has(person));
    if (untold.length > 0) {
      terminal.notice(
        t('{count} {count|person|people} on the list {count|holds|hold} no entry of ours.', { count: untold.length }),
      );
      await noticeDateNews(context, event, untold);
    }
    const asked = new Set(askedInVain(store.sqlite, event.id));
    for (const guest of guestsOf(event)) {
      if (guest.personId === null || !asked.delete(guest.personId)) continue;
      const name = guestText(guest);
      terminal.notice(
        t('{name} was asked to come on the old date; ask again: njb guest ask {event}', { name, event: slug }),
      );
    }
  }
}
