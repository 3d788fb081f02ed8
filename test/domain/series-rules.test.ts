import { expect, test } from 'vitest';
import { remarksOn } from '../../src/domain/series-rules.js';

const kinds = (...args: Parameters<typeof remarksOn>) =>
  remarksOn(...args).map((reason) => [reason.kind, 'title' in reason ? reason.title : reason.date]);

test.each([
  ['2028-04-14', '2028-04-15', [['holiday', '2028-04-14']]],
  ['2028-05-24', '2028-05-24', [['eve_of_holiday', '2028-05-24']]],
  // the eve is not told of where the holiday itself is
  ['2028-05-24', '2028-05-25', [['holiday', '2028-05-25']]],
  // Corpus Christi is not kept everywhere: the day counts, its eve does not
  ['2028-06-14', '2028-06-14', []],
  ['2028-08-15', '2028-08-15', [['holiday', '2028-08-15']]],
  // a holiday elsewhere in the week is no matter
  ['2028-05-23', '2028-05-23', []],
  [
    '2028-12-25',
    '2028-12-26',
    [
      ['christmas_break', '2028-12-25'],
      ['holiday', '2028-12-25'],
      ['holiday', '2028-12-26'],
    ],
  ],
])('from %s to %s', (from, until, expected) => {
  expect(kinds(from, until, {})).toEqual(expected);
});

test('events of the network and of others on the days, school holidays that touch them, each once', () => {
  const around = {
    events: [
      { title: 'Jahrestagung', from: '2028-03-01', until: '2028-03-03', own: true },
      { title: 'Danach', from: '2028-03-04', until: '2028-03-04', own: true },
      { title: 'Kongress', from: '2028-03-02', until: '2028-03-02', own: false },
      { title: 'Klausur', from: '2028-03', until: '2028-03', own: true },
    ],
    schoolHolidays: [
      { name: 'Winterferien', laender: ['SN'] as const, from: '2028-02-20', until: '2028-03-02' },
      { name: 'Winterferien', laender: ['BE'] as const, from: '2028-02-28', until: '2028-03-03' },
      { name: 'Osterferien', laender: ['BY'] as const, from: '2028-03-04', until: '2028-03-20' },
    ],
  };
  expect(kinds('2028-03-02', '2028-03-03', around)).toEqual([
    ['own_event', 'Jahrestagung'],
    ['school_holidays', '2028-03-02'],
    ['external_event', 'Kongress'],
    ['own_event_day_open', 'Klausur'],
  ]);
});
