import { expect, test } from 'vitest';
import { sortByName } from '../../src/db/members.js';

test('a family name stands before those that begin with it, as in a register', () => {
  const names = ['Jördis Müller-Lüdenscheidt', 'Ole Müller', 'Hatice Müller', 'Ada Müllers', 'Zoë Muller', 'Eva Mühl'];
  const persons = names.map((name, id) => ({
    id,
    givenName: name.split(' ')[0] ?? '',
    familyName: name.split(' ')[1] ?? '',
  }));
  expect(sortByName(persons).map(({ givenName }) => givenName)).toEqual([
    'Eva',
    'Hatice',
    'Ole',
    'Jördis',
    'Ada',
    'Zoë',
  ]);
});
