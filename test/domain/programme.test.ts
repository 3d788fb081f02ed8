import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfSession, indexFor, inOrder, type Session, slotTimes } from '../../src/domain/programme.js';
import { findKind, guessKind, parseSessionTime, parseSlots, unsaidKind } from '../../src/domain/session-text.js';
import { sampleSession } from '../helpers/sample-session.js';

const titles = (sessions: readonly Session[]) => sessions.map(({ title }) => title).join(' ');

describe('the order of a programme', () => {
  const nine = sampleSession('nine', '09:00-10:00');
  const pause = sampleSession('pause', null);
  const ten = sampleSession('ten', '10:00');
  const tenToo = sampleSession('ten-too', '10:00');
  const eve = sampleSession('eve', '19:00', { day: '2025-11-06' });

  it('goes by day and start; what has no time stays behind what it follows', () => {
    expect(titles(inOrder([ten, tenToo, nine, pause, eve]))).toBe('eve nine pause ten ten-too');
    expect(titles(inOrder([pause, ten, nine]))).toBe('pause nine ten');
  });

  it('takes one more where it belongs', () => {
    const programme = [eve, nine, pause, ten, tenToo];
    const with_ = (session: Session) => titles(programme.toSpliced(indexFor(programme, session), 0, session));
    expect(with_(sampleSession('new', '09:30'))).toBe('eve nine pause new ten ten-too');
    expect(with_(sampleSession('new', '10:00'))).toBe('eve nine pause ten ten-too new');
    expect(with_(sampleSession('new', '08:00'))).toBe('eve new nine pause ten ten-too');
    expect(with_(sampleSession('new', null))).toBe('eve nine pause ten ten-too new');
    expect(with_(sampleSession('new', null, { day: '2025-11-06' }))).toBe('eve new nine pause ten ten-too');
    expect(with_(sampleSession('new', '07:00', { day: '2025-11-05' }))).toBe('new eve nine pause ten ten-too');
  });

  it('is one: however sessions come in, the timed ones end in order and nothing is lost', () => {
    const session = fc.record({
      day: fc.constantFrom('2025-11-06', '2025-11-07'),
      startTime: fc.constantFrom(null, '09:00', '10:00', '11:00'),
    });
    fc.assert(
      fc.property(fc.array(session, { maxLength: 12 }), (all) => {
        let programme: { day: string; startTime: string | null }[] = [];
        for (const each of all) programme = programme.toSpliced(indexFor(programme, each), 0, each);
        expect(programme).toHaveLength(all.length);
        expect(inOrder(programme)).toEqual(programme);
        const timed = programme.flatMap(({ day, startTime }) => (startTime === null ? [] : [`${day} ${startTime}`]));
        expect(timed).toEqual(timed.toSorted());
      }),
    );
  });
});

describe('the end of a session', () => {
  it.each([
    ['its own', sampleSession('a', '09:00-10:00'), '10:00'],
    ['that of its slots', sampleSession('a', '09:00', { slots: { count: 6, minutes: 3 } }), '09:18'],
    ['the start of the next', sampleSession('a', '09:00'), '11:00'],
    ['unknown for the last', sampleSession('a', '12:00'), null],
    ['unknown without a start', sampleSession('a', null), null],
  ])('is %s', (_, session, end) => {
    const others = [sampleSession('b', '11:00'), sampleSession('c', '09:30', { day: '2025-11-08' }), session];
    expect(endOfSession(session, others)).toBe(end);
  });
});

it('tells the times of slots, past midnight too', () => {
  expect(slotTimes(sampleSession('a', '23:55', { slots: { count: 3, minutes: 4 } }))).toEqual([
    '23:55',
    '23:59',
    '00:03',
  ]);
});

describe('times as typed', () => {
  it.each([
    ['10:00-10:45', ['10:00', '10:45', null]],
    ['9–10 Uhr', ['09:00', '10:00', null]],
    ['ab 19 Uhr', ['19:00', null, null]],
    ['19:00-1:00', ['19:00', '01:00', null]],
    ['im Anschluss', [null, null, 'im Anschluss']],
  ])('“%s”', (text, expected) => {
    const read = parseSessionTime(text);
    expect(read && [read.startTime, read.endTime, read.timeNote]).toEqual(expected);
  });

  it.each(['15:00-14:00', '10:00-10:00', '25:00', '10-11-12', 'um 9 oder 10'])('“%s” is none', (text) => {
    expect(parseSessionTime(text)).toBeNull();
  });

  it.each(['6x3', '6 × 3 Minuten', '6 x 3 min', '6*3'])('slots “%s”', (text) => {
    expect(parseSlots(text)).toEqual({ count: 6, minutes: 3 });
  });

  it.each(['', '6', 'x3', '0x3', '6x0', 'sechs'])('“%s” are no slots', (text) => {
    expect(parseSlots(text)).toBeNull();
  });
});

it.each([
  ['Kaffeepause', 'break'],
  ['Mittagessen', 'break'],
  ['Workshop A: Wärmeplanung', 'workshop'],
  ['Podiumsdiskussion: Haushalt', 'panel'],
  ['Speed-Dating, Runde 1', 'speed-dating'],
  ['Mitgliederversammlung', 'assembly'],
  ['Begrüßung und Grußworte', 'greeting'],
  ['Abendempfang', 'reception'],
  ['General Assembly', 'assembly'],
  ['Die lernende Stadt', 'other'],
])('a session called “%s” is of the kind %s', (title, kind) => {
  expect(guessKind(title)).toBe(kind);
});

it.each([
  ['in a phase', { title: 'Haushalt', phase: '1' }, 'workshop'],
  ['in a phase, of another kind by its title', { title: 'Panel: Sicherheit', phase: '1' }, 'panel'],
  ['between those of a phase', { title: 'Kaffeepause', phase: '1' }, 'break'],
  ['with limited places', { title: 'Haushalt', capacity: 20 }, 'workshop'],
  ['with limited places, of another kind by its title', { title: 'Abendempfang', capacity: 200 }, 'reception'],
  ['with limited places and slots', { title: 'Runde', capacity: 20, slots: { count: 6, minutes: 3 } }, 'other'],
  ['with neither', { title: 'Haushalt', phase: null, capacity: null }, 'other'],
])('a session %s', (_, session, kind) => {
  expect(unsaidKind(session)).toBe(kind);
});

it('knows kinds by English and German words', () => {
  expect(['panel', 'Podium', 'Grußwort', 'SPEED-DATING', 'Tanz'].map(findKind)).toEqual([
    'panel',
    'panel',
    'greeting',
    'speed-dating',
    null,
  ]);
});
