import type { Context } from '../../context.js';
import { readEvent } from '../../db/events.js';
import { datedEvents, findEvents, findEventsBegun, similarSlugs } from '../../db/find-event.js';
import type { Event } from '../../domain/event.js';
import { germanDay } from '../../domain/german-time.js';
import { parsePlainDate } from '../../domain/partial-date.js';
import { UserError } from '../../errors.js';
import { withDateFault } from '../choices.js';
import { shortWhen } from './present.js';

/**
 * The one event a reference means: an id, a slug or its beginning, a day on which only one takes place, `next`, the earliest not
 * cancelled one that has not ended, or `last`, the latest that has. What fits several is asked on a terminal.
 * @throws UserError naming the candidates, or the nearest slugs
 */
export async function pickEvent(context: Context, reference: string): Promise<Event> {
  const { query } = await context.store();
  if (reference.toLowerCase() === 'next') return nextEvent(context);
  if (reference.toLowerCase() === 'last') return lastEvent(context);
  const exact = await findEvents(query, parsePlainDate(reference, '20xx') ?? reference);
  const found = exact.length > 0 ? exact : await findEventsBegun(query, reference, context.today);
  const [only] = found;
  if (only === undefined) {
    const complaint = new UserError('There is no event “{event}”.', { event: reference });
    for (const slug of await similarSlugs(query, reference, context.today))
      complaint.hint('Did you mean “{word}”?', { word: slug });
    throw withDateFault(complaint, reference).hint(
      '“njb event list” shows all events; an event goes by its number, its short name, its day, or “next”.',
    );
  }
  if (found.length === 1) return only;
  if (context.terminal.canAsk) {
    return context.prompt.choose(
      context.t('“{event}” fits several events. Which one is meant?', { event: reference }),
      found.map((event) => ({ name: label(event, context.lang), value: event })),
    );
  }
  const complaint = new UserError('“{event}” fits {count} events.', { event: reference, count: found.length });
  for (const event of found.slice(0, 10))
    complaint.hint('{id}: {event}', { id: event.id, event: label(event, context.lang) });
  throw complaint.hint('Use the number or the short name.');
}

/**
 * Several events, each once, in the order in which they are named.
 * @throws UserError as {@link pickEvent}
 */
export async function pickEvents(context: Context, references: readonly string[]): Promise<Event[]> {
  const events = new Map<number, Event>();
  for (const reference of references) {
    const event = await pickEvent(context, reference);
    events.set(event.id, event);
  }
  return [...events.values()];
}

async function nextEvent(context: Context): Promise<Event> {
  const coming = await firstOf(context, 'ahead');
  if (coming !== null) return coming;
  throw new UserError('No event lies ahead (as of {date}).', { date: context.today }).hint(
    '“njb event add” enters one; “njb event list” shows all.',
  );
}

async function lastEvent(context: Context): Promise<Event> {
  const past = await firstOf(context, 'past');
  if (past !== null) return past;
  throw new UserError('No event is over yet (as of {date}).', { date: context.today }).hint(
    '“njb event list” shows all events; an event goes by its number, its short name, its day, or “next”.',
  );
}

/** The nearest event ahead, or the latest one that is over, without reading all the others. */
async function firstOf(context: Context, where: 'ahead' | 'past'): Promise<Event | null> {
  const { query, sqlite } = await context.store();
  const { hasEnded } = await import('../../domain/event-time.js');
  const now = await momentOf(context);
  for (const { id, ...times } of datedEvents(sqlite, where, context.today)) {
    if (hasEnded(times, now) === (where === 'past')) return readEvent(query, id);
  }
  return null;
}

/** The instant a command runs as of: now, or with another `--today` the beginning of that day in Germany. */
export async function momentOf({ now, today }: Context): Promise<string> {
  if (germanDay(now()) === today) return now();
  const { instantOf } = await import('../../domain/event-time.js');
  return instantOf(today, '00:00', 'Europe/Berlin');
}

function label(event: Event, lang: Context['lang']): string {
  return [shortWhen(event, lang), event.slug, event.topic ?? event.title].join(', ');
}
