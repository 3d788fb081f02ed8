import { readSessions, removeSession } from '../../db/sessions.js';
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
        const left = await context.change(async ({ query }) => {
          await removeSession(query, session.id);
          return (await readSessions(query, event.id)).length;
        });
        if (context.printedJson(() => ({ removed: sessionJson(session), sessions: left }))) return;
        printSession(context, session);
        if (context.options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
        else terminal.notice(t('Removed. “njb undo” takes it back.'));
      });
  },
};
