import type { IsoWeekday } from './weekday.js';

const MONTHS: readonly (readonly string[])[] = [
  ['januar', 'january', 'jänner', 'jaenner', 'jan', 'jän'],
  ['februar', 'february', 'feber', 'feb'],
  ['märz', 'maerz', 'march', 'mär', 'mrz', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec'],
];

const WEEKDAYS: readonly (readonly string[])[] = [
  ['montag', 'monday', 'mo', 'mon'],
  ['dienstag', 'tuesday', 'di', 'die', 'tu', 'tue', 'tues'],
  ['mittwoch', 'wednesday', 'mi', 'mit', 'we', 'wed'],
  ['donnerstag', 'thursday', 'do', 'don', 'th', 'thu', 'thur', 'thurs'],
  ['freitag', 'friday', 'fr', 'fre', 'fri'],
  ['samstag', 'sonnabend', 'saturday', 'sa', 'sam', 'sat'],
  ['sonntag', 'sunday', 'so', 'son', 'su', 'sun'],
];

const MONTH_NUMBERS = numbered(MONTHS);
const WEEKDAY_NUMBERS = numbered(WEEKDAYS);

/** The number (1–12) of a German, Austrian or English month name or its abbreviation, in any case, with or without a dot. */
export function monthNamed(name: string): number | null {
  return MONTH_NUMBERS.get(key(name)) ?? null;
}

/** The ISO weekday of a German or English weekday name or its abbreviation, in any case, with or without a dot. */
export function weekdayNamed(name: string): IsoWeekday | null {
  return (WEEKDAY_NUMBERS.get(key(name)) ?? null) as IsoWeekday | null;
}

function key(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\.$/, '');
}

function numbered(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((same, index) => same.map((name) => [name, index + 1] as const)));
}
