import { describe, expect, test } from 'vitest';
import { readDays } from '../../src/calendar/read-days.js';

function calendar(entries: readonly (readonly string[])[], head: readonly string[] = []): string {
  const lines = entries.flatMap((entry) => ['BEGIN:VEVENT', 'UID:1@x.example', ...entry, 'END:VEVENT']);
  return `${['BEGIN:VCALENDAR', 'VERSION:2.0', ...head, ...lines, 'END:VCALENDAR'].join('\r\n')}\r\n`;
}

async function only(...entry: string[]) {
  const read = await readDays(calendar([['SUMMARY:Herbstferien', ...entry]]));
  return read?.days.map(({ from, until }) => [from, until]) ?? null;
}

describe('days of a calendar file', () => {
  test.each([
    [
      'whose end is the day after',
      ['DTSTART;VALUE=DATE:20251103', 'DTEND;VALUE=DATE:20251108'],
      ['2025-11-03', '2025-11-07'],
    ],
    ['without an end', ['DTSTART;VALUE=DATE:20251119'], ['2025-11-19', '2025-11-19']],
    [
      'whose end is no later',
      ['DTSTART;VALUE=DATE:20251119', 'DTEND;VALUE=DATE:20251119'],
      ['2025-11-19', '2025-11-19'],
    ],
    ['with a duration', ['DTSTART;VALUE=DATE:20251103', 'DURATION:P5D'], ['2025-11-03', '2025-11-07']],
    ['with a duration in weeks', ['DTSTART;VALUE=DATE:20251103', 'DURATION:P2W'], ['2025-11-03', '2025-11-16']],
    ['over New Year', ['DTSTART;VALUE=DATE:20251222', 'DTEND;VALUE=DATE:20260106'], ['2025-12-22', '2026-01-05']],
    ['that do not say they are dates', ['DTSTART:20251103', 'DTEND:20251108'], ['2025-11-03', '2025-11-07']],
    [
      'from midnight to midnight',
      ['DTSTART;TZID=Europe/Berlin:20251020T000000', 'DTEND;TZID=Europe/Berlin:20251101T000000'],
      ['2025-10-20', '2025-10-31'],
    ],
    [
      'to the last minute',
      ['DTSTART;TZID=Europe/Berlin:20251020T000000', 'DTEND;TZID=Europe/Berlin:20251031T235959'],
      ['2025-10-20', '2025-10-31'],
    ],
  ])('%s', async (_, entry, days) => {
    expect(await only(...entry)).toEqual([days]);
  });

  test.each([
    ['with times', ['DTSTART:20251020T080000Z', 'DTEND:20251020T090000Z']],
    ['that repeat', ['DTSTART;VALUE=DATE:20251103', 'RRULE:FREQ=YEARLY']],
    ['that were called off', ['DTSTART;VALUE=DATE:20251103', 'STATUS:CANCELLED']],
  ])('leave out entries %s', async (_, entry) => {
    const read = await readDays(calendar([['SUMMARY:X', ...entry]]));
    expect(read).toMatchObject({ days: [], unreadable: [], passed: 1 });
  });

  test('name what cannot be read', async () => {
    const entries = [
      ['SUMMARY:A', 'DTSTART;VALUE=DATE:20251332'],
      ['SUMMARY:B'],
      ['SUMMARY:C', 'DTSTART;VALUE=DATE:20251103'],
    ];
    expect(await readDays(calendar(entries))).toMatchObject({
      days: [{ number: 3, name: 'C' }],
      unreadable: [
        { number: 1, name: 'A', value: '2025-13-32' },
        { number: 2, name: 'B', value: '' },
      ],
    });
  });

  test('are read with folded lines, escapes and several calendars in a file', async () => {
    const one = calendar(
      [['SUMMARY:Ferien\\, lang', 'DTSTART;VALUE=DATE:20251103']],
      ['X-WR-CALNAME:Ferien', '  Bayern'],
    );
    const two = calendar([['SUMMARY:Zwei', 'DTSTART;VALUE=DATE:20260101']]);
    const read = await readDays(one + two);
    expect(read?.name).toBe('Ferien Bayern');
    expect(read?.days.map(({ number, name }) => [number, name])).toEqual([
      [1, 'Ferien, lang'],
      [2, 'Zwei'],
    ]);
  });

  test.each(['', 'Land;Name', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR', 'BEGIN:VCARD\r\nEND:VCARD'])(
    'are not found in %j',
    async (text) => {
      expect(await readDays(text)).toBeNull();
    },
  );
});
