import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Person, State, Term } from '../../src/domain/member.js';
import { membersFormats, membersReport, renderMembers } from '../../src/reports/members.js';
import { loadTemplates } from '../../src/templates/index.js';
import { faultsOfHtml, withoutStyle } from '../helpers/html.js';
import { officialList } from '../helpers/official-list.js';
import { newSession } from '../helpers/run.js';

const today = '2025-09-04';
const rule = { rule: 'latest', ageLimit: 40 } as const;
let nextId = 1;

function term(title: string | null, place: [State | null, number | null] | null, elected: string | null): Term {
  const id = nextId++;
  const municipality = place && { id, name: `Ort ${id}`, state: place[0], population: place[1] };
  return { id, title, municipality, elected, starts: null, ends: null, employment: null, first: null };
}

function person(terms: Term[], born: string | null, changes: Partial<Person> = {}): Person {
  return {
    id: nextId++,
    givenName: 'Kim',
    familyName: 'Mayer',
    academicTitle: null,
    formOfAddress: null,
    addressStyle: null,
    salutation: null,
    born,
    phone: null,
    language: null,
    remarks: null,
    blocked: false,
    email: null,
    status: 'active',
    enteredOn: null,
    leftOn: null,
    terms,
    municipality: null,
    ...changes,
  };
}

const people = [
  person([term('Bürgermeisterin', ['BY', 4_999], '2020-03-15')], '1995-03-16', { formOfAddress: 'ms' }),
  person([term('Bürgermeister', ['BY', 5_000], '2020-03-15')], '1995-03-15', { formOfAddress: 'mr' }),
  person([term('Oberbürgermeister', ['SH', 92_667], '2019-10')], '1980', { formOfAddress: 'mr' }),
  person([term('OB', ['NW', 100_000], '2019-10-27')], '1979-10-27', { formOfAddress: 'none' }),
  person([term('Erste Bürgermeisterin', ['BY', null], '2020-03-15')], '1985', { formOfAddress: 'ms' }),
  person(
    [term('Stadtbürgermeister*in', ['RP', 11_338], '2019-05-26'), term('Landrat', ['HE', 20_000], '2030-01')],
    '1990-01-01',
  ),
  person([], null),
  person([term('Bürgermeister', ['BY', 1], '2020')], '1990', { status: 'former' }),
];
const report = membersReport(people, 'active', today, rule);

describe('what the report counts', () => {
  test('each active member once in every table, the unknown last', () => {
    expect(report.total).toBe(7);
    expect(report.states).toEqual([
      { state: 'BY', count: 3 },
      { state: 'NW', count: 1 },
      { state: 'RP', count: 1 },
      { state: 'SH', count: 1 },
      { state: null, count: 1 },
    ]);
    expect(report.offices).toEqual([
      { office: 'Bürgermeister*in', count: 3 },
      { office: 'Oberbürgermeister*in', count: 2 },
      { office: 'Stadtbürgermeister*in', count: 1 },
      { office: null, count: 1 },
    ]);
    expect(report.formsOfAddress).toEqual([
      { form: 'mr', count: 2 },
      { form: 'ms', count: 2 },
      { form: 'none', count: 1 },
      { form: null, count: 2 },
    ]);
    const tables = [report.states, report.offices, report.formsOfAddress, report.agesAtElection, report.sizes];
    for (const table of tables) expect(table.reduce((sum, { count }) => sum + count, 0)).toBe(7);
  });

  test('ages and sizes fall into their class at its very limit; what lies across two is unknown', () => {
    const told = (table: typeof report.sizes) => table.map(({ class: each, count }) => [each?.from ?? null, count]);
    expect(told(report.agesAtElection)).toEqual([
      [0, 1],
      [25, 2],
      [30, 0],
      [35, 1],
      [40, 1],
      [null, 2],
    ]);
    expect(told(report.sizes)).toEqual([
      [0, 1],
      [5_000, 1],
      [10_000, 1],
      [20_000, 0],
      [50_000, 1],
      [100_000, 1],
      [null, 2],
    ]);
  });
});

describe.each(['de', 'en'] as const)('written (%s)', (language) => {
  const builtIn = join(import.meta.dirname, '../../templates');
  const templates = loadTemplates({ folders: { own: null, builtIn }, language, genderMark: ':' });

  test.each(membersFormats)('as %s', async (format) => {
    const written = renderMembers(report, format, language, await templates);
    if (format === 'html') expect(faultsOfHtml(written)).toEqual([]);
    await expect(withoutStyle(written)).toMatchFileSnapshot(`golden/members.${language}.${format}`);
    expect(written).not.toMatch(/undefined|null|\[object|NaN/);
    const nobody = renderMembers(membersReport([], 'former', today, rule), format, language, await templates);
    expect(nobody).toContain(language === 'de' ? 'Keine ehemaligen Mitglieder.' : 'No former members.');
  });
});

test('njb report members takes population from the official list', async () => {
  const session = newSession();
  session.write('gv.csv', officialList);
  await session.done('municipality import gv.csv');
  await session.done(
    'member add --family Holm --municipality Diez --office Stadtbürgermeisterin --born 1990 --elected 2019',
  );
  const json = (await session.done('report members --json')).json<typeof report>();
  expect(json.sizes.filter(({ count }) => count > 0)).toEqual([{ class: { from: 10_000, to: 19_999 }, count: 1 }]);
  expect(json.states).toEqual([{ state: 'RP', count: 1 }]);
  await session.done('report members --out figures.html --document-lang en');
  expect(session.read('figures.html')).toContain(
    '10,000 to 19,999</th><td class="count">1</td><td class="count">100%</td>',
  );
  expect((await session.done('report members --status former')).stdout).toContain('Keine ehemaligen Mitglieder.');
});
