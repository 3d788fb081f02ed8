import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Audience,
  type AudienceFacts,
  audienceOf,
  audienceParts,
  isMeant,
  isNarrowedAway,
  needsEvent,
  parseAudiencePart,
} from '../../src/domain/audience.js';
import type { Municipality, Person } from '../../src/domain/member.js';

describe('a part of an audience', () => {
  test.each([
    ['members', { excluded: false, term: { kind: 'members' } }],
    [' Board ', { excluded: false, term: { kind: 'board' } }],
    ['EVERYONE', { excluded: false, term: { kind: 'everyone' } }],
    ['not:guests', { excluded: true, term: { kind: 'guests' } }],
    ['Not: attendees', { excluded: true, term: { kind: 'attendees' } }],
    ['role:Chair', { excluded: false, term: { kind: 'role', role: 'chair' } }],
    ['role:spokesperson', { excluded: false, term: { kind: 'role', role: 'spokesperson' } }],
    ['status:supporter', { excluded: false, term: { kind: 'status', status: 'supporter' } }],
    ['state:by', { excluded: false, term: { kind: 'state', state: 'BY' } }],
    ['state:NRW', { excluded: false, term: { kind: 'state', state: 'NW' } }],
    ['state:Bayern', { excluded: false, term: { kind: 'state', state: 'BY' } }],
    ['not:state:NW', { excluded: true, term: { kind: 'state', state: 'NW' } }],
    ['size:>20000', { excluded: false, term: { kind: 'size', than: '>', population: 20000 } }],
    ['size: <= 5000', { excluded: false, term: { kind: 'size', than: '<=', population: 5000 } }],
    ['kim@example.org', { excluded: false, reference: 'kim@example.org' }],
    ['not:Kim Mayer', { excluded: true, reference: 'Kim Mayer' }],
    ['7', { excluded: false, reference: '7' }],
    ['answer:Accepted', { excluded: false, term: { kind: 'answer', answer: 'accepted' } }],
    ['nobody', { excluded: false, term: { kind: 'nobody' } }],
    ['@Beirat', { excluded: false, saved: 'beirat' }],
    ['not:@beirat', { excluded: true, saved: 'beirat' }],
  ])('%j is understood', (text, expected) => {
    expect(parseAudiencePart(text)).toEqual(expected);
  });

  test.each([
    ['role:king', 'treasurer'],
    ['status:aktiv', 'active'],
    ['state:XX', 'BY'],
    ['size:20000', 'size:>20000'],
    ['size:>', 'size:>20000'],
    ['answer:ja', 'accepted'],
    ['not:size:>viele', 'size:<=5000'],
  ])('%j is misspelt, and what there is is named', (text, word) => {
    const part = parseAudiencePart(text);
    expect(part).toMatchObject({ misspelt: text.replace('not:', ''), excluded: text.startsWith('not:') });
    expect('words' in part && part.words).toContain(word);
  });
});

const diez: Municipality = { id: 1, name: 'Diez', state: 'RP', population: 11_000 };
const kim: Person = {
  id: 7,
  givenName: 'Kim',
  familyName: 'Mayer',
  academicTitle: null,
  formOfAddress: null,
  addressStyle: null,
  salutation: null,
  born: null,
  phone: null,
  language: null,
  remarks: null,
  blocked: false,
  email: null,
  status: 'active',
  enteredOn: null,
  leftOn: null,
  terms: [],
  municipality: diez,
};

function facts({ person = {}, ...rest }: Partial<Omit<AudienceFacts, 'person'>> & { person?: Partial<Person> } = {}) {
  return { person: { ...kim, ...person }, roles: [], isGuest: false, answer: null, ...rest };
}

/** Reads `board,state:BY,not:7` as `--to` does; a number is a person. */
function audience(text: string): Audience {
  return audienceOf(
    audienceParts(text).map((each) => {
      const part = parseAudiencePart(each);
      const term = 'term' in part ? part.term : ({ kind: 'person', id: Number(each.replace('not:', '')) } as const);
      return { excluded: part.excluded, term };
    }),
  );
}

describe('an audience', () => {
  test.each([
    ['', facts(), true],
    ['', facts({ person: { status: 'former' } }), false],
    ['', facts({ person: { status: null } }), false],
    ['', facts({ isGuest: true, person: { status: null } }), false],
    ['everyone', facts({ person: { status: null } }), true],
    ['status:former', facts({ person: { status: 'former' } }), true],
    ['status:former', facts(), false],
    ['board', facts({ roles: ['treasurer'] }), true],
    ['board', facts({ roles: ['spokesperson', 'mandate'] }), false],
    ['role:spokesperson', facts({ roles: ['spokesperson'] }), true],
    ['guests', facts({ isGuest: true }), true],
    ['guests', facts({ answer: 'accepted' }), false],
    ['attendees', facts({ answer: 'accepted' }), true],
    ['attendees', facts({ isGuest: true }), false],
    ['attendees', facts({ answer: 'declined' }), false],
    ['answer:declined', facts({ answer: 'declined' }), true],
    ['answer:declined', facts({ answer: 'accepted' }), false],
    ['answer:declined', facts(), false],
    ['nobody', facts(), false],
    ['board,guests', facts({ isGuest: true }), true],
    ['7', facts({ person: { status: 'former' } }), true],
    ['8', facts(), false],
    ['state:RP', facts(), true],
    ['state:BY', facts(), false],
    ['state:BY,state:RP', facts(), true],
    ['state:RP', facts({ person: { municipality: null } }), false],
    ['state:RP', facts({ person: { status: 'former' } }), false],
    ['everyone,state:RP,size:>20000', facts(), false],
    ['size:>11000', facts(), false],
    ['size:>=11000', facts(), true],
    ['size:<11000', facts(), false],
    ['size:<=11000', facts(), true],
    ['size:>5000,size:<20000', facts(), true],
    ['size:>5000,size:<10000', facts(), false],
    ['size:<=5000', facts({ person: { municipality: { ...diez, population: null } } }), false],
    ['size:>0', facts({ person: { municipality: { ...diez, population: null } } }), false],
    ['members,not:board', facts({ roles: ['chair'] }), false],
    ['members,not:board', facts(), true],
    ['not:7', facts(), false],
    ['not:state:RP', facts(), false],
    ['board,not:size:<5000', facts({ roles: ['chair'] }), true],
  ])('%j: the person is meant or not (%#)', (text, person, expected) => {
    expect(isMeant(person, audience(text))).toBe(expected);
  });

  test.each([
    ['7,state:BY', true],
    ['7,state:RP', false],
    ['7,state:BY,state:RP', false],
    ['7,state:RP,size:>20000', true],
    ['7,not:state:RP', false],
    ['7', false],
    ['8,state:BY', false],
    ['members,state:BY', false],
  ])('%j: the person is named in vain or not', (text, expected) => {
    expect(isNarrowedAway(kim, audience(text))).toBe(expected);
  });
});

