import { isDeepStrictEqual } from 'node:util';
import type { Store } from '../../db/store.js';
import { givePlace, takePlace, writeWorkshopRules } from '../../db/workshops.js';
import { OperationFailed, UserError } from '../../errors.js';
import { pickEvent } from '../event/pick.js';
import type { Verb } from '../verb.js';
import { type AssignmentPlan, planAssignment } from './assign-plan.js';
import { assignmentJson, printAssignment } from './print-assignment.js';
import { readState, type WorkshopState } from './state.js';

export const verb: Verb = {
  examples: [
    'njb workshop assign jahreskonferenz-2025-11 --dry-run',
    'njb workshop assign jahreskonferenz-2025-11 --seed Losnummer-7 --per-person 2 --yes',
  ],
  build: (command, context) => {
    const { t, terminal, options } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .option(
        '--seed <text>',
        t('what lots are drawn by; the same text gives the same result (the last one, else the event)'),
      )
      .option('--per-person <number>', t('how many workshops one person gets at most (the last number, else 2)'))
      .option(
        '--anew',
        t('give out all places anew but those given by hand; without it places stay where there is room for them'),
      )
      .action(async (reference, given) => {
        const most = given.perPerson === undefined ? null : perPersonOption(given.perPerson);
        const event = await pickEvent(context, reference);
        const planFrom = (state: WorkshopState) =>
          planAssignment(state, {
            seed: given.seed?.trim() || state.seed || event.slug,
            perPerson: most ?? state.perPerson,
            isAnew: given.anew === true,
          });
        const state = await readState(context, (await context.store()).query, event);
        refuseWithoutWishes(state);
        const plan = planFrom(state);
        if (!options.json) await printAssignment(context, plan);
        const { changes, freed } = plan;
        if (changes.length + freed.length > 0) {
          await context.confirm(t('Give out the places like this?'));
        }
        const { commandId } = await context.changeAs(async (store) => {
          // again, as somebody else may have changed a wish since it was shown
          const now = planFrom(await readState(context, store.query, event));
          if (!isDeepStrictEqual(now.after.people, plan.after.people)) {
            throw new OperationFailed('Wishes or places were changed while you were at it; nothing was given out.');
          }
          await apply(store, now);
        });
        if (context.printedJson(() => assignmentJson(plan, !options.dryRun))) return;
        if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
        else if (commandId === null) terminal.notice(t('There was nothing to change.'));
        else {
          terminal.notice(t('“njb undo” takes it back.'));
          terminal.notice(t('“njb invite workshops {event}” tells everybody.', { event: event.slug }));
        }
      });
  },
};

async function apply(store: Store, { after, changes, freed, rules }: AssignmentPlan): Promise<void> {
  for (const { person, lost, gained } of changes) {
    for (const session of lost) takePlace(store, person.id, session);
    for (const session of gained) givePlace(store, person.id, session, 'assignment');
  }
  for (const { person, sessions } of freed) for (const session of sessions) takePlace(store, person.id, session);
  await writeWorkshopRules(store.query, after.event.id, rules);
}

/** @throws UserError where nobody who is coming has a wish */
function refuseWithoutWishes({ people, event }: WorkshopState): void {
  if (people.some(({ wishes, places }) => wishes.length + places.length > 0)) return;
  throw new UserError('Nobody has wished for a workshop of “{event}” yet.', { event: event.slug })
    .hint('“njb attendee import {event} FILE” reads wishes with the registrations.', { event: event.slug })
    .hint('“njb workshop wish {event} PERSON” notes them by hand.', { event: event.slug });
}

/** @throws UserError where the text is no such number */
function perPersonOption(text: string): number {
  if (/^[1-9]\d?$/.test(text.trim())) return Number(text);
  throw new UserError('“{value}” is no number of workshops.', { value: text });
}
