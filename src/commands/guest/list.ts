import { readEvents } from '../../db/events.js';
import { printTable } from '../../terminal/table.js';
import { pickEvent } from '../event/pick.js';
import { guestStatusWord } from '../event/present.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  examples: ['njb guest list next', 'njb guest list --json'],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('[event]', t('number, short name, day, or “next”; without one: the guests of all events'))
      .action(async (reference) => {
        const events =
          reference === undefined
            ? await readEvents((await context.store()).query)
            : [await pickEvent(context, reference)];
        const rows = events.flatMap(({ slug, startDate, guests }) =>
          guests.map((guest) => ({ ...guest, event: slug, date: startDate })),
        );
        if (context.printedJson(() => rows)) return;
        if (rows.length === 0) terminal.notice(t('No guests yet.'));
        await printTable(
          terminal,
          [
            { heading: '#', cell: ({ id }) => id, align: 'right' },
            { heading: t('Event'), cell: ({ event }) => event },
            { heading: t('Name'), cell: ({ name }) => name },
            { heading: t('Function'), cell: (row) => row.function },
            { heading: t('Organisation'), cell: ({ organisation }) => organisation },
            { heading: t('Status'), cell: ({ status }) => t(guestStatusWord(status)) },
          ],
          rows,
        );
      });
  },
};
