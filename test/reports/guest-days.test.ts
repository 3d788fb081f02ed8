import { expect, it } from 'vitest';
import { newSession } from '../helpers/run.js';

it('a guest of a session was there on its day, and so was who had a place in it', async () => {
  const session = newSession({ now: '2025-09-10T08:00:00.000Z' });
  await session.done('member add --given Kim --family Mayer --email kim@example.org');
  await session.done('event add --title Tagung --date 4.9.2025 --until 5.9.2025 --place Ulm --status held');
  await session.done(
    'session add tagung-2025-09 --title Haushalt --kind workshop --day 5.9.2025 --time 11:00-12:00 --guest "Kim Mayer, , , confirmed"',
  );
  await session.done('guest edit tagung-2025-09 "Kim Mayer" --person 1');
  await session.done('attendee add tagung-2025-09 1 --status attended');
  await session.done('workshop place tagung-2025-09 1 Haushalt');
  const report = (await session.done('report guests 2025 --json')).json<{ guests: { date: string }[] }>();
  expect(report.guests.map(({ date }) => date)).toEqual(['2025-09-05']);
  const list = (await session.done('guest list tagung-2025-09 --json')).json<{ date: string }[]>();
  expect(list.map(({ date }) => date)).toEqual(['2025-09-05']);
  const dossier = (await session.done('member dossier 1 --json')).json<{
    guestAppearances: { date: string }[];
    workshops: { date: string }[];
  }>();
  expect([dossier.guestAppearances[0]?.date, dossier.workshops[0]?.date]).toEqual(['2025-09-05', '2025-09-05']);
});
