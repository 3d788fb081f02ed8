import type { MembershipStatus } from './member.js';

/**
 * What a mail is to the one who gets it:
 *
 * - `due`: they must be told. A meeting they hold in their calendar was moved or cancelled; they were asked to speak.
 * - `offer`: they may like to come, or to know. Here consents count.
 */
export type MailPurpose = 'due' | 'offer';

/** What has to be known of a person to say whether they may be written to. */
export interface ConsentFacts {
  status: MembershipStatus | null;
  /** The last statement on mails of the network (consent `newsletter`); null: none was made. */
  newsletter: 'given' | 'revoked' | null;
  /** Whether they have a part in this very event: as its guest, or registered by themselves. */
  takesPart: boolean;
}

/**
 * Whether somebody may get a mail, consents considered; blocks come on top.
 *
 * A revoked consent always counts, a member's too (Art. 7 (3), 21 (2) GDPR), unless the mail is due. Without any
 * statement active and supporting members are written to by their membership (Art. 6 (1) (b) GDPR), and who takes
 * part in the event about that event. Everybody else (elected but not joined, former members, contacts) only with a
 * consent that was given: an unasked mail that promotes something is a nuisance by § 7 (2) UWG.
 */
export function mayBeWritten({ status, newsletter, takesPart }: ConsentFacts, purpose: MailPurpose): boolean {
  if (purpose === 'due' || newsletter === 'given') return true;
  if (newsletter === 'revoked') return false;
  return status === 'active' || status === 'supporter' || takesPart;
}
