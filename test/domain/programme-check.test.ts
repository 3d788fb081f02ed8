import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/domain/programme.js';
import { checkProgramme } from '../../src/domain/programme-check.js';
import { sampleGuest } from '../helpers/sample-event.js';
import { sampleSession } from '../helpers/sample-session.js';

const event = { startDate: '2025-11-06', endDate: '2025-11-07', startTime: '18:00', endTime: '17:00' };
const allDay = { ...event, startTime: null, endTime: null };

function found(
  sessions: readonly Session[],
  of: typeof allDay | typeof event = event,
  taken: ReadonlyMap<number, number> = new Map(),
): string[] {
  return checkProgramme(of, sessions, taken).map((problem) => {
    const other = 'other' in problem ? (problem.other?.title ?? '-') : '';
    return [problem.kind, problem.at.title, other].filter(Boolean).join(' ');
  });
}

describe('a room or track', () => {
  const at = (title: string, time: string, where: Partial<Session>) => sampleSession(title, time, where);

  it.each([
    ['09:00-10:00', '09:30-10:30', true],
    ['09:00-10:00', '10:00-11:00', false],
    ['09:00-11:00', '09:30-10:00', true],
    ['09:00', '09:00', true],
    ['09:00', '09:01', false],
    ['09:00-10:00', '09:59', true],
  ])('taken %s and %s at a time: %s', (first, second, overlaps) => {
    const room = found([at('a', first, { room: 'Saal 1' }), at('b', second, { room: ' saal  1' })]);
    expect(room).toEqual(overlaps ? ['room_overlap a b'] : []);
    const track = found([at('b', second, { track: 'A' }), at('a', first, { track: 'a' })]);
    expect(track.map((each) => each.slice(0, 5))).toEqual(overlaps ? ['track'] : []);
  });

  it('may differ, or be unknown, or be on another day', () => {
    const one = at('a', '09:00-10:00', { room: 'Saal 1', track: 'A' });
    expect(found([one, at('b', '09:00-10:00', { room: 'Saal 2', track: 'B' })])).toEqual([]);
    expect(found([one, at('b', '09:00-10:00', {})])).toEqual([]);
    expect(found([one, at('b', '09:00-10:00', { room: 'Saal 1', day: '2025-11-06' })], allDay)).toEqual([]);
  });

  it('is one mistake, where room and track are both taken', () => {
    const both = { room: 'Saal 1', track: 'A' };
    expect(found([at('a', '09:00-10:00', both), at('b', '09:00-10:00', both)])).toEqual(['room_overlap a b']);
  });

  it('is taken past midnight', () => {
    const late = at('a', '22:00-01:00', { room: 'Bar', day: '2025-11-06' });
    expect(found([late, at('b', '00:30-02:00', { room: 'Bar' })])).toEqual(['room_overlap a b']);
  });
});

describe('a person', () => {
  const talk = (title: string, time: string, ...guests: Session['guests']) => sampleSession(title, time, { guests });

  it('cannot be in two places, with title or without', () => {
    const [a, b] = [sampleGuest('Dr. Eva Berg', null, 'Land'), sampleGuest('Eva Berg')];
    expect(found([talk('a', '09:00-10:00', a), talk('b', '09:30-10:30', b)])).toEqual(['person_twice a b']);
    expect(found([talk('a', '09:00-10:00', a), talk('b', '10:00-10:30', b)])).toEqual([]);
  });

  it('is known by number, whatever the name', () => {
    const [a, b] = [sampleGuest('Eva Berg'), sampleGuest('E. Berg-Tal')].map((guest) => ({ ...guest, personId: 7 }));
    expect(a && b && found([talk('a', '09:00-10:00', a), talk('b', '09:30-10:30', b)])).toEqual(['person_twice a b']);
  });

  it('who is unnamed, declined or only an idea can', () => {
    const pairs = [
      [sampleGuest('N.N.'), sampleGuest('N. N.')],
      [sampleGuest(null, null, 'EGovC'), sampleGuest(null, null, 'EGovC')],
      [sampleGuest('Eva Berg', null, null, 'declined'), sampleGuest('Eva Berg')],
      [sampleGuest('Eva Berg'), sampleGuest('Eva Berg', null, null, 'idea')],
    ] as const;
    for (const [a, b] of pairs) expect(found([talk('a', '09:00-10:00', a), talk('b', '09:00-10:00', b)])).toEqual([]);
  });
});

