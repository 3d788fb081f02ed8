import { pickEvent } from '../event/pick.js';
import { collect, type Verb } from '../verb.js';
import { deliver } from './deliver.js';
import { rateHelp, testHelp, textHelp } from './options.js';
import { withdrawalOrder } from './orders.js';

export const verb: Verb = {
  examples: [
    'njb invite withdraw digital-impuls-2025-10',
    'njb invite withdraw next --from "Kim Mayer" --reason "Ihre Amtszeit ist zu Ende."',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .option(
        '--from <audience>',
        t('take back only the invitation of these people, as --to takes them, while the event goes on'),
        collect,
      )
      .option('--reason <text>', t('why, as it stands in the mail; else the reason of the cancellation'))
      .option('--text <text>', t(textHelp))
      .option('--test <address>', t(testHelp))
      .option('--rate <number>', t(rateHelp))
      .action(async (reference, options) => {
        const event = await pickEvent(context, reference);
        await deliver(context, await withdrawalOrder(context, event, options), options);
      });
  },
};
