import { isDeepStrictEqual } from 'node:util';
import { readMovesOfSeries } from '../../db/event-moves.js';
import { readTies, type Tie } from '../../db/event-ties.js';
import { readEvents } from '../../db/events.js';
import type { Series } from '../../db/series.js';
import type { Db } from '../../db/store.js';
import { addDays, daysBetween } from '../../domain/calendar-day.js';
import type { Event } from '../../domain/event.js';
import { followRule } from '../../domain/series-change.js';
import type { Reason } from '../../domain/series-rules.js';
import { type When, whenOption } from '../event/options.js';
import { type Carried, carried } from './edit-values.js';
import { planYear, type YearPlan } from './year-plan.js';

/** Why an event does not go along by itself. */
export type Bond = 'confirmed' | Tie | 'by_hand';

/** An event that a change of its series concerns. */
export interface Effect {
  readonly event: Event;
  /** When it takes place by the changed series; null where the rule has no date for it any more. */
  readonly to: When | null;
  /** Why the rule has no date for it, where it says so. */
  readonly reasons: readonly Reason[];
  /** Null: it goes along if the person wants. */
  readonly bond: Bond | null;
}

/** An event that carries something of its series that changes. */
export interface Inheritance {
  readonly event: Event;
  readonly fields: readonly Carried[];
  readonly bond: Bond | null;
}

/** What a change of a series means for its events that lie ahead. */
export interface Effects {
  readonly dates: readonly Effect[];
  readonly facts: readonly Inheritance[];
}

/**
 * What a change means for the events of a series, as they stand in the database; to be asked before it is made.
 * `towardsRule`: events that an earlier change left behind are to come along too, but for those a person moved.
 * `again`: fields that were named though they do not change, so that events with another value take them over.
 */
export async function assessEffects(
  db: Db,
  { before, after, today }: { before: Series; after: Series; today: string },
  { towardsRule, again }: { towardsRule: boolean; again: readonly Carried[] },
): Promise<Effects> {
  const ahead = (await readEvents(db, { series: before.slug })).filter(
    ({ status, startDate }) =>
      (status === 'planned' || status === 'confirmed') && startDate >= today.slice(0, startDate.length),
  );
  const ties = await readTies(
    db,
    ahead.map(({ id }) => id),
  );
  const bondOf = ({ id, status }: Event): Bond | null => ties.get(id) ?? (status === 'confirmed' ? 'confirmed' : null);

  const dated = ahead.filter(({ startDate }) => startDate.length === 10);
  const isMoved = towardsRule || scheduleOf(before) !== scheduleOf(after);
  const destinations = isMoved ? await follow(db, dated, { before, after, today }, towardsRule) : new Map();
  const dates: Effect[] = [];
  for (const event of dated) {
    const { to, reasons, isByHand } = destinations.get(event.id) ?? {
      to: event.startDate,
      reasons: [],
      isByHand: false,
    };
    const when = to === null ? null : await whenAt(event, to, before, after);
    if (when === null ? isByHand : isSame(event, when)) continue;
    // where a person put it another day says nothing new, unless the days themselves are others now
    if (isByHand && !towardsRule && before.rrule === after.rrule) continue;
    dates.push({ event, to: when, reasons, bond: bondOf(event) ?? (isByHand ? 'by_hand' : null) });
  }

  const facts = ahead.flatMap((event): Inheritance[] => {
    const fields = carried.filter((field) =>
      isDeepStrictEqual(before[field], after[field])
        ? again.includes(field) && !isDeepStrictEqual(event[field], after[field])
        : isDeepStrictEqual(event[field], before[field]),
    );
    return fields.length === 0 ? [] : [{ event, fields, bond: bondOf(event) }];
  });
  return { dates, facts };
}

interface Destination {
  to: string | null;
  reasons: readonly Reason[];
  /** The day it stands on was chosen by a person, not by the rule. */
  isByHand: boolean;
}

async function follow(
  db: Db,
  events: readonly Event[],
  { before, after, today }: { before: Series; after: Series; today: string },
  towardsRule: boolean,
): Promise<ReadonlyMap<number, Destination>> {
  const first = Number(today.slice(0, 4));
  const last = Math.max(first, ...events.map(({ startDate }) => Number(startDate.slice(0, 4))));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const planOf = async (series: Series): Promise<YearPlan> => {
    const plans = [];
    for (const year of years) plans.push(await planYear(db, { ...series, slug: before.slug }, year, { today }));
    return plans.flat();
  };
  const [old, plan] = [await planOf(before), await planOf(after)];
  const moves = await readMovesOfSeries(db, before.id);
  const isByRule = ({ startDate }: Event) => old.some(({ proposed, date }) => [proposed, date].includes(startDate));
  const isByHand = (event: Event) => !isByRule(event) && (!towardsRule || moves.has(event.id));
  const days = events.map((event) => ({ event, date: event.startDate }));
  const found = followRule(
    days,
    plan.filter(({ proposed, date }) => (date ?? proposed) >= today),
    { before: before.rrule, after: after.rrule },
  );
  return new Map(
    days.map((day): [number, Destination] => {
      const following = found.get(day);
      const hand = isByHand(day.event);
      if (following?.kind === 'moves') return [day.event.id, { to: following.to, reasons: [], isByHand: hand }];
      if (following?.kind === 'unruled') {
        return [day.event.id, { to: null, reasons: following.reasons, isByHand: hand }];
      }
      return [day.event.id, { to: day.date, reasons: [], isByHand: hand }];
    }),
  );
}

/** What settles the days of a series. */
function scheduleOf({ rrule, startsOn, endsOn, pauseMonths }: Series): string {
  return JSON.stringify([rrule, startsOn, endsOn, pauseMonths]);
}

/** An event takes as many days as before, and the series' new time if it had the old one. */
async function whenAt(event: Event, date: string, before: Series, after: Series): Promise<When> {
  const hasSeriesTime = event.startTime === before.startTime && event.endTime === before.endTime;
  const [start, end] = hasSeriesTime ? [after.startTime, after.endTime] : [event.startTime, event.endTime];
  const days = daysBetween(event.startDate, event.endDate);
  const isOvernight = days === 1 && event.startTime !== null && (event.endTime ?? '') <= event.startTime;
  const until = days === 0 || isOvernight ? undefined : addDays(date, days);
  return whenOption({ date, until, time: start === null ? null : `${start}-${end}` }, event.timezone);
}

function isSame(event: Event, when: When): boolean {
  return (
    event.startDate === when.startDate &&
    event.endDate === when.endDate &&
    event.startTime === when.startTime &&
    event.endTime === when.endTime
  );
}
