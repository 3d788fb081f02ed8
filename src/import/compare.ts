import type { Said } from '../db/answered-rows.js';
import { firstDay, lastDay } from '../domain/partial-date.js';
import type { Candidate } from './candidate.js';
import { type Change, type Contradiction, isName, novelty, rejoins, type Withheld } from './changes.js';
import type { Disputes } from './disputes.js';
import {
  type Field,
  NAME_FIELDS,
  PERSON_FIELDS,
  type PersonField,
  PROTECTED_FIELDS,
  TERM_FIELDS,
  type TermField,
} from './fields.js';
import { type Question, sharesPersonalEmail } from './match.js';
import { fieldBit, type Person, type Term } from './people.js';
import type { Place, PlaceBook } from './places.js';
import type { AboutPerson, Side } from './row-answers.js';
import { chooseTerm, type TermChoice } from './term-changes.js';

/** What a row would do to the person it is about. */
export interface Comparison {
  readonly candidate: Candidate;
  changes: Change[];
  withheld: Withheld[];
  /** Where the row contradicts what an earlier row of this file said about the person. */
  contradictions: Contradiction[] | null;
  /** What of that it says where somebody has said now what holds, by field. */
  said: Record<string, Said> | null;
  /** The municipality is spelt nearly like the known one, several bear its name, or only similar ones are listed. */
  placeQuestion:
    | 'municipality_similar'
    | 'municipality_respelled'
    | 'same_election_elsewhere'
    | 'municipality_of_several'
    | 'municipality_not_listed'
    | null;
}

/** Who may change what. */
export interface Permissions {
  /** Protected fields that may change all the same (`--overwrite`). */
  overwrite: ReadonlySet<Field>;
  /** What is known stays; only gaps are filled, and a new address comes second. For lists that are no member lists. */
  fillOnly?: boolean;
  /** Addresses from which mail came back, in lower case: no list makes one of a person's addresses the main one again. */
  bounced?: ReadonlySet<string>;
  /** What was answered about the row. */
  settled?: AboutPerson;
  /** What rows of the file say against each other. */
  disputes: Disputes;
}

/**
 * Compares a row with the person it is about, field by field. An empty cell changes nothing; a protected field that is
 * filled is withheld; a less precise or poorer spelt value of the same changes nothing.
 */
export function compare(
  person: Person,
  candidate: Candidate,
  options: readonly Place[],
  places: PlaceBook,
  permissions: Permissions,
): Comparison {
  const result = nothingYet(candidate);
  const { values: known } = person;
  for (const field of PERSON_FIELDS) {
    const from = known[field];
    // Whoever stands in a member list without a status is a member.
    const to = field === 'status' && from === null ? (candidate.values.status ?? 'active') : candidate.values[field];
    // A list that knows of no membership neither begins nor ends one.
    if (field === 'status' && to === 'none') continue;
    if (field === 'enteredOn' && from !== null && to !== null && result.changes.some(rejoins)) {
      compareReturn(result, person, from, to, permissions);
      continue;
    }
    if (to !== null && mayChange(result, person, field, from, to, permissions)) {
      result.changes.push({ kind: 'value', field, from, to });
    }
  }
  compareEmails(result, person, candidate, permissions);
  compareTerm(result, person, candidate, options, places, permissions);
  return result;
}

function nothingYet(candidate: Candidate): Comparison {
  return { candidate, changes: [], withheld: [], contradictions: null, said: null, placeQuestion: null };
}

/**
 * The day somebody entered who comes back: a later one than known is that of the membership that begins now. The known one
 * belongs to the membership before, and is neither overwritten nor made more exact here.
 */
function compareReturn(result: Comparison, person: Person, from: string, to: string, permissions: Permissions): void {
  const isLater = firstDay(to) > lastDay(from);
  if (
    isLater ||
    (novelty('enteredOn', from, to) !== 'refine' && mayChange(result, person, 'enteredOn', from, to, permissions))
  ) {
    result.changes.push({ kind: 'value', field: 'enteredOn', from: null, to });
  }
}

