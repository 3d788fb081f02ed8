import { describe, expect, it } from 'vitest';
import type { Collected, Letter } from '../../src/commands/reply/collect.js';
import { planReplies } from '../../src/commands/reply/plan.js';
import type { AnsweredMail, AnswerLookup } from '../../src/db/answers.js';

type Reply = Collected['replies'][number]['reply'];

const event = { id: 1, slug: 'impuls', title: 'Impuls', start: '2025-09-04', sequence: 0 };
const [kim, lea] = [
  { id: 1, name: 'Kim Sommer' },
  { id: 2, name: 'Lea Berg' },
];
const mail: AnsweredMail = {
  ...{ id: 7, kind: 'invitation', isReturned: 0, error: null, eventId: 1 },
  ...{ personId: 1, name: 'Kim Sommer', address: 'kim@x.example', sentAt: null },
};

/** An office that wrote to Kim and Lea. */
function office(known: Partial<AnswerLookup> = {}): AnswerLookup {
  const who = (address: string) => [kim, lea].filter(({ name }) => address.startsWith(name.slice(0, 3).toLowerCase()));
  return {
    event: (uid) => (uid === 'u' ? event : null),
    eventNumbered: (id) => (id === 1 ? event : null),
    guestNumber: () => null,
    guestNoted: () => null,
    notedByHand: () => [],
    mailUnder: () => null,
    ties: () => [],
    erasedOn: () => null,
    wantsMails: () => true,
    takenOffAt: () => null,
    persons: (_, address) => who(address),
    invited: () => [kim, lea],
    owners: who,
    addresses: (id) => [id === 1 ? 'kim@x.example' : 'lea@x.example'],
    mail: () => null,
    mailSigned: () => null,
    lastMailTo: () => null,
    firstSent: () => null,
    moves: () => [],
    correctedAt: () => null,
    isLive: () => true,
    standing: () => null,
    sequenceTold: () => 0,
    withdrawals: () => 0,
    isOldAnswer: () => false,
    trueSince: () => null,
    ...known,
  };
}

const letter = (more: Partial<Letter> = {}): Letter => ({
  ...{ file: '1.eml', isAlone: true, from: '', fromName: '', subject: '', date: null, messageId: null, answers: [] },
  ...more,
});
const reply = (more: Partial<Reply> = {}): Reply => ({
  ...{ uid: 'u', attendee: 'kim@x.example', name: '', answer: 'accepted', sequence: 0, stamp: null, comment: null },
  ...more,
});

function plan(replies: readonly [Partial<Letter>, Partial<Reply>][], known: Partial<AnswerLookup> = {}) {
  const none = { counters: [], reports: [], letters: [], automatic: [], other: [], unreadable: [], files: 1 };
  const collected = { ...none, replies: replies.map(([of, what]) => ({ letter: letter(of), reply: reply(what) })) };
  const { answers, open } = planReplies(collected, office(known), new Set(), '2025-09-04T08:00:00.000Z');
  return [
    ...answers.map(({ person, answer, verdict, sequence, stamp }) =>
      [person.id, answer, verdict, sequence, stamp].join(' '),
    ),
    ...open.map(({ why, who }) => `${why} ${who}`),
  ];
}

it('what somebody else sent is asked about, though that answer was entered since', () => {
  const noted = { notedByHand: () => ['accepted' as const] };
  const stranger = { date: '2025-09-01T08:00:00Z' };
  expect(plan([[{ ...stranger, from: 'x@x.example' }, {}]], noted)).toEqual(['other_sender Kim Sommer']);
  expect(plan([[stranger, { answer: 'other' }]], noted)).toEqual([]);
});

it('an answer of one of several is asked about until it was entered as it is', () => {
  const noted = (status: 'accepted' | 'declined') =>
    plan([[{ date: '2025-09-01T08:00:00Z' }, { answer: 'declined' }]], {
      persons: () => [kim, lea],
      notedByHand: () => [status],
    });
  expect(noted('accepted')).toEqual(['several_persons kim@x.example']);
  expect(noted('declined')).toEqual([]);
});

const [first, later] = ['2025-09-01T08:00:00Z', '2025-09-02T08:00:00Z'];

describe('what an answer is taken for', () => {
  it.each<[string, [Partial<Letter>, Partial<Reply>][], Partial<AnswerLookup>, string[]]>([
    [
      'given when it says, not when the mail was sent',
      [[{ date: later }, { stamp: first }]],
      {},
      [`1 accepted newer 0 ${first}`],
    ],
    [
      'by the SEQUENCE as a number, newest first',
      [
        [{}, { sequence: 9, stamp: later }],
        [{}, { sequence: 10, stamp: first, answer: 'declined' }],
      ],
      { event: () => ({ ...event, sequence: 10 }) },
      [`1 declined newer 10 ${first}`, `1 accepted older 9 ${later}`],
    ],
    [
      'to the entry as it was given anew',
      [[{}, { sequence: 3 }]],
      { withdrawals: () => 1, event: () => ({ ...event, sequence: 5 }) },
      ['1 accepted newer 1 '],
    ],
    [
      'that of who has the address, whatever mail it answers',
      [[{ answers: ['<m>'] }, { attendee: 'lea@x.example' }]],
      { mail: () => mail },
      ['2 accepted newer 0 '],
    ],
    [
      'nobody’s, where the mail it answers is of another event',
      [[{ answers: ['<m>'] }, { attendee: 'x@x.example' }]],
      { mail: () => ({ ...mail, eventId: 2 }) },
      ['unknown_person x@x.example'],
    ],
    [
      'nobody’s, where two have the address',
      [[{}, {}]],
      { persons: () => [kim, lea] },
      ['several_persons kim@x.example'],
    ],
    [
      'asked about where somebody else who has the address signs it, not where only the address is shared',
      [
        [{ fromName: 'Berg, Lea' }, { name: 'Kim Sommer' }],
        [{}, { name: 'Lea Berg' }],
        [{ fromName: 'Kim Sommer' }, { name: 'Kim Sommer', stamp: first }],
      ],
      { persons: () => [kim], owners: () => [kim, lea] },
      [`1 accepted newer 0 ${first}`, 'several_persons kim@x.example', 'several_persons kim@x.example'],
    ],
    [
      'nobody’s, where two who were invited bear the name',
      [[{}, { attendee: 'x@x.example', name: 'Kim Sommer' }]],
      { invited: () => [kim, { ...kim, id: 3 }] },
      ['unknown_person x@x.example'],
    ],
    [
      'known, where it was given before the person was taken off the list',
      [
        [{}, { stamp: first }],
        [{}, { stamp: '2025-09-03T08:00:00Z', attendee: 'lea@x.example' }],
      ],
      { takenOffAt: () => later },
      ['2 accepted newer 0 2025-09-03T08:00:00Z', `1 accepted known 0 ${first}`],
    ],
    [
      'to be asked about where the attendee is somebody else',
      [[{ from: 'kim@x.example', answers: ['<m>'] }, { attendee: 'x@x.example' }]],
      { mail: () => mail },
      ['other_sender Kim Sommer'],
    ],
    [
      'to be asked about where the sender is somebody else',
      [[{ from: 'x@x.example' }, {}]],
      {},
      ['other_sender Kim Sommer'],
    ],
  ])('is %s', (_, replies, known, expected) => {
    expect(plan(replies, known)).toEqual(expected);
  });
});
