import { expect, test } from 'vitest';
import { madeOnce, newSession } from '../helpers/run.js';

/** A series with dates in the coming year, to the second and the fourth of which somebody else came. */
const series = madeOnce(async () => {
  const session = newSession();
  await session.done('member add --given Kim --family Mayer --email kim@example.org');
  await session.done('member add --given Jo --family Adler --email jo@example.org');
  await session.done('series add impuls --title Impuls --every "first thursday" --time 16:00-17:30');
  await session.done('series plan impuls 2026 --apply');
  await session.done('attendee add impuls-2026-02 "Kim Mayer" --status attended');
  await session.done('attendee add impuls-2026-04 "Jo Adler" --status attended');
  return session;
});

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

/** A meeting that moved from 2 to 9 October after Jo had said yes; Kim said yes to the new date. Nobody is noted as having come. */
const moved = madeOnce(async () => {
  const session = newSession({ now: '2025-09-01T08:00:00.000Z' });
  for (const [given, family] of ['Kim Mayer', 'Jo Adler', 'Ute Bolz'].map((name) => name.split(' '))) {
    await session.done(
      `member add --given ${given} --family ${family} --email ${given?.toLowerCase()}@example.org --status active`,
    );
  }
  await session.done('event add --title Impuls --date 2025-10-02 --time 16:00-17:30');
  await session.done('invite send next --yes');
  await session.done('attendee edit next "Jo Adler" --status accepted');
  await session.done('event move next --to 2025-10-09');
  await session.done('attendee edit next "Kim Mayer" --status accepted');
  await session.done('attendee edit next "Ute Bolz" --status registered');
  session.now = '2025-10-20T08:00:00.000Z';
  return session;
});

test('whose only yes was to the old date is not thanked, but named with the ways to include them', async () => {
  const session = await moved();
  const { stdout, stderr } = await session.done('invite thank last --dry-run');
  expect(stdout).toBe('Ute Bolz <ute@example.org>\nKim Mayer <kim@example.org>\n');
  expect(stderr).toContain('Nobody is noted as having come; thanked are those who had said yes.');
  expect(stderr).toContain('Not to Jo Adler: said yes to the old date only.');
  expect(stderr).toContain('“njb attendee edit impuls-2025-10 NAME --status attended” notes who came');
  const { skipped } = (await session.done('invite thank last --dry-run --json')).json<{ skipped: object[] }>();
  expect(skipped).toMatchObject([{ name: 'Jo Adler', reason: 'accepted_before' }]);
});

test('who is asked for by name or answer is thanked all the same, and so is whoever is noted as having come', async () => {
  const session = await moved();
  const to = async (more: string) => (await session.done(`invite thank last --dry-run ${more}`)).stdout;
  expect(await to('--to Adler')).toBe('Jo Adler <jo@example.org>\n');
  expect(await to('--to answer:accepted')).toBe('Jo Adler <jo@example.org>\nKim Mayer <kim@example.org>\n');
  await session.done('attendee edit last "Jo Adler" --status attended');
  const { stdout, stderr } = await session.done('invite thank last --dry-run');
  expect(stdout).toBe('Jo Adler <jo@example.org>\n');
  expect(stderr).not.toContain('old date');
});

test('who is to be informed because of a yes is not, where that was to the old date, but named with the way to include them', async () => {
  const session = await moved();
  const inform = (to: string) => session.done(`invite inform last --text Folien --to ${to} --dry-run`);
  const { stdout, stderr } = await inform('answer:accepted');
  expect(stdout).toBe('Kim Mayer <kim@example.org>\n');
  expect(stderr).toContain('Not to Jo Adler: has answered, to the old date.');
  expect(stderr).toContain('To write to them all the same, name them: --to NAME');
  for (const to of ['answer:accepted,Adler', 'attendees', 'members,answer:accepted']) {
    expect((await inform(to)).stdout).toContain('Jo Adler');
  }
  await session.done('attendee edit last "Jo Adler" --status tentative');
  expect((await inform('answer:tentative')).stdout).toBe('Jo Adler <jo@example.org>\n');
});
