import type { Context } from '../../context.js';
import { type MailingKind, mailReader } from '../../db/mailings.js';
import { readableMailbox } from '../../domain/email-address.js';
import { fullName } from '../../domain/member.js';
import { UsageError, UserError } from '../../errors.js';
import { message } from '../../i18n/message.js';
import { type AudiencePlan, type Recipient, unwritten } from '../../mailing/audience.js';
import { oneOf } from '../choices.js';
import { pickEvent } from '../event/pick.js';
import { pickPerson } from '../member/pick.js';
import { collect, type Verb } from '../verb.js';
import { audienceHelp } from './audience.js';
import { compareWithLast } from './compare.js';
import { listHeaders, senderOf } from './letter.js';
import { noticePlan } from './notice-plan.js';
import { asHelp, openHelp, textHelp } from './options.js';
import {
  answerDay,
  informationOrder,
  invitationOrder,
  type OrderOptions,
  reminderOrder,
  thanksOrder,
  updateOrder,
  withdrawalOrder,
} from './orders.js';
import { openPage, type ShownMail } from './page.js';
import { type MailingOrder, type MailingPlan, planMailing } from './plan.js';
import { noticeNotTo, planJson } from './skipped.js';

/** The kinds of mail about an event that can be looked at, as `--kind` takes them. */
export const shownKinds = [
  'invitation',
  'reminder',
  'update',
  'cancellation',
  'guest-request',
  'guest-confirmation',
  'thanks',
  'information',
  'workshops',
] as const;

export const verb: Verb = {
  examples: [
    'njb invite preview next',
    'njb invite preview next --to board --open',
    'njb invite preview next --kind reminder --as "Kim Mayer"',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .option('--kind <kind>', t('one of {words}', { words: shownKinds.join(', ') }))
      .option('--to <audience>', t(audienceHelp(message('whom such a mail usually goes to'))), collect)
      .option('--answer-by <date>', t('the day by which an answer is asked for'))
      .option('--text <text>', t(textHelp))
      .option('--as <member>', t(asHelp))
      .option('--open', t(openHelp))
      .action(async (reference, options) => {
        const kind = oneOf(options.kind ?? 'invitation', shownKinds, '--kind');
        const order = await orderOf(context, reference, kind, options);
        await preview(context, await planMailing(context, order), options);
      });
  },
};

async function orderOf(
  context: Context,
  reference: string,
  kind: (typeof shownKinds)[number],
  options: OrderOptions & { answerBy?: string | undefined },
): Promise<MailingOrder> {
  if (options.answerBy !== undefined && kind !== 'reminder' && kind !== 'guest-request') {
    throw new UsageError('No such mail names a day to answer by; --answer-by goes with --kind {kinds}.', {
      kinds: 'reminder, guest-request',
    });
  }
  const event = await pickEvent(context, reference);
  switch (kind) {
    case 'invitation':
      return invitationOrder(context, event, options);
    case 'reminder':
      return reminderOrder(context, event, options);
    case 'update':
      return updateOrder(context, event, options);
    case 'cancellation':
      return withdrawalOrder(context, event, { ...options, from: options.to });
    case 'thanks':
      return thanksOrder(context, event, options);
    case 'information':
      return informationOrder(context, event, options);
    case 'workshops': {
      const { workshopsOrder } = await import('./workshops-order.js');
      return workshopsOrder(context, event, options);
    }
    case 'guest-request':
    case 'guest-confirmation': {
      const { guestOrder } = await import('../guest/letters.js');
      const step: MailingKind = kind === 'guest-request' ? 'guest_request' : 'guest_confirmation';
      const answerBy = options.answerBy === undefined ? null : answerDay(context, options.answerBy, event);
      const particulars = kind === 'guest-request' ? { particulars: { answerBy } } : {};
      return guestOrder(context, event, step, [], { text: options.text, ...particulars });
    }
  }
}

/** Shows one mail of a mailing, whom the others go to, who is left out, and what is new since the last one. */
export async function preview(
  context: Context,
  planned: MailingPlan,
  options: { as?: string | undefined; open?: true | undefined },
): Promise<void> {
  const { t, terminal } = context;
  const { compose } = await import('../../mailing/compose.js');
  const { plan, letter, event, settings, leftOver, order } = planned;
  // every mail is written, so that a gap in anybody's data shows now
  for (const each of plan.recipients) compose(letter, each);
  const count = plan.recipients.length + leftOver.length;
  const asked = options.as === undefined ? null : await pickPerson(context, options.as);
  const shown = await shownMail(context, planned, asked, options.as ?? '');
  const more = { replyTo: settings.replyTo, ...listHeaders(planned) };
  const page = options.open && shown !== null ? await openPage(context, shown, senderOf(settings), more) : null;
  const json = shown === null ? null : { ...shown.mail, to: shown.to.address };
  const difference = await compareWithLast(context, planned);
  const head = { event: event?.slug ?? null, kind: order.kind, count };
  if (context.printedJson(() => ({ ...head, ...planJson(planned), difference, mail: json, page }))) return;
  if (shown !== null) {
    terminal.out(t('From: {mailbox}', { mailbox: readableMailbox(senderOf(settings)) }));
    terminal.out(t('To: {mailbox}', { mailbox: readableMailbox(shown.to) }));
    terminal.out(t('Subject: {subject}', { subject: shown.mail.subject }));
    terminal.out(`\n${shown.mail.text.trimEnd()}\n`);
  }
  await noticePlan(context, planned, difference);
  if (asked !== null) noticeNotTo(context, planned, asked);
  terminal.notice(t('{count} {count|mail|mails} would be sent.', { count }));
  if (page !== null) {
    terminal.notice(t('The page lies in {file}; only you can read it. Delete it afterwards.', { file: page }));
  }
}

/** The mail of the one asked for, else the first, as it would leave now. Null where nobody would get one. */
async function shownMail(
  context: Context,
  { plan, leftOver, letter }: MailingPlan,
  id: number | null,
  reference: string,
): Promise<ShownMail | null> {
  // what an earlier run left goes as it was written then
  const waiting = id === null ? leftOver.slice(0, plan.recipients.length === 0 ? 1 : 0) : leftOver;
  const left = waiting.find(({ personId }) => id === null || personId === id);
  const frozen = left === undefined ? null : mailReader(await context.store())(left.id);
  if (frozen !== null) {
    const { name, address, subject, text, html, calendar, method } = frozen;
    return { to: { name, address }, mail: { subject, text, html, calendar, method } };
  }
  const { compose } = await import('../../mailing/compose.js');
  const recipient = id === null ? (plan.recipients[0] ?? null) : recipientOf(plan, id, reference);
  if (recipient === null) return null;
  return { to: { name: fullName(recipient.person), address: recipient.address }, mail: compose(letter, recipient) };
}

/** @throws UserError where the audience does not mean the person */
function recipientOf({ recipients, skipped }: AudiencePlan, id: number, reference: string): Recipient {
  const known = recipients.find(({ person }) => person.id === id);
  if (known !== undefined) return known;
  const person = skipped.find((each) => each.person.id === id)?.person;
  if (person === undefined) throw new UserError('“{person}” is not in this audience.', { person: reference });
  return unwritten(person);
}
