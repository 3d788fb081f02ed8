import type { Context } from '../../context.js';
import { listAttendees } from '../../db/attendees.js';
import { readMoves } from '../../db/event-moves.js';
import { readGuestPersons } from '../../db/guests.js';
import type { Event } from '../../domain/event.js';
import type { Verb } from '../verb.js';
import { pickEvent } from './pick.js';
import { eventJson } from './present.js';
import { printEvent } from './print-event.js';

export const verb: Verb = {
  examples: ['njb event show next', 'njb event show digital-impuls-2025-10 --json'],
  build: (command, context) =>
    command
      .argument('<event>', context.t('number, short name, day, or “next”'))
      .action(async (reference) => showEvent(context, await pickEvent(context, reference))),
};

async function showEvent(context: Context, event: Event): Promise<void> {
  const { query } = await context.store();
  const moves = await readMoves(query, event.id);
  if (context.printedJson(() => ({ ...eventJson(event), moves }))) return;
  const attendees = await listAttendees(query, event.id);
  await printEvent(context, event, { moves, attendees, persons: await readGuestPersons(query, event.id) });
  if (attendees.length === 0) return;
  context.terminal.notice(context.t('“njb attendee list {event}” shows who comes.', { event: event.slug }));
}
