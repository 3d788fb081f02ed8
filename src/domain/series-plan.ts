import { addDays } from './calendar-day.js';
import type { PartialDate, PlainDate } from './partial-date.js';
import { occurrences } from './recurrence.js';
import { type Neighbours, obstaclesOn, type Reason, warningsOn } from './series-rules.js';

/** An event of the series that already stands; `movedFrom` are the dates it was moved away from. */
export type StandingEvent = {
  readonly id?: number;
  readonly date: PartialDate;
  readonly movedFrom?: readonly PlainDate[];
  /** Nothing is to be decided about it any more: it is over or was called off. */
  readonly isSettled?: boolean;
};

export type SeriesToPlan<Standing extends StandingEvent = StandingEvent> = Neighbours & {
  /** As stored: `FREQ=MONTHLY;BYDAY=1TH`. */
  readonly rrule: string;
  readonly year: number;
  /** First day of the series (DTSTART), if it has one; see `occurrences`. */
  readonly start?: PlainDate;
  /** Last day of the series, if it ends. */
  readonly end?: PlainDate;
  /** The series' own events, cancelled ones too: a date that was called off is not proposed again. */
  readonly standing?: readonly Standing[];
  /** Dates of the rule that a person decided to leave out. */
  readonly leftOut?: readonly PlainDate[];
};

/** One date of the plan. */
export type PlannedDate<Standing extends StandingEvent = StandingEvent> = {
  /** The date by the rule. */
  readonly proposed: PlainDate;
  /** The date to take: the proposed one (`free`), the one a week later (`moved`), none (`skipped`). */
  readonly date: PlainDate | null;
  readonly verdict: 'free' | 'moved' | 'skipped';
  /** Why not the proposed date; where skipped, also why not a week later. Each names its day. */
  readonly reasons: readonly Reason[];
  /** What to keep in mind on the day on which the event stands, where none does on the date to take. */
  readonly warnings: readonly Reason[];
  /** The event of the series that stands for this date already: nothing is to be added then. */
  readonly standing: Standing | null;
  /** What blocks the day on which that event stands: something came in between, or a person took the day all the same. */
  readonly conflicts: readonly Reason[];
};

/**
 * The date rule of a series for one year. A date that is blocked (a public holiday in at least three Länder, the eve of one
 * that is kept everywhere, 22 December to 6 January, a paused month, another event of the network) gives way to the same
 * weekday a week later, judged by the same rules; if that is blocked too, lies in another month or after the series' end, or is a
 * date of the rule itself, the date is left out. Holidays around are warnings. A person decides.
 * @throws RangeError if the rule is none that `parseRrule` reads.
 */
export function planSeries<Standing extends StandingEvent>(series: SeriesToPlan<Standing>): PlannedDate<Standing>[] {
  const { rrule, year, start, end } = series;
  const proposals = occurrences(rrule, year, start).filter((day) => end === undefined || day <= end);
  const planned = proposals.map((proposed) => {
    const plan = planDate(proposed, proposals, series);
    return series.leftOut?.includes(proposed) ? leftOut(plan) : plan;
  });
  const standing = assign(planned, series.standing ?? []);
  return planned.map((date, index) => {
    const event = standing[index] ?? null;
    if (event === null) return { ...date, standing: null, conflicts: [] };
    const conflicts = conflictsOf(event, series);
    const warnings = event.date === date.date ? date.warnings : warningsBeside(conflicts, event, series);
    return { ...date, warnings, standing: event, conflicts };
  });
}

/** A day that is still open cannot be judged. */
function conflictsOf({ date, isSettled }: StandingEvent, around: Neighbours): readonly Reason[] {
  return isSettled === true || date.length < 10 ? [] : obstaclesOn(date, around);
}

/** What to keep in mind on a day that was set by hand, besides what blocks it. */
function warningsBeside(conflicts: readonly Reason[], { date }: StandingEvent, around: Neighbours): readonly Reason[] {
  if (date.length < 10) return [];
  const said = new Set(conflicts.map((reason) => JSON.stringify(reason)));
  return warningsOn(date, around).filter((reason) => !said.has(JSON.stringify(reason)));
}

type Plan = Omit<PlannedDate, 'standing' | 'conflicts'>;

function leftOut({ proposed, reasons }: Plan): Plan {
  const byHand: Reason = { kind: 'left_out', date: proposed };
  return { proposed, date: null, verdict: 'skipped', reasons: [...reasons, byHand], warnings: [] };
}

function planDate(proposed: PlainDate, proposals: readonly PlainDate[], around: SeriesToPlan): Plan {
  const reasons = obstaclesOn(proposed, around);
  if (reasons.length === 0) {
    return { proposed, date: proposed, verdict: 'free', reasons, warnings: warningsOn(proposed, around) };
  }
  const skipped = (more: readonly Reason[]): Plan => {
    return { proposed, date: null, verdict: 'skipped', reasons: [...reasons, ...more], warnings: [] };
  };
  if (reasons.some(({ kind }) => kind === 'paused_month')) return skipped([]);

  const later = addDays(proposed, 7);
  if (later.slice(0, 7) !== proposed.slice(0, 7)) return skipped([{ kind: 'other_month', date: later }]);
  if (around.end !== undefined && later > around.end) return skipped([{ kind: 'after_end', date: later }]);
  if (proposals.includes(later)) return skipped([{ kind: 'next_of_series', date: later }]);
  const again = obstaclesOn(later, around);
  if (again.length > 0) return skipped(again);
  return { proposed, date: later, verdict: 'moved', reasons, warnings: warningsOn(later, around) };
}

/**
 * Which standing event belongs to which date of the plan: first those on the very day or moved away from it, then, for the
 * dates left, one that stands between the date and the next one of the plan, in the same month (an event moved by hand).
 */
function assign<Standing extends StandingEvent>(
  planned: readonly Plan[],
  events: readonly Standing[],
): readonly (Standing | null)[] {
  const left = new Set(events);
  const take = (matches: (event: Standing) => boolean): Standing | null => {
    const found = [...left].find(matches) ?? null;
    if (found) left.delete(found);
    return found;
  };
  const exact = planned.map(({ proposed, date }) =>
    take((event) => event.date === proposed || event.date === date || (event.movedFrom ?? []).includes(proposed)),
  );
  return planned.map(({ proposed }, index) => {
    if (exact[index]) return exact[index];
    const month = proposed.slice(0, 7);
    const isFirst = planned[index - 1]?.proposed.slice(0, 7) !== month;
    const next = planned[index + 1]?.proposed;
    const from = isFirst ? `${month}-01` : proposed;
    return take(({ date }) => {
      if (!date.startsWith(month)) return false;
      // "In November, day open" stands for the month's first free place.
      return date.length < 10 || (date >= from && (next === undefined || date < next));
    });
  });
}
