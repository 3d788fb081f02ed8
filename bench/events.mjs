// How event commands and calendar files grow: part of `npm run bench`; the build must be there.
//
// A command as it is typed, on 100 events and on 10,000 with 500,000 attendees, in turn within one run. Both databases
// hold the same number of events that lie ahead, with the same guests: what is printed is the same, so that only what
// a command reads in vain can grow. Then a calendar file of 1,000 and of 10,000 events, without starting njb. With
// --check a ratio above its bound ends with exit code 1. `status` is measured once it is there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const runs = 15;
const persons = 1000;
const ahead = 30;
const attendeesPerEvent = 50;
const today = '2026-01-01';
const root = fileURLToPath(new URL('..', import.meta.url));
const njb = join(root, 'bin/njb.js');
const scratch = mkdtempSync(join(tmpdir(), 'njb-bench-'));
const isNew = Number(process.versions.node.split('.')[0]) >= 22;
const Database = createRequire(import.meta.url)(isNew ? 'better-sqlite3-node-api' : 'better-sqlite3');
const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env;
const envOf = (database) => ({ ...rest, NJB_DB: database, NJB_LANG: 'en', NJB_TODAY: today });

try {
  const few = prepare('few.db', 100);
  const many = prepare('many.db', 10_000);
  console.log(`events, median of ${runs} runs, Node ${process.versions.node}: 100 and 10,000 (500,000 attendees)`);
  const slow = [...commands(few, many), await calendarFile()].filter(
    ({ ratio, bound }) => bound !== null && ratio > bound,
  );
  if (process.argv.includes('--check') && slow.length > 0) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function commands(few, many) {
  const { stdout } = spawnSync(process.execPath, [njb, 'status', '--help'], { env: envOf(few), encoding: 'utf8' });
  const hasStatus = stdout.includes('njb status');
  const lines = [
    { args: ['event', 'list', '--upcoming'], bound: 1.5 },
    { args: ['event', 'show', 'next'], bound: 1.5 },
    { args: ['event', 'show', 'past-50'], bound: 1.5 },
    ...(hasStatus ? [{ args: ['status'], bound: 1.5 }] : []),
    { args: ['calendar', 'export', '--upcoming', '--json'], bound: 1.5 },
  ];
  return lines.map(({ args, bound }) => {
    const times = { few: [], many: [] };
    for (let run = 0; run <= runs; run += 1) {
      const [first, second] = [time(args, few), time(args, many)];
      // the first run of each fills the caches
      if (run === 0) continue;
      times.few.push(first);
      times.many.push(second);
    }
    return report(`njb ${args.join(' ')}`, median(times.few), median(times.many), bound);
  });
}

/** Linear, with a little room for what a processor's caches hold: 10 times the events, at most 12 times the time. */
async function calendarFile() {
  const bundle = await rolldown({
    input: { ics: join(root, 'src/calendar/ics.ts'), events: join(root, 'test/calendar/events.ts') },
    cwd: root,
    platform: 'node',
    logLevel: 'warn',
  });
  await bundle.write({ dir: scratch, entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
  const load = (name) => import(pathToFileURL(join(scratch, `${name}.mjs`)).href);
  const [{ writeCalendar }, { event, labels, stamp }] = await Promise.all([load('ics'), load('events')]);
  const abstract = 'Wärmeplanung, Schritt für Schritt: was Städte und Gemeinden jetzt tun. '.repeat(8);
  const events = Array.from({ length: 10_000 }, (_, i) =>
    event({ uid: `${i}@njb.example`, startDate: dayOf(i), endDate: dayOf(i), topic: `Thema ${i}`, abstract }),
  );
  const write = (count) => {
    const start = performance.now();
    writeCalendar(events.slice(0, count), { name: 'Termine', organizer: null, stamp, labels });
    return performance.now() - start;
  };
  write(1000);
  const times = Array.from({ length: 5 }, () => [write(1000), write(10_000)]);
  const [few, many] = [0, 1].map((column) => median(times.map((row) => row[column])));
  return report('a calendar file of 1,000 and 10,000 events', few, many, 12);
}

function report(name, few, many, bound) {
  const ratio = many / few;
  const promised = bound === null ? '' : `  (at most ${bound.toFixed(1)} ×)`;
  const [from, to] = [few, many].map((ms) => ms.toFixed(1).padStart(8));
  console.log(`${name.padEnd(44)} ${from} → ${to} ms ${ratio.toFixed(2).padStart(6)} ×${promised}`);
  return { ratio, bound };
}

function time(args, database) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [njb, ...args], { env: envOf(database), maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`njb ${args.join(' ')}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** A database with so many events, of which the same number lies ahead. Its rows are not in the journal. */
function prepare(name, count) {
  const file = join(scratch, name);
  const made = spawnSync(process.execPath, [njb, 'member', 'add', '--family', 'Mayer'], { env: envOf(file) });
  if (made.status !== 0) throw new Error(String(made.stderr));
  const database = new Database(file);
  const triggers = database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all();
  database.transaction(() => {
    for (const trigger of triggers) database.exec(`DROP TRIGGER "${trigger.name}"`);
    fill(database, count);
    for (const trigger of triggers) database.exec(trigger.sql);
  })();
  database.close();
  return file;
}

function fill(database, count) {
  const person = database.prepare("INSERT INTO persons (given_name, family_name) VALUES ('Kim', ?)");
  const ids = Array.from({ length: persons }, (_, i) => person.run(`Muster ${i}`).lastInsertRowid);
  const event = database.prepare(`
    INSERT INTO events (slug, uid, title, status, start_date, end_date, start_time, end_time, timezone, topic, online_url)
    VALUES (?, ?, 'Digital-Impuls', ?, ?, ?, '16:00', '17:30', 'Europe/Berlin', ?, 'https://konferenz.example')`);
  const guest = database.prepare(
    "INSERT INTO guests (event_id, position, name, organisation, status) VALUES (?, ?, ?, 'EGovC', 'confirmed')",
  );
  const attendee = database.prepare("INSERT INTO attendees (event_id, person_id, status) VALUES (?, ?, 'accepted')");
  for (let i = 0; i < count; i += 1) {
    const isAhead = i < ahead;
    const day = isAhead ? `2026-${two(1 + (i % 12))}-${two(10 + (i % 18))}` : dayOf(i);
    const slug = isAhead ? `ahead-${i}` : `past-${i}`;
    const { lastInsertRowid: id } = event.run(
      slug,
      `${slug}@njb.example`,
      isAhead ? 'planned' : 'held',
      day,
      day,
      `Thema ${i}`,
    );
    for (let position = 1; position <= 2; position += 1) guest.run(id, position, `Gast ${i}-${position}`);
    for (let nth = 0; nth < attendeesPerEvent; nth += 1) attendee.run(id, ids[(i * 7 + nth) % persons]);
  }
}

/** A day of the years 2006 to 2025. */
function dayOf(i) {
  return `${2006 + (i % 20)}-${two(1 + (i % 12))}-${two(1 + (i % 28))}`;
}

function two(number) {
  return String(number).padStart(2, '0');
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
