import { linkOption } from '../event/options.js';
import { pickEvent } from '../event/pick.js';
import { withSendingToOne } from '../invite/declare.js';
import { textHelp } from '../invite/options.js';
import { showOrSend } from '../invite/show-or-send.js';
import type { Verb } from '../verb.js';
import { minutesOption } from './ask.js';
import { guestOrder } from './letters.js';

export const verb: Verb = {
  examples: [
    'njb guest inform next --preview',
    'njb guest inform next "Dirk Specht" --early 20 --phone "030 1234567" --recorded',
  ],
  build: (command, context) => {
    const { t } = context;
    return withSendingToOne(
      command
        .argument('<event>', t('number, short name, day, or “next”'))
        .argument('[guest]', t('number or name of one guest; without it all who confirmed'))
        .option('--early <minutes>', t('how many minutes before the beginning guests are to be there (15)'))
        .option('--host-url <url>', t('a link to the video conference for speakers alone'))
        .option('--dial-in <text>', t('how to take part by telephone'))
        .option('--phone <phone>', t('whom guests call on the day itself'))
        .option('--recorded', t('say that the contribution is to be recorded, if they agree'))
        .option('--text <text>', t(textHelp)),
      t,
    ).action(async (reference, guest, options) => {
      const technical = {
        ...(options.early !== undefined && { joinMinutes: minutesOption(options.early, '--early') }),
        hostUrl: linkOption(options.hostUrl),
        dialIn: options.dialIn?.trim() || null,
        phone: options.phone?.trim() || null,
        recorded: options.recorded === true,
      };
      const event = await pickEvent(context, reference);
      const particulars = { technical };
      const order = await guestOrder(context, event, 'guest_confirmation', guest === undefined ? [] : [guest], {
        text: options.text,
        particulars,
      });
      await showOrSend(context, order, options);
    });
  },
};
