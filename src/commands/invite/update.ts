import { message } from '../../i18n/message.js';
import { pickEvent } from '../event/pick.js';
import { collect, type Verb } from '../verb.js';
import { audienceHelp } from './audience.js';
import { withSending } from './declare.js';
import { textHelp } from './options.js';
import { updateOrder } from './orders.js';
import { showOrSend } from './show-or-send.js';

export const verb: Verb = {
  examples: ['njb invite update next', 'njb invite update digital-impuls-2025-10 --text @hinweis.txt --dry-run'],
  build: (command, context) => {
    const { t } = context;
    return withSending(
      command
        .argument('<event>', t('number, short name, day, or “next”'))
        .option('--to <audience>', t(audienceHelp(message('everybody who holds the old date'))), collect)
        .option('--text <text>', t(textHelp)),
      t,
    ).action(async (reference, options) => {
      const event = await pickEvent(context, reference);
      await showOrSend(context, await updateOrder(context, event, options), options);
    });
  },
};
