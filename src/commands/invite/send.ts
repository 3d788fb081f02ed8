import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../../context.js';
import { readEvent } from '../../db/events.js';
import { unsettledDeliveries } from '../../db/mailings.js';
import type { Store } from '../../db/store.js';
import { parseEmailAddress } from '../../domain/email-address.js';
import { germanDay } from '../../domain/german-time.js';
import { OperationFailed, UserError } from '../../errors.js';
import { keepMemorySmall } from '../../mailing/memory.js';
import { type ChosenTransport, chooseTransport } from '../../mailing/transports/choose.js';
import { progress } from '../../terminal/progress.js';
import { collect, type Verb } from '../verb.js';
import { audienceHelp } from './audience.js';
import { listHeaders, newMessageId, senderOf } from './letter.js';
import { type InvitationPlan, noticeSkipped, planInvitation, planJson } from './plan.js';
import { noticeInterruption, noticeWait } from './progress.js';
import { brokenOff, nothingSent, noticeUnsettled, printReport, refuseIncomplete, reportJson } from './report.js';
import { sendTest } from './test-mail.js';

export const verb: Verb = {
  examples: [
    'njb invite send next',
    'njb invite send digital-impuls-2025-10 --to members,state:BY --dry-run',
    'njb invite send next --test buero@netzwerk.example',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .option('--to <audience>', t(audienceHelp), collect)
      .option('--test <address>', t('send one mail as a test to this address, and nothing else'))
      .option('--rate <number>', t('at most so many mails a minute, for example 30/min'))
      .action(async (reference, options) => {
        keepMemorySmall();
        const invitation = await planInvitation(context, reference, options.to ?? []);
        const chosen = await chooseTransport(context.config, rateOption(options.rate));
        if (options.test !== undefined) {
          await sendTest(context, invitation, chosen, addressOption(options.test));
        } else if (context.options.dryRun) {
          await printDryRun(context, invitation, chosen);
        } else {
          await sendInvitation(context, invitation, chosen);
        }
      });
  },
};

async function sendInvitation(context: Context, invitation: InvitationPlan, chosen: ChosenTransport): Promise<void> {
  const { t, terminal } = context;
  const { event, plan, leftOver, moment } = invitation;
  const [{ takeSendingLock }, { sendDeliveries }] = await Promise.all([
    import('../../mailing/lock.js'),
    import('../../mailing/send.js'),
  ]);
  const store = await context.store();
  const count = plan.recipients.length + leftOver.length;
  if (count > 0 && terminal.canAsk && chosen.kind !== 'outbox') {
    await context.confirm(t('Send {count} {count|mail|mails} through {place} now?', { count, place: chosen.place }));
  }
  const lock = takeSendingLock(context.config.database);
  if (lock === null) {
    throw new OperationFailed('Another njb is sending mails from this database; nothing was sent here.').hint(
      '“njb invite status {event}” shows how far it is.',
      { event: event.slug },
    );
  }
  try {
    const { result, commandId } = await context.changeAs((open) => bringUpToDate(context, open, invitation), {
      keepEntry: ({ deliveries }) => deliveries.length > 0,
    });
    const { deliveries, interrupted, mailing } = result;
    if (interrupted > 0) {
      terminal.notice(
        t('An earlier run was cut off in the middle of {count} {count|mail|mails}.', { count: interrupted }),
      );
    }
    noticeSkipped(context, invitation);
    const signal = context.system.interruption();
    const bar = progress(terminal, t('Sending'), deliveries.length);
    signal.addEventListener('abort', () => {
      bar.end();
      noticeInterruption(context);
    });
    const report =
      commandId === null || deliveries.length === 0
        ? nothingSent
        : await sendDeliveries({
            store,
            commandId,
            deliveries,
            transport: chosen.transport,
            list: listHeaders(invitation),
            now: context.now,
            asOf: germanDay(context.now()) === context.today ? context.now : () => moment,
            signal,
            onSettled: bar.step,
            onWait(pause) {
              bar.end();
              noticeWait(context, pause);
            },
          }).catch((error: unknown) => {
            throw brokenOff(error, event);
          });
    bar.end();
    if (!context.printedJson(() => reportJson(invitation, chosen, mailing, report)))
      printReport(context, chosen, report);
    const unsettled = await unsettledDeliveries(store.query, event.id);
    noticeUnsettled(context, unsettled);
    refuseIncomplete(report, event, unsettled.length);
  } finally {
    lock.release();
  }
}

/**
 * Inside the command's change: settles what an earlier run left, and freezes the mails of everybody new.
 * @throws OperationFailed where the event is not what it was when the mails were shown
 */
async function bringUpToDate(context: Context, store: Store, invitation: InvitationPlan) {
  const [{ openDeliveries, tidyLedger }, { freeze }, { planAudience }, { beginningOf }] = await Promise.all([
    import('../../mailing/ledger.js'),
    import('../../mailing/freeze.js'),
    import('../../mailing/audience.js'),
    import('../../domain/event-time.js'),
  ]);
  const { event, settings, audience, asked, letter, moment } = invitation;
  if (!isDeepStrictEqual(await readEvent(store.query, event.id), event)) {
    throw new OperationFailed('“{event}” was changed while you were at it; nothing was sent.', {
      event: event.slug,
    }).hint('“njb invite preview {event}” shows the invitation as it is now.', { event: event.slug });
  }
  const interrupted = tidyLedger(store, event.id, moment);
  // again, as another process may have sent since it was shown
  const plan = await planAudience(store, { eventId: event.id, audience, today: context.today, now: moment });
  let mailing: number | null = null;
  if (plan.recipients.length > 0) {
    const sender = senderOf(settings);
    const head = {
      eventId: event.id,
      kind: 'invitation',
      sequence: event.sequence,
      language: letter.language,
      audience: asked,
      sender,
      replyTo: settings.replyTo,
      createdAt: context.now(),
      expiresAt: beginningOf(event),
    } as const;
    mailing = freeze(store, head, plan, letter, () => newMessageId(context, sender));
  }
  return { interrupted, mailing, deliveries: openDeliveries(store, event.id, moment) };
}

async function printDryRun(context: Context, invitation: InvitationPlan, chosen: ChosenTransport): Promise<void> {
  const { t, terminal } = context;
  const { event, plan, leftOver } = invitation;
  const { compose } = await import('../../mailing/compose.js');
  // a mail that cannot be written is found now, not on the day
  for (const recipient of plan.recipients) compose(invitation.letter, recipient);
  const { place } = chosen;
  if (context.printedJson(() => ({ event: event.slug, ...planJson(invitation), place, applied: false }))) return;
  for (const { name, address } of leftOver) terminal.out(t('{name} <{address}>', { name, address }));
  for (const { person, address } of plan.recipients) {
    terminal.out(t('{name} <{address}>', { name: `${person.givenName} ${person.familyName}`.trim(), address }));
  }
  noticeSkipped(context, invitation);
  terminal.notice(t('Dry run: nothing was changed.'));
}

/** @throws UserError for anything but a number of mails a minute */
function rateOption(text: string | undefined): number | null {
  if (text === undefined) return null;
  const rate = Number(/^(\d{1,6})(?:\s*\/\s*min)?$/.exec(text.trim())?.[1] ?? 0);
  if (rate > 0) return rate;
  throw new UserError('“{value}” is no number of mails a minute for --rate; it takes 30 or 30/min.', { value: text });
}

/** @throws UserError where the text is no address */
function addressOption(text: string): string {
  const address = parseEmailAddress(text.trim());
  if (address !== null) return address;
  throw new UserError('“{value}” is no e-mail address.', { value: text });
}
