import type { Context } from '../../context.js';
import { listAttendees } from '../../db/attendees.js';
import { readGuestPersons } from '../../db/guests.js';
import { type Holder, holdersOf, toldCancelled } from '../../db/mailings.js';
import type { Store } from '../../db/store.js';
import { isCounted } from '../../domain/coming.js';
import type { Event } from '../../domain/event.js';
import { guestsOf } from '../../domain/event-guests.js';
import { noticeDateNews } from '../invite/date-news.js';
import { mailboxText } from '../mailbox.js';
import { placedGuest } from './present.js';

/** More names than these nobody reads. */
const SHOWN = 10;

/** Who holds a calendar entry of the event. */
export async function readHolders(context: Context, event: Event): Promise<Holder[]> {
  return holdersOf(await context.store(), event.id);
}

/**
 * Those of them whose entry says what no longer holds: not who was told nothing of a change that was taken back, nor whose
 * invitation is being taken back.
 */
export async function outdatedHolders(store: Pick<Store, 'sqlite'>, eventId: number): Promise<Holder[]> {
  return (await holdersOf(store, eventId)).filter(({ isTrue, isLeaving }) => !isTrue && !isLeaving);
}

/** Holders as `--json` prints them. */
export function holdersJson(holders: readonly Holder[]) {
  return holders.map(({ isTrue: _, isLeaving: __, ...holder }) => holder);
}

/** Says that people hold just what holds, where a change was taken back. */
export function noticeHoldTrue({ t, terminal }: Context, count: number): void {
  if (count === 0) return;
  terminal.notice(
    t('{count} {count|person has|people have} just this in the calendar already; no mail is needed.', { count }),
  );
}

/**
 * Says who holds an entry that is no longer true, and which command tells them.
 * @param what what of it is not true any more
 */
export function noticeHolders(
  context: Context,
  event: Pick<Event, 'slug'>,
  holders: readonly Holder[],
  what: 'date' | 'facts' | 'event',
): void {
  if (holders.length === 0) return;
  const { t, terminal } = context;
  const count = holders.length;
  terminal.notice(
    what === 'date'
      ? t('{count} {count|person holds|people hold} the old date:', { count })
      : what === 'facts'
        ? t('{count} {count|person holds|people hold} a calendar entry that says otherwise:', { count })
        : t('{count} {count|person holds|people hold} a calendar entry of it:', { count }),
  );
  noticeNames(context, holders);
  terminal.notice(
    what === 'event'
      ? t('“njb invite withdraw {event}” tells them.', { event: event.slug })
      : t('“njb invite update {event}” tells them.', { event: event.slug }),
  );
}

/** Somebody on an event's list, by a registration perhaps, or a guest, who holds no entry of ours. */
export interface Listed {
  /** Null: a guest who is nobody the office knows. */
  person: number | null;
  name: string;
  address: string | null;
}

/** Who means to come, or would like to, without an entry of ours: no entry tells them that the event changed. */
export async function readListed(context: Context, event: Event, holders: readonly Holder[]): Promise<Listed[]> {
  const told = new Set(holders.map(({ personId }) => personId));
  const attendees = await listAttendees((await context.store()).query, event.id);
  return attendees.flatMap(({ person, name, email, status }) =>
    person !== null && isCounted(status) && !told.has(person) ? [{ person, name, address: email }] : [],
  );
}

/**
 * Names them, and says which command tells them.
 * @param what whether the event moved, or does not take place
 */
export async function noticeListed(
  context: Context,
  event: Event,
  listed: readonly Listed[],
  what: 'date' | 'event',
): Promise<void> {
  if (listed.length === 0) return;
  const { t, terminal } = context;
  terminal.notice(
    t('{count} {count|person|people} on the list {count|holds|hold} no entry of ours:', { count: listed.length }),
  );
  noticeNames(context, listed);
  if (what === 'event') terminal.notice(t('“njb invite withdraw {event}” tells them.', { event: event.slug }));
  else await noticeDateNews(context, event, listed);
}

/** The guests who were asked to come, or have confirmed, without an entry of ours. */
export async function readGuests(context: Context, event: Event, holders: readonly Holder[]): Promise<Listed[]> {
  const told = new Set(holders.map(({ personId }) => personId));
  const asked = guestsOf(event).filter(
    ({ status, personId }) => ['requested', 'confirmed'].includes(status) && (personId === null || !told.has(personId)),
  );
  const persons = await readGuestPersons((await context.store()).query, event.id);
  return asked.map((guest) => ({
    person: guest.personId,
    name: context.t(placedGuest(guest)),
    address: persons.get(guest.id)?.email ?? null,
  }));
}

/** Names the guests of a cancelled event, and says how they hear of it. */
export function noticeGuestsOfCancelled(
  context: Context,
  { slug }: Pick<Event, 'slug'>,
  guests: readonly Listed[],
): void {
  if (guests.length === 0) return;
  const { t, terminal } = context;
  terminal.notice(t('{count} {count|guest was|guests were} asked to come:', { count: guests.length }));
  noticeNames(context, guests);
  if (guests.some(({ address }) => address !== null)) {
    terminal.notice(t('“njb invite withdraw {event}” tells who has an address.', { event: slug }));
  }
  if (guests.some(({ address }) => address === null)) {
    terminal.notice(t('Please tell who has no address here yourself.'));
  }
}

/** Says who was told that the event does not take place, now that it does, and which command tells them. */
export async function noticeToldCancelled(context: Context, { id, slug }: Pick<Event, 'id' | 'slug'>): Promise<void> {
  const { t, terminal } = context;
  const told = await toldCancelled((await context.store()).sqlite, id);
  if (told.length === 0) return;
  terminal.notice(t('{count} {count|person was|people were} told that it is cancelled:', { count: told.length }));
  noticeNames(context, told);
  terminal.notice(
    t('“njb invite send {event}” tells them that it takes place; “njb status” reminds you.', { event: slug }),
  );
}

function noticeNames({ t, terminal }: Context, people: readonly { name: string; address: string | null }[]): void {
  for (const { name, address } of people.slice(0, SHOWN)) {
    terminal.notice(`  ${address === null ? name : mailboxText(t, { name, address })}`);
  }
  if (people.length > SHOWN)
    terminal.notice(`  ${t('and {count} more {count|person|people}', { count: people.length - SHOWN })}`);
}
