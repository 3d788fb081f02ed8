import { UserError } from '../../errors.js';
import { pickEvent } from '../event/pick.js';
import { withSendingToOne } from '../invite/declare.js';
import { textHelp } from '../invite/options.js';
import { answerDay } from '../invite/orders.js';
import { showOrSend } from '../invite/show-or-send.js';
import type { Verb } from '../verb.js';
import { guestOrder } from './letters.js';

export const verb: Verb = {
  examples: [
    'njb guest ask next --answer-by 20.9.2025 --preview',
    'njb guest ask digital-impuls-2025-10 "Dirk Specht" --minutes 15 --text @anfrage.txt',
    'njb guest ask digital-impuls-2025-10 3 4',
  ],
  build: (command, context) => {
    const { t } = context;
    return withSendingToOne(
      command
        .argument('<event>', t('number, short name, day, or “next”'))
        .argument('[guests...]', t('number or name of a guest; may be several; without one all who are an idea so far'))
        .option('--answer-by <date>', t('the day by which an answer is asked for'))
        .option('--minutes <number>', t('how long the guest is asked to speak'))
        .option('--public <text>', t('who will be there, for example “15 to 25 mayors”'))
        .option('--text <text>', t(textHelp)),
      t,
    ).action(async (reference, guests, options) => {
      const event = await pickEvent(context, reference);
      const particulars = {
        answerBy: options.answerBy === undefined ? null : answerDay(context, options.answerBy, event),
        talkMinutes: options.minutes === undefined ? null : minutesOption(options.minutes, '--minutes'),
        attendees: options.public?.trim() || null,
      };
      const order = await guestOrder(context, event, 'guest_request', guests, { text: options.text, particulars });
      await showOrSend(context, order, options);
    });
  },
};

/** @throws UserError where the text is no number of minutes */
export function minutesOption(text: string, option: string): number {
  const minutes = Number(/^\d{1,3}$/.exec(text.trim())?.[0] ?? 0);
  if (minutes > 0) return minutes;
  throw new UserError('“{value}” is no number of minutes for {option}.', { value: text, option });
}
