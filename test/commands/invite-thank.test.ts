import { expect, test } from 'vitest';
import { newSession, type Session } from '../helpers/run.js';

/** A series with dates in the coming year, to the second and the fourth of which somebody else came. */
async function series(): Promise<Session> {
  const session = newSession();
  await session.done('member add --given Kim --family Mayer --email kim@example.org');
  await session.done('member add --given Jo --family Adler --email jo@example.org');
  await session.done('series add impuls --title Impuls --every "first thursday" --time 16:00-17:30');
  await session.done('series plan impuls 2026 --apply');
  await session.done('attendee add impuls-2026-02 "Kim Mayer" --status attended');
  await session.done('attendee add impuls-2026-04 "Jo Adler" --status attended');
  return session;
}

test('thanks as of a day months ahead are written', async () => {
  const session = await series();
  const { stderr } = await session.done('invite thank impuls-2026-02 --yes --today 2026-02-10');
  expect(stderr).not.toContain('no longer');
  const { mailings } = (await session.done('invite status impuls-2026-02 --json')).json<{
    mailings: { counts: { sent: number; planned: number } }[];
  }>();
  expect(mailings).toMatchObject([{ counts: { sent: 1, planned: 0 } }]);
});

test('who came to another date is not said to have left, nor is a later invitation what an earlier one is compared with', async () => {
  const session = await series();
  await session.done('invite thank impuls-2026-02 --yes --today 2026-04-10');
  const thanks = await session.done('invite thank impuls-2026-04 --dry-run --today 2026-04-10');
  expect(thanks.stderr).not.toMatch(/among them|New since/);
  await session.done('invite send impuls-2026-04 --to Adler --yes');
  const earlier = await session.done('invite send impuls-2026-03 --dry-run');
  expect(earlier.stderr).not.toMatch(/New since|among them/);
  const later = await session.done('invite send impuls-2026-05 --dry-run');
  expect(later.stderr).toContain('New since “impuls-2026-04” (1): Kim Mayer');
});
