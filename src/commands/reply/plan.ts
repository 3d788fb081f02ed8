import type { AnsweredEvent, AnsweredMail, Answering, AnswerLookup, NotedGuest } from '../../db/answers.js';
import { returnedText } from '../../db/returned.js';
import type { Tie } from '../../db/ties.js';
import { type Answer, answersOldDate, type Standing, type Verdict, weigh } from '../../domain/answer.js';
import { type BounceKind, bounceKind } from '../../domain/bounce.js';
import { splitName } from '../../domain/names.js';
import type { PartialDate } from '../../domain/partial-date.js';
import { daysLater } from '../../domain/plain-days.js';
import { answeredSequence } from '../../mailing/entry.js';
import type { Collected, Letter } from './collect.js';
import { takeAutomatic, takeErased, takeLetter } from './letters.js';
import { isFromBefore, onList, wasRead } from './noted.js';

/** An answer of somebody the office knows to one of its events. */
export interface PlannedAnswer {
  letter: Letter;
  event: AnsweredEvent;
  person: Answering;
  answer: Answer;
  verdict: Verdict;
  /** Where the person stood before; null: not on the list. */
  before: Standing['status'] | null;
  /** Whether that was an answer to a date the event has been moved away from. */
  wasToOldDate: boolean;
  /** Whether their invitation was taken back, and they are not on the list. */
  isUninvited: boolean;
  /** Their number among the guests of the event; null: they are none who was asked or has confirmed. */
  guest: number | null;
  sequence: number;
  /** UTC instant; null where neither reply nor mail says when it was written. */
  stamp: string | null;
  comment: string | null;
}

/** A report of a mail that did not arrive. */
export interface PlannedBounce {
  letter: Letter;
  kind: BounceKind;
  /** The address our mail went to. */
  address: string;
  /** The address it failed for, which differs where the first one passes mail on. */
  recipient: string;
  person: Answering | null;
  diagnostic: string;
  /** The mail that came back; null: njb sent none to the address, or which it was is not known. */
  mail: number | null;
  /** What that mail was; null: about no event. */
  about: { kind: AnsweredMail['kind']; event: string } | null;
  /** Whether that was read before: who enters the address again since says that it works. */
  isKnown: boolean;
}

/**
 * What a person has to look at.
 *
 * - `other_sender`: the mail comes from an address that is none of the attendee's; `yes` takes the answer all the same
 * - `same_name`: nobody has the attendee's address, but one person of that name was invited
 * - `unknown_person`, `several_persons`: nobody has the attendee's address, or more than one
 * - `unknown_event`: no event has that UID · `delegated`: somebody else is to come · `counter`: another time is proposed
 * - `in_words`: a mail that answers one of ours, or bears its subject, without an answer for a calendar; `who` is empty where
 *   nobody has the sender's address · `about_event`: a mail of somebody who was invited, with the title or topic in its subject
 * - `unsubscribes`: somebody wants no more mails · `erased`: the address was that of somebody who was erased · `erased_before`:
 *   likewise, and the mail may have been written since
 */
export interface Open {
  letter: Letter;
  why:
    | 'other_sender'
    | 'same_name'
    | 'unknown_person'
    | 'several_persons'
    | 'unknown_event'
    | 'delegated'
    | 'counter'
    | 'in_words'
    | 'about_event'
    | 'unsubscribes'
    | 'erased'
    | 'erased_before';
  /** Null where it is not known, or may be one of several. */
  event: AnsweredEvent | null;
  /** The attendee's name or address. */
  who: string;
  answer: Answer | null;
  /** Who it may be from and what it may be about, with what recording it takes; nobody where that is not known. */
  whose: Whose[];
  /** Who reads at the address as well, where the sender’s name is that of one who does. */
  others?: Whose[];
  /** Whether it may be from others, or about something else, as well, of which something was noted since. */
  isOneOf?: boolean;
  /** Who bears the name: for `same_name`. */
  person?: Answering;
  /** The attendee's address: for `same_name`. */
  address?: string;
  /** UTC instant of the answer for a calendar. */
  stamp?: string | null;
  /** The day (`YYYY-MM-DD`) of the erasure. */
  day?: string;
}

