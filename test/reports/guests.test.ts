import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type GuestsReport, guestsFormats, guestsReport, renderGuests } from '../../src/reports/guests.js';
import { loadTemplates } from '../../src/templates/index.js';
import { openPlain } from '../helpers/database.js';
import { faultsOfHtml, withoutStyle } from '../helpers/html.js';
import { newSession, type Session } from '../helpers/run.js';

let session: Session;
beforeAll(async () => {
  session = newSession({ now: '2026-01-10T08:00:00.000Z' });
  const add = (date: string, topic: string, ...guests: string[]) =>
    session.done([
      ...['event', 'add', '--title', 'Digital-Impuls', '--date', date, '--topic', topic],
      ...guests.flatMap((guest) => ['--guest', guest]),
    ]);
  await add('2023-03-02', 'Haushalt ohne Not', 'Anna Adam, Referentin, KGSt, confirmed');
  await add('2025-02-06', 'KI im Rathaus', 'Anna Adam, Leiterin, DStGB, confirmed', 'Ben Berg, , DStGB, requested');
  await add('2025-03-06', 'Lokaljournalismus', ', , Table:Media, confirmed');
  await add('2026-02-05', 'Kommt erst noch', 'Clara Cohn, , KGSt, confirmed');
});

test('whom the network had, as what, on what, and how often before', async () => {
  const report = (await session.done('report guests 2025 --json')).json<GuestsReport>();
  expect(
    report.guests.map(({ name, function: role, organisation, topic, earlier }) => [
      name,
      role,
      organisation,
      topic,
      earlier,
    ]),
  ).toEqual([
    ['Anna Adam', 'Leiterin', 'DStGB', 'KI im Rathaus', 1],
    [null, null, 'Table:Media', 'Lokaljournalismus', 0],
  ]);
  expect(report.people).toBe(2);
  expect(report.organisations).toEqual([
    { organisation: 'DStGB', guests: 1 },
    { organisation: 'Table:Media', guests: 1 },
  ]);
  expect(report.fields).toEqual([]);
});

test('over all years the latest event comes first, its guests in their order', async () => {
  const all = newSession({ now: '2026-01-10T08:00:00.000Z' });
  const add = (date: string, ...guests: string[]) =>
    all.done(['event', 'add', '--title', 'Impuls', '--date', date, ...guests.flatMap((guest) => ['--guest', guest])]);
  await add('2024-03-02', 'Anna Adam, , , confirmed', 'Ben Berg, , , confirmed');
  await add('2025-03-06', 'Clara Cohn, , , confirmed', 'Dora Demir, , , confirmed');
  const { guests } = (await all.done('report guests --json')).json<GuestsReport>();
  expect(guests.map(({ name }) => name)).toEqual(['Clara Cohn', 'Dora Demir', 'Anna Adam', 'Ben Berg']);
});

test('a field is said once of whoever comes again, in the spelling used before', async () => {
  const years = newSession({ now: '2026-01-10T08:00:00.000Z' });
  const add = (date: string, guest: string) =>
    years.done(['event', 'add', '--title', 'Impuls', '--date', date, '--guest', guest]);
  const fields = async (year: number) =>
    (await years.done(`report guests ${year} --json`)).json<GuestsReport>().guests.map(({ field }) => field);
  await add('2024-03-02', 'Anna Adam, Referentin, KGSt, confirmed');
  await add('2025-03-06', 'Ben Berg, , KGSt, confirmed');
  await add('2025-04-03', 'Anna Adam, , Uni Speyer, confirmed');
  await add('2025-05-08', 'Clara Cohn, , GovLab, confirmed');
  await years.done(['guest', 'edit', '2024-03-02', 'Adam', '--field', 'Verwaltung']);
  expect(await fields(2025)).toEqual(['Verwaltung', 'Verwaltung', null]);
  await years.done(['guest', 'edit', '2025-05-08', 'Cohn', '--field', '  VERWALTUNG ']);
  await years.done(['guest', 'edit', '2025-04-03', 'Adam', '--field', 'Wissenschaft']);
  expect(await fields(2025)).toEqual(['Verwaltung', 'Wissenschaft', 'Verwaltung']);
  // the latest word on a person counts
  await add('2025-06-05', 'Anna Adam, , , confirmed');
  expect(await fields(2025)).toEqual(['Verwaltung', 'Wissenschaft', 'Verwaltung', 'Wissenschaft']);
  await years.done('undo');
  // what is said of the person counts more than what is said of others of the organisation
  expect(await fields(2024)).toEqual(['Verwaltung']);
  await years.done(['guest', 'edit', '2025-04-03', 'Adam', '--field', '']);
  expect((await years.done('report guests 2025 --json')).json<GuestsReport>().fields).toEqual([
    { field: 'Verwaltung', guests: 3 },
  ]);
});

