import { listOf } from '../../src/import/few.js';
import type { KnownPerson, KnownTerm, Person, Term } from '../../src/import/people.js';
import type { KnownPlace, Place } from '../../src/import/places.js';
import type { PlanRow } from '../../src/import/plan-row.js';

export interface State {
  people: KnownPerson[];
  places: KnownPlace[];
}

/** Does to a plain state what an import would write, from the rows alone (never from the plan's living objects). */
export function simulateApply(state: State, rows: readonly PlanRow[]): State {
  const next: State = structuredClone(state);
  const personIds = new Map<Person, number>();
  const termIds = new Map<Term, number>();
  const placeIds = new Map<Place, number>();
  let lastTerm = Math.max(0, ...next.people.flatMap((person) => person.terms.map((term) => term.id)));

  const placeId = (place: Place | null): number | null => {
    if (place === null) return null;
    const id = place.id ?? placeIds.get(place);
    if (id !== undefined) return id;
    const created = next.places.length + 1;
    placeIds.set(place, created);
    const { name, state: land, district, ags, postalCode } = place;
    next.places.push({
      ...{ id: created, name, officialName: null, kind: null, state: land, district, ags, postalCode, aliases: [] },
    });
    return created;
  };
  const find = (person: Person): KnownPerson => {
    const id = person.id ?? personIds.get(person);
    const found = next.people.find((known) => known.id === id);
    if (found === undefined) throw new Error(`the plan speaks of a person before creating it, line ${person.line}`);
    return found;
  };
  const findTerm = (person: KnownPerson, term: Term): KnownTerm => {
    const found = person.terms.find(({ id }) => id === (term.id ?? termIds.get(term)));
    if (found === undefined) throw new Error('the plan speaks of a term before creating it');
    return found;
  };
  const addTerm = (person: KnownPerson, term: Term, values: Term['values'], place: Place | null): void => {
    termIds.set(term, ++lastTerm);
    person.terms = [...person.terms, { id: lastTerm, values, placeId: placeId(place) }];
  };

  for (const row of rows) {
    if (row.kind === 'new') {
      const id = next.people.length + 1;
      personIds.set(row.person, id);
      const created: KnownPerson = { id, values: row.values, emails: listOf(row.emails), terms: [] };
      next.people.push(created);
      if (row.term !== null && row.termValues !== null) addTerm(created, row.term, row.termValues, row.place);
    }
    if (row.kind !== 'new' && row.kind !== 'changed') continue;
    const person = find(row.person);
    for (const change of row.changes) {
      if (change.kind === 'value') person.values = { ...person.values, [change.field]: change.to };
      else if (change.kind === 'primary_email') {
        person.emails = [change.to, ...person.emails.filter((email) => email !== change.to)];
      } else if (change.kind === 'further_email') person.emails = [...person.emails, change.to];
      else if (change.kind === 'term_value') {
        const term = findTerm(person, change.term);
        term.values = { ...term.values, [change.field]: change.to };
      } else if (change.kind === 'term_place') findTerm(person, change.term).placeId = placeId(change.place);
      else if (change.kind === 'new_term') addTerm(person, change.term, change.values, change.place);
      else {
        const id = placeId(change.place);
        const place = next.places.find((known) => known.id === id);
        if (place !== undefined) place[change.field] = change.to;
      }
    }
  }
  return next;
}