/** Somebody an open answer may be from. */
export interface Whose extends Answering {
  /** What they may have answered to; null: to no event. */
  event: AnsweredEvent | null;
  /** As what they stand on the event's list; null: they do not. */
  listed: Standing['status'] | null;
  /** The number as a guest, where they were asked to be one; null: it is about coming. */
  guest: number | null;
  /** The date the mail answers, from which the event has moved since. */
  former?: PartialDate;
}

/** What reading a set of files comes to. */
export interface ReplyPlan {
  answers: PlannedAnswer[];
  bounces: PlannedBounce[];
  open: Open[];
  /** Answers in words of people whose answer was noted since; of guests with what was noted, as a mail may say otherwise. */
  settled: { letter: Letter; guest: { name: string; status: NotedGuest['status'] } | null }[];
  /** Mails that njb wrote itself, as they lie in its outbox. */
  own: Letter[];
  /** Out-of-office notes and the like. */
  automatic: Letter[];
  /** Mails that have nothing to do with njb, as far as it can tell. */
  unknown: Letter[];
  /** Among these, mails of people whose answer is waited for, and of guests, with who of them may have written. */
  awaited: {
    letter: Letter;
    whose: (Whose & { event: AnsweredEvent; status: Tie['status'] })[];
    /** Whether several people read at the address, or it is nobody's, so that only the name says whose mail it is. */
    isOneOf: boolean;
  }[];
  /** Among these, mails of others who were invited: nothing of theirs is waited for. */
  others: { letter: Letter; event: string; status: Tie['status'] | 'cancelled' }[];
}

/** Which questions were answered with yes: see {@link questionKey}. */
export type Approved = ReadonlySet<string>;

/** Names an open answer, so that what was said to it is found again when it is planned anew. */
export function questionKey({ letter, who, answer, event }: Open): string {
  return [letter.file, letter.from, who, answer, event?.id].join('\n');
}

/**
 * Decides what each answer means. Changes nothing. The newest one of each person is looked at first, so that of several
 * only that one is told and written.
 *
 * @param now UTC instant: what claims to be written long after it does not say when it was
 */
