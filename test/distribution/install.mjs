// Installs the package as a user does, from its tarball into a clean prefix, runs the demo from another folder, takes it
// off again and looks whether the user's data is still there. `npm run distribution`; `--nodes 22,24` does the same with those
// Nodes, which come as packages. The compiled part of better-sqlite3 is taken from this folder, as compiling takes
// minutes; `--compile` compiles it as a user's computer would.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const compile = process.argv.includes('--compile');
const others = process.argv.includes('--nodes') ? process.argv[process.argv.indexOf('--nodes') + 1].split(',') : [];
const scratch = mkdtempSync(join(realpathSync(tmpdir()), 'njb-distribution-'));
let failures = 0;

try {
  const tarball = join(
    scratch,
    run('npm', ['pack', '--ignore-scripts', '--pack-destination', scratch], { cwd: root }).trim(),
  );
  tryInstalled(tarball, process.execPath);
  for (const version of others) {
    const node = otherNode(version);
    if (node === null) console.log(`SKIPPED: Node ${version} cannot be had as a package here`);
    else tryInstalled(tarball, node);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${failures === 0 ? 'all well' : `${failures} failed`}`);
if (failures > 0) process.exitCode = 1;

function tryInstalled(tarball, node) {
  const version = run(node, ['--version']).trim();
  // a folder as people have them
  const home = join(scratch, `Büro Müller ${version}`);
  const prefix = join(home, 'programs');
  const work = join(home, 'work');
  for (const folder of [prefix, work, join(home, 'links')]) mkdirSync(folder, { recursive: true });
  const { NJB_DB: _, NJB_TODAY: __, XDG_DATA_HOME: ___, ...rest } = process.env;
  const env = {
    ...rest,
    HOME: home,
    NJB_LANG: 'de',
    PATH: [dirname(node), join(prefix, 'bin'), rest.PATH].join(delimiter),
  };
  const npmCache = run('npm', ['config', 'get', 'cache']).trim();
  const npm = (...args) =>
    run('npm', [...args, '--global', '--prefix', prefix, '--cache', npmCache], { cwd: work, env });
  const check = (what, isSo) => {
    if (!isSo) failures += 1;
    console.log(`${isSo ? 'ok    ' : 'FAILED'} ${version} ${what}`);
  };

  npm('install', tarball, '--prefer-offline', '--no-audit', '--no-fund', ...(compile ? [] : ['--ignore-scripts']));
  const installed = join(prefix, 'lib/node_modules/njb');
  if (!compile) useCompiled(installed, version);
  const njb = join(prefix, 'bin/njb');
  check('the command is there', run(njb, ['--version'], { cwd: work, env }).trim() !== '');
  run(njb, ['demo', '--dir', 'Demo'], { cwd: work, env });
  const outbox = join(work, 'Demo/outbox');
  check('the demo runs from another folder', readdirSync(outbox).filter((file) => file.endsWith('.eml')).length > 5);
  const link = join(home, 'links/njb');
  symlinkSync(njb, link);
  const database = readdirSync(join(work, 'Demo')).find((file) => file.endsWith('.db'));
  const list = run(link, ['member', 'list', '--db', join('Demo', database ?? '')], { cwd: work, env });
  check('a link to the command works', list.split('\n').length > 5);
  run(njb, ['member', 'add', '--family', 'Öztürk', '--given', 'Kim', '--yes'], { cwd: work, env });
  const own = join(home, '.local/share/njb/njb.db');
  npm('uninstall', 'njb');
  check('taken off, the program is gone', !existsSync(njb) && !existsSync(installed));
  check('and the data is still there', existsSync(own) && existsSync(outbox));
}

/** Only Node 20 needs the compiled part of version 12; newer ones have one shipped (src/db/load-sqlite.ts). */
function useCompiled(installed, version) {
  const compiled = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node';
  if (version.startsWith('v20.')) cpSync(join(root, compiled), join(installed, compiled), { recursive: true });
}

function otherNode(version) {
  const folder = join(scratch, `node-${version}`);
  mkdirSync(folder);
  const name = `node-${process.platform}-${process.arch}`;
  const { status } = spawnSync(
    'npm',
    ['install', '--prefix', folder, '--no-audit', '--no-fund', `${name}@${version}`],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  const node = join(folder, 'node_modules', name, 'bin/node');
  return status === 0 && existsSync(node) ? node : null;
}

function run(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? `${stdout}${stderr}`}`);
  return stdout;
}
