// A full disk, a file or folder that may only be read, another program that holds the file, files that are none of ours or
// damaged; for test/torture/mishaps.mjs.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  fresh,
  hashOf,
  isRoot,
  isSentence,
  listing,
  note,
  often,
  run,
  Sqlite,
  scratch,
  unchanged,
} from './mishap-stage.mjs';

// Disk full -------------------------------------------------------------------------------------------------------

const big = [
  ['member', 'import', 'coming.csv'],
  ['db', 'backup'],
  ['db', 'restore', 'copy.db', '--yes'],
];

/** The limit on the size of files stands in for a full disk where none can be mounted. */
export async function fileSizeLimit(template, members) {
  const line = note('disk full (limit on the size of files)');
  if (process.platform === 'win32') return line.skipped('no such limit on Windows');
  const size = statSync(join(template, 'njb.db')).size;
  const steps = often(12, 4);
  for (let step = 0; step < steps; step += 1) {
    const blocks = Math.ceil((size * (0.02 + (2.5 * step) / steps)) / 1024);
    for (const args of big) {
      const folder = fresh(template);
      copyFileSync(join(folder, 'njb.db'), join(folder, 'copy.db'));
      const wrap = ['bash', '-c', `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`, 'bash'];
      const result = await run(folder, args, { wrap });
      line.ran(result);
      const because = `${blocks} KiB, ${args.join(' ')} (${result.code})`;
      if (![0, 1].includes(result.code) || !isSentence(result.err)) line.wrong(`${because}: ${result.err}`);
      if (result.code !== 0) await unchanged(folder, members, line, because);
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

export async function fullDisk(template, members) {
  const line = note('disk full (small file system)');
  if (!isRoot || process.platform !== 'linux') return line.skipped('only root may mount one, on Linux');
  const place = join(scratch, 'disk');
  mkdirSync(place, { recursive: true });
  const needed = readdirSync(template).reduce((sum, name) => sum + statSync(join(template, name)).size, 0);
  for (let step = 0; step < often(10, 3); step += 1) {
    const kib = Math.ceil((needed * (1.05 + 0.25 * step)) / 1024) + 16;
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kib}k,mode=755`, 'njb', place], {
      encoding: 'utf8',
    });
    if (mounted.status !== 0) return line.skipped(`mount: ${mounted.stderr.trim()}`);
    try {
      cpSync(template, place, { recursive: true });
      for (const args of big.slice(0, 2)) {
        const result = await run(place, args);
        line.ran(result);
        const because = `${kib} KiB, ${args.join(' ')} (${result.code})`;
        if (![0, 1].includes(result.code) || !isSentence(result.err)) line.wrong(`${because}: ${result.err}`);
        if (result.code !== 0) await unchanged(place, members, line, because);
        else if (args[1] === 'import') break;
      }
    } finally {
      spawnSync('umount', [place]);
    }
  }
}

// Rights and locks ------------------------------------------------------------------------------------------------

export async function readOnly(template, members) {
  const nobody = 65_534;
  if (process.platform === 'win32') return note('read-only file or folder').skipped('rights are others on Windows');
  const wrap = isRoot ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : [];
  for (const [what, modes] of [
    ['read-only file', { file: 0o444, folder: 0o755 }],
    ['read-only folder', { file: 0o644, folder: 0o555 }],
    ['read-only file and folder', { file: 0o444, folder: 0o555 }],
    ['file that may not be read', { file: 0o000, folder: 0o755 }],
  ]) {
    const line = note(what);
    const folder = fresh(template);
    if (isRoot) for (const name of ['.', ...readdirSync(folder)]) chownSync(join(folder, name), nobody, nobody);
    chmodSync(join(folder, 'njb.db'), modes.file);
    chmodSync(folder, modes.folder);
    const before = hashOf(join(folder, 'njb.db'));
    for (const [args, codes] of [
      [['member', 'list'], modes.file === 0 ? [1] : [0]],
      [['status'], modes.file === 0 ? [1] : [0]],
      [['member', 'add', '--family', 'Lang'], [1]],
      [['member', 'import', 'coming.csv'], [1]],
      [['invite', 'send', 'next', '--yes'], [1]],
      [['undo', '--yes'], [1]],
    ]) {
      const result = await run(folder, args, { wrap });
      line.ran(result);
      if (!codes.includes(result.code) || !isSentence(result.err))
        line.wrong(`njb ${args.join(' ')} ended with ${result.code}: ${result.err}`);
      if (hashOf(join(folder, 'njb.db')) !== before) line.wrong(`njb ${args.join(' ')} changed the file`);
    }
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'njb.db'), 0o644);
    await unchanged(folder, members, line, what);
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function locked(template, members) {
  const line = note('held by another program');
  const folder = fresh(template);
  const before = hashOf(join(folder, 'njb.db'));
  const other = new Sqlite(join(folder, 'njb.db'));
  other.exec('BEGIN EXCLUSIVE');
  const lines = [
    ['member', 'list'],
    ['member', 'add', '--family', 'Lang'],
    ['member', 'import', 'coming.csv'],
    ['db', 'backup'],
  ];
  for (const result of await Promise.all(lines.map((args) => run(folder, args)))) {
    line.ran(result);
    if (result.code !== 1 || !/in use by another program/.test(result.err)) line.wrong(`${result.code}: ${result.err}`);
  }
  // one that lets go in time costs a moment's wait
  const waiting = run(folder, ['member', 'list']);
  setTimeout(() => other.close(), 1500);
  const result = await waiting;
  line.ran(result);
  if (result.code !== 0) line.wrong(`did not wait: ${result.err}`);
  if (hashOf(join(folder, 'njb.db')) !== before) line.wrong('the file changed');
  await unchanged(folder, members, line, 'afterwards');
}

// Files that are no good --------------------------------------------------------------------------------------------

export async function badFiles(template) {
  const whole = readFileSync(join(template, 'njb.db'));
  const sqlite = (file, sql) => {
    const other = new Sqlite(file);
    other.exec(sql);
    other.close();
  };
  const cases = [
    ['another program’s database', [(file) => sqlite(file, 'CREATE TABLE t (x); INSERT INTO t VALUES (1)')], [2]],
    ['empty file, text, picture', ['', 'Vorname;Nachname\n', Buffer.from('89504e470d0a1a0a', 'hex')], [2]],
    [
      'database of a newer njb',
      [
        (file) => {
          writeFileSync(file, whole);
          sqlite(file, 'PRAGMA user_version = 9999');
        },
      ],
      [2],
    ],
    [
      'file cut short',
      Array.from({ length: often(25, 6) }, (_, i) => (file) => {
        writeFileSync(file, whole);
        truncateSync(file, Math.floor((whole.length * (i + 0.5)) / often(25, 6)) + 17);
      }),
      [1],
    ],
    [
      'file overwritten with zeros from the middle',
      Array.from({ length: often(10, 3) }, (_, i) => (file) => {
        const bytes = Buffer.from(whole);
        bytes.fill(0, Math.floor((whole.length * i) / often(10, 3)));
        writeFileSync(file, bytes);
      }),
      [0, 1, 2],
    ],
  ];
  for (const [what, files, codes] of cases) {
    const line = note(what);
    for (const make of files) {
      const folder = mkdtempSync(join(scratch, 'bad-'));
      const file = join(folder, 'njb.db');
      if (typeof make === 'function') make(file);
      else writeFileSync(file, make);
      const before = hashOf(file);
      for (const args of [
        ['member', 'list'],
        ['member', 'add', '--family', 'Lang'],
        ['db', 'check'],
        ['undo', '--yes'],
      ]) {
        const result = await run(folder, args);
        line.ran(result);
        if (!codes.includes(result.code) || !isSentence(result.err))
          line.wrong(`njb ${args.join(' ')} ended with ${result.code}: ${result.err}`);
        if (result.code !== 0 && hashOf(file) !== before) line.wrong(`njb ${args.join(' ')} changed the file`);
        if (result.code !== 0 && listing(folder) !== 'njb.db')
          line.wrong(`njb ${args.join(' ')} left ${listing(folder)}`);
      }
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
