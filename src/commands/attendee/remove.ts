import type { Context } from '../../context.js';
import { listAttendees } from '../../db/attendees.js';
import { guestsOf } from '../../db/correspondents.js';
import { holdersOf } from '../../db/mailings.js';
import { readHanging, removeFromList, staying } from '../../db/off-list.js';
import type { Store } from '../../db/store.js';
import type { Event } from '../../domain/event.js';
import { isPast } from '../../domain/guest-status.js';
import { Cancelled, UserError } from '../../errors.js';
import { kinds } from '../../mailing/kinds.js';
import { stillOpen } from '../../mailing/still-open.js';
import { pickEvent } from '../event/pick.js';
import { commandFor } from '../invite/kind-words.js';
import { namesText } from '../invite/skipped.js';
import { calledApart } from '../member/called.js';
import { pickPerson } from '../member/pick.js';
import type { Verb } from '../verb.js';
import { type Leaving, leavingJson, noticeWhatFollows, printLeaving, readFollowing } from './remove-present.js';

export const verb: Verb = {
  examples: [
    'njb attendee remove jahreskonferenz-2025-11 "Kim Mayer"',
    'njb attendee remove jahreskonferenz-2025-11 kim.mayer@stadt.example 7 12 --dry-run',
  ],
  build: (command, context) => {
    const { t, terminal, options } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('<member...>', t('id, e-mail address or name; may be several'))
      .action(async (reference, references) => {
        const event = await pickEvent(context, reference);
        const persons = new Map<number, string>();
        for (const each of references) persons.set(await pickPerson(context, each), each);
        const asks = terminal.canAsk && !options.yes && !options.dryRun && !options.json;
        if (asks) {
          const leaving = await readLeaving(context, await context.store(), event, persons);
          await printLeaving(context, event, leaving);
          if (!(await context.prompt.confirm(question(context, event, leaving), leaving.every(isLight)))) {
            throw new Cancelled();
          }
        }
        const { gone, following } = await context.change(async (store) => {
          const leaving = await readLeaving(context, store, event, persons);
          for (const person of persons.keys()) removeFromList(store.sqlite, event.id, person);
          refuseWhereMailWaits(context, store, event, leaving);
          return { gone: leaving, following: await readFollowing(context, store.query, event, leaving) };
        });
        if (context.printedJson(() => leavingJson(event, gone, !options.dryRun))) return;
        if (!asks) await printLeaving(context, event, gone, !options.dryRun);
        for (const { called: name } of gone) {
          terminal.out(t('{event}: {name} is not on the list any more.', { event: event.slug, name }));
        }
        noticeWhatFollows(context, event, gone, following);
        terminal.notice(options.dryRun ? t('Dry run: nothing was changed.') : t('“njb undo” takes it back.'));
      });
  },
};

/**
 * Who is to be taken off, with all that goes with them.
 * @param persons with what was typed for each
 * @throws UserError where somebody is not on the list, or holds an invitation that must be taken back first
 */
async function readLeaving(
  context: Context,
  { query, sqlite }: Store,
  event: Event,
  persons: ReadonlyMap<number, string>,
): Promise<Leaving[]> {
  const listed = await listAttendees(query, event.id);
  const called = await calledApart(
    context,
    listed.flatMap(({ person: id, name }) => (id !== null && persons.has(id) ? [{ id, name }] : [])),
  );
  const leaving = [...persons].map(([id, typed]): Leaving => {
    const found = listed.find((each) => each.person === id);
    if (found !== undefined) {
      return { ...found, person: id, called: called({ id, name: found.name }), ...readHanging(sqlite, event.id, id) };
    }
    throw new UserError('“{person}” is not on the list of “{event}”.', { person: typed, event: event.slug }).hint(
      '“njb attendee list {event}” shows who is.',
      { event: event.slug },
    );
  });
  // who is told with everybody, or cannot be told any more, need not be told alone
  if (event.status === 'cancelled' || isPast(event, context.today)) return leaving;
  const guests = guestsOf(sqlite, event.id);
  const holding = new Set((await holdersOf({ sqlite }, event.id)).map(({ personId }) => personId));
  const holders = leaving.filter(({ person }) => holding.has(person) && !guests.has(person));
  if (holders.length > 0) throw holdsEntry(context, event, holders);
  return leaving;
}

/** Somebody is not to find an appointment in the calendar of which nobody knows any more. */
function holdsEntry({ t }: Context, { slug }: Event, holders: readonly Leaving[]): UserError {
  const of = (all: readonly Leaving[]) => ({
    ...{ count: all.length, event: slug, people: all.map(({ person }) => person).join(',') },
    names: namesText(
      t,
      all.map(({ called }) => called),
    ),
  });
  const complaint = new UserError(
    '{count|This person has|These people have} an invitation of njb to “{event}”: {names}',
    of(holders),
  );
  const declined = holders.filter(({ status }) => staying.includes(status));
  const others = holders.filter(({ status }) => !staying.includes(status));
  if (others.length > 0) {
    complaint.hint(
      '“njb invite withdraw {event} --from {people}” takes it back: {names} {count|gets|get} a cancellation and {count|is|are} then off the list.',
      of(others),
    );
  }
  if (declined.length > 0) {
    complaint.hint(
      '“njb invite withdraw {event} --from {people}” takes it back first: {names} {count|gets|get} a cancellation, but {count|stays|stay} on the list.',
      of(declined),
    );
    complaint.hint('After that the list can do without them: njb attendee remove {event} {people}', {
      ...{ event: slug, people: declined.map(({ person }) => person).join(' ') },
    });
  }
  return complaint;
}

/** @throws UserError where a mail would still leave that has the person take part */
function refuseWhereMailWaits(context: Context, store: Store, event: Event, leaving: readonly Leaving[]): void {
  for (const { person, called: name } of leaving) {
    const [kind] = stillOpen(store, { eventId: event.id, person, now: context.now() }).filter(
      (each) => !kinds[each].toGuests,
    );
    if (kind === undefined) continue;
    const complaint = new UserError('A mail about “{event}” to {name} still waits to be sent.', {
      ...{ event: event.slug, name },
    });
    throw kind === 'information'
      ? complaint.hint('The same “njb invite inform” as before sends it; “njb log” shows how it was typed.')
      : complaint.hint('“njb {command}” sends it; “njb invite status {event}” shows it.', {
          ...{ command: commandFor(kind, event.slug), event: event.slug },
        });
  }
}

/** Whether nothing is lost but the entry itself: nobody else was told of it, and it did not take place. */
function isLight({ mails, places, counterpart, status }: Leaving): boolean {
  return mails.length + places.length === 0 && counterpart === null && status !== 'attended' && status !== 'absent';
}

function question({ t }: Context, { slug }: Event, leaving: readonly Leaving[]): string {
  const [only, ...others] = leaving;
  return only !== undefined && others.length === 0
    ? t('Take {name} off the list of {event}?', { name: only.called, event: slug })
    : t('Take these {count} people off the list of {event}?', { count: leaving.length, event: slug });
}
