import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldName } from '../../src/domain/names.js';
import type { PersonValues } from '../../src/import/candidate.js';
import { PERSON_FIELDS } from '../../src/import/fields.js';
import { Person } from '../../src/import/people.js';
import { Register } from '../../src/import/register.js';

const values = Object.fromEntries(PERSON_FIELDS.map((field) => [field, null])) as PersonValues;
const folded = foldName({ givenName: 'Kim', familyName: 'Mayer' });
const people = [1, 2, 3, 4].map(
  (id) => new Person({ id, line: null, folded, emails: [], source: null, details: { values, terms: [] } }),
);

/** „Aa“ and „BB“ have one hash, and so has every text put together from as many of them. */
const alike = fc.array(fc.constantFrom('Aa', 'BB'), { maxLength: 4 }).map((pieces) => pieces.join(''));
const others = fc.integer({ max: 2000 }).map(String);

it('has under each text those who were put there, in order and once', () => {
  let most = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.oneof(alike, others), fc.constantFrom(...people)), { maxLength: 1000, size: 'max' }),
      (entries) => {
        const register = new Register();
        const wanted = new Map<string, Set<Person>>();
        for (const [text, person] of entries) {
          const before = [...(wanted.get(text) ?? [])];
          expect(register.of(text)).toEqual(before);
          register.add(text, person);
          wanted.set(text, new Set([...before, person]));
        }
        for (const [text, filed] of wanted) expect(register.of(text)).toEqual([...filed]);
        expect(register.of('nobody')).toEqual([]);
        most = Math.max(most, wanted.size);
      },
    ),
    { numRuns: 30 },
  );
  // more than there are places at first
  expect(most).toBeGreaterThan(300);
});
