import { expect, it } from 'vitest';
import { newSession } from '../helpers/run.js';

it('the report of the year says of how many members nobody knows when they joined', async () => {
  const session = newSession();
  await session.done('member add --given Kim --family Mayer --entered 1.2.2024');
  expect((await session.done('report year 2025')).stderr).not.toContain('date of entry');
  await session.done('member add --given Jo --family Adler');
  await session.done('member add --given Lea --family Gast --status none');
  session.write('l.csv', 'Vorname;Nachname\nEva;Holm\n');
  await session.done('member import l.csv --yes');
  const { stderr } = await session.done('report year 2025');
  expect(stderr).toContain(
    'Of 2 active members no date of entry is on record: they count as members from the start.\n',
  );
  expect((await session.done('report year 2025 --format json')).stderr).toBe('');
});
