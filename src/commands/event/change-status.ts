import type { Context } from '../../context.js';
import { readEvent } from '../../db/events.js';
import type { Db } from '../../db/store.js';
import type { Event } from '../../domain/event.js';
import { factChanges, printChanges } from '../fact-changes.js';
import { eventFacts } from './event-facts.js';
import { eventHeading, eventJson } from './present.js';

/** An event before and after a command. */
export interface EventChange {
  before: Event;
  after: Event;
}

/** Changes several events as one command, and gives each before and after. */
export async function changeEvents(
  context: Context,
  events: readonly Event[],
  work: (db: Db, event: Event) => Promise<void>,
): Promise<EventChange[]> {
  return context.change(async ({ query }) => {
    const changes: EventChange[] = [];
    for (const before of events) {
      await work(query, before);
      changes.push({ before, after: (await readEvent(query, before.id)) ?? before });
    }
    return changes;
  });
}

/** One event as `--json` prints it, several as a list; each says whether it was changed. */
export function statusesJson(context: Context, changes: readonly EventChange[]): unknown {
  const all = changes.map(({ before, after }) => ({
    ...eventJson(after),
    applied: !context.options.dryRun && factChanges(eventFacts(context, before), eventFacts(context, after)).length > 0,
  }));
  return all.length === 1 ? all[0] : all;
}

/** Prints what became of each event, old → new. */
export async function printStatuses(context: Context, changes: readonly EventChange[]): Promise<void> {
  const { terminal } = context;
  for (const { before, after } of changes) {
    terminal.out(terminal.paint.bold(eventHeading(after, context)));
    await printChanges(context, factChanges(eventFacts(context, before), eventFacts(context, after)));
  }
}
