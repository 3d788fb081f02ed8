import type { Context } from '../../context.js';
import { readableAddress } from '../../domain/email-address.js';
import type { Event } from '../../domain/event.js';
import { OperationFailed, UsageError, UserError } from '../../errors.js';
import { type Fate, giveUpLater, settleByHand, type Undecided, undecidedMails } from '../../mailing/by-hand.js';
import { tidyLedger } from '../../mailing/ledger.js';
import { isSending, takeSendingLock } from '../../mailing/lock.js';
import { printTable } from '../../terminal/table.js';
import { oneOf } from '../choices.js';
import { momentOf, pickEvent } from '../event/pick.js';
import { mailboxText } from '../mailbox.js';
import { collect, type Verb } from '../verb.js';
import { commandFor } from './kind-words.js';
import { problemText } from './problem-words.js';
import { namesText } from './skipped.js';

type Decision = Undecided & { as: Fate };

export const verb: Verb = {
  examples: [
    'njb invite resolve next --as sent',
    'njb invite resolve next --delivery 17 --as resend',
    'njb invite resolve next --outbox --as resend --dry-run',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('[event]', t('number, short name, day, or “next”; without one: mails that are about no event'))
      .option('--as <fate>', t('sent: they count as sent; resend: they did not arrive and are sent again'))
      .option('--delivery <id>', t('only this mail, by its number in “njb invite status”; may be repeated'), collect)
      .option('--outbox', t('the mails that were only written into the outbox folder, to send them through a server'))
      .action(async (reference, options) => {
        const fate = options.as === undefined ? null : oneOf(options.as, ['sent', 'resend'] as const, '--as');
        if (options.outbox && fate !== 'resend') {
          throw new UsageError('What lies in the outbox counts as sent; --outbox goes with --as resend.');
        }
        const event = reference === undefined ? null : await pickEvent(context, reference);
        const undecided = await chosenMails(context, event, options);
        const decisions = await decide(context, event, undecided, fate);
        const outdated = await settle(context, event, decisions, {
          isOutbox: options.outbox === true,
          isNamed: options.delivery !== undefined,
        });
        const settled = decisions.filter((each) => !outdated.includes(each));
        const json = settled.map(({ id, personId, name, address, messageId, as }) => {
          return { delivery: id, person: personId, name, address, messageId, as };
        });
        const left = undecided.length - decisions.length;
        const applied = !context.options.dryRun;
        const unsent = outdated.map(({ id }) => id);
        if (context.printedJson(() => ({ event: event?.slug ?? null, settled: json, outdated: unsent, left, applied })))
          return;
        // whoever gets another mail is not left out
        const without = outdated.filter(({ personId }) => settled.every((each) => each.personId !== personId));
        if (without.length > 0) noticeOutdated(context, without, options.outbox === true);
        if (settled.length + left > 0 || outdated.length === 0) report(context, event, settled, left);
      });
  },
};

/** @throws UserError where a number is asked for that is no such mail of this event */
async function chosenMails(
  context: Context,
  event: Event | null,
  { delivery, outbox = false }: { delivery?: string[] | undefined; outbox?: boolean | undefined },
): Promise<Undecided[]> {
  const { t } = context;
  const store = await context.store();
  const isRunning = isSending(context.config.database);
  const all = undecidedMails(store, event?.id ?? null, outbox ? { of: 'outbox' } : { of: 'unclear', isRunning });
  if (delivery === undefined) return all;
  return delivery.map((number) => {
    const found = all.find(({ id }) => String(id) === number.trim());
    if (found !== undefined) return found;
    throw new UserError('The mail {number} is none of “{event}” that is unclear.', {
      number,
      event: event?.slug ?? t('Request for data'),
    }).hint('“njb invite status {event}” shows every single one.', { event: event?.slug ?? '' });
  });
}

/**
 * What becomes of each mail: as `--as` says, else as the person at the terminal says.
 * @throws UserError naming them where nobody can be asked
 */
async function decide(context: Context, event: Event | null, mails: readonly Undecided[], fate: Fate | null) {
  if (fate !== null) return mails.map((mail): Decision => ({ ...mail, as: fate }));
  if (mails.length === 0) return [];
  const { t, terminal, prompt } = context;
  await show(context, mails);
  if (!terminal.canAsk) {
    throw new UserError('Say with --as what became of {count} {count|mail|mails}: sent or resend.', {
      count: mails.length,
    }).hint('“njb invite resolve {event} --delivery NUMBER --as sent” settles one of them.', {
      event: event?.slug ?? '',
    });
  }
  terminal.notice(t('Ask the person, or look for the Message-ID in the log of the mail server.'));
  const decisions: Decision[] = [];
  for (const mail of mails) {
    terminal.notice(`Message-ID: ${mail.messageId}`);
    const as = await prompt.choose<Fate | null>(
      t('Did the mail to {mailbox} arrive?', { mailbox: mailbox(context, mail) }),
      [
        { name: t('Yes: it counts as sent'), value: 'sent' },
        { name: t('No: send it again'), value: 'resend' },
        { name: t('I don’t know: leave it unclear'), value: null },
      ],
    );
    if (as !== null) decisions.push({ ...mail, as });
  }
  return decisions;
}

