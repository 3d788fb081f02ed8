import { expect, it } from 'vitest';
import type { YearReport } from '../../src/reports/year.js';
import { newSession } from '../helpers/run.js';

it('the report of the year tells of no growth where nobody knows when members joined', async () => {
  const session = newSession();
  await session.done('event add --title Impuls --date 8.2.2024 --status held');
  const figures = async () => (await session.done('report year 2025 --json')).json<YearReport>();
  for (const family of ['Mayer', 'Adler', 'Eiche'])
    await session.done(['member', 'add', '--given', 'Kim', '--family', family, '--entered', '1.2.2024']);
  expect((await session.done('report year 2025')).stdout).toContain('3 Mitglieder; niemand trat bei, niemand aus.\n');
  expect(await figures()).toMatchObject({ undated: { entries: 0, exits: 0 }, figures: { joined: { value: 0 } } });

  // one of eleven: told, and still compared
  const dated = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => `Lea;${name}berg;3.4.2024;`);
  session.write('l.csv', ['Vorname;Nachname;Eintritt;Status', ...dated, 'Jo;Holm;;'].join('\n'));
  await session.done('member import l.csv --yes');
  const few = (await session.done('report year 2025 --document-lang en')).stdout;
  expect(few).toContain('has 11 members; nobody joined and nobody left, as far as is known.\n');
  expect(few).toContain(
    'Of one member no date of entry is known; that member is counted as if there from the start.\n',
  );
  expect(few).toContain('  Members: 11 (2024: 11)\n');

  // who was never a member is none without a date; who joined before and came back has one
  await session.done('member add --given Lea --family Gast --status none');
  await session.done('member leave Eiche --on 1.3.2025');
  await session.done('member rejoin Eiche --on 1.5.2025');
  session.write('m.csv', 'Vorname;Nachname;Status\nEva;Buche;aktiv\nUwe;Esche;ehemalig\n');
  await session.done('member import m.csv --yes');
  await session.done('member edit Mayer --entered 2.1.2025');
  const { stdout, stderr } = await session.done('report year 2025');
  expect(stdout).toContain(
    'Von 2 Mitgliedern ist kein Eintrittsdatum bekannt; sie sind mitgezählt, als wären sie von Anfang an dabei gewesen. ' +
      'Deshalb sind die Mitglieder nicht mit 2024 verglichen. ' +
      'Von einem ehemaligen Mitglied ist kein Austrittsdatum bekannt; es ist nicht mitgezählt.\n',
  );
  expect(stdout).toContain('hat 12 Mitglieder; 2 Personen traten bei, eine aus, soweit bekannt.\n');
  expect(stdout).toContain('  Mitglieder: 12 (2024: –)\n  Beitritte: 2 (2024: –)\n  Austritte: 1 (2024: 0)\n');
  expect(stderr).toMatch(
    /Without a date of entry: Eva Buche \(no\. \d+\), .*\n.*“njb member edit NUMBER --entered DATE” enters one/,
  );
  const report = await figures();
  expect(report.undated).toEqual({ entries: 2, exits: 1 });
  expect(report.months.every(({ members }) => members === null)).toBe(true);
  expect(report.states).toEqual([{ state: null, members: 12, before: null }]);
  const fresh = (await session.done('report new-members --since 2025')).stdout;
  expect(fresh).toContain('Von 2 Mitgliedern ist kein Eintrittsdatum bekannt; sie fehlen hier.\n');
});
