import { UsageError } from '../../errors.js';
import { pickEvent } from '../event/pick.js';
import { collect, type Verb } from '../verb.js';
import { askForSessionEdits } from './ask.js';
import { declareSession } from './declare.js';
import { type Given, guestsAfter, sessionValues } from './options.js';
import { pickSession } from './pick.js';
import { printSaved, saveSession } from './save.js';

export const verb: Verb = {
  examples: [
    'njb session edit next 4 --time 11:15-12:15 --room "Saal 2"',
    'njb session edit next "Panel: Wärmeplanung" --status confirmed --guest "Dirk Specht, , , confirmed"',
  ],
  build: (command, context) => {
    const { t } = context;
    return declareSession(command, context)
      .option('--remove-guest <guest>', t('take this guest out; may be repeated'), collect)
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('<session>', t('number or title, as “njb session list” shows them'))
      .action(async (reference, sessionReference, options) => {
        const isBare = Object.keys(options).length === 0;
        if (isBare && (!context.terminal.canAsk || context.options.json)) {
          throw new UsageError('Nothing was named that is to change.').hint(
            'For example --time 11:00-12:00 or --room Foyer; an empty value takes one away.',
          );
        }
        const event = await pickEvent(context, reference);
        const before = await pickSession(context, event, sessionReference);
        const given: Given = isBare ? await askForSessionEdits(context, event, before) : options;
        const after = given.after ? await pickSession(context, event, given.after) : null;
        const values = sessionValues(context, event, given, before);
        const guests = guestsAfter(context, event, given, before.guests);
        const saved = await context.change(({ query }) => saveSession(query, event, { before, values, guests, after }));
        await printSaved(context, event, saved, before);
      });
  },
};
