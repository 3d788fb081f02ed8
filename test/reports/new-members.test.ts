import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type NewMembersReport, newMembersFormats, renderNewMembers } from '../../src/reports/new-members.js';
import { loadTemplates } from '../../src/templates/index.js';
import { faultsOfHtml, withoutStyle } from '../helpers/html.js';
import { newSession } from '../helpers/run.js';

test('who joined since a day, with statement and consent, but nobody who left', async () => {
  const session = newSession();
  const add = (family: string, entered: string) =>
    session.done([
      'member',
      'add',
      '--given',
      'Kim',
      '--family',
      family,
      '--entered',
      entered,
      '--municipality',
      `${family}stadt`,
    ]);
  await add('Mayer', '1.7.2025');
  await add('Sommer', '2025');
  await add('Groß', '30.6.2025');
  await add('Weg', '2.7.2025');
  await add('Alt', '2024');
  await session.done('member leave Weg');
  session.write('s.txt', '=Ich freue mich auf den Austausch.\r\n');
  await session.done('member edit Mayer --statement @s.txt --office Bürgermeisterin');
  await session.done('consent give Mayer photo');
  await session.done('consent give Sommer photo');
  await session.done('consent revoke Sommer photo');
  await session.done('consent revoke Sommer name_in_lists');

  const report = (await session.done('report new-members --since 1.7.2025 --json')).json<NewMembersReport>();
  expect(report.members).toMatchObject([
    { familyName: 'Sommer', enteredOn: '2025', statement: null, photoConsent: false, nameConsent: false },
    {
      ...{ familyName: 'Mayer', enteredOn: '2025-07-01', office: 'Bürgermeisterin', municipality: 'Mayerstadt' },
      ...{ statement: '=Ich freue mich auf den Austausch.', photoConsent: true, nameConsent: null },
    },
  ]);
  const all = (await session.done('report new-members --since 2025 --json')).json<NewMembersReport>();
  expect(all.members.map(({ familyName }) => familyName)).toEqual(['Sommer', 'Groß', 'Mayer']);
  await session.done('report new-members --since 1.7.2025 --out n.csv');
  expect(session.read('n.csv')).toContain("2025-07-01;'=Ich freue mich auf den Austausch.;ja;\r\n");
  expect((await session.done('member show Mayer')).stdout).toContain('=Ich freue mich');
  expect((await session.done('member dossier Mayer')).stdout).toContain('=Ich freue mich');
  await session.done('member add --given Jo --family Ohne');
  const unsure = await session.done('report new-members --since 1.9.2025');
  expect(unsure.stdout).toContain('Von einem aktiven Mitglied ist nicht bekannt');
  expect(unsure.stderr).toContain('Of 1 active member no date of entry is on record');
  expect((await session.njb('report new-members')).stderr).toContain('--since');
  expect((await session.njb('report new-members --since 2030')).stderr).toContain('lies in the future');
});

const member = {
  ...{ id: 1, givenName: 'Kim', familyName: 'Mayer', academicTitle: 'Dr.', enteredOn: '2025-07-01' },
  ...{ office: 'Bürgermeister*in', municipality: 'Musterstadt', state: 'BY' as const, population: 12_345 },
  ...{ statement: 'Der Austausch „auf Augenhöhe“ hilft.', photoConsent: true, nameConsent: null },
};
const bare = { ...member, familyName: 'Groß', office: null, municipality: null, state: null, population: null };
const report: NewMembersReport = {
  since: '2025-07-01',
  until: '2025-12-31',
  undated: 0,
  members: [
    member,
    { ...bare, statement: null, photoConsent: null },
    { ...bare, municipality: 'Ort', enteredOn: '2025', statement: null, photoConsent: false, nameConsent: false },
  ],
};

describe.each(['de', 'en'] as const)('written (%s)', (language) => {
  const builtIn = join(import.meta.dirname, '../../templates');
  const templates = loadTemplates({ folders: { own: null, builtIn }, language, genderMark: ':' });

  test.each(newMembersFormats)('as %s', async (format) => {
    const written = renderNewMembers(report, format, language, await templates);
    if (format === 'html') expect(faultsOfHtml(written)).toEqual([]);
    await expect(withoutStyle(written)).toMatchFileSnapshot(`golden/new-members.${language}.${format}`);
    const none = renderNewMembers({ ...report, since: '2025-07', members: [] }, format, language, await templates);
    expect(none).toContain(language === 'de' ? 'Seither ist niemand beigetreten.' : 'Nobody has joined since.');
    const unsure = renderNewMembers({ ...report, members: [], undated: 10 }, format, language, await templates);
    expect(unsure).not.toContain(language === 'de' ? 'niemand' : 'Nobody');
    expect(unsure).toContain(language === 'de' ? 'Von 10 aktiven Mitgliedern' : 'Of 10 active members');
    if (format === 'html') expect(faultsOfHtml(unsure)).toEqual([]);
  });

  test.each(newMembersFormats)('hostile data stays text as %s', async (format) => {
    const hostile = '<script>|*_`# {{year}}\r\n# \u001b[31m\u0007';
    const members = [{ ...member, familyName: hostile, office: hostile, municipality: hostile, statement: hostile }];
    const written = renderNewMembers({ ...report, members }, format, language, await templates);
    expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(written).toContain('{{year}}');
    if (format === 'html') {
      expect(written).not.toContain('<script');
      expect(faultsOfHtml(written)).toEqual([]);
    }
    if (format === 'md') expect(written.replace(/\\./g, '').replace(/^#+ |^\*|\*$/gm, '')).not.toMatch(/[<>|_`#*]/);
  });
});