/** Decides about one value, and notes what is withheld or contradicts an earlier row. */
function mayChange(
  result: Comparison,
  person: Person,
  field: PersonField | TermField,
  from: string | null,
  to: string,
  permissions: Permissions,
): boolean {
  const kind = novelty(field, from, to);
  if (kind === 'same') return false;
  if (kind === 'fill' || from === null) return true;
  if (permissions.fillOnly) return false;
  const isKept = permissions.settled?.name === 'known' && NAME_FIELDS.has(field);
  if (kind === 'refine' && !isKept) return true;
  if (kind === 'vaguer' || (PROTECTED_FIELDS.has(field) && !permissions.overwrite.has(field))) {
    result.withheld.push({ field, from, to });
    return false;
  }
  const { settled, disputes } = permissions;
  const side = counting(person, field, to, result.candidate, settled, disputes);
  if (settled?.contradictions !== undefined && person.hasSaid(fieldBit(field)))
    result.said = { ...result.said, [field]: side === 'row' ? { holds: to } : to };
  if (side === 'known') result.withheld.push({ field, from, to, isAnswered: true });
  else if (side === null) {
    result.contradictions ??= [];
    result.contradictions.push({ field, from, to, line: disputes.lineOf(person, field) });
  }
  return side === 'row';
}

/** Whose word counts where a row says something else; null: that has to be asked. */
function counting(
  person: Person,
  field: PersonField | TermField,
  to: string,
  candidate: Candidate,
  settled: AboutPerson | undefined,
  disputes: Disputes,
): Side | null {
  if (settled?.name !== undefined && NAME_FIELDS.has(field)) return settled.name;
  if (disputes.stands(person, field)) return 'known';
  if (!person.hasSaid(fieldBit(field))) return disputes.wasOverruled(person, field, to, candidate) ? 'known' : 'row';
  return settled?.contradictions ?? (disputes.isDecided(person, field, to, candidate) ? 'known' : null);
}

function compareEmails(
  result: Comparison,
  person: Person,
  candidate: Candidate,
  { fillOnly = false, bounced }: Permissions,
): void {
  const [primary, ...further] = candidate.emails;
  if (primary === undefined) return;
  const known = person.emails[0] ?? null;
  const isPrimary = !person.hasSaid(fieldBit('email')) && !(fillOnly && known !== null);
  if (isPrimary && known !== null && bounced?.has(primary) && person.emails.indexOf(primary) > 0) {
    result.withheld.push({ field: 'email', from: known, to: primary });
  } else if (isPrimary && primary !== known) {
    result.changes.push({ kind: 'primary_email', field: 'email', from: known, to: primary });
  }
  for (const address of isPrimary ? further : candidate.emails) {
    if (!person.emails.includes(address)) {
      result.changes.push({ kind: 'further_email', field: 'secondEmail', from: null, to: address });
    }
  }
}

