import {
  type Answer,
  answersTo,
  bouncedAddresses,
  type Correspondent,
  correspondents,
  guestsOf,
  rolesOn,
  speakersOf,
} from '../db/correspondents.js';
import { whoLeftSinceInvited } from '../db/left-since.js';
import { sortByName } from '../db/members.js';
import type { Store } from '../db/store.js';
import { toTakeBack } from '../db/taken-back.js';
import { listedForOldDate } from '../db/what-holds.js';
import { workshopNews } from '../db/workshop-news.js';
import type { AttendeeStatus } from '../domain/attendance.js';
import { type Audience, type AudienceFacts, isMeant, namesAnswers, namesPerson } from '../domain/audience.js';
import { isCounted } from '../domain/coming.js';
import { parseEmailAddress } from '../domain/email-address.js';
import { mayBeWritten } from '../domain/mail-consent.js';
import { type Among, type KindRules, kinds } from './kinds.js';
import { type OwnerOf, type OwnNews, type Planned, type Told, toldBefore } from './told.js';

/** Somebody who gets a mail. */
export interface Recipient {
  person: Correspondent;
  /** In the form mail servers take it. */
  address: string;
  /** SEQUENCE of the event they hold in their calendar; null: none. */
  held: number | null;
  /** SEQUENCE of the event as the last mail about it told it to them; null: none did. */
  told: number | null;
  /** SEQUENCE of the event of the last mail that asked them to come as a guest; null: none did, or it was taken back. */
  asked: number | null;
  /** What that entry says, as `mailings.facts` has it; null: not known. */
  facts: string | null;
  /** How often an entry of the event was taken back from them before. */
  withdrawals: number;
  /** What the mail says of their own affairs; null: nothing. */
  tells: string | null;
  /** Whether the mail is theirs alone, whoever else reads at the address. */
  isPersonal: boolean;
}

/** Somebody the audience means who gets none, and why. */
export interface Skipped {
  person: Correspondent;
  reason: SkipReason;
}

/**
 * - `shared_address`: somebody before them in the alphabet has the same address, and one mail an address is enough, as it
 *   is not about their own affairs, and neither was one of the event that they had before
 * - `left_over`: their mail was written in an earlier run and is still to be sent, as it was frozen then
 * - `waiting`: a mail of another kind that tells them is still to be sent
 * - `refused`: the mail server refused it for good, and they have no other address yet
 * - `withdrawn`: their entry was taken back while the event went on; only who is named by name is invited again
 * - `on_list`, `declined`: not invited, but registered or have said that they come, or do not; only who is asked for by name
 *   or by the answer is invited all the same
 * - `no_entry`: named by name, but they hold no entry of the event that could change or be taken back
 * - `taken_back`: the mail that takes their entry back is still to be sent
 * - `outdated`: they hold an entry that says what no longer holds, and are to be told that first
 * - `answered`: they answered; `answered_before`: for the date from which the event moved away
 * - `accepted_before`: meant by their yes alone, which was to the date from which the event moved away
 * - `returned`: the mail that invited them came back
 * - `unsettled`: whether the invitation reached them is unclear
 * - `left`: they were invited as a member, and are none any more; only who is named by name is reminded
 */
export type SkipReason =
  | 'blocked'
  | 'no_address'
  | 'invalid_address'
  | 'no_consent'
  | 'bounced'
  | 'shared_address'
  | 'already_told'
  | 'waiting'
  | 'refused'
  | 'left_over'
  | 'withdrawn'
  | 'on_list'
  | 'declined'
  | 'no_entry'
  | 'taken_back'
  | 'outdated'
  | 'answered'
  | 'answered_before'
  | 'accepted_before'
  | 'returned'
  | 'unsettled'
  | 'left';

export interface AudiencePlan {
  recipients: Recipient[];
  skipped: Skipped[];
}

/** What decides who gets a mail of a mailing. */
export interface AudienceRequest extends Planned {
  audience: Audience;
  today: string;
  /** UTC instant by which what is open is judged. */
  now: string;
  /** The mail is owed to members, as to a general assembly: a revoked consent does not hold it back. */
  owed?: boolean;
  /** Whether a yes to a date from which the event moved away counts all the same, where it is by a yes that people are meant. */
  countsOldAnswers?: boolean;
  /** Whether those who gave such an answer are reminded, too. */
  remindOldAnswers?: boolean;
  /** What the mail says of each person's own affairs, where the kind does not know that by itself. */
  tells?: ReadonlyMap<number, string>;
  /** Nobody but these, whomever the audience means. */
  only?: ReadonlySet<number>;
}

