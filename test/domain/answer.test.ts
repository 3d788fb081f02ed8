import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, answersOldDate, type GivenAnswer, type Standing, weigh } from '../../src/domain/answer.js';
import { bounceKind } from '../../src/domain/bounce.js';

const invited: Standing = { status: 'invited', sequence: null, stamp: null };
const yes: GivenAnswer = { answer: 'accepted', sequence: 0, stamp: '2025-09-01T08:00:00Z' };

/** An event whose last move had this SEQUENCE, to a date it never had before. */
const movedBefore = (movedAt: number) => (sequence: number) => sequence < movedAt;

describe('an answer', () => {
  it.each<[string, Standing | null, number, ReturnType<typeof weigh>]>([
    ['to an invitation counts', invited, 0, 'newer'],
    ['of somebody not on the list counts', null, 0, 'newer'],
    [
      'that stands already is known',
      { status: 'accepted', sequence: 0, stamp: '2025-09-01T08:00:00.000Z' },
      0,
      'known',
    ],
    [
      'older than the one that stands does not',
      { status: 'declined', sequence: 0, stamp: '2025-09-01T08:00:01Z' },
      0,
      'older',
    ],
    [
      'to an earlier SEQUENCE does not, however late',
      { status: 'declined', sequence: 1, stamp: '2025-08-01T08:00:00Z' },
      1,
      'older',
    ],
    ['to a date moved away from does not', invited, 1, 'old_date'],
    ['does not change who came', { status: 'attended', sequence: null, stamp: null }, 0, 'happened'],
    ['does not change who did not', { status: 'absent', sequence: null, stamp: null }, 0, 'happened'],
  ])('%s', (_, standing, movedAt, verdict) => {
    expect(weigh(yes, standing, movedBefore(movedAt))).toBe(verdict);
  });

  it('leads to the same list in whatever order, and however often, answers are read', () => {
    const answer: fc.Arbitrary<GivenAnswer> = fc.record({
      answer: fc.constantFrom(...answers),
      sequence: fc.integer({ min: 0, max: 2 }),
      stamp: fc.integer({ min: 0, max: 5 }).map((minute) => `2025-09-01T08:0${minute}:00Z`),
    });
    // two different answers of the same instant cannot be told apart
    const distinct = fc.uniqueArray(answer, {
      selector: ({ sequence, stamp }) => `${sequence} ${stamp}`,
      maxLength: 8,
    });
    const shuffled = distinct.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
    );
    const last = (all: readonly GivenAnswer[], movedAt: number) =>
      all.reduce<Standing>(
        (standing, each) =>
          weigh(each, standing, movedBefore(movedAt)) === 'newer'
            ? { status: each.answer, sequence: each.sequence, stamp: each.stamp }
            : standing,
        invited,
      );
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 0, max: 2 }), ([all, again], movedAt) => {
        const end = last(all, movedAt);
        expect(last(again, movedAt)).toEqual(end);
        const counting = all.filter(({ sequence }) => sequence >= movedAt);
        const newest = counting
          .toSorted((a, b) => a.sequence - b.sequence || ((a.stamp ?? '') < (b.stamp ?? '') ? -1 : 1))
          .at(-1);
        expect(end.status).toBe(newest?.answer ?? 'invited');
      }),
    );
  });
});

describe('a mail that did not arrive', () => {
  it.each([
    ['failed', '5.1.1', '', 'dead'],
    ['failed', '5.1.10', '', 'dead'],
    ['failed', '5.2.1', 'mailbox disabled', 'dead'],
    ['failed', '5.1.8', 'bad sender', 'refused'],
    ['failed', '5.2.2', 'mailbox full', 'refused'],
    ['failed', '5.3.4', 'message too big', 'refused'],
    ['failed', '5.7.1', 'spam', 'refused'],
    ['failed', '5.4.1', 'Recipient address rejected: Access denied.', 'dead'],
    ['failed', '5.0.0', '550 User unknown', 'dead'],
    ['failed', '5.5.0', 'Requested action not taken: mailbox unavailable', 'dead'],
    ['failed', '5.0.0', 'blocked by policy', 'refused'],
    ['failed', '4.4.7', 'expired', 'refused'],
    ['failed', '', '', 'refused'],
    ['Delayed', '4.4.1', '', 'waiting'],
    ['delivered', '2.0.0', '', null],
    ['relayed', '2.0.0', '', null],
  ])('%s %s %s: %s', (action, status, diagnostic, kind) => {
    expect(bounceKind(action, status, diagnostic)).toBe(kind);
  });
});

it.each([
  ['accepted', 0, 1, true],
  ['declined', 0, 1, true],
  ['accepted', 1, 1, false],
  ['accepted', null, 1, false],
  ['accepted', 0, 0, false],
  ['invited', 0, 1, false],
  ['attended', 0, 1, false],
] as const)(
  '%s to SEQUENCE %j, where the last move had %i, is an answer to the old date: %j',
  (status, sequence, movedAt, old) => {
    expect(answersOldDate({ status, sequence }, movedBefore(movedAt))).toBe(old);
  },
);
