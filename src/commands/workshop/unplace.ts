import { takePlace, type WorkshopPerson } from '../../db/workshops.js';
import type { WishOutcome } from '../../domain/workshops.js';
import { UserError } from '../../errors.js';
import { pickEvent } from '../event/pick.js';
import { namesText } from '../invite/skipped.js';
import { pickPerson } from '../member/pick.js';
import type { Verb } from '../verb.js';
import { outsiders, printedPlacesJson, printPerson, titleOf } from './present.js';
import { listedPerson, pickWorkshop, readState } from './state.js';

export const verb: Verb = {
  examples: [
    'njb workshop unplace jahreskonferenz-2025-11 "Kim Mayer" "Wärmeplanung"',
    'njb workshop unplace jahreskonferenz-2025-11 7',
  ],
  build: (command, context) => {
    const { t, terminal, options } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('<member>', t('id, e-mail address or name'))
      .argument('[session]', t('number or title of the workshop; without it all places of the person'))
      .action(async (reference, member, sessionReference) => {
        const event = await pickEvent(context, reference);
        const id = await pickPerson(context, member);
        const only = sessionReference === undefined ? null : await pickWorkshop(context, event, sessionReference);
        const { left, after } = await context.change(async (store) => {
          const { name, places } = listedPerson(await readState(store.query, event), id);
          const left = only === null ? [...places] : places.filter((place) => place === only.id);
          if (left.length === 0) {
            throw only === null
              ? new UserError('{name} has no place in a workshop.', { name })
              : new UserError('{name} has no place in “{workshop}”.', { name, workshop: only.title });
          }
          for (const place of left) takePlace(store, id, place);
          return { left, after: await readState(store.query, event) };
        });
        const person = listedPerson(after, id);
        if (printedPlacesJson(context, after, person, left)) return;
        printPerson(context, after, person);
        for (const place of left) {
          const waiting = outsiders(after, place)
            .filter(({ person: each, outcome }) => each.id !== id && wouldMove(each, outcome))
            .map(({ person: each }) => each.name);
          if (waiting.length > 0) {
            terminal.notice(
              t('“{workshop}” has room again; it was wished for by {names}.', {
                workshop: titleOf(after, place),
                names: namesText(t, waiting),
              }),
            );
          }
        }
        if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
      });
  },
};

/** Whether somebody would have the place, or have it rather than what they have at that time. */
function wouldMove({ wishes }: WorkshopPerson, { outcome, rank, beside }: WishOutcome): boolean {
  if (outcome !== 'parallel' || beside === null) return outcome === 'open';
  const other = wishes.indexOf(beside) + 1;
  return other > rank;
}
