import { LAENDER } from './holidays.js';
import { type MembershipStatus, membershipStatuses, type Person, type State } from './member.js';
import { roleKinds } from './role.js';

/** Who is meant, as typed after `--to`: groups are united, filters narrow them, exclusions take people out again. */
export interface Audience {
  groups: readonly Group[];
  filters: readonly Filter[];
  excluded: readonly (Group | Filter)[];
}

export type Group =
  | { kind: 'members' | 'board' | 'guests' | 'attendees' | 'everyone' }
  | { kind: 'role'; role: string }
  | { kind: 'status'; status: MembershipStatus }
  | { kind: 'person'; id: number };

export type Filter =
  | { kind: 'state'; state: State }
  | { kind: 'size'; than: '<' | '<=' | '>' | '>='; population: number };

/** One part of an audience as typed: understood, or a reference to a person that only the database can resolve. */
export type AudiencePart = { excluded: boolean } & (
  | { term: Group | Filter }
  | { reference: string }
  | { misspelt: string; words: readonly string[] }
);

/** Roles that make up the board; a spokesperson or a mandate alone does not. */
export const boardRoles = ['chair', 'deputy_chair', 'treasurer', 'secretary', 'board_member'] as const;

/**
 * Reads one part: `members`, `board`, `guests`, `attendees`, `everyone`, `role:chair`, `status:supporter`, `state:BY`,
 * `size:>20000`; with `not:` in front it excludes. Anything without a colon is a reference to a person.
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
      const state = LAENDER.find((each) => each === value.trim().toUpperCase());
      return state === undefined ? misspelt(LAENDER) : { excluded, term: { kind: 'state', state } };
    }
    case 'size': {
      const size = /^\s*(<=|>=|<|>)\s*(\d{1,9})\s*$/.exec(value);
      if (size === null) return misspelt(['size:>20000', 'size:<=5000']);
      const than = size[1] as '<' | '<=' | '>' | '>=';
      return { excluded, term: { kind: 'size', than, population: Number(size[2]) } };
    }
  }
  const kind = (['members', 'board', 'guests', 'attendees', 'everyone'] as const).find(
    (each) => each === part.toLowerCase(),
  );
  return kind === undefined ? { excluded, reference: part } : { excluded, term: { kind } };
}

/** What has to be known of a person to say whether an audience means them. */
export interface AudienceFacts {
  person: Person;
  /** Roles held now. */
  roles: readonly string[];
  /** Whether they are a guest of the event who has not declined. */
  isGuest: boolean;
  /** Whether they are on the event's list of attendees and have not declined. */
  isAttendee: boolean;
}

/** Whether the audience means the person. Without any group it means the active members. */
export function isMeant(facts: AudienceFacts, { groups, filters, excluded }: Audience): boolean {
  const inGroup = groups.length === 0 ? inTerm(facts, { kind: 'members' }) : groups.some((term) => inTerm(facts, term));
  return inGroup && passes(facts, filters) && !excluded.some((term) => inTerm(facts, term));
}

/** Filters of one kind are alternatives (two Länder), of different kinds conditions; sizes are all conditions. */
function passes(facts: AudienceFacts, filters: readonly Filter[]): boolean {
  const byState = filters.filter(({ kind }) => kind === 'state');
  const bySize = filters.filter(({ kind }) => kind === 'size');
  return (
    (byState.length === 0 || byState.some((term) => inTerm(facts, term))) && bySize.every((term) => inTerm(facts, term))
  );
}

function inTerm({ person, roles, isGuest, isAttendee }: AudienceFacts, term: Group | Filter): boolean {
  switch (term.kind) {
    case 'everyone':
      return true;
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
      return isAttendee;
    case 'person':
      return person.id === term.id;
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
