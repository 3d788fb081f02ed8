import type { Context } from '../../context.js';
import type { Settings } from '../../db/settings.js';
import type { Eligibility } from '../../domain/age.js';
import { dateInWords } from '../../i18n/dates.js';
import type { Changed } from '../member/change-person.js';
import { type EligibilityJson, eligibilityJson, eligibilityOf, sentence } from '../member/eligibility.js';

/** What a change does to the verdict of the age rule. */
export interface VerdictChange {
  before: Eligibility;
  after: Eligibility;
}

/** The verdict before and after. */
export function verdictChange({ before, after }: Changed, today: string, settings: Settings): VerdictChange {
  return { before: eligibilityOf(before, today, settings), after: eligibilityOf(after, today, settings) };
}

/** As `--json` prints it: the verdict now. */
export function verdictJson({ after }: VerdictChange): { eligibility: EligibilityJson } {
  return { eligibility: eligibilityJson(after) };
}

/**
 * Tells who is too old from now on, and what the office can do. It is information: nothing of the membership changes, as
 * the network decides about it.
 */
export function noticeTooOld(context: Context, { before, after }: VerdictChange, { after: person }: Changed): void {
  const { t, terminal } = context;
  if (after.verdict !== 'no' || before.verdict === 'no') return;
  terminal.notice(t('By the age rule no longer young: {reason}', { reason: sentence(after.reason) }));
  if (person.status !== 'active' && person.status !== 'prospect') return;
  terminal.notice(
    t(
      'The membership stays as it is; the network decides. “njb member edit {id} --status supporter” makes a supporter.',
      {
        id: person.id,
      },
    ),
  );
}

/** Says of an election that lies ahead, new or changed, that another one counts until then. */
export function noticeAhead({ t, lang, terminal, today }: Context, { before, after }: Changed): void {
  const known = new Set(before.terms.map(({ elected }) => elected));
  const ahead = after.terms.find(({ elected }) => elected !== null && elected > today && !known.has(elected));
  if (!ahead?.elected || !after.terms.some(({ elected }) => elected !== null && elected <= today)) return;
  terminal.notice(
    t('The election on {date} is still to come; until then the one before counts.', {
      date: dateInWords(ahead.elected, lang),
    }),
  );
}
