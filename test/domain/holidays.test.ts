import DateHolidays from 'date-holidays';
import { getHolidays } from 'feiertagejs';
import { describe, expect, test } from 'vitest';
import {
  easterSunday,
  holidaysBetween,
  holidaysOfYear,
  holidaysOn,
  LAENDER,
  type Land,
  laenderOf,
} from '../../src/domain/holidays.js';

const YEARS = Array.from({ length: 21 }, (_, index) => 2015 + index);

function days(ours: (land: Land, year: number) => readonly string[]): string[] {
  return LAENDER.flatMap((land) => YEARS.flatMap((year) => ours(land, year).map((date) => `${land} ${date}`)));
}

const table = days((land, year) =>
  holidaysOfYear(year)
    .filter(({ laender }) => laender.includes(land))
    .map(({ date }) => date),
);

function deviations(source: readonly string[]): { onlyThere: string[]; onlyHere: string[] } {
  const [here, there] = [new Set(table), new Set(source)];
  return {
    onlyThere: [...there].filter((day) => !here.has(day)).sort(),
    onlyHere: [...here].filter((day) => !there.has(day)).sort(),
  };
}

describe('sixteen Länder from 2015 to 2035', () => {
  test('agree with date-holidays to the day', () => {
    const source = days((land, year) =>
      new DateHolidays('DE', land)
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10)),
    );
    expect(deviations(source)).toEqual({ onlyThere: [], onlyHere: [] });
  });

  test('agree with feiertagejs but for its known faults', () => {
    const source = days((land, year) => getHolidays(year, land).map(({ dateString }) => dateString));
    expect(deviations(source)).toEqual({
      onlyThere: [
        // Assumption is a holiday in Bavaria's Catholic municipalities, not in Bavaria.
        ...YEARS.map((year) => `BY ${year}-08-15`),
        // The north made Reformation Day a holiday in 2018; before, it was one in 2017 alone, as everywhere.
        ...['HB', 'HH', 'NI', 'SH'].flatMap((land) => [`${land} 2015-10-31`, `${land} 2016-10-31`]),
      ].sort(),
      onlyHere: [
        // Berlin's holidays that were or will be kept once only.
        'BE 2020-05-08',
        'BE 2025-05-08',
        'BE 2028-06-17',
      ],
    });
  });
});

describe('holidaysOn', () => {
  test.each([
    ['2017-10-31', 'reformation_day', 16],
    ['2018-10-31', 'reformation_day', 9],
    ['2016-10-31', 'reformation_day', 5],
    ['2026-06-04', 'corpus_christi', 6],
    ['2023-11-01', 'all_saints', 5],
    ['2026-01-06', 'epiphany', 3],
    ['2026-04-03', 'good_friday', 16],
    ['2027-05-06', 'ascension', 16],
    ['2026-04-05', 'easter_sunday', 1],
    ['2026-05-24', 'whit_sunday', 1],
    ['2026-05-25', 'whit_monday', 16],
    ['2022-03-08', 'womens_day', 1],
    ['2023-03-08', 'womens_day', 2],
    ['2019-09-20', 'world_childrens_day', 1],
    ['2023-11-22', 'repentance_day', 1],
    ['2026-11-18', 'repentance_day', 1],
    ['2028-06-17', 'uprising_day', 1],
    ['2025-05-08', 'liberation_day', 1],
    ['2026-12-26', 'second_christmas_day', 16],
  ])('%s is %s in %i Länder', (date, name, count) => {
    expect(holidaysOn(date).map((holiday) => [holiday.name, holiday.laender.length])).toEqual([[name, count]]);
  });

  test.each(['2026-05-08', '2026-08-08', '2018-09-20', '2018-03-08', '2026-12-24', '2026-12-31'])(
    '%s is an ordinary day',
    (date) => {
      expect(holidaysOn(date)).toEqual([]);
    },
  );

  test('two holidays can share a day', () => {
    expect(holidaysOn('2008-05-01').map(({ name }) => name)).toEqual(['labour_day', 'ascension']);
  });
});

test.each(['1954-04-18', '1981-04-19', '2008-03-23', '2038-04-25', '2049-04-18', '2076-04-19', '2100-03-28'])(
  'Easter is on %s',
  (date) => {
    expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
  },
);

test('holidaysBetween includes both ends and crosses years', () => {
  const names = (from: string, to: string) => holidaysBetween(from, to).map(({ name }) => name);
  expect(names('2025-12-25', '2026-01-06')).toEqual(['christmas_day', 'second_christmas_day', 'new_year', 'epiphany']);
  expect(names('2025-12-27', '2025-12-31')).toEqual([]);
});

test('the Länder of several holidays are counted once, in a fixed order', () => {
  expect(laenderOf(holidaysBetween('2023-10-31', '2023-11-01'))).toEqual([
    'BW',
    'BY',
    'BB',
    'HB',
    'HH',
    'MV',
    'NI',
    'NW',
    'RP',
    'SL',
    'SN',
    'ST',
    'SH',
    'TH',
  ]);
});
