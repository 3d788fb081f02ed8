import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../../context.js';
import { readEvent } from '../../db/events.js';
import { unsettledDeliveries } from '../../db/mailings.js';
import type { Store } from '../../db/store.js';
import { parseEmailAddress } from '../../domain/email-address.js';
import type { Event } from '../../domain/event.js';
import { germanDay } from '../../domain/german-time.js';
import { fullName } from '../../domain/member.js';
import { OperationFailed, UserError } from '../../errors.js';
import { kinds } from '../../mailing/kinds.js';
import { keepMemorySmall } from '../../mailing/memory.js';
import { type ChosenTransport, chooseTransport } from '../../mailing/transports/choose.js';
import { progress } from '../../terminal/progress.js';
import { mailboxText } from '../mailbox.js';
import { compareWithLast } from './compare.js';
import { listHeaders, newMessageId, senderOf } from './letter.js';
import { namesOf } from './names.js';
import { noticePlan } from './notice-plan.js';
import { leftOverOf, type MailingOrder, type MailingPlan, planMailing, sameMailing } from './plan.js';
import { noticeBusy, noticeInterruption, noticeWait } from './progress.js';
import { brokenOff, nothingSent, noticeUnsettled, printReport, refuseIncomplete, reportJson } from './report.js';
import { namesText, planJson } from './skipped.js';
import { sendTest } from './test-mail.js';

/** What every command that sends mails takes. */
export interface DeliveryOptions {
  test?: string | undefined;
  rate?: string | undefined;
}

/**
 * Plans a mailing and sends it; with `--test` one mail to an address, with `--dry-run` nothing.
 * @throws UserError where there can be no such mailing; OperationFailed or PartialFailure where not every mail left
 */
export async function deliver(context: Context, order: MailingOrder, options: DeliveryOptions): Promise<void> {
  keepMemorySmall();
  const rate = rateOption(options.rate);
  const test = options.test === undefined ? null : addressOption(options.test);
  const planned = await planMailing(context, order);
  const chosen = await chooseTransport(context.config, rate);
  if (test !== null) await sendTest(context, planned, chosen, test);
  else if (context.options.dryRun) await printDryRun(context, planned, chosen);
  else await sendMailing(context, planned, chosen);
}

async function sendMailing(context: Context, planned: MailingPlan, chosen: ChosenTransport): Promise<void> {
  const { t, terminal } = context;
  const { event, moment, order } = planned;
  const [{ takeSendingLock }, { sendDeliveries }] = await Promise.all([
    import('../../mailing/lock.js'),
    import('../../mailing/send.js'),
  ]);
  const store = await context.store();
  await noticePlan(context, planned, await compareWithLast(context, planned));
  await confirmSending(context, planned, chosen);
  const lock = takeSendingLock(context.config.database);
  if (lock === null) {
    const busy = new OperationFailed('Another njb is sending mails from this database; nothing was sent here.');
    if (event === null) throw busy;
    throw busy.hint('“njb invite status {event}” shows how far it is.', { event: event.slug });
  }
  try {
    const { result, commandId } = await context.changeAs((open) => bringUpToDate(context, open, planned), {
      keepEntry: ({ deliveries }) => deliveries.length > 0,
    });
    const { deliveries, interrupted, mailing } = result;
    if (interrupted > 0) {
      terminal.notice(
        t('An earlier run was cut off in the middle of {count} {count|mail|mails}.', { count: interrupted }),
      );
    }
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
            list: listHeaders(planned),
            now: context.now,
            asOf: germanDay(context.now()) === context.today ? context.now : () => moment,
            signal,
            onSettled: bar.step,
            onWait(pause) {
              bar.end();
              noticeWait(context, pause);
            },
            onBusy() {
              bar.end();
              noticeBusy(context);
            },
          }).catch((error: unknown) => {
            throw brokenOff(error, planned);
          });
    bar.end();
    if (!context.printedJson(() => reportJson(planned, chosen, mailing, report)))
      printReport(context, chosen, report, planned);
    const unsettled = await unsettledDeliveries(store.query, event?.id ?? null, order.kind);
    noticeUnsettled(context, unsettled);
    refuseIncomplete(report, planned, unsettled.length);
  } finally {
    lock.release();
  }
}

