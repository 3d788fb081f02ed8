import type { Erasures } from '../db/erasures.js';
import { foldName, nameFolder } from '../domain/names.js';
import type { Candidate, Problem } from './candidate.js';
import { erasedPerson, leavingOutErased, unknownAgs } from './candidate-problems.js';
import { type Change, type Contradiction, isName, tellsWhoSomebodyIs, type Withheld } from './changes.js';
import {
  bringsOffice,
  type Comparison,
  compare,
  contradictionsOf,
  mayBeAnswered,
  NO_CONTRADICTIONS,
  newPlace,
  type Permissions,
  placeChanges,
} from './compare.js';
import { asWritten } from './consent.js';
import { Disputes } from './disputes.js';
import { few } from './few.js';
import { TERM_FIELDS } from './fields.js';
import type { Found, Known, Occasion } from './known.js';
import { erasedOn, type Match, matchCloseAnywhere, matchPerson, type Question, relateTo } from './match.js';
import { DetailsOnDemand, type KnownPerson, PeopleIndex, Person, type Term } from './people.js';
import { type Place, type PlaceAnswers, PlaceBook } from './places.js';
import { type PlanRow, withDecision } from './plan-row.js';
import { type Decided, isVague, marksOf, Recalled } from './recall.js';
import { Renames } from './renames.js';
import { type AboutPerson, type RowAnswer, RowAnswers, type RowAnswersGiven } from './row-answers.js';
import type { Row } from './rows.js';
import { vouch } from './vouch.js';
import { WaitingRows } from './waiting-rows.js';

const ABOUT_PLACES: ReadonlySet<Question> = new Set<Question>([
  'municipality_similar',
  'municipality_of_several',
  'municipality_not_listed',
]);

/**
 * Plans an import row by row, without touching anything: `take` says what would become of a row, in the light of what
 * is known and of the rows taken before. Every row becomes exactly one `PlanRow`, and the same file planned again after
 * it was applied changes nothing.
 */
export class Planner {
  readonly #places: PlaceBook;
  readonly #people = new PeopleIndex();
  readonly #waiting = new WaitingRows();
  /** Municipalities on which an open question hangs: they are not told apart further in this file. */
  readonly #questionedPlaces = new Set<Place>();
  readonly #renames: Renames;
  readonly #answers: RowAnswers;
  readonly #recalled: Recalled;
  readonly #today: string;
  readonly #permissions: Permissions;
  readonly #erasures: Erasures | undefined;
  readonly #disputes: Disputes;
  /** Where the details of people are read who are not held: those of the database, and those written meanwhile. */
  readonly #source: DetailsOnDemand | null;

  /**
   * `found`: by earlier attempts at the same file; `answers`: which municipality is meant; `rows`: what was answered about
   * single rows.
   */
  constructor(
    known: Known,
    { today, wasRead, recall, ...permissions }: Omit<Permissions, 'disputes'> & Occasion,
    found: Found = { contestedNames: new Set(), outdated: new Set(), standing: new Set() },
    answers: PlaceAnswers = new Map(),
    rows: RowAnswersGiven = new Map(),
  ) {
    this.#answers = new RowAnswers(rows);
    this.#today = today;
    this.#recalled = new Recalled(recall, wasRead, { changesNames: !permissions.fillOnly });
    this.#renames = new Renames(found);
    this.#places = new PlaceBook(known.places, answers);
    this.#disputes = new Disputes(found.standing, (...row) => this.#recalled.saidOf(...row));
    const { bounced = new Set<string>() } = known;
    this.#permissions = { ...permissions, bounced, disputes: this.#disputes };
    this.#erasures = known.erasures;
    const placeOf = this.#places.withId();
    const fold = nameFolder();
    const termsOf = (terms: KnownPerson['terms']) =>
      terms.map(
        ({ id, values, placeId }): Term => ({
          id,
          values,
          place: placeId === null ? null : (placeOf.get(placeId) ?? null),
        }),
      );
    const placesOf = (ids: readonly number[]) => {
      const places: Place[] = [];
      for (const id of ids) {
        const place = placeOf.get(id);
        if (place !== undefined) places.push(place);
      }
      return places;
    };
    const detailsOf = known.detailsReader?.();
    this.#source =
      detailsOf === undefined
        ? null
        : new DetailsOnDemand((id) => {
            const { values, terms } = detailsOf(id);
            return { values, terms: termsOf(terms) };
          });
    for (const each of known.people) {
      const isWhole = 'values' in each;
      const details = isWhole
        ? { values: each.values, terms: termsOf(each.terms) }
        : { places: placesOf(each.placeIds), born: each.born };
      const folded = fold(isWhole ? each.values : each.name);
      const source = isWhole ? null : this.#source;
      this.#people.add(new Person({ id: each.id, line: null, folded, emails: each.emails, source, details }));
    }
  }