describe('the algebra', () => {
  const groups = [
    'members',
    'board',
    'guests',
    'attendees',
    'status:former',
    'role:chair',
    'answer:accepted',
    '7',
    '8',
  ];
  const filters = ['state:RP', 'state:BY', 'size:>20000', 'size:<=5000', 'size:>=100'];
  const group = fc.constantFrom(...groups);
  const wish = fc.constantFrom(...groups, ...filters);
  const list = (part: fc.Arbitrary<string>, min = 0) => fc.array(part, { minLength: min, maxLength: 4 });
  const exclusion = wish.map((part) => `not:${part}`);
  const somebody = fc.record({
    person: fc.record({
      id: fc.constantFrom(7, 8, 9),
      status: fc.constantFrom('active', 'former', 'prospect', null),
      municipality: fc.option(
        fc.record({
          state: fc.constantFrom('RP', 'BY', 'NW', null),
          population: fc.option(fc.constantFrom(50, 100, 5000, 5001, 20_000, 20_001)),
        }),
      ),
    }),
    roles: fc.subarray(['chair', 'spokesperson', 'treasurer']),
    isGuest: fc.boolean(),
    answer: fc.constantFrom(null, 'invited', 'accepted', 'declined'),
  }) as fc.Arbitrary<AudienceFacts>;
  const means = (parts: readonly string[], facts: AudienceFacts) => isMeant(facts, audience(parts.join(',')));
  const holds = <Ts extends [unknown, ...unknown[]]>(
    arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
    predicate: (...values: Ts) => boolean,
  ) => fc.assert(fc.property(...arbitraries, predicate));

  test('groups are united', () =>
    holds(
      [list(group, 1), list(group, 1), list(fc.constantFrom(...filters)), somebody],
      (one, other, narrowed, facts) =>
        means([...one, ...other, ...narrowed], facts) ===
        (means([...one, ...narrowed], facts) || means([...other, ...narrowed], facts)),
    ));

  test('an exclusion takes out exactly whom it means', () =>
    holds([list(wish), wish, somebody], (parts, out, facts) => {
      const isOut = filters.includes(out) ? means(['everyone', out], facts) : means([out], facts);
      return means([...parts, `not:${out}`], facts) === (means(parts, facts) && !isOut);
    }));

  test('a further size, or a Land where none is named yet, never brings anybody in', () =>
    holds([list(wish), fc.constantFrom(...filters), somebody], (parts, filter, facts) => {
      const isAlternative = filter.startsWith('state') && parts.some((part) => part.startsWith('state'));
      return isAlternative || !means([...parts, filter], facts) || means(parts, facts);
    }));

  test('the order in which parts are typed does not matter, nor how often', () =>
    holds([list(fc.oneof(wish, exclusion)), somebody], (parts, facts) =>
      [parts.toReversed(), parts.toSorted(), [...parts, ...parts]].every(
        (others) => means(others, facts) === means(parts, facts),
      ),
    ));

  test('a saved audience is whole: what stands beside it narrows it, what is in it narrows nothing else', () =>
    holds([list(fc.oneof(wish, exclusion)), list(group, 1), somebody], (inside, beside, facts) => {
      const saved = { kind: 'saved', name: 'x', audience: audience(inside.join(',')) } as const;
      const alone = isMeant(facts, { groups: [saved], filters: [], excluded: [] });
      const united = isMeant(facts, {
        ...audience(beside.join(',')),
        groups: [...audience(beside.join(',')).groups, saved],
      });
      const without = isMeant(facts, { groups: [{ kind: 'everyone' }], filters: [], excluded: [saved] });
      return alone === means(inside, facts) && united === (alone || means(beside, facts)) && without === !alone;
    }));
});

test.each([
  ['members,state:BY', false],
  ['guests', true],
  ['members,not:attendees', true],
  ['answer:accepted', true],
])('%s depends on an event: %s', (text, expected) => {
  expect(needsEvent(audience(text))).toBe(expected);
  expect(
    needsEvent({ groups: [{ kind: 'saved', name: 'x', audience: audience(text) }], filters: [], excluded: [] }),
  ).toBe(expected);
});
