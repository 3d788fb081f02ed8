import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttendeeStatus, attendeeStatuses } from '../../src/domain/attendance.js';
import { countByMunicipality } from '../../src/domain/coming.js';
import { placesOf, type Waiting } from '../../src/domain/waiting-list.js';

const person = (id: number, status: AttendeeStatus, registeredAt: string | null = null): Waiting => ({
  ...{ id, status, registeredAt },
});

describe('the waiting list', () => {
  const people = [
    person(1, 'registered'),
    person(2, 'waitlisted', '2025-08-02T00:00:00Z'),
    person(3, 'waitlisted', '2025-08-01T00:00:00Z'),
    person(4, 'declined'),
    person(5, 'waitlisted'),
    person(6, 'waitlisted', '2025-08-01T00:00:00Z'),
    person(7, 'tentative'),
  ];
  const ids = (waiting: readonly Waiting[]) => waiting.map(({ id }) => id);

  it('goes by registration, then by entry; who has no date is last', () => {
    expect(ids(placesOf(people, 3).waiting)).toEqual([3, 6, 2, 5]);
    expect(ids(placesOf(people, 3).next)).toEqual([3, 6]);
  });

  it('knows who came last where more have a place than there are', () => {
    const placed = [person(8, 'accepted', '2025-08-01T00:00:00Z'), person(9, 'registered'), ...people];
    expect(ids(placesOf(placed, 1).beyond)).toEqual([9, 1]);
    expect(placesOf(placed, 3).beyond).toEqual([]);
    expect(placesOf(placed, null).beyond).toEqual([]);
  });

  it.each([
    [null, null, 4],
    [1, 0, 0],
    [2, 1, 1],
    [100, 99, 4],
  ])('of %s places has %s free, for %s who wait', (capacity, free, next) => {
    const places = placesOf(people, capacity);
    expect([places.taken, places.free, places.next.length]).toEqual([1, free, next]);
  });

  it('never gives more places than there are, nor keeps one free while somebody waits', () => {
    const anybody = fc.record({
      id: fc.nat(),
      status: fc.constantFrom(...attendeeStatuses),
      registeredAt: fc.constantFrom(null, '2025-08-01T00:00:00Z', '2025-08-02T00:00:00Z'),
    });
    fc.assert(
      fc.property(fc.array(anybody), fc.integer({ min: 1, max: 10 }), (all, capacity) => {
        const { next, taken, waiting } = placesOf(all, capacity);
        const after = placesOf(
          all.map((each) => (next.includes(each) ? { ...each, status: 'registered' as const } : each)),
          capacity,
        );
        expect(after.taken).toBe(taken + next.length);
        expect(after.taken).toBeLessThanOrEqual(Math.max(capacity, taken));
        expect(after.next).toEqual([]);
        expect(waiting.slice(0, next.length)).toEqual(next);
      }),
    );
  });
});

it('counts who comes by municipality', () => {
  const from = (municipality: string | null, status: AttendeeStatus) => ({ municipality, status });
  const people = [
    ...[from('Zell', 'accepted'), from('Ahlen', 'registered'), from('Zell', 'attended'), from(null, 'registered')],
    ...[from('Ahlen', 'declined'), from('Bonn', 'absent')],
  ];
  expect(countByMunicipality(people)).toEqual([
    { municipality: 'Zell', count: 2 },
    { municipality: 'Ahlen', count: 1 },
    { municipality: null, count: 1 },
  ]);
});
