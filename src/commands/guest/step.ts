import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.js';
import { readEvent } from '../../db/events.js';
import { updateGuest } from '../../db/guests.js';
import type { Store } from '../../db/store.js';
import { uninformedGuests } from '../../db/uninformed.js';
import type { Event, GuestStatus } from '../../domain/event.js';
import type { EventGuest } from '../../domain/event-guests.js';
import { type GuestStep, isPast, nextStatus } from '../../domain/guest-status.js';
import { UserError } from '../../errors.js';
import { pickEvent } from '../event/pick.js';
import { guestState, guestStatusWord, missing, placedGuest } from '../event/present.js';
import { noticeDryRun } from '../member/change-person.js';
import { pickGuest } from './pick.js';

/** Declares a verb that takes guests of an event one step on: asked, confirmed, declined. */
export function declareStep(command: Command, context: Context, step: GuestStep) {
  const { t } = context;
  return command
    .argument('<event>', t('number, short name, day, or “next”'))
    .argument('[guests...]', t('number, name or organisation of a guest; may be several; without one: the only one'))
    .action((reference: string, guests: string[]) => takeStep(context, step, reference, guests));
}

interface Taken {
  guest: EventGuest;
  to: GuestStatus;
}

async function takeStep(
  context: Context,
  step: GuestStep,
  reference: string,
  references: readonly string[],
): Promise<void> {
  const event = await pickEvent(context, reference);
  if (step === 'request' && (event.status === 'cancelled' || event.status === 'held')) {
    throw new UserError('Nobody is asked to “{event}” any more: it was {status}.', {
      event: event.slug,
      status: event.status === 'held' ? { key: 'held', params: {} } : { key: 'cancelled', params: {} },
    });
  }
  const steps: Taken[] = [];
  for (const each of references.length === 0 ? [undefined] : references) {
    const guest = await pickGuest(context, event, each, (each) => isSensible(each, step));
    if (steps.every((taken) => taken.guest.id !== guest.id)) steps.push(planned(event, guest, step));
  }
  const write = async ({ query }: Store) => {
    for (const { guest, to } of steps) await updateGuest(query, guest.id, { status: to });
    return (await readEvent(query, event.id)) ?? event;
  };
  // that an answer was noted once more says that somebody has read the mail, where it can be known from whom that is
  const keepEntry = () => step !== 'request' && steps.some(({ guest }) => guest.personId !== null);
  const { result: after, commandId } = await context.changeAs(write, { keepEntry });
  const uninformed =
    step === 'confirm' && !isPast(after, context.today) ? uninformedGuests(await context.store(), after.id) : new Set();
  report(context, event, after, {
    steps,
    applied: commandId !== null,
    isAnswer: step !== 'request',
    isUninformed: steps.some(({ guest }) => uninformed.has(guest.id)),
  });
}

/** Whether the guest is something else afterwards, or the same for another date. */
function isNews({ guest, to }: Taken): boolean {
  return guest.status !== to || guest.askedFor !== null;
}

function isSensible(guest: EventGuest, step: GuestStep): boolean {
  const next = nextStatus(guest, step);
  return next !== 'same' && next !== 'too_late';
}

function planned(event: Event, guest: EventGuest, step: GuestStep): Taken {
  const next = nextStatus(guest, step);
  if (next !== 'too_late') return { guest, to: next === 'same' ? guest.status : next };
  throw new UserError('{guest} has confirmed already.', { guest: placedGuest(guest) }).hint(
    '“njb guest edit {event} {id} --status requested” takes that back.',
    { event: event.slug, id: guest.id },
  );
}

function report(
  context: Context,
  before: Event,
  after: Event,
  {
    steps,
    applied,
    isAnswer,
    isUninformed,
  }: { steps: readonly Taken[]; applied: boolean; isAnswer: boolean; isUninformed: boolean },
): void {
  const { t, terminal } = context;
  const isJson = context.printedJson(() => ({
    event: after.slug,
    guests: steps.map(({ guest, to }) => ({ ...guest, from: guest.status, status: to, askedFor: null })),
    applied,
  }));
  if (isJson) return;
  for (const taken of steps) {
    const { guest, to } = taken;
    const said = { event: before.slug, guest: placedGuest(guest), to: guestStatusWord(to) };
    if (!isNews(taken) && applied && isAnswer)
      terminal.notice(t('{event}: {guest} is {to} already; that was noted once more.', said));
    else if (!isNews(taken)) terminal.notice(t('{event}: {guest} is {to} already.', said));
    else terminal.out(t('{event}: {guest}: {from} → {to}', { ...said, from: guestState(guest, context.lang) }));
  }
  const open = missing(after, context.today);
  if (open.length > 0) terminal.notice(t('Still open: {open}', { open: open.map((each) => t(each)).join('; ') }));
  noticeNoted(context, before, steps);
  if (isUninformed) {
    terminal.notice(
      t('Link, times and calendar entry go to who has confirmed with: njb guest inform {event}', { event: after.slug }),
    );
  }
  noticeDryRun(context);
}

/** Who was asked was asked by the office itself: that no mail went, and which command writes one. */
function noticeNoted({ t, terminal, today }: Context, event: Event, steps: readonly Taken[]): void {
  const news = steps.filter((taken) => taken.to === 'requested' && isNews(taken));
  if (news.length === 0 || isPast(event, today)) return;
  const known = news.filter(({ guest }) => guest.personId !== null);
  const [first] = known;
  terminal.notice(
    first === undefined
      ? t('This is only noted; nobody was written to.')
      : known.length === 1
        ? t('This is only noted; nobody was written to. “njb guest ask {event} {guest}” writes the request.', {
            event: event.slug,
            guest: first.guest.id,
          })
        : t('This is only noted; nobody was written to. “njb guest ask {event} GUEST” writes the request.', {
            event: event.slug,
          }),
  );
}
