import type { Eligibility } from '../../domain/age.js';
import type { Member, MembershipStatus } from '../../domain/member.js';
import { type Message, message } from '../../i18n/message.js';
import { eligibilityJson } from './eligibility.js';

/** A person of a list with the verdict of the age rule. */
export type MemberRow = Member & { eligibility: Eligibility };

/** A person as `--json` prints one. */
export function memberJson({ eligibility, terms, ...person }: MemberRow): Record<string, unknown> {
  return {
    ...person,
    terms: terms.map(({ municipality, ...term }) => ({
      ...term,
      municipality: municipality?.name ?? null,
      state: municipality?.state ?? null,
    })),
    eligibility: eligibilityJson(eligibility),
  };
}

/** A membership's status in a word. */
export function statusWord(status: MembershipStatus): Message {
  return statuses[status];
}

const statuses = {
  active: message('active'),
  prospect: message('prospect'),
  former: message('former'),
  supporter: message('supporter'),
};
