import type { Context } from '../../context.js';
import type { NewSession } from '../../db/sessions.js';
import { oneLine } from '../../domain/clean-text.js';
import type { Event, Guest } from '../../domain/event.js';
import { foldText } from '../../domain/names.js';
import type { PlainDate } from '../../domain/partial-date.js';
import { type Session, sessionKinds, sessionStatuses } from '../../domain/programme.js';
import { mergeGuests, type SessionGuest } from '../../domain/session-guests.js';
import { parseSessionTime, parseSlots, type TypedTime, unsaidKind } from '../../domain/session-text.js';
import { UsageError, UserError } from '../../errors.js';
import { oneOf } from '../choices.js';
import { dayOption, guestOption, textOption } from '../event/options.js';

/** The options of `session add` and `session edit`, as typed. */
export interface Given {
  title?: string | undefined;
  day?: string | undefined;
  time?: string | undefined;
  after?: string | undefined;
  kind?: string | undefined;
  track?: string | undefined;
  room?: string | undefined;
  phase?: string | undefined;
  capacity?: string | undefined;
  slots?: string | undefined;
  abstract?: string | undefined;
  status?: string | undefined;
  guest?: string[] | undefined;
  removeGuest?: string[] | undefined;
}

/**
 * The facts of a session: what is given, else what it has already.
 * @throws UserError or UsageError naming the option that is wrong
 */
export function sessionValues(context: Context, event: Event, given: Given, before: Session | null): NewSession {
  const title = given.title === undefined ? (before?.title ?? '') : oneLine(given.title);
  if (title === '') throw new UsageError('The option {option} is needed.', { option: '--title' });
  const text = (value: string | undefined, known: string | null | undefined) =>
    value === undefined ? (known ?? null) : oneLine(value) || null;
  const phase = text(given.phase, before?.phase);
  const capacity = given.capacity === undefined ? (before?.capacity ?? null) : capacityOption(given.capacity);
  const slots = given.slots === undefined ? (before?.slots ?? null) : slotsOption(given.slots);
  const unsaid = before?.kind ?? unsaidKind({ title, phase, capacity, slots });
  return {
    title,
    day: dayOf(event, given.day, before),
    ...timeOf(given.time, before),
    kind: given.kind ? oneOf(given.kind, sessionKinds, '--kind') : unsaid,
    abstract:
      given.abstract === undefined ? (before?.abstract ?? null) : textOption(given.abstract, context).trim() || null,
    track: text(given.track, before?.track),
    room: text(given.room, before?.room),
    ...{ phase, capacity, slots },
    status: given.status ? oneOf(given.status, sessionStatuses, '--status') : (before?.status ?? 'confirmed'),
  };
}

/**
 * The guests a session has after `--guest` and `--remove-guest`: one who is there already gets what is said anew.
 * Without a status somebody new is asked; whoever is entered for a past event surely came.
 * @throws UserError where nobody fits `--remove-guest`
 */
export function guestsAfter(context: Context, event: Event, given: Given, before: readonly Guest[]): SessionGuest[] {
  const leaving = (given.removeGuest ?? []).map((reference) => guestNamed(before, reference));
  const guests: SessionGuest[] = before.filter((guest) => !leaving.includes(guest));
  const typed = (given.guest ?? []).map(guestOption);
  return mergeGuests(guests, typed, defaultStatus(event, context.today));
}

/** How somebody new in a programme counts who comes without a status. */
export function defaultStatus(event: Event, today: PlainDate): 'requested' | 'confirmed' {
  return event.status === 'held' || event.endDate < today ? 'confirmed' : 'requested';
}

function guestNamed(guests: readonly Guest[], reference: string): Guest {
  const wanted = foldText(reference);
  const found = guests.filter(
    ({ id, name, organisation }) => String(id) === reference || foldText(name ?? organisation ?? '') === wanted,
  );
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only;
  const complaint = new UserError('No guest of this session is called “{guest}”.', { guest: reference });
  for (const { id, name, organisation } of guests)
    complaint.hint('{id}: {guest}', { id, guest: name ?? organisation ?? '' });
  throw complaint;
}

function dayOf(event: Event, day: string | undefined, before: Session | null): string {
  if (day) return dayOption(day, '--day');
  if (before !== null) return before.day;
  if (event.startDate === event.endDate && event.startDate.length === 10) return event.startDate;
  throw new UsageError('The option {option} is needed.', { option: '--day' }).hint(
    '“{event}” takes several days; --day says on which the session is.',
    { event: event.slug },
  );
}

function timeOf(time: string | undefined, before: Session | null): TypedTime {
  if (time === undefined) {
    const { startTime = null, endTime = null, timeNote = null } = before ?? {};
    return { startTime, endTime, timeNote };
  }
  if (time.trim() === '') return { startTime: null, endTime: null, timeNote: null };
  const read = parseSessionTime(time);
  if (read !== null) return read;
  throw new UserError(
    '“{value}” is no time of a session; it takes 10:00-10:45 (the end after the beginning), 10:00, or words like “afterwards”.',
    { value: time },
  );
}

function capacityOption(text: string): number | null {
  if (text.trim() === '') return null;
  if (/^[1-9]\d{0,5}$/.test(text.trim())) return Number(text);
  throw new UserError('“{value}” is no number of places.', { value: text });
}

function slotsOption(text: string): Session['slots'] {
  if (text.trim() === '') return null;
  const slots = parseSlots(text);
  if (slots !== null) return slots;
  throw new UserError('“{value}” does not fit --slots; it takes 6x3 for six times three minutes.', { value: text });
}
