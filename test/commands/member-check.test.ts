import { expect, test } from 'vitest';
import { newSession } from '../helpers/run.js';

test('the bare rule goes by the usual limit, and says so where the network has another', async () => {
  const session = newSession();
  const rule = 'member check --born 1980-02-29 --elected 2021-02-28';
  expect((await session.done(rule)).stderr).toBe('');
  await session.done('config set ageLimit 41');
  const { stdout, stderr } = await session.done(rule);
  expect(stdout).toBe('no: 40 years old at the election, not younger than 40.\n');
  expect(stderr).toBe('That is by the usual limit of 40; the network’s own: --limit 41\n');
  expect((await session.done(`${rule} --limit 40`)).stderr).toBe('');
  session.write('njb.db', 'spoilt');
  expect((await session.done(rule)).stdout).toContain('not younger than 40');
});
