import type { Context } from '../../context.js';
import { listAttendees } from '../../db/attendees.js';
import { type DeliveryRow, type DeliveryState, type MailingRow, readMailings } from '../../db/mailings.js';
import { attendeeStatuses } from '../../domain/attendance.js';
import { readableAddress } from '../../domain/email-address.js';
import type { Event } from '../../domain/event.js';
import { germanDay } from '../../domain/german-time.js';
import { dateInWords } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';
import { asLeftBehind } from '../../mailing/by-hand.js';
import { kinds } from '../../mailing/kinds.js';
import { isSending } from '../../mailing/lock.js';
import { type Column, printTable } from '../../terminal/table.js';
import { standingsText } from '../attendee/words.js';
import { pickEvent } from '../event/pick.js';
import { listMoment } from '../list-dates.js';
import type { Verb } from '../verb.js';
import { countsText, kindWord } from './kind-words.js';
import { printOverview } from './overview.js';
import { problemText } from './problem-words.js';
import { skipReasonWord } from './skipped.js';

/** What needs a person comes first, what is done last. */
const order: readonly DeliveryState[] = ['unclear', 'failed', 'sending', 'planned', 'skipped', 'sent'];

/** So many mails that were sent are listed on a screen, unless all are asked for. */
const sentShown = 20;

export const verb: Verb = {
  examples: ['njb invite status next', 'njb invite status digital-impuls-2025-10 --json', 'njb invite status'],
  build: (command, context) =>
    command
      .argument('[event]', context.t('number, short name, day, or “next”; without one: all mailings'))
      .option('--all', context.t('on the screen, too, every mail that was sent'))
      .action(async (reference, options) => {
        if (reference === undefined) await printOverview(context);
        else await printStatus(context, await pickEvent(context, reference), options.all === true);
      }),
};

async function printStatus(context: Context, event: Event, all: boolean): Promise<void> {
  const { t, terminal } = context;
  const store = await context.store();
  const mailings = asLeftBehind(await readMailings(store, event.id), isSending(context.config.database));
  const attendees = await listAttendees(store.query, event.id);
  const answers = attendeeStatuses.flatMap((status) => {
    const count = attendees.filter((each) => each.status === status).length;
    return count === 0 ? [] : [{ status, count }];
  });
  const json = () => ({
    event: event.slug,
    mailings: mailings.map(mailingJson),
    answers: Object.fromEntries(answers.map(({ status, count }) => [status, count])),
  });
  if (context.printedJson(json)) return;
  if (mailings.length === 0) terminal.notice(t('Nobody was written to about “{event}” yet.', { event: event.slug }));
  if (terminal.isTerminal) {
    for (const [at, mailing] of mailings.entries()) {
      if (at > 0) terminal.out();
      await printMailing(context, mailing, all);
    }
  } else {
    await printTable(terminal, columnsForPrograms(context), mailings.flatMap(rowsOf));
    for (const mailing of mailings) terminal.notice(heading(context, mailing));
  }
  if (answers.length > 0) terminal.notice(t('Answers: {answers}', { answers: standingsText(t, attendees) }));
}

type Row = DeliveryRow & { mailing: MailingRow };

function rowsOf(mailing: MailingRow): Row[] {
  return mailing.deliveries
    .toSorted(
      (a, b) => Number(isBack(b)) - Number(isBack(a)) || order.indexOf(a.state) - order.indexOf(b.state) || a.id - b.id,
    )
    .map((delivery) => ({ ...delivery, mailing }));
}

async function printMailing(context: Context, mailing: MailingRow, all: boolean): Promise<void> {
  const { t, terminal } = context;
  const { paint } = terminal;
  const { wrap } = await import('../../terminal/width.js');
  for (const line of wrap(heading(context, mailing), terminal.columns)) terminal.out(paint.bold(line));
  const rows = rowsOf(mailing);
  const sent = rows.filter((row) => row.state === 'sent' && !isBack(row));
  const left = all || sent.length <= sentShown ? 0 : sent.length;
  const colours = { sent: paint.green, failed: paint.red, unclear: paint.yellow } as const;
  await printTable<Row>(
    terminal,
    [
      { heading: '#', cell: ({ id }) => id, align: 'right' },
      { heading: t('Name'), cell: ({ name }) => name },
      { heading: t('Address'), cell: ({ address }) => address && readableAddress(address) },
      {
        heading: t('State'),
        cell: (row) => t(stateWord(row)),
        paint: (text, row) => {
          const colour = isBack(row) ? paint.red : colours[row.state as keyof typeof colours];
          return colour?.(text) ?? text;
        },
      },
      { heading: t('When or why'), cell: (row) => detail(context, row) },
    ],
    left > 0 ? rows.filter((row) => row.state !== 'sent' || isBack(row)) : rows,
  );
  if (left > 0) terminal.out(t('{count} more were sent; --all shows them.', { count: left }));
}

