import { expect, test } from 'vitest';
import { openPlain } from '../helpers/database.js';
import { newSession, type Session } from '../helpers/run.js';

/** A conference to which one registered elsewhere and one was invited. */
async function conference(): Promise<Session> {
  const session = newSession();
  await session.done('member add --given Kim --family Mayer --email kim@example.org');
  await session.done('member add --given Jo --family Adler --email jo@example.org');
  await session.done('event add --title Tagung --date 4.11.2026 --until 5.11.2026 --place Ulm');
  await session.done('invite send next --to Adler --yes');
  await session.done('attendee add next "Kim Mayer" --status registered');
  return session;
}

type DueOnes = { due: { kind: string; count: number; command: string }[] };
const untold = async (session: Session) =>
  (await session.done('status --json')).json<DueOnes>().due.filter(({ kind }) => kind === 'list_untold');

test('who is on the list without an entry of ours is named when the event is cancelled, and in the status until told', async () => {
  const session = await conference();
  const { stderr } = await session.done('event cancel next --reason Streik');
  expect(stderr).toContain('1 person on the list holds no entry of ours:\n  Kim Mayer <kim@example.org>\n');
  expect(await untold(session)).toMatchObject([{ count: 1, command: 'njb invite withdraw tagung-2026-11' }]);
  await session.done('invite withdraw tagung-2026-11 --yes');
  expect(await untold(session)).toEqual([]);
});

test('and when it moves', async () => {
  const session = await conference();
  session.now = '2025-09-04T09:00:00.000Z';
  const moved = await session.done('event move next --to 11.11.2026 --json');
  expect(moved.json()).toMatchObject({ listed: [{ person: 1, name: 'Kim Mayer', address: 'kim@example.org' }] });
  expect(await untold(session)).toMatchObject([
    { count: 1, command: 'njb invite inform tagung-2026-11 --to 1 --text "NEWS"' },
  ]);
  session.now = '2025-09-04T10:00:00.000Z';
  await session.done('invite inform next --text "Neuer Tag: 11. November" --to answer:registered --yes');
  expect(await untold(session)).toEqual([]);
});

test('and is told though somebody with the same address holds an entry; who was written nothing counts as not told', async () => {
  const session = await conference();
  await session.done('member edit "Kim Mayer" --email jo@example.org', {
    answers: [[/Do both use this address/, 'y']],
  });
  session.now = '2025-09-04T09:00:00.000Z';
  await session.done('event move next --to 11.11.2026');
  await session.done('invite update next --yes');
  const sqlite = openPlain(session.database);
  sqlite.exec(`INSERT INTO mailings (event_id, kind, sequence, language, audience, sender, message, owed, created_at, facts)
    SELECT event_id, 'information', sequence, language, '', sender, 'Neuer Tag', 0, created_at, facts FROM mailings WHERE kind = 'update';
    INSERT INTO deliveries (mailing_id, person_id, name, address, state, skip_reason)
    SELECT max(id), 1, 'Kim Mayer', 'jo@example.org', 'skipped', 'shared_address' FROM mailings`);
  sqlite.close();
  expect(await untold(session)).toMatchObject([{ count: 1 }]);
  session.now = '2025-09-04T10:00:00.000Z';
  const { stdout } = await session.done('invite inform next --text "Neuer Tag" --dry-run');
  expect(stdout).toBe('Jo Adler <jo@example.org>\nKim Mayer <jo@example.org>\n');
  await session.done('invite inform next --to 1 --text "Neuer Tag" --yes');
  expect(await untold(session)).toEqual([]);
});
