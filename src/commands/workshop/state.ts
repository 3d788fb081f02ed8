import type { Context } from '../../context.js';
import type { Db } from '../../db/store.js';
import { readWorkshopChoice, type WorkshopChoice, type WorkshopPerson } from '../../db/workshops.js';
import type { Event } from '../../domain/event.js';
import type { Session } from '../../domain/programme.js';
import { takenPlaces, type Workshop, workshopsOf } from '../../domain/workshops.js';
import { UserError } from '../../errors.js';
import { type Called, calledApart } from '../member/called.js';
import { findSessions, pickSession } from '../session/pick.js';

/** The workshops of an event, and who chose and got what. */
export interface WorkshopState extends WorkshopChoice {
  event: Event;
  workshops: Workshop[];
  /** Places taken, by session. */
  taken: ReadonlyMap<number, number>;
  /** How a person is called on a screen, told from others of the same name. */
  called(person: Called): string;
}

/**
 * Reads how the workshops of an event stand.
 * @throws UserError where it has none
 */
export async function readState(
  context: Pick<Context, 't' | 'store'>,
  query: Db,
  event: Event,
): Promise<WorkshopState> {
  const workshops = workshopsOf(event.sessions);
  if (workshops.length === 0) {
    const complaint = new UserError('“{event}” has no workshops.', { event: event.slug });
    if (event.sessions.length > 0) {
      complaint.hint('“njb session edit {event} SESSION --kind workshop” makes a session one.', { event: event.slug });
    }
    throw complaint.hint('“njb session add {event} --kind workshop --phase 1 --capacity 20 …” enters one.', {
      event: event.slug,
    });
  }
  const choice = await readWorkshopChoice(query, event.id);
  const called = await calledApart(context, choice.people);
  return { ...choice, event, workshops, taken: takenPlaces(choice.people), called };
}

/**
 * Somebody on the event's list.
 * @throws UserError where they are not on it
 */
export function listedPerson({ people, event }: WorkshopState, id: number): WorkshopPerson {
  const person = people.find((each) => each.id === id);
  if (person !== undefined) return person;
  throw new UserError('This person is not on the list of “{event}”.', { event: event.slug }).hint(
    '“njb attendee add {event} {person}” puts them there.',
    { event: event.slug, person: id },
  );
}

/**
 * The one workshop a reference means, as {@link pickSession} among workshops alone.
 * @throws UserError where it means a session that is no workshop
 */
export async function pickWorkshop(context: Context, event: Event, reference: string): Promise<Session> {
  const sessions = event.sessions.filter(({ kind }) => kind === 'workshop');
  if (findSessions(sessions, reference).length === 0) {
    const [other, ...further] = findSessions(event.sessions, reference);
    if (other !== undefined && further.length === 0) {
      throw new UserError('“{session}” is in the programme of {event}, but no workshop.', {
        ...{ event: event.slug, session: other.title },
      }).hint('“njb session edit {event} {session} --kind workshop” makes it one.', {
        ...{ event: event.slug, session: other.id },
      });
    }
  }
  return pickSession(context, { ...event, sessions }, reference);
}

/** A workshop by the number of its session. */
export function workshopById({ workshops }: Pick<WorkshopState, 'workshops'>, id: number): Workshop {
  const found = workshops.find(({ session }) => session.id === id);
  if (found === undefined) throw new Error(`no workshop ${id}`);
  return found;
}
