import { readParticipants } from '../../db/participants.js';
import { printTable } from '../../terminal/table.js';
import { pickEvent } from '../event/pick.js';
import type { Verb } from '../verb.js';
import { participantJson, partWord } from './present.js';

export const verb: Verb = {
  examples: ['njb organisation list next', 'njb organisation list jahreskonferenz-2025-11 --json'],
  build: (command, context) => {
    const { t, terminal } = context;
    return command.argument('<event>', t('number, short name, day, or “next”')).action(async (reference) => {
      const event = await pickEvent(context, reference);
      const rows = await readParticipants((await context.store()).query, event.id);
      if (context.printedJson(() => rows.map(participantJson))) return;
      if (rows.length === 0) terminal.notice(t('No organisations are entered for this event.'));
      await printTable(
        terminal,
        [
          { heading: t('Part'), cell: ({ part }) => t(partWord(part)) },
          { heading: t('Booth'), cell: ({ booth }) => booth },
          { heading: t('Organisation'), cell: ({ name }) => name },
          { heading: t('Role'), cell: ({ role }) => role },
        ],
        rows,
      );
    });
  },
};
