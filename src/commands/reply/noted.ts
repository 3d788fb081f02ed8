import type { AnsweredEvent, Answering, AnswerLookup, NotedGuest } from '../../db/answers.js';
import type { Open, Whose } from './plan.js';

/** Somebody an answer may be from, with as what they stand on the event's list. */
export function onList(event: AnsweredEvent, { id, name }: Answering, look: AnswerLookup): Whose {
  return { id, name, event, listed: look.standing(event.id, id)?.status ?? null, guest: null };
}

/**
 * Whether all that may be answered was noted since, so that somebody has read it. Where only some of it was, nobody but a reader
 * knows whose answer it is, and to what: also of who shares the address and stands on no list, as a mail goes to one of them.
 */
export function isAllNoted(whose: readonly Whose[], isNoted: (each: Whose) => boolean): boolean {
  return whose.length > 0 && whose.every(isNoted);
}

/** Whether something was noted of somebody as an attendee since an instant (UTC), however it came in. */
export function isAttendeeNoted(date: string | null, eventId: number, personId: number, look: AnswerLookup): boolean {
  if (date === null) return false;
  const stamp = look.standing(eventId, personId)?.stamp ?? null;
  return (
    (stamp !== null && !isEarlier(stamp, date)) ||
    look.notedByHand(eventId, personId, date).length > 0 ||
    isFromBefore(date, look.takenOffAt(eventId, personId))
  );
}

/** What was noted of somebody as a guest since an instant (UTC); null: nothing. */
export function guestNoted(
  date: string | null,
  eventId: number,
  personId: number,
  look: AnswerLookup,
): NotedGuest['status'] | null {
  const noted = date === null ? null : look.guestNoted(eventId, personId);
  return noted !== null && date !== null && !isEarlier(noted.at, date) ? noted.status : null;
}

/**
 * Whether the office entered what an answer for a calendar says since it was given, though it stood there already, or took them
 * off the list: then somebody has read it. Where it says for itself what is answered, that very answer.
 */
export function wasRead({ letter, answer, whose, why, stamp = null }: Open, look: AnswerLookup): boolean {
  const date = letter.date ?? stamp;
  if (date === null || why === 'other_sender') return false;
  const isEntered = ({ event, id }: Whose) =>
    event !== null &&
    (isFromBefore(date, look.takenOffAt(event.id, id)) ||
      look.notedByHand(event.id, id, date).some((status) => answer === null || status === answer));
  const isNoted = ({ event, id }: Whose) => event !== null && isAttendeeNoted(date, event.id, id, look);
  return whose.some(isEntered) && isAllNoted(whose, isNoted);
}

/** Whether an answer was given before somebody was taken off the list: reading the mailbox again puts nobody back on it. */
export function isFromBefore(stamp: string | null, takenOff: string | null): boolean {
  return takenOff !== null && (stamp === null || !isEarlier(takenOff, stamp));
}

/** Whether an instant (UTC) lies before another; parts of a second do not count, as not every clock tells them. */
function isEarlier(instant: string, other: string): boolean {
  return instant.slice(0, 19) < other.slice(0, 19);
}
