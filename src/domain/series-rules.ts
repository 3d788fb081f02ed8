import { addDays, mondayOf, nextDay } from './calendar-day.js';
import {
  type Holiday,
  type HolidayName,
  holidaysBetween,
  holidaysOn,
  LAENDER,
  type Land,
  laenderOf,
} from './holidays.js';
import { firstDay, lastDay, type PartialDate, type PlainDate } from './partial-date.js';

/** Why a day is blocked, or what to keep in mind, for the caller to put into a sentence. */
export type Reason =
  /** A public holiday on `date`: in at least three Länder (blocks), or in fewer or elsewhere in the week (warns). */
  | {
      readonly kind: 'holiday';
      readonly date: PlainDate;
      readonly holiday: HolidayName;
      readonly laender: readonly Land[];
    }
  /** The day after `date` is a public holiday: everywhere (blocks), or in some Länder (warns). */
  | {
      readonly kind: 'eve_of_holiday';
      readonly date: PlainDate;
      readonly holiday: HolidayName;
      readonly laender: readonly Land[];
    }
  | { readonly kind: 'christmas_break'; readonly date: PlainDate }
  | { readonly kind: 'paused_month'; readonly date: PlainDate }
  /** Another event of the network (blocks; warns where its day is open), or somebody else's (warns). */
  | {
      readonly kind: 'own_event' | 'own_event_day_open' | 'external_event' | 'external_event_day_open';
      readonly date: PlainDate;
      readonly title: string;
    }
  | {
      readonly kind: 'school_holidays';
      readonly date: PlainDate;
      readonly name: string;
      readonly laender: readonly Land[];
    }
  /** A week later would be another month. */
  | { readonly kind: 'other_month'; readonly date: PlainDate }
  /** A week later the series meets anyway. */
  | { readonly kind: 'next_of_series'; readonly date: PlainDate }
  /** A week later the series has ended. */
  | { readonly kind: 'after_end'; readonly date: PlainDate }
  /** A person decided to leave this date out. */
  | { readonly kind: 'left_out'; readonly date: PlainDate };

/** What else is going on. */
export type Neighbours = {
  /** Months (1–12) in which the series pauses. */
  readonly pauseMonths?: readonly number[];
  /** Events outside the series that take place, first to last day. `own`: the network holds them, alone or with others. */
  readonly events?: readonly {
    readonly title: string;
    readonly from: PartialDate;
    readonly until: PartialDate;
    readonly own: boolean;
  }[];
  /** School holidays, first to last day. */
  readonly schoolHolidays?: readonly {
    readonly name: string;
    readonly laender: readonly Land[];
    readonly from: PlainDate;
    readonly until: PlainDate;
  }[];
};

/** A holiday on the day itself blocks from so many Länder on. */
const MANY_LAENDER = 3;

/** Everything that blocks a day; empty if it is free. */
export function obstaclesOn(date: PlainDate, around: Neighbours): readonly Reason[] {
  const obstacles: Reason[] = [];
  if (isPaused(date, around)) obstacles.push({ kind: 'paused_month', date });
  if (isChristmasBreak(date)) obstacles.push({ kind: 'christmas_break', date });
  if (isKeptByMany(date)) obstacles.push(...holidaysOn(date).map(holidayReason));
  if (isKeptEverywhere(nextDay(date))) obstacles.push(...eveReasons(date));
  for (const event of around.events ?? []) {
    if (event.own && touches(date, event) && isExact(event))
      obstacles.push({ kind: 'own_event', date, title: event.title });
  }
  return obstacles;
}

/**
 * What to keep in mind on a free day: holidays and school holidays that touch its week (Monday to Sunday), other events.
 * School holidays of one name are one warning for all Länder that have them then.
 */
export function warningsOn(date: PlainDate, around: Neighbours): readonly Reason[] {
  const monday = mondayOf(date);
  const sunday = addDays(monday, 6);
  const warnings: Reason[] = holidaysBetween(monday, sunday)
    .filter((holiday) => holiday.date !== nextDay(date))
    .map(holidayReason);
  warnings.push(...eveReasons(date));
  const schoolHolidays = (around.schoolHolidays ?? []).filter(({ from, until }) => from <= sunday && until >= monday);
  for (const name of new Set(schoolHolidays.map((holidays) => holidays.name))) {
    const keeping = schoolHolidays.filter((holidays) => holidays.name === name).flatMap(({ laender }) => laender);
    const laender = LAENDER.filter((land) => keeping.includes(land));
    warnings.push({ kind: 'school_holidays', date, name, laender });
  }
  for (const event of around.events ?? []) {
    if (!touches(date, event)) continue;
    const whose = event.own ? 'own_event' : 'external_event';
    if (!isExact(event)) warnings.push({ kind: `${whose}_day_open`, date, title: event.title });
    else if (!event.own) warnings.push({ kind: whose, date, title: event.title });
  }
  return warnings;
}

/**
 * What there is to say of days that a person sets by hand, first to last: what blocks them by the rules above, holidays of
 * fewer Länder and school holidays on the very days, other events. Each is said once.
 */
export function remarksOn(from: PlainDate, until: PlainDate, around: Neighbours): readonly Reason[] {
  const remarks = new Map<string, Reason>();
  for (let date = from; date <= until; date = nextDay(date)) {
    const schoolHolidays = (around.schoolHolidays ?? []).filter((period) => touches(date, period));
    const onTheDay = warningsOn(date, { ...around, schoolHolidays }).filter(
      (reason) => reason.kind !== 'eve_of_holiday' && (reason.kind !== 'holiday' || reason.date === date),
    );
    for (const reason of [...obstaclesOn(date, around), ...onTheDay]) {
      if (reason.kind === 'eve_of_holiday' && date < until) continue;
      const key = keyOf(reason);
      if (!remarks.has(key)) remarks.set(key, reason);
    }
  }
  return [...remarks.values()];
}

/** The same for the same thing on another day. */
function keyOf(reason: Reason): string {
  if ('holiday' in reason) return `${reason.kind} ${reason.holiday}`;
  if ('title' in reason) return `${reason.kind} ${reason.title}`;
  return 'name' in reason ? `${reason.kind} ${reason.name}` : reason.kind;
}

function isPaused(date: PlainDate, { pauseMonths = [] }: Neighbours): boolean {
  return pauseMonths.includes(Number(date.slice(5, 7)));
}

function isChristmasBreak(date: PlainDate): boolean {
  const monthAndDay = date.slice(5);
  return monthAndDay >= '12-22' || monthAndDay <= '01-06';
}

function isKeptByMany(date: PlainDate): boolean {
  return laenderOf(holidaysOn(date)).length >= MANY_LAENDER;
}

function isKeptEverywhere(date: PlainDate): boolean {
  return laenderOf(holidaysOn(date)).length === LAENDER.length;
}

function holidayReason({ date, name, laender }: Holiday): Reason {
  return { kind: 'holiday', date, holiday: name, laender };
}

function eveReasons(date: PlainDate): Reason[] {
  return holidaysOn(nextDay(date)).map(({ name, laender }) => ({
    kind: 'eve_of_holiday',
    date,
    holiday: name,
    laender,
  }));
}

type Period = { readonly from: PartialDate; readonly until: PartialDate };

function touches(date: PlainDate, { from, until }: Period): boolean {
  return firstDay(from) <= date && lastDay(until) >= date;
}

function isExact({ from, until }: Period): boolean {
  return from.length === 10 && until.length === 10;
}
