import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar-day.js';
import type { Land } from '../../src/domain/holidays.js';
import { findState } from '../../src/domain/states.js';
import { openSource } from '../../src/import/open-source.js';
import {
  type HolidayEntry,
  type HolidayList,
  holidaysOfCalendar,
  holidaysOfTable,
  mergeLists,
} from '../../src/import/school-holidays.js';
import { planHolidays, type StoredHolidays } from '../../src/import/school-holidays-plan.js';

async function table(text: string, given: Land | null = null) {
  const source = await openSource(Buffer.from(text));
  if (source.kind !== 'table') throw new Error(source.kind);
  return holidaysOfTable(source, 'ferien.csv', given);
}

function listOf(read: Awaited<ReturnType<typeof table>>): HolidayList {
  if ('kind' in read) throw new Error(`no holidays: ${read.missing}`);
  return read;
}

const brief = ({ entries }: HolidayList) =>
  entries.map(({ state, name, from, until }) => [state, name, from, until].join(' '));
const problems = ({ rejected }: HolidayList) => rejected.map(({ line, reason }) => [line, reason]);

describe('the Land in a text', () => {
  test.each([
    ['Winterferien 2026 Sachsen', 'SN', 'Winterferien 2026'],
    ['Winterferien 2026 Sachsen-Anhalt', 'ST', 'Winterferien 2026'],
    ['Niedersachsen Osterferien', 'NI', 'Osterferien'],
    ['Ferien in Baden-Württemberg', 'BW', 'Ferien in'],
    ['ferien_thueringen_2026', 'TH', 'ferien_ _2026'],
    ['Ferien (BY)', 'BY', 'Ferien ( )'],
    ['Schulferien NRW', 'NW', 'Schulferien'],
    ['Ferien DE-HE', 'HE', 'Ferien'],
    ['Freistaat Bayern', 'BY', ''],
  ])('%s', (text, state, rest) => {
    expect(findState(text)).toEqual({ state, rest });
  });

  test.each(['Ferien', 'Ferien Berlin und Brandenburg', 'Ferien st. johann', 'Saarbrücken', 'Hessenpark', ''])(
    'is not clear in “%s”',
    (text) => {
      expect(findState(text)).toBeNull();
    },
  );
});

describe('a table', () => {
  test('has its columns in any order, under German or English headers, below a title', async () => {
    const german = 'Ferien 2026\nBis;Von;Ferien;Bundesland\n10.04.2026;30.03.2026;Osterferien 2026;Hessen\n';
    expect(brief(listOf(await table(german)))).toEqual(['HE Osterferien 2026-03-30 2026-04-10']);
    const english = 'state,name,from,to\nDE-BY,Pfingstferien 2025/26,2026-05-26,2026-06-05\n';
    expect(brief(listOf(await table(english)))).toEqual(['BY Pfingstferien 2026-05-26 2026-06-05']);
  });

  test('takes the Land given for it, and one day where there is no last one', async () => {
    expect(brief(listOf(await table('Name;Von;Bis\nBrückentag;15.5.2026;\n', 'BE')))).toEqual([
      'BE Brückentag 2026-05-15 2026-05-15',
    ]);
  });

  test('has its faults named by line and column', async () => {
    const rows = [
      'Land;Name;Von;Bis',
      'Atlantis;A;1.8.2026;2.8.2026',
      ';B;1.8.2026;2.8.2026',
      'BY;C;;2.8.2026',
      'BY;D;30.2.2026;2.8.2026',
      'BY;E;1.8.2026;bald',
      'BY;F;3.8.2026;2.8.2026',
      'BY;Sommerferien;3.8.2026;14.9.2027',
      'HE;Tag der Deutschen Einheit;3.10.2026;3.10.2026',
      'HE;Herbstferien;5.10.2026;17.10.2026',
    ];
    const list = listOf(await table(rows.join('\n')));
    expect(problems(list)).toEqual([
      [2, 'bad_state'],
      [3, 'no_state'],
      [4, 'no_date'],
      [5, 'bad_date'],
      [6, 'bad_date'],
      [7, 'backwards'],
      [8, 'too_long'],
    ]);
    expect(list.rejected[0]).toEqual({
      file: 'ferien.csv',
      line: 2,
      column: 'Land',
      value: 'Atlantis',
      reason: 'bad_state',
    });
    expect(list.passed).toEqual(['Tag der Deutschen Einheit']);
    expect(brief(list)).toEqual(['HE Herbstferien 2026-10-05 2026-10-17']);
    expect(problems(listOf(await table('Land;Name;Von\nHE;A;1.8.2026\n', 'BY')))).toEqual([[2, 'other_state']]);
  });

  test.each([
    ['Land;Name;Wann\nBY;A;1.8.2026\n', 'from'],
    ['Land;Von;Bis\nBY;1.8.2026;2.8.2026\n', 'name'],
    ['Name;Von;Bis\nA;1.8.2026;2.8.2026\n', 'state'],
  ])('without a column it needs is refused: %j', async (text, missing) => {
    expect(await table(text)).toMatchObject({ kind: 'no_holidays', missing });
  });
});

