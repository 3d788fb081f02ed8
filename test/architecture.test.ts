import { describe, expect, it } from 'vitest';
import { filesIn, importsOf, textOf } from './helpers/sources.js';

/**
 * The plan of the house (CONTRIBUTING.md): which room may import from which. A room is a folder of src or a file that
 * stands alone in it. Base files that know nothing of the trade may be used from everywhere but domain.
 */
const base = ['drafts.ts', 'errors.ts', 'package-root.ts', 'version.ts', 'whole-file.ts'];
const lower = ['domain', 'db', 'templates', 'i18n'];
const middle = ['import', 'mailing', 'calendar', 'reports'];
const allowed: Readonly<Record<string, readonly string[]>> = {
  'start.ts': ['main.ts', 'context.ts', 'terminal'],
  'main.ts': ['domain', 'command-line.ts', 'commands', 'context.ts', 'db', 'i18n', 'terminal', ...base],
  'command-line.ts': ['commands', 'context.ts'],
  // the composition root
  'context.ts': ['config.ts', 'new-database.ts', 'terminal', ...lower, 'mailing', ...base],
  commands: ['context.ts', 'config.ts', 'terminal', ...middle, ...lower, ...base],
  import: [...lower, ...base],
  mailing: [...lower, 'config.ts', ...base],
  calendar: [...lower, ...base],
  reports: [...lower, ...base],
  templates: ['domain', 'db', 'i18n', ...base],
  db: ['domain', 'i18n', ...base],
  i18n: ['domain'],
  domain: [],
  terminal: ['i18n', ...base],
  'config.ts': [...base],
  'new-database.ts': ['db', 'i18n', 'terminal', 'errors.ts'],
  // an error carries a message, not text
  'errors.ts': ['i18n'],
  'version.ts': ['package-root.ts'],
  'package-root.ts': [],
  'drafts.ts': [],
  'whole-file.ts': ['drafts.ts'],
};

const sources = filesIn('src', /\.ts$/);
const room = (file: string) => file.split('/')[1] ?? '';

describe('the arrows between the rooms', () => {
  it('are all in the plan', () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => target.startsWith('src/'))
        .filter(({ target }) => room(target) !== room(file) && !allowed[room(file)]?.includes(room(target)))
        .map(({ target }) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lead to files that exist', () => {
    const targets = sources.flatMap((file) => importsOf(file).map(({ target }) => target));
    const ours = targets.filter((target) => target.startsWith('src/'));
    expect(ours.length).toBeGreaterThan(200);
    expect(ours.filter((target) => !sources.includes(target))).toEqual([]);
  });

  it('lead from domain to nothing but dates and the reading of domain names', () => {
    const packages = sources.filter((file) => room(file) === 'domain').flatMap((file) => importsOf(file));
    const foreign = packages.map(({ target }) => target).filter((target) => !target.startsWith('src/domain/'));
    expect([...new Set(foreign)]).toEqual(['temporal-polyfill', 'node:url']);
  });

  it('keep a package for one purpose in one room', () => {
    const homes: Readonly<Record<string, readonly string[]>> = {
      'better-sqlite3': ['db'],
      commander: ['commands'],
      inquirer: ['terminal'],
      chalk: ['terminal'],
      'string-width': ['terminal'],
      handlebars: ['templates'],
      nodemailer: ['mailing'],
      'ical-generator': ['calendar'],
      'ical.js': ['calendar'],
      'postal-mime': ['mailing'],
      'csv-parse': ['import'],
      yaml: ['import'],
      'iconv-lite': ['import'],
      'read-excel-file/universal': ['import'],
      'write-excel-file/node': ['import'],
    };
    const strangers = sources.flatMap((file) =>
      importsOf(file)
        .filter(({ target, isType }) => !isType && homes[target] !== undefined && !homes[target].includes(room(file)))
        .map(({ target }) => `${file} → ${target}`),
    );
    expect(strangers).toEqual([]);
  });
});

describe('a command loads only what it needs', () => {
  const slow = [
    'temporal-polyfill',
    'inquirer',
    'handlebars',
    'nodemailer',
    'ical-generator',
    'ical.js',
    'csv-parse',
    'yaml',
    'string-width',
    'read-excel-file/universal',
    'write-excel-file/node',
  ];

  /** Every file and package that comes along when `file` is loaded. */
  function loadedWith(file: string, seen = new Set<string>()): Set<string> {
    if (seen.has(file)) return seen;
    seen.add(file);
    if (!sources.includes(file)) return seen;
    for (const { target, isType, isLazy } of importsOf(file)) if (!isType && !isLazy) loadedWith(target, seen);
    return seen;
  }

  it.each([
    ['the start', 'src/start.ts', [...slow, 'kysely', 'better-sqlite3', 'src/db/open.ts', 'src/i18n/de/index.ts']],
    ['member list', 'src/commands/member/list.ts', slow],
    ['status', 'src/commands/status.ts', [...slow, 'kysely']],
    ['opening the database', 'src/db/open.ts', slow],
    ['importing a CSV file', 'src/commands/member/import.ts', ['read-excel-file/universal']],
    ['exporting a CSV file', 'src/commands/member/export.ts', ['write-excel-file/node', 'read-excel-file/universal']],
  ])('%s', (_, file, without) => {
    const loaded = loadedWith(file);
    expect(loaded.size).toBeGreaterThan(5);
    expect(without.filter((each) => loaded.has(each))).toEqual([]);
  });
});

describe('the sources', () => {
  it('have no file over 400 lines', () => {
    const files = ['src', 'test', 'bin'].flatMap((folder) => filesIn(folder, /\.(ts|js|mjs)$/));
    const long = files
      .map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }))
      .filter(({ file, lines }) => lines > 400 && file !== 'src/db/tables.ts');
    expect(long).toEqual([]);
  });

  const forbidden: readonly [what: string, pattern: RegExp, except: readonly string[]][] = [
    ['the clock', /\bnew Date\b|\bDate\.(now|parse|UTC)\b|\bTemporal\.Now\b/, ['src/start.ts']],
    // waiting between two mails is measured, not dated
    [
      'a stopwatch',
      /\bperformance\.now\b/,
      ['group-commit.ts', 'queue.ts', 'rest.ts', 'send.ts', 'turn.ts', 'transports/pace.ts'].map(
        (file) => `src/mailing/${file}`,
      ),
    ],
    [
      'chance',
      /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/,
      // the outbox names its unfinished files so that nobody can lay a link there beforehand
      ['src/start.ts', 'src/mailing/transports/outbox.ts'],
    ],
    ['an exit', /\bprocess\.(exit|exitCode|abort)\b/, ['src/start.ts']],
    ['the process', /\bprocess\.(env|cwd|argv|std(in|out|err))\b|\bconsole\./, ['src/start.ts']],
    ['a hole in the types', /\bas any\b|: any\b|@ts-|biome-ignore|\bTODO\b|\bFIXME\b/, []],
  ];
  it.each(forbidden)('use %s nowhere but where it belongs', (_, pattern, except) => {
    const users = sources.filter((file) => pattern.test(withoutComments(textOf(file), pattern)));
    expect(users.filter((file) => !except.includes(file))).toEqual([]);
  });
});

/** Comments may name what code must not use; a hole in the types is one in a comment too. */
function withoutComments(text: string, pattern: RegExp): string {
  if (pattern.source.includes('TODO')) return text;
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
