import type { AnsweredEvent, AnsweredMail, Answering, AnswerLookup } from '../../db/answers.js';
import type { Tie } from '../../db/ties.js';
import { bears } from '../../domain/mail-subject.js';
import { daysLater } from '../../domain/plain-days.js';
import { dateInWords, shortDate } from '../../i18n/dates.js';
import { kinds } from '../../mailing/kinds.js';
import type { Letter } from './collect.js';
import type { Open, ReplyPlan, Whose } from './plan.js';
import { takeUnsubscribing } from './unsubscribe.js';

/** Sorts an out-of-office note or the like into a plan. */
export function takeAutomatic(letter: Letter, look: AnswerLookup, plan: ReplyPlan): void {
  if (isOurs(letter, look) || isSentByHand(letter, look)) plan.own.push(letter);
  else if (takeErased(letter, [letter.from], look, plan) || takeUnsubscribing(letter, look, plan)) return;
  else plan.automatic.push(letter);
}

/** Sorts a mail that a person wrote into a plan; `today` is a day, `YYYY-MM-DD`. */
export function takeLetter(letter: Letter, look: AnswerLookup, plan: ReplyPlan, today: string): void {
  if (isOurs(letter, look)) {
    plan.own.push(letter);
    return;
  }
  if (takeErased(letter, [letter.from], look, plan) || takeUnsubscribing(letter, look, plan)) return;
  const mail = answeredMail(letter, look);
  if (mail !== null) takeAnswer(letter, mail, 'in_words', look, plan);
  else takeOther(letter, look, plan, today);
}

/**
 * Takes a mail for one of somebody who was erased: it is to go as well.
 * @returns whether one of the addresses was theirs, and is nobody's now
 */
export function takeErased(letter: Letter, addresses: readonly string[], look: AnswerLookup, plan: ReplyPlan): boolean {
  for (const address of addresses) {
    const day = address === '' || look.owners(address).length > 0 ? null : look.erasedOn(address);
    if (day === null) continue;
    plan.open.push({ letter, why: 'erased', event: null, who: address, answer: null, whose: [], day });
    return true;
  }
  return false;
}

/** Sorts in an answer in words. */
function takeAnswer(
  letter: Letter,
  mail: Answered,
  why: 'in_words' | 'about_event',
  look: AnswerLookup,
  plan: ReplyPlan,
) {
  const guest = guestNotedSince(letter, mail, look);
  if (guest !== null) plan.settled.push({ letter, guest });
  else if (isSettled(letter, mail, look)) plan.settled.push({ letter, guest: null });
  else plan.open.push({ ...inWords(letter, mail, look), why });
}

/** Sorts in a mail that answers none of ours: where somebody who was invited wrote it, it may hold an answer all the same. */
function takeOther(letter: Letter, look: AnswerLookup, plan: ReplyPlan, today: string): void {
  const ties = letter.from === '' ? [] : look.ties(letter.from, today, letter.date);
  const answering = ties.filter(({ since }) => isSince(letter, since));
  const named = answering.filter(
    ({ event }) => bears(letter.subject, event.title) || bears(letter.subject, event.topic ?? ''),
  );
  const about = named.find(({ event }) => bearsDay(letter.subject, event.start)) ?? named[0];
  if (about !== undefined) {
    const { event, person } = about;
    const mail = { kind: 'invitation', eventId: event.id, personId: person.id, name: person.name } as const;
    takeAnswer(letter, mail, 'about_event', look, plan);
    return;
  }
  plan.unknown.push(letter);
  const isUnread = ({ event, person }: Tie) => !isNotedSince(letter, event.id, person.id, look);
  const unread = ties.filter((tie) => tie.isAwaited && isUnread(tie));
  const [first] = [...unread, ...answering.filter(isUnread)];
  if (first === undefined) return;
  const { event, status, isAwaited } = first;
  if (!isAwaited) {
    plan.others.push({ letter, event: event.slug, status });
    return;
  }
  const people = new Map<number, Whose & { status: typeof status }>();
  for (const { person, ...tie } of unread) {
    if (tie.event.id !== event.id || people.has(person.id)) continue;
    people.set(person.id, { ...onList(event, person, look), guest: tie.guest, status: tie.status });
  }
  plan.awaited.push({ letter, event: event.slug, whose: [...people.values()] });
}

/** Whether a subject names a day, as invitations to the dates of a series do, which all have one title. */
function bearsDay(subject: string, day: string): boolean {
  const [, month = '', date = ''] = day.split('-');
  const words = (['de', 'en'] as const).map((language) => dateInWords(day, language, { year: false }));
  return [...words, shortDate(day, 'de'), `${Number(date)}.${Number(month)}.`].some((each) => bears(subject, each));
}

/** Whether a mail was not written long before another left; a day less counts as after it, as clocks are set wrong. */
function isSince({ date }: Letter, left: string | null): boolean {
  return date === null || left === null || date.slice(0, 10) >= daysLater(left.slice(0, 10), -1);
}

