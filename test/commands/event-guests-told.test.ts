import { expect, test } from 'vitest';
import { newSession } from '../helpers/run.js';

type DueOnes = { due: { kind: string; count: number; command: string; persons: { name: string }[] }[] };

test('the guests of a cancelled event are named, told by mail where they have an address, and kept in the status until then', async () => {
  const session = newSession();
  await session.done('event add --title Talk --date 4.11.2026 --time 16:00-17:00');
  await session.done('guest add next "Bea Bright, Boss, Firm" --email bea@firm.example');
  await session.done('guest confirm next Bright');
  await session.done('guest add next "Carl Clear" --email carl@firm.example');
  await session.done('guest request next Clear');
  await session.done('guest add next "Dora Dim, , , confirmed"');
  await session.done('guest add next "Emil Ebb" --email emil@firm.example');
  const { stderr } = await session.done('event cancel next --reason ill');
  expect(stderr).toContain(
    '3 guests were asked to come:\n  Bea Bright, Boss, Firm <bea@firm.example>\n  Carl Clear <carl@firm.example>\n  Dora Dim\n',
  );
  expect(stderr).toContain('“njb invite withdraw talk-2026-11” tells who has an address.');
  expect(stderr).toContain('Please tell who has no address here yourself.');
  const untold = async () =>
    (await session.done('status --json')).json<DueOnes>().due.filter(({ kind }) => kind === 'list_untold');
  expect(await untold()).toMatchObject([{ count: 2, command: 'njb invite withdraw talk-2026-11' }]);
  const told = await session.done('invite withdraw talk-2026-11 --dry-run');
  expect(told.stdout).toContain('bea@firm.example');
  expect(told.stdout).toContain('carl@firm.example');
  expect(told.stdout).not.toContain('emil@firm.example');
  await session.done('invite withdraw talk-2026-11 --yes');
  expect(await untold()).toEqual([]);
  expect((await session.done('invite withdraw talk-2026-11 --yes')).stderr).toContain('2 people were told already.');
});

test('who was asked by word of mouth hears of a second cancellation, once', async () => {
  const session = newSession();
  await session.done('event add --title Talk --date 4.11.2026 --time 16:00-17:00');
  await session.done('guest add next "Otto Frage, Leiter, X" --email otto@x.example');
  await session.done('guest request next Frage');
  await session.done('event cancel next --reason krank');
  await session.done('invite withdraw talk-2026-11 --yes');
  await session.done('event edit talk-2026-11 --status planned');
  await session.done('guest confirm talk-2026-11 Frage');
  await session.done('event cancel talk-2026-11 --reason wieder');
  const untold = async () =>
    (await session.done('status --json')).json<DueOnes>().due.filter(({ kind }) => kind === 'list_untold');
  expect(await untold()).toMatchObject([{ count: 1 }]);
  const { sent } = (await session.done('invite withdraw talk-2026-11 --yes --json')).json<{ sent: number }>();
  const again = (await session.done('invite withdraw talk-2026-11 --yes --json')).json<{ sent: number }>();
  expect([sent, again.sent]).toEqual([1, 0]);
  expect(await untold()).toEqual([]);
});
