import type { Context } from '../../context.js';
import { addDays } from '../../domain/calendar-day.js';
import type { PlannedDate } from '../../domain/series-plan.js';
import { dateInWords } from '../../i18n/dates.js';
import { type Homes, reasonText } from './reasons.js';
import type { Standing, YearPlan } from './year-plan.js';

/** What is to become of the dates of a plan: proposed date → date to take, null to leave it out. */
export type Decisions = ReadonlyMap<string, string | null>;

/** Asks about each blocked date that no event stands for: a week later, leave it out, or keep it. */
export async function decide(context: Context, plan: YearPlan, homes: Homes): Promise<Decisions> {
  const { t, lang, terminal, prompt } = context;
  const decisions = new Map<string, string | null>();
  for (const date of plan) {
    if (date.standing !== null || date.reasons.length === 0) continue;
    if (date.reasons.some(({ kind }) => kind === 'left_out')) continue;
    terminal.notice();
    for (const reason of date.reasons) terminal.notice(t(reasonText(reason, lang, homes)));
    const day = (iso: string) => dateInWords(iso, lang, { year: false });
    const later = canMoveOn(date) ? addDays(date.proposed, 7) : null;
    const move = later === null ? [] : [{ name: t('a week later: {day}', { day: day(later) }), value: later }];
    const leaveOut = { name: t('leave it out'), value: null };
    const keep = { name: t('keep {day}', { day: day(date.proposed) }), value: date.proposed };
    const choice = await prompt.choose<string | null>(
      t('{day} is blocked. What shall it be?', { day: day(date.proposed) }),
      date.date === null ? [leaveOut, ...move, keep] : [...move, leaveOut, keep],
    );
    decisions.set(date.proposed, choice);
  }
  return decisions;
}

/** A week later makes sense only inside the month, and where the series neither pauses nor meets anyway. */
function canMoveOn({ reasons }: PlannedDate<Standing>): boolean {
  return !reasons.some(({ kind }) => kind === 'other_month' || kind === 'next_of_series' || kind === 'paused_month');
}
