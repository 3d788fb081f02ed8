// Kills imports with SIGKILL and looks at what is left: `npm run torture [-- --kills 50 --every 2 --rows 3000]`; the build
// must be there. First at random moments of a big import, then right before every nth write of small ones. After each
// kill the database must open and be sound, hold all of the killed import or none of it, and take it when it comes again.
// What a power cut loses on its way to the disk is not tried.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const number = (value) => ({ type: 'string', default: String(value) });
const { values } = parseArgs({ options: { kills: number(50), every: number(2), rows: number(3000) } });
const [kills, every, rows] = [values.kills, values.every, values.rows].map(Number);
const fewRows = 4;

const njb = fileURLToPath(new URL('../../bin/njb.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'njb-torture-'));
const { NODE_EXTRA_CA_CERTS: _, ...env } = { ...process.env, NJB_LANG: 'en' };

/** Runs njb in a folder until it ends or is killed. */
function run(folder, args, { more = {}, killAfter = null } = {}) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [njb, ...args], {
      cwd: folder,
      env: { ...env, NJB_DB: join(folder, 'njb.db'), ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => (err += text));
    const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, killed: signal === 'SIGKILL', out, err, ms: performance.now() - started });
    });
  });
}

async function done(folder, args, options) {
  const result = await run(folder, args, options);
  if (result.code !== 0) throw new Error(`njb ${args.join(' ')} ended with ${result.code}: ${result.err}`);
  return result;
}

function memberList(name, count) {
  const lines = Array.from({ length: count }, (_, i) => `${name}${i};Muster;12.03.1986;Musterstadt ${name}${i}`);
  return `Vorname;Nachname;Geburtsdatum;Gemeinde\n${lines.join('\n')}\n`;
}

/** A database of ours from before the first migration: one page, no table. */
function olderDatabase() {
  const page = Buffer.alloc(4096);
  page.write('SQLite format 3\0', 'latin1');
  page.writeUInt16BE(4096, 16);
  page.set([1, 1, 0, 64, 32, 32], 18);
  page.writeUInt32BE(1, 28);
  page.writeUInt32BE(4, 44);
  page.writeUInt32BE(1, 56);
  page.writeUInt32BE(0x6e6a6231, 68);
  page[100] = 0x0d;
  page.writeUInt16BE(4096, 105);
  return page;
}

/** What stands ready before the import, in a folder of its own that each attempt copies. */
async function prepare(name, { standing = 0, older = false, coming }) {
  const folder = join(scratch, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'coming.csv'), memberList('Neu', coming));
  if (older) writeFileSync(join(folder, 'njb.db'), olderDatabase());
  if (standing > 0) {
    writeFileSync(join(folder, 'standing.csv'), memberList('Alt', standing));
    await done(folder, ['member', 'import', 'standing.csv']);
  }
  return { name, folder, standing, coming, isThere: older || standing > 0 };
}