test('over all years the newest first; a search finds name, organisation and topic, however they are spelt', async () => {
  const found = async (search: string) =>
    (await session.done(['report', 'guests', '--search', search, '--json']))
      .json<GuestsReport>()
      .guests.map(({ date }) => date);
  expect(await found('anna adam')).toEqual(['2025-02-06', '2023-03-02']);
  expect(await found('lokalJOURNALISMUS')).toEqual(['2025-03-06']);
  expect(await found('kgst')).toEqual(['2023-03-02']);
  expect(await found('nobody')).toEqual([]);
});

test('as a table for Excel, formulas guarded', async () => {
  await session.done(['event', 'add', '--title', '=Impuls', '--date', '2024-05-02', '--guest', '=1+1, , , confirmed']);
  await session.done('report guests 2024 --out g.csv');
  expect(session.read('g.csv')).toBe(
    '\ufeffDatum;Name;Funktion;Organisation;Thema;Veranstaltung;Programmpunkt;Mitglied;frühere Auftritte;Bereich\r\n' +
      "2024-05-02;'=1+1;;;;'=Impuls;;nein;0;\r\n",
  );
});

test('who spoke in several sessions of an event is one guest of it', () => {
  const sqlite = openPlain(session.database);
  try {
    const { id } = sqlite
      .prepare<[], { id: number }>("SELECT id FROM events WHERE start_date = '2025-03-06'")
      .get() ?? { id: 0 };
    sqlite.exec(`INSERT INTO commands (at, words, args) VALUES ('2026', 'test', '[]');
      INSERT INTO sessions (event_id, position, day, kind, title) VALUES (${id}, 1, '2025-03-06', 'panel', 'Podium');
      INSERT INTO guests (event_id, session_id, position, name, status) SELECT ${id}, id, 5, 'Eva Ernst', 'confirmed' FROM sessions;
      INSERT INTO guests (event_id, position, name, status) VALUES (${id}, 6, 'Eva Ernst', 'confirmed');
      UPDATE commands SET running = 0;`);
    const { guests } = guestsReport(sqlite, 2025, '2026-01-10');
    expect(guests.filter(({ name }) => name === 'Eva Ernst')).toMatchObject([{ session: 'Podium', earlier: 0 }]);
  } finally {
    sqlite.close();
  }
});

describe.each(['de', 'en'] as const)('written (%s)', (language) => {
  const builtIn = join(import.meta.dirname, '../../templates');
  const templates = loadTemplates({ folders: { own: null, builtIn }, language, genderMark: '*' });
  const appearance = {
    ...{ event: 'e', date: '2025-02-06', title: 'Digital-Impuls', topic: 'KI im Rathaus', session: null },
    ...{
      name: 'Anna Adam',
      function: 'Leiterin',
      organisation: 'DStGB',
      field: 'Kommunalverbände',
      member: false,
      earlier: 1,
    },
  };
  const report: GuestsReport = {
    ...{ year: 2025, search: null, people: 3 },
    guests: [
      appearance,
      {
        ...appearance,
        name: null,
        function: null,
        organisation: 'Table:Media',
        field: 'Medien',
        earlier: 0,
        topic: null,
      },
      {
        ...appearance,
        date: '2025-05',
        name: 'Kim Mayer',
        organisation: null,
        field: null,
        member: true,
        earlier: 2,
        session: 'Podium',
      },
    ],
    organisations: [
      { organisation: 'DStGB', guests: 1 },
      { organisation: 'Table:Media', guests: 1 },
    ],
    fields: [
      { field: 'Kommunalverbände', guests: 1 },
      { field: 'Medien', guests: 1 },
      { field: null, guests: 1 },
    ],
  };

  test.each(guestsFormats)('as %s', async (format) => {
    const written = renderGuests(report, format, language, await templates);
    if (format === 'html') expect(faultsOfHtml(written)).toEqual([]);
    await expect(withoutStyle(written)).toMatchFileSnapshot(`golden/guests.${language}.${format}`);
    const none = { ...report, guests: [], organisations: [], fields: [] };
    expect(renderGuests(none, format, language, await templates)).toContain(
      language === 'de' ? 'Für 2025 ist kein Gast festgehalten.' : 'No guest is on record for 2025.',
    );
  });

  test.each(guestsFormats)('hostile data stays text as %s', async (format) => {
    const hostile = '<script>|*_`# {{year}}\r\n# \u001b[31m\u0007';
    const guests = [
      {
        ...appearance,
        name: hostile,
        function: hostile,
        organisation: hostile,
        topic: hostile,
        session: hostile,
        field: hostile,
      },
    ];
    const organisations = [{ organisation: hostile, guests: 1 }];
    const fields = [{ field: hostile, guests: 1 }];
    const written = renderGuests(
      { ...report, search: hostile, guests, organisations, fields },
      format,
      language,
      await templates,
    );
    expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(written).toContain('{{year}}');
    if (format === 'html') {
      expect(written).not.toContain('<script');
      expect(faultsOfHtml(written)).toEqual([]);
    }
    if (format === 'md') expect(written.replace(/\\./g, '').replace(/^#+ /gm, '')).not.toMatch(/[<>|_`#]/);
  });
});
