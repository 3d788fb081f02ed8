import type { Eligibility } from '../../domain/age.js';
import type { MembershipStatus, Person } from '../../domain/member.js';
import { type Message, message } from '../../i18n/message.js';
import { eligibilityJson } from './eligibility.js';

/** A person with the verdict of the age rule. */
export type MemberRow = Person & { eligibility: Eligibility };

/** A person as `--json` prints one. */
export function memberJson({ eligibility, terms, municipality, ...person }: MemberRow): Record<string, unknown> {
  return {
    ...person,
    municipality: municipality && {
      name: municipality.name,
      state: municipality.state,
      population: municipality.population,
    },
    terms: terms.map((term) => ({
      ...term,
      municipality: term.municipality?.name ?? null,
      state: term.municipality?.state ?? null,
    })),
    eligibility: eligibilityJson(eligibility),
  };
}

/** A membership's status in a word. */
export function statusWord(status: MembershipStatus): Message {
  const words = {
    active: message('active'),
    prospect: message('prospect'),
    former: message('former'),
    supporter: message('supporter'),
  };
  return words[status];
}
