import { expect, test } from 'vitest';
import { newSession } from '../helpers/run.js';

test('what is not over: by the last day, and a month or year is over with its last day', async () => {
  const session = newSession();
  const dates = ['2024', '2025', '2025-08', '2025-09', '2026', '2025-09-14', '2025-09-15'];
  for (const [index, date] of dates.entries()) await session.done(`event add --title e${index} --date ${date}`);
  await session.done('event add --title range --date 10.9.2025 --until 16.9.2025');
  await session.done('event add --title winter --date 30.12.2024 --until 2.1.2025');
  const ahead = async (today: string) => {
    const listed = (await session.done(`event list --upcoming --json --today ${today}`)).json<{ start: string }[]>();
    return listed.map(({ start }) => start);
  };
  expect(await ahead('2025-09-15')).toEqual(['2025', '2025-09', '2025-09-10', '2025-09-15', '2026']);
  expect(await ahead('2025-09-30')).toEqual(['2025', '2025-09', '2026']);
  expect(await ahead('2025-12-31')).toEqual(['2025', '2026']);
  expect(await ahead('2025-01-02')).toContain('2024-12-30');
  expect(await ahead('2025-01-03')).not.toContain('2024-12-30');
});
