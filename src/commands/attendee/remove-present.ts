import type { Context } from '../../context.js';
import type { Attendee } from '../../db/attendees.js';
import type { Hanging } from '../../db/off-list.js';
import type { Db } from '../../db/store.js';
import { type QueuedPerson, readCapacity, readQueue } from '../../db/waiting-list.js';
import { comingStatuses, isCounted } from '../../domain/coming.js';
import type { Event } from '../../domain/event.js';
import { germanDay } from '../../domain/german-time.js';
import { isPast } from '../../domain/guest-status.js';
import { placesOf } from '../../domain/waiting-list.js';
import { shortDate } from '../../i18n/dates.js';
import { withDatabase } from '../../i18n/on-database.js';
import { printWrappedFacts } from '../facts.js';
import { kindWord } from '../invite/kind-words.js';
import { namesText } from '../invite/skipped.js';
import { noticeRoomAgain } from '../workshop/room-again.js';
import { readState, type WorkshopState } from '../workshop/state.js';
import { standingText } from './words.js';

/** Somebody who is taken off an event's list, with what goes along. */
export interface Leaving extends Attendee, Hanging {
  person: number;
  /** The name, told from others who bear it. */
  called: string;
}

/**
 * Prints who is taken off a list, each with all that goes with them.
 * @param isDone whether they are off it already
 */
export async function printLeaving(
  context: Context,
  event: Event,
  leaving: readonly Leaving[],
  isDone = false,
): Promise<void> {
  const { t, terminal, lang } = context;
  const day = (instant: string | null) => (instant === null ? null : shortDate(germanDay(instant), lang));
  const titles = (workshops: Hanging['wishes']) => workshops.map(({ title }) => title).join(', ');
  for (const each of leaving) {
    terminal.out(terminal.paint.bold([each.name, each.municipality].filter(Boolean).join(', ')));
    await printWrappedFacts(terminal, [
      [t('Status'), standingText(t, each)],
      [t('Answered'), day(each.repliedAt)],
      [t('Registered on'), day(each.registeredAt)],
      [t('Number of the registration'), each.reference],
      [t('Comment'), each.comment],
      [t('Diet and access needs'), each.hasNeeds ? t('on record') : null],
      [t('Wishes for workshops'), titles(each.wishes)],
      [t('Places in workshops'), titles(each.places)],
      [t('Group'), each.group],
      [t('Interests'), each.interests],
      [t('Languages'), each.languages],
      [t('Counterpart'), each.counterpart?.name ?? null],
      [
        t('Mails'),
        each.mails
          .map(({ kind, takesBack, sentAt }) => [t(kindWord(kind, takesBack)), day(sentAt)].filter(Boolean).join(' '))
          .join(', '),
      ],
    ]);
  }
  // no mail is owed to who takes no part any more, so that this is the last moment to write one
  const told = leaving.filter(
    // who had the cancellation of an invitation and registered later would not be written to again
    ({ mails, status }) => mails.length > 0 && isCounted(status) && mails.every(({ kind }) => kind !== 'cancellation'),
  );
  if (told.length === 0 || event.status === 'cancelled' || isPast(event, context.today)) return;
  const of = {
    count: told.length,
    names: namesText(
      t,
      told.map(({ called }) => called),
    ),
  };
  terminal.notice(
    isDone
      ? t(
          '{names} {count|has|have} had mail about the event, but heard nothing of this. To tell them, type “njb undo” and then:',
          of,
        )
      : t(
          '{names} {count|has|have} had mail about the event, but {count|hears|hear} nothing of this. To tell them, type instead:',
          of,
        ),
  );
  const command = `njb invite withdraw ${event.slug} --from ${told.map(({ person }) => person).join(',')}`;
  terminal.notice(`  ${withDatabase(command, context.options.db)}`);
}

/** What `--json` prints. Needs are health data, and only said to have been there. */
export function leavingJson({ slug }: Event, leaving: readonly Leaving[], applied: boolean) {
  return {
    event: slug,
    removed: leaving.map(({ hasNeeds, called: _, ...each }) => ({ ...each, needs: hasNeeds })),
    applied,
  };
}

/** How an event stands once people were taken off its list. */
export interface Following {
  /** Null: none of them had a place in a workshop. */
  workshops: WorkshopState | null;
  /** Those of the waiting list for whom there is a place now. */
  next: readonly QueuedPerson[];
}

/** Reads how an event stands once people were taken off its list. */
export async function readFollowing(
  context: Context,
  query: Db,
  event: Event,
  gone: readonly Leaving[],
): Promise<Following> {
  const capacity = await readCapacity(query, event.id);
  const isFreed = capacity !== null && gone.some(({ status }) => comingStatuses.includes(status));
  return {
    workshops: gone.some(({ places }) => places.length > 0) ? await readState(context, query, event) : null,
    next: isFreed ? placesOf(await readQueue(query, event.id), capacity).next : [],
  };
}

/** Says for whom somebody else's going is news, and what brings them back. */
export function noticeWhatFollows(
  context: Context,
  event: Event,
  gone: readonly Leaving[],
  { workshops, next }: Following,
): void {
  const { t, terminal } = context;
  const registered = gone.filter(({ registration }) => registration !== null).map(({ called }) => called);
  if (registered.length > 0) {
    terminal.notice(
      t(
        '{names} {count|was|were} read from a file of registrations; whoever is in the next one, too, is put on the list again by “njb attendee import”.',
        { count: registered.length, names: namesText(t, registered) },
      ),
    );
  }
  if (workshops !== null) {
    const places = new Set(gone.flatMap((each) => each.places.map(({ session }) => session)));
    for (const place of places) noticeRoomAgain(context, workshops, place);
  }
  for (const { counterpart } of gone) {
    if (counterpart === null || gone.some(({ person }) => person === counterpart.person)) continue;
    terminal.notice(
      t('{name} has no counterpart any more; “njb pair propose {event}” proposes one.', {
        ...{ name: counterpart.name || t('erased'), event: event.slug },
      }),
    );
  }
  if (next.length === 0) return;
  terminal.notice(
    t(
      '{count} {count|person who waits|people who wait} can have a place: “njb attendee waitlist {event} --move-up” gives it to them.',
      {
        ...{ count: next.length, event: event.slug },
      },
    ),
  );
}
