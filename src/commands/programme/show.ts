import { readParticipants } from '../../db/participants.js';
import { readTaken } from '../../db/workshops.js';
import { checkProgramme } from '../../domain/programme-check.js';
import { neutralise } from '../../i18n/neutralise.js';
import { pickEvent } from '../event/pick.js';
import { eventJson, whenText } from '../event/present.js';
import { partHeading, participantJson, participantText } from '../organisation/present.js';
import { sessionJson } from '../session/json.js';
import type { Verb } from '../verb.js';
import { printProgramme } from './print.js';
import { problemJson, problemText } from './problems.js';

export const verb: Verb = {
  examples: ['njb programme show next', 'njb programme show jahreskonferenz-2025-11 --json'],
  build: (command, context) => {
    const { t, terminal, lang } = context;
    return command.argument('<event>', t('number, short name, day, or “next”')).action(async (reference) => {
      const event = await pickEvent(context, reference);
      const { query } = await context.store();
      const { sessions } = event;
      const organisations = await readParticipants(query, event.id);
      const problems = checkProgramme(event, sessions, await readTaken(query, event.id));
      const json = () => {
        const { id, slug, title, start, end } = eventJson(event);
        return {
          event: { id, slug, title, start, end },
          sessions: sessions.map(sessionJson),
          organisations: organisations.map(participantJson),
          problems: problems.map((problem) => problemJson(context, event, problem)),
        };
      };
      if (context.printedJson(json)) return;
      terminal.out(terminal.paint.bold(neutralise(event.title)));
      terminal.out(whenText(event, lang));
      if (sessions.length === 0) {
        terminal.notice(t('No programme yet. “njb session add {event}” enters a session.', { event: event.slug }));
      } else terminal.out();
      await printProgramme(context, sessions);
      let part = '';
      for (const each of organisations) {
        if (each.part !== part) terminal.out(`\n${terminal.paint.bold(t(partHeading(each.part)))}`);
        part = each.part;
        terminal.out(`  ${participantText(context, each)}`);
      }
      for (const problem of problems) {
        terminal.notice(
          terminal.paintError.yellow(t('Please check: {problem}', { problem: problemText(context, event, problem) })),
        );
      }
    });
  },
};