describe('a calendar', () => {
  const days = (name: string, from = '2026-03-30', until = '2026-04-10') => [{ number: 1, name, from, until }];
  const read = (calendarName: string | null, name: string, file = 'ferien.ics', given: Land | null = null) =>
    holidaysOfCalendar({ name: calendarName, days: days(name), unreadable: [] }, file, given);

  test('says its Land in the entry, else in its name, else in the name of the file', () => {
    expect(brief(read('Ferien Bayern', 'Osterferien 2026 Hessen'))).toEqual(['HE Osterferien 2026-03-30 2026-04-10']);
    expect(brief(read('Ferien Bayern', 'Osterferien'))).toEqual(['BY Osterferien 2026-03-30 2026-04-10']);
    expect(brief(read(null, 'Osterferien', 'ferien_bayern_2026.ics'))).toEqual([
      'BY Osterferien 2026-03-30 2026-04-10',
    ]);
    expect(brief(read(null, 'Osterferien', 'ferien.ics', 'SL'))).toEqual(['SL Osterferien 2026-03-30 2026-04-10']);
    expect(problems(read(null, 'Osterferien'))).toEqual([[1, 'no_state']]);
    expect(problems(read(null, 'Osterferien Hessen', 'ferien.ics', 'SL'))).toEqual([[1, 'other_state']]);
  });

  test('may hold public holidays, which are passed over, and days off of their own', () => {
    const calendar = {
      name: 'Bayern',
      days: [...days('Karfreitag', '2026-04-03', '2026-04-03'), ...days('Brückentag', '2026-05-15', '2026-05-15')],
      unreadable: [{ number: 3, name: 'X', value: '2026-13-01' }],
    };
    const list = holidaysOfCalendar(calendar, 'ferien.ics', null);
    expect(list.passed).toEqual(['Karfreitag']);
    expect(brief(list)).toEqual(['BY Brückentag 2026-05-15 2026-05-15']);
    expect(problems(list)).toEqual([[3, 'bad_date']]);
  });
});

describe('several files', () => {
  const entry = (state: Land, name: string, from: string, until: string): HolidayEntry => ({
    ...{ file: 'x.ics', line: 1, state, name, from, until },
  });
  const stored = (id: number, state: Land, name: string, from: string, until: string): StoredHolidays => ({
    ...{ id, state, name, from, until },
  });
  const list = (...entries: HolidayEntry[]): HolidayList => ({ entries, rejected: [], passed: [] });

  test('count the same entry once, and reject one that contradicts', () => {
    const merged = mergeLists([
      list(entry('BY', 'Osterferien', '2026-03-30', '2026-04-10')),
      list(entry('BY', 'Ostern', '2026-03-30', '2026-04-10'), entry('BY', 'Ostern', '2026-03-30', '2026-04-11')),
    ]);
    expect(merged).toMatchObject({
      entries: [{ name: 'Osterferien' }],
      doubled: 1,
      rejected: [{ reason: 'start_twice' }],
    });
  });

  test('a corrected first day changes what is stored; other holidays beside it are new', () => {
    const known = [
      stored(1, 'BY', 'Winterferien', '2026-02-16', '2026-02-20'),
      stored(2, 'HE', 'Winterferien', '2026-02-16', '2026-02-20'),
    ];
    const plan = planHolidays(
      [entry('BY', 'Winterferien', '2026-02-17', '2026-02-20'), entry('BY', 'Brückentag', '2026-02-16', '2026-02-16')],
      known.map((each) => (each.id === 1 ? { ...each, from: '2026-02-15' } : each)),
    );
    expect(plan).toMatchObject([
      { kind: 'changed', id: 1, changes: [{ field: 'from', old: '2026-02-15', new: '2026-02-17' }] },
      { kind: 'new' },
    ]);
  });

  test('holidays of another name beside what is stored are new', () => {
    const known = [stored(1, 'BE', 'Brückentag', '2026-05-15', '2026-05-15')];
    expect(planHolidays([entry('BE', 'Pfingstferien', '2026-05-14', '2026-05-22')], known)).toMatchObject([
      { kind: 'new' },
    ]);
  });

  test('planned again after they were applied, nothing changes', () => {
    const anyEntry = fc
      .record({
        state: fc.constantFrom<Land>('BY', 'HE'),
        name: fc.constantFrom('Osterferien', 'Herbstferien'),
        start: fc.nat(300),
        length: fc.nat(20),
      })
      .map(({ state, name, start, length }) => {
        const from = addDays('2026-01-01', start);
        return entry(state, name, from, addDays(from, length));
      });
    const entries = fc.array(anyEntry, { maxLength: 12 }).map((all) => mergeLists([list(...all)]).entries);
    fc.assert(
      fc.property(entries, entries, (first, second) => {
        let rows: StoredHolidays[] = [];
        const apply = (plan: ReturnType<typeof planHolidays>) => {
          for (const row of plan) {
            const { state, name, from, until } = row.entry;
            const id = row.kind === 'new' ? rows.length + 1 : row.id;
            rows = [...rows.filter((each) => each.id !== id), stored(id, state, name, from, until)];
          }
          const keys = rows.map(({ state, from }) => `${state} ${from}`);
          expect(new Set(keys).size).toBe(keys.length);
        };
        for (const each of [first, second]) {
          apply(planHolidays(each, rows));
          expect(planHolidays(each, rows).filter(({ kind }) => kind !== 'same')).toEqual([]);
        }
      }),
    );
  });
});
