import type { Context } from '../../context.js';
import { addGuest } from '../../db/events.js';
import type { Db } from '../../db/store.js';
import type { Event, Guest, GuestStatus } from '../../domain/event.js';
import { type EventGuest, neighboursOf } from '../../domain/event-guests.js';
import type { TypedGuest } from '../../domain/guest-text.js';
import { foldText } from '../../domain/names.js';
import { lastDay } from '../../domain/partial-date.js';
import { UserError } from '../../errors.js';
import { guestText, placedGuest } from '../event/present.js';
import { type GuestPersonChoice, nameOf, officeOn, type PersonOptions, personIdOf, settlePerson } from './person.js';

/** A guest to be entered, with the person behind it. */
export interface PlannedGuest {
  guest: TypedGuest;
  choice: GuestPersonChoice;
}

/**
 * Puts a guest together: the person behind it gives what was not said of name, function and organisation, as of the
 * event's day.
 */
export async function planGuest(
  context: Context,
  typed: TypedGuest,
  options: PersonOptions,
  endDate: string,
): Promise<PlannedGuest> {
  const choice = await settlePerson(context, typed, options);
  // an organisation without a name stays one: the person is whom to write to
  const isOrganisation = typed.name === null && typed.organisation !== null;
  const misspelt = choice.kind === 'known' && choice.correctsName === true;
  const name = isOrganisation ? null : ((misspelt ? null : typed.name) ?? nameOf(choice));
  return { guest: { ...typed, name, ...officeFrom(choice, { ...typed, name }, endDate) }, choice };
}

/** Function and organisation that the person behind a guest gives, as of the event's day, where neither is known; else null. */
function officeFrom(
  choice: GuestPersonChoice,
  { name, function: office, organisation }: Pick<TypedGuest, 'name' | 'function' | 'organisation'>,
  endDate: string,
): ReturnType<typeof officeOn> {
  if (choice.kind !== 'known' || name === null || office !== null || organisation !== null) return null;
  return officeOn(choice.person, lastDay(endDate));
}

/** What a guest who stands on the list already takes over from the person they are now said to be: what is not known of them. */
export function takenOver(
  guest: Guest,
  values: Partial<TypedGuest>,
  choice: GuestPersonChoice,
  endDate: string,
): Partial<Pick<TypedGuest, 'name' | 'function' | 'organisation'>> {
  if (choice.kind !== 'known' || choice.person.id === guest.personId) return {};
  const isUnknown = values.name === undefined && guest.name !== null && isUnnamed(guest.name);
  const isSaid = values.function !== undefined || values.organisation !== undefined;
  return {
    ...(isUnknown && { name: nameOf(choice) }),
    ...(isSaid ? null : officeFrom(choice, { ...guest, ...values }, endDate)),
  };
}

/** Stores a planned guest and returns its id. */
export async function storeGuest(
  db: Db,
  eventId: number,
  { guest, choice }: PlannedGuest,
  status: GuestStatus,
  field: string | null = null,
): Promise<number> {
  const personId = await personIdOf(db, choice);
  return addGuest(db, eventId, { ...guest, status: guest.status ?? status, personId, field });
}

/**
 * Refuses a guest the event has already. Nobody knows whether two "N.N." are one, so they never are.
 * @throws UserError
 */
export function refuseDouble(event: Pick<Event, 'slug' | 'guests'>, { guest, choice }: PlannedGuest): void {
  const known = event.guests.find((each) => isSame(each, guest, choice.kind === 'known' ? choice.person.id : null));
  if (known === undefined) return;
  throw new UserError('{event} has this guest already: {guest} (no. {id}).', {
    event: event.slug,
    guest: guestText(known),
    id: known.id,
  }).hint('“njb guest edit {event} {id}” changes what is known of a guest.', { event: event.slug, id: known.id });
}

/**
 * Refuses what would make of a guest one that stands beside it already, by name and organisation or by the person.
 * @throws UserError
 */
export function refuseSame(
  event: Event,
  guest: EventGuest,
  values: Partial<Pick<Guest, 'name' | 'organisation'>>,
  choice: GuestPersonChoice | null,
): void {
  const personId = choice === null ? guest.personId : choice.kind === 'known' ? choice.person.id : null;
  const known = neighboursOf(event, guest).find(
    (each) => each.id !== guest.id && isSame(each, { ...guest, ...values }, personId),
  );
  if (known === undefined) return;
  throw new UserError('{event} has this guest already: {guest} (no. {id}).', {
    event: event.slug,
    guest: placedGuest(known),
    id: known.id,
  }).hint('If they are one and the same, take one of them off: njb guest remove {event} {id}', {
    event: event.slug,
    id: guest.id,
  });
}

function isSame(known: Guest, guest: TypedGuest, personId: number | null): boolean {
  if (guest.name !== null && isUnnamed(guest.name)) return false;
  if (personId !== null && known.personId === personId) return (known.name === null) === (guest.name === null);
  const key = (text: string | null) => foldText(text ?? '');
  if (key(known.name) !== key(guest.name)) return false;
  // of one name are two people only where two organisations say so
  const isOpen = guest.name !== null && (known.organisation === null || guest.organisation === null);
  return isOpen || key(known.organisation) === key(guest.organisation);
}

/** Whether a guest is one whose name is not known yet: "N.N.". */
function isUnnamed(name: string): boolean {
  return /^n\.? ?n\.?$/i.test(name.trim());
}
