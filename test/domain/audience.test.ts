import { describe, expect, test } from 'vitest';
import { type Audience, type AudienceFacts, isMeant, parseAudiencePart } from '../../src/domain/audience.js';
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
    ['not:state:NW', { excluded: true, term: { kind: 'state', state: 'NW' } }],
    ['size:>20000', { excluded: false, term: { kind: 'size', than: '>', population: 20000 } }],
    ['size: <= 5000', { excluded: false, term: { kind: 'size', than: '<=', population: 5000 } }],
    ['kim@example.org', { excluded: false, reference: 'kim@example.org' }],
    ['not:Kim Mayer', { excluded: true, reference: 'Kim Mayer' }],
    ['7', { excluded: false, reference: '7' }],
  ])('%j is understood', (text, expected) => {
    expect(parseAudiencePart(text)).toEqual(expected);
  });

  test.each([
    ['role:king', 'treasurer'],
    ['status:aktiv', 'active'],
    ['state:XX', 'BY'],
    ['size:20000', 'size:>20000'],
    ['size:>', 'size:>20000'],
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
  return { person: { ...kim, ...person }, roles: [], isGuest: false, isAttendee: false, ...rest };
}

/** Reads `board,state:BY,not:7` as `--to` does; a number is a person. */
function audience(text: string): Audience {
  const whole = { groups: [], filters: [], excluded: [] } as { [K in keyof Audience]: Audience[K][number][] };
  for (const each of text.split(',').filter(Boolean)) {
    const part = parseAudiencePart(each);
    const term = 'term' in part ? part.term : ({ kind: 'person', id: Number(each.replace('not:', '')) } as const);
    if (part.excluded) whole.excluded.push(term);
    else if (term.kind === 'state' || term.kind === 'size') whole.filters.push(term);
    else whole.groups.push(term);
  }
  return whole;
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
    ['guests', facts({ isAttendee: true }), false],
    ['attendees', facts({ isAttendee: true }), true],
    ['attendees', facts({ isGuest: true }), false],
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
});
