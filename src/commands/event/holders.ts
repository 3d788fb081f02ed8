import type { Context } from '../../context.js';
import { type Holder, holdersOf } from '../../db/mailings.js';
import type { Event } from '../../domain/event.js';

/** More names than these nobody reads. */
const SHOWN = 10;

/** Who holds a calendar entry of the event as it was before it changed. */
export async function readHolders(context: Context, event: Event): Promise<Holder[]> {
  return holdersOf((await context.store()).query, event.id);
}

/**
 * Says who holds an entry that is no longer true, and which command tells them.
 * @param what what of it is not true any more
 */
export function noticeHolders(
  { t, terminal }: Context,
  event: Pick<Event, 'slug'>,
  holders: readonly Holder[],
  what: 'date' | 'facts' | 'event',
): void {
  if (holders.length === 0) return;
  const count = holders.length;
  terminal.notice(
    what === 'date'
      ? t('{count} {count|person holds|people hold} the old date:', { count })
      : what === 'facts'
        ? t('{count} {count|person holds|people hold} a calendar entry that says otherwise:', { count })
        : t('{count} {count|person holds|people hold} a calendar entry of it:', { count }),
  );
  for (const { name, address } of holders.slice(0, SHOWN)) {
    terminal.notice(`  ${t('{name} <{address}>', { name, address })}`);
  }
  if (count > SHOWN) terminal.notice(`  ${t('and {count} more', { count: count - SHOWN })}`);
  terminal.notice(
    what === 'event'
      ? t('“njb invite withdraw {event}” tells them.', { event: event.slug })
      : t('“njb invite update {event}” tells them.', { event: event.slug }),
  );
}
