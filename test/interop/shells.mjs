// Lets bash, zsh and fish complete our commands for real: `npm run interop:shells`; the build must be there. Each is set up in
// an empty home by the very lines of `njb completion --help`, then typed into at a pseudo-terminal. In front of njb stands a
// program that writes down what the shell hands over in the end, so that quotes, colons and umlauts count as njb gets them.
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'njb-shells-'));
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
const database = join(scratch, 'office.db');
const programs = join(scratch, 'bin');
const problems = [];
const tab = '\t';

const office = [
  ['member', 'add', '--given', 'Jörg', '--family', 'Öztürk', '--email', 'joerg@stadt.example'],
  ['member', 'add', '--given', 'Ada', '--family', "O'Neill"],
  ['member', 'add', '--given', 'Ben', '--family', 'Berg', '--municipality', 'Bad König (Odenwald)', '--state', 'HE'],
  ['event', 'add', '--title', 'Konferenz', '--date', '2030-11-06', '--topic', 'Wärme: jetzt'],
  ['topic', 'suggest', 'Kommune: was nun?'],
  ['topic', 'suggest', 'Das "neue" Bauamt $HOME'],
  ['audience', 'add', 'sueden', 'members,state:BY'],
];

/** What is typed, and what njb is handed over in the end. */
const typed = [
  [`njb ev${tab}sh${tab}konf${tab}`, ['event', 'show', 'konferenz-2030-11']],
  [`njb member show Jö${tab}`, ['member', 'show', 'Jörg Öztürk']],
  [`njb member show jör${tab}`, ['member', 'show', 'Jörg Öztürk']],
  [`njb member show Ada${tab}`, ['member', 'show', "Ada O'Neill"]],
  [`njb member show "Ber${tab}`, ['member', 'show', 'Berg Ben']],
  [`njb municipality show Bad${tab}`, ['municipality', 'show', 'Bad König (Odenwald)']],
  [`njb topic show Komm${tab}`, ['topic', 'show', 'Kommune: was nun?']],
  [`njb topic show Das${tab}`, ['topic', 'show', 'Das "neue" Bauamt $HOME']],
  [`njb invite send next --to members,sue${tab}`, ['invite', 'send', 'next', '--to', 'members,sueden']],
  [`njb invite send next --to role:tr${tab}`, ['invite', 'send', 'next', '--to', 'role:treasurer']],
  [`njb member list --status=for${tab}`, ['member', 'list', '--status=former']],
  [`njb template show invit${tab}`, ['template', 'show', 'invitation']],
  [`njb config get ageL${tab}`, ['config', 'get', 'ageLimit']],
  [`njb member import Meine${tab}`, ['member', 'import', 'Meine Liste.csv']],
  [`njb event show --json next --to${tab}`, ['event', 'show', '--json', 'next', '--today']],
  [`njb member import "Meine L${tab}`, ['member', 'import', 'Meine Liste.csv']],
];

const shells = ['bash', 'zsh', 'fish'];

try {
  prepare();
  const isThere = (program) => spawnSync(program, ['--version'], { env: inherited }).status === 0;
  if (!isThere('python3')) console.log('SKIPPED: all shells, as there is no Python to type into them');
  else {
    for (const name of shells.filter((each) => !isThere(each)))
      console.log(`SKIPPED: ${name}, not installed here (apt-get install zsh fish)`);
    await Promise.all(shells.filter(isThere).map(tryShell));
  }
} finally {
  if (!process.argv.includes('--keep')) rmSync(scratch, { recursive: true, force: true });
}
for (const problem of problems) console.log(`FAILED: ${problem}`);
if (problems.length > 0) process.exitCode = 1;

/** A database with names that need care, and the program that stands in front of njb. */
function prepare() {
  mkdirSync(programs);
  const njb = join(programs, 'njb');
  const real = `"${process.execPath}" "${join(root, 'bin/njb.js')}"`;
  writeFileSync(
    njb,
    `#!/bin/sh
case "$1" in __complete|completion) exec ${real} "$@" ;; esac
{ for word in "$@"; do printf '%s\\037' "$word"; done; echo; } >> "$NOTED"
`,
  );
  chmodSync(njb, 0o755);
  for (const words of office) {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin/njb.js'), ...words], {
      env: { ...inherited, NJB_DB: database },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`njb ${words.join(' ')}: ${stderr}`);
  }
}

async function tryShell(name) {
  const noted = join(scratch, `${name}.txt`);
  const home = join(scratch, name);
  mkdirSync(home);
  writeFileSync(join(home, 'Meine Liste.csv'), 'Vorname;Nachname\n');
  const env = {
    ...{ HOME: home, PATH: `${programs}:/usr/bin:/bin`, TERM: 'xterm-256color', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
    ...{ NJB_DB: database, NJB_LANG: 'de', NOTED: noted },
  };
  setUp(name, home, env);
  writeFileSync(noted, '');
  const steps = await type(
    name,
    env,
    home,
    typed.flatMap(([line]) => [line, '\r', '\x03']),
  );
  const handedOver = readFileSync(noted);
  for (const [i, [line, words]] of typed.entries()) {
    const [[screen, before], [, after]] = steps.slice(3 * i);
    const got = handedOver.subarray(before, after).toString().trimEnd().split('\x1f').slice(0, -1);
    if (JSON.stringify(got) === JSON.stringify(words)) continue;
    const shown = `“${line.replaceAll(tab, '⇥')}” became ${JSON.stringify(got)}`;
    problems.push(`${name}: ${shown}, on the screen ${JSON.stringify(screen)}`);
  }
  for (const [lang, about] of [
    ['de', 'Mitgliederliste'],
    ['en', 'member list'],
  ]) {
    if (name === 'bash') continue;
    const [[screen]] = await type(name, { ...env, NJB_LANG: lang }, home, [`njb member ${tab}${tab}`]);
    if (!screen.includes(about)) problems.push(`${name}: no descriptions in “${lang}”: ${JSON.stringify(screen)}`);
  }
  console.log(`${name}: ${typed.length} lines completed`);
}

/** The lines of the help, in an empty home; bash as Debian sets up a new account. */
function setUp(name, home, env) {
  const help = spawnSync(join(programs, 'njb'), ['completion', '--help'], { env, encoding: 'utf8' }).stdout;
  const line = new RegExp(`^  ${name}: (.*)$`, 'm').exec(help)?.[1];
  if (line === undefined) throw new Error(`the help has no line for ${name}`);
  const { status, stderr } = spawnSync(name, ['-c', line], { env, encoding: 'utf8' });
  if (status !== 0 || stderr !== '') problems.push(`${name}: “${line}” says ${stderr}`);
  const loader = '/usr/share/bash-completion/bash_completion';
  if (name !== 'bash') return;
  const script = join(home, '.local/share/bash-completion/completions/njb');
  appendFileSync(join(home, '.bashrc'), `. ${existsSync(loader) ? loader : script}\n`);
}

/** Types texts into the shell, one after the other: what came onto the screen after each, and how long NOTED was then. */
async function type(name, env, cwd, texts) {
  const child = spawn('python3', [join(root, 'test/interop/type_in_shell.py'), name, '-i'], {
    env: { ...env, PATH: `${env.PATH}:${inherited.PATH}` },
    cwd,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(texts));
  let answer = '';
  for await (const part of child.stdout) answer += part;
  return JSON.parse(answer);
}