/** Whether something was noted of somebody since they wrote, however it came in. */
function isNotedSince(letter: Letter, eventId: number, personId: number, look: AnswerLookup): boolean {
  const { date } = letter;
  if (date === null) return false;
  const stamp = look.standing(eventId, personId)?.stamp ?? null;
  return (
    (stamp !== null && stamp >= date) ||
    look.notedByHand(eventId, personId, date).length > 0 ||
    isFromBefore(date, look.takenOffAt(eventId, personId)) ||
    guestNotedSince(letter, { kind: 'invitation', eventId, personId, name: '' }, look) !== null
  );
}

/**
 * Whether the office entered an answer of somebody the mail may be from since it was written, though it stood there already, or
 * took them off the list: then somebody has read it. Where the mail says for itself what is answered, that very answer.
 */
export function wasRead({ letter, event, answer, whose, why, stamp = null }: Open, look: AnswerLookup): boolean {
  const date = letter.date ?? stamp;
  if (date === null || event === null || why === 'other_sender') return false;
  return whose.some(
    ({ id }) =>
      isFromBefore(date, look.takenOffAt(event.id, id)) ||
      look.notedByHand(event.id, id, date).some((status) => answer === null || status === answer),
  );
}

/** Whether njb wrote the mail: nobody else gives away its Message-IDs. */
function isOurs({ messageId }: Letter, look: AnswerLookup): boolean {
  return messageId !== null && look.mail(messageId) !== null;
}

/** Whether njb wrote the mail and a mail program sent it, which gave it another Message-ID. */
function isSentByHand({ subject, from }: Letter, look: AnswerLookup): boolean {
  const mail = from === '' ? null : look.mailUnder(subject, from, null);
  return mail !== null && addressIn(mail.sender) === from;
}

type Answered = Pick<AnsweredMail, 'kind' | 'eventId' | 'personId' | 'name'>;

/** The mail of ours that somebody answers in words; its name is empty where another address than that of the mail answers. */
function answeredMail(letter: Letter, look: AnswerLookup): Answered | null {
  const answered = letter.answers.map(look.mail).find((each) => each !== null);
  if (answered !== undefined) return answered;
  const mail = look.mailUnder(letter.subject, letter.from, letter.date);
  // the office's own copy of what it sent
  if (mail === null || letter.from === '' || addressIn(mail.sender) === letter.from) return null;
  if (mail.address.toLowerCase() === letter.from) return mail;
  const [person, ...others] = look.owners(letter.from);
  const isOne = person !== undefined && others.length === 0;
  return { kind: mail.kind, eventId: mail.eventId, personId: isOne ? person.id : null, name: isOne ? person.name : '' };
}

/** The address of `Name <address>`, in lower case. */
function addressIn(mailbox: string): string {
  return (/<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox).trim().toLowerCase();
}

/** What was noted of a guest since they wrote: then somebody has read the mail, or has it from them otherwise. */
function guestNotedSince({ date }: Letter, { eventId, personId, name }: Answered, look: AnswerLookup) {
  if (eventId === null || personId === null || date === null) return null;
  const noted = look.guestNoted(eventId, personId);
  return noted !== null && noted.at.slice(0, 19) >= date.slice(0, 19) ? { name, status: noted.status } : null;
}

/** Whether an answer was noted since the mail was written: then somebody has read it. A guest answers by other means. */
function isSettled({ date }: Letter, { kind, eventId, personId }: Answered, look: AnswerLookup): boolean {
  if (eventId === null || personId === null || date === null || !kinds[kind].aboutComing) return false;
  if (look.guestNumber(eventId, personId) !== null) return false;
  const stamp = look.standing(eventId, personId)?.stamp ?? null;
  return stamp !== null && stamp >= date;
}

/** Whether an answer was given before somebody was taken off the list: reading the mailbox again puts nobody back on it. */
export function isFromBefore(stamp: string | null, takenOff: string | null): boolean {
  return takenOff !== null && (stamp === null || stamp.slice(0, 19) <= takenOff.slice(0, 19));
}

/** An answer in words to one of our mails. */
function inWords(letter: Letter, mail: Answered, look: AnswerLookup): Open {
  const { kind, eventId, personId, name } = mail;
  const event = eventId === null ? null : look.eventNumbered(eventId);
  const open: Open = { letter, why: 'in_words', event, who: name, answer: null, whose: [] };
  if (event === null) return open;
  const owners = look.owners(letter.from);
  const own = personId === null ? [] : [{ id: personId, name }];
  // whoever reads at the address may have written
  const shares = personId === null || owners.some(({ id }) => id === personId);
  const people = [...own, ...(shares ? owners.filter(({ id }) => id !== personId) : [])];
  const whose = people.flatMap((each) => {
    // a guest answers as one, whatever the mail was
    const guest = look.guestNumber(event.id, each.id);
    return guest === null && !kinds[kind].aboutComing ? [] : [{ ...onList(event, each, look), guest }];
  });
  return { ...open, whose };
}

/** Somebody an answer may be from, with whether they stand on the event's list. */
export function onList(event: AnsweredEvent, { id, name }: Answering, look: AnswerLookup): Whose {
  return { id, name, isListed: look.standing(event.id, id) !== null, guest: null };
}
