import type { Context } from '../../context.js';
import { formatMailbox } from '../../domain/email-address.js';
import { fullName } from '../../domain/member.js';
import { UserError } from '../../errors.js';
import type { Recipient } from '../../mailing/audience.js';
import { pickPerson } from '../member/pick.js';
import { collect, type Verb } from '../verb.js';
import { audienceHelp } from './audience.js';
import { senderOf } from './letter.js';
import { openPage } from './page.js';
import { type InvitationPlan, noticeSkipped, planInvitation, planJson } from './plan.js';

export const verb: Verb = {
  examples: ['njb invite preview next', 'njb invite preview next --to board --open'],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .option('--to <audience>', t(audienceHelp), collect)
      .option('--as <member>', t('show the mail as this person would get it'))
      .option('--open', t('show it as a page in the browser'))
      .action(async (reference, options) => {
        const invitation = await planInvitation(context, reference, options.to ?? []);
        const { compose } = await import('../../mailing/compose.js');
        const { plan, letter, event, settings, leftOver } = invitation;
        // every mail is written, so that a gap in anybody's data shows now
        for (const each of plan.recipients) compose(letter, each);
        const count = plan.recipients.length + leftOver.length;
        const recipient = await shown(context, invitation, options.as);
        const mail = recipient === null ? null : { recipient, ...compose(letter, recipient) };
        const page = options.open && mail !== null ? await openPage(context, mail, senderOf(settings)) : null;
        const json = mail === null ? null : { ...mail, recipient: undefined, to: mail.recipient.address };
        if (context.printedJson(() => ({ event: event.slug, count, ...planJson(invitation), mail: json, page })))
          return;
        if (mail !== null) {
          const { address, person } = mail.recipient;
          terminal.out(t('From: {mailbox}', { mailbox: formatMailbox(senderOf(settings)) }));
          terminal.out(t('To: {mailbox}', { mailbox: formatMailbox({ name: fullName(person), address }) }));
          terminal.out(t('Subject: {subject}', { subject: mail.subject }));
          terminal.out(`\n${mail.text.trimEnd()}\n`);
        }
        noticeSkipped(context, invitation);
        terminal.notice(t('{count} {count|mail|mails} would be sent.', { count }));
        if (page !== null) {
          terminal.notice(t('The page lies in {file}; only you can read it. Delete it afterwards.', { file: page }));
        }
      });
  },
};

/** Whose mail is shown: the one asked for, else the first. Null where nobody would get one. */
async function shown(context: Context, { plan }: InvitationPlan, as: string | undefined): Promise<Recipient | null> {
  if (as === undefined) return plan.recipients[0] ?? null;
  const id = await pickPerson(context, as);
  const known = plan.recipients.find(({ person }) => person.id === id);
  if (known !== undefined) return known;
  const skipped = plan.skipped.find(({ person }) => person.id === id);
  if (skipped !== undefined) return { person: skipped.person, address: skipped.person.email ?? '' };
  throw new UserError('“{person}” is not in this audience.', { person: as });
}
