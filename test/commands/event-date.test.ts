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
