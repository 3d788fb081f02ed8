// How long commands that only read take, as ratios to bare `node -e 0`: everything in turn within one run, so that a busy
// machine slows all alike. `npm run bench`; the build must be there. The bounds are those the project promises; with
// --check a ratio above one ends with exit code 1. `--markdown` prints a table, `--runs N` sets how often.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, printTable, wanted } from './measure.mjs';
import { importMembers, njb, world } from './members.mjs';

const runs = Number(wanted('--runs') ?? 20);
const members = 1000;
const folder = mkdtempSync(join(tmpdir(), 'njb-bench-'));
const database = join(folder, 'njb.db');
const env = world(database);
const here = fileURLToPath(new URL('..', import.meta.url));

const open = `new (require('better-sqlite3'))(${JSON.stringify(database)}).prepare('SELECT count(*) FROM persons').get()`;
const our = (args, bound, more = {}, name = `njb ${args}${more.NJB_LANG === undefined ? '' : ', in German'}`) => ({
  name,
  program: process.execPath,
  args: [njb, ...args.split(' ')],
  bound,
  env: { ...env, ...more },
});
const node = (name, code) => ({ name, program: process.execPath, args: ['-e', code] });
const commands = [
  node('node -e 0', '0'),
  node('open the database, nothing else', open),
  our('--help', 1.35),
  our('--help', 1.35, { NJB_LANG: 'de' }),
  our('__complete bash event =', 1.35, {}, 'completion of a command'),
  our('__complete bash event show =', 2.4, {}, 'completion of an event'),
  our('event list', 2.4),
  our('member show 5', 2.4),
  our('status', 2.4),
  our('member list', 2.4),
  // what comes with Debian and does something alike: a thousand rows, or a calendar
  { name: 'sqlite-utils rows njb.db persons', program: 'sqlite-utils', args: ['rows', database, 'persons'] },
  { name: 'khal list, an empty calendar', program: 'khal', args: ['-c', khalConfiguration(), 'list'] },
  { name: 'calcurse -Q', program: 'calcurse', args: ['-D', folder, '-Q'] },
  { name: 'ledger balance, no entries', program: 'ledger', args: ['-f', '/dev/null', 'balance'] },
];

try {
  importMembers(members, folder, env);
  const there = commands.filter(({ program, name }) => {
    const found = spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
    if (!found) console.log(`${name}: ${program} is not installed, left out`);
    return found;
  });
  const times = there.map(() => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [i, command] of there.entries()) times[i].push(time(command));
  }
  const bare = median(times[0]);
  const rows = there.map(({ name, bound }, i) => {
    const ratio = median(times[i]) / bare;
    return { name, ms: median(times[i]), ratio, bound, isTooSlow: bound !== undefined && ratio > bound };
  });
  printTable(
    `Start-up with ${members} members, median of ${runs} runs`,
    ['', 'ms', '× bare Node', 'at most'],
    rows.map(({ name, ms, ratio, bound }) => [name, ms.toFixed(0), ratio.toFixed(2), bound?.toFixed(2) ?? '']),
  );
  if (process.argv.includes('--check') && rows.some(({ isTooSlow }) => isTooSlow)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function time({ name, program, args, env: own = env }) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, args, { env: own, cwd: here, maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function khalConfiguration() {
  const file = join(folder, 'khal.conf');
  mkdirSync(join(folder, 'calendar'));
  writeFileSync(
    file,
    `[calendars]\n[[one]]\npath = ${folder}/calendar\n[sqlite]\npath = ${folder}/khal.db\n[locale]\n` +
      'timeformat = %H:%M\ndateformat = %d.%m.\nlongdateformat = %d.%m.%Y\n' +
      'datetimeformat = %d.%m. %H:%M\nlongdatetimeformat = %d.%m.%Y %H:%M\n',
  );
  return file;
}
