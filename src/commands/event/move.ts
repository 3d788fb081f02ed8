import { moveEvent, readEvent } from '../../db/events.js';
import { holdersOf } from '../../db/mailings.js';
import type { Event } from '../../domain/event.js';
import { UserError } from '../../errors.js';
import type { Verb } from '../verb.js';
import { dateOption, type When, whenOption } from './options.js';
import { pickEvent } from './pick.js';
import { eventJson, whenText } from './present.js';

export const verb: Verb = {
  examples: [
    'njb event move digital-impuls-2025-10 --to 9.10.2025 --reason "Brückentag"',
    'njb event move next --to 2025-11-13 --time 15:00-16:30 --dry-run',
  ],
  build: (command, context) => {
    const { t, lang, terminal } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .requiredOption('--to <date>', t('the new day'))
      .option('--until <date>', t('the new last day; without it the event takes as many days as before'))
      .option('--time <from-to>', t('the new time, if it changes'))
      .option('--reason <text>', t('why it was moved'))
      .action(async (reference, { to, until, time, reason }) => {
        const event = await pickEvent(context, reference);
        if (event.status === 'cancelled' || event.status === 'held') {
          throw new UserError('“{event}” cannot be moved: it was {status}.', {
            event: event.slug,
            status: event.status === 'held' ? { key: 'held', params: {} } : { key: 'cancelled', params: {} },
          });
        }
        const when = await newDates(event, { to, until, time });
        if (
          when.startDate === event.startDate &&
          when.endDate === event.endDate &&
          when.startTime === event.startTime &&
          when.endTime === event.endTime
        ) {
          throw new UserError('“{event}” is already on that date.', { event: event.slug });
        }
        const holders = await holdersOf((await context.store()).query, event.id);
        const moved = await context.change(async ({ query }) => {
          await moveEvent(query, event.id, { ...when, reason: reason ?? null, at: context.now() });
          return readEvent(query, event.id);
        });
        if (moved === null) return;
        if (context.printedJson(() => ({ ...eventJson(moved), holders }))) return;
        terminal.out(t('Before: {when}', { when: whenText(event, lang) }));
        terminal.out(t('Now: {when}', { when: whenText(moved, lang) }));
        if (holders.length > 0) {
          terminal.notice(t('{count} {count|person holds|people hold} the old date:', { count: holders.length }));
          for (const { name, address } of holders) terminal.notice(`  ${t('{name} <{address}>', { name, address })}`);
        }
        if (context.options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
      });
  },
};

/** Where an event goes: it takes as many days as before, and one that ran past midnight counts as one day. */
async function newDates(
  event: Event,
  { to, until, time }: { to: string; until?: string | undefined; time?: string | undefined },
): Promise<When> {
  const { addDays, daysBetween } = await import('../../domain/calendar-day.js');
  const { startDate, endDate, startTime, endTime, timezone } = event;
  const clock = time ?? (startTime === null ? null : `${startTime}-${endTime}`);
  const first = dateOption(to, '--to');
  const isPartial = startDate.length < 10 || first.length < 10;
  const days = isPartial ? 0 : daysBetween(startDate, endDate);
  const isOvernight = days === 1 && startTime !== null && endTime !== null && endTime <= startTime;
  const last = until ?? (days === 0 || isOvernight ? undefined : addDays(first, days));
  return whenOption({ date: to, until: last, time: clock }, timezone, '--to');
}
