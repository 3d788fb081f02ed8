import type { Context } from '../../context.js';
import { addConsent } from '../../db/consents.js';
import { consentPurposes, currentConsents, isGiven, statedOn } from '../../domain/consent.js';
import { type PlainDate, parsePlainDate } from '../../domain/partial-date.js';
import { UserError } from '../../errors.js';
import { oneOf } from '../choices.js';
import { changePerson, noticeDryRun, printChanged } from '../member/change-person.js';
import { pickPerson } from '../member/pick.js';
import { consentText, purposeWord } from './present.js';

/** What was said, as typed. */
export interface Said {
  member: string;
  purpose: string;
  on: string | undefined;
  source: string | undefined;
}

/** Records that a consent was given or revoked. The statements before it stay on record. */
export async function recordConsent(context: Context, said: Said, given: boolean): Promise<void> {
  const { t, terminal, today } = context;
  const purpose = oneOf(said.purpose, consentPurposes, '<purpose>');
  const on = said.on === undefined ? today : pastDay(said.on, today);
  const source = said.source?.trim() || null;
  const id = await pickPerson(context, said.member);
  const record = { purpose, givenOn: given ? on : null, revokedOn: given ? null : on, source };
  const changed = await changePerson(context, id, async ({ query }, person) => {
    const last = currentConsents(person.consents).find((each) => each.purpose === purpose);
    if (last !== undefined && isGiven(last) === given && (statedOn(last) === on || !given)) {
      throw new UserError('{purpose}: that is on record already: {consent}.', {
        purpose: purposeWord(purpose),
        consent: consentText(context, last),
      });
    }
    await addConsent(query, id, record);
  });
  const current = currentConsents(changed.after.consents).find((each) => each.purpose === purpose);
  if (await printChanged(context, changed, { consents: changed.after.consents, applied: !context.options.dryRun }))
    return;
  if (current !== undefined && statedOn(current) !== on) {
    terminal.out(
      t('Noted: {purpose}, {consent}.', { purpose: purposeWord(purpose), consent: consentText(context, record) }),
    );
    terminal.notice(t('What counts is the later statement: {consent}.', { consent: consentText(context, current) }));
  }
  noticeDryRun(context);
}

function pastDay(text: string, today: PlainDate): PlainDate {
  const day = parsePlainDate(text, { latest: today });
  if (day === null) {
    throw new UserError('“{value}” is no day for {option}; it takes a day like 9.10.2025 or 2025-10-09.', {
      value: text,
      option: '--on',
    });
  }
  if (day <= today) return day;
  throw new UserError('“{value}” lies in the future; {option} takes a day up to today.', {
    value: text,
    option: '--on',
  });
}
