import type { Context } from '../../context.js';
import type { WorkshopPerson } from '../../db/workshops.js';
import type { Session } from '../../domain/programme.js';
import { overFull } from '../../domain/programme-check.js';
import { explainWishes, type WishOutcome } from '../../domain/workshops.js';
import { type Message, message } from '../../i18n/message.js';
import { attendeeStatusWord } from '../attendee/words.js';
import { problemText } from '../programme/problems.js';
import { sessionJson } from '../session/json.js';
import { sessionLabel } from '../session/present.js';
import { type WorkshopState, workshopById } from './state.js';

/** What became of a wish, in words. */
export function outcomeWord(state: WorkshopState, person: WorkshopPerson, { outcome, ...wish }: WishOutcome): Message {
  switch (outcome) {
    case 'given':
      return message('has a place');
    case 'not_coming':
      return message('is no participant now ({status})', { status: attendeeStatusWord(person.status) });
    case 'parallel':
      return message('has “{workshop}” at that time', { workshop: titleOf(state, wish.beside ?? 0) });
    case 'enough':
      return message('has {count} {count|workshop|workshops} already, the most for one person', {
        count: person.places.length,
      });
    case 'full':
      return message('all places are taken ({count})', {
        count: workshopById(state, wish.workshop).session.capacity ?? 0,
      });
    case 'open':
      return message('there is still room');
  }
}

/** Names the workshops in which more people have a place than there are places; of all, or of those given. */
export function warnOfOverFull(
  context: Context,
  { event, taken }: Pick<WorkshopState, 'event' | 'taken'>,
  only?: readonly number[],
): void {
  const { t, terminal } = context;
  for (const problem of overFull(event.sessions, taken)) {
    if (only !== undefined && !only.includes(problem.at.id)) continue;
    terminal.notice(
      terminal.paintError.yellow(t('Please check: {problem}', { problem: problemText(context, event, problem) })),
    );
  }
}

/** What became of each wish of a person. */
export function outcomesOf({ workshops, taken, perPerson }: WorkshopState, person: WorkshopPerson): WishOutcome[] {
  return explainWishes(person, workshops, taken, perPerson);
}

/** The title of a workshop. */
export function titleOf(state: Pick<WorkshopState, 'workshops'>, session: number): string {
  return workshopById(state, session).session.title;
}

/** Prints a person's wishes, each with what became of it, and places that were not wished for. */
export function printPerson(context: Context, state: WorkshopState, person: WorkshopPerson): void {
  const { t, terminal } = context;
  terminal.out(terminal.paint.bold(state.called(person)));
  const label = (session: number) => sessionLabel(context, workshopById(state, session).session);
  const outcomes = outcomesOf(state, person);
  for (const outcome of outcomes) {
    terminal.out(
      `  ${t('Wish {rank}: {workshop}: {outcome}', {
        rank: outcome.rank,
        workshop: label(outcome.workshop),
        outcome: outcomeWord(state, person, outcome),
      })}`,
    );
  }
  for (const place of person.places) {
    if (!person.wishes.includes(place))
      terminal.out(`  ${t('Not wished for: {workshop}', { workshop: label(place) })}`);
  }
  if (outcomes.length + person.places.length === 0) terminal.out(`  ${t('No wishes and no places.')}`);
  if (outcomes.some(({ outcome }) => outcome === 'open')) {
    terminal.notice(t('“njb workshop assign {event}” gives out the places.', { event: state.event.slug }));
  }
}

/** A person as `--json` prints one. */
export function personJson(state: WorkshopState, person: WorkshopPerson) {
  return {
    ...{ person: person.id, name: person.name, status: person.status, source: person.source },
    wishes: outcomesOf(state, person).map(({ workshop, ...wish }) => ({
      ...{ session: workshop, title: titleOf(state, workshop) },
      ...wish,
    })),
    places: person.places.map((session) => ({
      ...{ session, title: titleOf(state, session) },
      rank: person.wishes.indexOf(session) + 1 || null,
      givenBy: person.byHand.includes(session) ? 'hand' : 'assignment',
    })),
  };
}

/** What became of a person's places, where `--json` asks for it, and whether it did. @param left the workshops they lost */
export function printedPlacesJson(
  context: Context,
  state: WorkshopState,
  person: WorkshopPerson,
  left: readonly number[],
): boolean {
  return context.printedJson(() => ({
    event: state.event.slug,
    ...personJson(state, person),
    left: left.map((place) => ({ session: place, title: titleOf(state, place) })),
    applied: !context.options.dryRun,
  }));
}

/** A workshop as `--json` prints one: who is in, and who wished for it in vain, and why. */
export function workshopJson(state: WorkshopState, session: Session) {
  const { id } = session;
  const rank = (person: WorkshopPerson) => person.wishes.indexOf(id) + 1 || null;
  return {
    ...sessionJson(session),
    taken: state.taken.get(id) ?? 0,
    wishes: wishCounts(state, id),
    people: insiders(state, id).map((each) => ({ person: each.id, name: each.name, rank: rank(each) })),
    missed: outsiders(state, id).map(({ person, outcome }) => ({
      ...{ person: person.id, name: person.name, rank: outcome.rank, outcome: outcome.outcome, beside: outcome.beside },
    })),
  };
}

/** Workshops of an event as `--json` prints them, with what their places were given out by. */
export function workshopsJson(state: WorkshopState, sessions: readonly Session[]) {
  const { event, seed, perPerson } = state;
  return {
    ...{ event: event.slug, seed, perPerson },
    workshops: sessions.map((session) => workshopJson(state, session)),
  };
}

/** How many coming people have a workshop as their first wish, and among their wishes. */
export function wishCounts({ people }: Pick<WorkshopState, 'people'>, session: number): { first: number; all: number } {
  const wishing = people.filter(({ isComing, wishes }) => isComing && wishes.includes(session));
  return { first: wishing.filter(({ wishes }) => wishes[0] === session).length, all: wishing.length };
}

/** Who has a place in a workshop and is coming. */
export function insiders({ people }: Pick<WorkshopState, 'people'>, session: number): WorkshopPerson[] {
  return people.filter(({ isComing, places }) => isComing && places.includes(session));
}

/** Who wished for a workshop and is not in it, the dearest wishes first. */
export function outsiders(state: WorkshopState, session: number): { person: WorkshopPerson; outcome: WishOutcome }[] {
  return state.people
    .flatMap((person) =>
      outcomesOf(state, person)
        .filter(({ workshop, outcome }) => workshop === session && outcome !== 'given')
        .map((outcome) => ({ person, outcome })),
    )
    .toSorted((a, b) => a.outcome.rank - b.outcome.rank);
}

/** `12/20`, or `12` where there is no limit. */
export function takenText({ capacity }: Session, taken: number): string {
  return capacity === null ? String(taken) : `${taken}/${capacity}`;
}