/** Kills one import as told and returns what became of it; `problem` is null where nothing is wrong. */
async function attempt(scene, options) {
  const folder = mkdtempSync(join(scratch, 'attempt-'));
  cpSync(scene.folder, folder, { recursive: true });
  try {
    const more = options.more && { ...options.more, NJB_KILL_NAME: join(folder, 'njb.db') };
    const { killed } = await run(folder, ['member', 'import', 'coming.csv'], { ...options, more });
    const hot = existsSync(join(folder, 'njb.db-journal'));
    const { problem, kept } = await judge(scene, folder);
    return { killed, hot, kept, problem };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function judge(scene, folder) {
  const wrong = (problem) => ({ problem, kept: false });
  const check = await run(folder, ['db', 'check', '--json']);
  const isMissing = !scene.isThere && check.code === 2 && check.err.startsWith('There is no database');
  if (!isMissing && (check.code !== 0 || !JSON.parse(check.out).sound)) return wrong(check.err || check.out);
  const again = await run(folder, ['member', 'import', 'coming.csv', '--json']);
  if (again.code !== 0) return wrong(again.err);
  // whom the next import finds there already, the killed one brought
  const { same } = JSON.parse(again.out);
  if (same !== 0 && same !== scene.coming) return wrong(`half an import: ${same} of ${scene.coming} rows`);
  const members = JSON.parse((await done(folder, ['member', 'list', '--json'])).out).length;
  if (members !== scene.standing + scene.coming) return wrong(`${members} members after the next import`);
  const litter = readdirSync(folder).filter((name) => /^njb\.db./.test(name) && !name.endsWith('.new'));
  return { kept: same > 0, problem: litter.length === 0 ? null : `left behind: ${litter.join(', ')}` };
}

/** Runs all attempts, as many at a time as there are processors, and returns one line of the table. */
async function tryAll(scene, moments, attemptAt) {
  const results = [];
  const left = [...moments];
  const worker = async () => {
    for (let moment = left.shift(); moment !== undefined; moment = left.shift()) {
      const result = await attemptAt(moment);
      if (result.problem !== null) console.error(`${scene.name}, killed at ${moment}: ${result.problem.trim()}`);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, worker));
  const tally = (is) => results.filter(is).length;
  return {
    tried: scene.name,
    kills: tally(({ killed }) => killed),
    'ended first': tally(({ killed }) => !killed),
    'journal found': tally(({ hot }) => hot),
    'import kept': tally(({ kept }) => kept),
    'import taken back': tally(({ kept, problem }) => !kept && problem === null),
    lost: tally(({ problem }) => problem !== null),
  };
}

async function atRandomMoments() {
  const scene = await prepare(`${rows} rows, at random moments`, { standing: 20, coming: rows });
  const trial = join(scratch, 'trial');
  cpSync(scene.folder, trial, { recursive: true });
  const { ms } = await done(trial, ['member', 'import', 'coming.csv']);
  const moments = Array.from({ length: kills }, () => Math.round(Math.random() * ms));
  return tryAll(scene, moments, (killAfter) => attempt(scene, { killAfter }));
}

/** Compiles what counts the writes; null where this computer cannot. */
function buildShim() {
  const shim = join(scratch, 'kill-shim.so');
  const source = fileURLToPath(new URL('kill-shim.c', import.meta.url));
  const cc = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', shim, source, '-ldl', '-lpthread'], {
    encoding: 'utf8',
  });
  if (cc.status === 0 && process.platform === 'linux') return shim;
  console.log(`Not tried: kills at every write. They need Linux and a C compiler (cc). ${cc.stderr ?? ''}`);
  return null;
}

async function atWrites(shim, name, every, setting) {
  const scene = await prepare(`${name}, before one write in ${every}`, { ...setting, coming: fewRows });
  const log = join(scratch, 'writes.txt');
  const preload = (at) => ({ LD_PRELOAD: shim, NJB_KILL_AT: String(at) });
  const counted = await attempt(scene, { more: { ...preload(0), NJB_KILL_LOG: log } });
  const writes = Number(readFileSync(log, 'utf8'));
  if (counted.killed || counted.problem !== null || writes === 0)
    throw new Error(`${name}: ${counted.problem}, ${writes} writes`);
  // the last step of all removes the journal, and with it commits
  const moments = new Set([...Array.from({ length: Math.ceil(writes / every) }, (_, i) => 1 + i * every), writes]);
  return tryAll(scene, moments, (at) => attempt(scene, { more: preload(at) }));
}

try {
  const table = [await atRandomMoments()];
  const shim = buildShim();
  if (shim !== null) {
    table.push(await atWrites(shim, 'import', every, { standing: 20 }));
    table.push(await atWrites(shim, 'first command of all', 2 * every, {}));
    table.push(await atWrites(shim, 'migration and import', 4 * every, { older: true }));
  }
  console.table(Object.fromEntries(table.map(({ tried, ...line }) => [tried, line])));
  const lost = table.reduce((sum, line) => sum + line.lost, 0);
  console.log(lost === 0 ? 'Nothing was lost.' : `After ${lost} kills something was wrong.`);
  process.exitCode = lost === 0 ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
