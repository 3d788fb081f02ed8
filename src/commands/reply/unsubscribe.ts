import type { AnswerLookup } from '../../db/answers.js';
import { answersSubject, unsubscribing } from '../../domain/mail-subject.js';
import type { Letter } from './collect.js';
import type { ReplyPlan } from './plan.js';

/**
 * Takes a mail for what a mail program writes where somebody unsubscribes by the header of our mails (RFC 2369): a wish for no
 * more of them, to be looked at until that is noted.
 * @returns whether it is one
 */
export function takeUnsubscribing(letter: Letter, look: AnswerLookup, plan: ReplyPlan): boolean {
  if (letter.from === '' || !answersSubject(letter.subject, unsubscribing)) return false;
  const owners = look.owners(letter.from);
  if (owners.length === 0 && look.lastMailTo(letter.from, null) === null) return false;
  const wanting = owners.filter(({ id }) => look.wantsMails(id, letter.date));
  if (owners.length > 0 && wanting.length === 0) {
    plan.settled.push({ letter, guest: null });
    return true;
  }
  const whose = wanting.map((each) => ({ ...each, event: null, listed: null, guest: null }));
  const [only, ...others] = whose;
  const who = only === undefined || others.length > 0 ? '' : only.name;
  plan.open.push({ letter, why: 'unsubscribes', event: null, who, answer: null, whose });
  return true;
}
