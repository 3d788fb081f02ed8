import { expect, it } from 'vitest';
import { newSession } from '../helpers/run.js';

it('says who outside the membership fits where no member does', async () => {
  const session = newSession();
  await session.done('member add --given Kim --family Mayer');
  await session.done('member add --given Änne --family Öhler --status none');
  const found = async (line: string) => (await session.done(line)).stderr;
  expect(await found('member list --search öhler')).toBe(
    'Nobody found.\n1 person without membership fits; “--status any” shows them.\n',
  );
  expect(await found('member list --search Schulz')).toBe('Nobody found.\n');
  expect(await found('member list --search öhler --status active')).toBe('Nobody found.\n');
});