function compareTerm(
  result: Comparison,
  person: Person,
  candidate: Candidate,
  options: readonly Place[],
  places: PlaceBook,
  permissions: Permissions,
): void {
  const chosen = chooseTerm(person, candidate, options, places);
  const isElsewhere = chosen.kind === 'similar_place' || chosen.kind === 'same_election';
  const isOther = isElsewhere && permissions.settled?.place === 'row';
  const choice: TermChoice = isOther ? { kind: 'new', inherited: null } : chosen;
  const isNews = choice.kind === 'new' || isElsewhere;
  if (choice.kind === 'none' || (permissions.fillOnly && isNews && person.terms.length > 0)) return;
  if (choice.kind === 'similar_place') {
    compareAtSimilar(result, person, candidate, choice.place, places, permissions);
    return;
  }
  if (choice.kind === 'same_election') {
    compareAtOther(result, person, candidate, choice.place, places, permissions);
    return;
  }
  if (choice.kind === 'existing' && (candidate.place === null || choice.term.place !== null)) {
    compareTermValues(result, person, candidate, choice.term, permissions);
    if (candidate.place !== null && choice.term.place !== null) comparePlace(result, candidate, choice.term.place);
    return;
  }
  if (options.length > 1) {
    result.placeQuestion = 'municipality_of_several';
    return;
  }
  if (
    options.length === 0 &&
    candidate.place !== null &&
    places.similar(candidate.place, candidate.term.officeTitle).length > 0
  ) {
    result.placeQuestion = 'municipality_not_listed';
    return;
  }
  const place = options[0] ?? newPlace(candidate, places);
  if (choice.kind === 'existing') {
    compareTermValues(result, person, candidate, choice.term, permissions);
    if (place === null) return;
    result.changes.push({
      kind: 'term_place',
      field: 'municipality',
      from: null,
      to: place.name,
      term: choice.term,
      place,
    });
    comparePlace(result, candidate, place);
    return;
  }
  const inherited = choice.inherited;
  const values = {
    ...candidate.term,
    officeTitle: candidate.term.officeTitle ?? inherited?.values.officeTitle ?? null,
  };
  const termPlace = place ?? inherited?.place ?? null;
  const term: Term = { id: null, values, place: termPlace };
  const to = [values.elected, values.officeTitle, termPlace?.name].filter((part) => part).join(', ');
  result.changes.push({ kind: 'new_term', field: 'term', from: null, to, term, values, place: termPlace });
  if (place !== null) comparePlace(result, candidate, place);
}

/**
 * The municipality is spelt nearly like one of the person. Where it is sure who it is and nothing is new about the office, the
 * known one stays, and it is told; a new election or another office may be one of a municipality with a similar name.
 */
function compareAtSimilar(
  result: Comparison,
  person: Person,
  candidate: Candidate,
  known: Place,
  places: PlaceBook,
  permissions: Permissions,
): void {
  const { settled } = permissions;
  const isSure =
    settled !== undefined ||
    (candidate.id !== null && !person.isNew && candidate.id === person.id) ||
    (candidate.folded.key === person.key && sharesPersonalEmail(candidate, person));
  if (!isSure) {
    result.placeQuestion = 'municipality_similar';
    return;
  }
  const there = inPlace(candidate, known);
  const choice = chooseTerm(person, there, known.alone, places);
  const isNews = choice.kind === 'new' || (choice.kind === 'existing' && hasNews(choice.term, candidate));
  if (settled?.place === undefined && isNews) {
    result.placeQuestion = 'municipality_respelled';
    return;
  }
  const to = candidate.place?.name ?? known.name;
  const withheld: Withheld = { field: 'municipality', from: known.name, to };
  result.withheld.push(settled?.place === undefined ? withheld : { ...withheld, isAnswered: true });
  compareTerm(result, person, there, known.alone, places, permissions);
}

/**
 * The election is on record for another municipality. Two in one day are rare, one municipality under two names is not: that has
 * to be said, and holds for later rows that say the same of who it is, and know of no other office.
 */
function compareAtOther(
  result: Comparison,
  person: Person,
  candidate: Candidate,
  known: Place,
  places: PlaceBook,
  permissions: Permissions,
): void {
  const { settled, disputes } = permissions;
  const there = inPlace(candidate, known);
  const choice = chooseTerm(person, there, known.alone, places);
  const isNews = choice.kind === 'existing' && hasNews(choice.term, candidate);
  const isKnown = !isNews || disputes.wasSaid(person, 'officeTitle', candidate.term.officeTitle, candidate);
  if (settled?.place === undefined && !(settled?.isRecalled && isKnown)) {
    result.placeQuestion = 'same_election_elsewhere';
    return;
  }
  const to = candidate.place?.name ?? known.name;
  result.withheld.push({ field: 'municipality', from: known.name, to, isAnswered: true });
  compareTerm(result, person, there, known.alone, places, permissions);
}

