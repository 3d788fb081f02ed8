import type { Context } from '../../context.js';
import { type Event, type EventLink, linkKinds } from '../../domain/event.js';
import { guestsOf } from '../../domain/event-guests.js';
import { UserError } from '../../errors.js';
import { linkText } from './present.js';

/**
 * The one link of an event that a reference means: its number, its address, or its kind where there is one of it.
 * @throws UserError naming the links there are
 */
export async function pickLink(context: Context, event: Event, reference: string): Promise<EventLink> {
  const { t, terminal, prompt } = context;
  const word = reference.trim().toLowerCase();
  const found = event.links.filter(
    ({ id, url, kind }) => String(id) === word || url === reference.trim() || (isKind(word) && kind === word),
  );
  const [only] = found;
  if (found.length === 1 && only) return only;
  const text = (link: EventLink) => linkText(context, link, guestsOf(event)).join(' ');
  if (found.length > 1 && terminal.canAsk) {
    return prompt.choose(
      t('Which link is meant?'),
      found.map((link) => ({ name: text(link), value: link })),
    );
  }
  const complaint =
    found.length > 1
      ? new UserError('“{link}” fits {count} links.', { link: reference, count: found.length })
      : new UserError('{event} has no link “{link}”.', { event: event.slug, link: reference });
  for (const link of found.length > 1 ? found : event.links) {
    complaint.hint('{id}: {link}', { id: link.id, link: text(link) });
  }
  throw complaint.hint('“njb link list {event}” shows all links.', { event: event.slug });
}

function isKind(word: string): boolean {
  return linkKinds.some((kind) => kind === word);
}
