// What can befall the database of an office, tried on the built njb: `npm run torture:mishaps [-- --quick]`. A full disk, a
// file or folder that may only be read, another program that holds the file, files that are none of ours or damaged, two
// commands at once, a reader that goes away, Ctrl-C at every question. Prints what was tried, how often, with which exit
// codes, and what was lost; what this computer cannot try is named as skipped.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const often = (usual, quick) => (values.quick ? quick : usual);

const require = createRequire(import.meta.url);
const Sqlite = process.versions.modules >= '127' ? optional('better-sqlite3-node-api') : require('better-sqlite3');
const njb = fileURLToPath(new URL('../../bin/njb.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'njb-mishaps-'));
chmodSync(scratch, 0o755);
const { NODE_EXTRA_CA_CERTS: _, NJB_SMTP: __, ...rest } = process.env;
const env = { ...rest, NJB_LANG: 'en', NJB_TODAY: '2027-01-04', NO_COLOR: '1' };
const isRoot = process.getuid?.() === 0;

function optional(name) {
  try {
    return require(name);
  } catch {
    return require('better-sqlite3');
  }
}

/** One line of the table. */
const table = [];
const problems = [];
function note(tried) {
  const line = { tried, times: 0, codes: new Map(), lost: 0, note: '' };
  table.push(line);
  return {
    ran({ code }) {
      line.times += 1;
      line.codes.set(code, (line.codes.get(code) ?? 0) + 1);
    },
    wrong(problem) {
      line.lost += 1;
      problems.push(`${tried}: ${problem}`);
    },
    skipped(why) {
      line.note = `skipped: ${why}`;
    },
  };
}

function run(folder, args, { wrap = [], database = 'njb.db', close = null } = {}) {
  return new Promise((resolve, reject) => {
    const [program, ...all] = [...wrap, process.execPath, njb, ...args];
    const child = spawn(program, all, {
      cwd: folder,
      env: { ...env, HOME: folder, NJB_DB: join(folder, database) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text) => {
      out += text;
      if (close === 'stdout') child.stdout.destroy();
    });
    if (close === 'at once') child.stdout.destroy();
    child.stderr.on('data', (text) => (err += text));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? signal, out, err }));
  });
}

async function done(folder, args, options) {
  const result = await run(folder, args, options);
  if (result.code !== 0) throw new Error(`njb ${args.join(' ')} ended with ${result.code}: ${result.err}`);
  return result;
}

const hashOf = (file) => (existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'none');
const listing = (folder) => readdirSync(folder).toSorted().join(' ');
const isSentence = (err) => !/\n\s+at |inside njb|EPIPE|Error:/.test(err);

function memberList(name, count) {
  const lines = Array.from(
    { length: count },
    (_, i) => `${name}${i};Muster;${name}${i}@stadt.example;Musterstadt ${i}`,
  );
  return `Vorname;Nachname;E-Mail;Gemeinde\n${lines.toSorted().join('\n')}\n`;
}

/** An office with members, a date and a list to come, which each attempt copies. */
async function office(name, members, coming) {
  const folder = join(scratch, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'standing.csv'), memberList('Alt', members));
  writeFileSync(join(folder, 'coming.csv'), memberList('Neu', coming));
  writeFileSync(join(folder, 'more.csv'), memberList('Mehr', coming));
  await done(folder, ['init', '--from', 'Büro <buero@netz.example>']);
  await done(folder, ['config', 'set', 'automaticCopies', 'off']);
  await done(folder, ['member', 'import', 'standing.csv']);
  await done(folder, [
    'event',
    'add',
    '--title',
    'Impuls',
    '--date',
    '2027-02-04',
    '--time',
    '16:00-17:30',
    '--topic',
    'KI',
  ]);
  return folder;
}

