import type { Context } from '../../context.js';
import { addDays } from '../../domain/calendar-day.js';
import type { PlannedDate } from '../../domain/series-plan.js';
import { dateInWords } from '../../i18n/dates.js';
import { type Homes, reasonText } from './reasons.js';
import type { Standing, YearPlan } from './year-plan.js';

/** What is to become of the dates of a plan: proposed date → date to take, null to leave it out. */
export type Decisions = ReadonlyMap<string, string | null>;

/**
 * Asks about each blocked date ahead that no event stands for: a week later, leave it out, or keep it. What the rule of
 * the series leaves out (a pause), what is over and what is `settled` already is no question.
 */
export async function decide(context: Context, plan: YearPlan, homes: Homes, settled: Decisions): Promise<Decisions> {
  const { t, lang, terminal, prompt, today } = context;
  const { wrap } = await import('../../terminal/width.js');
  const decisions = new Map<string, string | null>();
  for (const date of plan) {
    const { proposed } = date;
    if (date.standing !== null || date.reasons.length === 0 || settled.has(proposed)) continue;
    if (date.reasons.some(({ kind }) => kind === 'left_out' || kind === 'paused_month')) continue;
    const later = canMoveOn(date) ? addDays(proposed, 7) : null;
    if ((later ?? proposed) < today) continue;
    terminal.notice();
    for (const reason of date.reasons) {
      for (const line of wrap(t(reasonText(reason, lang, homes)), terminal.columns)) terminal.notice(line);
    }
    const day = (iso: string) => dateInWords(iso, lang, { year: false });
    const move = later === null ? [] : [{ name: t('a week later: {day}', { day: day(later) }), value: later }];
    const leaveOut = { name: t('leave it out'), value: null };
    const keep = proposed < today ? [] : [{ name: t('keep {day}', { day: day(proposed) }), value: proposed }];
    const choice = await prompt.choose<string | null>(
      t('{day} is blocked. What shall it be?', { day: day(proposed) }),
      date.date === null ? [leaveOut, ...move, ...keep] : [...move, leaveOut, ...keep],
    );
    decisions.set(proposed, choice);
  }
  return decisions;
}

/** A week later makes sense only inside the month, and while the series still runs and does not meet then anyway. */
function canMoveOn({ reasons }: PlannedDate<Standing>): boolean {
  return !reasons.some(({ kind }) => kind === 'other_month' || kind === 'next_of_series' || kind === 'after_end');
}