export function planReplies(collected: Collected, look: AnswerLookup, approved: Approved, now: string): ReplyPlan {
  const plan: ReplyPlan = {
    answers: [],
    bounces: [],
    open: [],
    settled: [],
    unknown: [],
    awaited: [],
    others: [],
    own: [],
    automatic: [],
  };
  const given = collected.replies.flatMap(({ letter, reply }) => {
    const found = identify(letter, reply, look, approved);
    const stamp = writtenAt([reply.stamp, letter.date], now);
    if ('why' in found) {
      const addresses = [reply.attendee, letter.from];
      if (found.whose.length > 0 || !takeErased(letter, addresses, stamp, look, plan)) takeOpen(found, look, plan);
      return [];
    }
    const { event, person, answer } = found;
    const said =
      reply.sequence === null ? null : answeredSequence(reply.sequence, look.withdrawals(event.id, person.id));
    const told = said !== null && said <= event.sequence ? said : look.sequenceTold(event.id, person.id, stamp);
    const sequence = asPresent(told, event, person, look);
    return [{ letter, event, person, answer, sequence, stamp, comment: reply.comment }];
  });
  const order = ({ sequence, stamp }: (typeof given)[number]) => `${String(sequence).padStart(10, '0')} ${stamp ?? ''}`;
  const standings = new Map<string, Standing | null>();
  for (const each of given.toSorted((a, b) => (order(a) > order(b) ? -1 : 1))) {
    const key = `${each.event.id} ${each.person.id}`;
    const { event, person } = each;
    const standing = standings.get(key) ?? standingOf(event, person, look);
    const isOldDate = (sequence: number) => look.isOldAnswer(event.id, person.id, sequence);
    const isOff = standing === null && isFromBefore(each.stamp, look.takenOffAt(each.event.id, each.person.id));
    const verdict = isOff ? 'known' : weigh(each, standing, isOldDate);
    if (verdict === 'newer') {
      standings.set(key, { status: each.answer, sequence: each.sequence, stamp: each.stamp });
    }
    const wasToOldDate = standing !== null && answersOldDate(standing, isOldDate);
    const guest = look.guestNumber(each.event.id, each.person.id);
    const isUninvited = standing === null && look.withdrawals(event.id, person.id) > 0;
    plan.answers.push({ ...each, verdict, before: standing?.status ?? null, wasToOldDate, isUninvited, guest });
  }
  for (const { letter, uid, attendee, stamp } of collected.counters) {
    const event = look.event(uid);
    if (event === null) plan.unknown.push(letter);
    else takeOpen({ ...proposed(letter, event, attendee, look), stamp }, look, plan);
  }
  for (const { letter, report } of collected.reports) {
    const kind = bounceKind(report.action, report.status, report.diagnostic);
    if (kind === null) continue;
    const bounce = bounced(letter, kind, report, look);
    if (bounce === null) {
      // what comes back was written before
      if (!takeErased(letter, [report.recipient], '', look, plan)) plan.unknown.push(letter);
    } else plan.bounces.push(bounce);
  }
  // nothing was written later than now: whoever's clock says so, their mail may be from any day
  const isAhead = (date: string | null) => date !== null && date.slice(0, 19) > now.slice(0, 19);
  const dated = (letter: Letter) => ({ ...letter, date: isAhead(letter.date) ? null : letter.date });
  for (const letter of collected.automatic) takeAutomatic(dated(letter), look, plan);
  for (const letter of collected.letters) takeLetter(dated(letter), look, plan, now.slice(0, 10));
  return plan;
}

/** Sorts in an answer for a calendar that cannot be taken over as it is. */
function takeOpen(open: Open, look: AnswerLookup, plan: ReplyPlan): void {
  if (wasRead(open, look)) plan.settled.push({ letter: open.letter, guest: null });
  else plan.open.push(open);
}

/**
 * An answer to an entry that says what holds is one to the event as it is, though its SEQUENCE rose since, as when it was moved and
 * moved back without a word to anybody: of two such answers the later counts.
 */
function asPresent(sequence: number, event: AnsweredEvent, person: Answering, look: AnswerLookup): number {
  const since = look.trueSince(event.id, person.id);
  return since !== null && sequence >= since ? event.sequence : sequence;
}

function standingOf(event: AnsweredEvent, person: Answering, look: AnswerLookup): Standing | null {
  const standing = look.standing(event.id, person.id);
  if (standing === null || standing.sequence === null) return standing;
  return { ...standing, sequence: asPresent(standing.sequence, event, person, look) };
}

/**
 * The first of the instants that can be true, none of them more than a year ahead: a broken clock, or bad will, must not
 * put an answer above all later ones. What an answer without an instant is to the others never depends on when it is read.
 */
function writtenAt(instants: readonly (string | null)[], now: string): string | null {
  const latest = daysLater(now.slice(0, 10), 366);
  return instants.find((each) => each !== null && each.slice(0, 10) <= latest) ?? null;
}

type Reply = Collected['replies'][number]['reply'];

