import type { Guest, GuestStatus } from './event.js';
import type { TypedGuest } from './guest-text.js';
import { foldText } from './names.js';

/** A guest of a session to be stored; with an `id` one that is there already. */
export type SessionGuest = Omit<Guest, 'id' | 'askedFor'> & { id: number | null };

/**
 * Guests with others as typed: who is there already gets what is said anew, the rest stands behind them.
 * @param status of those who are new and come without one; whoever nothing at all is known of is an idea, as nobody can have been asked
 */
export function mergeGuests(
  guests: readonly SessionGuest[],
  typed: readonly TypedGuest[],
  status: GuestStatus,
): SessionGuest[] {
  const after = [...guests];
  for (const each of typed) {
    const at = after.findIndex((guest) => guestKey(guest) === guestKey(each));
    const known = after[at];
    if (known === undefined) after.push(newGuest(each, status));
    else after[at] = withTyped(known, each);
  }
  return after;
}

/** The guests as typed and no others, in that order; who is there already keeps what is not said. */
export function replaceGuests(
  guests: readonly SessionGuest[],
  typed: readonly TypedGuest[],
  status: GuestStatus,
): SessionGuest[] {
  const left = [...guests];
  return typed.map((each) => {
    const at = left.findIndex((guest) => guestKey(guest) === guestKey(each));
    const [known] = at < 0 ? [] : left.splice(at, 1);
    return known === undefined ? newGuest(each, status) : withTyped(known, each);
  });
}

function newGuest(typed: TypedGuest, status: GuestStatus): SessionGuest {
  const { name, organisation } = typed;
  const isAnybody = organisation === null && name !== null && isUnnamed(name);
  return { ...typed, status: typed.status ?? (isAnybody ? 'idea' : status), id: null, personId: null, field: null };
}

function withTyped(known: SessionGuest, typed: TypedGuest): SessionGuest {
  return {
    ...known,
    name: typed.name ?? known.name,
    function: typed.function ?? known.function,
    organisation: typed.organisation ?? known.organisation,
    status: typed.status ?? known.status,
  };
}

/** Guests are the same by their name, organisations without one by theirs; of unnamed ones each organisation has one. */
function guestKey({ name, organisation }: Pick<Guest, 'name' | 'organisation'>): string {
  if (name !== null && isUnnamed(name)) return `n.n. ${foldText(organisation ?? '')}`;
  return foldText(name ?? organisation ?? '');
}

/** Whether a name says that it is not known yet: `N.N.`. */
export function isUnnamed(name: string): boolean {
  return /^n\.?\s?n\.?$/i.test(name.trim());
}
