import { readMovesOfSeries } from '../../db/event-moves.js';
import { readEvents } from '../../db/events.js';
import { readMembers } from '../../db/members.js';
import { readSchoolHolidays } from '../../db/school-holidays.js';
import { readLeftOut, type Series } from '../../db/series.js';
import type { Db, Store } from '../../db/store.js';
import type { Event } from '../../domain/event.js';
import { LAENDER, type Land } from '../../domain/holidays.js';
import type { State } from '../../domain/member.js';
import type { PlainDate } from '../../domain/partial-date.js';
import { type PlannedDate, planSeries, type StandingEvent } from '../../domain/series-plan.js';
import type { Homes } from './reasons.js';

/** An event of the series that stands already. */
export interface Standing extends StandingEvent {
  readonly id: number;
  readonly slug: string;
  readonly status: Event['status'];
}

export type YearPlan = readonly PlannedDate<Standing>[];

/**
 * The dates of a series in a year by its date rule, judged against everything else the office has planned. An event that
 * lies before `today` is settled. `broughtBack` are dates that were left out and no longer are.
 */
export async function planYear(
  db: Db,
  series: Series,
  year: number,
  { today, broughtBack = [] }: { today: string; broughtBack?: readonly string[] },
): Promise<YearPlan> {
  const others = (await readEvents(db, { year })).filter(
    (event) => event.series?.id !== series.id && event.status !== 'cancelled',
  );
  const moves = await readMovesOfSeries(db, series.id);
  const standing = (await readEvents(db, { series: series.slug })).map(
    ({ id, slug, status, startDate }): Standing => ({
      id,
      slug,
      status,
      date: startDate,
      movedFrom: (moves.get(id) ?? []).map((start) => start.slice(0, 10)),
      isSettled: status === 'held' || status === 'cancelled' || startDate < today.slice(0, startDate.length),
    }),
  );
  const schoolHolidays = await readSchoolHolidays(db, { from: `${year - 1}-12-25`, until: `${year + 1}-01-07` });
  return planSeries({
    rrule: series.rrule,
    year,
    ...(series.startsOn !== null && { start: series.startsOn }),
    ...(series.endsOn !== null && { end: series.endsOn }),
    leftOut: (await readLeftOut(db, series.id)).filter((date) => !broughtBack.includes(date)),
    pauseMonths: series.pauseMonths,
    events: others.map(({ title, startDate, endDate, kind }) => ({
      title,
      from: startDate,
      until: endDate,
      own: kind !== 'external',
    })),
    schoolHolidays: schoolHolidays.map(({ state, name, from, until }) => ({ name, laender: [state], from, until })),
    // an event that takes place stands before one that was called off on the same day
    standing: standing.toSorted((a, b) => Number(a.status === 'cancelled') - Number(b.status === 'cancelled')),
  });
}

/** Where the members active on a day are at home: the Land of the municipality of their latest term. */
export function readHomes(sqlite: Store['sqlite'], today: PlainDate): Homes {
  const active = readMembers(sqlite, today, { status: 'active' });
  const states = active.map(({ municipality }): State | null => municipality?.state ?? null);
  const inLand = new Map<Land, number>(LAENDER.map((land) => [land, states.filter((state) => state === land).length]));
  return { inLand, total: active.length, unknown: states.filter((state) => state === null).length };
}

/** Of which Länder the plan of a year knows school holidays. */
export interface SchoolHolidaysKnown {
  readonly known: readonly Land[];
  /** Länder with active members (all, where nobody's Land is known) of which it knows none. */
  readonly missing: readonly Land[];
}

/** Of which Länder school holidays of a year are imported; null where the office does not import any at all. */
export async function schoolHolidaysKnown(
  db: Db,
  year: number,
  { inLand }: Homes,
): Promise<SchoolHolidaysKnown | null> {
  const all = await readSchoolHolidays(db);
  if (all.length === 0) return null;
  const states = new Set(all.filter(({ from }) => from.startsWith(String(year))).map(({ state }) => state));
  const homes = LAENDER.filter((land) => (inLand.get(land) ?? 0) > 0);
  return {
    known: LAENDER.filter((land) => states.has(land)),
    missing: (homes.length === 0 ? LAENDER : homes).filter((land) => !states.has(land)),
  };
}

/** A date of a series that lies ahead: that of an event, or what the date rule proposes. */
export interface NextDate {
  readonly date: string;
  readonly standing: Standing | null;
}

/** The next dates of a series from a day on, at most `count`: events that stand, else what the date rule proposes. */
export async function nextDates(db: Db, series: Series, today: string, count: number): Promise<NextDate[]> {
  const dates: NextDate[] = [];
  const first = Number(today.slice(0, 4));
  for (let year = first; year < first + MOST_YEARS && dates.length < count; year += 1) {
    const plan = await planYear(db, series, year, { today });
    const taken = plan.flatMap(({ date, standing }): NextDate[] => {
      const day = standing === null ? date : dayOf(standing);
      return day === null || day < today ? [] : [{ date: day, standing }];
    });
    dates.push(...taken.toSorted((a, b) => (a.date < b.date ? -1 : 1)));
  }
  return dates.slice(0, count);
}

/** The day an event takes place, if it does and the day is known. */
function dayOf({ status, date }: Standing): string | null {
  return status === 'cancelled' || date.length < 10 ? null : date;
}

/** How far to look for the next dates of a series that meets only now and then. */
const MOST_YEARS = 6;
