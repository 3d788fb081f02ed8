import type { Context } from '../../context.js';
import { guestNumberOf } from '../../db/answers.js';
import { type Attendee, listAttendees, writeAttendee } from '../../db/attendees.js';
import { needsOf, writeNeeds } from '../../db/needs.js';
import { type AttendeeTraits, traitsOf, writeTraits } from '../../db/pairs.js';
import type { Store } from '../../db/store.js';
import { placesOf, readTaken } from '../../db/workshops.js';
import type { AttendeeStatus } from '../../domain/attendance.js';
import { choosingStatuses } from '../../domain/coming.js';
import type { Event } from '../../domain/event.js';
import type { Needs } from '../../domain/needs.js';
import { UserError } from '../../errors.js';
import { changesJson, factChanges, printChanges } from '../fact-changes.js';
import { calledAlone } from '../member/called.js';
import { warnOfOverFull } from '../workshop/present.js';
import { noticeGuestDeclines } from './guest-declines.js';
import { needFacts } from './needs-options.js';
import { traitFacts } from './traits-options.js';
import { attendeeStatusWord } from './words.js';

/** What is said of somebody on an event's list. */
export interface AttendeeChange {
  status: AttendeeStatus;
  /** Whether the status was said now, and not only kept: then it answers the present date. */
  isSaid?: boolean;
  /** Undefined: it stays. */
  comment: string | undefined;
  /** What is said anew of diet and access. */
  needs?: Partial<Needs> | undefined;
  /** What is said anew of what the person is paired by. */
  traits?: Partial<AttendeeTraits> | undefined;
}

/** Answers to an invitation; the other statuses are noted by the office and answer nothing. */
const answers: readonly AttendeeStatus[] = ['registered', 'accepted', 'tentative', 'declined'];

/**
 * Writes what stands on an event's list of somebody, and shows it old → new.
 * @param mustBe whether the person must be on the list already, or must not be
 * @throws UserError where that is not so
 */
export async function changeAttendee(
  context: Context,
  event: Event,
  person: number,
  change: AttendeeChange | ((before: Attendee | null) => AttendeeChange),
  mustBe: 'listed' | 'new',
): Promise<void> {
  const { t, terminal, options } = context;
  const of = async (query: Parameters<typeof listAttendees>[0]) =>
    (await listAttendees(query, event.id)).find((each) => each.person === person) ?? null;
  const write = async ({ query, sqlite }: Store) => {
    const listed = await of(query);
    if (mustBe === 'listed' && listed === null) throw notListed(event, person);
    if (mustBe === 'new' && listed !== null)
      throw alreadyListed(event, listed, await calledAlone(context, person, listed.name));
    const {
      status,
      isSaid = false,
      comment,
      needs = {},
      traits = {},
    } = typeof change === 'function' ? change(listed) : change;
    const isAnswer = answers.includes(status);
    const isNew = listed === null || listed.status !== status || (isSaid && listed.oldDate);
    const isNoted = isSaid || comment !== undefined;
    // whoever says nothing of the answer has not read what came of it: the log is not to tell so
    if (isNew || isNoted) {
      await writeAttendee(query, event.id, person, {
        status,
        replySequence: isNew ? (isAnswer ? event.sequence : null) : listed.sequence,
        repliedAt: isNew ? (isAnswer ? context.now() : null) : listed.repliedAt,
        registeredAt: context.now(),
        ...(comment !== undefined && { comment: comment.trim() || null }),
      });
    }
    const known = needsOf(sqlite, event.id, person);
    if (Object.keys(needs).length > 0) writeNeeds(sqlite, event.id, person, { ...known, ...needs });
    const paired = traitsOf(sqlite, event.id, person);
    if (Object.keys(traits).length > 0) writeTraits(sqlite, event.id, person, { ...paired, ...traits });
    const facts = (all: Needs, by: AttendeeTraits) => [...needFacts(context, all), ...traitFacts(context, by)];
    const changes = factChanges(facts(known, paired), facts({ ...known, ...needs }, { ...paired, ...traits }));
    const places = await placesOf(query, event.id, person);
    const guest = sqlite.prepare<[number, number], number | null>(guestNumberOf).pluck().get(event.id, person) ?? null;
    const all = await readTaken(query, event.id);
    const isAnswered = status === 'invited' ? isSaid : isNoted;
    return { before: listed, after: await of(query), changes, places, taken: all, guest, isAnswered };
  };
  // that an answer was noted once more says that somebody has read the mail
  const { result, commandId } = await context.changeAs(write, { keepEntry: ({ isAnswered }) => isAnswered });
  const { before, after, changes, places, taken, guest } = result;
  const isSame = changes.length === 0 && JSON.stringify(before) === JSON.stringify(after);
  const json = () => ({
    event: event.slug,
    ...after,
    ...(changes.length > 0 && { changes: changesJson(changes) }),
    applied: commandId !== null,
  });
  if (after === null || context.printedJson(json)) return;
  const name = await calledAlone(context, person, after.name);
  const status = ({ status: word }: Attendee) => t(attendeeStatusWord(word));
  terminal.out(
    before === null || before.status === after.status
      ? t('{event}: {guest} ({status})', { event: event.slug, guest: name, status: status(after) })
      : t('{event}: {guest} ({before} → {after})', {
          event: event.slug,
          guest: name,
          before: status(before),
          after: status(after),
        }),
  );
  if (isSame && commandId !== null)
    terminal.notice(
      t('That is on record already; it was noted once more, so that a mail that says it counts as read.'),
    );
  else if (changes.length > 0 || isSame) await printChanges(context, changes);
  if (after.status === 'declined' && guest !== null) noticeGuestDeclines(context, event, name, guest);
  if (choosingStatuses.includes(after.status)) warnOfOverFull(context, { event, taken }, places);
  if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
}

/** Somebody is meant who is not on the list. */
export function notListed({ slug }: Event, person: number): UserError {
  return new UserError('This person is not on the list of “{event}”.', { event: slug }).hint(
    '“njb attendee add {event} {person}” puts them there.',
    { event: slug, person },
  );
}

function alreadyListed({ slug }: Event, { person, status }: Attendee, name: string): UserError {
  return new UserError('{name} is on the list of “{event}” already ({status}).', {
    name,
    event: slug,
    status: attendeeStatusWord(status),
  }).hint('“njb attendee edit {event} {person} --status …” changes that.', { event: slug, person: person ?? '' });
}