/** Somebody of whom nothing but the person is known, as a recipient: to show what a mail to them would look like. */
export function unwritten(person: Correspondent): Recipient {
  return {
    person,
    address: person.email ?? '',
    held: null,
    told: null,
    asked: null,
    facts: null,
    withdrawals: 0,
    tells: null,
    isPersonal: false,
  };
}

/**
 * Who gets a mail of a mailing now: the audience without those who must or can not get one, and without those who have
 * it already, or may have (unclear), or to whose present address it failed for good. By name.
 */
export function planAudience({ sqlite }: Pick<Store, 'sqlite'>, request: AudienceRequest): AudiencePlan {
  const { audience, eventId, kind } = request;
  const rules = kinds[kind];
  const news = rules.once === 'own' && eventId !== null ? workshopNews({ sqlite }, eventId) : null;
  const told = toldBefore({ sqlite }, request, request.now, news, presentOwners(sqlite));
  const [roles, guests, answers] = [
    rolesOn(sqlite, request.today),
    guestsOf(sqlite, eventId),
    answersTo(sqlite, eventId),
  ];
  const settled = rules.among === 'unanswered' ? speakersOf(sqlite, eventId) : null;
  const left = rules.among === 'unanswered' ? whoLeftSinceInvited({ sqlite }, eventId) : null;
  const meant: Correspondent[] = [];
  const byOldYes = new Set<number>();
  for (const person of correspondents(sqlite, dayOf(sqlite, eventId) ?? request.today)) {
    const facts: AudienceFacts = {
      person,
      roles: roles.get(person.id) ?? [],
      isGuest: guests.has(person.id),
      answer: answers.get(person.id)?.status ?? null,
    };
    if (request.only?.has(person.id) === false || !isMeant(facts, audience)) continue;
    const isNamed = namesPerson(audience, person.id) && rules.among !== 'choosers';
    const isSpeaker = guests.get(person.id) === true || (facts.isGuest && isAsked(told.get(person.id)));
    const isOfKind = isAmong(rules, told.get(person.id), { ...facts, isSpeaker }, news);
    if ((isOfKind && settled?.has(person.id) !== true) || isNamed) meant.push(person);
    if (isByOldYes(request, facts, answers.get(person.id))) byOldYes.add(person.id);
  }
  if (kind === 'cancellation') forgetEarlier(request, told, guests);
  const unheard =
    kind === 'information' && eventId !== null ? listedForOldDate({ sqlite }, eventId) : new Set<number>();
  const sift = new Sift(request, bouncedAddresses(sqlite), told, byOldYes, toTakeBack({ sqlite }, eventId), unheard);
  const plan: AudiencePlan = { recipients: [], skipped: [] };
  for (const person of sortByName(meant)) {
    const own = told.get(person.id);
    const answer = answers.get(person.id) ?? null;
    const against = sift.reasonAgainst(person, own, answer, guests.get(person.id) ?? null);
    const hasLeft = left?.has(person.id) === true && !namesPerson(audience, person.id);
    const reason = against ?? (hasLeft ? 'left' : null);
    const address = addressOf(person);
    if (reason !== null || address === null) plan.skipped.push({ person, reason: reason ?? 'no_address' });
    else {
      const isPersonal = sift.isPersonal(person.id, own);
      if (!isPersonal) sift.take(address);
      const { held = null, facts = null, told: lastTold = null, asked = null, withdrawals = 0 } = own ?? {};
      plan.recipients.push({
        person,
        address,
        held,
        facts,
        told: lastTold,
        asked,
        withdrawals,
        tells: (news ?? request.tells)?.get(person.id) ?? null,
        isPersonal,
      });
    }
  }
  return plan;
}

/**
 * Of guests who were asked by word of mouth nobody knows what they were told of an event that took place after all: where it is
 * cancelled again, they are told again.
 */
