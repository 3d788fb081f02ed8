import { type AttendeeStatus, attendeeStatuses } from './attendance.js';
import { LAENDER } from './holidays.js';
import { type MembershipStatus, type Municipality, membershipStatuses, type State } from './member.js';
import { roleKinds } from './role.js';
import { parseState } from './states.js';

/** Who is meant, as typed after `--to`: groups are united, filters narrow them, exclusions take people out again. */
export interface Audience {
  groups: readonly Group[];
  filters: readonly Filter[];
  excluded: readonly (Group | Filter)[];
}

export type Group =
  | { kind: (typeof groupWords)[number] }
  | { kind: 'role'; role: string }
  | { kind: 'status'; status: MembershipStatus }
  | { kind: 'answer'; answer: AttendeeStatus }
  | { kind: 'person'; id: number }
  /** An audience kept under a name, whole: its filters and exclusions narrow nothing but itself. */
  | { kind: 'saved'; name: string; audience: Audience };

/** Words that name a group by themselves. `nobody` stands in for a person who is gone. */
export const groupWords = ['members', 'board', 'guests', 'attendees', 'everyone', 'nobody'] as const;

export type Filter =
  | { kind: 'state'; state: State }
  | { kind: 'size'; than: '<' | '<=' | '>' | '>='; population: number };

/** One part of an audience as typed: understood, or a name that only the database can resolve. */
export type AudiencePart = { excluded: boolean } & (
  | { term: Group | Filter }
  /** A person, or an audience that is kept under this name. */
  | { reference: string }
  /** Surely an audience that is kept under this name: `@name`. */
  | { saved: string }
  | { misspelt: string; words: readonly string[] }
);

/** Roles that make up the board; a spokesperson or a mandate alone does not. */
const boardRoles = ['chair', 'deputy_chair', 'treasurer', 'secretary', 'board_member'] as const;

