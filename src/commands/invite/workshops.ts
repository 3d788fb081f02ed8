import { message } from '../../i18n/message.js';
import { pickEvent } from '../event/pick.js';
import { collect, type Verb } from '../verb.js';
import { audienceHelp } from './audience.js';
import { withSending } from './declare.js';
import { textHelp } from './options.js';
import { showOrSend } from './show-or-send.js';
import { workshopsOrder } from './workshops-order.js';

export const verb: Verb = {
  examples: [
    'njb invite workshops jahreskonferenz-2025-11 --preview',
    'njb invite workshops jahreskonferenz-2025-11 --text "Bitte seid fünf Minuten vorher da." --dry-run',
  ],
  build: (command, context) => {
    const { t } = context;
    return withSending(
      command
        .argument('<event>', t('number, short name, day, or “next”'))
        .option(
          '--to <audience>',
          t(audienceHelp(message('everybody with wishes or places for whom there is news'))),
          collect,
        )
        .option('--text <text>', t(textHelp)),
      t,
    ).action(async (reference, options) => {
      const event = await pickEvent(context, reference);
      const order = await workshopsOrder(context, event, options);
      await showOrSend(context, order, options);
    });
  },
};
