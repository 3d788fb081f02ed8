import type { Context } from '../../context.js';
import { moveEvent, readEvent } from '../../db/events.js';
import { holdersOf } from '../../db/mailings.js';
import type { Store } from '../../db/store.js';
import { listedForOldDate } from '../../db/what-holds.js';
import { oneLine } from '../../domain/clean-text.js';
import { type Event, isOvernight } from '../../domain/event.js';
import { guestsOf } from '../../domain/event-guests.js';
import { isPast } from '../../domain/guest-status.js';
import { UserError } from '../../errors.js';
import { noticeAskAnew } from '../guest/ask-anew.js';
import { noticeDryRun, noticeUndo } from '../member/change-person.js';
import type { Verb } from '../verb.js';
import { dateNotices, dateNoticesJson, noticeDate } from './date-notices.js';
import { holdersJson, noticeHolders, noticeHoldTrue, noticeListed, readListed } from './holders.js';
import { spanOption, type When, whenOption } from './options.js';
import { pickEvent } from './pick.js';
import { eventJson, guestState, placedGuest, whenText } from './present.js';

export const verb: Verb = {
  examples: [
    'njb event move digital-impuls-2025-10 --to 9.10.2025 --reason "Brückentag"',
    'njb event move next --to 2025-11-13 --time 15:00-16:30 --dry-run',
  ],
  build: (command, context) => {
    const { t, lang, terminal } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .requiredOption('--to <date>', t('the new day; several days, a month or year as for “event add”'))
      .option('--until <date>', t('the new last day; without it the event takes as many days as before'))
      .option('--time <from-to>', t('the new time, if it changes; empty: all day'))
      .option('--reason <text>', t('why it was moved'))
      .action(async (reference, { to, until, time, reason }) => {
        const event = await pickEvent(context, reference);
        if (event.status === 'cancelled' || event.status === 'held') {
          throw new UserError('“{event}” cannot be moved: it was {status}.', {
            event: event.slug,
            status: event.status === 'held' ? { key: 'held', params: {} } : { key: 'cancelled', params: {} },
          }).hint('“njb event edit {event} --status planned” takes that back.', { event: event.slug });
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
        const why = oneLine(reason ?? '') || null;
        const result = await context.change(async (store) => {
          await moveEvent(store.query, event.id, { ...when, reason: why, at: context.now() });
          const after = await readEvent(store.query, event.id);
          return (
            after && {
              moved: after,
              ...(await toBeTold(context, store, event)),
              notices: await dateNotices(context, store, after),
            }
          );
        });
        if (result === null) return;
        const { moved, holders, holdTrue, listed, notices } = result;
        const json = () => ({
          ...eventJson(moved),
          ...{ holders: holdersJson(holders), listed, notices: dateNoticesJson(notices) },
        });
        if (context.printedJson(json)) return;
        terminal.out(terminal.paint.bold(t('{title} ({slug})', { title: moved.title, slug: moved.slug })));
        terminal.out(t('Before: {when}', { when: whenText(event, lang) }));
        terminal.out(t('Now: {when}', { when: whenText(moved, lang) }));
        if (why !== null) terminal.out(t('Reason: {reason}', { reason: why }));
        noticeHoldTrue(context, holdTrue);
        noticeHolders(context, moved, holders, moved.startDate.length === 10 ? 'date' : 'event');
        await noticeGuests(context, moved);
        if (moved.startDate.length === 10 && moved.endDate < context.today) {
          terminal.notice(t('The new date lies in the past.'));
        }
        await noticeListed(context, moved, listed, 'date');
        noticeDate(context, notices);
        noticeUndo(context);
        noticeDryRun(context);
      });
  },
};

/** Who holds, or registered for, another date than an event has now; and how many hold the one it has. */
async function toBeTold(context: Context, store: Store, event: Event) {
  const all = await holdersOf(store, event.id);
  const forOldDate = listedForOldDate(store, event.id);
  const listed = isPast(event, context.today) ? [] : await readListed(context, event, all);
  const staying = all.filter(({ isLeaving }) => !isLeaving);
  const holders = staying.filter(({ isTrue }) => !isTrue);
  return {
    ...{ holders, holdTrue: staying.length - holders.length },
    listed: listed.filter(({ person }) => person !== null && forOldDate.has(person)),
  };
}

/** Names the guests who were asked for the old date, or were told another in between: somebody has to speak with them. */
async function noticeGuests(context: Context, event: Event): Promise<void> {
  const { t, terminal, lang } = context;
  const guests = guestsOf(event).filter(({ askedFor }) => askedFor !== null);
  if (guests.length === 0) return;
  terminal.notice(
    t('{count} {count|guest was|guests were} asked, or had confirmed, before the move; please tell them:', {
      count: guests.length,
    }),
  );
  for (const guest of guests) {
    terminal.notice(`  ${t('{guest} ({status})', { guest: placedGuest(guest), status: guestState(guest, lang) })}`);
  }
  if (guests.some(({ status }) => status === 'requested')) {
    terminal.notice(t('“njb guest ask {event}” asks anew who has not answered.', { event: event.slug }));
  }
  await noticeAskAnew(context, event);
  terminal.notice(t('“njb guest confirm {event} GUEST” notes who comes on the new date.', { event: event.slug }));
}

/** Where an event goes: it takes as many days as before, and one that ran past midnight counts as one day. */
async function newDates(
  event: Event,
  { to, until, time }: { to: string; until?: string | undefined; time?: string | undefined },
): Promise<When> {
  const { addDays, daysBetween } = await import('../../domain/calendar-day.js');
  const { startDate, endDate, startTime, endTime, timezone } = event;
  const { start: first, end } = spanOption(to, '--to');
  // a date that is open again has no time
  const clock = time ?? (startTime === null || first.length < 10 ? null : `${startTime}-${endTime}`);
  if (end !== first) return whenOption({ date: to, until, time: clock }, timezone, '--to');
  const isPartial = startDate.length < 10 || first.length < 10;
  const days = isPartial ? 0 : daysBetween(startDate, endDate);
  const last = until ?? (days === 0 || isOvernight(event) ? undefined : addDays(first, days));
  return whenOption({ date: to, until: last, time: clock }, timezone, '--to');
}
