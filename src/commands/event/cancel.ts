import { updateEvent } from '../../db/event-changes.js';
import { readEvent } from '../../db/events.js';
import { oneLine } from '../../domain/clean-text.js';
import { isPast } from '../../domain/guest-status.js';
import { UserError } from '../../errors.js';
import { changesJson, factChanges, printChanges } from '../fact-changes.js';
import { noticeDryRun, noticeUndo } from '../member/change-person.js';
import type { Verb } from '../verb.js';
import { eventFacts } from './event-facts.js';
import {
  holdersJson,
  noticeGuestsOfCancelled,
  noticeHolders,
  noticeListed,
  readGuests,
  readHolders,
  readListed,
} from './holders.js';
import { pickEvent } from './pick.js';
import { eventHeading, eventJson } from './present.js';

export const verb: Verb = {
  examples: [
    'njb event cancel digital-impuls-2025-10 --reason "Erkrankung des Gastes"',
    'njb event cancel next --dry-run',
  ],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .option('--reason <text>', t('why it is cancelled'))
      .action(async (reference, { reason }) => {
        const event = await pickEvent(context, reference);
        if (event.status === 'held') {
          throw new UserError('“{event}” has taken place; it cannot be cancelled.', { event: event.slug }).hint(
            '“njb event edit {event} --status planned” takes that back.',
            { event: event.slug },
          );
        }
        const wasCancelled = event.status === 'cancelled';
        if (wasCancelled && reason === undefined) {
          throw new UserError('“{event}” is cancelled already.', { event: event.slug });
        }
        const isOver = isPast(event, context.today);
        const holders = isOver ? [] : await readHolders(context, event);
        const listed = isOver ? [] : await readListed(context, event, holders);
        const guestsToTell = isOver ? [] : await readGuests(context, event, holders);
        const after = await context.change(async ({ query }) => {
          const cancel_reason = reason === undefined ? event.cancelReason : oneLine(reason) || null;
          // a cancelled event carries a SEQUENCE above the entries it takes back (RFC 5546, 3.2.5)
          await updateEvent(query, event.id, { status: 'cancelled', cancel_reason }, !wasCancelled);
          return (await readEvent(query, event.id)) ?? event;
        });
        const changes = factChanges(eventFacts(context, event), eventFacts(context, after));
        const isJson = context.printedJson(() => ({
          ...eventJson(after),
          changes: changesJson(changes),
          holders: holdersJson(holders),
          listed,
          guestsToTell,
          applied: !context.options.dryRun && changes.length > 0,
        }));
        if (isJson) return;
        terminal.out(terminal.paint.bold(eventHeading(after, context)));
        await printChanges(context, changes);
        if (!wasCancelled) {
          noticeHolders(context, after, holders, 'event');
          await noticeListed(context, after, listed, 'event');
          noticeGuestsOfCancelled(context, after, guestsToTell);
        }
        if (changes.length > 0) noticeUndo(context);
        noticeDryRun(context);
      });
  },
};
