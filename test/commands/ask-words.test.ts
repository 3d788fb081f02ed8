import { expect, test } from 'vitest';
import { newSession } from '../helpers/run.js';

test('menus of a German screen say what their words mean, and questions for two people who is meant', async () => {
  const session = newSession({ lang: 'de' });
  for (const [given, family] of [
    ['Kim', 'Mayer'],
    ['Kimm', 'Meyer'],
  ]) {
    await session.done(['member', 'add', '--given', given ?? '', '--family', family ?? '']);
  }
  await session.done('consent give 1', { answers: [[/Zweck/, 'Foto (photo)']] });
  await session.done('role add 1', { answers: [[/Funktion/, 'Vorsitz (chair)']] });
  const { stdout } = await session.done('member show 1');
  expect(stdout).toMatch(/Vorsitz.*Foto/s);
  const asked = [
    [/^Welche Person bleibt\?/, '1'],
    [/^Welcher Eintrag geht darin auf\?/, '2'],
  ] as const;
  const { shown } = await session.done('member merge --yes', { answers: [...asked] });
  expect(shown.filter(({ stream }) => stream === 'question')).toHaveLength(2);
});

test('a mail to the guests of an event without any says so', async () => {
  const session = newSession();
  await session.done('event add --title Impuls --date 2025-10-09');
  const { code, stderr } = await session.njb('guest ask next');
  expect([code, stderr]).toEqual([2, expect.stringContaining('“njb guest add impuls-2025-10 GUEST” enters one.')]);
});
