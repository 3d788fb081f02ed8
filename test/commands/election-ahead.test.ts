import { expect, test } from 'vitest';
import { newSession } from '../helpers/run.js';

test('an election that lies ahead is told, and does not stand beside the age at the one before', async () => {
  const session = newSession();
  await session.done('member add --given Kim --family Mayer --born 1.6.1985 --elected 15.3.2024');
  const { stderr } = await session.done('term add 1 --elected 12.10.2025');
  expect(stderr).toContain(
    'The election on 12 October 2025 lies ahead; until then the age rule goes by the one before.',
  );
  const row = async (today: string) => (await session.done(`member list --today ${today}`)).stdout;
  expect(await row('2025-09-04')).toContain('\t2024-03-15\t38\tyes');
  expect(await row('2025-10-12')).toContain('\t2025-10-12\t40\tno');
  expect((await session.done('term edit 1 --term 2 --starts 1.11.2025')).stderr).not.toContain('lies ahead');
  // a further election is nothing to a rule that goes by the first
  await session.done('config set rule first');
  expect((await session.done('term add 1 --elected 12.1.2026')).stderr).not.toContain('lies ahead');
});
