import type { Context } from '../../context.js';
import { readMoves } from '../../db/event-moves.js';
import { toTakeBack } from '../../db/taken-back.js';
import { waitingInformation } from '../../db/waiting-information.js';
import { waitingWithdrawal } from '../../db/waiting-withdrawal.js';
import { readFacts } from '../../db/what-holds.js';
import type { Event } from '../../domain/event.js';
import { guestsOf } from '../../domain/event-guests.js';
import { publishedLinks } from '../../domain/recording.js';
import { UserError } from '../../errors.js';
import { openDeliveries } from '../../mailing/ledger.js';
import type { MailContent } from '../../templates/index.js';
import { dayOption, textOption } from '../event/options.js';
import { momentOf } from '../event/pick.js';
import { audienceOption } from './audience.js';
import { asKnown, datesBefore, isSameDate } from './known-date.js';
import type { MailingOrder } from './plan.js';

/** What may be said of a mailing on the command line, whichever kind it is. */
export interface OrderOptions {
  to?: readonly string[] | undefined;
  /** A text, or with `@FILE` what that file holds. */
  text?: string | undefined;
  duty?: true | undefined;
}

/** An invitation to everybody of the audience who has none yet and is not on the list. */
export function invitationOrder(context: Context, event: Event, options: OrderOptions): MailingOrder {
  return {
    kind: 'invitation',
    event,
    command: `invite send ${event.slug}`,
    to: options.to ?? [],
    message: messageOption(context, options),
    request: { owed: options.duty === true },
    particulars: ({ withdrawals }) => ({ afterCancellation: withdrawals > 0 }),
  };
}

/** A reminder to those who hold the present date and have not answered. */
export function reminderOrder(
  context: Context,
  event: Event,
  options: OrderOptions & { oldAnswers?: true | undefined; answerBy?: string | undefined },
): MailingOrder {
  const answerBy = options.answerBy === undefined ? null : answerDay(context, options.answerBy, event);
  return {
    kind: 'reminder',
    event,
    command: `invite remind ${event.slug}`,
    to: options.to ?? [],
    message: messageOption(context, options),
    request: {
      owed: options.duty === true,
      remindOldAnswers: options.oldAnswers === true,
    },
    particulars: () => ({ answerBy }),
  };
}

/** The news that an event moved or changed, to those who hold what it was before, with what they were told. */
export async function updateOrder(context: Context, event: Event, options: OrderOptions): Promise<MailingOrder> {
  const store = await context.store();
  const moves = await readMoves(store.query, event.id);
  return {
    kind: 'update',
    event,
    command: `invite update ${event.slug}`,
    to: options.to ?? [],
    message: messageOption(context, options),
    particulars: ({ held, facts }) => {
      const told = held === null ? null : readFacts(facts);
      // what was said at each move since is old news but for the date they hold and the last reason
      const since = held === null ? [] : moves.filter(({ sequence }) => sequence > held);
      const before = told ?? (since[0] === undefined ? null : datesBefore(since[0]));
      const from = before === null || isSameDate(before, event) ? null : before;
      return { change: { from, reason: from === null ? null : (since.at(-1)?.reason ?? null), told } };
    },
  };
}

/**
 * The news that an event was cancelled, to everybody who holds it; or with `from` that some people’s entry is taken back
 * while the event goes on, and else goes on where that was begun. It names the date that each of them knows.
 * @throws UserError where the event is not cancelled, nobody is named, and nothing is left of an earlier run
 */
export async function withdrawalOrder(
  context: Context,
  event: Event,
  options: { from?: readonly string[] | undefined; text?: string | undefined; reason?: string | undefined },
): Promise<MailingOrder> {
  const typed = options.from ?? [];
  // without a name: those whose entry could not be taken back yet, with what was written to them, or is now
  const waiting = typed.length > 0 ? null : await goingOn(context, event, options);
  const from = waiting === null ? typed : waiting.persons.map(String);
  const message = waiting?.message ?? messageOption(context, options);
  const known = await asKnown(context, event);
  if (event.status === 'cancelled') {
    const command = `invite withdraw ${event.slug}`;
    const base = { kind: 'cancellation', event, message, command, to: from, known } as const;
    const { reason } = options;
    return reason === undefined ? base : { ...base, particulars: () => ({ cancelReason: reason }) };
  }
  if (from.length === 0) {
    throw new UserError('“{event}” takes place; say from whom the invitation is to be taken back: --from MEMBER', {
      event: event.slug,
    }).hint('“njb event cancel {event}” cancels it for everybody.', { event: event.slug });
  }
  const { takeOffList } = await import('../../db/off-list.js');
  return {
    kind: 'cancellation',
    template: 'withdrawal',
    event,
    message,
    // without a name it goes on with whom this one could not reach
    command: `invite withdraw ${event.slug}`,
    audience: { audience: await audienceOption(context, from), asked: from.join(',') },
    known,
    particulars: () => ({ cancelReason: options.reason ?? waiting?.reason ?? null }),
    alongside: async ({ sqlite }, { recipients, skipped }) => {
      const meant = [...recipients, ...skipped].map(({ person }) => person.id);
      takeOffList(sqlite, event.id, meant);
    },
  };
}

