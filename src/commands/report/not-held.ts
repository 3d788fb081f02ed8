import type { Context } from '../../context.js';
import { notMarkedHeld } from '../../db/year-figures.js';

/** Says which meetings of a year a report counts though nobody noted that they took place. */
export async function noticeNotHeld(context: Context, year: number): Promise<void> {
  const { t, terminal, today } = context;
  const { sqlite } = await context.store();
  const events = notMarkedHeld(sqlite, year, today);
  const [first] = events;
  if (first === undefined) return;
  terminal.notice(t('Counted, though not noted as held: {events}.', { events: events.join(', ') }));
  terminal.notice(t('“njb event hold {event}” notes it; “njb event cancel {event}” takes it out.', { event: first }));
}
