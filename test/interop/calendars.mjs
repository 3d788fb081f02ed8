// Puts our calendar files before other programs: `npm run interop`; the build must be there. Each file of the corpus
// (test/calendar/corpus.ts) is written and read in three process zones by ical.js, python3-icalendar, vobject and khal,
// and put onto a CalDAV server (radicale). Then the office's own files: what was mailed, exported and moved is one entry
// at the new time. A program that is not installed is named as skipped.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PostalMime from 'postal-mime';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));
const njb = join(root, 'bin/njb.js');
const scratch = mkdtempSync(join(tmpdir(), 'njb-interop-'));
const zones = ['UTC', 'Europe/Berlin', 'America/Sao_Paulo'];
// the distribution's own Python: another one on the way does not have its packages
const python = '/usr/bin/python3';
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const problems = [];
const recordMark = '¶';
const listFormat = `{uid}\t{start-long-full}\t{end-long-full}\t{all-day}\t{title}${recordMark}`;

try {
  const files = await writeCorpus();
  const read = await Promise.all(zones.map((zone) => readByJavaScript(zone)));
  for (const [index, zone] of zones.entries()) compare(files, `ical.js, ${zone}`, read[index]);
  if (isThere('python3-icalendar and python3-vobject', python, ['-c', 'import icalendar, vobject'])) {
    for (const zone of zones) readByPython(files, zone);
  }
  const hasKhal = isThere('khal', 'khal', ['--version']);
  if (hasKhal) for (const zone of zones) readByKhal(files, zone);
  const office = await workInTheOffice();
  if (hasKhal) showOneEntry(office);
  const hasServer = isThere('radicale', python, ['-c', 'import radicale']) && isThere('curl', 'curl', ['--version']);
  if (hasServer) await putOntoServer(files, office);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
for (const problem of problems) console.log(`FAILED: ${problem}`);
if (problems.length > 0) process.exitCode = 1;

function isThere(name, program, args) {
  if (spawnSync(program, args, { env }).status === 0) return true;
  console.log(
    `SKIPPED: ${name}, not installed here (apt-get install khal python3-icalendar python3-vobject radicale curl)`,
  );
  return false;
}

/** Runs a program to its end and gives its output. */
function run(program, args, { more = {}, cwd = scratch } = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    env: { ...env, ...more },
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status === 0) return stdout;
  throw new Error(`${program} ${args.join(' ').slice(0, 200)} ended with ${status}: ${error ?? stderr}`);
}

function check(isRight, problem) {
  if (!isRight) problems.push(problem);
}

