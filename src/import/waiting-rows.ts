import type { Candidate } from './candidate.js';
import { relateTo } from './match.js';
import { NOBODY } from './neighbours.js';
import { PeopleIndex, Person } from './people.js';
import type { Place, PlaceBook } from './places.js';

/** Rows of a file that wait for an answer, as if each were a person. */
export class WaitingRows {
  readonly #rows = new PeopleIndex();

  /** @param place the municipality the row names, if any */
  add({ line, values, folded, emails, term }: Candidate, place: Place | null): void {
    const terms = place === null ? [] : [{ id: null, values: term, place }];
    this.#rows.add(new Person({ id: null, line, folded, emails, source: null, details: { values, terms } }));
  }

  /** Those that may be about the same person as a row. */
  like(candidate: Candidate, options: readonly Place[], places: PlaceBook): readonly Person[] {
    if (this.#rows.isEmpty) return NOBODY;
    const sharing = this.#rows.withEmails(candidate.emails);
    const namesakes = this.#rows.withName(candidate.folded.key);
    if (sharing.length === 0 && namesakes.length === 0) return NOBODY;
    const found = new Set(sharing);
    const name = candidate.place?.name ?? null;
    const key = name === null ? null : places.key(name);
    for (const person of namesakes) {
      const isThere = person.places.some((place) => place.key === key);
      if (isThere || relateTo(person, candidate, options, places) !== 'different') found.add(person);
    }
    return [...found];
  }
}
