import type { Context } from '../../context.js';
import { OperationFailed, UserError } from '../../errors.js';
import { type AudiencePlan, type Recipient, unwritten } from '../../mailing/audience.js';
import type { ChosenTransport } from '../../mailing/transports/choose.js';
import { listHeaders, newMessageId, senderOf } from './letter.js';
import type { MailingPlan } from './plan.js';
import { stopReasonWord } from './report.js';

/**
 * Sends the first person's mail to another address, outside the ledger: nobody counts as invited by it.
 * @throws UserError where the audience is empty; OperationFailed where the mail did not leave
 */
export async function sendTest(
  context: Context,
  { event, settings, plan, letter }: MailingPlan,
  { transport, place, kind }: ChosenTransport,
  address: string,
): Promise<void> {
  const { t, terminal } = context;
  const recipient = sampleOf(plan);
  if (recipient === null) throw new UserError('The audience is empty: there is nobody whose mail could be tried.');
  const [{ compose }, { composeMessage }, { copyOf }] = await Promise.all([
    import('../../mailing/compose.js'),
    import('../../mailing/message.js'),
    import('../../mailing/copy.js'),
  ]);
  const sender = senderOf(settings);
  const { parseMailbox, formatMailbox } = await import('../../domain/email-address.js');
  const content = compose(letter, { ...recipient, address });
  const composed = await composeMessage(
    copyOf(
      {
        id: 0,
        messageId: newMessageId(context, sender),
        name: parseMailbox(address)?.name ?? '',
        address,
        createdAt: context.now(),
        sender: formatMailbox(sender),
        replyTo: settings.replyTo === null ? null : formatMailbox(settings.replyTo),
        language: letter.language,
        ...content,
      },
      listHeaders({ event, settings }),
    ),
  );
  const message = (await transport.finish?.(composed)) ?? composed;
  if (context.options.dryRun) {
    terminal.notice(t('Dry run: nothing was changed.'));
    return;
  }
  const channel = transport.open();
  try {
    const outcome = (await channel.ready()) ?? (await channel.send(message));
    if (outcome.outcome !== 'sent') {
      throw outcome.outcome === 'stopped'
        ? new OperationFailed('No mail was sent: {reason} ({problem})', {
            reason: stopReasonWord(outcome.reason),
            problem: outcome.error,
          })
        : new OperationFailed('The test mail did not get through: {problem}', { problem: outcome.error });
    }
    const { response } = outcome;
    if (context.printedJson(() => ({ event: event?.slug ?? null, test: address, via: kind, place, response }))) return;
    if (kind === 'outbox') {
      terminal.out(t('A test mail to {address} was written, not sent: {file}', { address, file: response }));
      terminal.notice(t('There is no mail server: open the file in a mail program to send it.'));
    } else terminal.out(t('A test mail went to {address}: {response}', { address, response }));
  } finally {
    await channel.close();
  }
}

/** Somebody whose mail can be shown: the first who gets one, else the first who is left out; null: there is nobody. */
function sampleOf({ recipients, skipped }: AudiencePlan): Recipient | null {
  const [recipient] = recipients;
  if (recipient !== undefined) return recipient;
  const person = skipped[0]?.person;
  return person === undefined ? null : unwritten(person);
}
