import type { Context } from '../../context.js';
import type { WorkshopPerson } from '../../db/workshops.js';
import { weekdays } from '../../i18n/dates.js';
import { message } from '../../i18n/message.js';
import { printTable } from '../../terminal/table.js';
import { attendeeStatusWord } from '../attendee/words.js';
import { sessionTime } from '../session/present.js';
import { type AssignmentPlan, emptyHanded, satisfaction } from './assign-plan.js';
import { outcomesOf, outcomeWord, personJson, takenText, titleOf, wishCounts } from './present.js';
import type { WorkshopState } from './state.js';

/** People that are shown of one list on a terminal without --verbose. */
const shown = 20;

/** Prints an assignment: how many wishes come true, who goes without and why, and who is disturbed. */
export async function printAssignment(context: Context, plan: AssignmentPlan): Promise<void> {
  const { t, terminal } = context;
  const { after, before, changes, freed, rules } = plan;
  const choosing = after.people.filter(({ isComing, wishes }) => isComing && wishes.length > 0).length;
  const { slug } = after.event;
  const { perPerson: most, seed } = rules;
  terminal.out(
    terminal.paint.bold(t('{event}: {count} {count|person|people} with wishes', { event: slug, count: choosing })),
  );
  terminal.out(`  ${t('At most {most} {most|workshop|workshops} each, lots by “{seed}”', { most, seed })}`);
  for (const [index, { given, of }] of satisfaction(after).entries()) {
    terminal.out(`  ${t('Wish {rank}: {given} of {of} come true', { rank: index + 1, given, of })}`);
  }
  await printWorkshops(context, after);
  people(
    context,
    t('Without any place:'),
    emptyHanded(after).map((person) => `${after.called(person)}: ${whyNothing(context, after, person)}`),
  );
  const isFirst = before.people.every(({ places }) => places.length === 0);
  if (!isFirst) {
    people(
      context,
      t('Changed since the last time:'),
      changes.map(({ person, gained, lost }) => {
        const name = after.called(person);
        if (lost.length === 0) return t('{name} gets {gained}', { name, gained: quoted(context, gained, after) });
        if (gained.length === 0) return t('{name} loses {lost}', { name, lost: quoted(context, lost, after) });
        const places = { lost: quoted(context, lost, after), gained: quoted(context, gained, after) };
        return t('{name}: {lost} → {gained}', { name, ...places });
      }),
    );
  }
  people(
    context,
    t('Free again, as these people do not take part now:'),
    freed.map(({ person, sessions }) =>
      t('{name} ({status}): {places}', {
        ...{
          name: after.called(person),
          status: attendeeStatusWord(person.status),
          places: quoted(context, sessions, after),
        },
      }),
    ),
  );
}

/** Every workshop on a line: when, how full, how much wished for. */
export async function printWorkshops(context: Context, state: WorkshopState): Promise<void> {
  const { t, terminal, lang } = context;
  const isLong = new Set(state.workshops.map(({ session }) => session.day)).size > 1;
  const dayOf = (day: string) => (isLong ? (weekdays(day, day, lang) ?? '') : '');
  await printTable(
    terminal,
    [
      { heading: '#', cell: ({ session }) => session.id, align: 'right' },
      { heading: t('Workshop'), cell: ({ session }) => session.title, wraps: 'words' },
      { heading: t('Phase'), cell: ({ session }) => session.phase, wraps: true },
      { heading: t('Time'), cell: ({ session }) => [dayOf(session.day), sessionTime(session, lang)].join(' ').trim() },
      {
        heading: t('Places'),
        cell: ({ session }) => takenText(session, state.taken.get(session.id) ?? 0),
        align: 'right',
        paint: (text, { session: { id, capacity } }) =>
          capacity !== null && (state.taken.get(id) ?? 0) >= capacity ? terminal.paint.yellow(text) : text,
      },
      { heading: t('First wish'), cell: ({ session }) => wishCounts(state, session.id).first, align: 'right' },
      { heading: t('Wishes'), cell: ({ session }) => wishCounts(state, session.id).all, align: 'right' },
    ],
    state.workshops,
  );
}

/** An assignment as `--json` prints it. */
export function assignmentJson({ after, changes, freed, rules }: AssignmentPlan, applied: boolean) {
  const session = (id: number) => ({ session: id, title: titleOf(after, id) });
  return {
    event: after.event.slug,
    ...{ seed: rules.seed, perPerson: rules.perPerson, anew: rules.isAnew },
    satisfaction: satisfaction(after).map(({ given, of }, index) => ({ rank: index + 1, given, of })),
    workshops: after.workshops.map(({ session: { id, title, phase, capacity } }) => ({
      ...{ session: id, title, phase, capacity, taken: after.taken.get(id) ?? 0, wishes: wishCounts(after, id) },
    })),
    people: after.people
      .filter(({ isComing, wishes, places }) => isComing && wishes.length + places.length > 0)
      .map((person) => personJson(after, person)),
    withoutPlace: emptyHanded(after).map(({ id, name }) => ({ person: id, name })),
    changes: changes.map(({ person, gained, lost }) => ({
      ...{ person: person.id, name: person.name, gained: gained.map(session), lost: lost.map(session) },
    })),
    freed: freed.map(({ person, sessions }) => ({
      ...{ person: person.id, name: person.name, places: sessions.map(session) },
    })),
    applied,
  };
}

function whyNothing({ t }: Context, state: WorkshopState, person: WorkshopPerson): string {
  return outcomesOf(state, person)
    .map((each) =>
      t('“{title}”: {text}', { title: titleOf(state, each.workshop), text: outcomeWord(state, person, each) }),
    )
    .join('; ');
}

function quoted({ t }: Context, sessions: readonly number[], state: WorkshopState): string {
  return sessions.map((session) => t(message('“{text}”', { text: titleOf(state, session) }))).join(', ');
}

function people(context: Context, heading: string, lines: readonly string[]): void {
  const { t, terminal, options } = context;
  if (lines.length === 0) return;
  terminal.out(terminal.paint.bold(heading));
  const limit = terminal.isTerminal && !options.verbose ? shown : lines.length;
  for (const line of lines.slice(0, limit)) terminal.out(`  ${line}`);
  if (lines.length > limit) {
    terminal.out(`  ${t('… {count} more; --verbose shows all', { count: lines.length - limit })}`);
  }
}