/** The parts of an audience as typed, between commas. */
export function audienceParts(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * Reads one part: `members`, `board`, `guests`, `attendees`, `everyone`, `role:chair`, `status:supporter`,
 * `answer:accepted`, `state:BY`, `size:>20000`; with `not:` in front it excludes. `@name` is an audience kept under that
 * name; anything else without a colon a reference to one or to a person.
 */
export function parseAudiencePart(text: string): AudiencePart {
  const excluded = /^not:/i.test(text);
  const part = text.replace(/^not:/i, '').trim();
  const [, word = '', value = ''] = /^([a-z]+):(.*)$/i.exec(part) ?? [];
  const misspelt = (words: readonly string[]): AudiencePart => ({ excluded, misspelt: part, words });
  switch (word.toLowerCase()) {
    case 'role': {
      const role = roleKinds.find((each) => each === value.trim().toLowerCase());
      return role === undefined ? misspelt(roleKinds) : { excluded, term: { kind: 'role', role } };
    }
    case 'status': {
      const status = membershipStatuses.find((each) => each === value.trim().toLowerCase());
      return status === undefined ? misspelt(membershipStatuses) : { excluded, term: { kind: 'status', status } };
    }
    case 'state': {
      const state = parseState(value);
      return state === null ? misspelt(LAENDER) : { excluded, term: { kind: 'state', state } };
    }
    case 'answer': {
      const answer = attendeeStatuses.find((each) => each === value.trim().toLowerCase());
      return answer === undefined ? misspelt(attendeeStatuses) : { excluded, term: { kind: 'answer', answer } };
    }
    case 'size': {
      const size = /^\s*(<=|>=|<|>)\s*(\d{1,9})\s*$/.exec(value);
      if (size === null) return misspelt(['size:>20000', 'size:<=5000']);
      const than = size[1] as '<' | '<=' | '>' | '>=';
      return { excluded, term: { kind: 'size', than, population: Number(size[2]) } };
    }
  }
  if (part.startsWith('@')) return { excluded, saved: part.slice(1).trim().toLowerCase() };
  const kind = groupWords.find((each) => each === part.toLowerCase());
  return kind === undefined ? { excluded, reference: part } : { excluded, term: { kind } };
}

/** Puts terms together: each at its place in the audience. */
export function audienceOf(terms: readonly { excluded: boolean; term: Group | Filter }[]): Audience {
  const wanted = terms.filter(({ excluded }) => !excluded).map(({ term }) => term);
  return {
    groups: wanted.filter((term): term is Group => !isFilter(term)),
    filters: wanted.filter(isFilter),
    excluded: terms.filter(({ excluded }) => excluded).map(({ term }) => term),
  };
}

function isFilter(term: Group | Filter): term is Filter {
  return term.kind === 'state' || term.kind === 'size';
}

/** Whether the audience depends on an event: on its guests, or on who is invited to it. */
export function needsEvent({ groups, excluded }: Audience): boolean {
  return [...groups, ...excluded].some((term) =>
    term.kind === 'saved' ? needsEvent(term.audience) : ['guests', 'attendees', 'answer'].includes(term.kind),
  );
}

/** Whether the audience names this person, as a group of one. */
export function namesPerson({ groups }: Audience, id: number): boolean {
  return groups.some((term) => term.kind === 'person' && term.id === id);
}

/** Whether the audience asks for people by what stands on the event's list: `attendees`, `answer:accepted`. */
export function namesAnswers({ groups }: Audience): boolean {
  return groups.some((term) =>
    term.kind === 'saved' ? namesAnswers(term.audience) : term.kind === 'attendees' || term.kind === 'answer',
  );
}

/** What has to be known of a person to say whether an audience means them. */
export interface AudienceFacts {
  person: {
    id: number;
    status: MembershipStatus | null;
    municipality: Pick<Municipality, 'state' | 'population'> | null;
  };
  /** Roles held now. */
  roles: readonly string[];
  /** Whether they are a guest of the event who has not declined. */
  isGuest: boolean;
  /** Where they are on the event's list of attendees, what stands there. */
  answer: AttendeeStatus | null;
}

/** Whether the audience means the person. Without any group it means the active members. */
export function isMeant(facts: AudienceFacts, { groups, filters, excluded }: Audience): boolean {
  const inGroup = groups.length === 0 ? inTerm(facts, { kind: 'members' }) : groups.some((term) => inTerm(facts, term));
  return inGroup && passes(facts, filters) && !excluded.some((term) => inTerm(facts, term));
}

/** Whether the audience names a person whom a filter of it leaves out all the same. */
export function isNarrowedAway(
  person: AudienceFacts['person'],
  { groups, filters }: Pick<Audience, 'groups' | 'filters'>,
): boolean {
  return (
    groups.some((term) => term.kind === 'person' && term.id === person.id) &&
    !passes({ person, roles: [], isGuest: false, answer: null }, filters)
  );
}

/** Filters of one kind are alternatives (two Länder), of different kinds conditions; sizes are all conditions. */
function passes(facts: AudienceFacts, filters: readonly Filter[]): boolean {
  const byState = filters.filter(({ kind }) => kind === 'state');
  const bySize = filters.filter(({ kind }) => kind === 'size');
  return (
    (byState.length === 0 || byState.some((term) => inTerm(facts, term))) && bySize.every((term) => inTerm(facts, term))
  );
}

function inTerm(facts: AudienceFacts, term: Group | Filter): boolean {
  const { person, roles, isGuest, answer } = facts;
  switch (term.kind) {
    case 'everyone':
      return true;
    case 'nobody':
      return false;
    case 'members':
      return person.status === 'active';
    case 'status':
      return person.status === term.status;
    case 'board':
      return boardRoles.some((role) => roles.includes(role));
    case 'role':
      return roles.includes(term.role);
    case 'guests':
      return isGuest;
    case 'attendees':
      return answer !== null && answer !== 'declined';
    case 'answer':
      return answer === term.answer;
    case 'person':
      return person.id === term.id;
    case 'saved':
      return isMeant(facts, term.audience);
    case 'state':
      return person.municipality?.state === term.state;
    case 'size':
      return hasSize(person.municipality?.population ?? null, term);
  }
}

/** A municipality whose population nobody recorded is neither large nor small. */
function hasSize(population: number | null, { than, population: limit }: Extract<Filter, { kind: 'size' }>): boolean {
  if (population === null) return false;
  switch (than) {
    case '<':
      return population < limit;
    case '<=':
      return population <= limit;
    case '>':
      return population > limit;
    case '>=':
      return population >= limit;
  }
}
