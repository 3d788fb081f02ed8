import type { Context } from '../../context.js';
import type { Event } from '../../domain/event.js';
import { foldText } from '../../domain/names.js';
import type { Session } from '../../domain/programme.js';
import { UserError } from '../../errors.js';
import { nearest } from '../usage.js';
import { sessionLabel } from './present.js';

/**
 * The one session of an event a reference means: its number, its title, or words of its title. What fits several is asked
 * on a terminal.
 * @throws UserError naming the candidates, or the nearest title
 */
export async function pickSession(context: Context, event: Event, reference: string): Promise<Session> {
  const { sessions } = event;
  const found = findSessions(sessions, reference);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (only === undefined) {
    const complaint = new UserError('{event} has no session “{session}”.', { event: event.slug, session: reference });
    const near = nearest(
      reference,
      sessions.flatMap(({ title }) => [title, ...title.split(/[^\p{L}\p{N}-]+/u)]),
    );
    if (near !== null) complaint.hint('Did you mean “{word}”?', { word: near });
    throw complaint.hint('“njb session list {event}” shows them with their numbers.', { event: event.slug });
  }
  const label = (session: Session) => sessionLabel(context, session);
  if (context.terminal.canAsk) {
    return context.prompt.choose(
      context.t('“{session}” fits several sessions. Which one is meant?', { session: reference }),
      found.map((session) => ({ name: label(session), value: session })),
    );
  }
  const complaint = new UserError('“{session}” fits {count} sessions.', { session: reference, count: found.length });
  for (const session of found) complaint.hint('{id}: {session}', { id: session.id, session: label(session) });
  throw complaint.hint('Use the number.');
}

/** The sessions a reference fits: by number, by the whole title, else by words of it. */
export function findSessions(sessions: readonly Session[], reference: string): Session[] {
  if (/^\d+$/.test(reference)) return sessions.filter(({ id }) => id === Number(reference));
  const wanted = foldText(reference);
  if (wanted === '') return [];
  const whole = sessions.filter(({ title }) => foldText(title) === wanted);
  if (whole.length > 0) return whole;
  return sessions.filter(({ title }) => {
    const words = foldText(title).split(' ');
    return wanted.split(' ').every((word) => words.includes(word));
  });
}
