import type { Context } from '../../context.js';
import { isEmailAddress } from '../../domain/email-address.js';
import { membershipStatuses } from '../../domain/member.js';
import { parsePartialDate } from '../../domain/partial-date.js';
import { parseState } from '../../domain/states.js';
import { complaintOf } from '../complaint.js';
import { dateForms } from '../date-forms.js';
import type { Given } from './add.js';
import { electedOption } from './options.js';
import { statusWord } from './present.js';
import { holderOf, isShared } from './shared-email.js';

/** Asks for a new member, one fact at a time; everything but the family name may stay empty. */
export async function askForMember(context: Context): Promise<Given> {
  const { t, prompt, today } = context;
  const isDate = (answer: string, what: 'birth' | 'other') =>
    answer === '' || parsePartialDate(answer, { latest: today }) !== null
      ? null
      : t('Please give a date such as {forms}; it may stay empty.', { forms: dateForms(what) });
  const given = await prompt.text(t('Given name'));
  const family = await prompt.text(t('Family name'), {
    check: (answer) => (answer.trim() === '' ? t('The family name is needed.') : null),
  });
  const address = await prompt.choose(t('Form of address'), [
    { name: t('not known (neutral)'), value: undefined },
    { name: t('Ms'), value: 'ms' },
    { name: t('Mr'), value: 'mr' },
    { name: t('none'), value: 'none' },
  ]);
  const { email, sharedEmail } = await askForEmail(context, {});
  const office = await prompt.text(t('Office'));
  const municipality = await prompt.text(t('Municipality'));
  const state =
    municipality === ''
      ? ''
      : await prompt.text(t('Land'), {
          check: (answer) =>
            answer === '' || parseState(answer) ? null : t('Please give a Land, for example Bayern or BY.'),
        });
  const born = await prompt.text(t('Born (may be only the year)'), {
    check: (answer) => {
      const date = parsePartialDate(answer, { latest: today });
      return date !== null && date > today
        ? t('That lies in the future; nobody is born then.')
        : isDate(answer, 'birth');
    },
  });
  const elected = await prompt.text(t('Elected (the deciding ballot; may be only month or year)'), {
    check: (answer) =>
      isDate(answer, 'other') ??
      (answer === '' ? null : complaintOf(context, () => electedOption(answer, '--elected', today))),
  });
  const status = await prompt.choose(
    t('Membership'),
    membershipStatuses.map((each) => ({ name: t(statusWord(each)), value: each })),
  );
  // who has not joined has no such day
  const entered =
    status === 'prospect'
      ? ''
      : await prompt.text(t('Date of entry (may be only month or year; empty: not known)'), {
          check: (answer) => isDate(answer, 'other'),
        });
  return { given, family, address, email, sharedEmail, office, municipality, state, born, elected, status, entered };
}

/**
 * An address that somebody has already is taken only where both use it; else it is asked for again.
 * @param present of whom it is asked, and what stands there
 */
export async function askForEmail(
  context: Context,
  present: { initial?: string | null; id?: number },
): Promise<Pick<Given, 'email' | 'sharedEmail'>> {
  const { t, prompt } = context;
  for (;;) {
    const answer = await prompt.text(t('E-mail'), {
      ...(present.initial && { initial: present.initial }),
      check: (typed) => (typed.trim() === '' || isEmailAddress(typed.trim()) ? null : t('That is no e-mail address.')),
    });
    const email = answer.trim();
    const holder = email === '' ? null : await holderOf(context, email, present.id);
    if (holder === null) return { email };
    if (await isShared(context, email, holder)) return { email, sharedEmail: true };
  }
}
