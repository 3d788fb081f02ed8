// What a year's report costs as the years pile up: part of `npm run bench`; the build must be there.
//
// The same year of twelve meetings with 500 attendees each, once alone and once among twenty such years, in turn within
// one run: time of the whole command as it is typed, and its peak memory. With --check a ratio above its bound ends with
// exit code 1.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const runs = 11;
const members = 750;
const attendeesPerMeeting = 500;
const last = 2025;
const root = fileURLToPath(new URL('..', import.meta.url));
const njb = join(root, 'bin/njb.js');
const scratch = mkdtempSync(join(tmpdir(), 'njb-bench-'));
const isNew = Number(process.versions.node.split('.')[0]) >= 22;
const Database = createRequire(import.meta.url)(isNew ? 'better-sqlite3-node-api' : 'better-sqlite3');
const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env;
const envOf = (database) => ({ ...rest, NJB_DB: database, NJB_LANG: 'en', NJB_TODAY: `${last + 1}-01-10` });

try {
  const one = prepare('one.db', 1);
  const twenty = prepare('twenty.db', 20);
  console.log(
    `reports, median of ${runs} runs, Node ${process.versions.node}: one year and twenty (120,000 attendees)`,
  );
  const slow = [
    { args: ['report', 'year', String(last), '--format', 'html'], bound: 2 },
    { args: ['report', 'attendance', String(last), '--format', 'html'], bound: 2 },
    { args: ['report', 'topics', String(last)], bound: 2 },
  ].flatMap((line) => compare(line, one, twenty));
  if (process.argv.includes('--check') && slow.length > 0) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function compare({ args, bound }, one, twenty) {
  const times = { one: [], twenty: [] };
  const peaks = { one: [], twenty: [] };
  for (let run = 0; run <= runs; run += 1) {
    const [first, second] = [measure(args, one), measure(args, twenty)];
    // the first run of each fills the caches
    if (run === 0) continue;
    times.one.push(first.ms);
    times.twenty.push(second.ms);
    peaks.one.push(first.mebibytes);
    peaks.twenty.push(second.mebibytes);
  }
  const [from, to] = [median(times.one), median(times.twenty)];
  const [low, high] = [median(peaks.one), median(peaks.twenty)];
  const name = `njb ${args.filter((arg) => !arg.startsWith('-') && arg !== 'html').join(' ')}`;
  console.log(
    `${name.padEnd(30)} ${from.toFixed(1).padStart(7)} → ${to.toFixed(1).padStart(7)} ms ${(to / from).toFixed(2)} ×  ` +
      `(at most ${bound.toFixed(1)} ×)   ${low.toFixed(0)} → ${high.toFixed(0)} MiB ${(high / low).toFixed(2)} ×  (at most 1.1 ×)`,
  );
  return to / from > bound || high / low > 1.1 ? [name] : [];
}

/** Time of the command as typed, and the most memory it held, told by the process itself as it ends. */
function measure(args, database) {
  const tell = "process.on('exit',()=>require('fs').writeSync(2,'peak '+process.resourceUsage().maxRSS))";
  const preload = `data:text/javascript,${encodeURIComponent(`import{createRequire}from'module';const require=createRequire('/');${tell}`)}`;
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['--import', preload, njb, ...args], {
    env: envOf(database),
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`njb ${args.join(' ')}: ${stderr}`);
  return { ms, mebibytes: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024 };
}

/** A database with so many years. Its rows are not in the journal. */
function prepare(name, years) {
  const file = join(scratch, name);
  const made = spawnSync(process.execPath, [njb, 'member', 'add', '--family', 'Mayer'], { env: envOf(file) });
  if (made.status !== 0) throw new Error(String(made.stderr));
  const database = new Database(file);
  const triggers = database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all();
  database.transaction(() => {
    for (const trigger of triggers) database.exec(`DROP TRIGGER "${trigger.name}"`);
    fill(database, years);
    for (const trigger of triggers) database.exec(trigger.sql);
  })();
  database.close();
  return file;
}

function fill(database, years) {
  const states = ['BW', 'BY', 'HE', 'NI', 'NW', 'RP', 'SH', 'SN'];
  const ids = Array.from({ length: members }, (_, i) => {
    const run = (sql, ...values) => database.prepare(sql).run(...values).lastInsertRowid;
    const person = run("INSERT INTO persons (given_name, family_name) VALUES ('Kim', ?)", `Muster ${i}`);
    const place = run('INSERT INTO municipalities (name, state) VALUES (?, ?)', `Ort ${i}`, states[i % 8]);
    run(
      "INSERT INTO memberships (person_id, status, entered_on) VALUES (?, 'active', ?)",
      person,
      `${last - (i % 20)}-0${1 + (i % 9)}-01`,
    );
    run('INSERT INTO terms (person_id, municipality_id, elected_on) VALUES (?, ?, ?)', person, place, '2004-05-01');
    return person;
  });
  const event = database.prepare(`
    INSERT INTO events (slug, uid, title, status, start_date, end_date, start_time, end_time, timezone, topic)
    VALUES (?, ?, 'Digital-Impuls', 'held', ?, ?, '16:00', '17:30', 'Europe/Berlin', ?)`);
  const guest = database.prepare(
    "INSERT INTO guests (event_id, position, name, organisation, status) VALUES (?, ?, ?, ?, 'confirmed')",
  );
  const attendee = database.prepare("INSERT INTO attendees (event_id, person_id, status) VALUES (?, ?, 'attended')");
  for (let year = last; year > last - years; year -= 1) {
    for (let month = 1; month <= 12; month += 1) {
      const day = `${year}-${String(month).padStart(2, '0')}-06`;
      const { lastInsertRowid: id } = event.run(day, day, day, day, `Thema ${month}`);
      for (let position = 1; position <= 2; position += 1) guest.run(id, position, `Gast ${position}`, `Haus ${month}`);
      for (let nth = 0; nth < attendeesPerMeeting; nth += 1) attendee.run(id, ids[(month * 37 + nth) % members]);
    }
  }
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
