import type { Context } from '../../context.js';
import type { Settings } from '../../db/settings.js';
import type { Eligibility } from '../../domain/age.js';
import { whenInWords } from '../../i18n/dates.js';
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
 * Tells of an election that lies ahead, which may be meant or a slip: until its day the age rule goes by the one before. Where
 * the first one counts, a further one changes nothing.
 */
export function noticeAhead(
  { t, terminal, today, lang }: Context,
  { before, after }: Changed,
  { rule }: Pick<Settings, 'rule'>,
): void {
  if (rule === 'first') return;
  const known = new Set(before.terms.map(({ elected }) => elected));
  if (!after.terms.some(({ elected }) => elected !== null && elected <= today)) return;
  for (const { elected } of after.terms) {
    if (elected === null || elected <= today || known.has(elected)) continue;
    const when = whenInWords(elected, lang);
    terminal.notice(t('The election {when} lies ahead; until then the age rule goes by the one before.', { when }));
  }
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
