import { removeGuest } from '../../db/guests.js';
import { guestsOf } from '../../domain/event-guests.js';
import { isPast } from '../../domain/guest-status.js';
import { Cancelled } from '../../errors.js';
import { readHolders } from '../event/holders.js';
import { pickEvent } from '../event/pick.js';
import { guestStatusWord, placedGuest } from '../event/present.js';
import type { Verb } from '../verb.js';
import { pickGuest } from './pick.js';

export const verb: Verb = {
  examples: ['njb guest remove next Bauer', 'njb guest remove digital-impuls-2025-10 3 --dry-run'],
  build: (command, context) => {
    const { t, terminal, options } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('[guest]', t('number, name or organisation of a guest; without one: the only one'))
      .action(async (reference, which) => {
        const event = await pickEvent(context, reference);
        const guest = await pickGuest(context, event, which);
        const said = { event: event.slug, guest: placedGuest(guest), status: guestStatusWord(guest.status) };
        const wasAsked = guest.status === 'requested' || guest.status === 'confirmed';
        const asks = terminal.canAsk && !options.yes && !options.dryRun && !options.json;
        if (asks) {
          const question = t('Take {guest} ({status}) off the guests?', said);
          if (!(await context.prompt.confirm(question, !wasAsked))) throw new Cancelled();
        }
        const holds =
          guest.personId !== null && !isPast(event, context.today) && event.status !== 'cancelled'
            ? (await readHolders(context, event)).some(({ personId }) => personId === guest.personId)
            : false;
        const isOther = guestsOf(event).some(({ id, personId }) => id !== guest.id && personId === guest.personId);
        await context.change(({ query }) => removeGuest(query, guest.id));
        if (context.printedJson(() => ({ ...guest, event: event.slug, applied: !options.dryRun }))) return;
        terminal.out(t('{event}: {guest} ({status}) is no guest any more.', said));
        const recordings = event.links.filter(({ kind, guestId }) => kind === 'recording' && guestId === guest.id);
        for (const { url } of recordings) {
          terminal.notice(t('The recording has nobody’s consent any more: {url}', { url }));
        }
        if (holds && !isOther) {
          terminal.notice(
            t(
              '{guest} holds a calendar entry of it; unless they come all the same, take it back: njb invite withdraw {event} --from {person}',
              { ...said, person: guest.personId ?? '' },
            ),
          );
        }
        if (wasAsked)
          terminal.notice(t('“njb guest decline” keeps on record that a guest was asked and does not come.'));
        terminal.notice(options.dryRun ? t('Dry run: nothing was changed.') : t('“njb undo” takes it back.'));
      });
  },
};
