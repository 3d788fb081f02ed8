import type { AnsweredMail, Answering, AnswerLookup } from '../../db/answers.js';
import type { Tie } from '../../db/ties.js';
import { bears, withoutWords } from '../../domain/mail-subject.js';
import { wholeNameKey } from '../../domain/names.js';
import { daysLater } from '../../domain/plain-days.js';
import { canMean, datesInSubject } from '../../domain/subject-dates.js';
import { kinds } from '../../mailing/kinds.js';
import type { Letter } from './collect.js';
import { guestNoted, isAllNoted, isAttendeeNoted, onList } from './noted.js';
import type { Open, ReplyPlan, Whose } from './plan.js';
import { takeUnsubscribing } from './unsubscribe.js';

/** Sorts an out-of-office note or the like into a plan. */
export function takeAutomatic(letter: Letter, look: AnswerLookup, plan: ReplyPlan): void {
  if (isOurs(letter, look) || isSentByHand(letter, look)) plan.own.push(letter);
  else if (takeErased(letter, [letter.from], letter.date, look, plan) || takeUnsubscribing(letter, look, plan)) return;
  else plan.automatic.push(letter);
}

/** Sorts a mail that a person wrote into a plan; `today` is a day, `YYYY-MM-DD`. */
export function takeLetter(letter: Letter, look: AnswerLookup, plan: ReplyPlan, today: string): void {
  if (isOurs(letter, look)) {
    plan.own.push(letter);
    return;
  }
  if (takeErased(letter, [letter.from], letter.date, look, plan) || takeUnsubscribing(letter, look, plan)) return;
  const mail = answeredMail(letter, look);
  // no answer is older than what it answers: whatever its clock says, it may be from any day
  const date = mail === null || isSince(letter, mail.sentAt) ? letter.date : null;
  if (mail !== null) takeAnswer(inWords({ ...letter, date }, mail, look), mail.sentAt, look, plan);
  else takeOther(letter, look, plan, today);
}

/**
 * Takes a mail for one of somebody who was erased: it is to go as well, unless it may have been written since; then it may ask
 * for something.
 * @param written an instant (UTC); null: not known
 * @returns whether one of the addresses was theirs, and is nobody's now
 */
export function takeErased(
  letter: Letter,
  addresses: readonly string[],
  written: string | null,
  look: AnswerLookup,
  plan: ReplyPlan,
): boolean {
  for (const address of addresses) {
    const day = address === '' || look.owners(address).length > 0 ? null : look.erasedOn(address);
    if (day === null) continue;
    const why = written === null || written.slice(0, 10) >= day ? 'erased_before' : 'erased';
    plan.open.push({ letter, why, event: null, who: address, answer: null, whose: [], day });
    return true;
  }
  return false;
}

/**
 * Sorts in an answer in words: to be looked at until all is noted that it may say, with what is not.
 * @param since an instant (UTC): what moved after it moved from what is answered
 */
function takeAnswer(open: Open, since: string | null, look: AnswerLookup, plan: ReplyPlan): void {
  const { date } = open.letter;
  const guests = open.whose.map((each) => ({ ...each, noted: noteAsGuest(each, date, look) }));
  const isNoted = (each: Whose) =>
    noteAsGuest(each, date, look) !== null ||
    (each.guest === null && each.event !== null && isAttendeeNoted(date, each.event.id, each.id, look));
  if (isAllNoted(open.whose, isNoted)) {
    const guest = guests.find(({ noted }) => noted !== null);
    const status = guest?.noted ?? null;
    plan.settled.push({ letter: open.letter, guest: status === null ? null : { name: guest?.name ?? '', status } });
    return;
  }
  const whose = open.whose.filter((each) => !isNoted(each)).map((each) => withFormer(each, open.letter, since, look));
  plan.open.push(withOneEvent({ ...open, whose, isOneOf: open.isOneOf === true || whose.length < open.whose.length }));
}

function noteAsGuest({ event, id }: Whose, date: string | null, look: AnswerLookup) {
  return event === null ? null : guestNoted(date, event.id, id, look);
}

