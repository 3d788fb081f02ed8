// Throughput of invitations: `npm run bench:mail [-- --mails 10000 --connections 3 --rounds 3 --quick]`; the build must be
// there. njb invites that many people with a personal mail and calendar entry, through the real command, to a server that
// takes 20 ms a mail and to one that takes none; in turn with bare nodemailer, which sends one fixed mail over as many
// connections, and with a sequential mail merge in Python. Ratios within one run are what counts: `whole` counts from the
// start of the program to its end, with reading 10,000 members and writing their mails down, `sending` from the first
// mail to the last. With --check what is promised must hold.
// What else the computer does makes a run slower, never faster, so the best run of each counts; where a promise is not
// kept, all run once more, in the opposite order, up to --rounds times.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    mails: { type: 'string' },
    connections: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    quick: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});
const mails = Number(values.mails ?? (values.quick ? 600 : 10_000));
const connections = Number(values.connections);
const rounds = Number(values.rounds);
// before anything of ours runs
const load = loadavg();
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const njb = here('../bin/njb.js');
const folder = mkdtempSync(join(tmpdir(), 'njb-bench-'));
const letter = join(folder, 'letter.json');
// NODE_EXTRA_CA_CERTS alone makes a bare Node several times slower.
const { NODE_EXTRA_CA_CERTS: _, NJB_SMTP: __, ...rest } = process.env;
const env = { ...rest, NJB_LANG: 'en', NJB_TODAY: '2027-01-04' };

/** Runs a program to its end; how long it took, and the most memory it held (MiB, Linux alone). */
function run(program, args, more = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, said, peak] = ['', '', null];
    const look = setInterval(() => {
      const held = /VmHWM:\s+(\d+) kB/.exec(statusOf(child.pid))?.[1];
      if (held !== undefined) peak = Number(held) / 1024;
    }, 50);
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stderr.on('data', (text) => {
      said += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      if (code === 0) resolve({ out, peak, seconds: (performance.now() - start) / 1000 });
      else reject(new Error(`${program} ${args.join(' ')} ended with ${code}: ${said}`));
    });
  });
}

function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

async function startSink(delay) {
  const child = spawn(process.execPath, [here('smtp-sink.mjs'), String(delay)], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const port = Number((await lines.next()).value);
  return {
    port,
    async report() {
      child.stdin.write('\n');
      const taken = JSON.parse((await lines.next()).value);
      if (taken.mails !== mails) throw new Error(`${taken.mails} mails arrived instead of ${mails}`);
      return taken;
    },
    stop: () => child.stdin.end(),
  };
}

/** An office with as many members as mails; each run gets a copy. */
async function prepareOffice() {
  const database = join(folder, 'office.db');
  const list = join(folder, 'members.csv');
  const rows = Array.from({ length: mails }, (_, i) => `Kim${i},Mayer${i},kim${i}@stadt.example,Ort${i % 500},Bayern`);
  writeFileSync(list, `Vorname,Nachname,E-Mail,Kommune,Bundesland\n${rows.join('\n')}\n`);
  const office = { NJB_DB: database };
  await run(process.execPath, [njb, 'init', '--from', 'Büro <buero@example.org>'], office);
  await run(process.execPath, [njb, 'member', 'import', list], office);
  const event = ['event', 'add', '--title', 'Digital-Impuls', '--date', '2027-02-04', '--time', '16:00-17:30'];
  const about = ['--topic', 'KI in der Verwaltung', '--online', 'https://konferenz.example/impuls'];
  const guest = ['--guest', 'Benedikt Bauer, Bereichsleiter, GovLab, confirmed'];
  await run(process.execPath, [njb, ...event, ...about, ...guest], office);
  const { out } = await run(
    process.execPath,
    [njb, 'invite', 'preview', 'next', '--as', 'Kim7 Mayer7', '--json'],
    office,
  );
  const { subject, text, html, calendar } = JSON.parse(out).mail;
  const open = (part) => part.replaceAll('Kim7 Mayer7', '{name}').replaceAll('Kim7', '{name}');
  writeFileSync(letter, JSON.stringify({ subject, text: open(text), html: open(html), calendar: open(calendar) }));
  return database;
}

const [bare, ours, merging] = ['bare nodemailer, one fixed mail', 'njb invite send', 'mail merge (python3 smtplib)'];
const ways = {
  [bare]: (port) =>
    run(process.execPath, [here('bare-nodemailer.mjs'), String(port), String(mails), String(connections), letter]),
  [ours]: (port, office) => {
    const database = join(folder, 'run.db');
    rmSync(database, { force: true });
    copyFileSync(office, database);
    const more = { NJB_DB: database, NJB_SMTP: `smtp://127.0.0.1:${port}` };
    return run(process.execPath, [njb, 'invite', 'send', 'next', '--yes', '--quiet', '--json'], more);
  },
};
const merge = {
  [merging]: (port) => run('python3', [here('mail-merge.py'), String(port), letter, String(mails)]),
};

/** @param promises what must hold of the best runs, by its words; while one does not, there is a further round */
async function compare(delay, office, candidates, promises) {
  const sink = await startSink(delay);
  const results = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]));
  for (let round = 0; round < rounds && (round === 0 || brokenOf(promises, bestOf(results)).length > 0); round += 1) {
    const all = Object.entries(candidates);
    for (const [name, way] of round % 2 === 0 ? all : all.toReversed()) {
      const { seconds, peak, out } = await way(sink.port, office);
      const taken = await sink.report();
      const book = name === ours ? JSON.parse(out).book : null;
      results[name].push({ whole: mails / seconds, sending: mails / taken.seconds, peak, book });
    }
  }
  sink.stop();
  return bestOf(results);
}

