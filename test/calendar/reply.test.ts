import { describe, expect, it } from 'vitest';
import { readIncomingCalendar } from '../../src/calendar/reply.js';

function calendar(lines: readonly string[], method = 'REPLY'): string {
  return [
    'BEGIN:VCALENDAR',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    'UID:u',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

const kim = 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:kim@x.example';
const answered = { uid: 'u', attendee: 'kim@x.example', answer: 'accepted' };

describe('an answer in a calendar', () => {
  it.each<[string, string[], object]>([
    ['words in any case', ['ATTENDEE;PARTSTAT=accepted:MAILTO:Kim@X.example'], answered],
    [
      'an address beside that of a server',
      ['ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=kim@x.example:/aBc/principal/'],
      answered,
    ],
    [
      'an address that another one stands beside',
      ['ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=jo@x.example:mailto:kim@x.example'],
      answered,
    ],
    ['a SEQUENCE', [kim, 'SEQUENCE:3'], { sequence: 3 }],
    ['a SEQUENCE beyond the standard', [kim, 'SEQUENCE:2147483648'], { sequence: null }],
    ['a time in UTC', [kim, 'DTSTAMP:20250901T080000Z'], { stamp: '2025-09-01T08:00:00Z' }],
    ['a time without its Z', [kim, 'DTSTAMP:20250901T080000'], { stamp: '2025-09-01T08:00:00Z' }],
    ['several comments', [kim, 'COMMENT:', 'COMMENT:A', 'COMMENT:B'], { comment: 'A\nB' }],
    ['an empty comment', [kim, 'COMMENT: '], { comment: null }],
  ])('is read with %s', async (_, lines, expected) => {
    expect(await readIncomingCalendar(calendar(lines))).toMatchObject({ kind: 'reply', replies: [expected] });
    expect(await readIncomingCalendar(calendar(lines, 'reply'))).toMatchObject({ kind: 'reply' });
  });

  it('is none of those who have not said anything', async () => {
    const silent = ['ATTENDEE:mailto:jo@x.example', 'ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:lea@x.example'];
    expect(await readIncomingCalendar(calendar([...silent, kim]))).toMatchObject({ replies: [answered] });
    expect(await readIncomingCalendar(calendar(silent))).toEqual({ kind: 'other' });
  });

  it('is none in what we sent ourselves, nor in another time that is proposed', async () => {
    expect(await readIncomingCalendar(calendar([kim], 'REQUEST'))).toEqual({ kind: 'other' });
    expect(await readIncomingCalendar(calendar([kim], 'COUNTER'))).toEqual({
      kind: 'counter',
      uid: 'u',
      attendee: 'kim@x.example',
      stamp: null,
    });
  });
});
