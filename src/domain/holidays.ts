import { addDays } from './calendar-day.js';
import type { PlainDate } from './partial-date.js';
import { isoWeekday } from './weekday.js';

/** The sixteen Länder by the second half of their ISO 3166-2 codes, in the order of their German names. */
export const LAENDER = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const;
export type Land = (typeof LAENDER)[number];

/** Stable names of the holidays, for the caller to translate. */
export type HolidayName =
  | 'new_year'
  | 'epiphany'
  | 'womens_day'
  | 'good_friday'
  | 'easter_sunday'
  | 'easter_monday'
  | 'labour_day'
  | 'liberation_day'
  | 'ascension'
  | 'whit_sunday'
  | 'whit_monday'
  | 'corpus_christi'
  | 'uprising_day'
  | 'assumption'
  | 'world_childrens_day'
  | 'german_unity_day'
  | 'reformation_day'
  | 'all_saints'
  | 'repentance_day'
  | 'christmas_day'
  | 'second_christmas_day';

export type Holiday = {
  readonly date: PlainDate;
  readonly name: HolidayName;
  /** The Länder where the day is a public holiday throughout, in the order of `LAENDER`. */
  readonly laender: readonly Land[];
};

type Day = (year: number) => PlainDate;
type Rule = { readonly name: HolidayName; readonly day: Day; readonly laender: (year: number) => readonly Land[] };

const everywhere = (): readonly Land[] => LAENDER;
const only =
  (...laender: readonly Land[]) =>
  (): readonly Land[] =>
    laender;
const fixed =
  (monthAndDay: string): Day =>
  (year) =>
    `${year}-${monthAndDay}`;
const easterPlus =
  (days: number): Day =>
  (year) =>
    addDays(easterSunday(year), days);

/**
 * The holiday laws (Feiertagsgesetze) of the Länder and, for 3 October, the Unification Treaty (Art. 2).
 * Only what holds throughout a Land: not Augsburg's Peace Day (8 August), not Assumption in the Catholic municipalities of
 * Bavaria, not Corpus Christi in parts of Saxony and Thuringia. Hesse calls every Sunday a holiday (§ 1 HFeiertagsG); only
 * Brandenburg names Easter and Whit Sunday (§ 2 FTG). Valid from 1995, when Repentance Day was given up outside Saxony.
 */
const RULES: readonly Rule[] = [
  { name: 'new_year', day: fixed('01-01'), laender: everywhere },
  { name: 'epiphany', day: fixed('01-06'), laender: only('BW', 'BY', 'ST') },
  { name: 'womens_day', day: fixed('03-08'), laender: womensDay },
  { name: 'good_friday', day: easterPlus(-2), laender: everywhere },
  { name: 'easter_sunday', day: easterSunday, laender: only('BB') },
  { name: 'easter_monday', day: easterPlus(1), laender: everywhere },
  { name: 'labour_day', day: fixed('05-01'), laender: everywhere },
  // Berlin, once each: 75 and 80 years after the end of the war, 75 years after the uprising of 1953.
  { name: 'liberation_day', day: fixed('05-08'), laender: (year) => (year === 2020 || year === 2025 ? ['BE'] : []) },
  { name: 'ascension', day: easterPlus(39), laender: everywhere },
  { name: 'whit_sunday', day: easterPlus(49), laender: only('BB') },
  { name: 'whit_monday', day: easterPlus(50), laender: everywhere },
  { name: 'corpus_christi', day: easterPlus(60), laender: only('BW', 'BY', 'HE', 'NW', 'RP', 'SL') },
  { name: 'uprising_day', day: fixed('06-17'), laender: (year) => (year === 2028 ? ['BE'] : []) },
  { name: 'assumption', day: fixed('08-15'), laender: only('SL') },
  { name: 'world_childrens_day', day: fixed('09-20'), laender: (year) => (year >= 2019 ? ['TH'] : []) },
  { name: 'german_unity_day', day: fixed('10-03'), laender: everywhere },
  { name: 'reformation_day', day: fixed('10-31'), laender: reformationDay },
  { name: 'all_saints', day: fixed('11-01'), laender: only('BW', 'BY', 'NW', 'RP', 'SL') },
  { name: 'repentance_day', day: repentanceDay, laender: only('SN') },
  { name: 'christmas_day', day: fixed('12-25'), laender: everywhere },
  { name: 'second_christmas_day', day: fixed('12-26'), laender: everywhere },
];

const years = new Map<number, readonly Holiday[]>();

/** The public holidays of a year (1995 and later) in order of their dates. Two can fall on one day (1 May 2008). */
export function holidaysOfYear(year: number): readonly Holiday[] {
  const known = years.get(year);
  if (known) return known;
  const holidays = RULES.map(({ name, day, laender }) => ({ date: day(year), name, laender: laender(year) }))
    .filter((holiday) => holiday.laender.length > 0)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  years.set(year, holidays);
  return holidays;
}

/** The public holidays on a day; empty on an ordinary one. */
export function holidaysOn(date: PlainDate): readonly Holiday[] {
  return holidaysOfYear(Number(date.slice(0, 4))).filter((holiday) => holiday.date === date);
}

/** The public holidays from `from` to `to`, both included, in order. */
export function holidaysBetween(from: PlainDate, to: PlainDate): readonly Holiday[] {
  const found: Holiday[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    found.push(...holidaysOfYear(year).filter(({ date }) => date >= from && date <= to));
  }
  return found;
}

/** The Länder in which any of the holidays is kept, in the order of `LAENDER`. */
export function laenderOf(holidays: readonly Holiday[]): readonly Land[] {
  return LAENDER.filter((land) => holidays.some((holiday) => holiday.laender.includes(land)));
}

/** Easter Sunday of a Gregorian year (Meeus, Jones, Butcher: "Anonymous Gregorian algorithm", Nature 1876). */
export function easterSunday(year: number): PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * late + 114;
  return `${year}-0${Math.floor(count / 31)}-${String((count % 31) + 1).padStart(2, '0')}`;
}

/** The Wednesday before 23 November, eleven days before the first Sunday in Advent. */
function repentanceDay(year: number): PlainDate {
  const end = `${year}-11-22`;
  return addDays(end, -((isoWeekday(end) + 4) % 7));
}

function womensDay(year: number): readonly Land[] {
  if (year >= 2023) return ['BE', 'MV'];
  return year >= 2019 ? ['BE'] : [];
}

/** The east since 1992 (but Berlin), 2017 everywhere for its five hundredth return, the north since 2018. */
function reformationDay(year: number): readonly Land[] {
  if (year === 2017) return LAENDER;
  const north: readonly Land[] = year >= 2018 ? ['HB', 'HH', 'NI', 'SH'] : [];
  return LAENDER.filter((land) => ['BB', 'MV', 'SN', 'ST', 'TH'].includes(land) || north.includes(land));
}