function columnsForPrograms(context: Context): Column<Row>[] {
  const { t } = context;
  return [
    { heading: '#', cell: ({ id }) => id },
    { heading: t('Mailing'), cell: ({ mailing }) => mailing.kind },
    { heading: t('Name'), cell: ({ name }) => name },
    { heading: t('Address'), cell: ({ address }) => address && readableAddress(address) },
    { heading: t('State'), cell: (row) => t(stateWord(row)) },
    { heading: t('When'), cell: ({ sentAt }) => sentAt && listMoment(context, sentAt) },
    {
      heading: t('Why'),
      cell: ({ skipReason, error, mailing }) =>
        skipReason === null ? problemText(context, error) : t(skipReasonWord(skipReason, mailing.kind)),
    },
  ];
}

/** When a mail was sent, or why it was not. */
function detail(context: Context, { sentAt, skipReason, error, mailing }: Row): string | null {
  const { t } = context;
  if (skipReason !== null) return t(skipReasonWord(skipReason, mailing.kind));
  if (sentAt === null || error !== null) return problemText(context, error);
  return listMoment(context, sentAt);
}

function mailingJson({ id, kind, takesBack, sequence, audience, message: text, createdAt, deliveries }: MailingRow) {
  return {
    id,
    kind,
    takesBack,
    sequence,
    audience,
    text,
    created: createdAt,
    counts: countStates(deliveries),
    deliveries: deliveries.map(({ personId, ...delivery }) => ({
      ...delivery,
      person: personId,
      returned: isBack(delivery),
    })),
  };
}

function countStates(deliveries: readonly DeliveryRow[]): Record<DeliveryState, number> {
  const counts = { planned: 0, sending: 0, sent: 0, failed: 0, unclear: 0, skipped: 0 };
  for (const { state } of deliveries) counts[state] += 1;
  return counts;
}

/** Whom a mailing went to: groups in words, everything else as it was typed. */
function audienceText(t: Context['t'], audience: string): string {
  const words: Readonly<Record<string, Message>> = {
    members: message('the members'),
    board: message('the board'),
    guests: message('the guests'),
    attendees: message('the attendees'),
    everyone: message('everyone'),
  };
  const parts = audience.split(',').map((part) => part.trim());
  return parts
    .map((part) => (Object.hasOwn(words, part) ? t(words[part] ?? message('{text}', { text: part })) : part))
    .join(', ');
}

/** "No. 1, Invitation of 20 August 2025 to members: 3 sent". Whom a reminder goes to says its kind. */
function heading({ t, lang }: Context, { id, kind, takesBack, createdAt, audience, deliveries }: MailingRow): string {
  const head = { id, kind: t(kindWord(kind, takesBack)), date: dateInWords(germanDay(createdAt), lang) };
  const counts = countsText(t, countStates(deliveries), deliveries.filter(isBack).length);
  const goesWithoutSaying = kinds[kind].among !== 'anybody' && kinds[kind].audience === audience;
  return goesWithoutSaying
    ? t('No. {id}, {kind} of {date}: {counts}', { ...head, counts })
    : t('No. {id}, {kind} of {date} to {audience}: {counts}', { ...head, audience: audienceText(t, audience), counts });
}

/** Whether a mail that was sent came back. */
function isBack({ state, error }: Pick<DeliveryRow, 'state' | 'error'>): boolean {
  return state === 'sent' && error !== null && error.startsWith('returned');
}

/** A delivery's state in words. */
function stateWord({ state, failure, error }: DeliveryRow): Message {
  if (isBack({ state, error })) return message('came back');
  if (state === 'failed') return failure === 'temporary' ? message('failed for the moment') : message('refused');
  const words: Record<Exclude<DeliveryState, 'failed'>, Message> = {
    planned: message('waiting'),
    sending: message('under way'),
    sent: message('sent'),
    unclear: message('unclear'),
    skipped: message('skipped'),
  };
  return words[state];
}
