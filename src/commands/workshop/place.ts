import type { WorkshopPerson } from '../../db/workshops.js';
import { givePlace, takePlace } from '../../db/workshops.js';
import type { Workshop } from '../../domain/workshops.js';
import { UserError } from '../../errors.js';
import { attendeeStatusWord } from '../attendee/words.js';
import { pickEvent } from '../event/pick.js';
import { pickPerson } from '../member/pick.js';
import type { Verb } from '../verb.js';
import { printedPlacesJson, printPerson, titleOf } from './present.js';
import { listedPerson, pickWorkshop, readState, type WorkshopState, workshopById } from './state.js';

export const verb: Verb = {
  examples: [
    'njb workshop place jahreskonferenz-2025-11 "Kim Mayer" "Wärmeplanung"',
    'njb workshop place jahreskonferenz-2025-11 7 12 --dry-run',
  ],
  build: (command, context) => {
    const { t, terminal, options } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('<member>', t('id, e-mail address or name'))
      .argument('<session>', t('number or title of the workshop; it takes the place of one at the same time'))
      .action(async (reference, member, sessionReference) => {
        const event = await pickEvent(context, reference);
        const id = await pickPerson(context, member);
        const { id: session } = await pickWorkshop(context, event, sessionReference);
        const { left, after } = await context.change(async (store) => {
          const state = await readState(context, store.query, event);
          const person = listedPerson(state, id);
          const workshop = workshopById(state, session);
          const left = person.places.filter((place) => workshop.parallel.has(place));
          refuse(state, person, workshop, left.length);
          for (const place of left) takePlace(store, id, place);
          givePlace(store, id, session, 'hand');
          return { left, after: await readState(context, store.query, event) };
        });
        const person = listedPerson(after, id);
        if (printedPlacesJson(context, after, person, left)) return;
        printPerson(context, after, person);
        for (const place of left) {
          terminal.notice(t('In its place goes “{workshop}”, at the same time.', { workshop: titleOf(after, place) }));
        }
        if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
      });
  },
};

/** @throws UserError where the person cannot get the place */
function refuse(
  { event: { slug }, taken, perPerson, called }: WorkshopState,
  person: WorkshopPerson,
  { session: { id, title, capacity } }: Workshop,
  left: number,
): void {
  const { status, places, isComing } = person;
  const name = called(person);
  if (!isComing) {
    throw new UserError('A place is given only to who is coming; {name} is noted as “{status}”.', {
      name,
      status: attendeeStatusWord(status),
    }).hint('“njb attendee edit {event} {person} --status …” changes that.', { event: slug, person: person.id });
  }
  if (places.includes(id)) return;
  if (capacity !== null && (taken.get(id) ?? 0) >= capacity) {
    throw new UserError('“{workshop}” is full ({count} {count|place|places}).', {
      workshop: title,
      count: capacity,
    })
      .hint('“njb workshop list {event} {session}” shows who is in it.', { event: slug, session: id })
      .hint('“njb session edit {event} {session} --capacity NUMBER” makes more places.', { event: slug, session: id });
  }
  if (places.length - left >= perPerson) {
    throw new UserError('{name} has {count} {count|workshop|workshops} already, the most for one person.', {
      name,
      count: places.length,
    }).hint('“njb workshop unplace {event} {person} SESSION” takes one away.', { event: slug, person: person.id });
  }
}
