import type { Context } from '../../context.js';
import { type PairablePerson, readPairable } from '../../db/pairs.js';
import type { Event } from '../../domain/event.js';
import { notListed } from '../attendee/change.js';
import { pickPerson } from '../member/pick.js';

/**
 * Somebody on an event's list.
 * @throws UserError where the reference fits nobody, or somebody who is not on it
 */
export async function pickListed(context: Context, event: Event, reference: string): Promise<PairablePerson> {
  const { sqlite } = await context.store();
  const person = await pickPerson(context, reference);
  const found = readPairable(sqlite, event.id).find((each) => each.person === person);
  if (found === undefined) throw notListed(event, person);
  return found;
}
