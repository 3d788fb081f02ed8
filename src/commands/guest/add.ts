import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.js';
import { readEvent } from '../../db/events.js';
import { orderGuests } from '../../db/guests.js';
import { isPast } from '../../domain/guest-status.js';
import { isGuestProblem, parseGuest } from '../../domain/guest-text.js';
import { UsageError } from '../../errors.js';
import { argumentWord } from '../argument-words.js';
import { guestOption } from '../event/options.js';
import { pickEvent } from '../event/pick.js';
import { guestStatusWord, guestText } from '../event/present.js';
import { noticeDryRun } from '../member/change-person.js';
import type { Verb } from '../verb.js';
import { fieldOption } from './field.js';
import { planGuest, refuseDouble, storeGuest } from './new-guest.js';
import { movedTo, positionOption } from './order.js';
import { noticePerson } from './person.js';

export const verb: Verb = {
  examples: [
    'njb guest add next "Benjamin Bauer, Bereichsleiter Education & Event, EGovC, requested" --email b.bauer@egovc.example',
    'njb guest add digital-impuls-2025-10 ", , Table:Media" --email redaktion@table.example --contact "Kim Presse"',
    'njb guest add next --person "Kim Mayer"',
    'njb guest add next "Dirk Specht, Ökonom" --field Wissenschaft',
  ],
  build: (command: Command, context) => {
    const { t, terminal } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('[guest]', t('“NAME, FUNCTION, ORGANISATION[, STATUS]”; parts may be empty'))
      .option('--person <member>', t('the member or person it is; without a guest name and office are theirs'))
      .option('--no-person', t('nobody the office knows, whoever has the same name'))
      .option('--email <address>', t('where to write to; somebody unknown becomes a person without membership'))
      .option('--contact <name>', t('of an organisation: whose address that is'))
      .option('--field <text>', t('the field the guest comes from, for the figures: “Wissenschaft”, “Medien”'))
      .option('--position <number>', t('place among the guests: 1 comes first'))
      .action(async (reference, text, options) => {
        const { person } = options;
        const isAsked = text === undefined && typeof person !== 'string';
        if (isAsked && !terminal.canAsk) {
          throw new UsageError('Something is missing: <{argument}>.', { argument: argumentWord('guest') });
        }
        const event = await pickEvent(context, reference);
        const line = isAsked ? await askForGuest(context) : text;
        const typed =
          line === undefined ? { name: null, function: null, organisation: null, status: null } : guestOption(line);
        const planned = await planGuest(context, typed, options, event.endDate);
        refuseDouble(event, planned);
        const position = options.position === undefined ? null : positionOption(options.position);
        const status = isPast(event, context.today) ? 'confirmed' : 'idea';
        const stored = await context.change(async ({ query }) => {
          const field = await fieldOption(query, options.field);
          const id = await storeGuest(query, event.id, planned, status, field);
          if (position !== null) {
            await orderGuests(query, movedTo([...event.guests.map((guest) => guest.id), id], id, position));
          }
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
        noticePerson(context, planned.choice, event);
        noticeDryRun(context);
      });
  },
};

async function askForGuest({ t, prompt }: Context): Promise<string> {
  return prompt.text(t('Guest: name, function, organisation'), {
    check: (line) => (isGuestProblem(parseGuest(line)) ? t('Please write: name, function, organisation') : null),
  });
}
