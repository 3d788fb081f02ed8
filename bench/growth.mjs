// What a member list of 1,000 to 100,000 people does to commands that only read. `npm run bench`; `--quick` stops at
// 10,000, `--markdown` prints a table.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, printTable } from './measure.mjs';
import { importMembers, njb, world } from './members.mjs';

const runs = 5;
const sizes = process.argv.includes('--quick') ? [1000, 10_000] : [1000, 10_000, 100_000];
const commands = ['member show 500', 'member list --search mayer77', 'member list', 'status'];
const folder = mkdtempSync(join(tmpdir(), 'njb-growth-'));

try {
  const worlds = sizes.map((size) => {
    const env = world(join(folder, `${size}.db`));
    importMembers(size, folder, env);
    return env;
  });
  const rows = commands.map((line) => {
    const times = worlds.map(() => []);
    for (let run = 0; run < runs; run += 1) {
      worlds.forEach((env, i) => {
        times[i].push(time(line, env));
      });
    }
    return [`njb ${line}`, ...times.map((each) => median(each).toFixed(0))];
  });
  printTable(`Growth, ms, median of ${runs} runs`, ['members', ...sizes.map((size) => String(size))], rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function time(line, env) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [njb, ...line.split(' ')], { env, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`njb ${line}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}
