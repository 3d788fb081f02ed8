import { message } from '../../i18n/message.js';
import { pickEvent } from '../event/pick.js';
import { collect, type Verb } from '../verb.js';
import { audienceHelp } from './audience.js';
import { previewHelp, rateHelp, testHelp, textHelp } from './options.js';
import { thanksOrder } from './orders.js';
import { showOrSend } from './show-or-send.js';

export const verb: Verb = {
  examples: [
    'njb invite thank digital-impuls-2025-09',
    'njb invite thank 4.9.2025 --to attendees,guests --text "Die Folien folgen." --dry-run',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<event>', t('number, short name, day, “next” or “last”'))
      .option(
        '--to <audience>',
        t(audienceHelp(message('those who came, or where nobody was noted, those who had accepted'))),
        collect,
      )
      .option('--text <text>', t(textHelp))
      .option('--preview', t(previewHelp))
      .option('--as <member>', t('show the mail as this person would get it'))
      .option('--open', t('show it as a page in the browser'))
      .option('--test <address>', t(testHelp))
      .option('--rate <number>', t(rateHelp))
      .action(async (reference, options) => {
        const event = await pickEvent(context, reference);
        await showOrSend(context, await thanksOrder(context, event, options), options);
      });
  },
};
