import type { Context } from '../../context.js';
import { readGuestPersons } from '../../db/guests.js';
import type { Event } from '../../domain/event.js';
import { guestsOf } from '../../domain/event-guests.js';
import { guestText } from '../event/present.js';

/** Who confirmed a date from which the event moved, and can be written to: named, with the command that asks them. */
export async function noticeAskAnew(context: Context, event: Event): Promise<void> {
  const { t, terminal } = context;
  const persons = await readGuestPersons((await context.store()).query, event.id);
  const old = guestsOf(event).filter(
    ({ id, status, askedFor }) => status === 'confirmed' && askedFor !== null && persons.get(id)?.email,
  );
  if (old.length === 0) return;
  terminal.notice(
    t('Confirmed before the move: {guests}. This asks for the new date: njb guest ask {event} {ids}', {
      guests: old.map(guestText).join('; '),
      event: event.slug,
      ids: old.map(({ id }) => id).join(' '),
    }),
  );
}
