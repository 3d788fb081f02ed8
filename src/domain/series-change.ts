import { daysBetween, mondayOf } from './calendar-day.js';
import type { PlainDate } from './partial-date.js';
import { parseRrule } from './recurrence.js';
import type { PlannedDate } from './series-plan.js';
import type { Reason } from './series-rules.js';

/** Where an event goes when the rule of its series changes; an `unruled` one has no date of its own any more. */
export type Following =
  | { readonly kind: 'stays' }
  | { readonly kind: 'moves'; readonly to: PlainDate }
  | { readonly kind: 'unruled'; readonly reasons: readonly Reason[] };

/**
 * Which date of the new plan each event takes: the one it stands on already, else one of the same month (where both rules
 * count in weeks: fewer weeks away than the series takes from one date to the next), so that none overtakes another, as
 * many as possible go along, and they move as little as possible. `fixed` are days on which the series meets in any case.
 */
export function followRule<E extends { readonly date: PlainDate }>(
  events: readonly E[],
  plan: readonly Pick<PlannedDate, 'proposed' | 'date' | 'reasons'>[],
  rules: { readonly before: string; readonly after: string },
  fixed: readonly PlainDate[] = [],
): ReadonlyMap<E, Following> {
  const found = new Map<E, Following>();
  const isOn = (day: PlainDate, { proposed, date, reasons }: (typeof plan)[number]) =>
    day === date || (day === proposed && !reasons.some(({ kind }) => kind === 'paused_month'));
  for (const event of events) if (plan.some((each) => isOn(event.date, each))) found.set(event, { kind: 'stays' });

  const taken = [...fixed, ...[...found.keys()].map(({ date }) => date)];
  const free = plan
    .filter((each) => !taken.some((day) => isOn(day, each)))
    .flatMap(({ date }) => date ?? [])
    .toSorted();
  const left = events.filter((event) => !found.has(event)).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const isNear = nearness(rules.before, rules.after);
  const pairs = align(
    left.map(({ date }) => date),
    free,
    isNear,
  );
  left.forEach((event, index) => {
    const to = free[pairs.get(index) ?? -1];
    if (to !== undefined) found.set(event, { kind: 'moves', to });
    else {
      const missed = plan.find((each) => each.date === null && isNear(event.date, each.proposed));
      found.set(event, { kind: 'unruled', reasons: missed?.reasons ?? [] });
    }
  });
  return found;
}

function nearness(before: string, after: string): (a: PlainDate, b: PlainDate) => boolean {
  const [from, to] = [parseRrule(before), parseRrule(after)];
  if (from?.every !== 'week' || to?.every !== 'week') return (a, b) => a.slice(0, 7) === b.slice(0, 7);
  const weeks = Math.min(from.interval, to.interval);
  return (a, b) => Math.abs(daysBetween(mondayOf(a), mondayOf(b))) < 7 * weeks;
}

/** More than all the days that two calendars can lie apart: another pair is worth any distance. */
const ANOTHER_PAIR = 1e7;

/** Pairs of near days, index to index, in order: most pairs first, least days between them second. */
function align(
  from: readonly PlainDate[],
  to: readonly PlainDate[],
  isNear: (a: PlainDate, b: PlainDate) => boolean,
): ReadonlyMap<number, number> {
  const width = to.length + 1;
  // cost[i * width + j]: the best that can be done from the i-th and the j-th day on
  const cost = new Array<number>((from.length + 1) * width).fill(0);
  const at = (i: number, j: number) => cost[i * width + j] ?? 0;
  const pairCost = (i: number, j: number): number | null => {
    const [a, b] = [from[i] ?? '', to[j] ?? ''];
    return isNear(a, b) ? at(i + 1, j + 1) + Math.abs(daysBetween(a, b)) - ANOTHER_PAIR : null;
  };
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      cost[i * width + j] = Math.min(at(i + 1, j), at(i, j + 1), pairCost(i, j) ?? 0);
    }
  }
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < from.length && j < to.length; ) {
    if (pairCost(i, j) === at(i, j)) pairs.set(i++, j++);
    else if (at(i + 1, j) === at(i, j)) i++;
    else j++;
  }
  return pairs;
}