async function show(context: Context, mails: readonly Undecided[]): Promise<void> {
  const { t, terminal } = context;
  await printTable(
    terminal,
    [
      { heading: '#', cell: ({ id }) => id, align: 'right' },
      { heading: t('Name'), cell: ({ name }) => name },
      { heading: t('Address'), cell: ({ address }) => readableAddress(address) },
      {
        heading: t('Why'),
        cell: ({ error, file }) => problemText(context, error) ?? file,
      },
      // on a terminal it stands above each question, whole
      ...(terminal.isTerminal ? [] : [{ heading: 'Message-ID', cell: ({ messageId }: Undecided) => messageId }]),
    ],
    mails,
  );
}

/**
 * Writes the decisions down.
 * @returns those that are not sent again, because what they say no longer holds: in the outbox they count as sent, else they are given up
 * @throws OperationFailed where mails are just being sent, or another command was quicker; UserError for such a mail in the outbox where
 *   it is named
 */
async function settle(
  context: Context,
  event: Event | null,
  decisions: readonly Decision[],
  { isOutbox, isNamed }: { isOutbox: boolean; isNamed: boolean },
): Promise<Decision[]> {
  if (decisions.length === 0) return [];
  const lock = takeSendingLock(context.config.database);
  if (lock === null) {
    throw new OperationFailed('Another njb is sending mails from this database; nothing was changed here.').hint(
      '“njb invite status {event}” shows how far it is.',
      { event: event?.slug ?? '' },
    );
  }
  const now = await momentOf(context);
  try {
    return await context.change(async (store) => {
      const outdated: Decision[] = [];
      tidyLedger(store, event?.id ?? null, now);
      for (const decision of decisions) {
        const { id, as, name } = decision;
        const outcome = settleByHand(store, id, as, now);
        if (outcome === 'changed') {
          throw new OperationFailed('The mail to {name} was settled meanwhile; nothing was changed here.', { name });
        }
        if (outcome !== 'outdated') continue;
        if (isOutbox && isNamed) {
          throw new UserError('The mail to {name} cannot be sent again: what it says no longer holds.', { name }).hint(
            'It lies in the outbox and counts as sent; nothing need be done.',
          );
        }
        outdated.push(decision);
      }
      if (isOutbox) {
        giveUpLater(
          store,
          outdated.map(({ id }) => id),
        );
      }
      return outdated;
    });
  } finally {
    lock.release();
  }
}

function noticeOutdated(context: Context, outdated: readonly Decision[], isOutbox: boolean): void {
  const { t, terminal } = context;
  terminal.notice(
    t('Not to be sent again, as what {count|it says|they say} no longer holds: {names}.', {
      count: outdated.length,
      names: namesText(
        t,
        outdated.map((mail) => mailbox(context, mail)),
        5,
      ),
    }),
  );
  if (!isOutbox) terminal.notice(t('“njb status” names who is to be told something all the same.'));
}

function report(context: Context, event: Event | null, decisions: readonly Decision[], left: number): void {
  const { t, terminal, options } = context;
  if (decisions.length + left === 0) {
    terminal.out(t('Nothing is unclear about “{event}”.', { event: event?.slug ?? t('Request for data') }));
    return;
  }
  for (const each of decisions) {
    const named = mailbox(context, each);
    terminal.out(
      each.as === 'sent'
        ? t('Counts as sent: {mailbox}', { mailbox: named })
        : t('To be sent again: {mailbox}', { mailbox: named }),
    );
  }
  if (left > 0) terminal.notice(t('{count} {count|stays|stay} unclear.', { count: left }));
  if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
  else {
    const again = new Set(decisions.filter(({ as }) => as === 'resend').map(({ kind }) => kind));
    for (const kind of again)
      terminal.notice(t('“njb {command}” sends what is left.', { command: commandFor(kind, event?.slug ?? '') }));
  }
}

function mailbox({ t }: Context, { name, address }: Undecided): string {
  return mailboxText(t, { name, address });
}
