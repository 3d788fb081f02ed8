import type { Context } from '../../context.js';
import { waitingInformation } from '../../db/waiting-information.js';
import { message } from '../../i18n/message.js';
import { complaintOf } from '../complaint.js';
import { writtenText } from '../editor.js';
import { literally } from '../event/ask-edit.js';
import { textOption, tidyText } from '../event/options.js';
import { pickEvent } from '../event/pick.js';
import { collect, type Verb } from '../verb.js';
import { audienceHelp } from './audience.js';
import { withSending } from './declare.js';
import { dutyHelp } from './options.js';
import { informationOrder } from './orders.js';
import { showOrSend } from './show-or-send.js';

export const verb: Verb = {
  examples: [
    'njb invite inform next --text @anreise.txt',
    'njb invite inform jahrestagung-2026-05 --to answer:accepted,guests --text "Der Empfang beginnt um 19 Uhr."',
  ],
  build: (command, context) => {
    const { t } = context;
    return withSending(
      command
        .argument('<event>', t('number, short name, day, or “next”'))
        .option('--text <text>', t('what is to be said; paragraphs between empty lines; @FILE takes it from a file'))
        .option(
          '--to <audience>',
          t(audienceHelp(message('those on the list of attendees who have not declined'))),
          collect,
        )
        .option('--duty', t(dutyHelp))
        .addHelpText(
          'after',
          `\n${t('Without --text and --to it goes on with an information that is still to be sent, to whom it did not reach yet.')}\n`,
        ),
      t,
    ).action(async (reference, options) => {
      const event = await pickEvent(context, reference);
      const asks =
        options.text === undefined &&
        context.terminal.canAsk &&
        !context.options.json &&
        (options.to !== undefined || waitingInformation(await context.store(), event.id, context.now()) === null);
      const given = asks ? { ...options, text: await askForText(context) } : options;
      await showOrSend(context, await informationOrder(context, event, given), options);
    });
  },
};

/** Asks for the text: a line, a file, or whatever the editor has in the end. */
async function askForText(context: Context): Promise<string> {
  const { t, prompt } = context;
  const line = await prompt.text(t('What is to be said? (or @FILE; empty: write it in your editor)'), {
    check: (answer) => complaintOf(context, () => textOption(answer, context)),
  });
  return line.trim() === '' ? literally(tidyText(await writtenText(context, t('Text'), '', '--text'))) : line;
}
