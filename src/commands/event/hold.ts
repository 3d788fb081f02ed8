import type { Context } from '../../context.js';
import { updateEvent } from '../../db/event-changes.js';
import { pastOpenEvents } from '../../db/find-event.js';
import { updateGuest } from '../../db/guests.js';
import type { Event, Guest } from '../../domain/event.js';
import { guestsOf } from '../../domain/event-guests.js';
import type { PlainDate } from '../../domain/partial-date.js';
import { UsageError, UserError } from '../../errors.js';
import { dateRange } from '../../i18n/dates.js';
import { noticeDryRun } from '../member/change-person.js';
import type { Verb } from '../verb.js';
import { changeEvents, type EventChange, printStatuses, statusesJson } from './change-status.js';
import { countOption, dayOption } from './options.js';
import { momentOf, pickEvents } from './pick.js';
import { guestText, shortWhen, whenText } from './present.js';

export const verb: Verb = {
  examples: [
    'njb event hold last --attendance 18',
    'njb event hold digital-impuls-2025-09 digital-impuls-2025-10',
    'njb event hold --past',
    'njb event hold --past --before 2025-03-01',
  ],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('[events...]', t('number, short name, day, or “last” (the latest that is over); may be several'))
      .option('--attendance <number>', t('how many came; of an event that is held already too'))
      .option(
        '--past',
        t(
          'all that are over and were neither held nor cancelled, but for external ones and those whose day is not known',
        ),
      )
      .option('--before <date>', t('with --past: only those that began before that day'))
      .action(async (references: string[], { attendance, past, before }) => {
        const count = attendance === undefined ? undefined : countOption(attendance, '--attendance');
        if (before !== undefined && past !== true) throw new UsageError('--before goes with --past.');
        const day = before === undefined ? null : dayOption(before, '--before');
        const events = await chosen(context, references, past === true, day);
        if (count !== undefined && events.length !== 1) {
          throw new UsageError('--attendance is for one event; name each event with its own.');
        }
        for (const event of events) await refuseUnfit(context, event);
        const wishes = new Map<number, Wish>();
        const left: Event[] = [];
        for (const event of events) {
          const wish = await ask(context, event, count, references.length === 0);
          if (wish === null) left.push(event);
          else wishes.set(event.id, wish);
        }
        const held = events.filter(({ id }) => wishes.has(id));
        const changes = await changeEvents(context, held, async (db, event) => {
          const wish = wishes.get(event.id);
          if (wish?.isCancelled) return updateEvent(db, event.id, { status: 'cancelled' }, true);
          if (event.status === 'held' && wish?.attendance === undefined && wish?.came.length === 0) return;
          await updateEvent(db, event.id, {
            status: 'held',
            ...(wish?.attendance !== undefined && { attendance: wish.attendance }),
          });
          for (const guest of wish?.came ?? []) await updateGuest(db, guest.id, { status: 'confirmed' });
        });
        if (context.printedJson(() => statusesJson(context, changes))) return;
        await printStatuses(context, changes);
        for (const { slug } of left) {
          terminal.notice(
            t(
              '“{event}” stays open: “njb event cancel {event}” if it was cancelled, “njb event move {event} --to DATE” if it moved.',
              { event: slug },
            ),
          );
        }
        noticeOpen(
          context,
          changes.filter(({ after }) => after.status === 'held'),
          wishes,
        );
        noticeDryRun(context);
      });
  },
};

/** Says of an event that nobody came, as it did not take place. */
const none = '-';

/** What the person at the terminal says of an event that is over. */
interface Wish {
  /** It did not take place. */
  isCancelled?: true;
  attendance?: number;
  /** Guests who were not confirmed, or for the old date only, and came. */
  came: Guest[];
}

async function chosen(
  context: Context,
  references: readonly string[],
  past: boolean,
  before: PlainDate | null,
): Promise<Event[]> {
  const asks = !past && references.length === 0 && context.terminal.canAsk && !context.options.json;
  if (past === references.length > 0 && !asks) {
    throw new UsageError(past ? 'Either events, or --past.' : 'Name an event, or --past for all that are over.');
  }
  if (!past && !asks) {
    refuseCount(references);
    return pickEvents(context, references);
  }
  const { query, sqlite } = await context.store();
  const { hasEnded } = await import('../../domain/event-time.js');
  const now = await momentOf(context);
  const { readEvents } = await import('../../db/events.js');
  const open = await readEvents(query, { ids: pastOpenEvents(sqlite, context.today) });
  const ended = open.filter((event) => hasEnded(event, now));
  const began = ended.filter(({ startDate }) => before === null || startDate < before);
  const over = past ? began.filter(isMarkedUnnamed) : began;
  if (past && (before === null || over.length === 0)) noticeUnmarked(context, began);
  if (began.length === 0) context.terminal.notice(context.t('Nothing is to be done: no event that is over is open.'));
  if (asks && over.length > 1) return askWhich(context, over);
  return over;
}

/** Whether an event is marked though nobody names it: not what is others’, or on a day that nobody knows. */
function isMarkedUnnamed({ kind, startDate }: Event): boolean {
  return kind !== 'external' && startDate.length === 10;
}

