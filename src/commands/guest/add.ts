import { addGuest, readEvent } from '../../db/events.js';
import { guestOption } from '../event/options.js';
import { pickEvent } from '../event/pick.js';
import { guestStatusWord, guestText } from '../event/present.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  examples: [
    'njb guest add next "Benjamin Bauer, Bereichsleiter Education & Event, EGovC, requested"',
    'njb guest add digital-impuls-2025-10 ", , Table:Media"',
  ],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('<guest>', t('“NAME, FUNCTION, ORGANISATION[, STATUS]”; parts may be empty'))
      .action(async (reference, text) => {
        const event = await pickEvent(context, reference);
        const typed = guestOption(text);
        const isPast = event.status === 'held' || event.endDate < context.today;
        const status = typed.status ?? (isPast ? 'confirmed' : 'idea');
        const stored = await context.change(async ({ query }) => {
          const id = await addGuest(query, event.id, { ...typed, status, personId: null });
          return (await readEvent(query, event.id))?.guests.find((guest) => guest.id === id) ?? null;
        });
        if (stored === null || context.printedJson(() => stored)) return;
        terminal.out(
          t('{event}: {guest} ({status})', {
            event: event.slug,
            guest: guestText(stored),
            status: guestStatusWord(stored.status),
          }),
        );
        if (context.options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
      });
  },
};
