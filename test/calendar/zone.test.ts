import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { vtimezone } from '../../src/calendar/zone.js';

function zoneOf(text: string): ICAL.Timezone {
  const component = new ICAL.Component(ICAL.parse(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR`));
  const described = component.getFirstSubcomponent('vtimezone');
  if (described === null) throw new Error('no VTIMEZONE');
  return new ICAL.Timezone(described);
}

test.each([
  'Europe/Berlin',
  'Europe/London',
  'Europe/Moscow',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Sydney',
  'Asia/Jerusalem',
  'Asia/Tokyo',
  'Africa/Casablanca',
  'Etc/UTC',
])('%s has the offsets of the zone data on every fifth day from 2009 to 2030', (name) => {
  const zone = zoneOf(vtimezone(name, 2009, 2030));
  const last = Temporal.PlainDateTime.from('2030-12-31T12:00');
  for (let day = Temporal.PlainDateTime.from('2009-01-01T12:00'); Temporal.PlainDateTime.compare(day, last) < 0; ) {
    const { year, month, day: dayOfMonth } = day;
    const time = new ICAL.Time({ year, month, day: dayOfMonth, hour: 12, minute: 0, second: 0, isDate: false }, zone);
    const expected = day.toZonedDateTime(name).offsetNanoseconds / 1e9;
    if (time.utcOffset() !== expected) expect(`${day}: ${time.utcOffset()}`).toBe(`${day}: ${expected}`);
    day = day.add({ days: 5 });
  }
});

test('a zone with one yearly rule is written as that rule, the only form Outlook reads', () => {
  expect(vtimezone('Europe/Berlin', 2025, 2025).split('\r\n')).toEqual([
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Berlin',
    'BEGIN:DAYLIGHT',
    'DTSTART:20240331T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:20241027T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'END:STANDARD',
    'END:VTIMEZONE',
  ]);
});