/** Somebody with the date that a mail answers, where the event has moved from it since, by its subject or by when it was written. */
function withFormer(whose: Whose, { subject }: Letter, since: string | null, look: AnswerLookup): Whose {
  const { event } = whose;
  if (event === null) return whose;
  const moves = look.moves(event.id).toReversed();
  const dates = moves.length === 0 ? [] : datesInSubject(withoutWords(subject, event.title), [whose.name]);
  if (canMean(dates, event.start)) return whose;
  const named = moves.find(({ from }) => canMean(dates, from));
  const left = since === null ? undefined : moves.findLast(({ at }) => at.slice(0, 19) > since.slice(0, 19));
  const former = (named ?? left)?.from;
  return former === undefined || former === event.start ? whose : { ...whose, former };
}

/** The event stands with a mail only where it can be about no other one. */
function withOneEvent(open: Open): Open {
  const events = new Map(open.whose.map(({ event }) => [event?.id, event]));
  const [event = open.event] = events.values();
  return { ...open, event: events.size > 1 ? null : event };
}

/**
 * Sorts in a mail that answers none of ours: where somebody who was invited wrote it, it may hold an answer all the same, by its
 * subject to one event or to several, else to any.
 */
function takeOther(letter: Letter, look: AnswerLookup, plan: ReplyPlan, today: string): void {
  const ties = letter.from === '' ? [] : look.ties(letter.from, letter.fromName, today, letter.date);
  const answering = ties.filter(({ since }) => isSince(letter, since));
  const about = stillOpen(dated(letter, answering.filter(isNamedIn(letter))));
  if (about.some(({ isCancelled }) => !isCancelled)) {
    const events = new Map(about.map(({ event }) => [event.id, event]));
    const others = [...events.values()].flatMap((event) =>
      look.owners(letter.from).map((person) => ({ event, person })),
    );
    const whose = [...about, ...others].flatMap(({ event, person }) =>
      asAnswering(event, person, true, letter.date, look),
    );
    const open = { letter, why: 'about_event', event: null, who: '', answer: null } as const;
    const isOneOf = look.owners(letter.from).length !== 1;
    takeAnswer(bySender({ ...open, whose: onceEach(whose), isOneOf }, look), letter.date, look, plan);
    return;
  }
  plan.unknown.push(letter);
  const isUnread = ({ event, person, guest }: Tie) =>
    guest === null
      ? !isAttendeeNoted(letter.date, event.id, person.id, look)
      : guestNoted(letter.date, event.id, person.id, look) === null;
  const awaited = dated(
    letter,
    ties.filter((tie) => tie.isAwaited && isUnread(tie)),
  );
  if (awaited.length > 0) {
    const whose = awaited.map(({ event, person, guest, status }) => ({
      ...{ ...withFormer(onList(event, person, look), letter, letter.date, look), guest, status, event },
    }));
    plan.awaited.push({ letter, whose: onceEach(whose), isOneOf: look.owners(letter.from).length !== 1 });
    return;
  }
  // from before anything of ours left: an old mail, or a clock that is behind
  const undated = isSince(letter, look.firstSent()) ? [] : ties.filter(isNamedIn(letter));
  const [first] = [...about, ...answering.filter(isUnread), ...undated];
  if (first === undefined) return;
  const { event, status, isCancelled } = first;
  plan.others.push({ letter, event: event.slug, status: isCancelled ? 'cancelled' : status });
}

/** Whether a mail bears the title or the topic of an event in its subject. */
function isNamedIn({ subject }: Letter) {
  return ({ event: { title, topic } }: Tie) => bears(subject, title) || bears(subject, topic ?? '');
}

/**
 * Those whose date the subject names, which may be one from which an event moved; where it names none of them, all: invitations
 * to the dates of a series have one title.
 */
function dated({ subject, fromName }: Letter, ties: readonly Tie[]): readonly Tie[] {
  const titles = ties.flatMap(({ event: { title, topic } }) => [title, topic ?? '']);
  const names = [fromName, ...ties.map(({ person }) => person.name)];
  const dates = datesInSubject(titles.reduce(withoutWords, subject), names);
  const meant = ties.filter(({ event: { start, former } }) => [start, ...former].some((day) => canMean(dates, day)));
  return meant.length > 0 ? meant : ties;
}

/** Those to which an answer would still mean something; where there are none, all. */
function stillOpen(ties: readonly Tie[]): readonly Tie[] {
  const open = ties.filter(({ status, isCancelled }) => status !== null && !isCancelled);
  return open.length > 0 ? open : ties;
}

