import { nextDay } from '../../domain/calendar-day.js';
import { type HolidayName, LAENDER, type Land } from '../../domain/holidays.js';
import type { Reason } from '../../domain/series-rules.js';
import { type CalendarLanguage, longDate, monthName } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';

/** Where the active members are at home: how many in each Land, how many there are, and of how many the Land is not known. */
export interface Homes {
  readonly inLand: ReadonlyMap<Land, number>;
  readonly total: number;
  readonly unknown: number;
}

/**
 * Why a date is blocked, or what to keep in mind, as a sentence. Dates in it are those of `language`, in which it is to be
 * printed. Where a holiday is not kept everywhere it says how many of the active members that affects.
 */
export function reasonText(reason: Reason, language: CalendarLanguage, homes: Homes): Message {
  const day = longDate(reason.date, language, { year: false });
  switch (reason.kind) {
    case 'holiday':
      return message('{holiday} on {day}: a public holiday {where}.', {
        holiday: holidayName(reason.holiday),
        day,
        where: where(reason.laender, homes),
      });
    case 'eve_of_holiday':
      return message('{holiday} on the day after, {day}: a public holiday {where}.', {
        holiday: holidayName(reason.holiday),
        day: longDate(nextDay(reason.date), language, { year: false }),
        where: where(reason.laender, homes),
      });
    case 'christmas_break':
      return message('{day}: Christmas break (22 December to 6 January).', { day });
    case 'paused_month':
      return message('The series pauses in {month}.', { month: monthName(Number(reason.date.slice(5, 7)), language) });
    case 'own_event':
      return message('The network has “{title}” on {day}.', { day, title: reason.title });
    case 'own_event_day_open':
      return message('“{title}” of the network may fall on {day}; its day is still open.', {
        day,
        title: reason.title,
      });
    case 'external_event':
      return message('“{title}” by others takes place on {day}.', { day, title: reason.title });
    case 'external_event_day_open':
      return message('“{title}” by others may fall on {day}; its day is still open.', { day, title: reason.title });
    case 'school_holidays':
      return message('School holidays in that week: {name} {where}.', {
        name: reason.name,
        where: where(reason.laender, homes),
      });
    case 'other_month':
      return message('A week later, {day}, is another month.', { day });
    case 'next_of_series':
      return message('A week later, {day}, the series meets anyway.', { day });
    case 'after_end':
      return message('A week later, {day}, the series has ended.', { day });
    case 'left_out':
      return message('{day} was left out by hand.', { day });
  }
}

/** Whether a reason holds only in Länder in which no active member is at home, and all homes are known. */
export function concernsNobody(reason: Reason, { inLand, total, unknown }: Homes): boolean {
  if (!('laender' in reason) || total === 0 || unknown > 0) return false;
  return reason.laender.every((land) => (inLand.get(land) ?? 0) === 0);
}

/** A public holiday by its usual name. */
export function holidayName(name: HolidayName): Message {
  const names: Readonly<Record<HolidayName, Message>> = {
    new_year: message('New Year’s Day'),
    epiphany: message('Epiphany'),
    womens_day: message('International Women’s Day'),
    good_friday: message('Good Friday'),
    easter_sunday: message('Easter Sunday'),
    easter_monday: message('Easter Monday'),
    labour_day: message('Labour Day'),
    liberation_day: message('Liberation Day'),
    ascension: message('Ascension Day'),
    whit_sunday: message('Whit Sunday'),
    whit_monday: message('Whit Monday'),
    corpus_christi: message('Corpus Christi'),
    uprising_day: message('Day of the 1953 Uprising'),
    assumption: message('Assumption Day'),
    world_childrens_day: message('World Children’s Day'),
    german_unity_day: message('German Unity Day'),
    reformation_day: message('Reformation Day'),
    all_saints: message('All Saints’ Day'),
    repentance_day: message('Day of Repentance and Prayer'),
    christmas_day: message('Christmas Day'),
    second_christmas_day: message('Second Day of Christmas'),
  };
  return names[name];
}

function where(laender: readonly Land[], { inLand, total, unknown }: Homes): Message {
  if (laender.length === LAENDER.length) return message('everywhere');
  const list = laender.join(', ');
  if (total === unknown) return message('in {laender}', { laender: list });
  const there = laender.reduce((sum, land) => sum + (inLand.get(land) ?? 0), 0);
  return unknown === 0
    ? message('in {laender} (affects {there} of {total} active {total|member|members})', {
        laender: list,
        there,
        total,
      })
    : message(
        'in {laender} (affects {there} of {total} active {total|member|members}; the Land of {unknown} is not known)',
        {
          laender: list,
          there,
          total,
          unknown,
        },
      );
}
