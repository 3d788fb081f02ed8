import { message } from '../../i18n/message.js';
import { pickEvent } from '../event/pick.js';
import { collect, type Verb } from '../verb.js';
import { audienceHelp } from './audience.js';
import { deliver } from './deliver.js';
import { dutyHelp, rateHelp, testHelp } from './options.js';
import { informationOrder } from './orders.js';

export const verb: Verb = {
  examples: [
    'njb invite inform next --text @anreise.txt',
    'njb invite inform jahrestagung-2026-05 --to answer:accepted,guests --text "Der Empfang beginnt um 19 Uhr."',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .option('--text <text>', t('what is to be said; paragraphs between empty lines; @FILE takes it from a file'))
      .option(
        '--to <audience>',
        t(audienceHelp(message('those on the list of attendees who have not declined'))),
        collect,
      )
      .option('--duty', t(dutyHelp))
      .option('--test <address>', t(testHelp))
      .option('--rate <number>', t(rateHelp))
      .action(async (reference, options) => {
        const event = await pickEvent(context, reference);
        await deliver(context, await informationOrder(context, event, options), options);
      });
  },
};
