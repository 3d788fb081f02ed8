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

test('of who lacks one fact, only the command is named that adds it', async () => {
  const session = newSession();
  await session.done('member add --given Paul --family Krüger --elected 26.9.2021');
  const hint = async () => (await session.done('member check 1')).stderr;
  expect(await hint()).toBe('“njb member edit 1 --born DATE” adds what is missing.\n');
  await session.done('member edit 1 --born 1981');
  expect(await hint()).toBe('“njb member edit 1 --born DATE” adds what is missing.\n');
  await session.done('term edit 1 --elected 2021');
  expect(await hint()).toContain('“njb member edit 1 --born DATE” or “njb term edit 1 --elected DATE”');
});
