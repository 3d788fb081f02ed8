import { message } from '../../i18n/message.js';
import { pickEvent } from '../event/pick.js';
import { collect, type Verb } from '../verb.js';
import { audienceHelp } from './audience.js';
import { withSending } from './declare.js';
import { dutyHelp, textHelp } from './options.js';
import { invitationOrder } from './orders.js';
import { showOrSend } from './show-or-send.js';

export const verb: Verb = {
  examples: [
    'njb invite send next',
    'njb invite send digital-impuls-2025-10 --to members,state:BY --dry-run',
    'njb invite send next --test buero@netzwerk.example',
  ],
  build: (command, context) => {
    const { t } = context;
    return withSending(
      command
        .argument('<event>', t('number, short name, day, or “next”'))
        .option(
          '--to <audience>',
          t(audienceHelp(message('the active members or the audience of the series'))),
          collect,
        )
        .option('--text <text>', t(textHelp))
        .option('--duty', t(dutyHelp)),
      t,
    ).action(async (reference, options) => {
      const event = await pickEvent(context, reference);
      await showOrSend(context, invitationOrder(context, event, options), options);
    });
  },
};