/** Asks before mails leave. */
async function confirmSending(context: Context, planned: MailingPlan, chosen: ChosenTransport): Promise<void> {
  const { t, terminal } = context;
  const count = planned.plan.recipients.length + planned.leftOver.length;
  if (count === 0) return;
  if (terminal.canAsk && !context.options.yes) {
    terminal.notice(t('To {names}.', { names: namesText(t, namesOf(context, planned).recipients, 5) }));
  }
  const { place } = chosen;
  await context.confirmAtKeyboard(
    chosen.kind !== 'outbox'
      ? t('Send {count} {count|mail|mails} through {place} now?', { count, place })
      : t('Write {count} {count|mail|mails} into {place} now?', { count, place }),
  );
}

/**
 * Inside the command's change: settles what an earlier run left, and freezes the mails of everybody new.
 * @throws OperationFailed where the event is not what it was when the mails were shown
 */
async function bringUpToDate(
  context: Context,
  store: Store,
  { event, request, order, asked, ...planned }: MailingPlan,
) {
  const [{ replaceLapsed, supersede, tidyLedger }, { freeze }, { planAudience }] = await Promise.all([
    import('../../mailing/ledger.js'),
    import('../../mailing/freeze.js'),
    import('../../mailing/audience.js'),
  ]);
  const { settings, letter, moment } = planned;
  const eventId = event?.id ?? null;
  if (event !== null && !isDeepStrictEqual(await readEvent(store.query, event.id), event)) {
    throw new OperationFailed('“{event}” was changed while you were at it; nothing was sent.', {
      event: event.slug,
    }).hint('“njb invite preview {event}” shows the invitation as it is now.', { event: event.slug });
  }
  const interrupted = tidyLedger(store, eventId, moment);
  // again, as another process may have sent since it was shown
  const plan = planAudience(store, request);
  const everybody = [...plan.recipients, ...plan.skipped].map(({ person }) => person.id);
  // who is left out keeps what waits for them: nothing was written in its place; what is taken back is of no use to anybody
  const written = plan.recipients.map(({ person }) => person.id);
  supersede(store, eventId, kinds[order.kind].supersedes, order.kind === 'cancellation' ? everybody : written);
  replaceLapsed(store, eventId, moment, sameMailing(request), written);
  let mailing: number | null = null;
  if (plan.recipients.length > 0) {
    const sender = senderOf(settings);
    const head = {
      eventId,
      kind: order.kind,
      sequence: event?.sequence ?? null,
      language: letter.language,
      audience: asked,
      sender,
      replyTo: settings.replyTo,
      message: request.message,
      owed: request.owed === true,
      createdAt: context.now(),
      expiresAt: await expiryOf(context, order, event, moment),
    };
    mailing = freeze(store, head, plan, letter, () => newMessageId(context, sender));
  }
  await order.alongside?.(store, plan);
  return { interrupted, mailing, deliveries: leftOverOf(store, request) };
}

/** The instant after which nothing of a mailing is sent any more. Where it runs as of a day to come, it counts from there. */
async function expiryOf(
  { now }: Context,
  { kind }: MailingOrder,
  event: Event | null,
  moment: string,
): Promise<string> {
  const { beginningOf, daysLater, endOf } = await import('../../domain/event-time.js');
  const { expires } = kinds[kind];
  if (event === null || expires === 'fortnight') {
    const [fromNow, fromMoment] = [daysLater(now(), 14), daysLater(moment, 14)];
    return fromMoment > fromNow ? fromMoment : fromNow;
  }
  // who is asked for a day that is not settled yet is asked until the month is over
  return expires === 'start' && event.startDate.length === 10 ? beginningOf(event) : endOf(event);
}

async function printDryRun(context: Context, planned: MailingPlan, chosen: ChosenTransport): Promise<void> {
  const { t, terminal } = context;
  const { event, plan, leftOver, letter, order } = planned;
  const { compose } = await import('../../mailing/compose.js');
  // a mail that cannot be written is found now, not on the day
  for (const recipient of plan.recipients) compose(letter, recipient);
  const { place } = chosen;
  const difference = await compareWithLast(context, planned);
  const head = { event: event?.slug ?? null, kind: order.kind };
  if (context.printedJson(() => ({ ...head, ...planJson(planned), difference, place, applied: false }))) return;
  for (const { name, address } of leftOver) terminal.out(mailboxText(t, { name, address }));
  for (const { person, address } of plan.recipients) terminal.out(mailboxText(t, { name: fullName(person), address }));
  await noticePlan(context, planned, difference);
  terminal.notice(
    t('{count} {count|mail|mails} to {place}.', { count: plan.recipients.length + leftOver.length, place }),
  );
  terminal.notice(t('Dry run: nothing was changed.'));
}

/** @throws UserError where the text is no number of mails a minute */
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
