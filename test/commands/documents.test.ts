import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { System } from '../../src/context.js';
import { openStore } from '../../src/db/open.js';
import { run } from '../../src/main.js';

const now = '2025-12-15T10:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'njb-documents-'));
const database = join(folder, 'njb.db');
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const store = await openStore(database, 'change', folder, now);
  store.sqlite.exec(`
    INSERT INTO series (id, slug, title, rrule, timezone) VALUES (1, 'digital-impuls', 'Digital-Impuls', 'FREQ=MONTHLY', 'Europe/Berlin');
    INSERT INTO events (id, slug, uid, title, series_id, status, start_date, end_date, timezone, topic, attendance) VALUES
      (1, 'a', 'a', 'Digital-Impuls', 1, 'held', '2025-01-09', '2025-01-09', 'Europe/Berlin', 'KI im Rathaus', 21),
      (2, 'b', 'b', 'Digital-Impuls', 1, 'planned', '2025-02-06', '2025-02-06', 'Europe/Berlin', 'Wärmeplanung', NULL),
      (3, 'c', 'c', 'Tagung', NULL, 'held', '2025-03-06', '2025-03-06', 'Europe/Berlin', 'Treffen', NULL),
      (4, 'd', 'd', 'Digital-Impuls', 1, 'cancelled', '2025-04-03', '2025-04-03', 'Europe/Berlin', 'Nichts', NULL),
      (5, 'e', 'e', 'Digital-Impuls', 1, 'held', '2025-11-06', '2025-11-06', 'Europe/Berlin', NULL, NULL);
    INSERT INTO guests (event_id, position, name, function, organisation, status) VALUES
      (1, 1, 'Benjamin Bauer', 'Bereichsleiter Education & Event', 'EGovC', 'confirmed');
  `);
  store.close();
});

async function njb(...args: string[]) {
  const printed = { out: '', err: '' };
  const sink = (stream: 'out' | 'err') => ({
    write: (text: string) => {
      printed[stream] += text;
    },
  });
  const system: System = {
    env: { NJB_DB: database, NJB_LANG: 'en' },
    cwd: folder,
    home: () => folder,
    stdout: sink('out'),
    stderr: sink('err'),
    stdinIsTerminal: () => false,
    computer: () => ({ name: 'office-pc', user: 'office' }),
    now: () => now,
    newId: () => 'id',
    interruption: () => new AbortController().signal,
  };
  const code = await run(args, system);
  return { code, ...printed };
}

test('report topics: the list in the network’s language, gaps in the screen’s', async () => {
  expect(await njb('report', 'topics', '2025', '--series', 'Digital-Impuls')).toEqual({
    code: 0,
    out: 'Digital-Impuls: Themen 2025\n\nJanuar: KI im Rathaus\n  Zu Gast: Benjamin Bauer, Bereichsleiter Education & Event, EGovC\nFebruar: Wärmeplanung\n\nWelches Thema fehlt? Vorschläge sind jederzeit willkommen.\n',
    err: 'No topic is recorded for November 2025.\n',
  });
});

test('report topics: as JSON, on stdout and in a file', async () => {
  const { out, err } = await njb('report', 'topics', '2025', '--json');
  expect(err).toBe('');
  const report = JSON.parse(out);
  expect(report).toMatchObject({ year: 2025, gaps: [11] });
  expect(report.months.map((entry: { month: number }) => entry.month)).toEqual([1, 2, 3]);
  expect(report.months[0]).toMatchObject({ date: '2025-01-09', topic: 'KI im Rathaus', attendance: 21 });
  await njb('report', 'topics', '2025', '--out', 'sub/t.json');
  expect(JSON.parse(readFileSync(join(folder, 'sub/t.json'), 'utf8'))).toEqual(report);
});