function forgetEarlier(
  { sequence }: AudienceRequest,
  told: ReadonlyMap<number, Told>,
  guests: ReadonlyMap<number, boolean>,
): void {
  for (const [id, wasAsked] of guests) {
    const own = told.get(id);
    if (wasAsked && own !== undefined && own.cancelled !== null && own.cancelled < (sequence ?? 0)) own.settled.clear();
  }
}

/** Whether somebody is written to because of a yes, or a perhaps, and that was to a date from which the event moved away. */
function isByOldYes(
  { kind, audience, countsOldAnswers }: AudienceRequest,
  facts: AudienceFacts,
  answer?: Answer,
): boolean {
  if (answer === undefined || !answer.isOldDate || countsOldAnswers === true) return false;
  if (kinds[kind].among !== 'anybody' || kind === 'invitation' || !yes.includes(answer.status)) return false;
  return !isMeant({ ...facts, answer: 'invited' }, audience);
}

const yes: readonly AttendeeStatus[] = ['accepted', 'tentative'];

/** The first day of an event, which may be known in part. */
function dayOf(sqlite: Store['sqlite'], eventId: number | null): string | null {
  const start = sqlite.prepare<[number | null], string>('SELECT start_date FROM events WHERE id = ?').pluck();
  return start.get(eventId) ?? null;
}

/** Whose address a mail went to; read only once somebody asks. */
function presentOwners(sqlite: Store['sqlite']): OwnerOf {
  let owners: Map<string, number> | null = null;
  return (address) => {
    if (owners === null) {
      owners = new Map();
      for (const person of correspondents(sqlite, '')) {
        const key = addressOf(person)?.toLowerCase();
        if (key !== undefined && !owners.has(key)) owners.set(key, person.id);
      }
    }
    return owners.get(address.toLowerCase()) ?? null;
  };
}

function isAsked(told: Told | undefined): boolean {
  return told !== undefined && told.asked !== null;
}

/** Whether a kind is for somebody at all; whoever is not is not even left out. */
function isAmong(
  { among }: KindRules,
  told: Told | undefined,
  { person, isGuest, answer, isSpeaker }: AudienceFacts & { isSpeaker: boolean },
  news: OwnNews,
): boolean {
  if (among === 'anybody') return true;
  if (among === 'guests') return isGuest;
  if (among === 'choosers') return news?.has(person.id) === true;
  // a guest holds an entry without having been asked whether they come
  if (among === 'unanswered' && isGuest && answer === null) return false;
  if (among === 'holders' && (isCounted(answer) || isSpeaker)) return true;
  if (told === undefined) return false;
  if (among === 'unanswered' && answer === 'invited' && told.cameBack) return true;
  return told.held !== null || told.settled.size > 0 || told.isOpen;
}

function addressOf({ email }: Correspondent): string | null {
  return email === null ? null : parseEmailAddress(email.trim());
}

/** Whom kinds go to that say what becomes of what people hold. */
const ofHeld: readonly Among[] = ['holders', 'outdated', 'unanswered'];

class Sift {
  readonly #request: AudienceRequest;
  readonly #rules: KindRules;
  readonly #bounced: ReadonlySet<string>;
  readonly #byOldYes: ReadonlySet<number>;
  readonly #takenBack: ReadonlySet<number>;
  readonly #unheard: ReadonlySet<number>;
  /** Addresses with the number of the last mail that tells whoever reads there. */
  readonly #taken = new Map<string, number>();

  constructor(
    request: AudienceRequest,
    bounced: ReadonlySet<string>,
    told: ReadonlyMap<number, Told>,
    byOldYes: ReadonlySet<number>,
    takenBack: ReadonlySet<number>,
    unheard: ReadonlySet<number>,
  ) {
    this.#request = request;
    this.#rules = kinds[request.kind];
    this.#bounced = bounced;
    this.#byOldYes = byOldYes;
    this.#takenBack = takenBack;
    this.#unheard = unheard;
    for (const { settled } of told.values()) {
      for (const [address, mail] of settled) this.#taken.set(address, Math.max(mail, this.#taken.get(address) ?? 0));
    }
  }

  /** One mail an address: notes that this one gets its. */
  take(address: string): void {
    this.#taken.set(address.toLowerCase(), Number.POSITIVE_INFINITY);
  }