/** Whose entry still is to be taken back while an event goes on, and what is said to them; null: nobody’s is. */
async function goingOn(
  context: Context,
  event: Event,
  options: { text?: string | undefined; reason?: string | undefined },
) {
  const { t, terminal } = context;
  const store = await context.store();
  const ready = openDeliveries(store, event.id, await momentOf(context), { kind: 'cancellation' });
  const waiting = waitingWithdrawal(store, event.id, new Set(ready.map(({ personId }) => personId)));
  if (waiting === null) return null;
  const [message, reason] = [messageOption(context, options), options.reason ?? null];
  if (message !== null || reason !== null) return { message, reason, persons: [...toTakeBack(store, event.id)] };
  const [text = ''] = (waiting.message ?? '').split('\n', 1);
  if (text !== '') terminal.notice(t('What is said with the withdrawal that is still to be sent: “{text}”', { text }));
  if (waiting.reason !== null)
    terminal.notice(t('The reason in the withdrawal that is still to be sent: “{text}”', { text: waiting.reason }));
  if (waiting.others > 0) {
    terminal.notice(
      t(
        '{count} {count|person was|people were} written something else to; the command, typed again, goes on with that.',
        {
          count: waiting.others,
        },
      ),
    );
  }
  return waiting;
}

/** Thanks to those who came, with links and the recordings that may be shown. */
export async function thanksOrder(context: Context, event: Event, options: OrderOptions): Promise<MailingOrder> {
  const links = linksOf(event);
  const to = options.to ?? (await whoCame(context, event));
  return {
    kind: 'thanks',
    event,
    command: `invite thank ${event.slug}`,
    to,
    message: messageOption(context, options),
    // who asks for a yes by name means any
    request: { countsOldAnswers: options.to !== undefined },
    particulars: ({ person }) => ({ ...links, guest: guestView(event, person.id) }),
  };
}

/**
 * Information about an event: practical hints before a conference, a correction, slides. Without a text that of which mails are
 * still to be sent, to whom it did not reach yet.
 * @throws UserError where there is no text, and none waits
 */
export async function informationOrder(context: Context, event: Event, options: OrderOptions): Promise<MailingOrder> {
  const waiting =
    options.text === undefined && options.to === undefined
      ? waitingInformation(await context.store(), event.id, context.now())
      : null;
  if (waiting !== null) {
    const { message, audience, owed, persons } = waiting;
    const { t, terminal } = context;
    const [text = ''] = message.split('\n', 1);
    terminal.notice(t('The information that is still to be sent: “{text}”', { text }));
    const command = `invite inform ${event.slug}`;
    const request = { owed, only: persons };
    const links = linksOf(event);
    return { kind: 'information', event, command, to: [audience], message, request, particulars: () => links };
  }
  const message = messageOption(context, options);
  if (!message?.trim()) {
    throw new UserError('An information needs a text: --text TEXT, or --text @FILE').hint(
      'Paragraphs are separated by an empty line.',
    );
  }
  const links = linksOf(event);
  return {
    kind: 'information',
    event,
    // without a text it goes on with the mails of this one that wait, to whom they are for
    command: `invite inform ${event.slug}`,
    to: options.to ?? [],
    message,
    request: { owed: options.duty === true },
    particulars: () => links,
  };
}

/** The links of an event that a mail may show: a recording only with the consent of who speaks in it. */
function linksOf(event: Event): Required<Pick<MailContent, 'recordings' | 'links'>> {
  const all = publishedLinks(event.links);
  return {
    recordings: all.flatMap(({ kind, url, label }) => (kind === 'recording' ? [{ url, label }] : [])),
    links: all.flatMap(({ kind, url, label }) => (kind === 'recording' ? [] : [{ kind, url, label }])),
  };
}

/** Who is thanked: those noted as having come; where nobody was noted, those who said they would, on the date it had in the end. */
async function whoCame(context: Context, event: Event): Promise<string[]> {
  const { listAttendees } = await import('../../db/attendees.js');
  const { query } = await context.store();
  const attendees = await listAttendees(query, event.id);
  if (attendees.some(({ status }) => status === 'attended')) return ['answer:attended'];
  const { t, terminal, today } = context;
  if (event.startDate <= today) {
    terminal.notice(t('Nobody is noted as having come; thanked are those who had said yes.'));
  }
  return ['answer:accepted', 'answer:registered'];
}

/**
 * A person as the guest they are at the event; null: they are none.
 * @param isAsked the mail asks for all the person may take part in; without it, it is about what they confirmed
 */
export function guestView(
  event: Event,
  personId: number,
  { isAsked = false }: { isAsked?: boolean } = {},
): NonNullable<MailContent['guest']> | null {
  const own = guestsOf(event).filter((each) => each.personId === personId);
  const [guest] = own;
  if (guest === undefined) return null;
  const meant = own.filter(({ status }) => isAsked || status === 'confirmed').map(({ session }) => session?.id);
  return {
    ...{ name: guest.name, function: guest.function, organisation: guest.organisation },
    sessions: event.sessions
      .filter(({ id }) => meant.includes(id))
      .map(({ title, day, startTime, endTime, timeNote, room }) => ({
        ...{ title, day, startTime, endTime, timeNote, room },
      })),
  };
}

/** The text the office adds, from the option or from a file. */
export function messageOption(context: Context, { text }: { text?: string | undefined }): string | null {
  return text === undefined ? null : textOption(text, context).trim() || null;
}

/**
 * @param event what the answer is about, if it is an event
 * @throws UserError where the text is no day, one that has passed, or one after the event
 */
export function answerDay({ today }: Pick<Context, 'today'>, text: string, event: Event | null): string {
  const day = dayOption(text, '--answer-by');
  // an event whose day is open ends with its month or year
  if (event !== null && day > event.startDate && !day.startsWith(event.startDate)) {
    throw new UserError('“{value}” is after “{event}” has begun; --answer-by takes a day before it.', {
      value: text,
      event: event.slug,
    });
  }
  if (day >= today) return day;
  throw new UserError('“{value}” has passed; --answer-by takes a day to come.', { value: text });
}
