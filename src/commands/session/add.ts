import { pickEvent } from '../event/pick.js';
import type { Verb } from '../verb.js';
import { askForSession } from './ask.js';
import { declareSession } from './declare.js';
import { type Given, guestsAfter, sessionValues } from './options.js';
import { pickSession } from './pick.js';
import { printSaved, saveSession } from './save.js';

export const verb: Verb = {
  examples: [
    'njb session add next --title "Empfang" --day 6.11.2025 --time 19:00-22:00 --room Foyer',
    'njb session add jahreskonferenz-2025-11 --title "Panel: Wärmeplanung" --day 7.11.2025 --time 11:00-12:00 --track A --status requested --guest "Dirk Specht, Ökonom, , requested"',
    'njb session add next --title "Kaffeepause" --time "kurze Pause" --after "Panel: Wärmeplanung"',
  ],
  build: (command, context) =>
    declareSession(command, context)
      .argument('<event>', context.t('number, short name, day, or “next”'))
      .action(async (reference, options) => {
        const event = await pickEvent(context, reference);
        const asks = Object.keys(options).length === 0 && context.terminal.canAsk && !context.options.json;
        const given: Given = asks ? await askForSession(context, event) : options;
        const after = given.after ? await pickSession(context, event, given.after) : null;
        const values = sessionValues(context, event, after && !given.day ? { ...given, day: after.day } : given, null);
        const guests = guestsAfter(context, event, given, []);
        const saved = await context.change(({ query }) =>
          saveSession(query, event, { before: null, values, guests, after }),
        );
        await printSaved(context, event, saved);
      }),
};