/** The fastest run of each, with the most memory that any of its runs held. */
function bestOf(results) {
  return Object.fromEntries(
    Object.entries(results).map(([name, all]) => {
      const [fastest] = all.toSorted((a, b) => b.whole - a.whole);
      const peaks = all.flatMap(({ peak }) => (peak === null ? [] : [peak]));
      return [name, { ...fastest, peak: peaks.length === 0 ? null : Math.max(...peaks), runs: all.length }];
    }),
  );
}

function brokenOf(promises, results) {
  return Object.keys(promises).filter((words) => !promises[words](results));
}

function print(title, results) {
  const base = results[bare];
  console.log(`\n${title}, the best of ${base.runs}`);
  for (const [name, { whole, sending, peak, book }] of Object.entries(results)) {
    const memory = peak === null ? '' : `  ${peak.toFixed(0).padStart(4)} MiB`;
    console.log(
      `${name.padEnd(34)} whole ${whole.toFixed(1).padStart(7)} mails/s ${(whole / base.whole).toFixed(2).padStart(5)} ×` +
        `   sending ${sending.toFixed(1).padStart(7)} ${(sending / base.sending).toFixed(2).padStart(5)} ×${memory}`,
    );
    if (book === null) continue;
    const { commits, entries, milliseconds } = book;
    const [each, share] = [milliseconds / commits, milliseconds / 10 / (mails / sending)];
    console.log(
      `  its book: ${commits} safe commits of ${(entries / commits).toFixed(1)} entries, ${each.toFixed(2)} ms each, ` +
        `${share.toFixed(0)} % of the time`,
    );
  }
}

const isSmall = (results) => results[ours].peak === null || results[ours].peak < 200;
const ofSlow = {
  'at least 0.9 × of bare nodemailer at 20 ms a mail': (results) => results[ours].whole >= 0.9 * results[bare].whole,
  'less than 200 MiB at 20 ms a mail': isSmall,
};
const ofInstant = {
  'faster than a mail merge': (results) => !results[merging] || results[ours].whole > results[merging].whole,
  'less than 200 MiB': isSmall,
};

try {
  const office = await prepareOffice();
  const hasPython = spawnSync('python3', ['--version']).status === 0;
  if (!hasPython) console.log('Not compared: a mail merge. python3 is not there.');
  const [busy = 0] = load;
  if (busy > availableParallelism() / 4)
    console.log(`The computer is busy with other things: load ${busy.toFixed(1)}.`);
  console.log(`${mails} mails over ${connections} connections, Node ${process.versions.node}`);
  const slow = await compare(20, office, ways, ofSlow);
  print('to a server that takes 20 ms a mail', slow);
  const instant = await compare(0, office, hasPython ? { ...ways, ...merge } : ways, ofInstant);
  print('to a server that takes no time', instant);
  const broken = [...brokenOf(ofSlow, slow), ...brokenOf(ofInstant, instant)];
  for (const promise of broken) console.log(`Not kept in this run: ${promise}`);
  if (values.check && broken.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