  /**
   * Whether the mail is the person's alone, though others read there: it is about their own affairs, or about what becomes of an
   * event of which they had such a mail; or it may tell those on its list, who hold no entry, that it moved.
   */
  isPersonal(id: number, told: Told | undefined): boolean {
    if (this.#rules.personal) return true;
    if (this.#unheard.has(id) && (told?.held ?? null) === null) return true;
    // that an event takes place after all, too
    const isRevived = this.#request.kind === 'invitation' && told?.held === null && told.cancelled !== null;
    return told?.isPersonal === true && (ofHeld.includes(this.#rules.among) || isRevived);
  }

  /** @param wasAsked null: no guest of the event; whether a guest was asked to come */
  reasonAgainst(
    person: Correspondent,
    told: Told | undefined,
    answer: Answer | null,
    wasAsked: boolean | null,
  ): SkipReason | null {
    const address = addressOf(person);
    const key = address?.toLowerCase() ?? '';
    if (told?.isOpen) return 'left_over';
    if (told !== undefined && told.settled.size > 0) return told.isWaiting ? 'waiting' : 'already_told';
    if (told?.failed.has(key)) return 'refused';
    const ofKind = this.#reasonOfKind(person, told, answer, wasAsked === true);
    const ofPerson = this.#reasonOfPerson(person, answer, wasAsked !== null);
    // whom no mail reaches cannot be told of the new date first, either
    if (ofKind === 'outdated' && ofPerson !== 'no_consent') return ofPerson ?? ofKind;
    return ofKind ?? ofPerson ?? (this.#isTold(person.id, key, told) ? 'shared_address' : null);
  }

  /** Whether what the mail would say is, or will be, at the address after all that it took from the person or gave them before. */
  #isTold(id: number, key: string, told: Told | undefined): boolean {
    const since = this.#rules.method === null ? 0 : (told?.lastWord ?? 0);
    return !this.isPersonal(id, told) && (this.#taken.get(key) ?? 0) > since;
  }

  #reasonOfKind(
    { id }: Correspondent,
    told: Told | undefined,
    answer: Answer | null,
    wasAsked: boolean,
  ): SkipReason | null {
    const { audience, kind, remindOldAnswers } = this.#request;
    const held = told?.held ?? null;
    if (this.#byOldYes.has(id)) return 'accepted_before';
    if (kind === 'invitation') return namesPerson(audience, id) ? null : this.#reasonNotToInvite(told, answer);
    if (!ofHeld.includes(this.#rules.among)) return null;
    if (kind !== 'cancellation' && this.#takenBack.has(id)) return 'taken_back';
    if (this.#rules.among === 'unanswered' && told?.cameBack) return 'returned';
    if (held === null) {
      const mustHear =
        this.#rules.among === 'holders' && (wasAsked || isAsked(told) || isCounted(answer?.status ?? null));
      return mustHear ? null : 'no_entry';
    }
    if (this.#rules.among === 'outdated') return told?.holdsTrue ? 'already_told' : null;
    if (this.#rules.among === 'holders') return null;
    if (!told?.holdsTrue) return 'outdated';
    if (answer === null) return 'unsettled';
    if (answer.status === 'invited') return null;
    if (!answer.isOldDate) return 'answered';
    return remindOldAnswers ? null : 'answered_before';
  }

  #reasonNotToInvite(told: Told | undefined, answer: Answer | null): SkipReason | null {
    if (told?.isTakenOut) return 'withdrawn';
    // whose entry was taken back with the whole event answered to one that is no more
    if (answer === null || answer.status === 'invited' || (told?.withdrawals ?? 0) > 0) return null;
    if (namesAnswers(this.#request.audience)) return null;
    return answer.status === 'declined' ? 'declined' : 'on_list';
  }

  #reasonOfPerson(person: Correspondent, answer: Answer | null, isGuest: boolean): SkipReason | null {
    if (person.blocked) return 'blocked';
    if (person.email === null) return 'no_address';
    if (addressOf(person) === null) return 'invalid_address';
    if (this.#bounced.has(person.email.toLowerCase())) return 'bounced';
    const purpose = this.#request.owed && person.status === 'active' ? 'due' : this.#rules.purpose;
    const isRegistered = answer !== null && answer.status !== 'invited' && answer.status !== 'declined';
    return mayBeWritten({ ...person, takesPart: isGuest || isRegistered }, purpose) ? null : 'no_consent';
  }
}
