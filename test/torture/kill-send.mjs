// Kills mailings with SIGKILL and counts what arrived: `npm run torture:send [-- --mails 400 --kills 200 --connections 3
// --seed 7]`; the build must be there. A mail server takes each mail after a few milliseconds; `invite send` is begun
// again and again and killed at random moments, most of them while mails are under way, then a few times interrupted
// (Ctrl-C), and at last run to its end. Nobody may get a mail twice, none may count as sent that the server did not take,
// and no more may be unclear than were under way at the kills.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SMTPServer } from 'smtp-server';

const number = (value) => ({ type: 'string', default: String(value) });
const { values } = parseArgs({
  options: {
    mails: number(400),
    kills: number(200),
    interrupts: number(10),
    connections: number(3),
    seed: number(Date.now() % 1_000_000),
  },
});
const [mails, kills, interrupts, connections, seed] = [
  values.mails,
  values.kills,
  values.interrupts,
  values.connections,
  values.seed,
].map(Number);
console.log(`${mails} mails, ${kills} kills, ${connections} connections, --seed ${seed}`);

const njb = fileURLToPath(new URL('../../bin/njb.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'njb-torture-'));
const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env;
const env = { ...rest, NJB_DB: join(folder, 'njb.db'), NJB_LANG: 'en', NJB_TODAY: '2027-01-04' };

/** Mulberry32: the same moments for the same seed, as far as a computer is the same twice. */
let state = seed;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

/** Recipient → how often the server said 250 to a mail for them. */
const accepted = new Map();
let onMail = () => {};
/** Mails that came in as a whole, answered or not. */
let begun = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, { envelope }, done) {
    stream.resume().on('end', () => {
      begun += 1;
      onMail();
      setTimeout(
        () => {
          const { address } = envelope.rcptTo[0];
          accepted.set(address, (accepted.get(address) ?? 0) + 1);
          done(null, 'queued');
        },
        1 + random() * 5,
      );
    });
  },
});
server.on('error', () => undefined);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
env.NJB_SMTP = `smtp://127.0.0.1:${server.server.address().port}`;

function run(args, onStart = () => {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [njb, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, said] = ['', ''];
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out, said }));
    onStart(child);
  });
}

async function done(...args) {
  const result = await run(args);
  if (result.code !== 0) throw new Error(`njb ${args.join(' ')} ended with ${result.code}: ${result.said}`);
  return result;
}

async function deliveries() {
  const { out } = await done('invite', 'status', 'next', '--json');
  return JSON.parse(out).mailings.flatMap((mailing) => mailing.deliveries);
}

const send = ['invite', 'send', 'next', '--yes', '--quiet'];
let toFirstMail = 0;

/** Begins to send, and signals some milliseconds after the start, or after the first mail of this run came in. */
async function sendAndSignal(signal, { afterStart = null, afterMail = null }) {
  const start = performance.now();
  let timer = null;
  const result = await run(send, (child) => {
    const strike = () => child.kill(signal);
    if (afterStart !== null) timer = setTimeout(strike, afterStart);
    onMail = () => {
      onMail = () => {};
      toFirstMail = 0.8 * toFirstMail + 0.2 * (performance.now() - start);
      if (afterMail !== null) timer = setTimeout(strike, afterMail);
    };
  });
  clearTimeout(timer);
  onMail = () => {};
  return result;
}

const problems = [];
try {
  const rows = Array.from({ length: mails }, (_each, i) => `Kim${i},Mayer${i},kim${i}@stadt.example`);
  writeFileSync(join(folder, 'members.csv'), `Vorname,Nachname,E-Mail\n${rows.join('\n')}\n`);
  await done('init', '--from', 'Büro <buero@example.org>');
  await done('config', 'set', 'connections', String(connections));
  await done('member', 'import', join(folder, 'members.csv'));
  await done('event', 'add', '--title', 'Impuls', '--date', '2027-02-04', '--time', '16:00-17:30', '--topic', 'KI');

  const start = performance.now();
  await done(...send, '--dry-run');
  toFirstMail = performance.now() - start;

  const tally = { killed: 0, 'while mails were under way': 0, 'ended first': 0 };
  for (let attempt = 0; attempt < 2 * kills && tally.killed < kills; attempt += 1) {
    // so that mails are left for every kill
    const left = mails - 1.2 * begun;
    const share = Math.min(1, left / (kills - tally.killed) / (connections + 2));
    const before = accepted.size;
    const moment = random() < share ? { afterMail: random() * 8 } : { afterStart: random() * 0.9 * toFirstMail };
    const { signal, code, said } = await sendAndSignal('SIGKILL', moment);
    if (signal === 'SIGKILL') tally.killed += 1;
    else tally['ended first'] += 1;
    if (signal === 'SIGKILL' && accepted.size > before) tally['while mails were under way'] += 1;
    if (signal === null && ![0, 3].includes(code)) problems.push(`ended with ${code}: ${said}`);
  }
  const afterKills = await deliveries();
  const unclear = afterKills.filter((one) => one.state === 'unclear').length;
  for (let i = 0; i < interrupts; i += 1) {
    const { code, signal, said } = await sendAndSignal('SIGINT', { afterMail: random() * 15 });
    if (signal !== null || ![0, 3, 130].includes(code)) problems.push(`Ctrl-C: ${code ?? signal} ${said}`);
  }
  const last = await run(send);
  if (![0, 3].includes(last.code)) problems.push(`the last run ended with ${last.code}: ${last.said}`);

  const all = await deliveries();
  const count = (is) => all.filter(is).length;
  const twice = [...accepted.values()].filter((times) => times > 1).length;
  const unfounded = count(
    (one) => one.state === 'sent' && !(accepted.get(one.address) >= 1 && /^250 /.test(one.response)),
  );
  const open = count((one) => !['sent', 'unclear'].includes(one.state));
  const unclearAtLast = count((one) => one.state === 'unclear');
  console.table({
    ...tally,
    'mails planned': all.length,
    'taken by the server': accepted.size,
    'marked sent': count((one) => one.state === 'sent'),
    unclear: unclearAtLast,
    'of these, arrived': count((one) => one.state === 'unclear' && accepted.has(one.address)),
    'got a mail twice': twice,
    'marked sent without a 250': unfounded,
  });
  if (all.length !== mails) problems.push(`${all.length} mails were planned instead of ${mails}`);
  if (twice > 0) problems.push(`${twice} people got their mail twice`);
  if (unfounded > 0) problems.push(`${unfounded} mails are marked sent that the server did not take`);
  if (open > 0) problems.push(`${open} mails are neither sent nor unclear`);
  if (unclear > tally.killed * connections) problems.push(`${unclear} mails are unclear after ${tally.killed} kills`);
  if (unclearAtLast > unclear) problems.push(`Ctrl-C left ${unclearAtLast - unclear} mails unclear`);
  const lost = all.filter((one) => one.state === 'planned' && accepted.has(one.address)).length;
  if (lost > 0) problems.push(`${lost} mails arrived and are to be sent`);
  const check = await run(['db', 'check', '--json']);
  if (check.code !== 0 || !JSON.parse(check.out).sound)
    problems.push(`the database is not sound: ${check.out}${check.said}`);
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'Nobody got a mail twice, and nothing was lost.' : 'Something was wrong.');
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
