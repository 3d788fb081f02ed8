// What an import of many members costs: CPU time (user and system, all threads) and peak memory of each program, every
// one in turn within one run, as ratios to csv-parse merely parsing the file. `npm run bench` or
// `node bench/import.mjs [--rows 100000] [--runs 3] [--check]`; the build must be there. The bounds are those the project
// promises; with --check a figure above one ends with exit code 1. sqlite3 and sqlite-utils are measured where they are
// installed: they load the file into one table, without looking at what it says.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { memberList } from './member-list.mjs';

const number = (value) => ({ type: 'string', default: String(value) });
const { values } = parseArgs({
  options: { rows: number(100_000), runs: number(3), check: { type: 'boolean', default: false } },
});
const [rows, runs] = [Number(values.rows), Number(values.runs)];
const bounds = { cpu: 3, memory: 200 };

const root = fileURLToPath(new URL('..', import.meta.url));
const njb = join(root, 'bin/njb.js');
const folder = mkdtempSync(join(tmpdir(), 'njb-bench-'));
const at = (name) => join(folder, name);
// NODE_EXTRA_CA_CERTS alone makes a bare Node several times slower.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const measure = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeFileSync(process.env.NJB_BENCH_USED, JSON.stringify([userCPUTime + systemCPUTime, maxRSS]));
});`;
const parse = (options) => `
  const { parse } = require('csv-parse/sync');
  parse(require('node:fs').readFileSync(${JSON.stringify(at('list.csv'))}), ${JSON.stringify({ delimiter: ';', ...options })});`;
const wait = `import os, resource, sys
code = os.spawnvp(os.P_WAIT, sys.argv[1], sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print('\\n%d %d' % ((used.ru_utime + used.ru_stime) * 1e6, used.ru_maxrss))
sys.exit(code)`;

const imports = (list, database) => ['member', 'import', at(list), '--db', at(database)];
const promised = { cpu: bounds.cpu, memory: bounds.memory };
const programs = [
  { name: 'csv-parse, rows as objects', node: ['-e', parse({ columns: true })] },
  { name: 'csv-parse, rows as arrays', node: ['-e', parse({})] },
  {
    name: 'njb member import, all new',
    ...promised,
    njb: imports('list.csv', 'new.db'),
    before: () => remove('new.db'),
  },
  { name: 'njb member import, nothing new', ...promised, njb: imports('list.csv', 'known.db') },
  { name: 'njb member import, beside as many', njb: imports('others.csv', 'grown.db'), before: () => copy('grown.db') },
  { name: 'njb undo of the first import', njb: ['undo', '--db', at('undone.db')], before: () => copy('undone.db') },
  {
    name: 'sqlite3 .import',
    other: ['sqlite3', at('plain.db'), '.mode csv', '.separator ;', `.import ${at('list.csv')} members`],
    before: () => remove('plain.db'),
  },
  {
    name: 'sqlite-utils insert --csv',
    other: ['sqlite-utils', 'insert', at('utils.db'), 'members', at('list.csv'), '--csv', '--delimiter', ';'],
    before: () => remove('utils.db'),
  },
];

try {
  writeFileSync(at('list.csv'), memberList(rows));
  writeFileSync(at('others.csv'), memberList(rows, rows));
  run({ njb: imports('list.csv', 'known.db') });
  const figures = new Map();
  for (let i = 0; i < runs; i += 1) {
    for (const program of programs) {
      program.before?.();
      const used = run(program);
      if (used === null) continue;
      figures.set(program, [...(figures.get(program) ?? []), used]);
    }
  }
  report(figures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function report(figures) {
  const cpuOf = (program) => median(figures.get(program).map(({ cpu }) => cpu));
  const [objects, arrays] = programs.map((program, i) => (i < 2 ? cpuOf(program) : 0));
  console.log(`${rows} rows of 16 columns, median of ${runs} runs, Node ${process.versions.node}`);
  console.log('CPU time in s, its ratio to csv-parse with objects and with arrays, peak memory in MiB');
  let isTooMuch = false;
  for (const program of programs) {
    if (!figures.has(program)) {
      console.log(`${program.name.padEnd(36)} not installed`);
      continue;
    }
    const cpu = cpuOf(program);
    const memory = median(figures.get(program).map(({ memory }) => memory));
    const wanted = program.cpu === undefined ? '' : `  (at most ${program.cpu} × objects, ${program.memory} MiB)`;
    const ratios = [objects, arrays].map((base) => `${(cpu / base).toFixed(2).padStart(6)} ×`).join('');
    console.log(
      `${program.name.padEnd(36)}${cpu.toFixed(2).padStart(7)}${ratios}${memory.toFixed(0).padStart(6)}${wanted}`,
    );
    isTooMuch ||= program.cpu !== undefined && (cpu / objects > program.cpu || memory > program.memory);
  }
  if (values.check && isTooMuch) process.exitCode = 1;
}

/** Runs a program; null where it is not installed. Exit code 3 is njb's for rows that were left. */
function run(program) {
  if (program.other !== undefined) return runOther(program.other);
  const used = at('used.json');
  const args = program.njb === undefined ? program.node : [njb, ...program.njb, '--yes'];
  const result = spawnSync(process.execPath, ['-r', measuring(), ...args], {
    cwd: root,
    env: { ...env, NJB_BENCH_USED: used, NJB_LANG: 'en' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (result.status !== 0 && result.status !== 3) throw new Error(`${args.join(' ')}: ${result.stderr}`);
  const [microseconds, kilobytes] = JSON.parse(readFileSync(used, 'utf8'));
  return { cpu: microseconds / 1e6, memory: kilobytes / 1024 };
}

/** Python tells what a program used that is not Node. */
function runOther(args) {
  const isThere = spawnSync('python3', [
    '-c',
    `import shutil, sys; sys.exit(not shutil.which(${JSON.stringify(args[0])}))`,
  ]);
  if (isThere.status !== 0) return null;
  const result = spawnSync('python3', ['-c', wait, ...args], { env, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${args.join(' ')}: ${result.stderr}`);
  const [microseconds, kilobytes] = result.stdout.trim().split('\n').at(-1).split(' ').map(Number);
  return { cpu: microseconds / 1e6, memory: kilobytes / 1024 };
}

function measuring() {
  const file = at('measure.cjs');
  writeFileSync(file, measure);
  return file;
}

function remove(name) {
  rmSync(at(name), { force: true });
}

function copy(name) {
  copyFileSync(at('known.db'), at(name));
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
