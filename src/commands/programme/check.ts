import { readTaken } from '../../db/workshops.js';
import { checkProgramme } from '../../domain/programme-check.js';
import { OperationFailed } from '../../errors.js';
import { pickEvent } from '../event/pick.js';
import type { Verb } from '../verb.js';
import { problemJson, problemText } from './problems.js';

export const verb: Verb = {
  examples: ['njb programme check next', 'njb programme check jahreskonferenz-2025-11 --json'],
  build: (command, context) => {
    const { t, terminal } = context;
    return command.argument('<event>', t('number, short name, day, or “next”')).action(async (reference) => {
      const event = await pickEvent(context, reference);
      const { sessions } = event;
      const { query } = await context.store();
      const problems = checkProgramme(event, sessions, await readTaken(query, event.id));
      if (!context.printedJson(() => problems.map((problem) => problemJson(context, event, problem)))) {
        for (const problem of problems) terminal.out(problemText(context, event, problem));
        if (sessions.length === 0)
          terminal.notice(t('No programme yet. “njb session add {event}” enters a session.', { event: event.slug }));
        else if (problems.length === 0)
          terminal.out(t('{count} {count|session|sessions}, nothing to complain of.', { count: sessions.length }));
      }
      if (problems.length > 0) {
        throw new OperationFailed('{count} {count|point|points} to settle in the programme of {event}.', {
          count: problems.length,
          event: event.slug,
        });
      }
    });
  },
};
