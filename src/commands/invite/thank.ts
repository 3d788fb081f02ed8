import { message } from '../../i18n/message.js';
import { pickEvent } from '../event/pick.js';
import { collect, type Verb } from '../verb.js';
import { audienceHelp } from './audience.js';
import { withSending } from './declare.js';
import { textHelp } from './options.js';
import { thanksOrder } from './orders.js';
import { showOrSend } from './show-or-send.js';

export const verb: Verb = {
  examples: [
    'njb invite thank digital-impuls-2025-09',
    'njb invite thank 4.9.2025 --to attendees,guests --text "Die Folien folgen." --dry-run',
  ],
  build: (command, context) => {
    const { t } = context;
    return withSending(
      command
        .argument('<event>', t('number, short name, day, “next” or “last”'))
        .option(
          '--to <audience>',
          t(audienceHelp(message('those who came, or where nobody was noted, those who had accepted'))),
          collect,
        )
        .option('--text <text>', t(textHelp)),
      t,
    ).action(async (reference, options) => {
      const event = await pickEvent(context, reference);
      await showOrSend(context, await thanksOrder(context, event, options), options);
    });
  },
};
