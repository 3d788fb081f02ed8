import { message } from '../../i18n/message.js';
import { pickEvent } from '../event/pick.js';
import { collect, type Verb } from '../verb.js';
import { audienceHelp } from './audience.js';
import { withSending } from './declare.js';
import { dutyHelp, textHelp } from './options.js';
import { reminderOrder } from './orders.js';
import { showOrSend } from './show-or-send.js';

export const verb: Verb = {
  examples: ['njb invite remind next', 'njb invite remind digital-impuls-2025-10 --to state:BY --dry-run'],
  build: (command, context) => {
    const { t } = context;
    return withSending(
      command
        .argument('<event>', t('number, short name, day, or “next”'))
        .option('--to <audience>', t(audienceHelp(message('everybody who has not answered'))), collect)
        .option('--old-answers', t('also those who answered before the event moved'))
        .option('--answer-by <date>', t('the day by which an answer is asked for'))
        .option('--text <text>', t(textHelp))
        .option('--duty', t(dutyHelp)),
      t,
    ).action(async (reference, options) => {
      const event = await pickEvent(context, reference);
      await showOrSend(context, reminderOrder(context, event, options), options);
    });
  },
};
