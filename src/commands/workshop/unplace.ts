import { takePlace } from '../../db/workshops.js';
import { UserError } from '../../errors.js';
import { pickEvent } from '../event/pick.js';
import { pickPerson } from '../member/pick.js';
import type { Verb } from '../verb.js';
import { printedPlacesJson, printPerson } from './present.js';
import { noticeRoomAgain } from './room-again.js';
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
          const state = await readState(context, store.query, event);
          const person = listedPerson(state, id);
          const { places } = person;
          const left = only === null ? [...places] : places.filter((place) => place === only.id);
          if (left.length === 0) {
            const name = state.called(person);
            throw only === null
              ? new UserError('{name} has no place in a workshop.', { name })
              : new UserError('{name} has no place in “{workshop}”.', { name, workshop: only.title });
          }
          for (const place of left) takePlace(store, id, place);
          return { left, after: await readState(context, store.query, event) };
        });
        const person = listedPerson(after, id);
        if (printedPlacesJson(context, after, person, left)) return;
        printPerson(context, after, person);
        for (const place of left) noticeRoomAgain(context, after, place, id);
        if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
      });
  },
};
