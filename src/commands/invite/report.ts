import type { Context } from '../../context.js';
import type { MailingKind, Unsettled } from '../../db/mailings.js';
import { Interrupted, OperationFailed, PartialFailure } from '../../errors.js';
import { type Message, message } from '../../i18n/message.js';
import type { SkipReason } from '../../mailing/audience.js';
import type { SendReport } from '../../mailing/send.js';
import type { ChosenTransport } from '../../mailing/transports/choose.js';
import type { Stopped } from '../../mailing/transports/transport.js';
import { mailboxText } from '../mailbox.js';
import type { MailingPlan } from './plan.js';
import { planJson } from './skipped.js';

/** The report of a run that had nothing to do. */
export const nothingSent: SendReport = {
  sent: 0,
  temporary: 0,
  permanent: 0,
  unclear: 0,
  skipped: 0,
  left: 0,
  stopped: null,
};

/** What a run did, as `--json` prints it. `outdated`: mails that were passed over as their date no longer holds. */
export function reportJson(
  planned: MailingPlan,
  { kind, place }: ChosenTransport,
  mailing: number | null,
  { stopped, temporary, permanent, skipped, interrupted = false, costs, ...counts }: SendReport,
) {
  return {
    event: planned.event?.slug ?? null,
    kind: planned.order.kind,
    mailing,
    ...counts,
    outdated: skipped,
    failed: { temporary, permanent },
    stopped: stopped === null ? null : { reason: stopped.reason, error: stopped.error },
    via: kind,
    place,
    skipped: planJson(planned).skipped,
    interrupted,
    book: costs === undefined ? null : { ...costs, milliseconds: Math.round(costs.milliseconds) },
  };
}

/** Says what a run did. */
export function printReport(
  { t, terminal }: Context,
  { kind, place, copies }: ChosenTransport,
  report: SendReport,
  { order, plan }: Pick<MailingPlan, 'order' | 'plan'>,
): void {
  const { sent, temporary, permanent, unclear, skipped, left } = report;
  if (sent + temporary + permanent + unclear + skipped + left === 0) {
    terminal.out(t(nobody(order.kind, plan)));
    return;
  }
  terminal.out(
    kind !== 'outbox'
      ? t('{count} {count|mail was|mails were} sent.', { count: sent })
      : t('{count} {count|mail was|mails were} written to {place}.', { count: sent, place }),
  );
  if (permanent > 0) terminal.notice(t('{count} {count|was|were} refused.', { count: permanent }));
  if (temporary > 0) terminal.notice(t('{count} could not be delivered for the moment.', { count: temporary }));
  if (skipped > 0) terminal.notice(t('{count} {count|was|were} no longer to be sent.', { count: skipped }));
  if (unclear > 0) terminal.notice(t('{count} may or may not have arrived.', { count: unclear }));
  if (copies !== null && copies.failed > 0) {
    const { failed, problem } = copies;
    const said = { count: failed, problem: problem ?? '' };
    terminal.notice(t('{count} {count|copy|copies} could not be kept: {problem} The mails themselves are sent.', said));
  }
  if (kind === 'outbox' && sent > 0) {
    terminal.notice(t('There is no mail server: open each file in a mail program to send it. njb counts it as sent.'));
  }
}

/** Nobody is *left* only where others were written to before, or have said what they would be asked. */
function nobody(kind: MailingKind, { skipped }: MailingPlan['plan']): Message {
  const isLeft = skipped.some(({ reason }) => isDealtWith.has(reason));
  if (kind === 'invitation') {
    return isLeft
      ? message('Nobody is left to be invited; nothing was sent.')
      : message('Nobody is to be invited; nothing was sent.');
  }
  return isLeft
    ? message('Nobody is left to be written to; nothing was sent.')
    : message('Nobody is to be written to; nothing was sent.');
}

const isDealtWith: ReadonlySet<SkipReason> = new Set<SkipReason>([
  ...(['already_told', 'on_list', 'declined', 'answered', 'answered_before', 'withdrawn'] as const),
]);

/**
 * Makes the exit code tell that something is missing.
 * @throws OperationFailed where the server stopped everything, PartialFailure where some mails did not leave
 */
export function refuseIncomplete(report: SendReport, { order, event }: MailingPlan, unsettled: number): void {
  const { stopped, sent, temporary, permanent, unclear, skipped, left, interrupted } = report;
  if (interrupted) {
    throw new Interrupted('Interrupted: {sent} sent, {left} left.', { sent, left }).hint(
      'Nothing is lost: “njb {command}” goes on where it stopped.',
      { command: order.command },
    );
  }
  if (stopped !== null && sent === 0) {
    throw new OperationFailed('No mail was sent: {reason} ({problem})', {
      reason: stopReasonWord(stopped.reason),
      problem: stopped.error,
    }).hint('Nothing is lost: “njb {command}” goes on where it stopped.', { command: order.command });
  }
  if (temporary + permanent + unclear + skipped + left + unsettled === 0) return;
  const failure =
    stopped === null
      ? new PartialFailure('Not every mail has left.')
      : new PartialFailure('Not every mail has left: {reason} ({problem})', {
          reason: stopReasonWord(stopped.reason),
          problem: stopped.error,
        });
  if (temporary + left > 0) {
    failure.hint('“njb {command}” sends what is left.', { command: order.command });
  }
  if (event !== null) failure.hint('“njb invite status {event}” shows every single one.', { event: event.slug });
  throw failure;
}

/** Names everybody whose mail needs a person to look after it, of this run and of earlier ones. */
export function noticeUnsettled({ t, terminal }: Context, unsettled: readonly Unsettled[]): void {
  for (const { name, address, state } of unsettled) {
    const mailbox = mailboxText(t, { name, address });
    terminal.notice(
      state === 'unclear'
        ? t('Unclear whether it arrived, and not sent again by itself: {mailbox}', { mailbox })
        : t('Refused by the mail server: {mailbox}', { mailbox }),
    );
  }
  if (unsettled.some(({ state }) => state === 'unclear'))
    terminal.notice(t('“njb invite resolve EVENT” settles what is unclear.'));
}

/**
 * A run that something unforeseen ended between two entries in the book of deliveries. Says what that means for the
 * mails, as neither “nothing was changed” nor “nothing half done” holds for them.
 */
export function brokenOff(error: unknown, { order, event }: MailingPlan): OperationFailed {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  const failure = new OperationFailed('Sending broke off: {problem}', { problem: `${name} ${message}`.trim() });
  failure.cause = error;
  failure.hint('Every mail that left is noted; one that was under way will count as unclear and not be sent again.');
  if (event !== null) failure.hint('“njb invite status {event}” shows every single one.', { event: event.slug });
  return failure.hint('“njb {command}” sends what is left.', { command: order.command });
}

/** Why nothing more can be sent, in words. */
export function stopReasonWord(reason: Stopped['reason']): Message {
  const words = {
    unreachable: message('the mail server cannot be reached'),
    tls: message('the connection to the mail server cannot be encrypted'),
    login: message('the mail server refuses the login'),
    refused: message('the mail server turns us away'),
    sender: message('the mail server does not accept the sender'),
    folder: message('the outbox folder cannot be written'),
    program: message('the sendmail program does not work'),
    aborted: message('it was interrupted'),
  };
  return words[reason];
}
