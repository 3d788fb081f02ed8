import { readSessions, removeSession } from '../../db/sessions.js';
import { countChosen } from '../../db/workshops.js';
import { pickEvent } from '../event/pick.js';
import type { Verb } from '../verb.js';
import { sessionJson } from './json.js';
import { pickSession } from './pick.js';
import { printSession } from './present.js';

export const verb: Verb = {
  examples: ['njb session remove next 4', 'njb session remove next "Kaffeepause" --dry-run'],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('<session>', t('number or title, as “njb session list” shows them'))
      .action(async (reference, sessionReference) => {
        const event = await pickEvent(context, reference);
        const session = await pickSession(context, event, sessionReference);
        const { left, chosen } = await context.change(async ({ query }) => {
          const { wishes, places } = await countChosen(query, session.id);
          await removeSession(query, session.id);
          return { left: (await readSessions(query, event.id)).length, chosen: { wishes, places } };
        });
        if (context.printedJson(() => ({ removed: sessionJson(session), sessions: left, ...chosen }))) return;
        printSession(context, session);
        if (chosen.wishes + chosen.places > 0) {
          terminal.notice(t('With it go {places} {places|place|places} and {wishes} {wishes|wish|wishes}.', chosen));
        }
        if (context.options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
        else terminal.notice(t('Removed. “njb undo” takes it back.'));
      });
  },
};
