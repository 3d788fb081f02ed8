import type { Context } from '../../context.js';
import { toTakeBack } from '../../db/taken-back.js';
import type { Event } from '../../domain/event.js';
import { askForNeeded } from '../ask-changes.js';
import { complaintOf } from '../complaint.js';
import { pickEvent } from '../event/pick.js';
import { audienceText, settledAudience } from '../series/audience.js';
import { collect, type Verb } from '../verb.js';
import { withSending } from './declare.js';
import { textHelp } from './options.js';
import { withdrawalOrder } from './orders.js';
import { showOrSend } from './show-or-send.js';

export const verb: Verb = {
  examples: [
    'njb invite withdraw digital-impuls-2025-10',
    'njb invite withdraw next --from "Kim Mayer" --reason "Ihre Amtszeit ist zu Ende."',
  ],
  build: (command, context) => {
    const { t } = context;
    return withSending(
      command
        .argument('<event>', t('number, short name, day, or “next”'))
        .option(
          '--from <audience>',
          t('take back only the invitation of these people, as --to takes them, while the event goes on'),
          collect,
        )
        .option('--reason <text>', t('why, as it stands in the mail; else the reason of the cancellation'))
        .option('--text <text>', t(textHelp))
        .addHelpText(
          'after',
          `\n${t('While the event goes on, without --from, it goes on with withdrawals that are still to be sent, in the words that were written then.')}\n`,
        ),
      t,
    ).action(async (reference, options) => {
      const event = await pickEvent(context, reference);
      const { terminal, options: general } = context;
      const asks =
        event.status !== 'cancelled' &&
        options.from === undefined &&
        terminal.canAsk &&
        !general.json &&
        toTakeBack(await context.store(), event.id).size === 0;
      const given = asks ? { ...options, from: [await askFromWhom(context, event)] } : options;
      await showOrSend(context, await withdrawalOrder(context, event, given), options);
    });
  },
};

/** Asks whose invitation is taken back while the event goes on. */
async function askFromWhom(context: Context, { slug }: Event): Promise<string> {
  const { t, terminal } = context;
  terminal.notice(t('“njb event cancel {event}” cancels it for everybody.', { event: slug }));
  const { query } = await context.store();
  return askForNeeded(context, t('Whose invitation is taken back? (a person, or what --to takes)'), {
    check: (answer) => complaintOf(context, () => settledAudience(query, audienceText([answer]))),
  });
}
