// Start-up times as ratios to bare `node -e 0`, everything in turn within one run. `npm run bench`; the build must be
// there. The bounds are those the project promises; with --check a ratio above one ends with exit code 1.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const runs = 20;
const members = 1000;
const njb = fileURLToPath(new URL('../bin/njb.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'njb-bench-'));
const database = join(folder, 'njb.db');
// NODE_EXTRA_CA_CERTS alone makes a bare Node several times slower.
const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env;
const env = { ...rest, NJB_DB: database, NJB_LANG: 'en' };

const open = `new (require('better-sqlite3'))(${JSON.stringify(database)}).prepare('SELECT count(*) FROM persons').get()`;
const commands = [
  { name: 'node -e 0', args: ['-e', '0'], bound: null },
  { name: 'open the database, nothing else', args: ['-e', open], bound: null },
  { name: 'njb --help', args: [njb, '--help'], bound: 1.5 },
  { name: 'njb event list', args: [njb, 'event', 'list'], bound: null },
  { name: `njb member list (${members} members)`, args: [njb, 'member', 'list'], bound: 2.9 },
];

try {
  prepare();
  const times = commands.map(() => []);
  for (let run = 0; run < runs; run += 1) {
    commands.forEach(({ args }, i) => {
      times[i].push(time(args));
    });
  }
  const bare = median(times[0]);
  console.log(`median of ${runs} runs, Node ${process.versions.node}`);
  const tooSlow = commands.filter(({ name, bound }, i) => {
    const ratio = median(times[i]) / bare;
    const promised = bound === null ? '' : `  (at most ${bound.toFixed(1)} ×)`;
    console.log(
      `${name.padEnd(36)} ${median(times[i]).toFixed(1).padStart(7)} ms ${ratio.toFixed(2).padStart(6)} ×${promised}`,
    );
    return bound !== null && ratio > bound;
  });
  if (process.argv.includes('--check') && tooSlow.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function prepare() {
  const rows = Array.from(
    { length: members },
    (_, i) =>
      `Kim${i},Mayer${(i * 7919) % members},kim${i}@stadt.example,Ort${i % 500},Bayern,${1980 + (i % 20)},Oktober 2019`,
  );
  const list = join(folder, 'members.csv');
  writeFileSync(list, `Vorname,Nachname,E-Mail,Kommune,Bundesland,geb.,Wahldatum\n${rows.join('\n')}\n`);
  const { status, stderr } = spawnSync(process.execPath, [njb, 'member', 'import', list], { env });
  if (status !== 0) throw new Error(`njb member import: ${stderr}`);
}

function time(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    env,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
