import { expect, test } from 'vitest';
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
