import type { Context } from '../../context.js';
import { askedInVain } from '../../db/correspondents.js';
import { readMoves } from '../../db/event-moves.js';
import type { Store } from '../../db/store.js';
import type { Event, Guest } from '../../domain/event.js';
import { guestsOf } from '../../domain/event-guests.js';
import { UserError } from '../../errors.js';
import { shortDate } from '../../i18n/dates.js';
import type { AudiencePlan, Recipient } from '../../mailing/audience.js';
import type { Particulars } from '../../mailing/compose.js';
import { guestText } from '../event/present.js';
import { asKnown, datesBefore, isSameDate } from '../invite/known-date.js';
import { guestView, messageOption } from '../invite/orders.js';
import type { MailingOrder } from '../invite/plan.js';
import { noticeAskAnew } from './ask-anew.js';
import { noGuests, pickGuest } from './pick.js';

/** What may be said of a mail to guests on the command line. */
export interface GuestMailOptions {
  text?: string | undefined;
  /** What the mail says beyond the event. */
  particulars?: Omit<Particulars, 'guest'>;
}

/**
 * A mail to guests of an event: the request to come goes to those who are an idea so far, and makes them requested, and
 * to those who were asked in vain, or for a date from which the event moved, and have not answered; the details to those who confirmed the
 * date it has. Guests may be named instead.
 * @throws UserError where no guest fits, or the one named has not confirmed the new date
 */
export async function guestOrder(
  context: Context,
  event: Event,
  kind: 'guest_request' | 'guest_confirmation',
  named: readonly string[],
  options: GuestMailOptions,
): Promise<MailingOrder> {
  const isRequest = kind === 'guest_request';
  if (guestsOf(event).length === 0) throw noGuests(event);
  const again = isRequest ? askedInVain((await context.store()).sqlite, event.id) : new Set<number>();
  const isMeant = ({ status, personId, askedFor }: Guest) =>
    isRequest
      ? status === 'idea' ||
        (status === 'requested' && (askedFor !== null || (personId !== null && again.has(personId))))
      : status === 'confirmed' && askedFor === null;
  const isNamed = named.length > 0;
  const chosen: Guest[] = isNamed ? [] : guestsOf(event).filter(isMeant);
  for (const each of named) {
    const guest = await pickGuest(context, event, each);
    if (chosen.every(({ id }) => id !== guest.id)) chosen.push(guest);
  }
  const done = chosen.find(({ status, askedFor }) => status === 'confirmed' && askedFor === null);
  if (isRequest && done !== undefined) {
    throw new UserError('“{guest}” has confirmed already; “njb guest inform {event}” sends the details.', {
      guest: guestText(done),
      event: event.slug,
    });
  }
  if (!isRequest) refuseOldDate(context, event, isNamed ? chosen : guestsOf(event), isNamed);
  else if (!isNamed) await noticeAskAnew(context, event);
  noticeUnreachable(context, event, chosen);
  // somebody may speak in several sessions
  const ids = [...new Set(chosen.flatMap(({ personId }) => (personId === null ? [] : [personId])))];
  const groups = ids.length === 0 ? [{ kind: 'nobody' } as const] : ids.map((id) => ({ kind: 'person', id }) as const);
  const verb = isRequest ? 'ask' : 'inform';
  const known = isRequest ? await asKnown(context, event) : null;
  const moves = isRequest ? await readMoves((await context.store()).query, event.id) : [];
  const moved = (recipient: Recipient) => {
    // who knows the event otherwise, as from an invitation, was not asked yet
    const ofGuest = guestsOf(event).filter(({ personId }) => personId === recipient.person.id);
    if (recipient.asked === null && ofGuest.every(({ askedFor }) => askedFor === null)) return null;
    const told = known?.(recipient).told ?? event;
    if (!isSameDate(told, event)) return { from: told, reason: null };
    // who had confirmed, and was told of the move since, is still asked for the new date
    const left = moves.findLast(({ from }) => ofGuest.some(({ askedFor }) => askedFor === from));
    return left === undefined ? null : { from: datesBefore(left), reason: null };
  };
  return {
    kind,
    event,
    command: ['guest', verb, event.slug, ...(isNamed ? chosen.map(({ id }) => id) : [])].join(' '),
    audience: { audience: { groups, filters: [], excluded: [] }, asked: 'guests' },
    message: messageOption(context, options),
    particulars: (recipient) => ({
      ...options.particulars,
      guest: guestView(event, recipient.person.id, { isAsked: isRequest }),
      change: moved(recipient),
    }),
    ...(isRequest && { alongside: (store: Store, plan: AudiencePlan) => markRequested(store, event, plan) }),
  };
}

/** Who is written to counts as requested from then on. */
async function markRequested({ query }: Store, event: Event, { recipients }: AudiencePlan): Promise<void> {
  for (const { person } of recipients) {
    await query
      .updateTable('guests')
      .set({ status: 'requested' })
      .where('event_id', '=', event.id)
      .where('person_id', '=', person.id)
      // who confirmed another date is asked for this one
      .where(({ or, eb }) =>
        or([
          eb('status', 'in', ['idea', 'declined']),
          eb.and([eb('status', '=', 'confirmed'), eb('asked_for', 'is not', null)]),
        ]),
      )
      .execute();
  }
}

/**
 * Who confirmed a date from which the event moved is not thanked for the new one: named, with what to do.
 * @throws UserError where the details were asked for by name
 */
function refuseOldDate(
  { t, terminal, lang }: Context,
  { slug }: Event,
  guests: readonly Guest[],
  isNamed: boolean,
): void {
  const old = guests.flatMap((guest) =>
    guest.status === 'confirmed' && guest.askedFor !== null
      ? [{ event: slug, guest: guestText(guest), id: guest.id, date: shortDate(guest.askedFor.slice(0, 10), lang) }]
      : [],
  );
  const [first] = old;
  if (first === undefined) return;
  if (isNamed) {
    throw new UserError(
      '“{guest}” confirmed for {date}, before the move, and would be thanked for the date as it is now.',
      first,
    )
      .hint('“njb guest ask {event} {id}” asks for the new date.', first)
      .hint('“njb guest confirm {event} GUEST” notes who comes on the new date.', first);
  }
  for (const each of old) {
    terminal.notice(
      t('Not to {guest}: confirmed for {date}, before the move; ask first: njb guest ask {event} {id}', each),
    );
  }
  terminal.notice(t('“njb guest confirm {event} GUEST” notes who comes on the new date.', first));
}

/** Guests nobody can write to: said, with what to do about it. */
function noticeUnreachable({ t, terminal }: Context, { slug }: Event, guests: readonly Guest[]): void {
  const unreachable = guests.filter(({ personId }) => personId === null);
  for (const guest of unreachable) {
    terminal.notice(t('No mail to {guest}: njb knows no address.', { guest: guestText(guest) }));
  }
  const [first] = unreachable;
  if (first === undefined) return;
  terminal.notice(
    t('Enter it with: njb guest edit {event} {guest} --email ADDRESS', {
      event: slug,
      guest: first.id,
    }),
  );
}
