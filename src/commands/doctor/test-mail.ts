import type { Context } from '../../context.js';
import { defaults, type Settings } from '../../db/settings.js';
import type { Mailbox } from '../../domain/email-address.js';
import { NjbError } from '../../errors.js';
import { message } from '../../i18n/message.js';
import { composeMessage } from '../../mailing/message.js';
import { chooseTransport } from '../../mailing/transports/choose.js';
import { newMessageId, senderOf } from '../invite/letter.js';
import { type Finding, ok, wrong, wrongAs } from './finding.js';
import { adviceFor, stoppedWords } from './mail.js';

/** Sends one mail the way invitations go, outside the ledger: nobody counts as written to. */
export async function sendTestMail(context: Context, to: Mailbox, stored: Settings | null): Promise<Finding> {
  const { t } = context;
  const settings = stored ?? defaults;
  const { address } = to;
  try {
    const sender = senderOf(settings);
    const { transport, place } = await chooseTransport(context.config, null);
    const lines = [
      t('This mail was sent by “njb doctor --send-to” to see whether mails of {network} arrive.', {
        network: settings.name,
      }),
      t('It went through {place}. You need not answer.', { place }),
    ];
    const composed = await composeMessage({
      messageId: newMessageId(context, sender),
      date: context.now(),
      from: sender,
      replyTo: settings.replyTo,
      to,
      subject: t('Test mail of {network}', { network: settings.name }),
      text: `${lines.join('\n\n')}\n`,
      html: lines.map((line) => `<p>${escaped(line)}</p>\n`).join(''),
      calendar: null,
      list: null,
      unsubscribe: null,
    });
    const mail = (await transport.finish?.(composed)) ?? composed;
    const channel = transport.open();
    try {
      const outcome = (await channel.ready()) ?? (await channel.send(mail));
      if (outcome.outcome === 'sent') {
        const { response } = outcome;
        return ok('testMail', message('A test mail went to {address}: {response}', { address, response }));
      }
      if (outcome.outcome === 'stopped') return wrong('testMail', stoppedWords(outcome), adviceFor(outcome));
      return wrong(
        'testMail',
        message('The test mail did not get through: {problem}', { problem: outcome.error }),
        message('Check the address; else ask those who run the mail server, with its words.'),
      );
    } finally {
      await channel.close();
    }
  } catch (error) {
    if (error instanceof NjbError) return wrongAs('testMail', error);
    throw error;
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
