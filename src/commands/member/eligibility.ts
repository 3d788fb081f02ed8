import type { Settings } from '../../db/settings.js';
import {
  type AgeRange,
  type Eligibility,
  type EligibilityReason,
  eligibilityOfTerms,
  type Gap,
} from '../../domain/age.js';
import type { Member } from '../../domain/member.js';
import type { PlainDate } from '../../domain/partial-date.js';
import { type Message, message } from '../../i18n/message.js';
import { inEnglish } from '../../i18n/translate.js';

/** What `--json` prints of a verdict. `reason` is an English sentence, `kind` its stable name for programs. */
export interface EligibilityJson {
  verdict: Eligibility['verdict'];
  age: AgeRange | null;
  reason: string;
  kind: EligibilityReason['kind'];
}

/** The verdict on a person by the network's rule, or by the one asked for. */
export function eligibilityOf(
  person: Pick<Member, 'born' | 'terms'>,
  today: PlainDate,
  { rule, ageLimit }: Pick<Settings, 'rule' | 'ageLimit'>,
): Eligibility {
  return eligibilityOfTerms({ born: person.born, terms: person.terms, asOf: today }, rule, ageLimit);
}

/** The verdict as JSON. */
export function eligibilityJson({ verdict, age, reason }: Eligibility): EligibilityJson {
  return { verdict, age, reason: inEnglish(sentence(reason)), kind: reason.kind };
}

/** "32–33", "34", or nothing where it is not known. */
export function ageText(age: AgeRange | null): string {
  if (age === null) return '';
  return age.min === age.max ? String(age.min) : `${age.min}–${age.max}`;
}

/** The verdict in one word. */
export function verdictWord(verdict: Eligibility['verdict']): Message {
  return verdicts[verdict];
}

const verdicts = { yes: message('yes'), no: message('no'), unknown: message('unknown') };

/** Why the verdict is what it is, as a sentence. */
export function sentence(reason: EligibilityReason): Message {
  switch (reason.kind) {
    case 'younger':
      return message('{age} years old at the election, younger than {limit}.', {
        age: ageText(reason.age),
        limit: reason.limit,
      });
    case 'not_younger':
      return message('{age} years old at the election, not younger than {limit}.', {
        age: ageText(reason.age),
        limit: reason.limit,
      });
    case 'limit_reached_on_election_day':
      return message('Turned {limit} on the very day of the election, and so was not younger.', {
        limit: reason.limit,
      });
    case 'imprecise':
      return message('{age} years old at the election; {gap} would decide whether younger than {limit}.', {
        age: ageText(reason.age),
        limit: reason.limit,
        gap: gapText(reason.gaps),
      });
    case 'missing':
      return missingText(reason.facts);
    case 'no_election':
      return message('No election is recorded.');
    case 'first_election_not_recorded':
      return message('Only re-elections are recorded; the first election is missing.');
    case 'not_yet_elected':
      return message('The election on {date} is still to come.', { date: reason.elected });
    case 'elected_before_birth':
      return message('Elected before birth: one of the two dates must be wrong.');
  }
}

function missingText(facts: readonly ('born' | 'elected')[]): Message {
  if (facts.length > 1) return message('The date of birth and the date of the election are missing.');
  return facts[0] === 'born'
    ? message('The date of birth is missing.')
    : message('The date of the election is missing.');
}

function gapText(gaps: readonly Gap[]): Message {
  const [first, second] = gaps.map(gapName);
  if (first === undefined) return message('a more exact date');
  return second === undefined ? first : message('{one} or {other}', { one: first, other: second });
}

function gapName({ fact, lacks }: Gap): Message {
  if (fact === 'born') return lacks === 'day' ? message('the day of birth') : message('day and month of birth');
  return lacks === 'day' ? message('the day of the election') : message('day and month of the election');
}