function fresh(office) {
  const folder = mkdtempSync(join(scratch, 'attempt-'));
  cpSync(office, folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}

async function membersIn(folder) {
  return JSON.parse((await done(folder, ['member', 'list', '--json'])).out).length;
}

/** A command that failed left everything as it was: the members, a sound file, nothing lying about. */
async function unchanged(folder, members, line, because) {
  const check = await run(folder, ['db', 'check', '--json']);
  if (check.code !== 0 || !JSON.parse(check.out).sound)
    return line.wrong(`${because}: not sound ${check.out}${check.err}`);
  const now = await membersIn(folder);
  if (now !== members) line.wrong(`${because}: ${now} members instead of ${members}`);
  const litter = readdirSync(folder).filter((name) => /^njb\.db.*(journal|part|new|restoring)$/.test(name));
  if (litter.length > 0) line.wrong(`${because}: left behind ${litter.join(', ')}`);
}

// Disk full -------------------------------------------------------------------------------------------------------

const big = [
  ['member', 'import', 'coming.csv'],
  ['db', 'backup'],
  ['db', 'restore', 'copy.db', '--yes'],
];

/** The limit on the size of files stands in for a full disk where none can be mounted. */
async function fileSizeLimit(template, members) {
  const line = note('disk full (limit on the size of files)');
  if (process.platform === 'win32') return line.skipped('no such limit on Windows');
  const size = statSync(join(template, 'njb.db')).size;
  const steps = often(12, 4);
  for (let step = 0; step < steps; step += 1) {
    const blocks = Math.ceil((size * (0.02 + (2.5 * step) / steps)) / 1024);
    for (const args of big) {
      const folder = fresh(template);
      copyFileSync(join(folder, 'njb.db'), join(folder, 'copy.db'));
      const wrap = ['bash', '-c', `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`, 'bash'];
      const result = await run(folder, args, { wrap });
      line.ran(result);
      const because = `${blocks} KiB, ${args.join(' ')} (${result.code})`;
      if (![0, 1].includes(result.code) || !isSentence(result.err)) line.wrong(`${because}: ${result.err}`);
      if (result.code !== 0) await unchanged(folder, members, line, because);
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function fullDisk(template, members) {
  const line = note('disk full (small file system)');
  if (!isRoot || process.platform !== 'linux') return line.skipped('only root may mount one, on Linux');
  const place = join(scratch, 'disk');
  mkdirSync(place, { recursive: true });
  const needed = readdirSync(template).reduce((sum, name) => sum + statSync(join(template, name)).size, 0);
  for (let step = 0; step < often(10, 3); step += 1) {
    const kib = Math.ceil((needed * (1.05 + 0.25 * step)) / 1024) + 16;
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kib}k,mode=755`, 'njb', place], {
      encoding: 'utf8',
    });
    if (mounted.status !== 0) return line.skipped(`mount: ${mounted.stderr.trim()}`);
    try {
      cpSync(template, place, { recursive: true });
      for (const args of big.slice(0, 2)) {
        const result = await run(place, args);
        line.ran(result);
        const because = `${kib} KiB, ${args.join(' ')} (${result.code})`;
        if (![0, 1].includes(result.code) || !isSentence(result.err)) line.wrong(`${because}: ${result.err}`);
        if (result.code !== 0) await unchanged(place, members, line, because);
        else if (args[1] === 'import') break;
      }
    } finally {
      spawnSync('umount', [place]);
    }
  }
}

// Rights and locks ------------------------------------------------------------------------------------------------

async function readOnly(template, members) {
  const nobody = 65_534;
  if (process.platform === 'win32') return note('read-only file or folder').skipped('rights are others on Windows');
  const wrap = isRoot ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : [];
  for (const [what, modes] of [
    ['read-only file', { file: 0o444, folder: 0o755 }],
    ['read-only folder', { file: 0o644, folder: 0o555 }],
    ['read-only file and folder', { file: 0o444, folder: 0o555 }],
    ['file that may not be read', { file: 0o000, folder: 0o755 }],
  ]) {
    const line = note(what);
    const folder = fresh(template);
    if (isRoot) for (const name of ['.', ...readdirSync(folder)]) chownSync(join(folder, name), nobody, nobody);
    chmodSync(join(folder, 'njb.db'), modes.file);
    chmodSync(folder, modes.folder);
    const before = hashOf(join(folder, 'njb.db'));
    for (const [args, codes] of [
      [['member', 'list'], modes.file === 0 ? [1] : [0]],
      [['status'], modes.file === 0 ? [1] : [0]],
      [['member', 'add', '--family', 'Lang'], [1]],
      [['member', 'import', 'coming.csv'], [1]],
      [['invite', 'send', 'next', '--yes'], [1]],
      [['undo', '--yes'], [1]],
    ]) {
      const result = await run(folder, args, { wrap });
      line.ran(result);
      if (!codes.includes(result.code) || !isSentence(result.err))
        line.wrong(`njb ${args.join(' ')} ended with ${result.code}: ${result.err}`);
      if (hashOf(join(folder, 'njb.db')) !== before) line.wrong(`njb ${args.join(' ')} changed the file`);
    }
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'njb.db'), 0o644);
    await unchanged(folder, members, line, what);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function locked(template, members) {
  const line = note('held by another program');
  const folder = fresh(template);
  const before = hashOf(join(folder, 'njb.db'));
  const other = new Sqlite(join(folder, 'njb.db'));
  other.exec('BEGIN EXCLUSIVE');
  const lines = [
    ['member', 'list'],
    ['member', 'add', '--family', 'Lang'],
    ['member', 'import', 'coming.csv'],
    ['db', 'backup'],
  ];
  for (const result of await Promise.all(lines.map((args) => run(folder, args)))) {
    line.ran(result);
    if (result.code !== 1 || !/in use by another program/.test(result.err)) line.wrong(`${result.code}: ${result.err}`);
  }
  // one that lets go in time costs a moment's wait
  const waiting = run(folder, ['member', 'list']);
  setTimeout(() => other.close(), 1500);
  const result = await waiting;
  line.ran(result);
  if (result.code !== 0) line.wrong(`did not wait: ${result.err}`);
  if (hashOf(join(folder, 'njb.db')) !== before) line.wrong('the file changed');
  await unchanged(folder, members, line, 'afterwards');
}

// Files that are no good --------------------------------------------------------------------------------------------

async function badFiles(template) {
  const whole = readFileSync(join(template, 'njb.db'));
  const sqlite = (file, sql) => {
    const other = new Sqlite(file);
    other.exec(sql);
    other.close();
  };
  const cases = [
    ['another program’s database', [(file) => sqlite(file, 'CREATE TABLE t (x); INSERT INTO t VALUES (1)')], [2]],
    ['empty file, text, picture', ['', 'Vorname;Nachname\n', Buffer.from('89504e470d0a1a0a', 'hex')], [2]],
    [
      'database of a newer njb',
      [
        (file) => {
          writeFileSync(file, whole);
          sqlite(file, 'PRAGMA user_version = 9999');
        },
      ],
      [2],
    ],
    [
      'file cut short',
      Array.from({ length: often(25, 6) }, (_, i) => (file) => {
        writeFileSync(file, whole);
        truncateSync(file, Math.floor((whole.length * (i + 0.5)) / often(25, 6)) + 17);
      }),
      [1],
    ],
    [
      'file overwritten with zeros from the middle',
      Array.from({ length: often(10, 3) }, (_, i) => (file) => {
        const bytes = Buffer.from(whole);
        bytes.fill(0, Math.floor((whole.length * i) / often(10, 3)));
        writeFileSync(file, bytes);
      }),
      [0, 1, 2],
    ],
  ];
  for (const [what, files, codes] of cases) {
    const line = note(what);
    for (const make of files) {
      const folder = mkdtempSync(join(scratch, 'bad-'));
      const file = join(folder, 'njb.db');
      if (typeof make === 'function') make(file);
      else writeFileSync(file, make);
      const before = hashOf(file);
      for (const args of [
        ['member', 'list'],
        ['member', 'add', '--family', 'Lang'],
        ['db', 'check'],
        ['undo', '--yes'],
      ]) {
        const result = await run(folder, args);
        line.ran(result);
        if (!codes.includes(result.code) || !isSentence(result.err))
          line.wrong(`njb ${args.join(' ')} ended with ${result.code}: ${result.err}`);
        if (result.code !== 0 && hashOf(file) !== before) line.wrong(`njb ${args.join(' ')} changed the file`);
        if (result.code !== 0 && listing(folder) !== 'njb.db')
          line.wrong(`njb ${args.join(' ')} left ${listing(folder)}`);
      }
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

// Two at once -------------------------------------------------------------------------------------------------------

async function twoAtOnce(template, members, coming) {
  const pairs = [
    [
      'two imports at once',
      [
        ['member', 'import', 'coming.csv'],
        ['member', 'import', 'more.csv'],
      ],
      2 * coming,
    ],
    [
      'the same import twice at once',
      [
        ['member', 'import', 'coming.csv'],
        ['member', 'import', 'coming.csv'],
      ],
      coming,
    ],
    [
      'import and sending at once',
      [
        ['member', 'import', 'coming.csv'],
        ['invite', 'send', 'next', '--yes'],
      ],
      coming,
    ],
    [
      'two sendings at once',
      [
        ['invite', 'send', 'next', '--yes'],
        ['invite', 'send', 'next', '--yes'],
      ],
      0,
    ],
    [
      'import and going back to a copy',
      [
        ['member', 'import', 'coming.csv'],
        ['db', 'restore', 'copy.db', '--yes'],
      ],
      null,
    ],
  ];
  for (const [what, commands, more] of pairs) {
    const line = note(what);
    for (let attempt = 0; attempt < often(12, 3); attempt += 1) {
      const folder = fresh(template);
      copyFileSync(join(folder, 'njb.db'), join(folder, 'copy.db'));
      const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      const results = await Promise.all(
        commands.map(async (args, i) => {
          await pause(i * attempt * 20);
          return run(folder, args);
        }),
      );
      for (const result of results) {
        line.ran(result);
        if (![0, 1, 2, 3].includes(result.code) || !isSentence(result.err)) line.wrong(`${result.code}: ${result.err}`);
      }
      const check = await run(folder, ['db', 'check', '--json']);
      if (check.code !== 0 || !JSON.parse(check.out).sound) line.wrong(`not sound: ${check.out}${check.err}`);
      const now = await membersIn(folder);
      const importsDone = commands.filter((args, i) => args[1] === 'import' && results[i].code === 0);
      const expected = new Set(importsDone.map((args) => args[2])).size * coming;
      if (more !== null && now !== members + expected) line.wrong(`${now} members instead of ${members + expected}`);
      if (more === null && ![members, members + coming].includes(now)) line.wrong(`half an import: ${now} members`);
      const mails = existsSync(join(folder, 'outbox'))
        ? readdirSync(join(folder, 'outbox'), { recursive: true }).filter((name) => name.endsWith('.eml'))
        : [];
      const recipients = mails.map(
        (name) => /^To: .*?<?([^<>\s]+@[^<>\s]+)/m.exec(readFileSync(join(folder, 'outbox', name), 'utf8'))?.[1],
      );
      if (new Set(recipients).size !== recipients.length) line.wrong('somebody got a mail twice');
      if (commands.every((args) => args[1] === 'send') && recipients.length !== members)
        line.wrong(`${recipients.length} mails for ${members} members`);
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

// A reader that goes away -------------------------------------------------------------------------------------------

async function closedPipe(template) {
  const line = note('output to a pipe that is closed (| head)');
  const lists = [
    ...[
      'member list',
      'member list --json',
      'member check',
      'member check --json',
      'member export',
      'member export --format json',
    ],
    ...[
      'member export --format vcard',
      'municipality list',
      'event list --json',
      'guest list',
      'attendee list next',
      'topic list',
    ],
    ...[
      'status --json',
      'log --json',
      'invite preview next',
      'invite preview next --json',
      'invite status next',
      'report members',
    ],
    ...[
      'report members --format html',
      'report attendance 2027',
      'report year 2027 --format html',
      'report topics 2027',
    ],
    ...[
      'report outlook 2027 --format html',
      'report guests 2027',
      'report new-members --since 2026-01-01',
      'privacy register',
      'privacy due',
    ],
    ...[
      'calendar export --year 2027',
      'programme show next',
      'template list',
      'template show invitation',
      'config list',
    ],
    ...[
      'db backups',
      'db check --json',
      '--help',
      'member --help',
      'member import coming.csv --dry-run --json',
      'audience list',
    ],
  ];
  for (const words of lists) {
    for (const close of ['stdout', 'at once']) {
      const result = await run(template, words.split(' '), { close });
      line.ran(result);
      if (result.code !== 0 || !isSentence(result.err))
        line.wrong(`njb ${words} ended with ${result.code}: ${result.err}`);
    }
  }
}

// Ctrl-C at every question ------------------------------------------------------------------------------------------

async function interrupted(template) {
  const line = note('Ctrl-C at each question');
  const driver = fileURLToPath(new URL('at-terminal.py', import.meta.url));
  if (process.platform === 'win32' || spawnSync('python3', ['-c', 'import pty']).status !== 0)
    return line.skipped('needs python3 and a pseudo-terminal');
  const enters = Array.from({ length: often(15, 5) }, () => '\\r');
  const lines = [
    ['member add', ['Kim\\r', 'Neu\\r', ...enters]],
    ['event add', ['Titel\\r', '4.3.2027\\r', '16:00-17:30\\r', ...enters]],
    ['member import unknown.csv', enters],
    ['member forget 1', []],
    ['db restore', enters],
    ['member merge 1 2', enters],
    ['invite send next', []],
    ['series plan impuls 2027 --apply', enters],
    ['series add', ['zweite\\r', ...enters]],
    ['event edit next', enters],
    ['topic suggest', ['Thema\\r', ...enters]],
    ['guest add next', enters],
  ];
  for (const [words, keys] of lines.slice(0, often(lines.length, 4))) {
    const folder = fresh(template);
    writeFileSync(join(folder, 'unknown.csv'), 'Vorname;Nachname;Seltsam;Fremd\nMax;Herbst;x;y\n');
    await done(folder, [
      'series',
      'add',
      'impuls',
      '--title',
      'Impuls',
      '--every',
      'first thursday',
      '--time',
      '16:00-17:30',
    ]);
    await done(folder, ['db', 'backup']);
    const before = hashOf(join(folder, 'njb.db'));
    const names = listing(folder);
    for (let stage = 0; stage <= keys.length; stage += 1) {
      const wrap = ['python3', driver, String(stage), ...keys, '--'];
      const { out, err, code } = await run(folder, words.split(' '), { wrap });
      if (code !== 0) throw new Error(`at-terminal.py: ${err}`);
      const [exit, end] = out.trim().split(' ');
      if (end === 'ended') {
        if (stage === 0) line.wrong(`njb ${words} asks nothing: exit ${exit}`);
        break;
      }
      line.ran({ code: Number(exit) });
      if (exit !== '130') line.wrong(`njb ${words}, question ${stage + 1}: exit ${exit}`);
      if (hashOf(join(folder, 'njb.db')) !== before || listing(folder) !== names)
        line.wrong(`njb ${words}, question ${stage + 1}: something was changed`);
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  const [members, coming] = [often(60, 30), 1500];
  const template = await office('office', members, coming);
  const small = await office('small', 20, 200);
  await fileSizeLimit(template, members);
  await fullDisk(template, members);
  await readOnly(small, 20);
  await locked(small, 20);
  await badFiles(small);
  await twoAtOnce(small, 20, 200);
  await closedPipe(await office('long', 2000, 2000));
  await interrupted(small);
  console.table(
    Object.fromEntries(
      table.map(({ tried, times, codes, lost, note }) => [
        tried,
        {
          times,
          'exit codes':
            [...codes]
              .toSorted()
              .map(([code, count]) => `${code}: ${count}`)
              .join(', ') || note,
          lost,
        },
      ]),
    ),
  );
  for (const problem of problems) console.error(problem.trim());
  console.log(problems.length === 0 ? 'Nothing was lost.' : `${problems.length} times something was wrong.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