describe('slots', () => {
  const slots = { count: 6, minutes: 3 };
  it.each([
    ['11:00-11:18', []],
    ['11:00-11:17', ['slots_overrun a -']],
  ])('within %s', (time, expected) => {
    expect(found([sampleSession('a', time, { slots })])).toEqual(expected);
  });

  it.each([
    ['room', { room: 'Foyer' }, { room: 'foyer' }, true],
    ['track', { track: 'A' }, { track: 'A' }, true],
    ['everybody', { room: 'Foyer' }, {}, true],
    ['others', { room: 'Foyer' }, { room: 'Saal' }, false],
  ])('do not run into what comes next for the %s', (_, where, next, runs) => {
    const dating = sampleSession('a', '11:00', { slots, ...where });
    expect(found([dating, sampleSession('b', '11:17-12:00', next)])).toEqual(runs ? ['slots_overrun a b'] : []);
    expect(found([dating, sampleSession('b', '11:18-12:00', next)])).toEqual([]);
  });

  it('are enough for those who present', () => {
    const guests = ['A', 'B', 'C'].map((name) => sampleGuest(name));
    const two = { count: 2, minutes: 3 };
    expect(found([sampleSession('a', null, { slots: two, guests })])).toEqual(['slots_missing a']);
    const [first, second] = guests;
    if (!first || !second) throw new Error('no guests');
    const declined = [first, second, sampleGuest('C', null, null, 'declined')];
    expect(found([sampleSession('a', null, { slots: two, guests: declined })])).toEqual([]);
  });
});

it('a workshop with more people than places is told, and nothing else with a number of places', () => {
  const of = (title: string, more: Partial<Session>) => sampleSession(title, null, { kind: 'workshop', ...more });
  const sessions = [
    of('full', { id: 1, capacity: 2 }),
    of('crowded', { id: 2, capacity: 1 }),
    of('open', { id: 3, capacity: null }),
    of('closed', { id: 4, capacity: 0 }),
    of('talk', { id: 5, capacity: 1, kind: 'talk' }),
  ];
  const taken = new Map([1, 2, 3, 4, 5].map((id) => [id, 2]));
  expect(found(sessions, allDay, taken)).toEqual(['over_full crowded', 'over_full closed']);
});

describe('the event', () => {
  it.each([
    ['2025-11-06', '18:00-19:00', true],
    ['2025-11-06', '17:59-19:00', false],
    ['2025-11-06', '22:00-02:00', true],
    ['2025-11-07', '16:00-17:00', true],
    ['2025-11-07', '16:00-17:01', false],
    ['2025-11-07', '17:00', true],
    ['2025-11-07', '17:01', false],
    ['2025-11-07', '17:00-17:30', false],
    ['2025-11-08', '09:00-10:00', false],
    ['2025-11-05', '19:00-20:00', false],
  ])('has %s %s inside: %s', (day, time, isInside) => {
    expect(found([sampleSession('a', time, { day })])).toEqual(isInside ? [] : ['outside_event a']);
  });

  it('without times is open all its days; known by month only, all of the month', () => {
    expect(found([sampleSession('a', '08:00-09:00', { day: '2025-11-06' })], allDay)).toEqual([]);
    const month = { ...allDay, startDate: '2025-11', endDate: '2025-11' };
    expect(found([sampleSession('a', '08:00', { day: '2025-11-30' })], month)).toEqual([]);
    expect(found([sampleSession('a', null, { day: '2025-12-01' })], month)).toEqual(['outside_event a']);
  });
});
