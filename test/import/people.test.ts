import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../src/domain/names.js';
import type { PersonValues, TermValues } from '../../src/import/candidate.js';
import { PERSON_FIELDS, TERM_FIELDS } from '../../src/import/fields.js';
import { PeopleIndex, Person } from '../../src/import/people.js';
import { PlaceBook } from '../../src/import/places.js';

const values = Object.fromEntries(PERSON_FIELDS.map((field) => [field, null])) as PersonValues;
const term = Object.fromEntries(TERM_FIELDS.map((field) => [field, null])) as TermValues;
const place = new PlaceBook([]).draft({ name: 'Diez', state: null, district: null, ags: null, postalCode: null });

function person(id: number, givenName: string, familyName: string): Person {
  const folded = foldName({ givenName, familyName });
  return new Person({
    id,
    line: null,
    folded,
    emails: [],
    source: null,
    details: { values, terms: [{ id, values: term, place }] },
  });
}

/** How the parts of a name begin. */
function beginnings(key: string): Set<string> {
  return new Set(
    key
      .split('|')
      .map((part) => part.slice(0, 3))
      .filter((part) => part !== ''),
  );
}

describe('people of one municipality', () => {
  it('are near a name if a part of theirs begins like one of it, few or many of them', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abä'), minLength: 1, maxLength: 4 });
    const given = fc.oneof(name, fc.constant(''));
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(given, name), { maxLength: 60, size: 'max' }),
        given,
        name,
        (names, ownGiven, ownFamily) => {
          const index = new PeopleIndex();
          const people = names.map(([each, family], i) => person(i + 1, each, family));
          for (const each of people) index.add(each);
          const own = foldName({ givenName: ownGiven, familyName: ownFamily }).key;
          const sought = beginnings(own);
          const wanted = people.filter(({ key }) => [...beginnings(key)].some((part) => sought.has(part)));
          found += wanted.length;
          const near = [...index.near(place.key, own)].map(({ id }) => id ?? 0).toSorted((a, b) => a - b);
          expect(near).toEqual(wanted.map(({ id }) => id));
        },
      ),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it('stay near the name they were filed under before', () => {
    const index = new PeopleIndex();
    for (let i = 1; i <= 40; i++) index.add(person(i, 'Eva', `Holm${i}`));
    const renamed = person(41, 'Kim', 'Mayer');
    index.add(renamed);
    renamed.folded = foldName({ givenName: 'Kim', familyName: 'Schulz' });
    index.addName(renamed);
    for (const key of ['|mayer', '|schulz', 'kim|']) expect([...index.near(place.key, key)]).toEqual([renamed]);
  });

  it('are found by the id of their own, however late it is asked for', () => {
    const index = new PeopleIndex();
    index.add(person(7, 'Eva', 'Holm'));
    expect(index.withId(7)?.key).toBe('eva|holm');
    index.add(person(9, 'Kim', 'Mayer'));
    expect(index.withId(9)?.key).toBe('kim|mayer');
    expect(index.withId(8)).toBeUndefined();
  });
});