  /**
   * What the file has to be planned again with, where it is more than was known: keys of names that a row has replaced by
   * another and a later row uses again (such a rename must be asked about, or the next import would double the person),
   * under which names rows spoke of whom before a later one gave them another, and what stays on record though rows dispute it.
   */
  get found(): Found {
    return { ...this.#renames.found, standing: this.#disputes.standing };
  }

  /** Municipalities the rows taken so far make although the official list does not have them. */
  get unlistedPlaces(): readonly Place[] {
    return this.#places.unlisted();
  }

  /** Says what becomes of the next row of the file. */
  take(row: Row): PlanRow {
    if (row.kind === 'rejected') return row;
    const { candidate, notes } = row;
    this.#renames.meet(candidate);
    const { place } = candidate;
    const options = place === null ? [] : this.#places.find(place, candidate.term.officeTitle);
    if (place !== null && place.name === null && options.length === 0) {
      return { kind: 'rejected', line: candidate.line, problems: [unknownAgs(candidate)] };
    }
    const given = this.#answers.of(candidate.line);
    const match = this.#match(candidate, options, given);
    const answer = match.kind === 'person' ? this.#recalled.completed(given, candidate, match.person) : given;
    if (match.kind === 'person') {
      const { person } = match;
      const left = leavingOutErased(candidate, notes, person, this.#erasures);
      const mayDecide = (answer !== undefined || candidate.id !== null) && left.candidate === candidate;
      const decided = mayDecide ? this.#decidedBy(answer, candidate, options, person) : null;
      const planned = this.#update(left.candidate, options, left.notes, person, answer);
      return withDecision(planned, decided ?? this.#keptOfOutdated(candidate, person));
    }
    const erased = this.#erasures === undefined ? null : erasedOn(this.#erasures, candidate, options, this.#places);
    if (erased !== null) return { kind: 'rejected', line: candidate.line, problems: [erasedPerson(candidate, erased)] };
    const question = match.kind === 'ask' ? match : given === undefined ? this.#saidBefore(candidate) : null;
    if (question !== null) {
      const { why, people } = question;
      const recalled = this.#recalled.of(candidate, people, { inLine: why === 'said_of_other' });
      if (recalled === null || this.#mayBeOther(candidate, options, why, recalled)) {
        return this.#ask(candidate, options, notes, why, people);
      }
      return withDecision(this.#update(candidate, options, notes, recalled.person, recalled.answer), 'before');
    }
    const earlier = this.#waiting.like(candidate, options, this.#places);
    if (earlier.length > 0) return this.#ask(candidate, options, notes, 'waits_for_earlier_row', earlier);
    if (options.length > 1) return this.#ask(candidate, options, notes, 'municipality_of_several', []);
    if (this.#placesMeant(candidate, options).length > 0) {
      return this.#ask(candidate, options, notes, 'municipality_not_listed', []);
    }
    if (placeChanges(candidate, options[0] ?? null).changes.some((change) => this.#settlesPlace(change))) {
      return this.#ask(candidate, options, notes, 'waits_for_earlier_row', []);
    }
    const created = this.#create(candidate, options[0] ?? null, notes);
    const kept = this.#keptOfOutdated(candidate, created.person);
    if (kept !== null) return withDecision(created, kept);
    const isNamed = candidate.place === null && this.#answers.isNamed(candidate.line);
    if (answer?.kind !== 'somebody_new' && !isNamed) return created;
    const marks = marksOf(candidate);
    return isVague(marks) && !isNamed ? created : withDecision(created, { marks, keepsName: false });
  }

  #match(candidate: Candidate, options: readonly Place[], answer: RowAnswer | undefined): Match {
    if (answer?.kind === 'somebody_new') return { kind: 'nobody' };
    const person = answer?.kind === 'person' ? this.#answers.personOf(answer, this.#people) : null;
    if (person !== null) return { kind: 'person', person };
    const match = this.#find(candidate, options, answer?.kind === 'shares');
    return answer === undefined ? this.#doubted(match, candidate) : match;
  }

  /** A row of just these words may have been said to be about somebody else than it seems to be about by itself. */
  #doubted(match: Match, candidate: Candidate): Match {
    if (match.kind !== 'person' || (candidate.id !== null && candidate.id === match.person.id)) return match;
    const said = this.#recalled.personOf(candidate, this.#people) ?? match.person;
    return said === match.person ? match : { kind: 'ask', why: 'said_of_other', people: [match.person, said] };
  }

  #find(candidate: Candidate, options: readonly Place[], shares = false): Match {
    const { overwrite, fillOnly } = this.#permissions;
    const rules = { trustBirth: overwrite.has('born'), shares };
    const match = matchPerson(candidate, options, this.#people, this.#places, rules);
    return match.kind === 'nobody' && fillOnly ? matchCloseAnywhere(candidate, this.#people) : match;
  }

  /** What is to be kept of an answer: nothing where the next row of the same words says it by itself. */
  #decidedBy(
    answer: RowAnswer | undefined,
    candidate: Candidate,
    options: readonly Place[],
    person: Person,
  ): Decided | null {
    if (answer === undefined) return this.#recalled.corrected(candidate, person);
    const keepsName = answer.kind === 'person' && answer.name === 'known' && person.key !== candidate.folded.key;
    const unnumbered = { ...candidate, id: null };
    const without = this.#doubted(this.#find(unnumbered, options), unnumbered);
    const isThere = candidate.place === null || relateTo(person, candidate, options, this.#places) === 'same';
    const isClear = without.kind === 'person' && without.person === person && isThere;
    const marks = marksOf(candidate);
    return (isClear && !keepsName) || !this.#recalled.isWorthKeeping(marks) ? null : { marks, keepsName };
  }

  /** What is to be kept of a row whose name a later one takes from the person: the next time nothing else would lead to them. */
  #keptOfOutdated(candidate: Candidate, person: Person): Decided | null {
    if (!this.#renames.isOutdated(person, candidate)) return null;
    const marks = marksOf(candidate);
    return this.#recalled.isWorthKeeping(marks) ? { marks, keepsName: true } : null;
  }

  #settlesPlace(change: Change): boolean {
    return change.kind === 'place_value' && this.#questionedPlaces.has(change.place);
  }

  #create(candidate: Candidate, known: Place | null, notes: readonly Problem[]): PlanRow & { kind: 'new' } {
    const place = known ?? newPlace(candidate, this.#places);
    if (known === null && place !== null) this.#places.enter(place);
    const hasTerm = place !== null || TERM_FIELDS.some((field) => candidate.term[field] !== null);
    const term: Term | null = hasTerm ? { id: null, values: candidate.term, place } : null;
    const values = candidate.values.status === null ? { ...candidate.values, status: 'active' } : candidate.values;
    const { line, folded } = candidate;
    const emails = few(candidate.emails);
    const details = { values: asWritten(values, this.#today), terms: term === null ? [] : [term] };
    const source = this.#source;
    const person = new Person({ id: null, line, folded, emails: candidate.emails, source, details });
    const { changes, withheld } = placeChanges(candidate, place);
    for (const change of changes) this.#carryOut(person, change);
    this.#people.add(person);
    this.#answers.notice(person, line);
    vouch(person, candidate, withheld);
    const termValues = term?.values ?? null;
    return { kind: 'new', line, notes, person, values, emails, term, termValues, place, changes };
  }

  #update(
    candidate: Candidate,
    options: readonly Place[],
    notes: readonly Problem[],
    person: Person,
    answer: RowAnswer | undefined,
  ): PlanRow {
    const { line } = candidate;
    const isHeldForThis = person.hold();
    let settled = answer?.kind === 'person' ? answer : undefined;
    let comparison = this.#compare(person, candidate, options, settled);
    const isNumbered = candidate.id !== null && candidate.id === person.id;
    if (settled === undefined && (isNumbered ? comparison.placeQuestion !== null : mayBeAnswered(comparison))) {
      settled = this.#recalled.of(candidate, [person], { isNumbered })?.answer;
      if (settled !== undefined) comparison = this.#compare(person, candidate, options, settled);
    }
    const { changes, withheld } = comparison;
    const why = this.#objection(comparison, person, candidate, options, settled);
    if (isHeldForThis && (why !== null || changes.length === 0)) person.release();
    if (why !== null) return this.#ask(candidate, options, notes, why, [person], contradictionsOf(comparison, why));
    this.#disputes.note(person, line, changes);
    for (const change of changes) this.#carryOut(person, change);
    person.line ??= line;
    vouch(person, candidate, withheld);
    const planned: PlanRow =
      changes.length > 0
        ? { kind: 'changed', line, notes, person, changes, withheld }
        : { kind: 'same', line, notes, person, withheld: withheld.length > 0 ? withheld : NONE_WITHHELD };
    if (comparison.said !== null) {
      const said = { ...this.#recalled.saidOf(candidate, person), ...comparison.said };
      return withDecision(planned, { marks: marksOf(candidate), keepsName: false, said });
    }
    return settled === undefined || answer !== undefined ? planned : withDecision(planned, 'before');
  }

  /** The question about a row that would be about somebody new, were it not for what was said before. */
  #saidBefore(candidate: Candidate): (Match & { kind: 'ask' }) | null {
    const person = this.#answers.isNamed(candidate.line) ? null : this.#recalled.personOf(candidate, this.#people);
    return person === null ? null : { kind: 'ask', why: 'said_before', people: [person] };
  }

  /**
   * Whether a row that says little of who it is may be about somebody else now: it knows of another office or election than
   * whoever it was said to be about, as a successor would, or is no longer like them.
   */
  #mayBeOther(
    candidate: Candidate,
    options: readonly Place[],
    why: Question,
    { person, answer }: { person: Person; answer: AboutPerson },
  ): boolean {
    if (!isVague(marksOf(candidate))) return false;
    return why === 'said_before' || bringsOffice(this.#compare(person, candidate, options, answer));
  }

  #compare(person: Person, candidate: Candidate, options: readonly Place[], settled: AboutPerson | undefined) {
    const permissions = settled === undefined ? this.#permissions : { ...this.#permissions, settled };
    return compare(person, candidate, options, this.#places, permissions);
  }

  /** Why changes that could be made are asked about first. */
  #objection(
    comparison: Comparison,
    person: Person,
    candidate: Candidate,
    options: readonly Place[],
    settled: AboutPerson | undefined,
  ): Question | null {
    if (comparison.placeQuestion !== null) return comparison.placeQuestion;
    if (comparison.contradictions !== null) return 'contradicts_other_row';
    const isContested = settled?.name === undefined && this.#renames.isContested(person);
    if (isContested && comparison.changes.some(isName)) return 'contradicts_other_row';
    if (comparison.changes.length === 0) return null;
    const waits =
      (person.isQuestioned && comparison.changes.some(tellsWhoSomebodyIs)) ||
      comparison.changes.some((change) => this.#settlesPlace(change)) ||
      this.#waiting.like(candidate, options, this.#places).length > 0;
    return waits ? 'waits_for_earlier_row' : null;
  }

  #ask(
    candidate: Candidate,
    options: readonly Place[],
    notes: readonly Problem[],
    why: Question,
    people: readonly Person[],
    contradictions: readonly Contradiction[] = NO_CONTRADICTIONS,
  ): PlanRow {
    for (const person of people) {
      person.question();
      for (const place of person.places) this.#questionedPlaces.add(place);
    }
    for (const place of options) this.#questionedPlaces.add(place);
    this.#waiting.add(candidate, options[0] ?? newPlace(candidate, this.#places));
    const places = ABOUT_PLACES.has(why) ? this.#placesMeant(candidate, options) : [];
    return { kind: 'ambiguous', line: candidate.line, candidate, notes, why, people, places, contradictions };
  }

  /** The municipalities a row may mean where it does not mean exactly one that is known. */
  #placesMeant(candidate: Candidate, options: readonly Place[]): readonly Place[] {
    if (options.length > 0) return options.length > 1 ? options : [];
    return candidate.place === null ? [] : this.#places.similar(candidate.place, candidate.term.officeTitle);
  }

  #carryOut(person: Person, change: Change): void {
    switch (change.kind) {
      case 'value':
        this.#setValue(person, change);
        break;
      case 'primary_email':
        person.emails = [change.to, ...person.emails.filter((email) => email !== change.to)];
        this.#people.addEmail(person, change.to);
        break;
      case 'further_email':
        person.emails = [...person.emails, change.to];
        this.#people.addEmail(person, change.to);
        break;
      case 'term_value':
        change.term.values = { ...change.term.values, [change.field]: change.to };
        break;
      case 'term_place':
        this.#places.enter(change.place);
        change.term.place = change.place;
        this.#people.addName(person);
        break;
      case 'new_term':
        if (change.place !== null) this.#places.enter(change.place);
        person.addTerm(change.term);
        this.#people.addName(person);
        break;
      case 'place_value':
        this.#places.fill(change.place, change.field, change.to);
        break;
    }
  }

  #setValue(person: Person, change: Change & { kind: 'value' }): void {
    person.values = asWritten({ ...person.values, [change.field]: change.to }, this.#today);
    if (!isName(change)) return;
    const before = person.folded.key;
    person.folded = foldName(person.values);
    if (person.folded.key === before) return;
    this.#people.addName(person);
    this.#renames.note(person, before, change.from !== null);
  }
}

/** One for all rows of which nothing was withheld. */
const NONE_WITHHELD: readonly Withheld[] = [];
