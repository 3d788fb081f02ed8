import { expect, test } from 'vitest';
import { newSession } from '../helpers/run.js';

const friday = 'Good Friday on Friday, 14 April: a public holiday everywhere.';

test('a date set by hand is held against holidays and other events, and taken all the same', async () => {
  const session = newSession();
  session.write('ferien.csv', 'Land;Name;Von;Bis\nSN;Osterferien;14.4.2028;22.4.2028\n');
  await session.done('holidays import ferien.csv');
  const added = await session.done('event add --title Tagung --date 14.4.2028 --until 15.4.2028 --place Ulm');
  expect(added.stderr).toContain(friday);
  expect(added.stderr).toContain('School holidays in that week: Osterferien in SN.');
  await session.done('event add --title Impuls --date 4.5.2028');
  const moved = await session.done('event move impuls-2028-05 --to 14.4.2028 --json');
  expect(moved.json()).toMatchObject({
    notices: [
      friday,
      'The network has “Tagung” on Friday, 14 April.',
      'School holidays in that week: Osterferien in SN.',
    ],
  });
});

test('nothing is said of a free day, of one that is over, or of a holiday in an event of others', async () => {
  const session = newSession();
  for (const given of ['--date 11.5.2028', '--date 14.4.2023', '--date 14.4.2028 --kind external', '--date 2028-04']) {
    expect((await session.done(`event add --title Tag ${given} --json`)).json()).toMatchObject({ notices: [] });
  }
});

test('several moves say from where to where, one alone only from where', async () => {
  const session = newSession();
  await session.done('event add --title Impuls --date 4.5.2028 --time 16-17');
  await session.done('event move 1 --to 11.5.2028');
  expect((await session.done('event show 1')).stdout).toMatch(/Moved from {2,}Thursday, 4 May 2028, 16:00\n/);
  await session.done('event move 1 --to 4.5.2028 --reason "room"');
  const { stdout } = await session.done('event show 1');
  expect(stdout).toMatch(/Moved {2,}Thursday, 4 May 2028, 16:00 → Thursday, 11 May 2028, 16:00\n/);
  expect(stdout).toMatch(/Moved {2,}Thursday, 11 May 2028, 16:00 → Thursday, 4 May 2028, 16:00–17:00 \(room\)\n/);
});

test('what status counts as older dates is what its command marks, even unasked', async () => {
  const session = newSession({ now: '2026-11-27T10:00:00.000Z' });
  for (const given of [
    ...['3.2.2024', '3.2.2025 --until 5.2.2025', '27.5.2026', '28.5.2026', '1.5.2026 --until 28.5.2026'],
    ...['2024', '2026', '3/2024', '3.2.2023 --kind external'],
  ]) {
    await session.done(`event add --title Alt --date ${given}`);
  }
  const due = async () =>
    (await session.done('status --json')).json<{ due: { kind: string; count: number; command: string }[] }>().due;
  const older = (await due()).find(({ kind }) => kind === 'older_not_marked_held');
  expect(older).toMatchObject({ count: 4, command: 'njb event hold --past --before 2026-05-28' });
  const held = (await session.done(`${older?.command.slice(4)} --json`)).json<{ slug: string }[]>();
  expect(held.map(({ slug }) => slug)).toEqual(['alt-2024-02', 'alt-2025-02', 'alt-2026-05-3', 'alt-2026-05']);
  expect((await due()).filter(({ kind }) => kind.endsWith('not_marked_held'))).toMatchObject([{ date: '2026-05-28' }]);
  const { stdout, stderr } = await session.done('event hold --past --yes --lang de');
  expect(stdout.match(/geplant → stattgefunden/g)).toHaveLength(1);
  expect(stderr).toContain(
    'Offen gelassen, weil extern oder ohne festen Tag: alt-2023-02, alt-2024, alt-2024-03. Was davon stattgefunden hat: njb event hold VERANSTALTUNG\n',
  );
  for (const more of ['', ' --before 2024-04-01']) {
    const left = (await session.done(`event hold --past --yes${more}`)).stderr;
    expect(left).toBe(
      'Left open, being external or on a day that is not known: alt-2023-02, alt-2024, alt-2024-03. What took place: njb event hold EVENT\n',
    );
  }
  await session.done('event hold alt-2024-03 alt-2023-02');
  expect((await session.njb('event hold --before 2026-05-28')).stderr).toContain('--before goes with --past.');
});
