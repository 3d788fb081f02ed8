import { expect, test } from 'vitest';
import { newSession } from '../helpers/run.js';

async function office() {
  const session = newSession({ now: '2025-08-20T08:00:00.000Z' });
  await session.done('init --from buero@example.org');
  for (const name of ['Eins', 'Zwei', 'Drei'])
    await session.done(`member add --given Kim --family ${name} --email ${name}@example.org`);
  await session.done('series add impuls --title Impuls --every "first thursday" --time 16:00-17:30');
  await session.done('audience add beirat 2,not:1,state:BY');
  await session.done('audience add alle @beirat,3,2');
  return session;
}

test('people stand in audiences by number, and who is merged is replaced by who is kept', async () => {
  const session = await office();
  await session.done('member merge 3 2 --yes');
  const kept = (await session.done('audience list --json')).json<{ definition: string }[]>();
  expect(kept.map(({ definition }) => definition)).toEqual(['@beirat,3,3', '3,not:1,state:BY']);
  await session.done('undo');
  const before = (await session.done('audience list --json')).json<{ definition: string }[]>();
  expect(before.map(({ definition }) => definition)).toEqual(['@beirat,3,2', '2,not:1,state:BY']);
});

test('who is erased leaves nobody in their place, for the number may be given to a stranger', async () => {
  const session = await office();
  await session.done('member forget 3 --yes');
  await session.done('member add --given Fremd --family Person --email fremd@example.org');
  const kept = (await session.done('audience list --json')).json<{ definition: string }[]>();
  expect(kept.map(({ definition }) => definition)).toEqual(['@beirat,nobody,2', '2,not:1,state:BY']);
  const { people } = (await session.done('audience show nobody --json')).json<{ people: unknown[] }>();
  expect(people).toEqual([]);
});

test('the audience of a series is whom its invitations go to, and it is not removed meanwhile', async () => {
  const session = await office();
  await session.done('audience add zwei 2');
  await session.done('event add --series impuls --date 2025-10-02 --topic KI');
  const { openPlain } = await import('../helpers/database.js');
  const sqlite = openPlain(session.database);
  sqlite.exec(`UPDATE series SET audience = 'zwei,not:3'`);
  sqlite.close();
  const dry = (await session.done('invite send next --dry-run --json')).json<{ recipients: { person: number }[] }>();
  expect(dry.recipients.map(({ person }) => person)).toEqual([2]);
  expect(await session.njb('audience remove zwei')).toMatchObject({ code: 2 });
  await session.done('invite send next --yes');
  const status = (await session.done('invite status next --json')).json<{ mailings: { audience: string }[] }>();
  expect(status.mailings[0]?.audience).toBe('zwei,not:3');
  const members = (await session.done('invite send next --to members --dry-run --json')).json<{
    recipients: { person: number }[];
  }>();
  expect(members.recipients.map(({ person }) => person)).toEqual([3, 1]);
});