test('report topics: several years on one page, gaps of each, then the next dates', async () => {
  const { out, err } = await njb('report', 'topics', '--from', '2024', '--format', 'md');
  expect(out).toMatch(/^# Themen 2024–2025\n\n## 2025\n\n- \*\*Januar:\*\*[\s\S]*\n## 2024\n\nFür 2024 ist/);
  expect(err).toBe('No topic is recorded for November 2025.\n');
  const value = JSON.parse((await njb('report', 'topics', '--from', '2024', '--to', '2025', '--json')).out);
  expect(value).toMatchObject({ from: 2024, to: 2025, years: [{ year: 2024 }, { year: 2025 }], next: [] });
});

test('report topics: the ending of --out decides on the format, --document-lang on the language', async () => {
  await njb('report', 'topics', '2025', '--style', 'prose', '--out', 't.html', '--document-lang', 'en');
  expect(readFileSync(join(folder, 't.html'), 'utf8')).toContain('<html lang="en">');
  expect((await njb('report', 'topics', '2025', '--format', 'md')).out).toMatch(/^# Themen 2025\n\n- \*\*Januar:\*\*/);
});

test.each([
  [['25'], '“25” is no year'],
  [[], 'Which year? For example “2025”.'],
  [['2025', '--from', '2020'], 'Either one year, or --from and --to.'],
  [['--from', '2026', '--to', '2025'], '2026 to 2025 are no years'],
  [['2025', '--style', 'pros'], 'Did you mean “prose”?'],
  [['2025', '--format', 'docx'], 'it takes md, html, txt, json'],
  [['2025', '--out', 'x.htm'], '“htm” is not possible for --out'],
  [['2025', '--out', 'x.csv'], 'it takes md, html, txt, json'],
  [['2025', '--series', 'x'], '“njb series list”'],
  [['2025', '--out', 'njb.db'], 'is the database'],
  [['2025', '--document-lang', 'fr'], '--document-lang takes de or en'],
])('report topics %j is refused', async (args, said) => {
  const before = readFileSync(database);
  const { code, out, err } = await njb('report', 'topics', ...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
  expect(readFileSync(database).equals(before)).toBe(true);
});

test.each([
  'njb.db',
  'njb.db-journal',
  'njb.db-sending',
  'njb.db-wal',
  'njb.config.json',
  'link.md',
  'way/njb.db-sending',
])('no document is written over %s, under whatever name', async (name) => {
  if (!existsSync(join(folder, 'way'))) symlinkSync(folder, join(folder, 'way'));
  if (!existsSync(join(folder, 'link.md'))) symlinkSync(database, join(folder, 'link.md'));
  const before = readFileSync(database);
  for (const words of [
    ['report', 'topics', '2025'],
    ['calendar', 'export'],
  ]) {
    const { code, err } = await njb(...words, '--out', name);
    expect([code, err]).toEqual([2, expect.stringContaining('choose another file')]);
  }
  // the database, too, may be reached by another way
  expect((await njb('report', 'topics', '2025', '--db', 'way/njb.db', '--out', name)).code).toBe(2);
  expect(readFileSync(database).equals(before)).toBe(true);
  expect(existsSync(join(folder, 'njb.db-sending'))).toBe(false);
});

test('a document replaces another as a whole, keeps its permissions, and leaves nothing beside it', async () => {
  const file = join(folder, 'whole', 'a.md');
  await njb('report', 'topics', '2025', '--out', 'whole/a.md');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, 'old');
  chmodSync(file, 0o640);
  linkSync(file, join(folder, 'whole', 'old.md'));
  symlinkSync(file, join(folder, 'whole', 'link.md'));
  await njb('report', 'topics', '2025', '--out', 'whole/link.md', '--yes');
  expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual([text, 0o640]);
  // a new file took the old one's name: the old one was not written into
  expect(readFileSync(join(folder, 'whole', 'old.md'), 'utf8')).toBe('old');
  expect(lstatSync(join(folder, 'whole', 'link.md')).isSymbolicLink()).toBe(true);
  expect(readdirSync(join(folder, 'whole')).sort()).toEqual(['a.md', 'link.md', 'old.md']);
});

test('a document that cannot be written leaves what was there', async () => {
  mkdirSync(join(folder, 'a-folder'));
  const toFolder = await njb('report', 'topics', '2025', '--out', 'a-folder');
  expect([toFolder.code, toFolder.err]).toEqual([
    2,
    expect.stringContaining('a-folder is a folder; give a file in it.'),
  ]);
  expect(readdirSync(join(folder, 'a-folder'))).toEqual([]);
  writeFileSync(join(folder, 'a-file'), 'mine');
  const belowFile = await njb('report', 'topics', '2025', '--out', 'a-file/topics.txt');
  expect([belowFile.code, belowFile.err]).toEqual([1, expect.stringContaining('could not be written')]);
  expect(readFileSync(join(folder, 'a-file'), 'utf8')).toBe('mine');
});

test('a copied template is used in place of ours, and its mistakes are named with file and line', async () => {
  const own = join(folder, 'templates/de/topics-list.txt.hbs');
  expect((await njb('template', 'copy', 'topics-list.txt', '--dry-run')).out).toBe(`Would write ${own}\n`);
  expect(existsSync(own)).toBe(false);
  expect(await njb('template', 'copy', 'topics-list.txt')).toMatchObject({ code: 0, out: `Written: ${own}\n` });
  expect((await njb('template', 'list')).out).toContain(
    'topics-list\thtml, md, txt\ttopics of a year, as a list\tin part your own\n',
  );

  writeFileSync(own, 'Mine:\n{{#each years}}{{#each entries}}\n- {{topik}}\n{{/each}}{{/each}}\n');
  const { code, err } = await njb('report', 'topics', '2025');
  expect(code).toBe(2);
  expect(err).toContain(
    `Template ${own}:3:5: there is no field “topik”; there are moment, until, title, occasion, topic`,
  );

  const again = await njb('template', 'copy', 'topics-list');
  expect(again).toMatchObject({ code: 2, out: '' });
  expect(again.err).toContain('exists already');
  expect(existsSync(join(folder, 'templates/de/topics-list.md.hbs'))).toBe(false);
  rmSync(own);
});

test('a mail is copied with the part that holds its words, and a change there is in both its versions', async () => {
  const { out } = await njb('template', 'copy', 'thanks', '--json');
  const names = ['_thanks.hbs', 'thanks.html.hbs', 'thanks.subject.hbs', 'thanks.txt.hbs'];
  const files = names.map((name) => join(folder, 'templates/de', name));
  expect(JSON.parse(out)).toEqual({ files, written: true });
  writeFileSync(join(folder, 'templates/de/_thanks.hbs'), '{{#> _paragraph}}Danke & tschüs!{{/_paragraph}}');
  const { loadTemplates } = await import('../../src/templates/index.js');
  const folders = { own: join(folder, 'templates'), builtIn: join(import.meta.dirname, '../../templates') };
  const templates = await loadTemplates({ folders, language: 'de', genderMark: '*' });
  const view = { language: 'de', event: { title: 'Impuls' }, network: { name: 'Netzwerk' } };
  expect(templates.render('thanks', 'txt', view)).toBe('Danke & tschüs!\n');
  expect(templates.render('thanks', 'html', view)).toContain('>Danke & tschüs!</p>');
  rmSync(join(folder, 'templates'), { recursive: true });
});

test('template list shows parts when asked; --json always', async () => {
  const names = (out: string) => out.split('\n').map((line) => line.split('\t')[0] ?? '');
  expect(names((await njb('template', 'list')).out).filter((name) => name.startsWith('_'))).toEqual([]);
  const withParts = names((await njb('template', 'list', '--parts')).out);
  expect(withParts.indexOf('_abstract')).toBeGreaterThan(withParts.indexOf('update'));
  const all: { name: string }[] = JSON.parse((await njb('template', 'list', '--json')).out);
  expect(all.map(({ name }) => name)).toContain('_abstract');
});

test('template copy names what is near', async () => {
  expect((await njb('template', 'copy', 'invitatoin')).err).toContain('Did you mean “invitation”?');
  expect((await njb('template', 'copy', '../../etc/passwd')).code).toBe(2);
});
