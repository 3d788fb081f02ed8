import type { Context } from '../../context.js';
import type { Event } from '../../domain/event.js';
import { type EventGuest, guestsOf } from '../../domain/event-guests.js';
import { damerauDistance, foldText } from '../../domain/names.js';
import { UsageError, UserError } from '../../errors.js';
import { argumentWord } from '../argument-words.js';
import { guestState, placedGuest } from '../event/present.js';

/**
 * The one guest of an event that a reference means: a number, or name or organisation, whole or in part. Without a
 * reference the only one there is. What fits several is asked on a terminal. Guests of the programme are among them.
 * @param isLikely of several that fit, whom the command means something for
 * @throws UserError naming the candidates, or the guests there are
 */
export async function pickGuest(
  context: Context,
  event: Event,
  reference: string | undefined,
  isLikely: (guest: EventGuest) => boolean = () => true,
): Promise<EventGuest> {
  const { t, terminal, prompt } = context;
  const guests = guestsOf(event);
  if (guests.length === 0) throw noGuests(event);
  const fitting = reference === undefined ? guests : findGuests(guests, reference);
  const likely = fitting.filter(isLikely);
  const found = likely.length > 0 ? likely : fitting;
  const [only] = found;
  if (found.length === 1 && only) return only;
  if (only === undefined) {
    const complaint = new UserError('{event} has no guest “{guest}”.', { event: event.slug, guest: reference ?? '' });
    const near = similar(guests, reference ?? '');
    for (const guest of near.length > 0 ? near : guests)
      complaint.hint('{id}: {guest}', { id: guest.id, guest: placedGuest(guest) });
    throw complaint;
  }
  if (terminal.canAsk) {
    return prompt.choose(
      t('Which guest is meant?'),
      found.map((guest) => ({
        name: t('{guest} ({status})', { guest: placedGuest(guest), status: guestState(guest, context.lang) }),
        value: guest,
      })),
    );
  }
  if (reference === undefined) {
    throw new UsageError('Something is missing: <{argument}>.', { argument: argumentWord('guest') });
  }
  const complaint = new UserError('“{guest}” fits {count} guests.', { guest: reference, count: found.length });
  for (const guest of found) complaint.hint('{id}: {guest}', { id: guest.id, guest: placedGuest(guest) });
  throw complaint.hint('Use the number.');
}

/** Guests a reference fits: the number; else whose name or organisation it is, who has its words, whose words begin so. */
function findGuests(guests: readonly EventGuest[], reference: string): EventGuest[] {
  if (/^\d+$/.test(reference)) return guests.filter(({ id }) => id === Number(reference));
  const wanted = foldText(reference);
  if (wanted === '') return [];
  const whole = guests.filter(({ name }) => name !== null && foldText(name) === wanted);
  if (whole.length > 0) return whole;
  const organisations = guests.filter((guest) => guest.name === null && foldText(guest.organisation ?? '') === wanted);
  if (organisations.length > 0) return organisations;
  const words = wanted.split(' ');
  const having = (fits: (own: string, word: string) => boolean) =>
    guests.filter((guest) => {
      const own = foldText([guest.name, guest.function, guest.organisation].filter(Boolean).join(' ')).split(' ');
      return words.every((word) => own.some((each) => fits(each, word)));
    });
  const exact = having((own, word) => own === word);
  return exact.length > 0 ? exact : having((own, word) => word.length >= leastBegun && own.startsWith(word));
}

/** Fewer letters say too little of whom somebody means. */
const leastBegun = 3;

function similar(guests: readonly EventGuest[], reference: string): EventGuest[] {
  const wanted = foldText(reference);
  return guests.filter(({ name, organisation }) => {
    const words = foldText([name, organisation].filter(Boolean).join(' ')).split(' ');
    return [words.join(' '), ...words].some(
      (word) => damerauDistance(word, wanted, 2) <= Math.min(2, wanted.length / 3),
    );
  });
}

/** Nobody was entered as a guest of the event yet. */
export function noGuests({ slug }: Event): UserError {
  return new UserError('{event} has no guests.', { event: slug }).hint('“njb guest add {event} GUEST” enters one.', {
    event: slug,
  });
}
