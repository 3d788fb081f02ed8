import type { Context } from '../../context.js';
import { weekdays } from '../../i18n/dates.js';
import { printTable } from '../../terminal/table.js';
import { pickEvent } from '../event/pick.js';
import { listDate } from '../list-dates.js';
import type { Verb } from '../verb.js';
import { sessionJson } from './json.js';
import { guestName, sessionTime, sessionTitle } from './present.js';

export const verb: Verb = {
  examples: ['njb session list next', 'njb session list jahreskonferenz-2025-11 --json'],
  build: (command, context) => {
    const { t, lang, terminal } = context;
    return command.argument('<event>', t('number, short name, day, or “next”')).action(async (reference) => {
      const event = await pickEvent(context, reference);
      const { sessions } = event;
      if (context.printedJson(() => sessions.map(sessionJson))) return;
      if (sessions.length === 0) {
        terminal.notice(t('No programme yet. “njb session add {event}” enters a session.', { event: event.slug }));
      }
      await printTable(
        terminal,
        [
          { heading: '#', cell: ({ id }) => id, align: 'right' },
          { heading: t('Day'), cell: ({ day }) => dayText(context, day) },
          { heading: t('Time'), cell: (session) => sessionTime(session, lang) },
          { heading: t('Title'), cell: (session) => sessionTitle(context, session), wraps: 'words' },
          { heading: t('Track'), cell: ({ track }) => track, wraps: true },
          { heading: t('Room'), cell: ({ room }) => room, wraps: true },
          {
            heading: t('Guests'),
            cell: ({ guests }) => guests.map((guest) => guestName(context, guest)).join(', '),
            wraps: true,
          },
        ],
        sessions,
      );
    });
  },
};

function dayText(context: Context, day: string): string | null {
  const date = listDate(context, day);
  return context.terminal.isTerminal ? `${weekdays(day, day, context.lang)} ${date}` : date;
}
