import { describe, expect, it } from 'vitest';
import { changeForHolders } from '../../src/domain/event-change.js';
import { announcedGuests, guestSteps, isPast, nextStatus } from '../../src/domain/guest-status.js';
import { guestStatuses } from '../../src/domain/guest-text.js';
import { sampleEvent, sampleGuest } from '../helpers/sample-event.js';

describe('a guest', () => {
  it('goes one step on from every status, but who has confirmed is not asked again', () => {
    const steps = Object.keys(guestSteps) as (keyof typeof guestSteps)[];
    const table = guestStatuses.flatMap((from) =>
      steps.map((step) => `${from} ${step} ${nextStatus({ status: from, askedFor: null }, step)}`),
    );
    expect(table).toEqual([
      'idea request requested',
      'idea confirm confirmed',
      'idea decline declined',
      'requested request same',
      'requested confirm confirmed',
      'requested decline declined',
      'confirmed request too_late',
      'confirmed confirm same',
      'confirmed decline declined',
      'declined request requested',
      'declined confirm confirmed',
      'declined decline same',
    ]);
  });

  it('who was asked for a date that is no more goes every step anew', () => {
    for (const status of ['requested', 'confirmed'] as const)
      for (const [step, to] of Object.entries(guestSteps))
        expect(nextStatus({ status, askedFor: '2025-10-02T16:00' }, step as keyof typeof guestSteps)).toBe(to);
  });

  it('is announced when confirmed or asked, and remembered only when confirmed', () => {
    const guests = guestStatuses.map((status) => sampleGuest(status, null, null, status));
    expect(announcedGuests(guests, false).map(({ name }) => name)).toEqual(['requested', 'confirmed']);
    expect(announcedGuests(guests, true).map(({ name }) => name)).toEqual(['confirmed']);
  });
});

describe('an event is past', () => {
  it.each([
    ['2025-10-09', 'planned', '2025-10-09', false],
    ['2025-10-09', 'planned', '2025-10-10', true],
    ['2025-10', 'planned', '2025-10-31', false],
    ['2025-10', 'planned', '2025-11-01', true],
    ['2025', 'planned', '2025-12-31', false],
    ['2025', 'planned', '2026-01-01', true],
    ['2026-10-09', 'held', '2025-01-01', true],
  ] as const)('%s, %s, on %s: %s', (endDate, status, today, past) => {
    expect(isPast({ endDate, status }, today)).toBe(past);
  });
});

describe('what a change means to who holds an entry', () => {
  const before = sampleEvent({ abstract: 'Alt' });
  it.each([
    [{}, 'none'],
    [{ attendance: 3, hosts: ['GovLab'], ourPart: 'Panel', status: 'planned' }, 'none'],
    [{ abstract: 'Neu' }, 'described'],
    [{ question: 'Was?' }, 'described'],
    [{ title: 'Neu' }, 'significant'],
    [{ topic: null }, 'significant'],
    [{ place: 'Rathaus' }, 'significant'],
    [{ onlineUrl: null, abstract: 'Neu' }, 'significant'],
    [{ startTime: '15:00' }, 'significant'],
    [{ status: 'cancelled' }, 'significant'],
  ] as const)('%j: %s', (change, meaning) => {
    expect(changeForHolders(before, { ...before, ...change } as typeof before)).toBe(meaning);
  });
});
