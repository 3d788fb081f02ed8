import type { Context } from '../../context.js';
import { pickEvent } from '../event/pick.js';
import { pickPerson } from '../member/pick.js';
import { sessionLabel } from '../session/present.js';
import type { Verb } from '../verb.js';
import { emptyHanded } from './assign-plan.js';
import {
  insiders,
  outcomeWord,
  outsiders,
  personJson,
  printPerson,
  takenText,
  warnOfOverFull,
  workshopJson,
  workshopsJson,
} from './present.js';
import { printWorkshops } from './print-assignment.js';
import { listedPerson, pickWorkshop, readState, type WorkshopState } from './state.js';

export const verb: Verb = {
  examples: [
    'njb workshop list jahreskonferenz-2025-11',
    'njb workshop list jahreskonferenz-2025-11 "Wärmeplanung"',
    'njb workshop list jahreskonferenz-2025-11 --person "Kim Mayer" --json',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('[session]', t('one workshop: who is in it, and who wished for it and is not, with the reason'))
      .option('--person <member>', t('what became of the wishes of one person, with the reasons'))
      .action(async (reference, sessionReference, { person: member }) => {
        const event = await pickEvent(context, reference);
        const state = await readState(context, (await context.store()).query, event);
        if (member !== undefined) {
          const person = listedPerson(state, await pickPerson(context, member));
          if (context.printedJson(() => ({ event: event.slug, ...personJson(state, person) }))) return;
          printPerson(context, state, person);
          return;
        }
        if (sessionReference !== undefined) {
          const session = await pickWorkshop(context, event, sessionReference);
          if (context.printedJson(() => ({ event: event.slug, ...workshopJson(state, session) }))) return;
          printWorkshop(context, state, session.id);
          warnOfOverFull(context, state, [session.id]);
          return;
        }
        const sessions = state.workshops.map(({ session }) => session);
        if (context.printedJson(() => workshopsJson(state, sessions))) return;
        await printWorkshops(context, state);
        warnOfOverFull(context, state);
        printNext(context, state);
      });
  },
};

function printWorkshop(context: Context, state: WorkshopState, id: number): void {
  const { t, terminal } = context;
  const session = state.workshops.find((workshop) => workshop.session.id === id)?.session;
  if (session === undefined) return;
  const { bold } = terminal.paint;
  const taken = takenText(session, state.taken.get(id) ?? 0);
  terminal.out(bold(t('{workshop}, places: {taken}', { workshop: sessionLabel(context, session), taken })));
  for (const person of insiders(state, id)) {
    const { byHand } = person;
    const rank = person.wishes.indexOf(id) + 1;
    const how = byHand.includes(id) ? t('by hand') : '';
    const wish = rank === 0 ? t('not wished for') : t('wish {rank}', { rank });
    terminal.out(
      `  ${t('{guest} ({status})', { guest: state.called(person), status: [wish, how].filter(Boolean).join(', ') })}`,
    );
  }
  const missed = outsiders(state, id);
  if (missed.length > 0) terminal.out(bold(t('Wished for it, but:')));
  for (const { person, outcome } of missed) {
    const why = outcomeWord(state, person, outcome);
    terminal.out(
      `  ${t('{name}, wish {rank}: {outcome}', { name: state.called(person), rank: outcome.rank, outcome: why })}`,
    );
  }
}

/** What is to be done next. */
function printNext({ t, terminal }: Context, state: WorkshopState): void {
  const { event, people } = state;
  const wishing = people.filter(({ isComing, wishes }) => isComing && wishes.length > 0);
  const hasPlaces = people.some(({ places }) => places.length > 0);
  const empty = emptyHanded(state).length;
  if (wishing.length === 0 && !hasPlaces) {
    terminal.notice(t('Nobody has wished for a workshop of “{event}” yet.', { event: event.slug }));
  } else if (!hasPlaces) {
    terminal.notice(
      t('{count} {count|person has|people have} wishes; “njb workshop assign {event}” gives out the places.', {
        count: wishing.length,
        event: event.slug,
      }),
    );
  } else {
    terminal.notice(
      t('{count} {count|person|people} with wishes, {empty} without any place.', { count: wishing.length, empty }),
    );
  }
}
