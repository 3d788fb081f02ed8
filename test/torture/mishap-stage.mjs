// The stage for test/torture/mishaps.mjs: offices in folders of their own, runs of the built njb, the lines of the table.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
export const often = (usual, quick) => (values.quick ? quick : usual);

const require = createRequire(import.meta.url);
export const Sqlite =
  process.versions.modules >= '127' ? optional('better-sqlite3-node-api') : require('better-sqlite3');
const njb = fileURLToPath(new URL('../../bin/njb.js', import.meta.url));
export const scratch = mkdtempSync(join(tmpdir(), 'njb-mishaps-'));
chmodSync(scratch, 0o755);
const { NODE_EXTRA_CA_CERTS: _, NJB_SMTP: __, ...rest } = process.env;
const env = { ...rest, NJB_LANG: 'en', NJB_TODAY: '2027-01-04', NO_COLOR: '1' };
export const isRoot = process.getuid?.() === 0;

function optional(name) {
  try {
    return require(name);
  } catch {
    return require('better-sqlite3');
  }
}

/** One line of the table. */
export const table = [];
export const problems = [];
export function note(tried) {
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

export function run(folder, args, { wrap = [], database = 'njb.db', close = null } = {}) {
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

export async function done(folder, args, options) {
  const result = await run(folder, args, options);
  if (result.code !== 0) throw new Error(`njb ${args.join(' ')} ended with ${result.code}: ${result.err}`);
  return result;
}

export const hashOf = (file) =>
  existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'none';
export const listing = (folder) => readdirSync(folder).toSorted().join(' ');
export const isSentence = (err) => !/\n\s+at |inside njb|EPIPE|Error:/.test(err);

function memberList(name, count) {
  const lines = Array.from(
    { length: count },
    (_, i) => `${name}${i};Muster;${name}${i}@stadt.example;Musterstadt ${i}`,
  );
  return `Vorname;Nachname;E-Mail;Gemeinde\n${lines.toSorted().join('\n')}\n`;
}

/** An office with members, a date and a list to come, which each attempt copies. */
export async function office(name, members, coming) {
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

export function fresh(office) {
  const folder = mkdtempSync(join(scratch, 'attempt-'));
  cpSync(office, folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}

export async function membersIn(folder) {
  return JSON.parse((await done(folder, ['member', 'list', '--json'])).out).length;
}

/** A command that failed left everything as it was: the members, a sound file, nothing lying about. */
export async function unchanged(folder, members, line, because) {
  const check = await run(folder, ['db', 'check', '--json']);
  if (check.code !== 0 || !JSON.parse(check.out).sound)
    return line.wrong(`${because}: not sound ${check.out}${check.err}`);
  const now = await membersIn(folder);
  if (now !== members) line.wrong(`${because}: ${now} members instead of ${members}`);
  const litter = readdirSync(folder).filter((name) => /^\.?njb.*\.db.*(journal|part|new|restoring)$/.test(name));
  if (litter.length > 0) line.wrong(`${because}: left behind ${litter.join(', ')}`);
}