/** Whose answer it is and to what; or what keeps that from being certain. */
function identify(letter: Letter, reply: Reply, look: AnswerLookup, approved: Approved) {
  const answer = reply.answer === 'other' ? null : reply.answer;
  const event = look.event(reply.uid);
  const open = (why: Open['why'], who = reply.attendee, people: readonly Answering[] = []): Open => {
    const whose = event === null ? [] : people.map((each) => onList(event, each, look));
    return { letter, why, event, who, answer, whose, stamp: reply.stamp };
  };
  if (event === null) return open('unknown_event');
  const mail = letter.answers.map(look.mail).find((each) => each?.eventId === event.id) ?? null;
  const persons = look.persons(event.id, reply.attendee);
  // outlook.com answers as the account's own address, whatever address was invited: then our mail tells who it was
  const byMail = mail !== null && mail.personId !== null ? [{ id: mail.personId, name: mail.name }] : [];
  const [person, ...others] = persons.length === 1 ? persons : byMail.length === 1 ? byMail : persons;
  if (person === undefined) {
    const [namesake, ...more] = namesakes([reply.name, letter.fromName], look.invited(event.id));
    if (namesake === undefined || more.length > 0 || answer === null) return open('unknown_person');
    return { ...open('same_name', namesake.name), person: namesake, address: reply.attendee };
  }
  // who shares an address may answer the mail that came for the other
  const sharing = look.owners(reply.attendee).filter(({ id }) => id !== person.id);
  others.push(...namesakes([reply.name, letter.fromName], sharing));
  if (others.length > 0) return open('several_persons', reply.attendee, [person, ...others]);
  if (answer === null) return open('delegated', person.name, [person]);
  const known = look.addresses(person.id);
  const isStranger = [letter.from, reply.attendee].some((address) => address !== '' && !known.includes(address));
  const question = open('other_sender', person.name, [person]);
  return isStranger && !approved.has(questionKey(question)) ? question : { event, person, answer };
}

/** Those of some people who bear one of the names, however it is written: `Kim Mayer`, `MAYER, Kim`, `Dr. Kim Mayer`. */
function namesakes(names: readonly string[], people: readonly Answering[]): Answering[] {
  const wanted = new Set(names.map(plainName).filter((name) => name !== ''));
  return people.filter(({ name }) => wanted.has(plainName(name)));
}

function plainName(name: string): string {
  const { givenName, familyName } = splitName(name.normalize('NFC'));
  return `${givenName ?? ''} ${familyName ?? ''}`.trim().toLowerCase();
}

function bounced(
  letter: Letter,
  kind: BounceKind,
  { recipient, messageId, sign, diagnostic }: Collected['reports'][number]['report'],
  look: AnswerLookup,
): PlannedBounce | null {
  const byId = messageId === null ? null : look.mail(messageId);
  const named = byId ?? (sign === null ? null : look.mailSigned(sign));
  // without a day it may be an older mail: whoever was written to again would count as not reached for good
  const isLast = named === null && (kind === 'dead' || letter.date !== null);
  const mail = named ?? (isLast ? look.lastMailTo(recipient, letter.date) : null);
  const address = mail?.address ?? recipient;
  const owners = look.owners(address);
  if (mail === null && owners.length === 0) return null;
  const written = mail !== null && mail.personId !== null ? { id: mail.personId, name: mail.name } : null;
  const person = written ?? owners[0] ?? null;
  // a report from before the office entered the address as working says nothing new
  const corrected = kind === 'dead' ? look.correctedAt(address, recipient) : null;
  const isOld =
    corrected !== null && (letter.date === null ? mail === null : letter.date.slice(0, 19) < corrected.slice(0, 19));
  // that the mailbox was full was told before, perhaps, and that the address is dead is news; a report without a reason does not differ
  const isOther = returnedText(mail?.error ?? null) !== diagnostic.trim() || (diagnostic === '' && corrected === null);
  const isNews = kind === 'dead' && isOther && look.isLive(address, recipient);
  const isKnown = kind !== 'waiting' && (isOld || (mail?.isReturned === 1 && !isNews));
  const event = mail === null || mail.eventId === null ? null : look.eventNumbered(mail.eventId);
  const about = mail === null || event === null ? null : { kind: mail.kind, event: event.slug };
  return { letter, kind, address, recipient, diagnostic, person, mail: mail?.id ?? null, about, isKnown };
}

/** Another time that somebody proposes. */
function proposed(letter: Letter, event: AnsweredEvent, address: string, look: AnswerLookup): Open {
  const people = look.persons(event.id, address);
  const [person, ...others] = people;
  const who = person === undefined || others.length > 0 ? address : person.name;
  const whose = people.map((each) => onList(event, each, look));
  return { letter, why: 'counter', event, who, answer: null, whose };
}