/** Writes the corpus in each zone into `ZONE/`: the bytes must be the same. */
async function writeCorpus() {
  const bundle = await rolldown({
    input: { corpus: join(root, 'test/calendar/corpus.ts'), read: join(root, 'test/calendar/read-entries.ts') },
    cwd: root,
    platform: 'node',
    logLevel: 'warn',
  });
  await bundle.write({ dir: join(scratch, 'built'), entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
  const program = `
    import { corpus } from './built/corpus.mjs';
    process.stdout.write(JSON.stringify(corpus()));`;
  writeFileSync(join(scratch, 'write.mjs'), program);
  const [text, ...others] = zones.map((TZ) => run(process.execPath, ['write.mjs'], { more: { TZ } }));
  check(
    others.every((other) => other === text),
    'the files differ by the zone of the process that writes them',
  );
  const files = JSON.parse(text);
  mkdirSync(join(scratch, 'corpus'));
  for (const { name, ics } of files) writeFileSync(join(scratch, 'corpus', `${name}.ics`), ics);
  console.log(`${files.length} files, the same bytes from processes in ${zones.join(', ')}`);
  return files;
}

async function readByJavaScript(TZ) {
  const program = `
    import { readdirSync, readFileSync } from 'node:fs';
    import { readEntries } from './built/read.mjs';
    const found = readdirSync('corpus').map((file) => [file.slice(0, -4), readEntries(readFileSync('corpus/' + file, 'utf8'))]);
    process.stdout.write(JSON.stringify(Object.fromEntries(found)));`;
  writeFileSync(join(scratch, 'read.mjs'), program);
  return JSON.parse(run(process.execPath, ['read.mjs'], { more: { TZ } }));
}

function readByPython(files, TZ) {
  const script = join(root, 'test/interop/read_calendars.py');
  const found = JSON.parse(run(python, [script, 'corpus'], { more: { TZ, PYTHONDONTWRITEBYTECODE: '1' } }));
  compare(files, `icalendar, ${TZ}`, found.icalendar, asIcalendarReads);
  compare(files, `vobject, ${TZ}`, found.vobject);
}

/**
 * What python3-icalendar up to release 5 makes of any text: percent signs before a few codes are undone, and a written
 * backslash is taken for the beginning of another escape. The other readers agree with what was meant.
 */
function asIcalendarReads(text) {
  return text
    .replaceAll('%2C', ',')
    .replaceAll('%3B', ';')
    .replace(/\\[Nn]/g, '\n')
    .replace(/\\([,;])/g, '$1')
    .replaceAll('\\\\', '\\');
}

/** Each entry as it was meant, field by field; `known` turns a text into what the reader is known to make of it. */
function compare(files, reader, found, known = (text) => text) {
  const tally = { right: 0, odd: 0, all: 0 };
  for (const { name, entries } of files) {
    const read = Array.isArray(found[name]) ? found[name] : [];
    check(read.length === entries.length, `${reader}, ${name}: ${JSON.stringify(found[name])}`);
    for (const [index, meant] of entries.entries()) {
      const got = read[index] ?? {};
      const fields = Object.keys(meant).filter((field) => got[field] !== meant[field]);
      const wrong = fields.filter((field) => typeof meant[field] !== 'string' || got[field] !== known(meant[field]));
      for (const field of wrong) {
        problems.push(
          `${reader}, ${name}, ${field}: ${JSON.stringify(got[field])}, not ${JSON.stringify(meant[field])}`,
        );
      }
      tally.all += 1;
      tally.odd += fields.length - wrong.length;
      tally.right += wrong.length === 0 ? 1 : 0;
    }
  }
  const odd = tally.odd > 0 ? `, but for ${tally.odd} texts that it is known to misread` : '';
  console.log(`${reader}: ${tally.right} of ${tally.all} entries as meant${odd}`);
}

/** A khal with one calendar, in a folder of its own, whose clock on the wall is that of the zone. */
function newKhal(name, zone) {
  const home = join(scratch, name);
  mkdirSync(join(home, 'calendar'), { recursive: true });
  const formats = ['date', 'longdate'].map((each) => `${each}format = %Y-%m-%d`);
  const moments = ['datetime', 'longdatetime'].map((each) => `${each}format = %Y-%m-%dT%H:%M`);
  const locale = [
    `local_timezone = ${zone}`,
    `default_timezone = ${zone}`,
    'timeformat = %H:%M',
    ...formats,
    ...moments,
  ];
  const config = join(home, 'config');
  const calendars = ['[calendars]', '[[njb]]', `path = ${join(home, 'calendar')}`];
  const database = ['[sqlite]', `path = ${join(home, 'khal.db')}`];
  writeFileSync(config, [...calendars, ...database, '[locale]', ...locale].join('\n'));
  const khal = (...args) => run('khal', ['-c', config, ...args], { more: { TZ: zone, HOME: home, LC_ALL: 'C.UTF-8' } });
  return {
    import: (...paths) => khal('import', '--batch', '-a', 'njb', ...paths),
    list: (from, to) =>
      // a title may hold line breaks where khal misreads it
      khal('list', '--once', '--day-format', '', '--format', listFormat, from, to)
        .split(`${recordMark}\n`)
        .slice(0, -1)
        .map((record) => record.split('\t'))
        .map(([uid, start, end, allDay, title]) => ({
          uid,
          when: allDay === 'True' ? [start, end].map(justDay) : [start, end],
          title,
        })),
  };
}

function justDay(moment) {
  return moment.slice(0, 10);
}

function readByKhal(files, zone) {
  const khal = newKhal(`khal-${zone.replace('/', '-')}`, zone);
  khal.import(...files.map(({ name }) => join('corpus', `${name}.ics`)));
  const listed = new Map(khal.list('2018-01-01', '2029-01-01').map((entry) => [entry.uid, entry]));
  const meant = files.flatMap(({ entries }) => entries);
  const right = meant.filter(({ uid, start, end, summary }) => {
    const isDay = start.length === 10;
    // khal shows the last day of an all-day event, not the day after it
    const wall = isDay ? [start, dayBefore(end)] : [wallTime(start, zone), wallTime(end, zone)];
    const got = listed.get(uid);
    // khal reads through python3-icalendar
    const isRight = String(got?.when) === String(wall) && [summary, asIcalendarReads(summary)].includes(got?.title);
    check(isRight, `khal, ${zone}, ${uid}: ${JSON.stringify(got)}, not ${JSON.stringify([wall, summary])}`);
    return isRight;
  });
  check(listed.size === meant.length, `khal, ${zone}: ${listed.size} entries instead of ${meant.length}`);
  console.log(`khal, ${zone}: ${right.length} of ${meant.length} entries as meant`);
}

function wallTime(instant, timeZone) {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(new Date(instant)).replace(' ', 'T');
}

function dayBefore(day) {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** What the office sends and publishes, by its own commands: the mailed entry, the exported one, and that one moved. */
async function workInTheOffice() {
  const folder = join(scratch, 'office');
  mkdirSync(folder);
  const more = { NJB_DB: join(folder, 'njb.db'), NJB_TODAY: '2025-08-20', NJB_LANG: 'en' };
  const office = (...args) => run(process.execPath, [njb, ...args, '--quiet'], { more, cwd: folder });
  office('init', '--name', 'Netzwerk, „Nord“', '--from', 'Büro <buero@netzwerk.example>');
  office('member', 'add', '--given', 'Änne', '--family', 'Öztürk', '--email', 'aenne@stadt.example');
  office(
    'event',
    'add',
    '--title',
    'Digital-Impuls',
    '--date',
    '2.10.2025',
    '--time',
    '16:00-17:30',
    '--topic',
    'KI; jetzt, 🎉',
  );
  office('invite', 'send', 'next', '--yes');
  const [mail] = readdirSync(join(folder, 'outbox')).filter((file) => file.endsWith('.eml'));
  const { attachments } = await PostalMime.parse(readFileSync(join(folder, 'outbox', mail)));
  const mailed = attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  writeFileSync(join(folder, 'mailed.ics'), Buffer.from(mailed.content));
  office('calendar', 'export', 'next', '--alarm', '1d', '--out', 'exported.ics');
  office('event', 'move', 'next', '--to', '9.10.2025', '--time', '17:00-18:00', '--reason', 'Feiertag');
  office('calendar', 'export', 'next', '--out', 'moved.ics');
  office('event', 'add', '--title', 'Klausur', '--date', '14.11.2025', '--until', '15.11.2025');
  office('calendar', 'export', '--out', 'feed.ics');
  const path = (name) => join(folder, `${name}.ics`);
  return { mailed: path('mailed'), exported: path('exported'), moved: path('moved'), feed: path('feed') };
}

/** A calendar client that imported the first file shows one entry, at the new time. */
function showOneEntry({ mailed, exported, moved, feed }) {
  const khal = newKhal('khal-office', 'Europe/Berlin');
  const shows = (what, ...entries) => {
    const listed = khal.list('2025-08-01', '2026-08-01').map(({ when, title }) => [...when, title].join(' '));
    check(
      JSON.stringify(listed) === JSON.stringify(entries),
      `khal, after ${what}: ${listed.join(' | ') || 'nothing'}`,
    );
  };
  const before = '2025-10-02T16:00 2025-10-02T17:30 Digital-Impuls: KI; jetzt, 🎉';
  const after = '2025-10-09T17:00 2025-10-09T18:00 Digital-Impuls: KI; jetzt, 🎉';
  khal.import(mailed);
  shows('the mailed file', before);
  khal.import(exported);
  shows('the exported file', before);
  khal.import(moved);
  shows('the moved file', after);
  khal.import(feed);
  shows('the feed', after, '2025-11-14 2025-11-15 Klausur');
  console.log('khal: mailed, exported, moved and as a feed, one entry at the new time');
}

/** Each file as a resource of its own, the feeds as whole calendars: 201, and what lies there then. */
async function putOntoServer(files, { mailed, exported, moved, feed }) {
  const port = await freePort();
  const storage = join(scratch, 'radicale');
  const options = { 'server-hosts': `127.0.0.1:${port}`, 'storage-filesystem-folder': storage, 'auth-type': 'none' };
  const args = Object.entries({ config: '', 'logging-level': 'error', ...options }).flatMap(([key, value]) => [
    `--${key}`,
    value,
  ]);
  const server = spawn(python, ['-m', 'radicale', ...args], { env, stdio: 'ignore', cwd: scratch });
  try {
    const url = (path) => `http://127.0.0.1:${port}/office/${path}`;
    const curl = (...more) =>
      run('curl', ['-s', '-u', 'office:', '--retry', '20', '--retry-connrefused', '--retry-delay', '1', ...more]);
    const put = (file, path) => {
      const headers = ['-H', 'Content-Type: text/calendar; charset=utf-8'];
      const code = curl(
        '-o',
        'answer',
        '-w',
        '%{http_code}',
        '-X',
        'PUT',
        ...headers,
        '--data-binary',
        `@${file}`,
        url(path),
      );
      check(code === '201', `radicale, PUT ${basename(file)}: ${code}`);
      return code === '201';
    };
    const itemsIn = (path) => curl(url(path)).match(/^BEGIN:VEVENT\r?$/gm)?.length ?? 0;
    curl('-X', 'MKCOL', url(''));
    curl('-X', 'MKCALENDAR', url('corpus/'));
    const single = files.filter(({ entries }) => entries.length === 1);
    const accepted = single.filter(({ name }) => put(join('corpus', `${name}.ics`), `corpus/${name}.ics`));
    check(
      itemsIn('corpus/') === single.length,
      `radicale holds ${itemsIn('corpus/')} entries instead of ${single.length}`,
    );
    const whole = files.filter(({ entries }) => entries.length > 1);
    for (const { name, entries } of whole) {
      put(join('corpus', `${name}.ics`), `${name}/`);
      check(itemsIn(`${name}/`) === entries.length, `radicale holds ${itemsIn(`${name}/`)} entries of ${name}`);
    }
    put(feed, 'feed/');
    curl('-X', 'MKCALENDAR', url('one/'));
    for (const file of [mailed, exported, moved]) put(file, 'one/impuls.ics');
    const kept = curl(url('one/'));
    check(
      itemsIn('one/') === 1 &&
        kept.includes('DTSTART;TZID=Europe/Berlin:20251009T170000') &&
        kept.includes('SEQUENCE:1'),
      `radicale, after the moved file: ${kept}`,
    );
    console.log(
      `radicale: ${accepted.length} of ${single.length} files and ${whole.length + 1} feeds taken with 201; moved, one entry`,
    );
  } finally {
    server.kill();
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
