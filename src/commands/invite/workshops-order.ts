import type { Context } from '../../context.js';
import { toldPlaces, toldReader, workshopNews } from '../../db/workshop-news.js';
import type { Event } from '../../domain/event.js';
import { UserError } from '../../errors.js';
import { emptyHanded } from '../workshop/assign-plan.js';
import { warnOfOverFull } from '../workshop/present.js';
import { readState } from '../workshop/state.js';
import { messageOption, type OrderOptions } from './orders.js';
import type { MailingOrder } from './plan.js';

/**
 * Everybody's places in workshops, to those who were not told of them yet, or of others.
 * @throws UserError where there are no workshops, or no places were given out
 */
export async function workshopsOrder(context: Context, event: Event, options: OrderOptions): Promise<MailingOrder> {
  const { t, terminal } = context;
  const store = await context.store();
  const state = await readState(context, store.query, event);
  if (state.people.every(({ places }) => places.length === 0)) {
    throw new UserError('Nobody has a place in a workshop of “{event}” yet.', { event: event.slug }).hint(
      '“njb workshop assign {event}” gives out the places.',
      { event: event.slug },
    );
  }
  warnOfOverFull(context, state);
  const empty = emptyHanded(state).length;
  if (empty > 0) {
    terminal.notice(
      t(
        '{count} {count|person|people} with wishes {count|has|have} no place, and the mail says so; “njb workshop assign {event}” gives out what is free.',
        { count: empty, event: event.slug },
      ),
    );
  }
  const wasTold = toldReader(store, event.id);
  return {
    kind: 'workshops',
    event,
    command: `invite workshops ${event.slug}`,
    to: options.to ?? [],
    message: messageOption(context, options),
    // read anew: what is frozen is what holds at that moment
    particulars: ({ person, tells }) => {
      const now = tells ?? workshopNews(store, event.id).get(person.id) ?? '';
      return { toldBefore: wasTold(person.id, now), workshops: toldPlaces(now) };
    },
  };
}