/** The row as if it named that municipality. */
function inPlace(candidate: Candidate, { name }: Place): Candidate {
  return { ...candidate, place: { name, state: null, district: null, ags: null, postalCode: null } };
}

/** Whether a row knows of an election that is not on record, or of another office. */
function hasNews({ values }: Term, { term: { elected, officeTitle } }: Candidate): boolean {
  if (officeTitle !== null && novelty('officeTitle', values.officeTitle, officeTitle) === 'other') return true;
  return elected !== null && ['fill', 'other'].includes(novelty('elected', values.elected, elected));
}

/** Whether a row would bring an election that is not on record, or another office. */
export function bringsOffice({ changes, contradictions }: Comparison): boolean {
  const isNews = ({ field, from, to }: Pick<Change, 'field' | 'from' | 'to'>) =>
    field === 'term' ||
    (field === 'elected' && novelty(field, from, to) !== 'refine') ||
    (field === 'officeTitle' && from !== null);
  return changes.some(isNews) || (contradictions ?? []).some(isNews);
}

function compareTermValues(
  result: Comparison,
  person: Person,
  candidate: Candidate,
  term: Term,
  permissions: Permissions,
): void {
  for (const field of TERM_FIELDS) {
    const from = term.values[field];
    const to = candidate.term[field];
    if (to !== null && mayChange(result, person, field, from, to, permissions)) {
      result.changes.push({ kind: 'term_value', field, from, to, term });
    }
  }
}

function comparePlace(result: Comparison, candidate: Candidate, place: Place): void {
  const { changes, withheld } = placeChanges(candidate, place);
  result.changes.push(...changes);
  result.withheld.push(...withheld);
}

/** One for all rows that say nothing new, as most do. */
const NOTHING_TO_SAY = { changes: [], withheld: [] } as const;

/**
 * What a row says about the municipality itself: filled where unknown, never changed by a member list. Another postal
 * code is no contradiction: towns have many.
 */
export function placeChanges(
  candidate: Candidate,
  place: Place | null,
): { readonly changes: readonly Change[]; readonly withheld: readonly Withheld[] } {
  if (place === null) return NOTHING_TO_SAY;
  let changes: Change[] | null = null;
  let withheld: Withheld[] | null = null;
  for (const field of ['state', 'district', 'ags', 'postalCode'] as const) {
    const from = place[field];
    const to = candidate.place?.[field] ?? null;
    if (to === null || from === to) continue;
    // The official list knows better, but for the postal code, which it may lack.
    if (from === null && place.officialName !== null && field !== 'postalCode') continue;
    if (from === null) {
      changes ??= [];
      changes.push({ kind: 'place_value', field, from, to, place });
    } else if (field !== 'postalCode') {
      withheld ??= [];
      withheld.push({ field, from, to });
    }
  }
  if (changes === null && withheld === null) return NOTHING_TO_SAY;
  return { changes: changes ?? [], withheld: withheld ?? [] };
}

/** The municipality a row names as a new one; it enters the book only when the row is carried out. */
export function newPlace(candidate: Candidate, places: PlaceBook): Place | null {
  const mention = candidate.place;
  return mention?.name ? places.draft({ ...mention, name: mention.name }) : null;
}

/** One for all rows that nothing contradicts. */
export const NO_CONTRADICTIONS: readonly Contradiction[] = [];

/** What another row says otherwise: earlier in the file, or, of a name, later. */
export function contradictionsOf(comparison: Comparison, why: Question): readonly Contradiction[] {
  if (why !== 'contradicts_other_row') return NO_CONTRADICTIONS;
  return comparison.contradictions ?? comparison.changes.filter(isName);
}

/** Whether what a row says of who somebody is may have been answered for an earlier one. */
export function mayBeAnswered({ changes, contradictions, placeQuestion }: Comparison): boolean {
  return placeQuestion !== null || changes.some(isName) || contradictions?.some(isName) === true;
}