/** The first of each person's and event's. */
function onceEach<Each extends Whose>(whose: readonly Each[]): Each[] {
  const keys = whose.map(({ event, id }) => `${event?.id} ${id}`);
  return whose.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}

/** Whether a mail was not written long before another left; a day less counts as after it, as clocks are set wrong. */
function isSince({ date }: Letter, left: string | null): boolean {
  return date === null || left === null || date.slice(0, 10) >= daysLater(left.slice(0, 10), -1);
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

type Answered = Pick<AnsweredMail, 'kind' | 'eventId' | 'personId' | 'name' | 'sentAt'>;

/** The mail of ours that somebody answers in words; its name is empty where another address than that of the mail answers. */
function answeredMail(letter: Letter, look: AnswerLookup): Answered | null {
  const answered = letter.answers.map(look.mail).find((each) => each !== null);
  if (answered !== undefined) return answered;
  const mail = look.mailUnder(letter.subject, letter.from, isSince(letter, look.firstSent()) ? letter.date : null);
  // the office's own copy of what it sent
  if (mail === null || letter.from === '' || addressIn(mail.sender) === letter.from) return null;
  if (mail.address.toLowerCase() === letter.from) return mail;
  const [person, ...others] = look.owners(letter.from);
  const isOne = person !== undefined && others.length === 0;
  const { kind, eventId, sentAt } = mail;
  return { kind, eventId, sentAt, personId: isOne ? person.id : null, name: isOne ? person.name : '' };
}

/** The address of `Name <address>`, in lower case. */
function addressIn(mailbox: string): string {
  return (/<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox).trim().toLowerCase();
}

/** An answer in words to one of our mails. */
function inWords(letter: Letter, { kind, eventId, personId, name }: Answered, look: AnswerLookup): Open {
  const event = eventId === null ? null : look.eventNumbered(eventId);
  const open: Open = { letter, why: 'in_words', event, who: name, answer: null, whose: [] };
  if (event === null) return open;
  const { aboutComing } = kinds[kind];
  const owners = look.owners(letter.from);
  const own = personId === null ? [] : [{ id: personId, name }];
  // whoever reads at the address may have written, and who passes on a mail to somebody else may speak of themselves
  const shares = personId === null || owners.some(({ id }) => id === personId);
  const isNobodys = own.length === 0 && owners.length === 0;
  const people = isNobodys
    ? namesakes(letter, event.id, look)
    : [...own, ...owners.filter(({ id }) => id !== personId)];
  const whose = people.flatMap((person) => asAnswering(event, person, aboutComing, letter.date, look));
  const whoever = whose.filter((each, i) => shares || i < own.length || each.listed !== null || each.guest !== null);
  const answer = { ...open, whose: whoever, isOneOf: isNobodys };
  return shares ? bySender(answer, look) : answer;
}

/** A mail from an address of several: where the sender’s name is that of just one of them, it is for the others only as well. */
function bySender(open: Open, look: AnswerLookup): Open {
  const key = wholeNameKey(open.letter.fromName);
  const owners = key === '' ? [] : look.owners(open.letter.from);
  const [sender, ...namesakes] = owners.filter(({ name }) => wholeNameKey(name) === key);
  const isSenders = ({ id }: Whose) => id === sender?.id;
  if (namesakes.length > 0 || owners.length < 2 || !open.whose.some(isSenders)) return open;
  return {
    ...open,
    whose: open.whose.filter(isSenders),
    others: open.whose.filter((each) => !isSenders(each)),
  };
}

/** Who of those invited to an event bears the name of a sender whose address is nobody's, as that of a second account. */
function namesakes({ fromName }: Letter, eventId: number, look: AnswerLookup): Answering[] {
  const key = wholeNameKey(fromName);
  return key === '' ? [] : look.invited(eventId).filter(({ name }) => wholeNameKey(name) === key);
}

/** Somebody as who they may answer, if at all: a guest answers as one, whatever the mail was. */
function asAnswering(
  event: NonNullable<Whose['event']>,
  person: Answering,
  aboutComing: boolean,
  date: string | null,
  look: AnswerLookup,
): Whose[] {
  const guest = look.guestNumber(event.id, person.id);
  const wasGuest = guestNoted(date, event.id, person.id, look) !== null;
  return guest === null && !aboutComing && !wasGuest ? [] : [{ ...onList(event, person, look), guest }];
}