function noticeUnmarked({ t, terminal }: Context, all: readonly Event[]): void {
  const events = all.filter((each) => !isMarkedUnnamed(each)).map(({ slug }) => slug);
  if (events.length === 0) return;
  terminal.notice(
    t('Left open, being external or on a day that is not known: {events}. What took place: njb event hold {event}', {
      events: events.join(', '),
      event: events.length === 1 ? events.join() : t('EVENT'),
    }),
  );
}

/** Asks which of the events that are over took place; all of them is one of the answers. */
function askWhich({ t, lang, prompt }: Context, over: readonly Event[]): Promise<Event[]> {
  return prompt.choose(t('Which event took place?'), [
    ...over.map((event) => ({ name: `${shortWhen(event, lang)}  ${event.topic ?? event.title}`, value: [event] })),
    { name: t('all {count} that are over', { count: over.length }), value: [...over] },
  ]);
}

/** @throws UserError where a small number stands behind an event, which hardly is the number of another one */
function refuseCount([event, count, ...more]: readonly string[]): void {
  if (event === undefined || count === undefined || more.length > 0 || !/^\d{1,3}$/.test(count)) return;
  if (/^\d+$/.test(event)) return;
  throw new UserError('There is no event “{event}”.', { event: count }).hint(
    '{count} people? Then: njb event hold {event} --attendance {count}',
    { event, count },
  );
}

async function refuseUnfit(context: Context, event: Event): Promise<void> {
  const { slug } = event;
  if (event.status === 'cancelled') {
    throw new UserError('“{event}” was cancelled, so it cannot have taken place.', { event: slug }).hint(
      '“njb event edit {event} --status planned” takes that back.',
      { event: slug },
    );
  }
  const { beginningOf, hasEnded } = await import('../../domain/event-time.js');
  const now = await momentOf(context);
  const isAhead = event.startDate.length === 10 ? beginningOf(event) > now : !hasEnded(event, now);
  if (!isAhead) return;
  throw new UserError('“{event}” has not taken place yet: {when}.', {
    event: slug,
    when: whenText(event, context.lang),
  });
}

/** @param mayNot whether the event may not have taken place, as nobody named it; null: that stays open */
async function ask(context: Context, event: Event, count: number | undefined, mayNot: boolean): Promise<Wish | null> {
  const { t, prompt, terminal, options } = context;
  const wish: Wish = { ...(count !== undefined && { attendance: count }), came: [] };
  if (!terminal.canAsk || options.yes || options.json) return wish;
  if (count === undefined && event.attendance === null) {
    const answer = await prompt.text(
      mayNot
        ? t('{event}: how many came? (empty: not counted; “-”: did not take place)', { event: nameOf(event, context) })
        : t('{event}: how many came? (empty: not counted)', { event: nameOf(event, context) }),
      {
        check: (text) =>
          (mayNot && text.trim() === none) || /^\d{0,6}$/.test(text.trim()) ? null : t('Please give a number.'),
      },
    );
    if (mayNot && answer.trim() === none) {
      return (await prompt.confirm(t('Note it as cancelled?'), true)) ? { isCancelled: true, came: [] } : null;
    }
    if (answer.trim() !== '') wish.attendance = Number(answer);
  }
  for (const guest of [...unconfirmed(event), ...confirmedBefore(event)]) {
    const came = await prompt.confirm(t('Was {guest} there?', { guest: guestText(guest) }), false);
    if (came) wish.came.push(guest);
  }
  return wish;
}

function unconfirmed(event: Event): Guest[] {
  return guestsOf(event).filter(({ status }) => status === 'idea' || status === 'requested');
}

/** Who said yes to a date from which the event moved, and nothing since. */
function confirmedBefore(event: Event): Guest[] {
  return guestsOf(event).filter(({ status, askedFor }) => status === 'confirmed' && askedFor !== null);
}

function noticeOpen(
  { t, terminal }: Context,
  changes: readonly EventChange[],
  wishes: ReadonlyMap<number, Wish>,
): void {
  const events = changes.map(({ after }) => after);
  for (const { before: earlier, after: event } of changes) {
    const came = new Set(wishes.get(event.id)?.came.map(({ id }) => id));
    // of an event that is held it is not told any more
    const before = confirmedBefore(earlier).filter(({ id }) => !came.has(id));
    const open = unconfirmed(event);
    const said = { event: event.slug };
    if (open.length > 0) {
      const guests = open.map(guestText).join('; ');
      terminal.notice(t('{event}: not confirmed, and so not in reports: {guests}.', { ...said, guests }));
    }
    if (before.length > 0) {
      const guests = before.map(guestText).join('; ');
      terminal.notice(
        t('{event}: confirmed for the old date only, and in reports all the same: {guests}.', { ...said, guests }),
      );
    }
    if (open.length + before.length === 0) continue;
    terminal.notice(t('“njb guest confirm {event} GUEST” if they were there.', said));
    if (before.length > 0) terminal.notice(t('“njb guest decline {event} GUEST” if they were not.', said));
  }
  const [first, ...more] = events.filter(({ attendance, kind }) => attendance === null && kind !== 'external');
  if (first === undefined) return;
  const event = more.length === 0 ? first.slug : t('EVENT');
  terminal.notice(t('“njb event hold {event} --attendance N” adds how many came.', { event }));
}

function nameOf({ startDate, endDate, title, topic }: Event, { lang }: Context): string {
  return [dateRange(startDate, endDate, lang), title, topic].filter(Boolean).join(', ');
}
