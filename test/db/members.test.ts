import { expect, test } from 'vitest';
import { sortByName } from '../../src/db/members.js';
import { newSession } from '../helpers/run.js';

interface Listed {
  email: string;
  municipality: { name: string };
  terms: { elected: string }[];
}

test('a list has a person once, with the primary address, elections in order, and the place of the latest', async () => {
  const session = newSession();
  await session.done('member add --family Mayer --email kim@neu.example --municipality Neustadt --elected 2024-06-09');
  await session.done('member edit Mayer --add-email kim@alt.example');
  await session.done('term add Mayer --municipality Altdorf --elected 2018-05-06');
  const listed = (await session.done('member list --json')).json<Listed[]>();
  expect(listed).toHaveLength(1);
  expect(listed[0]).toMatchObject({ email: 'kim@neu.example', municipality: { name: 'Neustadt' } });
  expect(listed[0]?.terms.map(({ elected }) => elected)).toEqual(['2018-05-06', '2024-06-09']);
});

test('lists go by family, then given name, ä as ae, and namesakes by their number', () => {
  const person = (id: number, givenName: string, familyName: string) => ({ id, givenName, familyName });
  const sorted = sortByName([
    person(10, 'Kim', 'Mayer'),
    person(3, 'Kim', 'Müller'),
    person(9, 'Kim', 'Mayer'),
    person(4, 'Ada', 'Mueller'),
    person(5, '', 'Mayer'),
    person(100, 'kim', 'MAYER'),
  ]);
  expect(sorted.map(({ id }) => id)).toEqual([5, 9, 10, 100, 4, 3]);
});
